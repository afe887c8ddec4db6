import { daysBetween, dayOf, type Day } from '../domain/day.js';
import type { Harm } from './casualty-words.js';
import type { ScoredSentence } from './candidates.js';
import { casualtyCountsIn, type CasualtyCount } from './comparison/casualty-counts.js';
import { withoutDayOfSpeech } from './comparison/circumstances.js';
import { peopleOf } from './comparison/same-matter.js';
import { statedFacts } from './stated-facts.js';

/** A sentence that counts people, with what tells its counts from those of another. */
export interface Counting {
  readonly sentence: ScoredSentence;
  /** Those of what was asked, totals alone: "five more" is none. */
  readonly counts: readonly [CasualtyCount, ...CasualtyCount[]];
  /** Months, days of the week, days of a month and years of what happened. */
  readonly dates: ReadonlySet<string>;
  /** Years that it or the sentence before it names. */
  readonly years: readonly string[];
  readonly day: Day | null;
}

const year = /\b(?:19|20)\d\d\b/g;

/** `null` for a sentence without such a count. */
export function countingOf(sentence: ScoredSentence, harms: ReadonlySet<Harm>): Counting | null {
  const { split, place, span } = sentence;
  const { article } = sentence.hit;
  const text = split.text(span);
  const [first, ...others] = casualtyCountsIn(text).filter(({ harm, isFurther }) => harms.has(harm) && !isFurther);
  if (first === undefined) return null;
  const before = split.block(place.block)?.sentences[place.sentence - 1];
  return {
    sentence,
    counts: [first, ...others],
    dates: statedFacts(withoutDayOfSpeech(text)).dates,
    years: [...`${before === undefined ? '' : split.text(before)} ${text}`.matchAll(year)].map(([written]) => written),
    day: article.publishedAt === null ? null : dayOf(article.publishedAt),
  };
}

/**
 * Whether two sentences give different figures for what may be one thing. Who counted does not part them: that is what sources
 * differ in. What else tells counts apart does, where both state it (HONESTY 13).
 */
export function countOtherwise(a: Counting, b: Counting): boolean {
  if (isOfOtherYear(a, b) || isOfOtherYear(b, a)) return false;
  const pairs = a.counts.flatMap((count) => b.counts.map((other) => [count, other] as const));
  const alike = pairs.filter(([count, other]) => mayCountOne([a, count], [b, other]));
  return alike.length > 0 && alike.every(([count, other]) => count.value !== other.value);
}

/** "The storm of 1939 killed 300": told beside what is news. */
function isOfOtherYear({ years }: Counting, other: Counting): boolean {
  const known = [...other.years, other.day?.slice(0, 4)];
  return years.length > 0 && !years.some((one) => known.includes(one));
}

type OfCounting = readonly [Counting, CasualtyCount];

function mayCountOne([a, one]: OfCounting, [b, other]: OfCounting): boolean {
  if (one.harm !== other.harm || !mayBeOnePeople(one, other)) return false;
  const [here, there] = [placesOf(one), placesOf(other)];
  if (here.length > 0 && there.length > 0 && !here.some((place) => there.includes(place))) return false;
  // A toll goes on rising after the day of the event.
  if (one.isToll || other.isToll) return isOneTime(one, other);
  return isOneTime(one, other) && !areOtherDays(a, b);
}

/** "Six dead" may be the workers or the people of another sentence; workers are not people at large. */
function mayBeOnePeople(one: CasualtyCount, other: CasualtyCount): boolean {
  return one.whose === null || other.whose === null || peopleOf(one) === peopleOf(other);
}

/** Where, as terms; none where the clause does not say. */
export function placesOf({ placeKey }: CasualtyCount): string[] {
  return placeKey === '' || placeKey === 'there' ? [] : placeKey.split(' ');
}

/** How many times the figure of its day the toll of one event may become; that of a war is hundreds of times one day's. */
const mostGrowth = 20;

/** One day is not all days; but a toll may be of the day's event. */
function isOneTime(a: CasualtyCount, b: CasualtyCount): boolean {
  if (a.time === null || b.time === null || a.time === b.time) return true;
  const toll = a.time === 'in all' ? a : b;
  return toll.isToll && Math.max(a.value, b.value) <= mostGrowth * Math.min(a.value, b.value);
}

/** Days within which a weekday can mean the same day in two articles. */
const sameWeek = 6;
const months = [
  'january', 'february', 'march', 'april', 'may', 'june',
  'july', 'august', 'september', 'october', 'november', 'december',
]; // prettier-ignore

/** Both state days, and not the same: "on Tuesday" and "in March" are one where the first was printed in March. */
function areOtherDays(a: Counting, b: Counting): boolean {
  if (a.dates.size === 0 || b.dates.size === 0) return false;
  if (b.dates.has(monthOf(a)) || a.dates.has(monthOf(b))) return false;
  const shared = [...a.dates].filter((date) => b.dates.has(date));
  if (shared.length === 0) return true;
  const isFar = a.day !== null && b.day !== null && Math.abs(daysBetween(a.day, b.day)) > sameWeek;
  return isFar && shared.every((date) => date.endsWith('day'));
}

/** Empty for an undated article. */
function monthOf({ day }: Counting): string {
  return day === null ? '' : months[Number(day.slice(5, 7)) - 1]!;
}
