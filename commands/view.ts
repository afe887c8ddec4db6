import type { Answer, AnswerQuote } from '../src/domain/answer.js';
import type { Citation } from '../src/domain/citation.js';
import type { Quote } from '../src/domain/quote.js';
import type { ArticleExtent } from './ask-service.js';

/** A quote of an answer, fresh or brought back by a button; scores do not outlive the answer. */
export type ShownQuote = Omit<AnswerQuote, 'score'>;

/** Why only the link of a quote is given: it does not fit one message, or HONESTY 18 allows no more of it. */
export type LinkReason = 'too-long' | 'limit';

/** What stands in the place of one quote. */
export type Entry =
  | { readonly kind: 'quote'; readonly quote: ShownQuote }
  | { readonly kind: 'link'; readonly quote: ShownQuote; readonly reason: LinkReason }
  /** Its article was removed or replaced since. */
  | { readonly kind: 'gone'; readonly number: number };

/** An answer, or one line that nothing was found. */
export interface AnswerView {
  readonly kind: 'answer';
  readonly answer: Answer;
  readonly answerId: number;
  /** The quotes of a quoted answer in order; none for an unanswered one. */
  readonly entries: readonly Entry[];
  readonly isPrivate: boolean;
}

/** What a button opens for whoever pressed it. */
export interface QuotesView {
  readonly kind: 'quotes';
  /** What this is: "More context for quote 2". */
  readonly heading: string;
  readonly answerId: number;
  /** `false`: near misses, which have no answering sentence. */
  readonly isAnswer: boolean;
  /** Which action goes on where this message ends; `null` = none. */
  readonly continues: 'more' | 'nearest' | null;
  readonly entries: readonly Entry[];
}

/** What is known of a stored article. */
export interface ArticleCard extends ArticleExtent {
  readonly citation: Citation;
  /** ISO 639-1 code; `null` = unknown. */
  readonly language: string | null;
  /** Its correction and editor's notes: all that a card quotes. */
  readonly corrections: readonly Quote[];
}

/** The article of a quote that no link leads to. */
export interface CardView {
  readonly kind: 'card';
  /** What this is: "About the article of quote 2". */
  readonly heading: string;
  readonly card: ArticleCard;
}

/** Our own words, shown as they are. */
export interface TextView {
  readonly kind: 'text';
  readonly text: string;
}

export type View = AnswerView | QuotesView | CardView | TextView;

/** What was really sent. */
export interface Shown {
  readonly messageId: string | null;
}
