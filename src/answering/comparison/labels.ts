import { wordsOf } from '../../retrieval/analyse.js';
import type { Harm } from '../casualty-words.js';
import type { Matter } from './matters.js';
import type { Told } from './told.js';

/** The heads of entries: our words for what is counted, the article's words in quotation marks. Never a statement. */

const harmWords: Readonly<Record<Harm, string>> = {
  killed: 'Deaths',
  injured: 'Injured',
  'killed and injured': 'Killed and injured, counted together',
  casualties: 'Casualties (the killed, the injured or both: not stated)',
  missing: 'Missing',
  captive: 'Held or kidnapped',
};

export function labelOf({ tellings: [lead, ...others] }: Matter, common: ReadonlySet<string>): string {
  const told = [lead, ...others].map((telling) => telling.told);
  return lead.told.count === null ? sharedWords(told, common) : labelOfCount(told);
}

/** "Deaths · whose: “Palestinian” · in all · by the count of “Gaza's health ministry”"; what is not stated is said to be so. */
export function labelOfCount(told: readonly Told[]): string {
  const counts = told.flatMap(({ count }) => count ?? []);
  const [first] = counts;
  if (first === undefined) return '';
  const times = new Set(counts.map(({ time }) => time));
  const time = times.has('in all')
    ? 'in all'
    : times.has('one day')
      ? 'of one day or event'
      : 'over what time: not stated';
  const places = counts.map(({ place }) => place);
  const where = places.some((place) => place !== null) ? [`where: ${stated(places)}`] : [];
  return [
    harmWords[first.harm],
    `whose: ${stated(counts.map(({ whose }) => whose))}`,
    ...where,
    time,
    `counted by: ${stated(counts.map(({ source }) => source))}`,
  ].join(' · ');
}

function stated(values: readonly (string | null)[]): string {
  const known = values.find((value) => value !== null);
  if (known == null) return 'not stated';
  return values.includes(null) ? `“${known}”, not stated in each line` : `“${known}”`;
}

const labelsShown = 3;
/** What stands between two words of one name: "Harbour & Freight Weekly". */
const insideName = /^(?:[\s&.'’-]|\bof\b)+$/u;

/** What the sentences share, as the first of them writes it: its names, each whole; where there is none, its longest words. */
function sharedWords(told: readonly Told[], common: ReadonlySet<string>): string {
  const [lead, ...others] = told as [Told, ...Told[]];
  const { text } = lead.run.highlight;
  const words = wordsOf(text).filter(
    ({ word, term }) => !/\d/.test(word) && others.every(({ statement }) => statement.terms.has(term)),
  );
  const names: { start: number; end: number; isCommon: boolean }[] = [];
  for (const { term, start, end } of words) {
    if (!lead.names.has(term)) continue;
    const last = names.at(-1);
    if (last !== undefined && insideName.test(text.slice(last.end, start))) {
      last.end = end;
      last.isCommon &&= common.has(term);
    } else names.push({ start, end, isCommon: common.has(term) });
  }
  const chosen = names.length > 0 ? names.sort((a, b) => Number(a.isCommon) - Number(b.isCommon)) : longest(words);
  const shown = [...new Set(chosen.map(({ start, end }) => text.slice(start, end)))].slice(0, labelsShown);
  return shown.map((written) => `“${written}”`).join(', ');
}

function longest<Word extends { readonly word: string }>(words: readonly Word[]): Word[] {
  return [...words].sort((a, b) => b.word.length - a.word.length);
}
