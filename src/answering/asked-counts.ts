import type { AskedHarms } from './casualty-words.js';
import type { CasualtyCount } from './comparison/casualty-counts.js';
import { placesOf, type Counting } from './counted-alike.js';
import { hasRelativeTime, plain } from './cues.js';
import { readQuestion } from './question.js';
import { statedFacts } from './stated-facts.js';
import { wordsOf } from '../retrieval/analyse.js';

const where =
  /\b(?:in|across|inside|near|around)\s+([^?!.,;]+)|\b(\p{L}+)\s+(?:death tolls?|tolls?|deaths|dead|casualties|fatalities|victims)\b/gu;
/** Half of every land: "southern Orlan" and "southern Sarn" share no place. */
const direction = /^(?:north|south|east|west|central)/;

/**
 * The words of a question or a topic that say where, as terms: those that some count states as its place, since "in the storm" and
 * "in orlan", "storm deaths" and "orlan deaths" read alike.
 */
export function placesAsked(question: string, counts: readonly CasualtyCount[]): ReadonlySet<string> {
  const stated = new Set(counts.flatMap(placesOf));
  const asked = [...plain(question).matchAll(where)].flatMap(([, words, word]) => wordsOf(words ?? word!));
  return new Set(asked.map(({ term }) => term).filter((term) => stated.has(term) && !direction.test(term)));
}

/** Whether each count of a sentence is of another place than those. */
export function isCountedElsewhere({ counts }: Counting, places: ReadonlySet<string>): boolean {
  return counts.every((count) => isOfOtherPlace(count, places));
}

/** Whether a count states a place, and none of those. */
export function isOfOtherPlace(count: CasualtyCount, places: ReadonlySet<string>): boolean {
  const there = placesOf(count);
  return places.size > 0 && there.length > 0 && !there.some((place) => places.has(place));
}

/**
 * The names of a question that asks for no day and no event, as terms: beside its names and places it says nothing more. `null` for
 * another question.
 */
export function askedInAll({ beside }: AskedHarms, places: ReadonlySet<string>): readonly string[] | null {
  if (hasRelativeTime(beside) || statedFacts(beside).dates.size > 0) return null;
  const terms = (readQuestion(beside)?.terms ?? []).filter(({ isFrame }) => !isFrame);
  return terms.every(({ isName, term }) => isName || places.has(term)) ? terms.map(({ term }) => term) : null;
}

/** Whether a sentence counts the dead and the hurt in one figure, or does not tell them apart, where the question asks for either. */
export function countsTogether({ counts }: Counting, { harms, words }: AskedHarms): boolean {
  if (words.includes('casualties') || (harms.has('killed') && harms.has('injured'))) return false;
  return counts.every(({ harm }) => harm === 'killed and injured' || harm === 'casualties');
}

export function isOfOneDay({ counts }: Counting): boolean {
  return counts.every(({ time }) => time === 'one day');
}

/** Whether a sentence counts so far, of a people at large, what another counts of one day. */
export function countsInAll({ counts }: Counting, ofDay: Counting): boolean {
  return counts.some(
    (count) =>
      count.time === 'in all' && isOfPeopleAtLarge(count) && ofDay.counts.some(({ harm }) => harm === count.harm),
  );
}

/** "Orlanders", "people", or nobody named: not soldiers, miners or children. */
function isOfPeopleAtLarge({ whose }: CasualtyCount): boolean {
  return whose === null || /^(?:people|persons)$/i.test(whose) || /^\p{Lu}/u.test(whose);
}
