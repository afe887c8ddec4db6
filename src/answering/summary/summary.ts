import type { AnswerQuote, Searched, UnansweredCode } from '../../domain/answer.js';
import type { ArticleId } from '../../domain/article.js';
import type { Citation } from '../../domain/citation.js';
import type { Day } from '../../domain/day.js';
import type { Filters } from '../../domain/filters.js';
import type { Text } from '../../language/wording.js';

/** What is summarised. */
export type SummarySubject =
  | { readonly kind: 'article'; readonly id: ArticleId }
  /** The one article with that title; of several with the very same, the newest. */
  | { readonly kind: 'title'; readonly title: string }
  | { readonly kind: 'topic'; readonly topic: string; readonly filters: Filters }
  /** Articles of this day or later. */
  | { readonly kind: 'new'; readonly since: Day; readonly until: Day | null; readonly outlet: string | null };

export const summaryLengths = ['brief', 'normal', 'long'] as const;
export type SummaryLength = (typeof summaryLengths)[number];

export interface SummaryRequest {
  readonly subject: SummarySubject;
  /**
   * A length stays within a third of an article (HONESTY 18), its first line aside; a number of words does not, and is met as nearly as
   * whole sentences allow.
   */
  readonly length: SummaryLength | { readonly words: number };
  readonly signal?: AbortSignal;
}

/** A quote of one or more whole sentences that can be read alone. Several sentences: the highlighted one was chosen. */
export interface SummaryLine extends AnswerQuote {
  /** Other articles in which the same sentence stands, but for spacing and quotation-mark style. */
  readonly copies: readonly Citation[];
}

interface SummaryBase {
  readonly subject: SummarySubject;
  readonly searched: Searched;
}

export interface Summarised extends SummaryBase {
  readonly kind: 'summarised';
  /** As an article tells them; across articles by date, those of articles without a date last. */
  readonly lines: readonly [SummaryLine, ...SummaryLine[]];
  /** Of all lines together. */
  readonly words: number;
  /** Articles that the subject covers. */
  readonly covered: number;
  /** Articles read for it: of more than can be read the most relevant, or the newest. */
  readonly read: number;
  /** Lines of different articles differ in number, date or polarity. */
  readonly sourcesDiffer: boolean;
  /** The topic asks about now: the lines show what was true when printed. */
  readonly asksAboutNow: boolean;
}

/** `no-article`: none with that id, or not just one with that title; `no-sentences`: nothing in it can be read alone, as in a list or a table. */
export type UnsummarisedCode = UnansweredCode | 'no-article' | 'no-sentences';

export interface Unsummarised extends SummaryBase {
  readonly kind: 'unsummarised';
  readonly code: UnsummarisedCode;
  /** One sentence for people. */
  readonly reason: Text;
}

export type Summary = Summarised | Unsummarised;
