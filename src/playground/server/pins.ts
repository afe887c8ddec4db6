import { MessageType } from 'discord-api-types/v10';
import { tooManyPins } from './api-error.js';
import type { StoredMessage } from './entities.js';
import type { World } from './world.js';

/** Pinned messages of one channel (developer documentation, "Pin Message"). */
const pinLimit = 250;

/** Pins it, and says so in the channel as `userId`. @throws ApiError 30003 */
export function pin(world: World, message: StoredMessage, userId: string): void {
  if (message.pinnedAt !== null) return;
  const { body } = message;
  if (pinsOf(world, body.channel_id).length >= pinLimit) throw tooManyPins();
  setPin(world, message, world.isoTime());
  world.addMessage({
    type: MessageType.ChannelPinnedMessage,
    content: '',
    author: world.people.get(userId)!,
    channel_id: body.channel_id,
    message_reference: { message_id: body.id, channel_id: body.channel_id },
  });
}

export function unpin(world: World, message: StoredMessage): void {
  if (message.pinnedAt !== null) setPin(world, message, null);
}

/** Those pinned last first. */
export function pinsOf(world: World, channelId: string): StoredMessage[] {
  const pinned = world.messagesIn(channelId).filter(({ pinnedAt }) => pinnedAt !== null);
  return pinned.sort((a, b) => (a.pinnedAt! < b.pinnedAt! ? 1 : -1));
}

function setPin(world: World, message: StoredMessage, pinnedAt: string | null): void {
  message.pinnedAt = pinnedAt;
  world.changeMessage(message, { ...message.body, pinned: pinnedAt !== null });
  world.tell({ kind: 'pins-changed', channel: world.channel(message.body.channel_id) });
}
