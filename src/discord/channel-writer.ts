import { randomUUID } from 'node:crypto';
import {
  DiscordAPIError,
  HTTPError,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
  type Channel,
  type Client,
  type Message,
  type SendableChannels,
} from 'discord.js';
import type {
  ChannelState,
  ChannelViewOptions,
  ChannelWriter,
  MessagePlace,
  OwnMessage,
  Unreachable,
  Written,
} from '../../commands/channel-writer.js';
import type { View } from '../../commands/view.js';
import { LimitedTooLongError } from './careful-requests.js';
import { withoutArticles, type MessageComposer } from './compose-message.js';
import { languageOfLocale, type Language } from '../language/language.js';
import { say } from '../language/say.js';
import type { Text } from '../language/wording.js';
import { isDeleted } from './deleted.js';
import { discordLimits } from './limits.js';
import { editOf, messageOf } from './message-payload.js';
import type { RegisteredCommands } from './registered-commands.js';
import type { Rendered } from './rendered.js';

/** Writes as the bot, with its own token, so that no interaction's end matters. */
export class DiscordChannelWriter implements ChannelWriter {
  constructor(
    private readonly client: () => Client,
    private readonly composer: MessageComposer,
    private readonly registered: RegisteredCommands,
  ) {}

  send(channelId: string, view: View, options: ChannelViewOptions): Promise<Written | Unreachable> {
    return this.#reach(channelId, { mustSend: true }, async (channel) => {
      const rendered = this.#compose(view, options, channel);
      // Discord keeps one message of each nonce, so that a repeated request can't write twice.
      const nonce = (options.key ?? randomUUID().replaceAll('-', '')).slice(0, discordLimits.nonce);
      const { id } = await channel.send({ ...messageOf(rendered), nonce, enforceNonce: true });
      return { kind: 'written', messageId: id };
    });
  }

  edit(
    { channelId, messageId }: MessagePlace,
    view: View,
    options: ChannelViewOptions,
  ): Promise<Written | Unreachable> {
    return this.#reach(channelId, { mustSend: false }, async (channel) => {
      const { id } = await channel.messages.edit(messageId, editOf(this.#compose(view, options, channel)));
      return { kind: 'written', messageId: id };
    });
  }

  rewrite(
    { channelId, messageId }: MessagePlace,
    { content, keepsControls }: { readonly content: string; readonly keepsControls: boolean },
  ): Promise<Written | Unreachable> {
    return this.#reach(channelId, { mustSend: false }, async (channel) => {
      const bare = { embeds: [], components: [], attachments: [] };
      const { id } = await channel.messages.edit(messageId, { content, ...(!keepsControls && bare) });
      return { kind: 'written', messageId: id };
    });
  }

  async delete({ channelId, messageId }: MessagePlace): Promise<{ readonly kind: 'deleted' } | Unreachable> {
    const deleted = await this.#reach(channelId, { mustSend: false }, async (channel) => {
      await channel.messages.delete(messageId);
      return { kind: 'deleted' } as const;
    });
    return deleted.kind === 'unreachable' && deleted.isGone ? { kind: 'deleted' } : deleted;
  }

  read({ channelId, messageId }: MessagePlace): Promise<OwnMessage | Unreachable> {
    return this.#reach(channelId, { mustSend: false }, async (channel) => {
      const message: Message = await channel.messages.fetch({ message: messageId, cache: false, force: true });
      if (message.author.id !== this.client().user?.id) return unreachable(say('moderation.not-mine'));
      return { kind: 'read', content: message.content };
    });
  }

  state(channelId: string): Promise<ChannelState | Unreachable> {
    return this.#reach(channelId, { mustSend: false }, (channel) => {
      const thread = channel.isThread() ? { isArchived: channel.archived === true, parentId: channel.parentId } : null;
      return Promise.resolve({ kind: 'channel', thread });
    });
  }

  #compose(
    view: View,
    { language, storedArticle = () => null, beforeSending }: ChannelViewOptions,
    channel: SendableChannels,
  ): Rendered {
    const source = { ...withoutArticles, storedArticle };
    const rendered = this.composer.compose(view, source, {
      language: language ?? languageIn(channel),
      commands: this.registered.listingFor(whoeverReads(channel)),
    });
    beforeSending?.(rendered.quotes);
    return rendered;
  }

  /** Asks Discord for nothing that it would refuse as far as we know: refusals count against the bot. */
  async #reach<Outcome>(
    channelId: string,
    { mustSend }: { readonly mustSend: boolean },
    act: (channel: SendableChannels) => Promise<Outcome>,
  ): Promise<Outcome | Unreachable> {
    try {
      const channel = await this.client().channels.fetch(channelId);
      if (channel === null) return gone;
      if (!channel.isSendable()) return unreachable(say('moderation.takes-no-messages', { channel: nameOf(channel) }));
      const lacking = lackingIn(channel, mustSend);
      return lacking === null ? await act(channel) : unreachable(lacking);
    } catch (error) {
      const reason = unreachableFor(error);
      if (reason === null) throw error;
      return reason;
    }
  }
}

