import type { ParsedComponents } from 'chrono-node';
import { casual as englishDates } from 'chrono-node/en';
import { dayOf, dayOfDate, type Day } from '../src/domain/day.js';
import { withEuropeanDigits } from '../src/language/fold.js';
import { languagesWritten, readWords } from '../src/language/read-words.js';
import { calendarUnit, lastUnits, oneDay, partsOfDate, rangeOf, type Parts, type Range } from './calendar.js';
import { figuresOf } from './day-in-figures.js';
import { daysAt, durationAt, type DayClock, type NamedDays } from './day-in-words.js';
import { compiledWords, type CompiledWords } from './compiled-words.js';
import { nameAt } from './day-names.js';
import { tokensOf } from './day-tokens.js';

/** Which day of a stated range an option takes: `since` its first, `until` its last. */
export type Edge = 'first' | 'last';

/** UTF-16 code units. Reading dates in words takes time beyond proportion, and an option may be of 6,000 characters. */
const longestDay = 80;

const leadingWord = /^(?:since|from|starting|until|till|to|up to)\s+/i;
const relativeRange = /^(?:the )?(?:last|past) (\d{1,4}) (day|week|month|year)s?$/i;
const namedRange = /^(this|last) (week|month|year)$/i;
const isoDay = /^\d{4}-\d{2}-\d{2}$/;
const isoMonth = /^(\d{4})-(\d{2})$/;
const isoYear = /^\d{4}$/;
/** Short figures are of nobody knows which order: "3/5", "5.6.24". */
const shortFigures = /^\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2})?$/;

/**
 * Reads a day or a range of days in ISO 8601 or in any language of ours, whichever the reader chose: "2024-05-26", "May
 * 2024", "letzte 7 Tage", "ayer". Days are counted in UTC; a month or weekday without a year is the last one, never one to
 * come. `null` when it is none, or when it can be read in two ways ("5/6/2024").
 */
export function readDay(text: string, edge: Edge, now: Date): Day | null {
  const typed = withEuropeanDigits(text.replace(/\p{Cf}/gu, '')).trim();
  if (typed.length > longestDay) return null;
  return (readEnglishRange(typed, now) ?? readOtherRange(typed, now))?.[edge] ?? null;
}

/** In English or ISO 8601 alone. */
export function readEnglishRange(text: string, now: Date): Range | null {
  return rangeIn(text.replace(leadingWord, ''), now);
}

function readOtherRange(text: string, now: Date): Range | null {
  const clock = { now, anchor: dayOfDate(now) };
  const found = languagesWritten(text)
    .map((language) => wholeRange(text, compiledWords(readWords[language]), clock))
    .filter((range) => range !== null);
  const [first] = found;
  const isOne = found.every((range) => range.first === first?.first && range.last === first.last);
  return isOne ? (first ?? null) : null;
}

/** What the whole text names, with or without a word such as "since" before it. */
function wholeRange(text: string, compiled: CompiledWords, clock: DayClock): Range | null {
  const tokens = tokensOf(text, compiled.joining);
  const sight = { compiled, tokens, clock };
  const isWhole = (days: NamedDays | null): days is NamedDays => days?.next === tokens.length;
  const bare = daysAt(sight, 0);
  if (isWhole(bare)) return bare.range;
  const side = nameAt(compiled.sides, tokens, 0);
  if (side === null || side.value === 'before' || side.value === 'after' || side.next >= tokens.length) return null;
  const behind = [daysAt(sight, side.next), side.value === 'since' ? durationAt(sight, side.next) : null].find(isWhole);
  if (behind !== undefined) return behind.range;
  const figures = figuresOf(text.slice(tokens[side.next]!.start));
  return figures?.kind === 'day' ? oneDay(figures.day) : null;
}

function rangeIn(text: string, now: Date): Range | null {
  const today = dayOfDate(now);
  const relative = relativeRange.exec(text);
  if (relative !== null) return lastUnits(today, Number(relative[1]), unitOf(relative[2]!));
  const named = namedRange.exec(text);
  if (named !== null) return calendarUnit(today, unitOf(named[2]!), named[1]!.toLowerCase() === 'last');
  if (isoDay.test(text)) return oneDay(dayOf(text));
  const month = isoMonth.exec(text);
  if (month !== null) return rangeOf({ year: Number(month[1]), month: Number(month[2]), day: null });
  if (isoYear.test(text)) return rangeOf({ year: Number(text), month: null, day: null });
  const figures = figuresOf(text);
  if (figures !== null) return figures.kind === 'day' ? oneDay(figures.day) : null;
  return shortFigures.test(text) ? null : readEnglishWords(text, now);
}

function unitOf(word: string): 'day' | 'week' | 'month' | 'year' {
  return word.toLowerCase() as 'day' | 'week' | 'month' | 'year';
}

function readEnglishWords(text: string, now: Date): Range | null {
  const [result, ...others] = englishDates.parse(text, { instant: now, timezone: 0 });
  if (result === undefined || others.length > 0 || result.text.length !== text.length) return null;
  const first = partsOf(result.start, now);
  const last = result.end ? partsOf(result.end, now) : first;
  const firstRange = first === null ? null : rangeOf(first);
  const lastRange = last === null ? null : rangeOf(last);
  if (firstRange === null || lastRange === null || firstRange.first > lastRange.last) return null;
  return { first: firstRange.first, last: lastRange.last };
}

/** What the words state and no more; `null` when they state no date ("noon", "2 hours ago" states today). */
function partsOf(components: ParsedComponents, now: Date): Parts | null {
  const [year, month, day] = [components.get('year')!, components.get('month')!, components.get('day')!];
  const isCertain = (part: 'year' | 'month' | 'day' | 'weekday' | 'hour'): boolean => components.isCertain(part);
  // "10. August 1993" would be ten o'clock in August.
  if (isCertain('hour') && !isCertain('day')) return null;
  const found = Date.UTC(year, month - 1, day);
  if (isCertain('weekday') && !isCertain('day')) return partsOfDate(notAfter(found, now, 7));
  if (!isCertain('day') && !isCertain('month')) return isCertain('year') ? { year, month: null, day: null } : null;
  const isToCome = !isCertain('year') && Date.UTC(year, month - 1, isCertain('day') ? day : 1) > now.getTime();
  return { year: isToCome ? year - 1 : year, month, day: isCertain('day') ? day : null };
}

function notAfter(instant: number, now: Date, stepDays: number): Date {
  return new Date(instant > now.getTime() ? instant - stepDays * 86_400_000 : instant);
}
