import type { Day } from '../domain/day.js';
import { analyse } from '../retrieval/analyse.js';
import { weekdayOf } from './calendar-words.js';
import { statedFacts } from './stated-facts.js';

/** A sentence of an article that another copies, and the day of that article; `null`: not known. */
export interface Copied {
  readonly text: string;
  readonly day: Day | null;
}

/**
 * Whether a sentence and its copy state another fact in the place of one: another number, day or name, or that it is not so. What
 * a copy merely adds or leaves out contradicts nothing, and the day of printing is "today" by another name.
 */
export function copiedOtherwise(a: Copied, b: Copied): boolean {
  const [facts, others] = [statedFacts(a.text), statedFacts(b.text)];
  if (facts.isNegated !== others.isNegated || areReplaced(facts.numbers, others.numbers)) return true;
  const mayMeanToday = a.day !== b.day || [a, b].some(({ text }) => /\btoday\b/i.test(text));
  const [dates, otherDates] = mayMeanToday
    ? [withoutToday(facts.dates, a.day), withoutToday(others.dates, b.day)]
    : [facts.dates, others.dates];
  if (areReplaced(dates, otherDates)) return true;
  const [terms, otherTerms] = [a, b].map(({ text }) => new Set(analyse(text))) as [Set<string>, Set<string>];
  const hasOwnName = onlyIn(facts.names, others.names).length + onlyIn(others.names, facts.names).length > 0;
  return hasOwnName && areReplaced(terms, otherTerms);
}

function withoutToday(dates: ReadonlySet<string>, day: Day | null): Set<string> {
  return new Set([...dates].filter((date) => day === null || date !== weekdayOf(day)));
}

function areReplaced(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return onlyIn(a, b).length > 0 && onlyIn(b, a).length > 0;
}

function onlyIn(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  return [...a].filter((one) => !b.has(one));
}
