import {
  ChannelType,
  MessageType,
  OverwriteType,
  PermissionFlagsBits,
  type APIMessage,
  type APIUser,
} from 'discord-api-types/v10';
import { unknownChannel, unknownGuild } from './api-error.js';

/** One person, as every guild sees them. `permissions` are those in every channel of the guild. */
export interface Person {
  readonly user: APIUser;
  readonly permissions: bigint;
}

export interface Channel {
  readonly id: string;
  readonly name: string;
  /** `null`: a direct conversation between the bot and `recipientId`. */
  readonly guildId: string | null;
  readonly recipientId: string | null;
  /** What the bot may not do here. */
  botDenied: bigint;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
}

/** A message with what Discord knows of it beyond its body. */
export interface StoredMessage {
  body: APIMessage;
  /** Whose eyes alone it is for; `null` = everyone's. */
  readonly visibleTo: string | null;
}

const botPermissions =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.ReadMessageHistory;
const memberPermissions = botPermissions | PermissionFlagsBits.UseApplicationCommands;
const moderatorPermissions = memberPermissions | PermissionFlagsBits.ManageMessages;

const discordEpoch = 1_420_070_400_000n;

/** Everything that this Discord knows: guilds, channels, people, messages. No network. */
export class World {
  readonly guilds = new Map<string, Guild>();
  readonly channels = new Map<string, Channel>();
  readonly people = new Map<string, Person>();
  readonly messages = new Map<string, StoredMessage>();
  readonly bot: APIUser;
  private lastSnowflake = 0n;

  constructor(private readonly now: () => number) {
    this.bot = this.addPerson('verbatim', { isBot: true, permissions: botPermissions }).user;
  }

  /** Unique and growing, with the time in it, as Discord's are. */
  snowflake(): string {
    const fromClock = (BigInt(this.now()) - discordEpoch) << 22n;
    this.lastSnowflake = fromClock > this.lastSnowflake ? fromClock : this.lastSnowflake + 1n;
    return String(this.lastSnowflake);
  }

  isoTime(): string {
    return new Date(this.now()).toISOString();
  }

  addPerson(name: string, traits: { readonly isBot?: boolean; readonly permissions?: bigint } = {}): Person {
    const user: APIUser = {
      id: this.snowflake(),
      username: name,
      discriminator: '0',
      global_name: name,
      avatar: null,
      ...(traits.isBot === true ? { bot: true } : {}),
    };
    const person = { user, permissions: traits.permissions ?? memberPermissions };
    this.people.set(user.id, person);
    return person;
  }

  addModerator(name: string): Person {
    return this.addPerson(name, { permissions: moderatorPermissions });
  }

  addGuild(name: string, ownerId: string): Guild {
    const guild = { id: this.snowflake(), name, ownerId };
    this.guilds.set(guild.id, guild);
    return guild;
  }

  addChannel(guildId: string, name: string): Channel {
    const channel = { id: this.snowflake(), name, guildId, recipientId: null, botDenied: 0n };
    this.channels.set(channel.id, channel);
    return channel;
  }

  /** The one conversation between the bot and a person. */
  directChannel(recipientId: string): Channel {
    for (const channel of this.channels.values()) if (channel.recipientId === recipientId) return channel;
    const channel = { id: this.snowflake(), name: '', guildId: null, recipientId, botDenied: 0n };
    this.channels.set(channel.id, channel);
    return channel;
  }

  channel(id: string): Channel {
    const channel = this.channels.get(id);
    if (channel === undefined) throw unknownChannel();
    return channel;
  }

  guild(id: string): Guild {
    const guild = this.guilds.get(id);
    if (guild === undefined) throw unknownGuild();
    return guild;
  }

  botMay(channel: Channel, permission: bigint): boolean {
    return (this.botPermissionsIn(channel) & permission) === permission;
  }

  botPermissionsIn(channel: Channel): bigint {
    return botPermissions & ~channel.botDenied;
  }

  addMessage(
    fields: Pick<APIMessage, 'content' | 'author' | 'channel_id'> & Partial<APIMessage>,
    visibleTo: string | null = null,
  ): StoredMessage {
    const body = {
      id: this.snowflake(),
      timestamp: this.isoTime(),
      edited_timestamp: null,
      tts: false,
      mention_everyone: false,
      mentions: [],
      mention_roles: [],
      attachments: [],
      embeds: [],
      components: [],
      pinned: false,
      type: MessageType.Default,
      ...fields,
    } as APIMessage;
    const stored = { body, visibleTo };
    this.messages.set(body.id, stored);
    return stored;
  }

  /** The guild as GUILD_CREATE carries it. */
  guildPayload(guild: Guild): Record<string, unknown> {
    const { id, name } = guild;
    const channels = [...this.channels.values()].filter((channel) => channel.guildId === id);
    return {
      id,
      name,
      owner_id: guild.ownerId,
      roles: [this.everyoneRole(id)],
      channels: channels.map((channel) => this.channelPayload(channel)),
      members: [this.memberPayload(this.bot.id)],
      member_count: this.people.size,
      threads: [],
      emojis: [],
      stickers: [],
      voice_states: [],
      presences: [],
      stage_instances: [],
      guild_scheduled_events: [],
      soundboard_sounds: [],
      features: [],
      joined_at: this.isoTime(),
      large: false,
      unavailable: false,
      preferred_locale: 'en-US',
    };
  }

  channelPayload(channel: Channel): Record<string, unknown> {
    const { id, name, guildId } = channel;
    if (guildId === null) {
      const recipient = this.people.get(channel.recipientId!)!.user;
      return { id, type: ChannelType.DM, recipients: [recipient], last_message_id: null };
    }
    const denied = { id: this.bot.id, type: OverwriteType.Member, allow: '0', deny: String(channel.botDenied) };
    return {
      id,
      name,
      guild_id: guildId,
      type: ChannelType.GuildText,
      position: 0,
      permission_overwrites: channel.botDenied === 0n ? [] : [denied],
      nsfw: false,
      rate_limit_per_user: 0,
      last_message_id: null,
    };
  }

  memberPayload(userId: string): Record<string, unknown> {
    const person = this.people.get(userId)!;
    return {
      user: person.user,
      roles: [],
      joined_at: this.isoTime(),
      deaf: false,
      mute: false,
      permissions: String(person.permissions),
    };
  }

  private everyoneRole(guildId: string): Record<string, unknown> {
    const permissions = String(memberPermissions);
    const look = { color: 0, colors: { primary_color: 0 }, hoist: false, mentionable: false, managed: false };
    return { id: guildId, name: '@everyone', position: 0, flags: 0, permissions, ...look };
  }
}
