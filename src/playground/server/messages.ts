import { MessageFlags, PermissionFlagsBits, type APIMessage } from 'discord-api-types/v10';
import { missingAccess, missingPermissions, replyNeedsHistory } from './api-error.js';
import type { Json } from './http.js';
import type { Interaction } from './interactions.js';
import { checkMessage, checkShowsSomething } from './rules.js';
import type { StoredMessage, World } from './world.js';

export interface MessageParts {
  readonly world: World;
}

/** The bot writes in a channel. @throws ApiError 50001, 50013, 160002, 50035, 50006 */
export function post(parts: MessageParts, channelId: string, body: Json): APIMessage {
  const { world } = parts;
  const channel = world.channel(channelId);
  if (!world.botMay(channel, PermissionFlagsBits.ViewChannel)) throw missingAccess();
  if (!world.botMay(channel, PermissionFlagsBits.SendMessages)) throw missingPermissions();
  const reference = body['message_reference'] as Json | undefined;
  if (reference !== undefined && !world.botMay(channel, PermissionFlagsBits.ReadMessageHistory)) {
    throw replyNeedsHistory();
  }
  checkMessage(body);
  const nonce = body['nonce'] as string | undefined;
  const twin = body['enforce_nonce'] === true ? messageWithNonce(world, channelId, nonce) : undefined;
  if (twin !== undefined) return twin.body;
  const content = textOf(body['content']);
  checkShowsSomething({ content, embeds: (body['embeds'] ?? []) as unknown[] });
  const stored = world.addMessage({
    content,
    author: world.bot,
    channel_id: channelId,
    flags: flagsOf(body),
    components: (body['components'] ?? []) as NonNullable<APIMessage['components']>,
    ...(nonce === undefined ? {} : { nonce }),
    ...(reference === undefined
      ? {}
      : { message_reference: reference as unknown as NonNullable<APIMessage['message_reference']> }),
  });
  return stored.body;
}

/** With `enforce_nonce` Discord answers a repeated POST with the message that the first one made. */
function messageWithNonce(world: World, channelId: string, nonce: string | undefined): StoredMessage | undefined {
  return [...world.messages.values()].find(
    ({ body }) => body.channel_id === channelId && body.author.id === world.bot.id && body.nonce === nonce,
  );
}

/** Fields that are left out stay as they are; whether it is ephemeral was fixed when it was made. */
export function edit(world: World, stored: StoredMessage, body: Json): APIMessage {
  checkMessage(body);
  const former = stored.body;
  const formerFlags = former.flags ?? 0;
  const flags = flagsOf({ flags: editedFlags(formerFlags, Number(body['flags'] ?? formerFlags)) });
  const content = body['content'] === undefined ? former.content : textOf(body['content']);
  checkShowsSomething({ content, embeds: (body['embeds'] ?? former.embeds) as unknown[] });
  world.changeMessage(stored, {
    ...former,
    content,
    components: (body['components'] ?? former.components ?? []) as NonNullable<APIMessage['components']>,
    flags,
    edited_timestamp: world.isoTime(),
  });
  return stored.body;
}

/** A message that answers an interaction; ephemeral ones are for the asker alone. */
export function createForInteraction(parts: MessageParts, interaction: Interaction, body: Json): StoredMessage {
  checkMessage(body);
  const flags = flagsOf(body);
  const content = textOf(body['content']);
  if ((flags & MessageFlags.Loading) === 0) {
    checkShowsSomething({ content, embeds: (body['embeds'] ?? []) as unknown[] });
  }
  const visibleTo = (flags & MessageFlags.Ephemeral) === 0 ? null : interaction.userId;
  const stored = parts.world.addMessage(
    {
      content,
      author: parts.world.bot,
      channel_id: interaction.channel.id,
      flags,
      components: (body['components'] ?? []) as NonNullable<APIMessage['components']>,
      webhook_id: parts.world.bot.id,
      application_id: parts.world.bot.id,
    },
    visibleTo,
  );
  return stored;
}

/** Discord trims what it is sent. */
function textOf(content: unknown): string {
  return typeof content === 'string' ? content.trim() : '';
}

function flagsOf(body: Json): MessageFlags {
  return (body['flags'] ?? 0) as MessageFlags;
}

function editedFlags(former: number, given: number): number {
  return (former & MessageFlags.Ephemeral) | (given & MessageFlags.SuppressEmbeds);
}
