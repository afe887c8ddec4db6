import type { ChannelType, OverwriteType, APIMessage } from 'discord-api-types/v10';

export interface Role {
  readonly id: string;
  readonly guildId: string;
  readonly name: string;
  readonly permissions: bigint;
}

/** One person in one guild. */
export interface Member {
  readonly userId: string;
  readonly guildId: string;
  readonly roleIds: Set<string>;
  readonly joinedAt: string;
}

export interface Overwrite {
  readonly type: OverwriteType;
  readonly allow: bigint;
  readonly deny: bigint;
}

export interface Channel {
  readonly id: string;
  readonly type: ChannelType.GuildText | ChannelType.PublicThread | ChannelType.DM;
  name: string;
  /** `null`: a direct conversation between the bot and `recipientId`. */
  readonly guildId: string | null;
  readonly recipientId: string | null;
  /** Of a thread: the channel that it hangs from. */
  readonly parentId: string | null;
  /** By the id of a role or of a member. */
  readonly overwrites: Map<string, Overwrite>;
  lastMessageId: string | null;
  /** Of a thread: who started it. */
  readonly ownerId: string | null;
  /** Of a thread: since when who follows it, by id, ISO 8601. */
  readonly followers: Map<string, string>;
  isArchived: boolean;
  /** Only who may manage threads opens a locked one again. */
  isLocked: boolean;
  /** When a thread was last archived or opened again, ISO 8601. */
  archiveChangedAt: string;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  /** One of Discord's codes; for what is there for everybody. */
  readonly preferredLocale: string;
  /** The role of everyone has the guild's own id. */
  readonly roles: Map<string, Role>;
  readonly members: Map<string, Member>;
}

/** A message with what Discord knows of it beyond its body. */
export interface StoredMessage {
  body: APIMessage;
  /** Whose eyes alone it is for; `null` = everyone's who sees the channel. */
  readonly visibleTo: string | null;
  /** Who reacted, by emoji. */
  readonly reactions: Map<string, Set<string>>;
  /** ISO 8601; `null` = not pinned. */
  pinnedAt: string | null;
}

export interface Reaction {
  readonly message: StoredMessage;
  readonly userId: string;
  /** As in the path of its endpoint: the character itself, or `name:id`. */
  readonly emoji: string;
}

/** What happened, told to every observer after it happened. */
export type WorldChange =
  | { readonly kind: 'guild-added' | 'guild-removed'; readonly guild: Guild }
  | { readonly kind: 'role-added'; readonly role: Role }
  | { readonly kind: 'member-added' | 'member-changed' | 'member-removed'; readonly member: Member }
  | { readonly kind: 'channel-added' | 'channel-changed' | 'channel-removed'; readonly channel: Channel }
  | { readonly kind: 'message-added' | 'message-changed' | 'message-removed'; readonly message: StoredMessage }
  | { readonly kind: 'messages-removed'; readonly channelId: string; readonly messages: readonly StoredMessage[] }
  | { readonly kind: 'pins-changed'; readonly channel: Channel }
  | { readonly kind: 'reaction-added' | 'reaction-removed'; readonly reaction: Reaction }
  | { readonly kind: 'thread-followed' | 'thread-left'; readonly thread: Channel; readonly userId: string }
  | { readonly kind: 'typing'; readonly channel: Channel; readonly userId: string };
