import type { Day } from '../domain/day.js';
import { cut, linesOf, widthOf, type FitStyle } from './fit-text.js';
import { altTextOf, type Picture } from './picture.js';
import type { PictureWords } from './picture-words.js';
import { badgeRadius, colours, Drawing, isolated, pictureWidth, textSize } from './svg.js';
import { timeAxis, type TimeAxis } from './time-axis.js';

/** One dated entry of a timeline. */
export interface TimelineMark {
  /** Of the quote that tells it. */
  readonly number: number;
  /** Both ends belong to it. */
  readonly from: Day;
  readonly to: Day;
  /** As the entry is headed: "said on 26 May 2024". */
  readonly date: string;
  /** `published`: dated by its article alone. */
  readonly basis: 'said' | 'published';
  /** "planned when printed"; `null` when there is nothing to say. */
  readonly standing: string | null;
  readonly outlet: string | null;
}

export interface TimelineOptions {
  /** Entries without a date, which are not drawn. */
  readonly undated: number;
  readonly words: PictureWords;
}

const margin = 14;
const headLeading = 25;
const leading = 22;
const dateLeading = 24;
const rowPadding = 3;
/** Two entries still need an axis that can be read. */
const shortestAxis = 150;
const mostTicks = 6;
/** A month and its year in two lines where a language needs them. */
const tickColumn = 118;
/** Of the axis, for a label of two lines. */
const lengthOfTick = 50;
const gap = 8;
/** From the axis to the number of the quote: a leader from the day to its row. */
const leader = 24;
/** Entries whose outlet has a line of its own; of more they stand beside their dates, where there is room for all. */
const mostWithOutlet = 5;
const small = { size: textSize.small };
const wrapped = { ...small, most: 2 };
const bold = { size: textSize.normal, isBold: true };
const roomOfLine = pictureWidth - 2 * margin;
const longestAltName = 200;

/**
 * Entries along an axis of time that runs down the side, true to scale, each led to a row with the number of its quote, its date and
 * its outlet; `null` for fewer than two.
 */
export function timelinePicture(marks: readonly TimelineMark[], { undated, words }: TimelineOptions): Picture | null {
  if (marks.length < 2) return null;
  const ordered = [...marks].sort((a, b) => a.from.localeCompare(b.from) || b.to.localeCompare(a.to));
  const drawing = new Drawing(words.direction);
  const top = drawHead(drawing, words);
  const axisX = margin + tickColumn + gap;
  const rows = rowsOf(ordered, axisX, words);
  const length = Math.max(
    shortestAxis,
    rows.reduce((sum, { height }) => sum + height, 0),
  );
  const axis = axisOf(ordered, { top, length }, words);
  drawAxis(drawing, axis, { x: axisX, top, length });
  drawRows(drawing, rows, { axis, axisX, top, length });
  let bottom = top + length + 8;
  if (undated > 0) {
    bottom += 16;
    const said = cut(words.undated(undated), roomOfLine, small);
    drawing.text(said, { x: margin, y: bottom }, { ...small, colour: colours.faint });
    bottom += 12;
  }
  const altText = altTextOf(
    words.timelineAlt(marks.length),
    marks.map((mark) => sentenceOf(mark, words)),
    (count) => words.moreAlt(count),
  );
  return { name: 'timeline.png', svg: drawing.svg(bottom), altText };
}

function sentenceOf({ number, date, standing, outlet }: TimelineMark, words: PictureWords): string {
  const said = [date, cut(outlet ?? words.outletUnstated, longestAltName, { size: 10 })];
  return words.quoteAlt(number, standing === null ? said : [...said, standing]);
}

/** The title and what the two kinds of points mean; where the axis begins. */
function drawHead(drawing: Drawing, words: PictureWords): number {
  let y = 30;
  for (const line of linesOf(words.timelineTitle, roomOfLine, wrapped)) {
    drawing.text(line, { x: margin, y }, small);
    y += headLeading;
  }
  for (const [isFilled, said] of [
    [true, words.datedByText],
    [false, words.datedByArticle],
  ] as const) {
    drawing.disc({ x: margin + 8, y: y - 7 }, 7, isFilled);
    drawing.text(cut(said, roomOfLine - 26, small), { x: margin + 26, y }, { ...small, colour: colours.faint });
    y += headLeading;
  }
  return y - 8;
}

interface AxisPlace {
  readonly x: number;
  readonly top: number;
  readonly length: number;
}

function axisOf(
  ordered: readonly TimelineMark[],
  { top, length }: Pick<AxisPlace, 'top' | 'length'>,
  words: PictureWords,
): TimeAxis {
  const last = ordered.map(({ to }) => to).reduce((a, b) => (a > b ? a : b));
  return timeAxis(ordered[0]!.from, last, {
    start: top,
    length,
    mostTicks: Math.max(2, Math.min(mostTicks, ordered.length + 1, Math.floor(length / lengthOfTick))),
    words,
  });
}

