import type { Day } from '../domain/day.js';
import { cut, linesOf, widthOf } from './fit-text.js';
import { altTextOf, type Picture } from './picture.js';
import type { PictureWords } from './picture-words.js';
import { badgeRadius, colours, Drawing, isolated, pictureWidth, textSize } from './svg.js';
import { timeAxis } from './time-axis.js';
import { valueScale } from './value-scale.js';

/** A figure on the day of its article. */
export interface ChartPoint {
  /** Of the quote that holds it. */
  readonly number: number;
  readonly day: Day;
  /** Of a deadline the day. */
  readonly value: number | Day;
  /** As printed: "at least 35". */
  readonly text: string;
  readonly outlet: string | null;
}

const margin = 20;
const titleLeading = 25;
const plotHeight = 170;
const rowHeight = 32;
const rowBaseline = 22;
const rowPadding = 14;
const leading = 24;
const fewestDays = 3;
/** Days that mostly have room beside each other. */
const mostDays = 3;
const gap = 10;
const small = { size: textSize.small };
const bold = { size: textSize.normal, isBold: true };
const figureX = margin + 2 * badgeRadius + gap;
const roomOfLine = pictureWidth - 2 * margin;
const longestAltLabel = 1_000;
const longestAltName = 200;

/**
 * Figures that count the same thing, prices or deadlines of one thing, by day, each with the number of its quote; a scale of figures begins
 * at nought. `null` for fewer than three days (HONESTY 13).
 * @param label what they count.
 */
export function seriesPicture(label: string, points: readonly ChartPoint[], words: PictureWords): Picture | null {
  if (new Set(points.map(({ day }) => day)).size < fewestDays) return null;
  const ordered = [...points].sort((a, b) => a.day.localeCompare(b.day));
  const drawing = new Drawing(words.direction);
  const top = drawHead(drawing, label, words) + badgeRadius;
  const bottom = top + plotHeight;
  drawPlot(drawing, ordered, { top, bottom, words });
  const rows = rowsOf(ordered, words);
  let end = bottom + 42;
  for (const row of rows) {
    drawRow(drawing, row, end + rowBaseline);
    end += rowHeight + row.below.length * leading;
  }
  const altText = altTextOf(
    words.chartAlt(ordered.length, cut(label, longestAltLabel, { size: 10 })),
    ordered.map((point) => sentenceOf(point, words)),
    (count) => words.moreAlt(count),
  );
  return { name: 'figures.png', svg: drawing.svg(end + rowPadding), altText };
}

function sentenceOf({ number, day, text, outlet }: ChartPoint, words: PictureWords): string {
  const from = cut(outlet ?? words.outletUnstated, longestAltName, { size: 10 });
  return words.quoteAlt(number, [words.day(day), from, text]);
}

/** The title and what is counted; where they end. */
function drawHead(drawing: Drawing, label: string, words: PictureWords): number {
  let y = 30;
  for (const line of linesOf(words.chartTitle, roomOfLine, { ...small, most: 2 })) {
    drawing.text(line, { x: margin, y }, small);
    y += titleLeading;
  }
  for (const line of linesOf(label, roomOfLine, { ...small, most: 4 })) {
    drawing.text(line, { x: margin, y }, { ...small, colour: colours.faint });
    y += leading;
  }
  return y;
}

interface Plot {
  readonly top: number;
  readonly bottom: number;
  readonly words: PictureWords;
}

function drawPlot(drawing: Drawing, ordered: readonly ChartPoint[], { top, bottom, words }: Plot): void {
  const scale = valueScale(
    ordered.map(({ value }) => value),
    words,
  );
  const left = margin + Math.max(...scale.ticks.map(({ label }) => widthOf(label, small))) + gap;
  const right = pictureWidth - margin;
  const axis = timeAxis(ordered[0]!.day, ordered.at(-1)!.day, {
    ...{ start: left + badgeRadius, length: right - left - 2 * badgeRadius },
    ...{ mostTicks: mostDays, words },
  });
  const yOf = (share: number): number => bottom - share * (bottom - top);
  for (const { share, label } of scale.ticks) {
    const y = yOf(share);
    drawing.line({ x: left, y }, { x: right, y }, { colour: colours.grid, width: 2 });
    drawing.text(label, { x: left - gap, y: y + 6.5 }, { ...small, anchor: 'end' });
  }
  drawing.line({ x: left, y: bottom }, { x: right, y: bottom }, { colour: colours.faint, width: 2 });
  drawing.line({ x: left, y: top }, { x: left, y: bottom }, { colour: colours.faint, width: 2 });
  let labelledTo = 0;
  for (const { day, label } of axis.ticks) {
    const x = axis.at(day);
    const half = widthOf(label, small) / 2;
    const kept = Math.min(Math.max(x, margin + half), right - half);
    if (kept - half < labelledTo) continue;
    labelledTo = kept + half + gap;
    drawing.line({ x, y: bottom }, { x, y: bottom + 7 }, { colour: colours.faint, width: 2 });
    drawing.text(label, { x: kept, y: bottom + 27 }, { ...small, anchor: 'middle' });
  }
  const places = ordered.map(({ day, value }) => ({ x: axis.at(day), y: yOf(scale.at(value)) }));
  drawing.dashes(places, colours.mark);
  ordered.forEach(({ number }, index) => {
    drawing.badge(number, places[index]!, true);
  });
}

interface Row {
  readonly number: number;
  readonly figure: string;
  readonly beside: string;
  /** The outlet, where it has no room beside. */
  readonly below: readonly string[];
}

/** "3  30  20 May 2024 · Skarn Gazette"; where an outlet has no room in that, each stands below its figure: who says it is never cut for a line's sake. */
function rowsOf(ordered: readonly ChartPoint[], words: PictureWords): Row[] {
  const said = ordered.map(({ number, day, text, outlet }) => ({
    number,
    figure: cut(isolated(text), roomOfLine / 2, bold),
    date: words.day(day),
    outlet: isolated(outlet ?? words.outletUnstated),
  }));
  const rows = said.map(({ number, figure, date, outlet }) => ({
    number,
    figure,
    beside: `${date} · ${outlet}`,
    below: [],
  }));
  if (rows.every(({ figure, beside }) => widthOf(beside, small) <= pictureWidth - margin - besideX(figure)))
    return rows;
  return said.map(({ number, figure, date, outlet }) => ({
    ...{ number, figure, beside: date },
    below: linesOf(outlet, pictureWidth - margin - figureX, { ...small, most: 2 }),
  }));
}

function besideX(figure: string): number {
  return figureX + widthOf(figure, bold) + gap;
}

function drawRow(drawing: Drawing, { number, figure, beside, below }: Row, y: number): void {
  drawing.badge(number, { x: margin + badgeRadius, y: y - 6.5 }, true);
  drawing.text(figure, { x: figureX, y }, bold);
  const x = besideX(figure);
  drawing.text(cut(beside, pictureWidth - margin - x, small), { x, y }, { ...small, colour: colours.faint });
  below.forEach((line, at) => {
    drawing.text(line, { x: figureX, y: y + (at + 1) * leading }, { ...small, colour: colours.faint });
  });
}
