import { InteractionResponseType, InteractionType, MessageFlags, type APIMessage } from 'discord-api-types/v10';
import { invalidForm, unknownMessage, type ApiError } from './api-error.js';
import type { Json } from './http.js';
import type { Interaction } from './interactions.js';
import { createForInteraction, edit, type MessageParts } from './messages.js';
import { checkChoices } from './rules.js';
import type { StoredMessage, World } from './world.js';

/** The first answer to an interaction. */
export function answer(parts: MessageParts, interaction: Interaction, body: Json): void {
  const type = body['type'] as InteractionResponseType;
  const data = (body['data'] ?? {}) as Json;
  const isComponent = interaction.type === InteractionType.MessageComponent;
  switch (type) {
    case InteractionResponseType.ApplicationCommandAutocompleteResult:
      if (interaction.type !== InteractionType.ApplicationCommandAutocomplete) throw wrongCallback();
      checkChoices(data['choices']);
      interaction.choices = data['choices'] as Interaction['choices'];
      break;
    case InteractionResponseType.ChannelMessageWithSource:
    case InteractionResponseType.DeferredChannelMessageWithSource:
      if (interaction.type === InteractionType.ApplicationCommandAutocomplete) throw wrongCallback();
      answerWithMessage(parts, interaction, { type, data });
      break;
    case InteractionResponseType.DeferredMessageUpdate:
      if (!isComponent) throw wrongCallback();
      interaction.originalId = interaction.source!.body.id;
      break;
    case InteractionResponseType.UpdateMessage:
      if (!isComponent) throw wrongCallback();
      interaction.originalId = interaction.source!.body.id;
      edit(parts.world, interaction.source!, data);
      break;
    default:
      throw wrongCallback();
  }
  interaction.answeredWith = type;
}

function wrongCallback(): ApiError {
  return invalidForm([{ path: ['type'], code: 'INTERACTION_RESPONSE_TYPE_INVALID', message: 'Not for this kind.' }]);
}

function answerWithMessage(
  parts: MessageParts,
  interaction: Interaction,
  response: { readonly type: InteractionResponseType; readonly data: Json },
): void {
  const isDeferred = response.type === InteractionResponseType.DeferredChannelMessageWithSource;
  const flags = Number(response.data['flags'] ?? 0);
  interaction.isEphemeral = (flags & MessageFlags.Ephemeral) !== 0;
  const given = isDeferred ? {} : response.data;
  const stored = createForInteraction(parts, interaction, {
    ...given,
    flags: flags | (isDeferred ? MessageFlags.Loading : 0),
  });
  interaction.originalId = stored.body.id;
}

/** A further message; right after a deferral Discord takes it for the edit of the deferred one. */
export function followUp(parts: MessageParts, interaction: Interaction, body: Json): APIMessage {
  const original = parts.world.messages.get(interaction.originalId ?? '');
  if (original !== undefined && ((original.body.flags ?? 0) & MessageFlags.Loading) !== 0) {
    return edit(parts.world, original, body);
  }
  const stored = createForInteraction(parts, interaction, body);
  interaction.followUpIds.push(stored.body.id);
  return stored.body;
}

/** `@original` or a follow-up of this very interaction. @throws ApiError 10008 */
export function messageOf(world: World, interaction: Interaction, messageId: string): StoredMessage {
  const id = messageId === '@original' ? interaction.originalId : messageId;
  const isOurs = id === interaction.originalId || interaction.followUpIds.includes(id ?? '');
  const stored = isOurs ? world.messages.get(id ?? '') : undefined;
  if (stored === undefined) throw unknownMessage();
  return stored;
}
