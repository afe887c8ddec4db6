import { GatewayIntentBits, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Gateway } from './gateway.js';
import { followerPayload, memberPayload } from './payloads.js';
import { pinsOf } from './pins.js';
import { emojiPayload } from './reactions.js';
import type { Channel, WorldChange } from './entities.js';
import type { World } from './world.js';

const {
  Guilds,
  GuildMembers,
  GuildMessages,
  GuildMessageReactions,
  GuildMessageTyping,
  DirectMessages,
  DirectMessageReactions,
  DirectMessageTyping,
} = GatewayIntentBits;

export type ChangeInChannel = Extract<
  WorldChange,
  {
    kind:
      | 'messages-removed'
      | 'pins-changed'
      | 'reaction-added'
      | 'reaction-removed'
      | 'thread-followed'
      | 'thread-left'
      | 'typing';
  }
>;

/** Of what happens where it may not look a bot is told nothing. */
export function seesInto(world: World, channel: Channel): boolean {
  return world.botMay(channel, PermissionFlagsBits.ViewChannel);
}

/** What happens in a channel beside its messages' coming and going. */
export function announceInChannel(world: World, gateway: Gateway, change: ChangeInChannel): void {
  if (!seesInto(world, channelOf(world, change))) return;
  switch (change.kind) {
    case 'messages-removed': {
      const channel = world.channel(change.channelId);
      const ids = change.messages.map(({ body }) => body.id);
      gateway.dispatch(
        'MESSAGE_DELETE_BULK',
        { ids, ...placeOf(channel) },
        intentOf(channel, GuildMessages, DirectMessages),
      );
      break;
    }
    case 'pins-changed': {
      const { channel } = change;
      const last = pinsOf(world, channel.id)[0]?.pinnedAt ?? null;
      const intent = intentOf(channel, Guilds, DirectMessages);
      gateway.dispatch('CHANNEL_PINS_UPDATE', { ...placeOf(channel), last_pin_timestamp: last }, intent);
      break;
    }
    case 'reaction-added':
    case 'reaction-removed':
      announceReaction(world, gateway, change);
      break;
    case 'thread-followed':
    case 'thread-left':
      announceFollower(world, gateway, change);
      break;
    case 'typing': {
      const { channel, userId } = change;
      const timestamp = Math.floor(world.now() / 1000);
      const member = memberFor(world, channel, userId);
      gateway.dispatch(
        'TYPING_START',
        { ...placeOf(channel), user_id: userId, timestamp, ...member },
        intentOf(channel, GuildMessageTyping, DirectMessageTyping),
      );
      break;
    }
  }
}

function channelOf(world: World, change: ChangeInChannel): Channel {
  if ('thread' in change) return change.thread;
  if ('channel' in change) return change.channel;
  return world.channel('channelId' in change ? change.channelId : change.reaction.message.body.channel_id);
}

function announceReaction(
  world: World,
  gateway: Gateway,
  { kind, reaction }: Extract<WorldChange, { kind: 'reaction-added' | 'reaction-removed' }>,
): void {
  const { message, userId, emoji } = reaction;
  const channel = world.channel(message.body.channel_id);
  const isNew = kind === 'reaction-added';
  const common = {
    ...placeOf(channel),
    user_id: userId,
    message_id: message.body.id,
    emoji: emojiPayload(emoji),
    burst: false,
    type: 0,
  };
  gateway.dispatch(
    `MESSAGE_REACTION_${isNew ? 'ADD' : 'REMOVE'}`,
    isNew ? { ...common, ...memberFor(world, channel, userId), message_author_id: message.body.author.id } : common,
    intentOf(channel, GuildMessageReactions, DirectMessageReactions),
  );
}

/** Of others a bot is told with the privileged intent alone. */
function announceFollower(
  world: World,
  gateway: Gateway,
  { kind, thread, userId }: Extract<WorldChange, { kind: 'thread-followed' | 'thread-left' }>,
): void {
  const isNew = kind === 'thread-followed';
  const change = isNew ? { added_members: [followerPayload(thread, userId)] } : { removed_member_ids: [userId] };
  gateway.dispatch(
    'THREAD_MEMBERS_UPDATE',
    { id: thread.id, guild_id: thread.guildId, member_count: thread.followers.size, ...change },
    userId === world.bot.id ? Guilds : GuildMembers,
  );
}

function placeOf({ id, guildId }: Channel): Record<string, unknown> {
  return { channel_id: id, ...(guildId === null ? {} : { guild_id: guildId }) };
}

function intentOf({ guildId }: Channel, inGuild: number, inDirect: number): number {
  return guildId === null ? inDirect : inGuild;
}

function memberFor(world: World, { guildId }: Channel, userId: string): Record<string, unknown> {
  const member = guildId === null ? undefined : world.guilds.get(guildId)?.members.get(userId);
  return member === undefined ? {} : { member: memberPayload(world, member) };
}
