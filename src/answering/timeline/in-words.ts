import { dayInWords } from '../../domain/age.js';
import { counted } from '../../domain/counted.js';
import type { Day } from '../../domain/day.js';
import type { RefusalReason } from './date-expression.js';
import type { Dated, EntryDate, LineDate, Standing, TimelineEntry, TimelineLine } from './timeline.js';

/** The words of a timeline that are ours: labels alone, the same in every view. */

/** Head of an entry: "22 February 2025", "February 2025", "about 16 to 23 February 2025", "said on 26 May 2024", "date unknown". */
export function dateInWords(date: EntryDate | null): string {
  if (date === null) return 'date unknown';
  const { basis, from, to, precision } = date;
  if (basis === 'published') return `said on ${dayInWords(from)}`;
  switch (precision) {
    case 'day':
      return dayInWords(from);
    case 'month':
      return withoutDay(from);
    case 'year':
      return from.slice(0, 4);
    case 'range':
      return `about ${stretchInWords(from, to)}`;
  }
}

/** How an entry came by its date, as a clause that can stand beside it. */
export function basisInWords({ date, rule, lines: [line] }: TimelineEntry): string {
  if (date === null) return 'the article states no date and the sentence none that is certain';
  if (date.basis === 'published') return 'the day of publication; when it was is not certain from the sentence';
  const said = `dated by the text, which says “${line.dates.find(({ isMain }) => isMain)!.text}”`;
  return rule === 'stated' ? said : `${said}, counted from the article's date`;
}

/** What else the sentence says of when, each as it was said, with its days where they are certain; `null` when nothing. */
export function otherDatesInWords({ dates }: TimelineLine): string | null {
  const others = dates.filter(({ isMain }) => !isMain);
  return others.length === 0 ? null : others.map(otherInWords).join('; ');
}

function otherInWords({ text, reading }: LineDate): string {
  if (reading.kind === 'unresolved') return `“${text}” as said: ${refusalWords[reading.reason]}`;
  const date = { basis: 'said', ...reading } as const;
  const days = dateInWords(date);
  return text === days || reading.rule === 'stated' ? `“${text}”` : `“${text}”: ${days}`;
}

const refusalWords: Readonly<Record<RefusalReason, string>> = {
  undated: 'counted from an unknown date',
  'in-speech': 'in quoted words, counted from the day on which they were spoken',
  tense: 'the sentence does not show which day is meant',
  'two-readings': 'more than one day fits',
  bounded: 'a limit, not a day',
  recurring: 'no single day',
  'day-name': 'a day by which an event is known; its year is not stated',
  elsewhere: 'counted from something else',
};

const standingWords: Readonly<Record<Standing, string>> = {
  planned: 'planned when printed',
  denied: 'a denial is in the sentence',
  reported: "reports someone's words",
};

/** "planned when printed; reports someone's words"; `null` when there is nothing to say. */
export function standingInWords({ standing }: TimelineLine): string | null {
  return standing.length === 0 ? null : standing.map((one) => standingWords[one]).join('; ');
}

/** For an entry whose lines differ: "These differ in number: compare them." */
export function differencesInWords(differences: TimelineEntry['differences']): string {
  return `These differ in ${differences.map((one) => (one === 'polarity' ? 'what is denied' : one)).join(' and ')}: compare them.`;
}

/** One or two sentences above the entries. */
export function headInWords(timeline: Dated): string {
  const { topic, entries, undated, articles, undatedArticles, unreadLanguages } = timeline;
  const parts = [
    `On “${topic.trim()}”: ${counted(entries.length, 'entry', 'entries')} with a date and ${undated.length} without, from ${counted(articles, 'article')}.`,
  ];
  if (articles === 1) parts.push('One article alone tells of it.');
  if (undatedArticles > 0) {
    parts.push(
      `${undatedArticles === articles ? 'None of them states a date' : `${undatedArticles} of them ${undatedArticles === 1 ? 'states' : 'state'} no date`}: “Wednesday” or “last week” in ${undatedArticles === 1 ? 'it' : 'them'} is left as it was said.`,
    );
  }
  if (unreadLanguages.length > 0) {
    parts.push(
      `In articles in other languages (${unreadLanguages.join(', ')}) days are not read: only the day of publication counts.`,
    );
  }
  return parts.join(' ');
}

/** What was found and is not shown; `null` when all is. */
export function omittedInWords({ omitted: { dated, undated } }: Dated): string | null {
  const parts = [
    ...(dated > 0 ? [`${counted(dated, 'further entry', 'further entries')} with a date`] : []),
    ...(undated > 0
      ? [`${dated > 0 ? undated : counted(undated, 'further entry', 'further entries')} without one`]
      : []),
  ];
  return parts.length === 0 ? null : `Not shown: ${parts.join(' and ')}.`;
}

function stretchInWords(from: Day, to: Day): string {
  const [first, last] = [dayInWords(from), dayInWords(to)];
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))} to ${last}`;
  if (from.slice(0, 4) === to.slice(0, 4)) return `${first.replace(/ \d{4}$/, '')} to ${last}`;
  return `${first} to ${last}`;
}

function withoutDay(day: Day): string {
  return dayInWords(day).replace(/^\d+ /, '');
}
