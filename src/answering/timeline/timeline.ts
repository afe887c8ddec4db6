import type { AnswerQuote, Searched, UnansweredCode } from '../../domain/answer.js';
import type { Citation } from '../../domain/citation.js';
import type { Day } from '../../domain/day.js';
import type { Filters } from '../../domain/filters.js';
import type { Text } from '../../language/wording.js';
import type { Difference } from '../disagreement.js';
import type { DateExpression, Precision, ReadingRule } from './date-expression.js';

export interface TimelineRequest {
  readonly topic: string;
  /** Days are those of publication, as in a question. */
  readonly filters: Filters;
  /** Entries with a date at most; undated ones are limited apart. */
  readonly limit: number;
  readonly signal?: AbortSignal;
}

/**
 * What dates an entry. `said`: a date in its sentence. `published`: the article's own date, since its sentence holds none that is
 * certain; when the event was is not known.
 */
export type DateBasis = 'said' | 'published';

/** Both ends belong to it; a single day is both. */
export interface EntryDate {
  readonly basis: DateBasis;
  readonly from: Day;
  readonly to: Day;
  readonly precision: Precision;
}

/** What the sentence itself says of the event (HONESTY 14): it may not have been. */
export type Standing = 'planned' | 'denied' | 'reported';

/** An expression in a line's quote that says when. Offsets count in the article. */
export interface LineDate extends DateExpression {
  /** It is the one that dates the entry. */
  readonly isMain: boolean;
}

/** One verbatim quote; its highlighted sentence is the one that was chosen. */
export interface TimelineLine extends AnswerQuote {
  /** Every expression in the quote that says when, in order; the one that dates the entry is in the highlighted sentence. */
  readonly dates: readonly LineDate[];
  readonly standing: readonly Standing[];
  /** The article is in a language in which dates are not read; `null` where they are. */
  readonly unreadLanguage: string | null;
  /** Other articles in which the same sentence stands, but for spacing and quotation-mark style. */
  readonly copies: readonly Citation[];
}

/** One event at one date: what each article prints of it. */
export interface TimelineEntry {
  /** Counted from 1, through dated and undated entries. */
  readonly number: number;
  /** `null`: its article states no date and its sentence none that is certain. */
  readonly date: EntryDate | null;
  /** By which rule the date was read; `null` for the date of publication and for none. */
  readonly rule: ReadingRule | null;
  readonly lines: readonly [TimelineLine, ...TimelineLine[]];
  /** In what the lines of this entry differ. */
  readonly differences: readonly Difference[];
}

interface TimelineBase {
  readonly topic: string;
  readonly filters: Filters;
  readonly searched: Searched;
}

export interface Dated extends TimelineBase {
  readonly kind: 'timeline';
  /** By date; wider stretches before the days in them. */
  readonly entries: readonly TimelineEntry[];
  /** Without any date, in the order of how much they are about the topic. */
  readonly undated: readonly TimelineEntry[];
  /** Entries found and not shown, dated and undated. */
  readonly omitted: { readonly dated: number; readonly undated: number };
  /** Articles that are about the topic, and those of them without a date. */
  readonly articles: number;
  readonly undatedArticles: number;
  /** Languages of articles whose dates were not read. */
  readonly unreadLanguages: readonly string[];
  readonly asksAboutNow: boolean;
}

export interface NoTimeline extends TimelineBase {
  readonly kind: 'no-timeline';
  readonly code: UnansweredCode | 'no-sentences';
  /** One sentence for people. */
  readonly reason: Text;
}

export type Timeline = Dated | NoTimeline;
