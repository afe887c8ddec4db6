import type { Day } from '../domain/day.js';
import { cut, linesOf, widthOf } from './fit-text.js';
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

const margin = 20;
const titleLeading = 24;
const leading = 18;
const dateLeading = 20;
/** Two entries still need an axis that can be read. */
const shortestAxis = 150;
const mostTicks = 6;
const widestTick = 170;
const gap = 10;
/** From the axis to the number of the quote: a leader from the day to its row. */
const leader = 34;
const small = { size: textSize.small };
const wrapped = { ...small, most: 2 };
const bold = { size: textSize.normal, isBold: true };
const wrappedDate = { ...bold, most: 2 };
const title = { size: textSize.title, isBold: true };
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
  const labels = axisOf(ordered, { top: 0, length: 1 }, words).ticks.map(({ label }) => widthOf(label, small));
  const axisX = margin + Math.min(widestTick, Math.max(...labels)) + gap;
  const rows = rowsOf(ordered, axisX, words);
  const length = Math.max(
    shortestAxis,
    rows.reduce((sum, { height }) => sum + height, 0),
  );
  const axis = axisOf(ordered, { top, length }, words);
  drawAxis(drawing, axis, { x: axisX, top, length });
  drawRows(drawing, rows, { axis, axisX, top, length });
  let bottom = top + length + 14;
  if (undated > 0) {
    bottom += 14;
    const said = cut(words.undated(undated), roomOfLine, small);
    drawing.text(said, { x: margin, y: bottom }, { ...small, colour: colours.faint });
    bottom += 16;
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
  let y = 34;
  for (const line of linesOf(words.timelineTitle, roomOfLine, { ...title, most: 2 })) {
    drawing.text(line, { x: margin, y }, title);
    y += titleLeading;
  }
  for (const [isFilled, said] of [
    [true, words.datedByText],
    [false, words.datedByArticle],
  ] as const) {
    drawing.disc({ x: margin + 8, y: y - 1 }, 7, isFilled);
    drawing.text(cut(said, roomOfLine - 26, small), { x: margin + 26, y: y + 4 }, { ...small, colour: colours.faint });
    y += 23;
  }
  return y + 4;
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
    mostTicks: Math.min(mostTicks, ordered.length + 1),
    words,
  });
}

function drawAxis(drawing: Drawing, axis: TimeAxis, { x, top, length }: AxisPlace): void {
  drawing.line({ x, y: top }, { x, y: top + length }, { colour: colours.faint, width: 2 });
  for (const { day, label } of axis.ticks) {
    const y = axis.at(day);
    drawing.line({ x: x - 5, y }, { x: x + 5, y }, { colour: colours.faint, width: 2 });
    drawing.text(cut(label, widestTick, small), { x: x - gap, y: y + 5 }, { ...small, anchor: 'end' });
  }
}

interface Row {
  readonly mark: TimelineMark;
  readonly height: number;
  /** In two lines where a language needs them: a day without its year would mislead. */
  readonly date: readonly string[];
  /** The outlet, and what limits the entry, in one line where they fit. */
  readonly below: readonly string[];
}

function rowsOf(ordered: readonly TimelineMark[], axisX: number, words: PictureWords): Row[] {
  const room = pictureWidth - margin - textX(axisX);
  return ordered.map((mark) => {
    const outlet = isolated(mark.outlet ?? words.outletUnstated);
    const said = mark.standing === null ? [outlet] : [outlet, mark.standing];
    const isOneLine = widthOf(said.join(' · '), small) <= room;
    const below = isOneLine
      ? [said.join(' · ')]
      : [cut(outlet, room, small), ...(mark.standing === null ? [] : linesOf(mark.standing, room, wrapped))];
    const date = linesOf(mark.date, room, wrappedDate);
    return { mark, below, date, height: 3 + date.length * dateLeading + below.length * leading };
  });
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
  rows.forEach(({ mark: { number, from, basis }, date, below }, index) => {
    const y = middles[index]!;
    drawing.disc({ x: axisX, y: axis.at(from) }, 5, basis === 'said');
    drawing.badge(number, { x: axisX + leader + badgeRadius, y }, basis === 'said');
    const x = textX(axisX);
    const first = y + 5 - ((date.length - 1) * dateLeading + below.length * leading) / 2;
    date.forEach((line, at) => {
      drawing.text(line, { x, y: first + at * dateLeading }, bold);
    });
    const last = first + (date.length - 1) * dateLeading;
    below.forEach((line, at) => {
      drawing.text(line, { x, y: last + (at + 1) * leading }, { ...small, colour: colours.faint });
    });
  });
}
