import type { ArticleId } from '../domain/article.js';
import type { Filters } from '../domain/filters.js';
import type { Note } from '../domain/quote.js';
import type { Span } from '../domain/span.js';

/** A stretch of one article, named so that it outlives a process. */
export interface ArticleSpan extends Span {
  readonly articleId: ArticleId;
}

/** One quote of an answer, as buttons bring it back: where it stands and what must be said beside it. */
export interface AnswerSpan extends ArticleSpan {
  readonly highlight: Span;
  readonly notes: readonly Note[];
  readonly alsoIn: readonly string[];
}

/** What a private answer must say again when it is shared. */
export interface Sharing {
  readonly sourcesDiffer: boolean;
  readonly asksAboutNow: boolean;
}

/** What is kept of an answer so that its buttons go on working. Never the question's text. */
export interface NewAnswer {
  /** `null` in a direct conversation. */
  readonly guildId: string | null;
  readonly channelId: string;
  readonly askerId: string;
  /** Whether others see the message; the bot can change it later only then. */
  readonly isPublic: boolean;
  /** `null`: the asker may not make it public. */
  readonly sharing: Sharing | null;
  readonly filters: Filters;
  readonly generation: number | null;
  /** `false`: the spans are near misses of an unanswered question. */
  readonly isAnswered: boolean;
  /** In the order of their numbers; `spansPerAnswer` at most. */
  readonly spans: readonly AnswerSpan[];
}

export interface StoredAnswer extends Omit<NewAnswer, 'askerId'> {
  readonly id: number;
  /** `null`: the asker was forgotten. */
  readonly askerId: string | null;
  /** `null` until the message is known. */
  readonly messageId: string | null;
  readonly createdAt: Date;
}

/** What stays of an answer for good, so that its id can be verified: no person, no place but the guild. */
export interface LastingAnswer extends Pick<StoredAnswer, 'id' | 'guildId' | 'isPublic' | 'askerId' | 'spans'> {
  readonly createdAt: Date;
}

export const spansPerAnswer = 25;

/**
 * How long an answer is kept as it was given, in days. Discord shows old messages for ever, but half a year on hardly
 * anyone presses a button, and nothing about a member is kept longer than a feature needs it. Of what everybody in a
 * guild saw the spans stay, so that its id can be verified; of any other answer nothing.
 */
export const answerRetentionDays = 180;

/** Where words of an answer were shown: in its message, or by a button for whoever pressed it. */
export type ShownWhere = 'message' | 'aside';

/** Port: answers and the messages that carry them. One process writes it. */
export interface AnswerStore {
  /** Gives the id that stands in the buttons. Strips answers past their retention. @throws RangeError above `spansPerAnswer` */
  addAnswer(answer: NewAnswer): number;
  /** `null`: never given, removed, or past its retention. */
  answer(id: number): StoredAnswer | null;
  /** What was quoted, for good; `null`: never given, removed, or past its retention and not for all to see. */
  lastingAnswer(id: number): LastingAnswer | null;
  /** The answer that a message carries; `null`: it carries none, or one that is no longer kept. */
  answerIn(messageId: string): StoredAnswer | null;
  /** Notes the message that carries the answer. */
  recordSent(id: number, messageId: string | null): void;
  /** Notes what was shown. Nothing happens when the answer is gone. */
  recordShown(id: number, shown: readonly ArticleSpan[], where: ShownWhere): void;
  /** Everything that the answer and its buttons showed so far. */
  shown(id: number): readonly ArticleSpan[];
  /** From now on the answer cannot be shared any more. */
  noteShared(id: number): void;
  removeAnswer(id: number): void;
}
