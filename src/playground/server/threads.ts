import type { Channel } from './entities.js';
import type { World } from './world.js';

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
