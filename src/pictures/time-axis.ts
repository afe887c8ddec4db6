import { dayInWords } from '../domain/age.js';
import { dayOfDate, type Day } from '../domain/day.js';

const dayMs = 86_400_000;

export interface Tick {
  readonly day: Day;
  readonly label: string;
}

/** A scale of days over a width in pixels. */
export interface TimeAxis {
  /** Pixels from the left edge. */
  at(day: Day): number;
  readonly ticks: readonly Tick[];
}

interface Step {
  readonly unit: 'day' | 'month' | 'year';
  readonly count: number;
}

const steps: readonly Step[] = [
  ...[1, 2, 7, 14].map((count): Step => ({ unit: 'day', count })),
  ...[1, 2, 3, 6].map((count): Step => ({ unit: 'month', count })),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((count): Step => ({ unit: 'year', count })),
];
const mostTicks = 6;

/** From the first day to the last one, with room beside both, and at most six labelled ticks. */
export function timeAxis(
  first: Day,
  last: Day,
  { left, width }: { readonly left: number; readonly width: number },
): TimeAxis {
  const [from, to] = [first, last].map(timeOf) as [number, number];
  const margin = Math.max((to - from) * 0.04, dayMs);
  const [start, length] = [from - margin, to - from + 2 * margin];
  const ticks = steps.map((step) => ticksOf(step, from, to)).find(({ length: count }) => count <= mostTicks) ?? [];
  const atEnds = [first, last].map((day): Tick => ({ day, label: dayInWords(day) }));
  return {
    at: (day) => left + ((timeOf(day) - start) / length) * width,
    // Of a stretch that holds no whole month or year the ends say where it is.
    ticks: ticks.length >= 2 ? ticks : first === last ? atEnds.slice(0, 1) : atEnds,
  };
}

function timeOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function ticksOf({ unit, count }: Step, from: number, to: number): Tick[] {
  const ticks: Tick[] = [];
  for (let at = firstTick({ unit, count }, from); at <= to; at = next({ unit, count }, at)) {
    if (at >= from) ticks.push({ day: dayOfDate(new Date(at)), label: labelOf(unit, at) });
    if (ticks.length > mostTicks) break;
  }
  return ticks;
}

function firstTick({ unit, count }: Step, from: number): number {
  const date = new Date(from);
  if (unit === 'day') return from;
  const year = date.getUTCFullYear();
  if (unit === 'year') return Date.UTC(Math.floor(year / count) * count, 0, 1);
  return Date.UTC(year, Math.floor(date.getUTCMonth() / count) * count, 1);
}

function next({ unit, count }: Step, at: number): number {
  const date = new Date(at);
  if (unit === 'day') return at + count * dayMs;
  if (unit === 'month') return date.setUTCMonth(date.getUTCMonth() + count);
  return date.setUTCFullYear(date.getUTCFullYear() + count);
}

function labelOf(unit: Step['unit'], at: number): string {
  const day = dayOfDate(new Date(at));
  if (unit === 'year') return String(new Date(at).getUTCFullYear());
  const [number, month, year] = dayInWords(day).split(' ') as [string, string, string];
  return unit === 'day' ? `${number} ${month.slice(0, 3)} ${year}` : `${month.slice(0, 3)} ${year}`;
}
