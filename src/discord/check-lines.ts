import type { CheckedPiece } from '../../commands/view.js';
import type { WordedLine } from '../answering/verification/in-words.js';
import { counted } from '../domain/counted.js';
import { escapeLine } from './escape.js';
import { shortened } from './render-quote.js';

/** Characters of what is shown of words of an article or of the text within a line, and of a piece. */
const longestWords = 160;
const longestPiece = 80;
/** What the warnings of one piece may take, and its other lines. */
const warningsOfOne = 900;
const othersOfOne = 450;
/** Characters of the line breaks between two parts of a message. */
export const separator = 2;
/** Characters kept free in each piece for the line that says under which button its passages are. */
export const elsewhereRoom = 45;

/** The lines of as many pieces as have room, of the first in any case. */
export function toldPieces(pieces: readonly CheckedPiece[], room: number): string[][] {
  const told: string[][] = [];
  let left = room;
  for (const piece of pieces) {
    const lines = toldPiece(piece, pieces.length > 1);
    left -= lengthOf(lines) + elsewhereRoom;
    if (left < 0 && told.length > 0) break;
    told.push(lines);
  }
  return told;
}

function toldPiece({ number, text, lines, standsIn, unlisted }: CheckedPiece, isOneOfMany: boolean): string[] {
  const head = isOneOfMany ? [`**Piece ${number}:** “${escapeLine(shortened(text, longestPiece))}”`] : [];
  const further = unlisted > 0 ? [`${counted(unlisted, 'further place')} not listed.`] : [];
  const shown = standsIn.length > 0 ? [`Its sentence is part of passage ${rangesOf(standsIn)}.`] : [];
  return [...head, ...withinLines(lines), ...shown, ...further];
}

/** What must be seen first stays first; what has no room is counted. */
function withinLines(lines: readonly WordedLine[]): string[] {
  const warnings = lines.filter(({ weight }) => weight === 'warning').map(lineOf);
  const others = lines.filter(({ weight }) => weight === 'plain').map(lineOf);
  const kept = [...linesWithin(warnings, warningsOfOne), ...linesWithin(others, othersOfOne)];
  const leftOut = lines.length - kept.length;
  return leftOut > 0 ? [...kept, `**Not told here for want of room: ${counted(leftOut, 'further line')}.**`] : kept;
}

function linesWithin(lines: readonly string[], most: number): string[] {
  let room = most;
  return lines.filter((line) => {
    const fits = line.length < room;
    if (fits) room -= line.length + 1;
    return fits;
  });
}

/** Joined before it is escaped: what a mark needs may stand on both sides of a seam. */
export function lineOf({ weight, words }: WordedLine): string {
  const line = escapeLine(
    words.map(({ text, isQuoted }) => (isQuoted ? shortened(text, longestWords) : text)).join(''),
  );
  return weight === 'warning' ? `**${line}**` : line;
}

export function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, separator);
}

/** "1–3, 5". @param numbers in order. */
export function rangesOf(numbers: readonly number[]): string {
  const ranges: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const range = ranges.at(-1);
    if (range?.last === number - 1) range.last = number;
    else ranges.push({ first: number, last: number });
  }
  return ranges.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
}
