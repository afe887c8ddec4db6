import { ApplicationFlags, ChannelType, GatewayIntentBits, ThreadAutoArchiveDuration } from 'discord-api-types/v10';
import { activeThreads } from './threads.js';
import type { Channel, Guild, Member, Role } from './entities.js';
import type { World } from './world.js';

/** The guild as GUILD_CREATE carries it. */
export function guildPayload(world: World, guild: Guild): Record<string, unknown> {
  const { id } = guild;
  const channels = [...world.channels.values()].filter((channel) => channel.guildId === id);
  return {
    ...guildBody(guild),
    channels: channels
      .filter(({ type }) => type !== ChannelType.PublicThread)
      .map((channel) => channelPayload(world, channel)),
    threads: activeThreads(world, guild).map((thread) => channelPayload(world, thread)),
    members: [memberPayload(world, world.member(id, world.bot.id))],
    member_count: guild.members.size,
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    joined_at: world.member(id, world.bot.id).joinedAt,
    large: false,
    unavailable: false,
  };
}

/** The guild as `GET /guilds/:id` answers it. */
export function guildBody(guild: Guild): Record<string, unknown> {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    owner_id: guild.ownerId,
    roles: [...guild.roles.values()].map((role) => rolePayload(role, guild)),
    emojis: [],
    stickers: [],
    features: [],
    preferred_locale: guild.preferredLocale,
  };
}

/** The guild as one in the list of the bot's own. */
export function userGuildPayload(world: World, guild: Guild, isCounted: boolean): Record<string, unknown> {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    banner: null,
    owner: guild.ownerId === world.bot.id,
    permissions: String(world.guildPermissions(guild.id, world.bot.id)),
    features: [],
    ...(isCounted ? memberCounts(guild) : {}),
  };
}

/** Here everybody is always present. */
export function memberCounts({ members }: Guild): Record<string, unknown> {
  return { approximate_member_count: members.size, approximate_presence_count: members.size };
}

/** The bot's application, with its privileged intents among its flags. */
export function applicationPayload(world: World, privilegedIntents: number): Record<string, unknown> {
  const { bot } = world;
  const flags = limitedIntentFlags.reduce(
    (bits, { intent, flag }) => ((privilegedIntents & intent) === 0 ? bits : bits | flag),
    ApplicationFlags.ApplicationCommandBadge,
  );
  return {
    id: bot.id,
    name: bot.username,
    icon: null,
    description: '',
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags,
    bot,
    owner: bot,
    team: null,
    approximate_guild_count: world.guilds.size,
    integration_types_config: { '0': {} },
  };
}

/** What an application below Discord's threshold has for a privileged intent that is switched on. */
const limitedIntentFlags = [
  { intent: GatewayIntentBits.GuildMembers, flag: ApplicationFlags.GatewayGuildMembersLimited },
  { intent: GatewayIntentBits.GuildPresences, flag: ApplicationFlags.GatewayPresenceLimited },
  { intent: GatewayIntentBits.MessageContent, flag: ApplicationFlags.GatewayMessageContentLimited },
] as const;

export function channelPayload(world: World, channel: Channel): Record<string, unknown> {
  const { id, type, name, guildId } = channel;
  if (guildId === null) {
    return { id, type, recipients: [world.people.get(channel.recipientId!)!], last_message_id: channel.lastMessageId };
  }
  const common = { id, type, name, guild_id: guildId, last_message_id: channel.lastMessageId, rate_limit_per_user: 0 };
  if (type === ChannelType.PublicThread) return { ...common, ...threadFields(world, channel) };
  return {
    ...common,
    position: 0,
    nsfw: false,
    parent_id: null,
    topic: null,
    permission_overwrites: [...channel.overwrites].map(([holder, overwrite]) => ({
      id: holder,
      type: overwrite.type,
      allow: String(overwrite.allow),
      deny: String(overwrite.deny),
    })),
  };
}

function threadFields(world: World, channel: Channel): Record<string, unknown> {
  const messageCount = world.messagesIn(channel.id).length;
  const isFollowed = channel.followers.has(world.bot.id);
  return {
    parent_id: channel.parentId,
    owner_id: channel.ownerId,
    message_count: messageCount,
    total_message_sent: messageCount,
    member_count: channel.followers.size,
    thread_metadata: {
      archived: channel.isArchived,
      auto_archive_duration: ThreadAutoArchiveDuration.OneDay,
      archive_timestamp: channel.archiveChangedAt,
      locked: channel.isLocked,
    },
    ...(isFollowed ? { member: followerPayload(channel, world.bot.id) } : {}),
  };
}

/** Threads, and of each whether the bot follows it. */
export function threadListPayload(world: World, threads: readonly Channel[]): Record<string, unknown> {
  const followed = threads.filter(({ followers }) => followers.has(world.bot.id));
  return {
    threads: threads.map((thread) => channelPayload(world, thread)),
    members: followed.map((thread) => followerPayload(thread, world.bot.id)),
    has_more: false,
  };
}

/** Somebody who follows a thread. */
export function followerPayload(thread: Channel, userId: string): Record<string, unknown> {
  return { id: thread.id, user_id: userId, join_timestamp: thread.followers.get(userId) ?? null, flags: 0 };
}

export function memberPayload(world: World, member: Member): Record<string, unknown> {
  return {
    user: world.people.get(member.userId)!,
    nick: null,
    avatar: null,
    roles: [...member.roleIds],
    joined_at: member.joinedAt,
    premium_since: null,
    deaf: false,
    mute: false,
    flags: 0,
  };
}

/** Roles stand above one another in the order in which they were made. */
export function rolePayload({ id, name, permissions }: Role, guild: Guild): Record<string, unknown> {
  return {
    id,
    name,
    permissions: String(permissions),
    position: [...guild.roles.keys()].indexOf(id),
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    mentionable: false,
    managed: false,
    flags: 0,
  };
}
