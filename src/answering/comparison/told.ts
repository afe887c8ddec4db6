import type { ArticleId } from '../../domain/article.js';
import { daysBetween, dayOf, type Day } from '../../domain/day.js';
import { wordsOf } from '../../retrieval/analyse.js';
import { differenceBetween, statementOf, type Statement } from '../disagreement.js';
import { sentenceKey } from '../same-sentence.js';
import { factDifferences, statedFacts, type FactDifference, type StatedFacts } from '../stated-facts.js';
import type { Pooled } from '../summary/score-sentences.js';
import type { StandingRun } from '../summary/standing-alone.js';
import type { CasualtyCount } from './casualty-counts.js';

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
}

export interface TellingRules {
  /** Terms of the topic, which everything shares. */
  readonly common: ReadonlySet<string>;
  readonly copyGroupOf: (article: ArticleId) => ArticleId;
}

export function toldOf(pooled: Pooled, run: StandingRun, count: CasualtyCount | null): Told {
  const { text } = run.highlight;
  const { publishedAt } = pooled.source.article;
  const named = wordsOf(text).filter(({ start }) => start > 0 && /[\p{Lu}\p{N}]/u.test(text[start] ?? ''));
  return {
    ...pooled,
    run,
    key: sentenceKey(text),
    statement: statementOf(text),
    facts: statedFacts(text),
    names: new Set(named.map(({ term }) => term)),
    day: publishedAt === null ? null : dayOf(publishedAt),
    count,
  };
}

/** Share of the shorter sentence's terms, names left aside, that the other holds: with a name of both, and without. */
const overlapWithName = 0.4;
const overlapAlone = 0.7;
const fewestShared = 3;
/** For two counts: where all that tells counts apart is stated and alike; where the figures are the same; and where neither is. */
const overlapStated = 0.35;
const overlapOfEqual = 0.4;
const overlapUnstated = 0.6;
/** Days within which two counts that are stated alike are of one run of events. */
const sameRun = 92;
/** Days within which a weekday can mean the same day in two articles. */
const sameWeek = 6;

/** Whether two sentences tell of one matter, so that they can stand side by side. That they name the same people is not enough. */
export function isSameMatter(a: Told, b: Told, common: ReadonlySet<string>): boolean {
  if (a.count !== null && b.count !== null && !mayCountTheSame(a, b)) return false;
  if (a.key === b.key) return true;
  const [first, second] =
    a.count !== null ? [a.statement.worded, b.statement.worded] : [besideNames(a), besideNames(b)];
  const shared = [...first].filter((term) => second.has(term));
  const own = shared.filter((term) => !common.has(term));
  if (own.length < fewestShared) return false;
  if (a.count !== null && b.count !== null)
    return own.length / ownTerms(first, second, common) >= overlapFor(a as Counted, b as Counted);
  const share = shared.length / Math.max(1, Math.min(first.size, second.size));
  const sharesName = [...a.names].some((name) => b.names.has(name));
  return share >= (sharesName ? overlapWithName : overlapAlone);
}

/** Terms that are not everybody's, in the sentence that has fewer of them. */
function ownTerms(a: ReadonlySet<string>, b: ReadonlySet<string>, common: ReadonlySet<string>): number {
  const [first, second] = [a, b].map((terms) => [...terms].filter((term) => !common.has(term)).length);
  return Math.max(1, Math.min(first!, second!));
}

interface Counted extends Told {
  readonly count: CasualtyCount;
}

/**
 * What is not stated may be the same and may not: then the sentences themselves have to be nearly the same. So they have where
 * they are of another year, and of another war.
 */
function overlapFor({ count: a, day }: Counted, { count: b, day: other }: Counted): number {
  const isFar = day !== null && other !== null && Math.abs(daysBetween(day, other)) > sameRun;
  const isAlike =
    peopleOf(a) === peopleOf(b) && a.time === b.time && a.placeKey === b.placeKey && a.sourceKey === b.sourceKey;
  const stated = [a.whoseKey, a.placeKey, a.sourceKey].filter((key) => key !== '').length;
  if (isFar) return overlapUnstated;
  if (isAlike && a.time !== null && stated >= 2) return overlapStated;
  return a.value === b.value ? overlapOfEqual : overlapUnstated;
}

function besideNames({ statement, names }: Told): Set<string> {
  return new Set([...statement.worded].filter((term) => !names.has(term)));
}

/** Counts that are known to be of different things never stand in one table (HONESTY 13). What is not stated may be the same. */
function mayCountTheSame(a: Told, b: Told): boolean {
  const [first, second] = [a.count!, b.count!];
  if (first.harm !== second.harm || peopleOf(first) !== peopleOf(second)) return false;
  if (first.sourceKey !== '' && second.sourceKey !== '' && first.sourceKey !== second.sourceKey) return false;
  if (first.placeKey !== '' && second.placeKey !== '' && !sharePlace(first, second)) return false;
  if (first.time !== null && second.time !== null && first.time !== second.time) return false;
  return first.time !== 'one day' || second.time !== 'one day' || isPerhapsOneDay(a, b);
}

/** "Turkey" and "Turkey and Syria" may be one place; "there" is none of them. */
function sharePlace(a: CasualtyCount, b: CasualtyCount): boolean {
  const places = new Set(b.placeKey.split(' '));
  return a.placeKey.split(' ').some((place) => places.has(place));
}

/** "People" are whoever was there. */
function peopleOf({ whoseKey }: CasualtyCount): string {
  return /^(?:peopl|person)?$/.test(whoseKey) ? '' : whoseKey;
}

function isPerhapsOneDay(a: Told, b: Told): boolean {
  const [days, others] = [a.facts.dates, b.facts.dates];
  if (days.size > 0 && others.size > 0 && ![...days].some((day) => others.has(day))) return false;
  return a.day === null || b.day === null || Math.abs(daysBetween(a.day, b.day)) <= sameWeek;
}

/** What two counts must state, each and alike, for a line to be drawn from one to the other; `null` where one of it is not stated. */
export function seriesKey({ count, facts }: Told): string | null {
  if (count === null || facts.isNegated) return null;
  const { harm, whoseKey, time, placeKey, sourceKey } = count;
  if (whoseKey === '' || sourceKey === '' || time !== 'in all') return null;
  return [harm, whoseKey, time, placeKey, sourceKey].join('|');
}

/** Shares of worded terms from which on two sentences say the same of other actors, days, or the contrary. */
const sameButForNames = 0.6;
const sameStatement = 0.7;

/** In what two sentences on one matter differ; `[]` where they agree. */
export function differencesBetween(a: Told, b: Told, common: ReadonlySet<string>): FactDifference[] {
  if (a.key === b.key) return [];
  if (a.count !== null && b.count !== null) return a.count.value === b.count.value ? [] : ['number'];
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
