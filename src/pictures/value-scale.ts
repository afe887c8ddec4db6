import type { Day } from '../domain/day.js';
import type { PictureWords } from './picture-words.js';
import { timeAxis } from './time-axis.js';

const mostTicks = 5;

/** A scale of figures or of days up the side of a chart. */
export interface ValueScale {
  /** From the bottom, 0 to 1. */
  at(value: number | Day): number;
  readonly ticks: readonly { readonly share: number; readonly label: string }[];
}

/** Of figures from nought; of days from the first to the last, since days have no nought. */
export function valueScale(values: readonly (number | Day)[], words: PictureWords): ValueScale {
  const days = values.filter((value) => typeof value === 'string').sort();
  if (days.length > 0) {
    const axis = timeAxis(days[0]!, days.at(-1)!, { start: 0, length: 1, mostTicks, words });
    return {
      at: (value) => (typeof value === 'string' ? axis.at(value) : 0),
      ticks: axis.ticks.map(({ day, label }) => ({ share: axis.at(day), label })),
    };
  }
  const ticks = ticksUpTo(Math.max(...values.map(Number)));
  const most = ticks.at(-1)!;
  return {
    at: (value) => Number(value) / most,
    ticks: ticks.map((value) => ({ share: value / most, label: words.number(value) })),
  };
}

/** Round numbers from nought to the highest or above. */
function ticksUpTo(most: number): number[] {
  const rough = Math.max(most, 1) / mostTicks;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(
    1,
    [1, 2, 5, 10].map((factor) => factor * magnitude).find((size) => size >= rough)!,
  );
  return Array.from({ length: Math.ceil(Math.max(most, 1) / step) + 1 }, (_, index) => index * step);
}
