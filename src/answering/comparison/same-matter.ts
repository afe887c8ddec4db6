import { daysBetween } from '../../domain/day.js';
import type { CasualtyCount } from './casualty-counts.js';
import { valueKey, type Told } from './told.js';

/** Share of the shorter sentence's terms, names left aside, that the other holds: with a name of both, and without. */
const overlapWithName = 0.4;
const overlapAlone = 0.7;
/** Terms beside those of the topic that two sentences on one matter have in common, unless they are the same but for marks. */
export const fewestShared = 3;

/** A sentence with what it is matched by, worked out once however many others it is held against. */
export interface Matched {
  readonly told: Told;
  /** One in common is enough: the sentence but for its marks; the thing whose price or deadline it states. */
  readonly keys: readonly string[];
  /** Terms that are neither numbers nor months, nor of the topic. */
  readonly own: ReadonlySet<string>;
  /** Terms that are neither numbers nor months, nor in names; the topic's too. */
  readonly unnamed: ReadonlySet<string>;
  readonly count: MatchedCount | null;
}

interface MatchedCount extends CasualtyCount {
  /** As `whoseKey`; empty for "people", who are whoever was there. */
  readonly people: string;
  readonly places: readonly string[];
}

/** @param common terms of the topic, which everything shares. */
export function matchedOf(told: Told, common: ReadonlySet<string>): Matched {
  const { statement, names, count, key, stated } = told;
  return {
    told,
    keys: stated === null ? [key] : [key, valueKey(stated)],
    own: new Set([...statement.worded].filter((term) => !common.has(term))),
    unnamed: new Set([...statement.worded].filter((term) => !names.has(term))),
    count: count === null ? null : { ...count, people: peopleOf(count), places: count.placeKey.split(' ') },
  };
}

/**
 * Whether two sentences tell of one matter, so that they can stand side by side. That they name the same people is not enough.
 * Never true of two that share less than `fewestShared` of their own terms and have no key in common.
 */
export function isSameMatter(a: Matched, b: Matched): boolean {
  if (a.count !== null && b.count !== null)
    return mayCountTheSame(a, b, [a.count, b.count]) && (a.told.key === b.told.key || isAlikeEnough(a, b));
  if (a.keys.some((key) => b.keys.includes(key))) return true;
  const shared = [...a.unnamed].filter((term) => b.unnamed.has(term));
  if (shared.filter((term) => a.own.has(term)).length < fewestShared) return false;
  const sharesName = [...a.told.names].some((name) => b.told.names.has(name));
  const share = shared.length / Math.max(1, Math.min(a.unnamed.size, b.unnamed.size));
  return share >= (sharesName ? overlapWithName : overlapAlone);
}

interface Likeness {
  /** Terms in common, and their share of the shorter sentence's; those of the topic left aside. */
  readonly shared: number;
  readonly share: number;
}

/** What two counts must have in common: where all that tells counts apart is stated alike; where the figures are the same; else. */
const whereStated: Likeness = { shared: fewestShared, share: 0.35 };
const whereEqual: Likeness = { shared: fewestShared, share: 0.4 };
const whereUnstated: Likeness = { shared: 5, share: 0.75 };
/** Days within which two counts that are stated alike are of one run of events. */
const sameRun = 92;
/** Days within which a weekday can mean the same day in two articles. */
const sameWeek = 6;

function isAlikeEnough(a: Matched, b: Matched): boolean {
  let shared = 0;
  for (const term of a.own) if (b.own.has(term)) shared++;
  const share = shared / Math.max(1, Math.min(a.own.size, b.own.size));
  if (shared < whereStated.shared || share < whereStated.share) return false;
  const least = leastLikeness(a, b);
  return shared >= least.shared && share >= least.share;
}

/**
 * What is not stated may be the same and may not: then the sentences themselves have to be nearly the same. So they have where
 * they are a season apart, in which one war may have ended and another begun.
 */
function leastLikeness(a: Matched, b: Matched): Likeness {
  const [day, other] = [a.told.day, b.told.day];
  if (day !== null && other !== null && Math.abs(daysBetween(day, other)) > sameRun) return whereUnstated;
  const [first, second] = [a.count!, b.count!];
  const isAlike =
    first.people === second.people &&
    first.time === second.time &&
    first.placeKey === second.placeKey &&
    first.sourceKey === second.sourceKey;
  const stated = [first.whoseKey, first.placeKey, first.sourceKey].filter((key) => key !== '').length;
  if (isAlike && first.time !== null && stated >= 2) return whereStated;
  return first.value === second.value ? whereEqual : whereUnstated;
}

/** Counts that are known to be of different things never stand in one table (HONESTY 13). What is not stated may be the same. */
function mayCountTheSame(a: Matched, b: Matched, [first, second]: readonly [MatchedCount, MatchedCount]): boolean {
  if (first.harm !== second.harm || first.people !== second.people || first.isFurther !== second.isFurther)
    return false;
  if (first.sourceKey !== '' && second.sourceKey !== '' && first.sourceKey !== second.sourceKey) return false;
  if (first.placeKey !== '' && second.placeKey !== '' && !sharePlace(first, second)) return false;
  if (first.time !== null && second.time !== null && first.time !== second.time) return false;
  return first.time !== 'one day' || second.time !== 'one day' || isPerhapsOneDay(a.told, b.told);
}

/** "Turkey" and "Turkey and Syria" may be one place; "there" is none of them. */
function sharePlace(a: MatchedCount, b: MatchedCount): boolean {
  return a.places.some((place) => b.places.includes(place));
}

export function peopleOf({ whoseKey }: CasualtyCount): string {
  return /^(?:peopl|person)?$/.test(whoseKey) ? '' : whoseKey;
}

function isPerhapsOneDay(a: Told, b: Told): boolean {
  const [days, others] = [a.facts.dates, b.facts.dates];
  if (days.size > 0 && others.size > 0 && ![...days].some((day) => others.has(day))) return false;
  return a.day === null || b.day === null || Math.abs(daysBetween(a.day, b.day)) <= sameWeek;
}
