import type { Quote } from '../src/domain/quote.js';
import type { Shown, View } from './view.js';

/** Whose eyes an answer is for; `in-place`: only the message that carries the pressed button changes. */
export type Visibility = 'public' | 'private' | 'in-place';

/** Who asks, and where. */
export interface Asker {
  readonly userId: string;
  /** `null` in a direct conversation. */
  readonly guildId: string | null;
  readonly channelId: string;
  /** May remove other people's messages here. */
  readonly isModerator: boolean;
  /** One sentence when the bot lacks a permission in this channel. */
  readonly permissionNote: string | null;
}

/** Gets every quote, corrections too, whose words stand in the message. */
export type BeforeSending = (quotes: readonly Quote[]) => void;

/** Everything that a command may do to Discord. A test needs a plain object. */
export interface ReplyTarget {
  readonly asker: Asker;
  /** Aborted when the bot stops or the work takes too long. */
  readonly signal: AbortSignal;
  /**
   * Sends the one answer. What must be noted before anyone can press its buttons is noted in `beforeSending`.
   * @throws UserError when nothing of it can be shown any more.
   */
  show(view: View, beforeSending?: BeforeSending): Promise<Shown>;
}

/** A pressed button also has the message that carries it. */
export interface PressTarget extends ReplyTarget {
  /** Deletes the message that carries the button. */
  removeMessage(): Promise<void>;
}
