import {
  MessageReferenceType,
  MessageType,
  PermissionFlagsBits,
  type APIAttachment,
  type APIUser,
} from 'discord-api-types/v10';
import type { Channel, StoredMessage, World } from '../world.js';

export interface Said {
  readonly userId: string;
  readonly channelId: string;
  readonly content: string;
  readonly replyTo?: StoredMessage;
  readonly attachments?: readonly APIAttachment[];
}

/** A person writes in a channel; who is mentioned follows from the text, and a reply mentions whom it answers. */
export function say(world: World, said: Said): StoredMessage {
  const { userId, channelId, content, replyTo, attachments = [] } = said;
  const channel = world.channel(channelId);
  const mentionsEveryone =
    /@(everyone|here)\b/.test(content) &&
    (world.permissionsIn(channel, userId) & PermissionFlagsBits.MentionEveryone) !== 0n;
  return world.addMessage({
    content: content.trim(),
    author: world.people.get(userId)!,
    channel_id: channelId,
    mentions: mentionedPeople(world, content, replyTo?.body.author),
    mention_roles: mentionedRoles(world, channel, content),
    mention_everyone: mentionsEveryone,
    attachments: [...attachments],
    ...(replyTo === undefined ? {} : replyFields(channel, replyTo)),
  });
}

function replyFields(channel: Channel, { body }: StoredMessage) {
  return {
    type: MessageType.Reply,
    message_reference: {
      type: MessageReferenceType.Default,
      message_id: body.id,
      channel_id: body.channel_id,
      ...(channel.guildId === null ? {} : { guild_id: channel.guildId }),
    },
    referenced_message: body,
  } as const;
}

function mentionedPeople(world: World, content: string, answered: APIUser | undefined): APIUser[] {
  const named = idsIn(content, /<@!?(\d{1,20})>/g).flatMap((id) => world.people.get(id) ?? []);
  return [
    ...new Map([...(answered === undefined ? [] : [answered]), ...named].map((user) => [user.id, user])).values(),
  ];
}

function mentionedRoles(world: World, channel: Channel, content: string): string[] {
  const roles = world.guilds.get(channel.guildId ?? '')?.roles;
  return [...new Set(idsIn(content, /<@&(\d{1,20})>/g))].filter((id) => roles?.has(id) === true);
}

function idsIn(content: string, pattern: RegExp): string[] {
  return [...content.matchAll(pattern)].map(([, id]) => id!);
}
