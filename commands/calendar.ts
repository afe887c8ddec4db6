import { dayOf, dayOfDate, type Day } from '../src/domain/day.js';
import type { CalendarUnit } from '../src/language/read-words.js';

/** Days from `first` to `last`, both included. */
export interface Range {
  readonly first: Day;
  readonly last: Day;
}

/** A day, a whole month or a whole year, as it was stated. */
export interface Parts {
  readonly year: number;
  /** `null` = the whole year. */
  readonly month: number | null;
  /** `null` = the whole month. */
  readonly day: number | null;
}

/** `null` where the calendar has no such day. */
export function rangeOf({ year, month, day }: Parts): Range | null {
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

export function oneDay(day: Day | null): Range | null {
  return day === null ? null : { first: day, last: day };
}

export function partsOfDate(date: Date): Parts {
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function moved(day: Day, days: number): Day {
  return dayOfDate(new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000));
}

/** "last 7 days" on the 22nd begins on the 16th: today is one of them. `null` for no day at all. */
export function lastUnits(today: Day, count: number, unit: CalendarUnit): Range | null {
  const date = unitsBack(today, count, unit);
  date.setUTCDate(date.getUTCDate() + 1);
  return count === 0 || date.getUTCFullYear() < 1 ? null : { first: dayOfDate(date), last: today };
}

/** "3 days ago" is a day, so is "2 weeks ago"; "2 months ago" a whole month, "a year ago" a whole year. */
export function unitsAgo(today: Day, count: number, unit: CalendarUnit): Range | null {
  const date = unitsBack(today, count, unit);
  if (date.getUTCFullYear() < 1) return null;
  const { year, month, day } = partsOfDate(date);
  if (unit === 'year') return rangeOf({ year, month: null, day: null });
  return rangeOf({ year, month, day: unit === 'month' ? null : day });
}

function unitsBack(today: Day, count: number, unit: CalendarUnit): Date {
  const date = new Date(`${today}T00:00:00Z`);
  if (unit === 'year') date.setUTCFullYear(date.getUTCFullYear() - count);
  else if (unit === 'month') moveMonths(date, -count);
  else date.setUTCDate(date.getUTCDate() - count * (unit === 'week' ? 7 : 1));
  return date;
}

/** Same day of another month, or its last day where it is shorter. */
function moveMonths(date: Date, count: number): void {
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + count);
  const daysInMonth = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, daysInMonth));
}

/** This week, month or year, or the one before it. Weeks begin on Monday (ISO 8601). */
export function calendarUnit(today: Day, unit: CalendarUnit, isPrevious: boolean): Range | null {
  const back = isPrevious ? 1 : 0;
  if (unit !== 'week')
    return unit === 'day' ? unitsAgo(today, back, unit) : wholeUnit(unitsBack(today, back, unit), unit);
  const sinceMonday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  const first = moved(today, -sinceMonday - 7 * back);
  return { first, last: moved(first, 6) };
}

function wholeUnit(date: Date, unit: 'month' | 'year'): Range | null {
  const { year, month } = partsOfDate(date);
  return rangeOf({ year, month: unit === 'month' ? month : null, day: null });
}

/** The last such weekday (0 = Sunday) up to `today`; `isBefore`: not today itself. */
export function lastWeekday(today: Day, weekday: number, isBefore: boolean): Day {
  const back = (new Date(`${today}T00:00:00Z`).getUTCDay() - weekday + 7) % 7;
  return moved(today, -(back === 0 && isBefore ? 7 : back));
}
