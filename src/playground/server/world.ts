import { ChannelType, MessageType, OverwriteType, type APIMessage, type APIUser } from 'discord-api-types/v10';
import { unknownChannel, unknownGuild, unknownMember } from './api-error.js';
import { usualLocale } from './client-locales.js';
import { memberPermissions, moderatorPermissions, permissionsIn } from './permissions.js';
import { snowflakeAt } from './snowflake.js';
import type { Channel, Guild, Member, Overwrite, Role, StoredMessage, WorldChange } from './entities.js';
import { setArchived } from './threads.js';

/** More than anybody scrolls through; Discord keeps all, a long soak here need not. */
const messagesKept = 50_000;

/** Everything that this Discord knows: guilds, roles, channels, people, messages. No network. */
export class World {
  readonly guilds = new Map<string, Guild>();
  readonly channels = new Map<string, Channel>();
  readonly people = new Map<string, APIUser>();
  readonly messages = new Map<string, StoredMessage>();
  readonly bot: APIUser;
  private readonly observers = new Set<(change: WorldChange) => void>();
  private lastSnowflake = 0n;

  constructor(readonly now: () => number) {
    this.bot = this.addPerson('Verbatim', { isBot: true });
  }

  /** Returns what ends the observation. */
  observe(observer: (change: WorldChange) => void): () => void {
    this.observers.add(observer);
    return () => this.observers.delete(observer);
  }

  /** Unique and growing, with the time in it, as Discord's are. */
  snowflake(): string {
    const fromClock = snowflakeAt(this.now());
    this.lastSnowflake = fromClock > this.lastSnowflake ? fromClock : this.lastSnowflake + 1n;
    return String(this.lastSnowflake);
  }

  isoTime(): string {
    return new Date(this.now()).toISOString();
  }

  /** Somebody, who is in no guild yet. */
  addPerson(name: string, traits: { readonly isBot?: boolean } = {}): APIUser {
    const user: APIUser = {
      id: this.snowflake(),
      username: name,
      discriminator: '0',
      global_name: name,
      avatar: null,
      ...(traits.isBot === true ? { bot: true } : {}),
    };
    this.people.set(user.id, user);
    return user;
  }

  /** A guild of `ownerId`, which the bot has joined. */
  addGuild(name: string, ownerId: string, preferredLocale: string = usualLocale): Guild {
    const id = this.snowflake();
    const everyone = { id, guildId: id, name: '@everyone', permissions: memberPermissions };
    const roles = new Map([[id, everyone]]);
    const guild: Guild = { id, name, ownerId, preferredLocale, roles, members: new Map() };
    this.guilds.set(id, guild);
    for (const userId of [ownerId, this.bot.id]) this.enrol(guild, userId, []);
    this.tell({ kind: 'guild-added', guild });
    return guild;
  }

  /** The bot is taken out of the guild, which is gone for it. */
  removeGuild(guildId: string): void {
    const guild = this.guild(guildId);
    this.guilds.delete(guildId);
    for (const [id, channel] of this.channels) if (channel.guildId === guildId) this.channels.delete(id);
    for (const [id, { body }] of this.messages) if (!this.channels.has(body.channel_id)) this.messages.delete(id);
    this.tell({ kind: 'guild-removed', guild });
  }

  addRole(guildId: string, name: string, permissions: bigint): Role {
    const role = { id: this.snowflake(), guildId, name, permissions };
    this.guild(guildId).roles.set(role.id, role);
    this.tell({ kind: 'role-added', role });
    return role;
  }

  /** A role that may what moderators may. */
  addModeratorRole(guildId: string): Role {
    return this.addRole(guildId, 'Moderator', moderatorPermissions);
  }

  join(guildId: string, userId: string, roleIds: readonly string[] = []): Member {
    const member = this.enrol(this.guild(guildId), userId, roleIds);
    this.tell({ kind: 'member-added', member });
    return member;
  }

  leave(guildId: string, userId: string): void {
    const member = this.member(guildId, userId);
    this.guild(guildId).members.delete(userId);
    this.tell({ kind: 'member-removed', member });
  }

  /** Gives or takes a role. */
  setRole(guildId: string, userId: string, change: { readonly roleId: string; readonly isHeld: boolean }): void {
    const member = this.member(guildId, userId);
    if (change.isHeld) member.roleIds.add(change.roleId);
    else member.roleIds.delete(change.roleId);
    this.tell({ kind: 'member-changed', member });
  }

  addChannel(guildId: string, name: string): Channel {
    return this.open({ type: ChannelType.GuildText, name, guildId });
  }

  /** A thread of the bot, unless somebody else is named. One that hangs from a message has that message's id. */
  addThread(
    parentId: string,
    name: string,
    { ownerId = this.bot.id, id }: { readonly ownerId?: string; readonly id?: string } = {},
  ): Channel {
    const { guildId } = this.channel(parentId);
    const followers = new Map([[ownerId, this.isoTime()]]);
    const fields = { type: ChannelType.PublicThread, name, guildId, parentId, ownerId, followers } as const;
    return this.open(id === undefined ? fields : { ...fields, id });
  }

  /** The one conversation between the bot and a person. */
  directChannel(recipientId: string): Channel {
    for (const channel of this.channels.values()) if (channel.recipientId === recipientId) return channel;
    return this.open({ type: ChannelType.DM, name: '', guildId: null, recipientId });
  }

