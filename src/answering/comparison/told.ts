import type { ArticleId } from '../../domain/article.js';
import { dayOf, type Day } from '../../domain/day.js';
import { wordsOf } from '../../retrieval/analyse.js';
import { differenceBetween, statementOf, type Statement } from '../disagreement.js';
import { sentenceKey } from '../same-sentence.js';
import { factDifferences, statedFacts, type FactDifference, type StatedFacts } from '../stated-facts.js';
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
  return {
    ...pooled,
    run,
    key: sentenceKey(text),
    statement: statementOf(text),
    facts,
    names: new Set(named.map(({ term }) => term)),
    day: publishedAt === null ? null : dayOf(publishedAt),
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

/** Shares of worded terms from which on two sentences say the same of other actors, days, or the contrary. */
const sameButForNames = 0.6;
const sameStatement = 0.7;

/** In what two sentences on one matter differ; `[]` where they agree. */
export function differencesBetween(a: Told, b: Told, common: ReadonlySet<string>): FactDifference[] {
  if (a.key === b.key) return [];
  if (a.count !== null && b.count !== null) return a.count.value === b.count.value ? [] : ['number'];
  if (a.stated !== null && b.stated !== null && valueKey(a.stated) === valueKey(b.stated)) {
    if (a.stated.value === b.stated.value) return [];
    return [a.stated.kind === 'price' ? 'number' : 'date'];
  }
  const found = new Set<FactDifference>();
  const difference = differenceBetween(a.statement, b.statement, common);
  if (difference !== null) found.add(difference === 'polarity' ? 'negation' : difference);
  const share = overlapOf(a.statement.worded, b.statement.worded);
  const facts = factDifferences(a.facts, b.facts);
  const bothDated = a.facts.dates.size > 0 && b.facts.dates.size > 0;
  if (share >= sameStatement && bothDated && facts.includes('date')) found.add('date');
  if (share >= sameStatement && facts.includes('negation')) found.add('negation');
  if (share >= sameButForNames && facts.includes('name') && eachHasOwn(a.facts, b.facts)) found.add('name');
  return [...found];
}

function overlapOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((term) => b.has(term)).length / Math.max(1, Math.min(a.size, b.size));
}

/** A name that one sentence merely leaves out contradicts nothing. */
function eachHasOwn(a: StatedFacts, b: StatedFacts): boolean {
  const hasOwn = (one: StatedFacts, other: StatedFacts): boolean =>
    [...one.names].some((name) => !other.names.has(name) && !other.openings.has(name));
  return hasOwn(a, b) && hasOwn(b, a);
}
