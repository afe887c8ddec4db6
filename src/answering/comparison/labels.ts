import type { Span } from '../../domain/span.js';
import { wordsOf } from '../../retrieval/analyse.js';
import { monthNames, weekdayNames } from '../calendar-words.js';
import type { EntryLabel, Stated } from './comparison.js';
import type { Matter } from './matters.js';
import type { Told } from './told.js';

/** The heads of entries: what is counted, and words of the articles. Never a statement. */

export function labelOf({ tellings: [lead, ...others] }: Matter, common: ReadonlySet<string>): EntryLabel {
  const told = [lead, ...others].map((telling) => telling.told);
  return lead.told.count === null ? { kind: 'words', words: sharedWords(told, common) } : labelOfCount(told);
}

/** @param told counts of one thing; at least one. */
function labelOfCount(told: readonly Told[]): EntryLabel {
  const counts = told.flatMap(({ count }) => count ?? []);
  const times = new Set(counts.map(({ time }) => time));
  return {
    kind: 'count',
    harm: counts[0]!.harm,
    whose: stated(counts.map(({ whose }) => whose)),
    place: stated(counts.map(({ place }) => place)),
    time: times.has('in all') ? 'in all' : times.has('one day') ? 'one day' : null,
    source: stated(counts.map(({ source }) => source)),
  };
}

/** What the figures of a line drawn through them are of: alike in all of them. */
export function labelOfSeries(told: readonly Told[]): EntryLabel {
  const [{ stated: value, run }] = told as [Told, ...Told[]];
  if (value === null) return labelOfCount(told);
  const written = ({ start, end }: Span): string => run.highlight.text.slice(start, end);
  const thing = written(value.subject);
  const source = value.source === null ? null : written(value.source);
  return value.unit === null ? { kind: 'deadline', thing, source } : { kind: 'price', thing, unit: value.unit, source };
}

function stated(values: readonly (string | null)[]): Stated {
  return { words: values.find((value) => value !== null) ?? null, isInEach: !values.includes(null) };
}

const labelsShown = 3;
/** Days name nothing that is told. */
const calendarWords: ReadonlySet<string> = new Set([...monthNames, ...weekdayNames]);
/** What stands between two words of one name: "Harbour & Freight Weekly". */
const insideName = /^(?:[\s&.'’-]|\bof\b)+$/u;

/** What the sentences share, as the first of them writes it: its names, each whole; where there is none, its longest words. */
function sharedWords(told: readonly Told[], common: ReadonlySet<string>): string[] {
  const [lead, ...others] = told as [Told, ...Told[]];
  const { text } = lead.run.highlight;
  const words = wordsOf(text).filter(
    ({ word, term }) =>
      !/\d/.test(word) && !calendarWords.has(word) && others.every(({ statement }) => statement.terms.has(term)),
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
  return [...new Set(chosen.map(({ start, end }) => text.slice(start, end)))].slice(0, labelsShown);
}

function longest<Word extends { readonly word: string }>(words: readonly Word[]): Word[] {
  return [...words].sort((a, b) => b.word.length - a.word.length);
}
