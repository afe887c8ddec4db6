import { dayOfDate, type Day } from '../domain/day.js';
import type { PictureWords } from './picture-words.js';

const dayMs = 86_400_000;

export interface Tick {
  readonly day: Day;
  readonly label: string;
}

/** A scale of days over a length in units of the picture. */
export interface TimeAxis {
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

/** Where an axis lies, and how it is labelled. */
export interface AxisFrame {
  readonly start: number;
  readonly length: number;
  /** Labels that have room beside each other; at least two. */
  readonly mostTicks: number;
  readonly words: Pick<PictureWords, 'day' | 'month'>;
}

/** From the first day to the last one, with room beside both, and few labelled ticks. */
export function timeAxis(first: Day, last: Day, frame: AxisFrame): TimeAxis {
  const { mostTicks, words } = frame;
  const [from, to] = [first, last].map(timeOf) as [number, number];
  const margin = Math.max((to - from) * 0.04, dayMs);
  const [start, length] = [from - margin, to - from + 2 * margin];
  const labelled = steps.map((step) => ticksOf(step, { from, to }, frame));
  const ticks = labelled.find(({ length: count }) => count <= mostTicks) ?? [];
  const atEnds = [first, last].map((day): Tick => ({ day, label: words.day(day) }));
  return {
    at: (day) => frame.start + ((timeOf(day) - start) / length) * frame.length,
    // Of a stretch that holds no whole month or year the ends say where it is.
    ticks: ticks.length >= 2 ? ticks : first === last ? atEnds.slice(0, 1) : atEnds,
  };
}

function timeOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function ticksOf(
  { unit, count }: Step,
  { from, to }: { readonly from: number; readonly to: number },
  { mostTicks, words }: AxisFrame,
): Tick[] {
  const ticks: Tick[] = [];
  for (let at = firstTick({ unit, count }, from); at <= to; at = next({ unit, count }, at)) {
    if (at >= from) ticks.push({ day: dayOfDate(new Date(at)), label: labelOf(unit, at, words) });
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

function labelOf(unit: Step['unit'], at: number, words: AxisFrame['words']): string {
  const day = dayOfDate(new Date(at));
  if (unit === 'year') return String(new Date(at).getUTCFullYear());
  return unit === 'day' ? words.day(day) : words.month(day);
}
