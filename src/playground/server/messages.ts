import {
  ChannelType,
  MessageFlags,
  MessageReferenceType,
  MessageType,
  PermissionFlagsBits,
  StickerFormatType,
  type APIAttachment,
  type APIMessage,
} from 'discord-api-types/v10';
import { ApiError, invalidForm, missingAccess, missingPermissions, replyNeedsHistory } from './api-error.js';
import { formOf, type ApiRequest, type Json } from './http.js';
import { allowedMentions, mentioningText, mentionsIn } from './mentions.js';
import type { UploadedFile } from './request-body.js';
import { checkMessage } from './rules/messages.js';
import { listOf, type Path } from './rules/rule.js';
import { keptAttachments, keptFiles, shownFields } from './shown-fields.js';
import type { Channel, StoredMessage } from './entities.js';
import type { World } from './world.js';

export interface MessageParts {
  readonly world: World;
  /** Where the files of messages are kept. */
  readonly keepFile: (channelId: string, file: Omit<UploadedFile, 'name'>) => APIAttachment;
}

/** A message as a request brings it. */
export interface Draft {
  readonly body: Json;
  readonly files: readonly UploadedFile[];
}

/** @throws ApiError 50035 when the body is no object */
export function draftOf({ body, files }: Pick<ApiRequest, 'body' | 'files'>): Draft {
  return { body: formOf(body), files };
}

/** Flags that a bot may set on a message of its own. */
export const settableFlags =
  MessageFlags.SuppressEmbeds |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsVoiceMessage |
  MessageFlags.IsComponentsV2;

/** The bot writes in a channel. @throws ApiError 50001, 50013, 160002, 50035, 50006, 40005 */
export function post(parts: MessageParts, channelId: string, draft: Draft): APIMessage {
  const { world } = parts;
  const { body } = draft;
  const channel = world.channel(channelId);
  if (!world.botMay(channel, PermissionFlagsBits.ViewChannel)) throw missingAccess();
  const isThread = channel.type === ChannelType.PublicThread;
  const needed = isThread ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages;
  if (!world.botMay(channel, needed)) throw missingPermissions();
  if (draft.files.length > 0 && !world.botMay(channel, PermissionFlagsBits.AttachFiles)) throw missingPermissions();
  if (listOf(body['embeds']).length > 0 && !world.botMay(channel, PermissionFlagsBits.EmbedLinks)) {
    throw missingPermissions();
  }
  const reference = body['message_reference'] as Json | undefined;
  if (reference != null && !world.botMay(channel, PermissionFlagsBits.ReadMessageHistory)) throw replyNeedsHistory();
  checkMessage(body, { path: [], files: draft.files, former: null });
  const nonce = (body['nonce'] ?? undefined) as string | number | undefined;
  const isEnforced = body['enforce_nonce'] === true && nonce !== undefined;
  const twin = isEnforced ? messageWithNonce(world, channelId, nonce) : undefined;
  if (twin !== undefined) return twin.body;
  const repliedTo = reference == null ? null : repliedMessage(world, channel, reference);
  const fields = fieldsOf(parts, draft, { channel, isOfInteraction: false, repliedTo });
  const flags = flagsOf(Number(body['flags'] ?? 0) & settableFlags);
  return world.addMessage({ ...fields, flags, ...(nonce === undefined ? {} : { nonce }) }).body;
}

/** With `enforce_nonce` Discord answers a repeated POST with the message that the first one made. */
function messageWithNonce(world: World, channelId: string, nonce: string | number): StoredMessage | undefined {
  return [...world.messages.values()].find(
    ({ body }) => body.channel_id === channelId && body.author.id === world.bot.id && body.nonce === nonce,
  );
}

