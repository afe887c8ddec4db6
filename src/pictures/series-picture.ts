import { dayInWords } from '../domain/age.js';
import type { Day } from '../domain/day.js';
import { altTextOf, type Picture } from './picture.js';
import { colours, cut, drawing, lineBetween, round, textAt } from './svg.js';
import { timeAxis } from './time-axis.js';

/** A figure on the day of its article. */
export interface ChartPoint {
  /** Of the quote that holds it. */
  readonly number: number;
  readonly day: Day;
  readonly value: number;
  /** As printed: "at least 35". */
  readonly text: string;
  readonly outlet: string | null;
}

const width = 800;
const margin = 36;
const left = 120;
const right = 60;
const top = 144;
const plotHeight = 300;
const rowHeight = 34;
const longestLabel = 76;
const longestOutlet = 30;
const fewestDays = 3;
const mostTicks = 5;

/**
 * Figures that count the same thing, by day, each with the number of its quote; the scale begins at nought. `null` for
 * fewer than three days (HONESTY 13).
 */
export function seriesPicture(label: string, points: readonly ChartPoint[]): Picture | null {
  if (new Set(points.map(({ day }) => day)).size < fewestDays) return null;
  const ordered = [...points].sort((a, b) => a.day.localeCompare(b.day));
  const axis = timeAxis(ordered[0]!.day, ordered.at(-1)!.day, { left, width: width - left - right });
  const ticks = ticksUpTo(Math.max(...ordered.map(({ value }) => value)));
  const most = ticks.at(-1)!;
  const bottom = top + plotHeight;
  const yOf = (value: number): number => bottom - (value / most) * plotHeight;
  const places = ordered.map(({ day, value }) => ({ x: axis.at(day), y: yOf(value) }));
  const height = bottom + 78 + ordered.length * rowHeight;
  const end = width - right;
  const parts = [
    textAt('By day of publication: figures that count the same', { x: margin, y: 46 }, { size: 22, isBold: true }),
    ...linesOf(label).map((line, index) =>
      textAt(line, { x: margin, y: 78 + index * 24 }, { size: 17, colour: colours.faint }),
    ),
    ...ticks.flatMap((value) => [
      lineBetween({ x: left, y: yOf(value) }, { x: end, y: yOf(value) }, { colour: colours.grid, width: 1 }),
      textAt(value.toLocaleString('en'), { x: left - 12, y: yOf(value) + 6 }, { size: 17, anchor: 'end' }),
    ]),
    lineBetween({ x: left, y: bottom }, { x: end, y: bottom }, { colour: colours.text, width: 2 }),
    lineBetween({ x: left, y: top }, { x: left, y: bottom }, { colour: colours.text, width: 2 }),
    ...axis.ticks.flatMap(({ day, label: name }) => [
      lineBetween(
        { x: axis.at(day), y: bottom },
        { x: axis.at(day), y: bottom + 8 },
        { colour: colours.text, width: 2 },
      ),
      textAt(name, { x: axis.at(day), y: bottom + 32 }, { size: 17, anchor: 'middle' }),
    ]),
    `<polyline points="${places.map(({ x, y }) => `${round(x)},${round(y)}`).join(' ')}" fill="none" stroke="${colours.mark}" stroke-width="2" stroke-dasharray="6 5"/>`,
    ...ordered.flatMap(({ number }, index) => {
      const { x, y } = places[index]!;
      return [
        `<circle cx="${round(x)}" cy="${round(y)}" r="15" fill="${colours.mark}" stroke="${colours.background}" stroke-width="2"/>`,
        textAt(
          String(number),
          { x, y: y + 6 },
          { size: 16, isBold: true, anchor: 'middle', colour: colours.background },
        ),
      ];
    }),
    ...ordered.flatMap((point, index) => rowParts(point, bottom + 82 + index * rowHeight)),
  ];
  const altText = altTextOf(`Chart of ${ordered.length} figures. ${cut(label, 200)}.`, ordered.map(sentenceOf));
  return { name: 'figures.png', svg: drawing({ width, height }, parts), altText };
}

function sentenceOf({ number, day, text, outlet }: ChartPoint): string {
  return `Quote ${number}, ${dayInWords(day)}, ${cut(outlet ?? 'outlet not stated', longestOutlet)}: ${text}.`;
}

function rowParts({ number, day, text, outlet }: ChartPoint, y: number): string[] {
  const said = [dayInWords(day), cut(outlet ?? 'outlet not stated', longestOutlet), cut(text, longestOutlet)];
  return [
    textAt(`${number}.`, { x: margin, y }, { size: 20, isBold: true, colour: colours.mark }),
    textAt(said.join(' · '), { x: margin + 44, y }, { size: 20 }),
  ];
}

/** Round numbers from nought to above the highest. */
function ticksUpTo(most: number): number[] {
  const rough = Math.max(most, 1) / mostTicks;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(
    1,
    [1, 2, 5, 10].map((factor) => factor * magnitude).find((size) => size >= rough)!,
  );
  return Array.from({ length: Math.ceil(Math.max(most, 1) / step) + 1 }, (_, index) => index * step);
}

/** Two lines at most. */
function linesOf(label: string): string[] {
  const words = label.split(' ');
  let count = 1;
  while (count < words.length && words.slice(0, count + 1).join(' ').length <= longestLabel) count++;
  const rest = words.slice(count).join(' ');
  return [cut(words.slice(0, count).join(' '), longestLabel), ...(rest === '' ? [] : [cut(rest, longestLabel)])];
}
