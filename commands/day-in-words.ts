import { dayOfDate, type Day } from '../src/domain/day.js';
import { calendarUnit, lastUnits, lastWeekday, moved, oneDay, rangeOf, unitsAgo, type Range } from './calendar.js';
import type { CompiledWords } from './compiled-words.js';
import { nameAt, type Names } from './day-names.js';
import { patternAt, type PatternMatch } from './day-patterns.js';
import type { Token } from './day-tokens.js';

export interface DayClock {
  readonly now: Date;
  /** A month, a weekday or a day without a year is the last one up to this day. */
  readonly anchor: Day;
}

/** Days that a stretch of tokens names. */
export interface NamedDays {
  readonly range: Range;
  /** Index of the token behind them. */
  readonly next: number;
  /** Whether it can be nothing else: not a month, a weekday or a number alone. */
  readonly isPlain: boolean;
  readonly isYearAlone: boolean;
  /** Whether it says from when to when by itself: "von Mai bis Juni". */
  readonly isStretch: boolean;
}

interface Sight {
  readonly compiled: CompiledWords;
  readonly tokens: readonly Token[];
  readonly clock: DayClock;
}

/** What a date states; a day alone belongs to the month that follows ("3 to 5 May"). */
interface Stated {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly weekday: number | null;
}

type Point = { readonly next: number } & ({ readonly stated: Stated } | { readonly range: Range });

/** The days named from token `at` on, as many tokens as belong to them; `null` where there are none. */
export function daysAt(sight: Sight, at: number): NamedDays | null {
  const found = [stretchAt(sight, at), relativeAt(sight, at), singleAt(sight, at)].filter((one) => one !== null);
  return found.sort((a, b) => b.next - a.next)[0] ?? null;
}

/** "3 days" alone, as it stands behind "since". */
export function durationAt({ compiled, tokens, clock }: Sight, at: number): NamedDays | null {
  const written = tokens[at]?.text ?? '';
  const isCount = /^\d{1,4}$/.test(written) || compiled.ones.has(written);
  const unit = compiled.units.get(tokens[isCount ? at + 1 : at]?.text ?? '');
  const count = isCount ? (compiled.ones.has(written) ? 1 : Number(written)) : unit?.count === 1 ? null : unit?.count;
  if (unit === undefined || count == null) return null;
  const range = unitsAgo(dayOfDate(clock.now), count, unit.unit);
  return range === null ? null : plainly(range, isCount ? at + 2 : at + 1);
}

function plainly(range: Range, next: number): NamedDays {
  return { range, next, isPlain: true, isYearAlone: false, isStretch: false };
}

function relativeAt({ compiled, tokens, clock }: Sight, at: number): NamedDays | null {
  const today = dayOfDate(clock.now);
  const pattern = patternAt(compiled, tokens, at);
  const back = nameAt(compiled.daysBack, tokens, at);
  const current = nameAt(compiled.current, tokens, at);
  const longest = Math.max(pattern?.next ?? 0, back?.next ?? 0, current?.next ?? 0);
  if (back?.next === longest) return plainly(oneDay(moved(today, -back.value))!, longest);
  if (current?.next === longest) return plainly(calendarUnit(today, current.value, false)!, longest);
  if (pattern === null) return null;
  const range = patternDays(pattern, { today, anchor: clock.anchor });
  if (range === null) return null;
  return { ...plainly(range, pattern.next), isPlain: pattern.weekday === null };
}

function patternDays(pattern: PatternMatch, { today, anchor }: { today: Day; anchor: Day }): Range | null {
  const { kind, weekday, unit } = pattern;
  if (weekday !== null) return oneDay(lastWeekday(anchor, weekday, kind === 'previousWeekday'));
  const count = pattern.count ?? unit?.count ?? null;
  if (unit === null || count === null) return null;
  switch (kind) {
    case 'last':
      return lastUnits(today, count, unit.unit);
    case 'ago':
      return unitsAgo(today, count, unit.unit);
    default:
      return unit.count === 1 ? calendarUnit(today, unit.unit, kind === 'previous') : null;
  }
}

