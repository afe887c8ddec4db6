import type { APIAttachment } from 'discord-api-types/v10';
import { allowedMentions, mentionsIn } from '../mentions.js';
import { replyFields } from '../messages.js';
import type { StoredMessage } from '../entities.js';
import type { World } from '../world.js';

export interface Said {
  readonly userId: string;
  readonly channelId: string;
  readonly content: string;
  readonly replyTo?: StoredMessage;
  readonly attachments?: readonly APIAttachment[];
}

/** A person writes in a channel; who is mentioned follows from the text, and a reply mentions whom it answers. */
export function say(world: World, said: Said): StoredMessage {
  const { userId, channelId, replyTo, attachments = [] } = said;
  const channel = world.channel(channelId);
  const content = said.content.trim();
  const allowed = allowedMentions(undefined, false);
  return world.addMessage({
    content,
    author: world.people.get(userId)!,
    channel_id: channelId,
    attachments: [...attachments],
    ...mentionsIn(world, { text: content, channel, authorId: userId, allowed, repliedTo: replyTo?.body ?? null }),
    ...(replyTo === undefined ? {} : replyFields(channel, replyTo)),
  });
}
