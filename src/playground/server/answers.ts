import { InteractionResponseType, InteractionType, MessageFlags, type APIMessage } from 'discord-api-types/v10';
import { invalidForm, unknownMessage } from './api-error.js';
import type { Json } from './http.js';
import type { Interaction } from './interactions/interaction.js';
import { answeredMessage, messageTypeOf, originOf } from './interactions/metadata.js';
import { edit, fieldsOf, flagsOf, replyFields, settableFlags, type Draft, type MessageParts } from './messages.js';
import { checkChoices } from './rules/choices.js';
import { checkMessage } from './rules/messages.js';
import { checkModal } from './rules/modals.js';
import { isRecord } from './rules/rule.js';
import type { StoredMessage } from './entities.js';
import type { World } from './world.js';

const {
  ChannelMessageWithSource,
  DeferredChannelMessageWithSource,
  DeferredMessageUpdate,
  UpdateMessage,
  ApplicationCommandAutocompleteResult,
  Modal,
  LaunchActivity,
} = InteractionResponseType;

/** In a callback the message stands below `data`. */
const path = ['data'];

/** The first answer to an interaction. Returns what `with_response` asks for. @throws ApiError 50035, 50006, 40005 */
export function answer(parts: MessageParts, interaction: Interaction, { body, files }: Draft): Json {
  const type = body['type'] as InteractionResponseType;
  const allowed = allowedTypes(interaction);
  if (!allowed.includes(type)) {
    const message = `Value must be one of {${allowed.join(', ')}}.`;
    throw invalidForm([{ path: ['type'], code: 'BASE_TYPE_CHOICES', message }]);
  }
  const draft = { body: isRecord(body['data']) ? body['data'] : {}, files };
  const message = respond(parts, interaction, { type, draft });
  interaction.answeredWith = type;
  interaction.acknowledgedAt = parts.world.now();
  if (!isDeferral(type)) interaction.answeredAt = interaction.acknowledgedAt;
  return responseOf(interaction, type, message);
}

/** Which callbacks an interaction takes (developer documentation, "Interaction Callback Type"). */
function allowedTypes({ type, source }: Interaction): readonly number[] {
  const withMessage = [ChannelMessageWithSource, DeferredChannelMessageWithSource];
  const withUpdate = source === null ? [] : [DeferredMessageUpdate, UpdateMessage];
  // Deprecated in favour of premium buttons, and still taken.
  const premiumRequired = 10;
  const others = [premiumRequired, LaunchActivity];
  switch (type) {
    case InteractionType.ApplicationCommandAutocomplete:
      return [ApplicationCommandAutocompleteResult];
    case InteractionType.ApplicationCommand:
      return [...withMessage, Modal, ...others];
    case InteractionType.MessageComponent:
      return [...withMessage, ...withUpdate, Modal, ...others];
    case InteractionType.ModalSubmit:
      return [...withMessage, ...withUpdate, ...others];
    case InteractionType.Ping:
      return [InteractionResponseType.Pong];
  }
}

function isDeferral(type: InteractionResponseType): boolean {
  return type === DeferredChannelMessageWithSource || type === DeferredMessageUpdate;
}

function respond(
  parts: MessageParts,
  interaction: Interaction,
  { type, draft }: { readonly type: InteractionResponseType; readonly draft: Draft },
): StoredMessage | null {
  const { body } = draft;
  switch (type) {
    case ApplicationCommandAutocompleteResult:
      checkChoices(body['choices'], interaction.focusedType);
      interaction.choices = body['choices'] as Interaction['choices'];
      return null;
    case Modal:
      checkModal(body);
      interaction.modal = body as unknown as NonNullable<Interaction['modal']>;
      return null;
    case DeferredChannelMessageWithSource:
      return think(parts, interaction, Number(body['flags'] ?? 0));
    case ChannelMessageWithSource: {
      const stored = createForInteraction(parts, interaction, { draft, path, isFollowUp: false });
      interaction.originalId = stored.body.id;
      return stored;
    }
    case DeferredMessageUpdate:
      interaction.originalId = interaction.source!.body.id;
      return interaction.source;
    case UpdateMessage:
      edit(parts, standing(parts.world, interaction.source!), { ...draft, path });
      interaction.originalId = interaction.source!.body.id;
      return interaction.source;
    default:
      return null;
  }
}