function singleAt(sight: Sight, at: number): NamedDays | null {
  const found = statedAt(sight, at);
  if (found === null || !('stated' in found) || isDayAlone(found.stated)) return null;
  const { stated, next } = found;
  const range = daysOf(stated, sight.clock);
  if (range === null) return null;
  const { year, month, day } = stated;
  const isYearAlone = month === null;
  return { range, next, isPlain: day !== null || (year !== null && !isYearAlone), isYearAlone, isStretch: false };
}

/** "3 to 5 May", "from May to July 2024", "between yesterday and today". */
function stretchAt(sight: Sight, at: number): NamedDays | null {
  const { from, to, between } = sight.compiled;
  const afterBetween = nameAt(between.first, sight.tokens, at);
  if (afterBetween !== null) return joinedAt(sight, afterBetween.next, between.and);
  const afterFrom = nameAt(from, sight.tokens, at);
  return (afterFrom === null ? null : joinedAt(sight, afterFrom.next, to)) ?? joinedAt(sight, at, to);
}

function joinedAt(sight: Sight, at: number, joints: Names<true>): NamedDays | null {
  const first = pointAt(sight, at);
  const joint = first === null ? null : nameAt(joints, sight.tokens, first.next);
  const last = joint === null ? null : pointAt(sight, joint.next);
  if (first === null || last === null || ('stated' in last && isDayAlone(last.stated))) return null;
  const range = stretch(first, last, sight.clock);
  return range === null ? null : { ...plainly(range, last.next), isStretch: true };
}

function pointAt(sight: Sight, at: number): Point | null {
  const relative = relativeAt(sight, at);
  const stated = statedAt(sight, at);
  return stated !== null && stated.next >= (relative?.next ?? 0) ? stated : relative;
}

function stretch(first: Point, last: Point, clock: DayClock): Range | null {
  const end = 'range' in last ? last.range : endOf(last.stated, 'stated' in first ? first.stated : null, clock);
  if (end === null) return null;
  const start = 'range' in first ? first.range : startOf(first.stated, end, last);
  return start === null || start.first > end.last ? null : { first: start.first, last: end.last };
}

/** A last day without a year is of the first one's. */
function endOf(last: Stated, first: Stated | null, clock: DayClock): Range | null {
  const year = last.year ?? first?.year ?? null;
  const found = daysOf({ ...last, year }, clock);
  const isBefore = last.year === null && year !== null && first?.month != null && last.month! < first.month;
  return isBefore ? daysOf({ ...last, year: year + 1 }, clock) : found;
}

/** A first day without a month or year is of the last one's, or of the year before where it would come after it. */
function startOf(first: Stated, end: Range, last: Point): Range | null {
  const [year, month] = end.last.split('-').map(Number) as [number, number];
  const isOfMonth = isDayAlone(first) && 'stated' in last && last.stated.month !== null;
  if (isDayAlone(first) && !isOfMonth) return null;
  const stated = isOfMonth ? { ...first, month } : first;
  const found = wholeDays({ ...stated, year: stated.year ?? year });
  const isAfter = found === null || found.first > end.last;
  return isAfter && first.year === null && !isOfMonth ? wholeDays({ ...stated, year: year - 1 }) : found;
}

function isDayAlone({ day, month }: Stated): boolean {
  return day !== null && month === null;
}

/** How many years back a 29 February is looked for. */
const leapYears = 8;

function daysOf(stated: Stated, { anchor }: DayClock): Range | null {
  if (stated.year !== null) return wholeDays(stated);
  const newest = Number(anchor.slice(0, 4));
  for (let year = newest; year > newest - leapYears; year--) {
    const days = wholeDays({ ...stated, year });
    if (days !== null && days.first <= anchor) return days;
  }
  return null;
}

/** `null` where it is no day, or falls on another weekday than the one that is named. */
function wholeDays({ year, month, day, weekday }: Stated): Range | null {
  const range = year === null ? null : rangeOf({ year, month, day });
  if (range === null || weekday === null) return range;
  return new Date(`${range.first}T00:00:00Z`).getUTCDay() === weekday ? range : null;
}

