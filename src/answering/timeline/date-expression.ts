import type { Day } from '../../domain/day.js';
import type { Span } from '../../domain/span.js';

/** How exact a stretch of days is: one day, a calendar month, a calendar year, or any other stretch. */
export type Precision = 'day' | 'month' | 'year' | 'range';

/**
 * Why a reading is certain. `stated`: the year stands in the text, so that no article's date is needed. The others are counted
 * from the article's date: `weekday`, a month or a day of one (`one-reading`), a week, month, year or season named by its
 * distance (`period`), and a number of days, weeks, months or years (`distance`).
 */
export type ReadingRule = 'stated' | 'weekday' | 'one-reading' | 'period' | 'distance';

/**
 * Why an expression is left as it was said. `undated`: nothing to count from. `in-speech`: inside quotation marks, where the
 * speaker's day counts, which may be another. `tense`: neither past nor future is certain. `two-readings`: more than one day
 * fits. `bounded`: "by", "until", "before": a limit and no day of an event. `recurring`: "Fridays". `day-name`: a day by which one
 * event is called whatever the year. `elsewhere`: counted from another event, or told in a stretch about another year.
 */
export type RefusalReason =
  'undated' | 'in-speech' | 'tense' | 'two-readings' | 'bounded' | 'recurring' | 'day-name' | 'elsewhere';

/** The days that an expression surely means. Both ends belong to it; a single day is both. */
export interface ResolvedDate {
  readonly kind: 'resolved';
  readonly from: Day;
  readonly to: Day;
  readonly precision: Precision;
  readonly rule: ReadingRule;
}

export interface UnresolvedDate {
  readonly kind: 'unresolved';
  readonly reason: RefusalReason;
}

export type DateReading = ResolvedDate | UnresolvedDate;

export type Tense = 'past' | 'future' | 'unclear';

/** Words of a sentence that say when. Offsets count in the sentence. */
export interface DateExpression extends Span {
  readonly text: string;
  readonly reading: DateReading;
  readonly tense: Tense;
  /** It says when somebody spoke ("said on Friday"), not when what they spoke of was. */
  readonly isOfSpeech: boolean;
}

/** What a date in a sentence is counted from. */
export interface DateContext {
  /** ISO 8601 as the article states it; `null`: nothing is counted, only dates with a year are read. */
  readonly publishedAt: string | null;
  readonly updatedAt: string | null;
  /** What stands before the sentence in its paragraph. */
  readonly before: string;
  /** Stretches of the sentence inside quotation marks, the marks included. */
  readonly quotations: readonly Span[];
}

/** Where an expression stands, before anything is counted. Its year, month and day of the month are as written. */
export interface FoundDate extends Span {
  readonly form: DateForm;
}

export type DateForm =
  | {
      readonly kind: 'calendar';
      readonly year: number | null;
      /** 1 to 12; `null`: a year alone. */
      readonly month: number | null;
      readonly day: number | null;
      /** 0 = Sunday; where the text names it too. */
      readonly weekday: number | null;
      /** "the 4 June vote": no day of its own, the name of something. */
      readonly isModifier: boolean;
    }
  | {
      readonly kind: 'weekday';
      readonly weekday: number;
      readonly qualifier: 'last' | 'next' | 'this' | null;
      readonly isPossessive: boolean;
    }
  | {
      readonly kind: 'today';
      readonly offset: -1 | 0 | 1;
      /** "earlier today", "this morning": not "these days". */
      readonly isThisDay: boolean;
    }
  | { readonly kind: 'period'; readonly unit: PeriodUnit; readonly offset: -1 | 0 | 1 }
  | { readonly kind: 'ago'; readonly count: number; readonly unit: DistanceUnit }
  | { readonly kind: 'recurring' }
  /** Counted from the article's day, but which is meant is never sure: "the weekend", "last summer", "last May". */
  | { readonly kind: 'stretch' }
  | { readonly kind: 'elsewhere' };

export type PeriodUnit = 'week' | 'month' | 'year';
export type DistanceUnit = 'day' | 'week' | 'month' | 'year';