/** The message if nobody has deleted it. @throws ApiError 10008 */
function standing(world: World, stored: StoredMessage): StoredMessage {
  if (!world.messages.has(stored.body.id)) throw unknownMessage();
  return stored;
}

/** "is thinking…": of all flags a deferral carries only whether the answer will be ephemeral. */
function think({ world }: MessageParts, interaction: Interaction, flags: number): StoredMessage {
  const isEphemeral = (flags & MessageFlags.Ephemeral) !== 0;
  const stored = world.addMessage(
    {
      content: '',
      author: world.bot,
      channel_id: interaction.channel.id,
      flags: flagsOf(MessageFlags.Loading | (isEphemeral ? MessageFlags.Ephemeral : 0)),
      ...placement(world, interaction, false),
    },
    isEphemeral ? interaction.userId : null,
  );
  interaction.isEphemeral = isEphemeral;
  interaction.originalId = stored.body.id;
  return stored;
}

/** A message that answers an interaction; ephemeral ones are for the asker alone. */
function createForInteraction(
  parts: MessageParts,
  interaction: Interaction,
  {
    draft,
    path,
    isFollowUp,
  }: { readonly draft: Draft; readonly path: readonly string[]; readonly isFollowUp: boolean },
): StoredMessage {
  const { world } = parts;
  checkMessage(draft.body, { path, files: draft.files, former: null });
  const flags = flagsOf(Number(draft.body['flags'] ?? 0) & (settableFlags | MessageFlags.Ephemeral));
  const isEphemeral = (flags & MessageFlags.Ephemeral) !== 0;
  const { channel } = interaction;
  if (!isFollowUp) interaction.isEphemeral = isEphemeral;
  const fields = fieldsOf(parts, draft, { channel, isOfInteraction: true, repliedTo: null });
  return world.addMessage(
    { ...fields, ...placement(world, interaction, isFollowUp), flags },
    isEphemeral ? interaction.userId : null,
  );
}

/** Where the message comes from and what it stands under. */
function placement(world: World, interaction: Interaction, isFollowUp: boolean): Partial<APIMessage> {
  const answered = answeredMessage(world, interaction, isFollowUp);
  return {
    ...(answered === null ? { type: messageTypeOf(interaction) } : replyFields(interaction.channel, answered)),
    ...originOf(world, interaction, isFollowUp),
  };
}

function responseOf(interaction: Interaction, type: InteractionResponseType, message: StoredMessage | null): Json {
  const flags = message?.body.flags ?? 0;
  const ofMessage =
    message === null
      ? {}
      : {
          response_message_id: message.body.id,
          response_message_loading: (flags & MessageFlags.Loading) !== 0,
          response_message_ephemeral: (flags & MessageFlags.Ephemeral) !== 0,
        };
  return {
    interaction: { id: interaction.id, type: interaction.type, ...ofMessage },
    resource: { type, ...(message === null ? {} : { message: message.body }) },
  };
}

/** A further message; right after a deferral Discord takes it for the edit of the deferred one. */
export function followUp(parts: MessageParts, interaction: Interaction, draft: Draft): APIMessage {
  const original = parts.world.messages.get(interaction.originalId ?? '');
  if (original !== undefined && ((original.body.flags ?? 0) & MessageFlags.Loading) !== 0) {
    return editAnswer(parts, { interaction, stored: original }, draft);
  }
  const stored = createForInteraction(parts, interaction, { draft, path: [], isFollowUp: true });
  interaction.followUpIds.push(stored.body.id);
  interaction.answeredAt ??= parts.world.now();
  return stored.body;
}

/** Edits the answer or a follow-up. */
export function editAnswer(
  parts: MessageParts,
  { interaction, stored }: { readonly interaction: Interaction; readonly stored: StoredMessage },
  draft: Draft,
): APIMessage {
  const edited = edit(parts, stored, draft);
  interaction.answeredAt ??= parts.world.now();
  return edited;
}

/** `@original` or a follow-up of this very interaction. @throws ApiError 10008 */
export function messageOf(world: World, interaction: Interaction, messageId: string): StoredMessage {
  const id = messageId === '@original' ? interaction.originalId : messageId;
  const isOurs = id === interaction.originalId || interaction.followUpIds.includes(id ?? '');
  const stored = isOurs ? world.messages.get(id ?? '') : undefined;
  if (stored === undefined) throw unknownMessage();
  return stored;
}