function statedAt(sight: Sight, at: number): (Point & { readonly stated: Stated }) | null {
  return isoAt(sight, at) ?? datedAt(sight, at) ?? yearAt(sight, at);
}

const unstated = { year: null, month: null, day: null, weekday: null } as const;

/** "2024-05-26", "2024-05" */
function isoAt({ tokens }: Sight, at: number): (Point & { readonly stated: Stated }) | null {
  const [year, dash, month, secondDash, day] = tokens.slice(at, at + 5).map(({ text }) => text);
  const isTouching = (count: number): boolean =>
    tokens.slice(at, at + count).every(({ end }, index, all) => index === count - 1 || all[index + 1]!.start === end);
  if (!/^\d{4}$/.test(year ?? '') || dash !== '-' || !/^\d{2}$/.test(month ?? '') || !isTouching(3)) return null;
  const isDay = secondDash === '-' && /^\d{2}$/.test(day ?? '') && isTouching(5);
  const stated = { ...unstated, year: Number(year), month: Number(month), day: isDay ? Number(day) : null };
  return { stated, next: at + (isDay ? 5 : 3) };
}

/** "Montag, 3. Mai 2024", "mayo de 2024", "3" */
function datedAt(sight: Sight, at: number): (Point & { readonly stated: Stated }) | null {
  const { compiled, tokens } = sight;
  const { beforeDay, ordinal, first, of, monthNoun, yearNoun } = compiled.small;
  const skip = (index: number, words: ReadonlySet<string>): number =>
    words.has(tokens[index]?.text ?? '') ? index + 1 : index;
  const weekday = nameAt(compiled.weekdays, tokens, at);
  const figureAt = skip(skip(weekday?.next ?? at, beforeDay), beforeDay);
  const figure = tokens[figureAt]?.text ?? '';
  const isFirst = first.has(figure);
  const day = isFirst ? 1 : /^\d{1,2}$/.test(figure) ? Number(figure) : null;
  const afterDay = day === null ? figureAt : skip(figureAt + 1, ordinal);
  // "Of May" alone is none: "من مايو" is "since May".
  const nounAt = day === null ? afterDay : skip(afterDay, of);
  const afterNoun = skip(nounAt, monthNoun);
  const month = nameAt(compiled.months, tokens, afterNoun === nounAt ? nounAt : skip(afterNoun, of));
  const stated = { ...unstated, day, weekday: weekday?.value ?? null };
  if (month === null) return day === null || isFirst ? null : { stated, next: afterDay };
  if (day === null && weekday !== null) return null;
  const afterMonth = secondName(sight, month.next, month.value);
  const yearIndex = skip(skip(afterMonth, of), yearNoun);
  const year = tokens[yearIndex]?.text ?? '';
  const hasYear = /^\d{4}$/.test(year);
  return {
    stated: { ...stated, month: month.value, year: hasYear ? Number(year) : null },
    next: hasYear ? yearIndex + 1 : afterMonth,
  };
}

/** "مايو/أيار": the same month by its other name. */
function secondName({ compiled, tokens }: Sight, at: number, month: number): number {
  const second = tokens[at]?.text === '/' ? nameAt(compiled.months, tokens, at + 1) : null;
  return second?.value === month ? second.next : at;
}

/** "2024", "el año 2024" */
function yearAt({ compiled, tokens }: Sight, at: number): (Point & { readonly stated: Stated }) | null {
  const { beforeDay, yearNoun } = compiled.small;
  const isOf = (words: ReadonlySet<string>, index: number): boolean => words.has(tokens[index]?.text ?? '');
  const nounAt = isOf(beforeDay, at) && isOf(yearNoun, at + 1) ? at + 1 : at;
  const index = isOf(yearNoun, nounAt) ? nounAt + 1 : at;
  const year = tokens[index]?.text ?? '';
  return /^\d{4}$/.test(year) ? { stated: { ...unstated, year: Number(year) }, next: index + 1 } : null;
}
