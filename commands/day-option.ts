import type { ParsedComponents } from 'chrono-node';
import { casual as englishDates } from 'chrono-node/en';
import { dayOf, dayOfDate, type Day } from '../src/domain/day.js';
import { inEnglish, plainText } from '../src/language/in-words.js';
import { languages } from '../src/language/language.js';
import { say } from '../src/language/say.js';
import type { Message, Text } from '../src/language/wording.js';
import type { Suggestion } from './command.js';

/** Which day of a stated range an option takes: `since` its first, `until` its last. */
export type Edge = 'first' | 'last';

interface Range {
  readonly first: Day;
  readonly last: Day;
}

const suggestionsShown = 25;
const monthsSuggested = 12;
/** Of what was typed, so that the day beside it fits a suggestion of 100 characters. */
const longestShown = 60;

/** UTF-16 code units. Reading dates in words takes time beyond proportion, and an option may be of 6,000 characters. */
const longestDay = 80;

const leadingWord = /^(?:since|from|starting|until|till|to|up to)\s+/i;
const relativeRange = /^(?:the )?(?:last|past) (\d{1,4}) (day|week|month|year)s?$/i;
const namedRange = /^(this|last) (week|month|year)$/i;
const isoDay = /^\d{4}-\d{2}-\d{2}$/;
const isoMonth = /^(\d{4})-(\d{2})$/;
const isoYear = /^\d{4}$/;
const slashedDate = /^(\d{1,2})[/.](\d{1,2})[/.]\d{2,4}$/;

/**
 * Reads a day or a range of days in English or ISO 8601: "2024-05-26", "May 2024", "2024", "last 7 days", "yesterday",
 * "last week". Days are counted in UTC; a month or weekday without a year is the last one, never one to come. `null`
 * when it is none, or when it can be read in two ways ("5/6/2024").
 */
export function readDay(text: string, edge: Edge, now: Date): Day | null {
  const typed = text.trim();
  if (typed.length > longestDay) return null;
  const range = readRange(typed.replace(leadingWord, ''), now);
  return range === null ? null : range[edge];
}

/** What the asker is told about a day that `readDay` cannot read. */
export function dayOptionError(option: 'since' | 'until', typed: string): Message {
  return say('member.day-not-understood', {
    option: option === 'since' ? say('member.option-since') : say('member.option-until'),
    typed: typed.trim().slice(0, 60),
  });
}

/** What was typed, as it will be understood, then common ranges and the newest months of the corpus that fit it in a language of ours. */
export function suggestDays(
  typed: string,
  { edge, now, newest }: { readonly edge: Edge; readonly now: Date; readonly newest: Day | null },
): Suggestion[] {
  const wanted = typed.trim().toLowerCase();
  const understood = wanted === '' ? null : readDay(typed, edge, now);
  const first = understood === null ? [] : [understoodAs(typed.trim(), understood)];
  const fitting = [...commonDays[edge], ...monthsBack(newest ?? dayOfDate(now))].filter(
    ({ name }) => inEnglish(name).toLowerCase() !== wanted && namesHold(name, wanted),
  );
  return [...first, ...fitting].slice(0, suggestionsShown);
}

function understoodAs(typed: string, day: Day): Suggestion {
  const shown = typed.length <= longestShown ? typed : `${typed.slice(0, longestShown).toWellFormed()}…`;
  return { name: say('member.day-understood', { typed: shown, day }), value: day };
}

function namesHold(name: Text, wanted: string): boolean {
  return languages.some((language) => plainText(name, language).toLowerCase().includes(wanted));
}

const today: Suggestion = { name: say('member.today'), value: 'today' };

/** Values are words that `readDay` reads. */
const commonDays: Readonly<Record<Edge, readonly Suggestion[]>> = {
  first: [
    today,
    ...[7, 30].map((days) => ({ name: say('member.last-days', { days }), value: `last ${days} days` })),
    { name: say('member.last-months', { months: 12 }), value: 'last 12 months' },
  ],
  last: [today, { name: say('member.yesterday'), value: 'yesterday' }],
};

function readRange(text: string, now: Date): Range | null {
  const today = dayOfDate(now);
  const relative = relativeRange.exec(text);
  if (relative !== null)
    return { first: daysBack(today, Number(relative[1]), relative[2]!.toLowerCase()), last: today };
  const named = namedRange.exec(text);
  if (named !== null) return calendarRange(today, named[1]!.toLowerCase() === 'last', named[2]!.toLowerCase());
  if (isoDay.test(text)) return oneDay(dayOf(text));
  const month = isoMonth.exec(text);
  if (month !== null) return rangeOf({ year: Number(month[1]), month: Number(month[2]), day: null });
  if (isoYear.test(text)) return rangeOf({ year: Number(text), month: null, day: null });
  const slashed = slashedDate.exec(text);
  if (slashed !== null && isAmbiguous(Number(slashed[1]), Number(slashed[2]))) return null;
  return readWords(text, now);
}