/** `null` when the message is gone and the bot did not insist on it. @throws ApiError 50035 */
function repliedMessage(world: World, channel: Channel, reference: Json): StoredMessage | null {
  if (reference['type'] === MessageReferenceType.Forward) {
    throw new ApiError(501, 0, 'the playground does not forward messages');
  }
  const path = ['message_reference'];
  const stored = world.messages.get(String(reference['message_id']));
  const isVisible = stored?.visibleTo === null;
  if (stored === undefined || !isVisible) {
    if (reference['fail_if_not_exists'] === false) return null;
    throw invalidForm([{ path, code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' }]);
  }
  if (stored.body.channel_id === channel.id) return stored;
  const message = 'Cannot reply to a message in a different channel';
  throw invalidForm([{ path, code: 'REPLIES_CANNOT_REFERENCE_OTHER_CHANNEL', message }]);
}

/** What surrounds a message that is written. */
export interface Setting {
  readonly channel: Channel;
  readonly isOfInteraction: boolean;
  readonly repliedTo: StoredMessage | null;
}

/** The fields of a new message, once its body is known to keep the rules. */
export function fieldsOf(
  parts: MessageParts,
  { body, files }: Draft,
  { channel, isOfInteraction, repliedTo }: Setting,
): Pick<APIMessage, 'content' | 'author' | 'channel_id'> & Partial<APIMessage> {
  const { world } = parts;
  const added = keptFiles(parts, { body, files }, channel.id);
  const shown = shownFields(body, { content: '', embeds: [], components: [] }, added);
  const allowed = allowedMentions(body['allowed_mentions'], isOfInteraction);
  const text = mentioningText(shown);
  const stickers = (body['sticker_ids'] ?? []) as readonly unknown[];
  return {
    ...shown,
    author: world.bot,
    channel_id: channel.id,
    tts: body['tts'] === true,
    ...mentionsIn(world, { text, channel, authorId: world.bot.id, allowed, repliedTo: repliedTo?.body ?? null }),
    ...(stickers.length === 0
      ? {}
      : {
          sticker_items: stickers.map((id) => ({
            id: String(id),
            name: 'sticker',
            format_type: StickerFormatType.PNG,
          })),
        }),
    ...(body['poll'] == null ? {} : { poll: body['poll'] as NonNullable<APIMessage['poll']> }),
    ...(repliedTo === null ? {} : replyFields(channel, repliedTo)),
  };
}

/** A reply carries the message that it answers. */
export function replyFields(channel: Channel, { body }: StoredMessage) {
  return {
    type: MessageType.Reply,
    message_reference: {
      type: MessageReferenceType.Default,
      message_id: body.id,
      channel_id: body.channel_id,
      ...(channel.guildId === null ? {} : { guild_id: channel.guildId }),
    },
    // One level deep, as Discord nests them.
    referenced_message: Object.fromEntries(
      Object.entries(body).filter(([field]) => field !== 'referenced_message'),
    ) as unknown as APIMessage,
  } as const;
}

/**
 * Fields that are left out stay as they are, and so does whether it is ephemeral. Mentions are found anew.
 *
 * `path` is where the message stands in the request.
 *
 * @throws ApiError 50035, 50006, 40005
 */
export function edit(parts: MessageParts, stored: StoredMessage, draft: Draft & { readonly path?: Path }): APIMessage {
  const { world } = parts;
  const { body: given, files, path = [] } = draft;
  const former = stored.body;
  checkMessage(given, { path, files, former });
  const kept = keptAttachments(given, former);
  const shown = shownFields(given, former, [...kept, ...keptFiles(parts, draft, former.channel_id)]);
  const channel = world.channel(former.channel_id);
  const isOfInteraction = former.webhook_id !== undefined;
  const allowed = allowedMentions(given['allowed_mentions'], isOfInteraction);
  const repliedTo = former.referenced_message ?? null;
  const isThinking = ((former.flags ?? 0) & MessageFlags.Loading) !== 0;
  world.changeMessage(stored, {
    ...former,
    ...shown,
    ...mentionsIn(world, { text: mentioningText(shown), channel, authorId: world.bot.id, allowed, repliedTo }),
    flags: editedFlags(former.flags ?? 0, given['flags']),
    edited_timestamp: isThinking ? null : world.isoTime(),
  });
  return stored.body;
}

function editedFlags(former: number, given: unknown): MessageFlags {
  const { Ephemeral, SuppressNotifications, IsComponentsV2, HasThread } = MessageFlags;
  const lasting = Ephemeral | SuppressNotifications | IsComponentsV2 | HasThread;
  const wanted = given === undefined || given === null ? former : Number(given);
  return flagsOf((former & lasting) | (wanted & (MessageFlags.SuppressEmbeds | IsComponentsV2)));
}

export function flagsOf(bits: unknown): MessageFlags {
  return bits as MessageFlags;
}
