import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import {
  missingAccess,
  missingPermissions,
  notInDirectChannels,
  threadIsArchived,
  unknownMessage,
  wrongChannelType,
} from '../api-error.js';
import { memberPermissions } from '../permissions.js';
import type { Channel, Guild, StoredMessage } from '../entities.js';
import type { World } from '../world.js';

/** What both may do in a direct conversation, where nobody has rights over the other. */
const directPermissions = memberPermissions | PermissionFlagsBits.PinMessages;

/** A channel that the bot sees and may do that in. @throws ApiError 10003, 50001, 50013, 50003 */
export function channelFor(world: World, channelId: string, permission = 0n): Channel {
  const channel = world.channel(channelId);
  if (!world.botMay(channel, PermissionFlagsBits.ViewChannel)) throw missingAccess();
  if (channel.guildId === null) {
    if ((permission & ~directPermissions) !== 0n) throw notInDirectChannels();
  } else if (!world.botMay(channel, permission)) throw missingPermissions();
  return channel;
}

/** @throws ApiError as `channelFor`, 50024 when it is no thread */
export function threadFor(world: World, channelId: string, permission = 0n): Channel {
  const channel = channelFor(world, channelId);
  if (channel.type !== ChannelType.PublicThread) throw wrongChannelType();
  return channelFor(world, channelId, permission);
}

/** @throws ApiError 50083 */
export function refuseArchived(channel: Channel): void {
  if (channel.isArchived) throw threadIsArchived();
}

/** A message that a bot can ask for: ephemeral ones it reaches through their interaction alone. @throws ApiError 10008 */
export function messageIn(world: World, channelId: string, messageId: string): StoredMessage {
  const stored = world.messages.get(messageId);
  if (stored?.body.channel_id !== channelId || stored.visibleTo !== null) throw unknownMessage();
  return stored;
}

/** @throws ApiError 10004, 50013 */
export function guildFor(world: World, guildId: string, permission = 0n): Guild {
  const guild = world.guild(guildId);
  if ((world.guildPermissions(guildId, world.bot.id) & permission) !== permission) throw missingPermissions();
  return guild;
}