function drawAxis(drawing: Drawing, axis: TimeAxis, { x, top, length }: AxisPlace): void {
  drawing.line({ x, y: top }, { x, y: top + length }, { colour: colours.faint, width: 2 });
  for (const { day, label } of axis.ticks) {
    const y = axis.at(day);
    drawing.line({ x: x - 5, y }, { x: x + 5, y }, { colour: colours.faint, width: 2 });
    const lines = linesOf(label, tickColumn, wrapped);
    lines.forEach((line, at) => {
      const place = { x: x - gap, y: y + 6.5 + (at - (lines.length - 1) / 2) * leading };
      drawing.text(line, place, { ...small, anchor: 'end' });
    });
  }
}

interface Row {
  readonly mark: TimelineMark;
  readonly height: number;
  /** In two lines where a language needs them: a day without its year would mislead. */
  readonly date: readonly string[];
  readonly dateStyle: FitStyle;
  /** At the end of the date's line; `null`: there is no room. */
  readonly beside: string | null;
  /** Below the date: the outlet, and what limits the entry. */
  readonly below: readonly string[];
}

function rowsOf(ordered: readonly TimelineMark[], axisX: number, words: PictureWords): Row[] {
  const room = pictureWidth - margin - textX(axisX);
  const isMany = ordered.length > mostWithOutlet;
  const dateStyle = isMany ? small : bold;
  const outletOf = (mark: TimelineMark): string => isolated(mark.outlet ?? words.outletUnstated);
  // Beside some dates alone it would seem that the others have none.
  const isNamed =
    !isMany || ordered.every((mark) => widthOf(mark.date, small) + 2 * gap + widthOf(outletOf(mark), small) <= room);
  return ordered.map((mark) => {
    const date = linesOf(mark.date, room, { ...dateStyle, most: 2 });
    const outlet = isNamed ? outletOf(mark) : null;
    const said = { outlet, standing: mark.standing };
    const roomBeside = date.length > 1 ? 0 : room - widthOf(date[0]!, dateStyle) - 2 * gap;
    const { beside, below } = isMany ? besideDate(said, { room, roomBeside }) : belowDate(said, room);
    const height = 2 * rowPadding + date.length * dateLeading + below.length * leading;
    return { mark, date, dateStyle, beside, below, height };
  });
}

interface SaidOfEntry {
  /** `null`: not named. */
  readonly outlet: string | null;
  readonly standing: string | null;
}

type Placed = Pick<Row, 'beside' | 'below'>;

/** In one line where both fit. */
function belowDate({ outlet, standing }: SaidOfEntry, room: number): Placed {
  const together = [outlet, standing].filter((said) => said !== null).join(' · ');
  if (widthOf(together, small) <= room) return { beside: null, below: [together] };
  const limits = standing === null ? [] : linesOf(standing, room, wrapped);
  return { beside: null, below: [...(outlet === null ? [] : [cut(outlet, room, small)]), ...limits] };
}

/** What limits an entry is never left out; an outlet may be, which stands with the quote. */
function besideDate(
  { outlet, standing }: SaidOfEntry,
  { room, roomBeside }: { readonly room: number; readonly roomBeside: number },
): Placed {
  const fits = (text: string): boolean => widthOf(text, small) <= roomBeside;
  if (standing === null) return { beside: outlet, below: [] };
  return outlet === null && fits(standing)
    ? { beside: standing, below: [] }
    : { beside: outlet, below: linesOf(standing, room, wrapped) };
}

function textX(axisX: number): number {
  return axisX + leader + 2 * badgeRadius + gap;
}

interface RowsPlace {
  readonly axis: TimeAxis;
  readonly axisX: number;
  readonly top: number;
  readonly length: number;
}

/** Leaders before points, so that none is crossed out. */
function drawRows(drawing: Drawing, rows: readonly Row[], { axis, axisX, top, length }: RowsPlace): void {
  const spare = (length - rows.reduce((sum, { height }) => sum + height, 0)) / rows.length;
  let end = top;
  const middles = rows.map(({ height }) => {
    const y = end + (height + spare) / 2;
    end += height + spare;
    return y;
  });
  rows.forEach(({ mark }, index) => {
    const start = { x: axisX, y: axis.at(mark.from) };
    drawing.line(start, { x: axisX + leader, y: middles[index]! }, { colour: colours.border, width: 1.5 });
    if (mark.from !== mark.to)
      drawing.line(start, { x: axisX, y: axis.at(mark.to) }, { colour: colours.mark, width: 6 });
  });
  rows.forEach(({ mark: { number, from, basis }, date, dateStyle, beside, below }, index) => {
    const y = middles[index]!;
    drawing.disc({ x: axisX, y: axis.at(from) }, 5, basis === 'said');
    drawing.badge(number, { x: axisX + leader + badgeRadius, y }, basis === 'said');
    const x = textX(axisX);
    const first = y + 7 - ((date.length - 1) * dateLeading + below.length * leading) / 2;
    date.forEach((line, at) => {
      drawing.text(line, { x, y: first + at * dateLeading }, dateStyle);
    });
    if (beside !== null) {
      const end = { x: pictureWidth - margin, y: first };
      drawing.text(beside, end, { ...small, colour: colours.faint, anchor: 'end' });
    }
    const last = first + (date.length - 1) * dateLeading;
    below.forEach((line, at) => {
      drawing.text(line, { x, y: last + (at + 1) * leading }, { ...small, colour: colours.faint });
    });
  });
}
