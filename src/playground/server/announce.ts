import { ChannelType, GatewayIntentBits } from 'discord-api-types/v10';
import type { Gateway } from './gateway.js';
import { shownToBot } from './message-content.js';
import { channelPayload, followerPayload, guildPayload, memberPayload, rolePayload } from './payloads.js';
import { pinsOf } from './pins.js';
import { emojiPayload } from './reactions.js';
import type { Channel, StoredMessage, World, WorldChange } from './world.js';

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

/** Tells the gateway of everything that happens in the world and that Discord tells bots of. */
export function announceChanges(world: World, gateway: Gateway): void {
  world.observe((change) => {
    announce(world, gateway, change);
  });
}

function announce(world: World, gateway: Gateway, change: WorldChange): void {
  switch (change.kind) {
    case 'guild-added':
      gateway.dispatch('GUILD_CREATE', guildPayload(world, change.guild), Guilds);
      break;
    case 'guild-removed':
      gateway.dispatch('GUILD_DELETE', { id: change.guild.id, guild_id: change.guild.id }, Guilds);
      break;
    case 'role-added': {
      const { role } = change;
      gateway.dispatch(
        'GUILD_ROLE_CREATE',
        { guild_id: role.guildId, role: rolePayload(role, world.guild(role.guildId)) },
        Guilds,
      );
      break;
    }
    case 'member-added':
      gateway.dispatch(
        'GUILD_MEMBER_ADD',
        { ...memberPayload(world, change.member), guild_id: change.member.guildId },
        GuildMembers,
      );
      break;
    case 'member-changed':
      gateway.dispatch(
        'GUILD_MEMBER_UPDATE',
        { ...memberPayload(world, change.member), guild_id: change.member.guildId },
        // Of its own roles a bot is told without the privileged intent.
        change.member.userId === world.bot.id ? Guilds : GuildMembers,
      );
      break;
    case 'member-removed': {
      const { guildId, userId } = change.member;
      gateway.dispatch('GUILD_MEMBER_REMOVE', { guild_id: guildId, user: world.people.get(userId) }, GuildMembers);
      break;
    }
    case 'channel-added':
    case 'channel-changed':
    case 'channel-removed':
      if (change.channel.guildId !== null) {
        const isThread = change.channel.type === ChannelType.PublicThread;
        const event = `${isThread ? 'THREAD' : 'CHANNEL'}_${endings[change.kind]}`;
        gateway.dispatch(event, channelPayload(world, change.channel), Guilds);
      }
      break;
    case 'message-added':
    case 'message-changed':
    case 'message-removed':
      announceMessage(world, gateway, { event: `MESSAGE_${endings[change.kind]}`, message: change.message });
      break;
    default:
      announceInChannel(world, gateway, change);
  }
}

type ChangeInChannel = Extract<
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

/** What happens in a channel beside its messages' coming and going. */
function announceInChannel(world: World, gateway: Gateway, change: ChangeInChannel): void {
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

const endings = {
  'channel-added': 'CREATE',
  'channel-changed': 'UPDATE',
  'channel-removed': 'DELETE',
  'message-added': 'CREATE',
  'message-changed': 'UPDATE',
  'message-removed': 'DELETE',
} as const;

/** Ephemeral messages are told to nobody: only the client of the one who sees them knows of them. */
function announceMessage(
  world: World,
  gateway: Gateway,
  { event, message }: { readonly event: string; readonly message: StoredMessage },
): void {
  if (message.visibleTo !== null) return;
  const { body } = message;
  const channel = world.channels.get(body.channel_id);
  if (channel === undefined) return;
  const { guildId } = channel;
  const intent = guildId === null ? DirectMessages : GuildMessages;
  const guild = guildId === null ? {} : { guild_id: guildId };
  if (event === 'MESSAGE_DELETE') {
    gateway.dispatch(event, { id: body.id, channel_id: channel.id, ...guild }, intent);
    return;
  }
  const author = guildId === null ? undefined : world.guilds.get(guildId)?.members.get(body.author.id);
  const place = {
    ...guild,
    channel_type: channel.type,
    ...(author === undefined ? {} : { member: memberWithoutUser(memberPayload(world, author)) }),
  };
  gateway.dispatchBy(event, (intents) => ({ ...shownToBot(world, body, intents), ...place }), intent);
}

function memberWithoutUser(member: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(member).filter(([field]) => field !== 'user'));
}
