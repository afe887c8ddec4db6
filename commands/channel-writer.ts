import type { Article, ArticleId } from '../src/domain/article.js';
import type { Language } from '../src/language/language.js';
import type { Text } from '../src/language/wording.js';
import type { BeforeSending } from './reply-target.js';
import type { Shown, View } from './view.js';

/** Where a message of the bot stands. */
export interface MessagePlace {
  readonly channelId: string;
  readonly messageId: string;
}

/** What could not be reached. */
export interface Unreachable {
  readonly kind: 'unreachable';
  /** The message or its channel is deleted, so that there is nothing left to do. */
  readonly isGone: boolean;
  /** One clause for people: "I lack Send Messages in #news". */
  readonly why: Text;
}

export interface ChannelViewOptions {
  /** `null`: that of the guild in Discord, and English where the bot does not speak it. */
  readonly language: Language | null;
  /**
   * Names the message among those of its channel, 25 characters at most: sent again within minutes, there is one all
   * the same.
   */
  readonly key?: string;
  /** Whose words the view quotes; needed where it quotes any. */
  readonly storedArticle?: (id: ArticleId) => Article | null;
  readonly beforeSending?: BeforeSending;
}

export interface Written extends Shown {
  readonly kind: 'written';
  readonly messageId: string;
}

export interface OwnMessage {
  readonly kind: 'read';
  /** As Discord keeps it, with our escapes. */
  readonly content: string;
}

export interface ChannelState {
  readonly kind: 'channel';
  /** `null`: it is no thread. */
  readonly thread: { readonly isArchived: boolean; readonly parentId: string | null } | null;
}

/**
 * Port: what the bot writes outside of an answer to somebody, in channels of guilds: the log, marks on old answers, what
 * goes on after an interaction's end. Nobody is pinged, no address unfolds.
 */
export interface ChannelWriter {
  /** @throws UserError when nothing of the view can be shown any more. */
  send(channelId: string, view: View, options: ChannelViewOptions): Promise<Written | Unreachable>;
  /** Makes one of the bot's messages show another view. @throws UserError as `send` does. */
  edit(place: MessagePlace, view: View, options: Omit<ChannelViewOptions, 'key'>): Promise<Written | Unreachable>;
  /** Replaces the words of one of the bot's messages, as Discord is sent them; its buttons and files stay or go as told. */
  rewrite(
    place: MessagePlace,
    change: { readonly content: string; readonly keepsControls: boolean },
  ): Promise<Written | Unreachable>;
  /** One that is deleted already is deleted. */
  delete(place: MessagePlace): Promise<{ readonly kind: 'deleted' } | Unreachable>;
  /** A message that is not the bot's own is unreachable. */
  read(place: MessagePlace): Promise<OwnMessage | Unreachable>;
  state(channelId: string): Promise<ChannelState | Unreachable>;
}
