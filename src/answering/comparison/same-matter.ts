import { daysBetween } from '../../domain/day.js';
import type { CasualtyCount } from './casualty-counts.js';
import type { Told } from './told.js';

/** Share of the shorter sentence's terms, names left aside, that the other holds: with a name of both, and without. */
const overlapWithName = 0.4;
const overlapAlone = 0.7;
const fewestShared = 3;

/**
 * Whether two sentences tell of one matter, so that they can stand side by side. That they name the same people is not enough.
 * @param common terms of the topic, which everything shares.
 */
export function isSameMatter(a: Told, b: Told, common: ReadonlySet<string>): boolean {
  if (isCounted(a) && isCounted(b)) return isSameCount(a, b, common);
  if (a.key === b.key) return true;
  const [first, second] = [besideNames(a), besideNames(b)];
  const shared = [...first].filter((term) => second.has(term));
  if (shared.filter((term) => !common.has(term)).length < fewestShared) return false;
  const sharesName = [...a.names].some((name) => b.names.has(name));
  const share = shared.length / Math.max(1, Math.min(first.size, second.size));
  return share >= (sharesName ? overlapWithName : overlapAlone);
}

function besideNames({ statement, names }: Told): Set<string> {
  return new Set([...statement.worded].filter((term) => !names.has(term)));
}

interface Counted extends Told {
  readonly count: CasualtyCount;
}

function isCounted(told: Told): told is Counted {
  return told.count !== null;
}

interface Likeness {
  /** Terms in common, and their share of the shorter sentence's; those of the topic left aside. */
  readonly shared: number;
  readonly share: number;
}

/** What two counts must have in common: where all that tells counts apart is stated alike; where the figures are the same; else. */
const whereStated: Likeness = { shared: 3, share: 0.35 };
const whereEqual: Likeness = { shared: 3, share: 0.4 };
const whereUnstated: Likeness = { shared: 5, share: 0.75 };
/** Days within which two counts that are stated alike are of one run of events. */
const sameRun = 92;
/** Days within which a weekday can mean the same day in two articles. */
const sameWeek = 6;

function isSameCount(a: Counted, b: Counted, common: ReadonlySet<string>): boolean {
  if (!mayCountTheSame(a, b)) return false;
  if (a.key === b.key) return true;
  const [first, second] = [a, b].map(
    ({ statement }) => new Set([...statement.worded].filter((term) => !common.has(term))),
  ) as [Set<string>, Set<string>];
  const shared = [...first].filter((term) => second.has(term)).length;
  const least = leastLikeness(a, b);
  return shared >= least.shared && shared / Math.max(1, Math.min(first.size, second.size)) >= least.share;
}

/**
 * What is not stated may be the same and may not: then the sentences themselves have to be nearly the same. So they have where
 * they are a season apart, in which one war may have ended and another begun.
 */
function leastLikeness(a: Counted, b: Counted): Likeness {
  if (a.day !== null && b.day !== null && Math.abs(daysBetween(a.day, b.day)) > sameRun) return whereUnstated;
  const [one, other] = [a.count, b.count];
  const isAlike =
    peopleOf(one) === peopleOf(other) &&
    one.time === other.time &&
    one.placeKey === other.placeKey &&
    one.sourceKey === other.sourceKey;
  const stated = [one.whoseKey, one.placeKey, one.sourceKey].filter((key) => key !== '').length;
  if (isAlike && one.time !== null && stated >= 2) return whereStated;
  return one.value === other.value ? whereEqual : whereUnstated;
}

/** Counts that are known to be of different things never stand in one table (HONESTY 13). What is not stated may be the same. */
function mayCountTheSame(a: Counted, b: Counted): boolean {
  const [first, second] = [a.count, b.count];
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