function isAmbiguous(a: number, b: number): boolean {
  return a !== b && a <= 12 && b <= 12;
}

function readWords(text: string, now: Date): Range | null {
  const [result, ...others] = englishDates.parse(text, { instant: now, timezone: 0 });
  if (result === undefined || others.length > 0 || result.text.length !== text.length) return null;
  const first = partsOf(result.start, now);
  const last = result.end ? partsOf(result.end, now) : first;
  const firstRange = first === null ? null : rangeOf(first);
  const lastRange = last === null ? null : rangeOf(last);
  if (firstRange === null || lastRange === null || firstRange.first > lastRange.last) return null;
  return { first: firstRange.first, last: lastRange.last };
}

interface Parts {
  readonly year: number;
  /** `null` = the whole year. */
  readonly month: number | null;
  /** `null` = the whole month. */
  readonly day: number | null;
}

/** What the words state and no more; `null` when they state no date ("noon", "2 hours ago" states today). */
function partsOf(components: ParsedComponents, now: Date): Parts | null {
  const [year, month, day] = [components.get('year')!, components.get('month')!, components.get('day')!];
  const isCertain = (part: 'year' | 'month' | 'day' | 'weekday'): boolean => components.isCertain(part);
  const found = Date.UTC(year, month - 1, day);
  if (isCertain('weekday') && !isCertain('day')) return partsOfDate(notAfter(found, now, 7));
  if (!isCertain('day') && !isCertain('month')) return isCertain('year') ? { year, month: null, day: null } : null;
  const isToCome = !isCertain('year') && Date.UTC(year, month - 1, isCertain('day') ? day : 1) > now.getTime();
  return { year: isToCome ? year - 1 : year, month, day: isCertain('day') ? day : null };
}

function notAfter(instant: number, now: Date, stepDays: number): Date {
  return new Date(instant > now.getTime() ? instant - stepDays * 86_400_000 : instant);
}

function partsOfDate(date: Date): Parts {
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function rangeOf({ year, month, day }: Parts): Range | null {
  if (month !== null && day !== null) return oneDay(dayOf(isoText(year, month, day)));
  const lastMonth = month ?? 12;
  if (lastMonth < 1 || lastMonth > 12) return null;
  const first = dayOf(isoText(year, month ?? 1, 1));
  const last = dayOf(isoText(year, lastMonth, new Date(Date.UTC(year, lastMonth, 0)).getUTCDate()));
  return first === null || last === null ? null : { first, last };
}

function isoText(year: number, month: number, day: number): string {
  const padded = (value: number, length: number): string => String(value).padStart(length, '0');
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

function oneDay(day: Day | null): Range | null {
  return day === null ? null : { first: day, last: day };
}

/** "last 7 days" on the 22nd begins on the 16th: today is one of them. */
function daysBack(today: Day, count: number, unit: string): Day {
  const date = new Date(`${today}T00:00:00Z`);
  if (unit === 'year') date.setUTCFullYear(date.getUTCFullYear() - count);
  else if (unit === 'month') moveMonths(date, -count);
  else date.setUTCDate(date.getUTCDate() - count * (unit === 'week' ? 7 : 1));
  date.setUTCDate(date.getUTCDate() + 1);
  return dayOfDate(date);
}

/** Same day of another month, or its last day where it is shorter. */
function moveMonths(date: Date, count: number): void {
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + count);
  const daysInMonth = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, daysInMonth));
}

/** Weeks begin on Monday (ISO 8601). */
function calendarRange(today: Day, isLast: boolean, unit: string): Range | null {
  const date = new Date(`${today}T00:00:00Z`);
  if (unit === 'year') return rangeOf({ year: date.getUTCFullYear() - (isLast ? 1 : 0), month: null, day: null });
  if (unit === 'month') {
    if (isLast) moveMonths(date, -1);
    return rangeOf({ ...partsOfDate(date), day: null });
  }
  const sinceMonday = (date.getUTCDay() + 6) % 7;
  date.setUTCDate(date.getUTCDate() - sinceMonday - (isLast ? 7 : 0));
  const first = dayOfDate(date);
  date.setUTCDate(date.getUTCDate() + 6);
  return { first, last: dayOfDate(date) };
}

/** "May 2024", "April 2024", … */
function monthsBack(newest: Day): Suggestion[] {
  const [year, month] = newest.split('-').map(Number) as [number, number];
  return Array.from({ length: monthsSuggested }, (_, index) => {
    const first = dayOfDate(new Date(Date.UTC(year, month - 1 - index, 1)));
    return { name: say('member.in-month', { day: first }), value: first.slice(0, 7) };
  });
}
