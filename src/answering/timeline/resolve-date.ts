import { dayOf, daysBetween, type Day } from '../../domain/day.js';
import {
  addDays,
  calendarDay,
  monthOf,
  monthPart,
  weekdayOf,
  weekOf,
  yearOf,
  yearPart,
  type DayRange,
} from './calendar.js';
import type {
  DateForm,
  DateReading,
  Precision,
  ReadingRule,
  RefusalReason,
  ResolvedDate,
  Tense,
  UnresolvedDate,
} from './date-expression.js';

/** What a date is counted from, and what its clause tells. */
export interface Anchor {
  readonly publishedAt: string | null;
  readonly updatedAt: string | null;
  readonly tense: Tense;
  readonly isOfSpeech: boolean;
  readonly isQuoted: boolean;
  /** The paragraph speaks of another year or month: what follows may count from there. */
  readonly isElsewhere: boolean;
  /** "by", "until", "after", "more than" and the like stand right before. */
  readonly isBounded: boolean;
}

type Form<Kind extends DateForm['kind']> = Extract<DateForm, { kind: Kind }>;

/**
 * The days that an expression surely means, or why that is not certain. A wrong day misleads more than none (HONESTY 14): what
 * leaves two readings is left as it was said.
 */
export function resolveDate(form: DateForm, anchor: Anchor): DateReading {
  if (form.kind === 'recurring') return refused('recurring');
  if (form.kind === 'elsewhere') return refused('elsewhere');
  if (anchor.isBounded) return refused('bounded');
  if (form.kind === 'calendar' && form.year !== null) return statedDate(form, form.year);
  if (anchor.isQuoted) return refused('in-speech');
  const published = anchor.publishedAt === null ? null : dayOf(anchor.publishedAt);
  if (published === null) return refused('undated');
  const reading = counted(form, published, anchor);
  const updated = anchor.updatedAt === null ? null : dayOf(anchor.updatedAt);
  if (updated === null || updated <= published || reading.kind === 'unresolved') return reading;
  // What an update added is counted from its own day: certain only where both days give the same.
  const other = counted(form, updated, anchor);
  return isSame(reading, other) ? reading : refused('two-readings');
}

function counted(form: DateForm, published: Day, anchor: Anchor): DateReading {
  switch (form.kind) {
    case 'calendar':
      return withoutYear(form, published, anchor);
    case 'weekday':
      return weekday(form, published, anchor);
    case 'today':
      return today(form, published, anchor);
    case 'period':
      return period(form, published, anchor);
    case 'ago':
      return ago(form, published);
    case 'stretch':
      return refused('two-readings');
    case 'recurring':
    case 'elsewhere':
      return refused('elsewhere');
  }
}

function statedDate({ month, day, weekday: named }: Form<'calendar'>, year: number): DateReading {
  if (month === null) return range(yearOf(year), 'year', 'stated');
  if (day === null) return range(monthOf(year, month), 'month', 'stated');
  const stated = calendarDay(year, month, day);
  if (stated === null) return refused('two-readings');
  // A weekday that the day does not fall on: one of the two is a slip, and nothing tells which.
  if (named !== null && weekdayOf(stated) !== named) return refused('two-readings');
  return single(stated, 'stated');
}

/** Days that articles name without a year in any year. */
const dayNames: ReadonlySet<string> = new Set(['1-6', '9-11', '10-7']);
/** How far back and ahead a day of a month is looked for, in days: within it, it stands once. */
const dayWindow = 180;
/** The same for a month, in months. In the article's own month and in the two on the far side of the year it is unclear which year is meant. */
const monthWindow = 9;

function withoutYear(form: Form<'calendar'>, published: Day, { tense, isElsewhere }: Anchor): DateReading {
  const { month, day } = form;
  if (month === null || isElsewhere) return refused('elsewhere');
  if (day === null) return monthWithoutYear(month, published, tense);
  if (dayNames.has(`${month}-${day}`)) return refused('day-name');
  const readings = [-1, 0, 1].flatMap((offset) => {
    const found = calendarDay(yearPart(published) + offset, month, day);
    return found === null ? [] : [found];
  });
  const onWeekday = form.weekday === null ? [] : readings.filter((reading) => weekdayOf(reading) === form.weekday);
  if (form.weekday !== null)
    return onWeekday.length === 1 ? single(onWeekday[0]!, 'one-reading') : refused('two-readings');
  if (form.isModifier || tense === 'unclear') return refused('tense');
  const within = readings.filter((reading) => {
    const distance = daysBetween(published, reading);
    return tense === 'past' ? distance <= 0 && distance >= -dayWindow : distance >= 0 && distance <= dayWindow;
  });
  return within.length === 1 ? single(within[0]!, 'one-reading') : refused('two-readings');
}

