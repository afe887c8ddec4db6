import type { Span } from '../../domain/span.js';
import type { EntryLabel, Stated } from './comparison.js';
import type { Matter } from './matters.js';
import { sharedWords } from './shared-words.js';
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
