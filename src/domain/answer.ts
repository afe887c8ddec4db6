import type { Day } from './day.js';
import type { Note, Quote } from './quote.js';
import type { Text } from '../language/wording.js';

/** A quote with its place in an answer. */
export interface AnswerQuote {
  /** Counted from 1. */
  readonly number: number;
  readonly quote: Quote;
  readonly score: number;
  readonly notes: readonly Note[];
  /** Outlets whose stored sentence is the same but for spacing and quotation-mark style. */
  readonly alsoIn: readonly string[];
  /** The correction and editor's notes of the same article: shown with every quote of it, never the answer. */
  readonly corrections: readonly Quote[];
}

export type UnansweredCode = 'no-match' | 'weak' | 'filtered' | 'empty-corpus' | 'language' | 'bad-question';

/** What every answer says of what was searched (HONESTY 6, 7, 10). */
export interface Searched {
  readonly generation: number | null;
  readonly refreshedAt: string | null;
  readonly articles: number;
  readonly first: Day | null;
  /** Day of the newest dated article. */
  readonly newest: Day | null;
  readonly undated: number;
  /** How many undated articles a date filter left out. */
  readonly undatedExcluded: number;
  /** Vectors were not there: the answer rests on keywords alone. */
  readonly keywordsOnly: boolean;
}

interface AnswerBase {
  readonly question: string;
  readonly searched: Searched;
  /** The question asks about now: the quotes show what was reported when printed. */
  readonly asksAboutNow: boolean;
}

export interface Quoted extends AnswerBase {
  readonly kind: 'quoted';
  /** At least one. */
  readonly quotes: readonly [AnswerQuote, ...AnswerQuote[]];
  /** The best quotes differ in number, date or polarity. */
  readonly sourcesDiffer: boolean;
}

export interface Unanswered extends AnswerBase {
  readonly kind: 'unanswered';
  readonly code: UnansweredCode;
  /** One sentence for people, in the question's language where it is about the language. */
  readonly reason: Text;
  /** At most three, labelled as not an answer. */
  readonly nearest: readonly AnswerQuote[];
}

export type Answer = Quoted | Unanswered;
