import type { APIReaction } from 'discord-api-types/v10';
import type { StoredMessage } from './entities.js';
import type { World } from './world.js';

export interface Reacted {
  readonly userId: string;
  readonly emoji: string;
}

/** Nothing happens when the person reacted so already. */
export function react(world: World, message: StoredMessage, { userId, emoji }: Reacted): void {
  const people = message.reactions.get(emoji) ?? new Set();
  if (people.has(userId)) return;
  message.reactions.set(emoji, people.add(userId));
  showReactions(world, message);
  world.tell({ kind: 'reaction-added', reaction: { message, userId, emoji } });
}

export function unreact(world: World, message: StoredMessage, { userId, emoji }: Reacted): void {
  const people = message.reactions.get(emoji);
  if (people?.delete(userId) !== true) return;
  if (people.size === 0) message.reactions.delete(emoji);
  showReactions(world, message);
  world.tell({ kind: 'reaction-removed', reaction: { message, userId, emoji } });
}

/** `name:id` of a guild's own emoji, else the character itself. */
export function emojiPayload(emoji: string): { readonly id: string | null; readonly name: string } {
  const own = /^(.+):(\d+)$/.exec(emoji);
  return own === null ? { id: null, name: emoji } : { id: own[2]!, name: own[1]! };
}

/** A reaction is no edit: the body changes, and nobody is told that it did. */
function showReactions(world: World, message: StoredMessage): void {
  const reactions = [...message.reactions].map(([emoji, people]) => ({
    count: people.size,
    count_details: { burst: 0, normal: people.size },
    me: people.has(world.bot.id),
    me_burst: false,
    emoji: emojiPayload(emoji),
    burst_colors: [],
  }));
  message.body = { ...message.body, reactions: reactions satisfies APIReaction[] };
}
