import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Channel, Guild } from './entities.js';
import type { World } from './world.js';

/** Those of a guild that are not archived, where the bot may look. */
export function activeThreads(world: World, guild: Guild): Channel[] {
  return [...world.channels.values()].filter(
    (channel) =>
      channel.guildId === guild.id &&
      channel.type === ChannelType.PublicThread &&
      !channel.isArchived &&
      world.botMay(channel, PermissionFlagsBits.ViewChannel),
  );
}

/** Archives a thread or opens it again. */
export function setArchived(world: World, thread: Channel, isArchived: boolean): void {
  thread.isArchived = isArchived;
  thread.archiveChangedAt = world.isoTime();
  world.tell({ kind: 'channel-changed', channel: thread });
}

export function setLocked(world: World, thread: Channel, isLocked: boolean): void {
  thread.isLocked = isLocked;
  world.tell({ kind: 'channel-changed', channel: thread });
}

export function follow(world: World, thread: Channel, userId: string): void {
  if (thread.followers.has(userId)) return;
  thread.followers.set(userId, world.isoTime());
  world.tell({ kind: 'thread-followed', thread, userId });
}

export function unfollow(world: World, thread: Channel, userId: string): void {
  if (thread.followers.delete(userId)) world.tell({ kind: 'thread-left', thread, userId });
}
