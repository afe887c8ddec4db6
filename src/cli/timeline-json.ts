import type { Difference } from '../answering/disagreement.js';
import { basisInWords, dateInWords } from '../answering/timeline/in-words.js';
import type { Precision, ReadingRule } from '../answering/timeline/date-expression.js';
import type {
  LineDate,
  NoTimeline,
  Standing,
  Timeline,
  TimelineEntry,
  TimelineLine,
} from '../answering/timeline/timeline.js';
import type { Citation } from '../domain/citation.js';
import type { Day } from '../domain/day.js';
import { inEnglish } from '../language/in-words.js';
import { quoteJson, type QuoteJson } from './answer-json.js';
import { searchedJson, type SearchedJson } from './searched-json.js';

/** An expression of the highlighted sentence that says when; `from`, `to`, `precision` and `rule` are `null` where it is left as said. */
interface DateJson {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly precision: Precision | null;
  readonly rule: ReadingRule | null;
  /** Why it is left as it was said; `null` where it is not. */
  readonly unresolved: string | null;
  readonly isMain: boolean;
}

export interface TimelineQuoteJson extends QuoteJson {
  readonly dates: readonly DateJson[];
  readonly standing: readonly Standing[];
  readonly unreadLanguage: string | null;
  readonly copies: readonly Citation[];
}

export interface EntryJson {
  readonly number: number;
  /** `2025-02-22`, `2025-02`, `2025`; of another stretch its first day; `null` in an entry without a date. */
  readonly date: string | null;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly precision: Precision | null;
  readonly basis: 'said' | 'published' | null;
  readonly rule: ReadingRule | null;
  readonly label: string;
  readonly explanation: string;
  readonly differs: readonly Difference[];
  readonly quotes: readonly TimelineQuoteJson[];
}

/** What `timeline --json` prints: every key always, `null` = unknown, `[]` = none. */
export interface TimelineJson extends SearchedJson {
  readonly topic: string;
  readonly found: boolean;
  readonly reason: { readonly code: NoTimeline['code']; readonly text: string } | null;
  readonly outlet: string | null;
  readonly since: Day | null;
  readonly until: Day | null;
  readonly entries: readonly EntryJson[];
  readonly undatedEntries: readonly EntryJson[];
  readonly omitted: { readonly dated: number; readonly undated: number };
  /** Articles about the topic, and those of them that state no date. */
  readonly covered: number;
  readonly coveredUndated: number;
  readonly unreadLanguages: readonly string[];
  readonly asksAboutNow: boolean;
}

export function timelineJson(timeline: Timeline): TimelineJson {
  const { topic, filters, searched } = timeline;
  const found = timeline.kind === 'timeline' ? timeline : null;
  return {
    topic,
    found: found !== null,
    reason: timeline.kind === 'timeline' ? null : { code: timeline.code, text: inEnglish(timeline.reason) },
    outlet: filters.outlet,
    since: filters.since,
    until: filters.until,
    entries: (found?.entries ?? []).map(entryJson),
    undatedEntries: (found?.undated ?? []).map(entryJson),
    omitted: found?.omitted ?? { dated: 0, undated: 0 },
    covered: found?.articles ?? 0,
    coveredUndated: found?.undatedArticles ?? 0,
    unreadLanguages: found?.unreadLanguages ?? [],
    asksAboutNow: found?.asksAboutNow ?? false,
    ...searchedJson(searched),
  };
}

const dateLength: Readonly<Record<Precision, number>> = { day: 10, range: 10, month: 7, year: 4 };

function entryJson(entry: TimelineEntry): EntryJson {
  const { number, date, rule, lines, differences } = entry;
  return {
    number,
    date: date === null ? null : date.from.slice(0, dateLength[date.precision]),
    from: date?.from ?? null,
    to: date?.to ?? null,
    precision: date?.precision ?? null,
    basis: date?.basis ?? null,
    rule,
    label: inEnglish(dateInWords(date)),
    explanation: explanationOf(entry),
    differs: differences,
    quotes: lines.map(lineJson),
  };
}

/** How an entry came by its date, as a clause. */
export function explanationOf(entry: TimelineEntry): string {
  const sentence = inEnglish(basisInWords(entry));
  return sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, '');
}

function lineJson(line: TimelineLine): TimelineQuoteJson {
  const { dates, standing, unreadLanguage, copies } = line;
  return { ...quoteJson(line), dates: dates.map(dateJson), standing, unreadLanguage, copies };
}

function dateJson({ text, start, end, reading, isMain }: LineDate): DateJson {
  const resolved = reading.kind === 'resolved' ? reading : null;
  return {
    text,
    start,
    end,
    from: resolved?.from ?? null,
    to: resolved?.to ?? null,
    precision: resolved?.precision ?? null,
    rule: resolved?.rule ?? null,
    unresolved: reading.kind === 'unresolved' ? reading.reason : null,
    isMain,
  };
}