function monthWithoutYear(month: number, published: Day, tense: Tense): DateReading {
  if (tense === 'unclear') return refused('tense');
  const back = (monthPart(published) - month + 12) % 12;
  const distance = tense === 'past' ? back : (12 - back) % 12;
  if (distance === 0 || distance > monthWindow) return refused('two-readings');
  const year = yearPart(published);
  const named =
    tense === 'past' ? monthOf(year, monthPart(published) - distance) : monthOf(year, monthPart(published) + distance);
  return range(named, 'month', 'one-reading');
}

/** Days from the article's to a weekday beyond which the article's own date may be the one that is off by a day. */
const surestWeekday = 5;

function weekday(
  { weekday: named, qualifier, isPossessive }: Form<'weekday'>,
  published: Day,
  anchor: Anchor,
): DateReading {
  const { tense, isElsewhere } = anchor;
  if (isElsewhere) return refused('elsewhere');
  if (isPossessive || tense === 'unclear') return refused('tense');
  const isPast = tense === 'past';
  if ((qualifier === 'next') === isPast && qualifier !== null && qualifier !== 'last') return refused('two-readings');
  if (qualifier === 'last' && !isPast) return refused('two-readings');
  const back = (weekdayOf(published) - named + 7) % 7;
  const distance = isPast ? back : (7 - back) % 7;
  const found = addDays(published, isPast ? -distance : distance);
  if (qualifier === 'last' || qualifier === 'next') {
    const week = weekOf(published, 0);
    // "last Friday" in the same week is the one of the week before to some.
    if (distance === 0 || (week.from <= found && found <= week.to)) return refused('two-readings');
    return single(found, 'weekday');
  }
  // A week but for a day away: an article dated a day late, or written a zone further east, means tomorrow or yesterday.
  if (distance > surestWeekday) return refused('two-readings');
  if (!isPast && distance === 0) return refused('two-readings');
  return single(found, 'weekday');
}

function today({ offset, isThisDay }: Form<'today'>, published: Day, anchor: Anchor): DateReading {
  const { tense, publishedAt, isElsewhere, isOfSpeech } = anchor;
  if (isElsewhere) return refused('elsewhere');
  // "today" is also "these days": only what somebody said today, and "earlier today", are of one day.
  if (offset === 0 && (tense !== 'past' || !(isOfSpeech || isThisDay))) return refused('tense');
  if (tense !== (offset === 1 ? 'future' : 'past')) return refused('tense');
  const named = addDays(published, offset);
  const shift = zoneShift(publishedAt!);
  if (shift === 0) return single(named, 'distance');
  const other = addDays(named, shift);
  return range(shift < 0 ? { from: other, to: named } : { from: named, to: other }, 'range', 'distance');
}

/**
 * A time given in UTC may stand for another day where the outlet is: -1 before 08:00 (still the day before in America), 1 from 14:00 on
 * (already the next in eastern Asia). A time with its own zone, or a day alone, is the outlet's.
 */
function zoneShift(publishedAt: string): -1 | 0 | 1 {
  const hour = /T(\d{2}):.*(?:Z|\+00:00)$/.exec(publishedAt)?.[1];
  if (hour === undefined) return 0;
  if (Number(hour) < 8) return -1;
  return Number(hour) >= 14 ? 1 : 0;
}

function period({ unit, offset }: Form<'period'>, published: Day, { isElsewhere }: Anchor): DateReading {
  if (isElsewhere) return refused('elsewhere');
  switch (unit) {
    case 'week':
      return range(weekOf(published, offset), 'range', 'period');
    case 'month':
      return range(monthOf(yearPart(published), monthPart(published) + offset), 'month', 'period');
    case 'year':
      return range(yearOf(yearPart(published) + offset), 'year', 'period');
  }
}

/** A number of units ago is round: half a unit and a little to either side. */
function ago({ count, unit }: Form<'ago'>, published: Day): DateReading {
  const days = { day: 1, week: 7, month: 30.44, year: 365.25 }[unit];
  const slack = { day: 1, week: 4, month: 20, year: 200 }[unit];
  const middle = addDays(published, -Math.round(count * days));
  return range({ from: addDays(middle, -slack), to: addDays(middle, slack) }, 'range', 'distance');
}

function isSame(a: ResolvedDate, b: DateReading): boolean {
  return b.kind === 'resolved' && a.from === b.from && a.to === b.to;
}

function single(day: Day, rule: ReadingRule): ResolvedDate {
  return { kind: 'resolved', from: day, to: day, precision: 'day', rule };
}

function range({ from, to }: DayRange, precision: Precision, rule: ReadingRule): ResolvedDate {
  return { kind: 'resolved', from, to, precision, rule };
}

function refused(reason: RefusalReason): UnresolvedDate {
  return { kind: 'unresolved', reason };
}
