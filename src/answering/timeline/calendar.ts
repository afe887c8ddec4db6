import { dayOf, dayOfDate, type Day } from '../../domain/day.js';

/** Days from `from` to `to`, both included. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

const dayLength = 86_400_000;

export function addDays(day: Day, days: number): Day {
  return dayOfDate(new Date(timeOf(day) + days * dayLength));
}

/** 0 = Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(timeOf(day)).getUTCDay();
}

/** `month` counts from 1; `null` for a day that is not in the calendar. */
export function calendarDay(year: number, month: number, day: number): Day | null {
  return dayOf(`${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`);
}

/** A whole month, which may be named by any number of months from January: 0 is the December before. */
export function monthOf(year: number, month: number): DayRange {
  return {
    from: dayOfDate(new Date(Date.UTC(year, month - 1, 1))),
    to: dayOfDate(new Date(Date.UTC(year, month, 0))),
  };
}

export function yearOf(year: number): DayRange {
  return { from: calendarDay(year, 1, 1)!, to: calendarDay(year, 12, 31)! };
}

/** The week `offset` weeks from that of `day`, wide enough for weeks that begin on Sunday and on Monday. */
export function weekOf(day: Day, offset: number): DayRange {
  const weekday = weekdayOf(day);
  const fromSunday = addDays(day, -weekday + 7 * offset);
  const fromMonday = addDays(day, -((weekday + 6) % 7) + 7 * offset);
  const [first, second] = [fromSunday, fromMonday].sort() as [Day, Day];
  return { from: first, to: addDays(second, 6) };
}

export function yearPart(day: Day): number {
  return Number(day.slice(0, 4));
}

export function monthPart(day: Day): number {
  return Number(day.slice(5, 7));
}

function timeOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