  /** Replaces what a role or a member is allowed and denied in a channel; `null` = nothing of its own any more. */
  setOverwrite(channelId: string, id: string, overwrite: Overwrite | null): void {
    const channel = this.channel(channelId);
    if (overwrite === null) channel.overwrites.delete(id);
    else channel.overwrites.set(id, overwrite);
    this.tell({ kind: 'channel-changed', channel });
  }

  rename(channel: Channel, name: string): void {
    channel.name = name;
    this.tell({ kind: 'channel-changed', channel });
  }

  /** With its messages, and the threads that hang from it. */
  removeChannel(channel: Channel): void {
    for (const other of [...this.channels.values()]) if (other.parentId === channel.id) this.removeChannel(other);
    this.channels.delete(channel.id);
    for (const [id, { body }] of this.messages) if (body.channel_id === channel.id) this.messages.delete(id);
    this.tell({ kind: 'channel-removed', channel });
  }

  /** What the bot alone may not do in a channel. */
  denyBot(channelId: string, denied: bigint): void {
    this.setOverwrite(channelId, this.bot.id, { type: OverwriteType.Member, allow: 0n, deny: denied });
  }

  /** @throws ApiError 10003 */
  channel(id: string): Channel {
    const channel = this.channels.get(id);
    if (channel === undefined) throw unknownChannel();
    return channel;
  }

  /** @throws ApiError 10004 */
  guild(id: string): Guild {
    const guild = this.guilds.get(id);
    if (guild === undefined) throw unknownGuild();
    return guild;
  }

  /** @throws ApiError 10007 */
  member(guildId: string, userId: string): Member {
    const member = this.guild(guildId).members.get(userId);
    if (member === undefined) throw unknownMember();
    return member;
  }

  /** What a person may in a channel; nothing in the conversations of others, everything that counts in their own. */
  permissionsIn(channel: Channel, userId: string): bigint {
    if (channel.guildId === null) {
      return userId === channel.recipientId || userId === this.bot.id ? memberPermissions : 0n;
    }
    const guild = this.guild(channel.guildId);
    const member = guild.members.get(userId);
    const place = channel.parentId === null ? channel : this.channel(channel.parentId);
    return member === undefined ? 0n : permissionsIn({ guild, roles: guild.roles, member, channel: place });
  }

  /** What a member may in the guild as a whole. @throws ApiError 10004, 10007 */
  guildPermissions(guildId: string, userId: string): bigint {
    const guild = this.guild(guildId);
    return permissionsIn({ guild, roles: guild.roles, member: this.member(guildId, userId), channel: null });
  }

  botMay(channel: Channel, permission: bigint): boolean {
    return (this.permissionsIn(channel, this.bot.id) & permission) === permission;
  }

  /** @throws ApiError 10003 */
  addMessage(
    fields: Pick<APIMessage, 'content' | 'author' | 'channel_id'> & Partial<APIMessage>,
    visibleTo: string | null = null,
  ): StoredMessage {
    const channel = this.channel(fields.channel_id);
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
    const message: StoredMessage = { body, visibleTo, reactions: new Map(), pinnedAt: null };
    this.messages.set(body.id, message);
    if (this.messages.size > messagesKept) this.messages.delete(this.messages.keys().next().value!);
    if (visibleTo === null) this.receive(channel, body.id);
    this.tell({ kind: 'message-added', message });
    return message;
  }

  changeMessage(message: StoredMessage, body: APIMessage): void {
    message.body = body;
    this.tell({ kind: 'message-changed', message });
  }

  removeMessage(message: StoredMessage): void {
    this.messages.delete(message.body.id);
    this.tell({ kind: 'message-removed', message });
  }

  /** Several of one channel at once. */
  removeMessages(channelId: string, messages: readonly StoredMessage[]): void {
    for (const { body } of messages) this.messages.delete(body.id);
    this.tell({ kind: 'messages-removed', channelId, messages });
  }

  /** Everything in a channel that is not for one person's eyes alone, oldest first. */
  messagesIn(channelId: string): StoredMessage[] {
    return [...this.messages.values()].filter(
      ({ body, visibleTo }) => body.channel_id === channelId && visibleTo === null,
    );
  }

  /** To every observer, after it happened. */
  tell(change: WorldChange): void {
    for (const observer of this.observers) observer(change);
  }

  /** Writing in an archived thread opens it again. */
  private receive(channel: Channel, messageId: string): void {
    channel.lastMessageId = messageId;
    if (channel.isArchived) setArchived(this, channel, false);
  }

  private open(fields: Pick<Channel, 'type' | 'name' | 'guildId'> & Partial<Channel>): Channel {
    const channel: Channel = {
      id: this.snowflake(),
      recipientId: null,
      parentId: null,
      overwrites: new Map(),
      lastMessageId: null,
      ownerId: null,
      followers: new Map(),
      isArchived: false,
      isLocked: false,
      archiveChangedAt: this.isoTime(),
      ...fields,
    };
    this.channels.set(channel.id, channel);
    this.tell({ kind: 'channel-added', channel });
    return channel;
  }

  private enrol(guild: Guild, userId: string, roleIds: readonly string[]): Member {
    const member = { userId, guildId: guild.id, roleIds: new Set(roleIds), joinedAt: this.isoTime() };
    guild.members.set(userId, member);
    return member;
  }
}
