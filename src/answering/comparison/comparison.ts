import type { AnswerQuote, Searched, UnansweredCode } from '../../domain/answer.js';
import type { Citation } from '../../domain/citation.js';
import type { Day } from '../../domain/day.js';
import type { Filters } from '../../domain/filters.js';
import type { OriginGroup } from '../../domain/origins.js';
import type { Text } from '../../language/wording.js';
import type { Harm } from '../casualty-words.js';
import type { FactDifference } from '../stated-facts.js';
import type { CasualtyCount } from './casualty-counts.js';
import type { CountedTime } from './circumstances.js';

export interface ComparisonRequest {
  /** A question or a topic. */
  readonly topic: string;
  /** Days are those of publication, as in a question. */
  readonly filters: Filters;
  /** Entries at most. */
  readonly limit: number;
  readonly signal?: AbortSignal;
}

/** A count in a quote's highlighted sentence. Offsets count in the article. */
export interface Figure extends CasualtyCount {
  /** As printed, with what limits it: "at least 35". */
  readonly text: string;
}

/** One verbatim quote; its highlighted sentence is the one that is compared. */
export interface ComparedLine extends AnswerQuote {
  /** Lines of one position agree with each other; counted from 1 within the entry. */
  readonly position: number;
  /** What it counts, where the entry is about a count. */
  readonly figure: Figure | null;
  /** Articles in which the same sentence stands, or whose near-copy of it says the same. */
  readonly copies: readonly Citation[];
}

/** Words of an article, and whether every line states the like; `null`: none does. */
export interface Stated {
  readonly words: string | null;
  readonly isInEach: boolean;
}

/** What is counted, and how; what has a price or a deadline; or words that the sentences share; never a statement. */
export type EntryLabel =
  | {
      readonly kind: 'count';
      readonly harm: Harm;
      readonly whose: Stated;
      readonly place: Stated;
      readonly time: CountedTime | null;
      /** Whose count it is. */
      readonly source: Stated;
    }
  | { readonly kind: 'price'; readonly thing: string; readonly unit: string; readonly source: string | null }
  | { readonly kind: 'deadline'; readonly thing: string; readonly source: string | null }
  | { readonly kind: 'words'; readonly words: readonly string[] };

/** What several articles, or one, tell of one matter. */
export interface ComparisonEntry {
  /** Counted from 1. */
  readonly number: number;
  readonly label: EntryLabel;
  /** In what the lines contradict each other; `[]` where nothing shows that they do, or there is one alone. */
  readonly differs: readonly FactDifference[];
  /** Some line states a number, a date, a name or a denial that another does not. */
  readonly statesMore: boolean;
  /** Independent origins of all its articles, those of the copies too. */
  readonly origins: readonly OriginGroup[];
  /** By position, then by date; undated ones last. */
  readonly lines: readonly [ComparedLine, ...ComparedLine[]];
}

/** One figure of a series, on the day of its article. */
export interface SeriesPoint {
  readonly day: Day;
  /** Of a deadline the day. */
  readonly value: number | Day;
  /** As printed. */
  readonly text: string;
  /** The line that holds it. */
  readonly line: ComparedLine;
}

/**
 * Figures that count the same thing by the same count, the price of one thing, or the deadline of one thing (HONESTY 13), by day: at
 * least three days.
 */
export interface Series {
  readonly kind: 'count' | 'price' | 'deadline';
  readonly label: EntryLabel;
  readonly points: readonly SeriesPoint[];
}

interface ComparisonBase {
  readonly topic: string;
  readonly filters: Filters;
  readonly searched: Searched;
}

export interface Compared extends ComparisonBase {
  readonly kind: 'comparison';
  /** Where sources differ first, then what most origins tell. */
  readonly entries: readonly [ComparisonEntry, ...ComparisonEntry[]];
  readonly series: readonly Series[];
  /** Entries found and not shown. */
  readonly omitted: number;
  /** Counts left out, since they state another place than the topic names. */
  readonly elsewhere: number;
  /** The question is about people killed, injured, missing or held: every entry is a count. */
  readonly isOfCounts: boolean;
  /** It asked for counts, and no sentence states any: whole sentences are compared. */
  readonly lacksCounts: boolean;
  /** Languages of articles in which counts are not read. */
  readonly unreadLanguages: readonly string[];
  readonly articles: number;
  readonly undatedArticles: number;
  /** Independent origins of all articles that tell of the topic. */
  readonly origins: readonly OriginGroup[];
  readonly asksAboutNow: boolean;
}

export interface NoComparison extends ComparisonBase {
  readonly kind: 'no-comparison';
  readonly code: UnansweredCode | 'no-sentences';
  /** One sentence for people. */
  readonly reason: Text;
}

export type Comparison = Compared | NoComparison;

/** Groups whose articles state no outlet: that they are independent is not known. */
export function withoutOutlet(origins: readonly OriginGroup[]): number {
  return origins.filter(({ outlets }) => outlets.length === 0).length;
}
