import type { ArticleId } from '../../domain/article.js';
import { dayOf, type Day } from '../../domain/day.js';
import { wordsOf } from '../../retrieval/analyse.js';
import { differenceBetween, nameDiffers, statementOf, type Statement } from '../disagreement.js';
import { sentenceKey } from '../same-sentence.js';
import { statedFacts, type FactDifference, type StatedFacts } from '../stated-facts.js';
import type { Pooled } from '../summary/score-sentences.js';
import type { StandingRun } from '../summary/standing-alone.js';
import type { CasualtyCount } from './casualty-counts.js';
import { statedValueOf, type StatedValue } from './stated-value.js';

/** A sentence that can be read alone, with what is compared of it. */
export interface Told extends Pooled {
  readonly run: StandingRun;
  readonly key: string;
  readonly statement: Statement;
  readonly facts: StatedFacts;
  /** Terms of words written with a capital inside the sentence, or with digits. */
  readonly names: ReadonlySet<string>;
  readonly day: Day | null;
  /** The count that is compared; `null` where the whole sentence is. */
  readonly count: CasualtyCount | null;
  /** The price or the deadline that it states, where whole sentences are compared. */
  readonly stated: StatedValue | null;
}

export interface TellingRules {
  /** Terms of the topic, which everything shares. */
  readonly common: ReadonlySet<string>;
  readonly copyGroupOf: (article: ArticleId) => ArticleId;
  /** Called between short steps of work: lets others have the thread. */
  readonly rest: () => Promise<void>;
}

export function toldOf(pooled: Pooled, run: StandingRun, count: CasualtyCount | null): Told {
  const { text } = run.highlight;
  const { publishedAt } = pooled.source.article;
  const named = wordsOf(text).filter(({ start }) => start > 0 && /[\p{Lu}\p{N}]/u.test(text[start] ?? ''));
  const facts = statedFacts(text);
  const day = publishedAt === null ? null : dayOf(publishedAt);
  return {
    ...pooled,
    run,
    key: sentenceKey(text),
    statement: statementOf(text, day),
    facts,
    names: new Set(named.map(({ term }) => term)),
    day,
    count,
    stated: count === null ? statedValueOf(pooled.source, run, facts) : null,
  };
}

/** What two figures must state, each and alike, for a line to be drawn from one to the other; `null` where one of it is not stated. */
export function seriesKey({ count, stated, facts }: Told): string | null {
  if (stated !== null) return valueKey(stated);
  if (count === null || facts.isNegated) return null;
  const { harm, whoseKey, time, placeKey, sourceKey } = count;
  if (whoseKey === '' || sourceKey === '' || time !== 'in all') return null;
  return [harm, whoseKey, time, placeKey, sourceKey].join('|');
}

/** Two sentences with one such key say what one and the same thing is. */
export function valueKey({ kind, key }: StatedValue): string {
  return `${kind} | ${key}`;
}

/** In what two sentences on one matter differ; `[]` where they agree. */
export function differencesBetween(a: Told, b: Told, common: ReadonlySet<string>): FactDifference[] {
  if (a.key === b.key) return [];
  if (a.count !== null && b.count !== null) return a.count.value === b.count.value ? [] : ['number'];
  if (a.stated !== null && b.stated !== null && valueKey(a.stated) === valueKey(b.stated)) {
    if (a.stated.value === b.stated.value) return [];
    return [a.stated.kind === 'price' ? 'number' : 'date'];
  }
  // What one article says in two places is of two things.
  if (a.source === b.source) return [];
  const found = differenceBetween(a.statement, b.statement, common);
  const difference: FactDifference | null = found === 'polarity' ? 'negation' : found;
  const isOfNames = nameDiffers(a.statement, b.statement);
  return [...(difference === null ? [] : [difference]), ...(isOfNames ? (['name'] as const) : [])];
}
