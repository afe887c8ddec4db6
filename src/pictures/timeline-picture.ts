import type { Day } from '../domain/day.js';
import { altTextOf, type Picture } from './picture.js';
import { colours, cut, drawing, lineBetween, round, textAt } from './svg.js';
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

const width = 1000;
const margin = 36;
const axisLeft = 60;
const axisWidth = width - 2 * axisLeft;
const radius = 15;
const laneHeight = 36;
const columns = 2;
const columnWidth = (width - 2 * margin) / columns;
const rowHeight = 58;
/** Letters that fit a column. */
const longestDate = 36;
const longestSource = 44;
const longestOutlet = 30;

/** Entries along an axis of time, each with the number of its quote, and named below; `null` for fewer than two. */
export function timelinePicture(
  marks: readonly TimelineMark[],
  { undated }: { readonly undated: number },
): Picture | null {
  if (marks.length < 2) return null;
  const first = marks.map(({ from }) => from).reduce((a, b) => (a < b ? a : b));
  const last = marks.map(({ to }) => to).reduce((a, b) => (a > b ? a : b));
  const axis = timeAxis(first, last, { left: axisLeft, width: axisWidth });
  const lanes = lanesOf(marks, axis);
  const axisY = 84 + (Math.max(...lanes) + 1) * laneHeight;
  const keyY = axisY + 66;
  const rowsY = keyY + 54;
  const rows = rowsOf(marks, rowsY);
  const height = rows.end + (undated > 0 ? 36 : 0);
  const parts = [
    textAt('Timeline: each point is a quote, by its number', { x: margin, y: 46 }, { size: 22, isBold: true }),
    ...axisParts(axis, axisY),
    ...marks.map((mark, index) => stemOf(mark, { axis, axisY, lane: lanes[index]! })),
    ...marks.flatMap((mark, index) => markParts(mark, { axis, axisY, lane: lanes[index]! })),
    ...keyParts(keyY),
    ...rows.parts,
  ];
  if (undated > 0) {
    const said = `${undated} without a date ${undated === 1 ? 'is' : 'are'} not drawn.`;
    parts.push(textAt(said, { x: margin, y: height - 24 }, { size: 18, colour: colours.faint }));
  }
  const altText = altTextOf(`Timeline of ${marks.length} quotes.`, marks.map(sentenceOf));
  return { name: 'timeline.png', svg: drawing({ width, height }, parts), altText };
}

function sentenceOf({ number, date, standing, outlet }: TimelineMark): string {
  const said = standing === null ? '' : `, ${standing}`;
  return `Quote ${number}: ${date}, ${cut(outlet ?? 'outlet not stated', longestOutlet)}${said}.`;
}

/** Points that would cover each other stand above each other. */
function lanesOf(marks: readonly TimelineMark[], axis: TimeAxis): number[] {
  const ends: number[] = [];
  return marks.map(({ from, to }) => {
    const start = axis.at(from) - radius;
    let lane = ends.findIndex((end) => end + 4 <= start);
    if (lane === -1) lane = ends.length;
    ends[lane] = axis.at(to) + radius;
    return lane;
  });
}

function axisParts(axis: TimeAxis, y: number): string[] {
  const ends = [axisLeft - 20, axisLeft + axisWidth + 20].map((x) => ({ x, y }));
  return [
    lineBetween(ends[0]!, ends[1]!, { colour: colours.text, width: 2 }),
    ...axis.ticks.flatMap(({ day, label }) => {
      const x = axis.at(day);
      const mark = lineBetween({ x, y: y - 6 }, { x, y: y + 6 }, { colour: colours.text, width: 2 });
      return [mark, textAt(label, { x, y: y + 30 }, { size: 18, anchor: 'middle' })];
    }),
  ];
}

interface MarkPlace {
  readonly axis: TimeAxis;
  readonly axisY: number;
  readonly lane: number;
}

function heightOf({ axisY, lane }: MarkPlace): number {
  return axisY - 26 - lane * laneHeight;
}

/** Drawn before all points, so that none is crossed out. */
function stemOf({ from, to }: TimelineMark, place: MarkPlace): string {
  const x = (place.axis.at(from) + place.axis.at(to)) / 2;
  return lineBetween({ x, y: heightOf(place) }, { x, y: place.axisY }, { colour: colours.border, width: 1 });
}

function markParts({ number, from, to, basis }: TimelineMark, place: MarkPlace): string[] {
  const { axis } = place;
  const y = heightOf(place);
  const [start, end] = [axis.at(from), axis.at(to)];
  const middle = (start + end) / 2;
  const isSaid = basis === 'said';
  const fill = isSaid ? colours.mark : colours.background;
  const box = `x="${round(start - radius)}" y="${round(y - radius)}" width="${round(end - start + 2 * radius)}" height="${2 * radius}"`;
  return [
    `<rect ${box} rx="${radius}" fill="${fill}" stroke="${colours.mark}" stroke-width="3"/>`,
    textAt(
      String(number),
      { x: middle, y: y + 6 },
      { size: 17, isBold: true, anchor: 'middle', colour: isSaid ? colours.background : colours.mark },
    ),
  ];
}

function keyParts(y: number): string[] {
  const dot = (x: number, fill: string): string =>
    `<circle cx="${x}" cy="${y - 6}" r="9" fill="${fill}" stroke="${colours.mark}" stroke-width="3"/>`;
  const style = { size: 18, colour: colours.faint };
  return [
    dot(margin + 9, colours.mark),
    textAt('the text gives the date', { x: margin + 28, y }, style),
    dot(margin + 300, colours.background),
    textAt('day of publication: “said on”', { x: margin + 319, y }, style),
  ];
}

/** Named in columns, each read downwards. */
function rowsOf(marks: readonly TimelineMark[], top: number): { readonly parts: string[]; readonly end: number } {
  const perColumn = Math.ceil(marks.length / columns);
  const parts = marks.flatMap(({ number, date, standing, outlet }, index) => {
    const x = margin + Math.floor(index / perColumn) * columnWidth;
    const y = top + (index % perColumn) * rowHeight;
    const source = [outlet ?? 'outlet not stated', ...(standing === null ? [] : [standing])].join(' · ');
    return [
      textAt(`${number}.`, { x, y }, { size: 20, isBold: true, colour: colours.mark }),
      textAt(cut(date, longestDate), { x: x + 44, y }, { size: 20, isBold: true }),
      textAt(cut(source, longestSource), { x: x + 44, y: y + 24 }, { size: 17, colour: colours.faint }),
    ];
  });
  return { parts, end: top + perColumn * rowHeight };
}
