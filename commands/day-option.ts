import { dayOfDate, type Day } from '../src/domain/day.js';
import { folded } from '../src/language/fold.js';
import { plainText } from '../src/language/in-words.js';
import { languages } from '../src/language/language.js';
import { say } from '../src/language/say.js';
import type { Message } from '../src/language/wording.js';
import type { Suggestion } from './command.js';
import { figuresOf } from './day-in-figures.js';
import { readDay, type Edge } from './read-day.js';

const suggestionsShown = 25;
const monthsSuggested = 12;
/** Of what was typed, so that the day beside it fits a suggestion of 100 characters. */
const longestShown = 60;

/** What the asker is told about a day that `readDay` cannot read. */
export function dayOptionError(option: 'since' | 'until', typed: string): Message {
  const values = {
    option: option === 'since' ? say('member.option-since') : say('member.option-until'),
    typed: typed.trim().slice(0, longestShown).toWellFormed(),
  };
  const figures = figuresOf(typed);
  if (figures?.kind !== 'ambiguous') return say('member.day-not-understood', values);
  const [first, second] = figures.days;
  return say('member.day-ambiguous', { typed: values.typed, first, second });
}

/** What was typed, as it will be understood, then common ranges and the newest months of the corpus that fit it in a language of ours. */
export function suggestDays(
  typed: string,
  { edge, now, newest }: { readonly edge: Edge; readonly now: Date; readonly newest: Day | null },
): Suggestion[] {
  const wanted = folded(typed.trim());
  const understood = wanted === '' ? null : readDay(typed, edge, now);
  const first = understood === null ? [] : [understoodAs(typed.trim(), understood)];
  const fitting = [...commonDays[edge], ...monthsBack(newest ?? dayOfDate(now))].filter(({ name }) => {
    const names = languages.map((language) => folded(plainText(name, language)));
    return !names.includes(wanted) && names.some((one) => one.includes(wanted));
  });
  return [...first, ...fitting].slice(0, suggestionsShown);
}

function understoodAs(typed: string, day: Day): Suggestion {
  const shown = typed.length <= longestShown ? typed : `${typed.slice(0, longestShown).toWellFormed()}…`;
  return { name: say('member.day-understood', { typed: shown, day }), value: day };
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

/** "May 2024", "April 2024", … */
function monthsBack(newest: Day): Suggestion[] {
  const [year, month] = newest.split('-').map(Number) as [number, number];
  return Array.from({ length: monthsSuggested }, (_, index) => {
    const first = dayOfDate(new Date(Date.UTC(year, month - 1 - index, 1)));
    return { name: say('member.in-month', { day: first }), value: first.slice(0, 7) };
  });
}
