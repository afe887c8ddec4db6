import type { Span } from '../../domain/span.js';
import { daysBetween, type Day } from '../../domain/day.js';
import { plain } from '../cues.js';
import { calendarDay, yearPart } from '../timeline/calendar.js';
import type { FoundDate } from '../timeline/date-expression.js';
import { findDates } from '../timeline/find-dates.js';
import { plainStatement, type PlainStatement } from './plain-statement.js';

/** The day until which something has to be done, as a sentence that says nothing besides states it. Offsets count in the sentence. */
export interface StatedDeadline extends Span, PlainStatement {
  readonly value: Day;
}

const moved =
  '(?:moved|extended|put off|postponed|pushed back|put back|brought forward|changed|delayed|set)(?: back| forward)?(?: (?:by|from) [^,;:.]{1,40}?)?';
const becomes = new RegExp(
  `\\b(?:(?:is|are|now stands at|stands at)(?: now)?|(?:(?:has|have) been|was|were|is) ${moved} (?:to|until|for))(?: (?:${['mon', 'tues', 'wednes', 'thurs', 'fri', 'satur', 'sun'].join('|')})day,?)? $`,
);
const deadline = /\b(?:deadlines?|closing date|due date|cut-off(?: date)?)\b/;
/** Days ahead within which a day of a month without its year is of one year alone. */
const farthest = 180;

/**
 * The day that a sentence gives as a deadline; `null` where it gives none, a month or a weekday alone, or says more than that. A
 * day without a year is read only where the article is dated, and as the next such day.
 * @param dated days of the article and of its update, where it states them.
 */
export function statedDeadline(sentence: string, dated: readonly Day[]): StatedDeadline | null {
  const days = findDates(sentence).filter(({ form }) => form.kind === 'calendar');
  const [written] = days;
  if (written === undefined || days.length > 1) return null;
  const value = dayIn(written, dated);
  if (value === null) return null;
  const statement = plainStatement(sentence, written, becomes);
  if (statement === null) return null;
  const { start, end } = statement.subject;
  if (!deadline.test(plain(sentence).slice(start, end))) return null;
  return { start: written.start, end: written.end, value, ...statement };
}

function dayIn({ form }: FoundDate, dated: readonly Day[]): Day | null {
  if (form.kind !== 'calendar' || form.month === null || form.day === null) return null;
  const { year, month, day } = form;
  if (year !== null) return calendarDay(year, month, day);
  const next = dated.map((from) => nextSuch(from, month, day));
  const [first] = next;
  return first !== undefined && next.every((one) => one === first) ? first : null;
}

function nextSuch(from: Day, month: number, day: number): Day | null {
  const years = [yearPart(from), yearPart(from) + 1];
  const days = years.flatMap((year) => calendarDay(year, month, day) ?? []);
  return days.find((one) => daysBetween(from, one) >= 0 && daysBetween(from, one) <= farthest) ?? null;
}
