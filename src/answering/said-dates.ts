import { monthNames, weekdayNames, withFullMonths } from './calendar-words.js';
import { withoutDayOfSpeech } from './comparison/circumstances.js';
import { plain } from './cues.js';

/** What a sentence says of when, in the kinds in which it can be held against another: a day and a year contradict nothing. */
export interface SaidDates {
  /** "5 march". */
  readonly days: ReadonlySet<string>;
  readonly weekdays: ReadonlySet<string>;
  /** Named without a day. */
  readonly months: ReadonlySet<string>;
  readonly years: ReadonlySet<string>;
}

const month = monthNames.join('|');
const dayAndMonth = new RegExp(
  `\\b(${month}) (\\d{1,2})(?:st|nd|rd|th)?\\b|\\b(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(${month})\\b`,
  'g',
);
/** "May" is a month only where it cannot be a verb. */
const monthAlone = new RegExp(
  `\\b(?:in|since|until|by|of|early|late|mid|last|next|this)[ -](${month})\\b(?! \\d{1,2}\\b)`,
  'g',
);
const weekday = new RegExp(`\\b(${weekdayNames.join('|')})\\b`, 'g');

/** Days on which somebody spoke are left out: they say nothing of what is told. */
export function saidDates(sentence: string): SaidDates {
  const text = withFullMonths(withoutDayOfSpeech(plain(sentence)));
  return {
    days: new Set([...text.matchAll(dayAndMonth)].map((found) => `${found[2] ?? found[3]!} ${found[1] ?? found[4]!}`)),
    weekdays: new Set([...text.matchAll(weekday)].map(([, name]) => name!)),
    months: new Set([...text.matchAll(monthAlone)].map(([, name]) => name!)),
    years: new Set([...text.matchAll(/\b(?:19|20)\d\d\b/g)].map(([year]) => year)),
  };
}

/** Whether two sentences state another day, week, month or year: then their figures are of two things. */
export function areOtherTimes(a: SaidDates, b: SaidDates, inOneWeek: boolean): boolean {
  return areApart(a.years, b.years) || datesContradict(a, b, inOneWeek);
}

/**
 * Whether two sentences state the same kind of date and none in common, by the finest kind that both state. What has a day in one
 * year and another in the next is had every year.
 * @param inOneWeek a weekday is the same day in both.
 */
export function datesContradict(a: SaidDates, b: SaidDates, inOneWeek: boolean): boolean {
  if (bothState(a.days, b.days)) return areApart(a.days, b.days) && !areApart(a.years, b.years);
  if (bothState(a.weekdays, b.weekdays)) return inOneWeek && areApart(a.weekdays, b.weekdays);
  return areApart(a.months, b.months) || areApart(a.years, b.years);
}

function bothState(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0;
}

function areApart(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return bothState(a, b) && ![...a].some((one) => b.has(one));
}
