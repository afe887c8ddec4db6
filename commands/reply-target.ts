import type { Language } from '../src/language/language.js';
import type { Text } from '../src/language/wording.js';
import type { Quote } from '../src/domain/quote.js';
import type { Shown, View } from './view.js';

/** Whose eyes an answer is for; `in-place`: only the message that carries the pressed button changes. */
export type Visibility = 'public' | 'private' | 'in-place';

/** Who asks, and where. */
export interface Asker {
  readonly userId: string;
  /** As this guild shows it; a person's own words, so nothing in it is Markdown. */
  readonly displayName: string;
  /** `null` in a direct conversation. */
  readonly guildId: string | null;
  /** `null` in a direct conversation, and where Discord has not told us of the guild. */
  readonly guildName: string | null;
  readonly channelId: string;
  /** The channel that a thread belongs to; `null` where it is no thread. */
  readonly parentChannelId: string | null;
  /** Without the one that everybody has; none in a direct conversation. */
  readonly roleIds: readonly string[];
  /** Has Manage Server, or is an administrator. See `isModerator`. */
  readonly mayManageServer: boolean;
  /** May remove other people's messages here. */
  readonly mayManageMessages: boolean;
  /** One of Discord's codes, such as `es-419`; `null` where it is not told. */
  readonly locale: string | null;
  readonly guildLocale: string | null;
  /** One sentence when the bot lacks a permission in this channel. */
  readonly permissionNote: Text | null;
}

/** Gets every quote, corrections too, whose words stand in the message. */
export type BeforeSending = (quotes: readonly Quote[]) => void;

/** Everything that a command may do to Discord. A test needs a plain object. */
export interface ReplyTarget {
  readonly asker: Asker;
  /** Of the whole answer; what is in no language yet gets this one when it is shown. */
  readonly language: Language;
  /** Aborted when the bot stops or the work takes too long. */
  readonly signal: AbortSignal;
  /** When `show` stops working, in milliseconds since 1970; `Infinity`: never. */
  readonly showableUntil: number;
  /**
   * Sends the one answer; once more, it takes the place of what was shown before. What must be noted before anyone can
   * press its buttons is noted in `beforeSending`.
   * @throws UserError when nothing of it can be shown any more.
   */
  show(view: View, beforeSending?: BeforeSending): Promise<Shown>;
}

/** A pressed button also has the message that carries it. */
export interface PressTarget extends ReplyTarget {
  /** Deletes the message that carries the button. */
  removeMessage(): Promise<void>;
}