const gone: Unreachable = { kind: 'unreachable', isGone: true, why: say('moderation.is-gone') };

function unreachable(why: Text): Unreachable {
  return { kind: 'unreachable', isGone: false, why };
}

/** As its guild's administrators set it in Discord. */
function languageIn(channel: SendableChannels): Language {
  return (channel.isDMBased() ? null : languageOfLocale(channel.guild.preferredLocale)) ?? 'en';
}

function whoeverReads(channel: SendableChannels): Parameters<RegisteredCommands['listingFor']>[0] {
  const guild = channel.isDMBased() ? null : channel.guild;
  return { guildId: guild?.id ?? null, locale: null, guildLocale: guild?.preferredLocale ?? null };
}

/** One clause that names the permission; `null` when none is lacking as far as we know. */
function lackingIn(channel: SendableChannels, mustSend: boolean): Text | null {
  if (channel.isDMBased()) return null;
  const held = channel.permissionsFor(channel.client.user);
  if (held === null) return null;
  const sending = channel.isThread()
    ? { name: say('member.permission-send-in-threads'), bit: PermissionFlagsBits.SendMessagesInThreads }
    : { name: say('member.permission-send-messages'), bit: PermissionFlagsBits.SendMessages };
  const viewing = { name: say('member.permission-view-channels'), bit: PermissionFlagsBits.ViewChannel };
  const needed = [viewing, ...(mustSend ? [sending] : [])];
  const lacking = needed.find(({ bit }) => !held.has(bit));
  return lacking === undefined ? null : say('moderation.lacks', { permission: lacking.name, channel: nameOf(channel) });
}

function nameOf(channel: Channel): Text {
  return 'name' in channel && channel.name !== null ? `#${channel.name}` : say('moderation.that-channel');
}

/** `null` for what is a mistake of ours. */
function unreachableFor(error: unknown): Unreachable | null {
  if (isDeleted(error)) return gone;
  if (error instanceof DiscordAPIError) {
    const why = refusals[error.code];
    return why === undefined ? null : unreachable(why);
  }
  if (error instanceof LimitedTooLongError) return unreachable(say('moderation.no-more-messages'));
  return error instanceof HTTPError || isNetworkError(error) ? unreachable(say('moderation.no-response')) : null;
}

const refusals: Readonly<Partial<Record<number | string, Text>>> = {
  [RESTJSONErrorCodes.MissingAccess]: say('moderation.cannot-see'),
  [RESTJSONErrorCodes.MissingPermissions]: say('moderation.lacks-permission'),
  [RESTJSONErrorCodes.CannotSendMessagesToThisUser]: say('moderation.no-messages-of-mine'),
  [RESTJSONErrorCodes.InvalidActionOnArchivedThread]: say('moderation.thread-archived'),
  [RESTJSONErrorCodes.ThreadLocked]: say('moderation.thread-locked'),
  [RESTJSONErrorCodes.CannotEditMessageAuthoredByAnotherUser]: say('moderation.not-mine'),
  [RESTJSONErrorCodes.MaximumNumberOfEditsToMessagesOlderThanOneHourReached]: say('moderation.no-more-changes'),
};

/** A connection that failed or timed out. */
function isNetworkError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as NodeJS.ErrnoException;
  return (
    error.name === 'AbortError' ||
    error.name === 'TimeoutError' ||
    (error instanceof TypeError && error.message === 'fetch failed') ||
    /^(?:E[A-Z]+|UND_ERR_\w+)$/.test(code ?? '')
  );
}
