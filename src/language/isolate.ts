import type { Direction } from './language.js';

const firstStrongIsolate = '\u2068';
const endOfIsolate = '\u2069';
const rightToLeftMark = '\u200f';

const rightToLeft = /[\p{sc=Hebr}\p{sc=Arab}\p{sc=Syrc}\p{sc=Thaa}]/u;
/** Digits too: `2024-05-26` and `/ask` would be turned round between Arabic letters. */
const leftToRight = /[\p{Nd}/]|(?![\p{sc=Hebr}\p{sc=Arab}\p{sc=Syrc}\p{sc=Thaa}])\p{L}/u;

/**
 * A name from elsewhere inside a label: set apart (UAX #9, FSI … PDI) where it runs the other way, so that neither turns
 * the other's order round.
 */
export function isolated(text: string, direction: Direction): string {
  const runsOtherwise = (direction === 'rtl' ? leftToRight : rightToLeft).test(text);
  return runsOtherwise ? alone(text) : text;
}

export function alone(text: string): string {
  return `${firstStrongIsolate}${text}${endOfIsolate}`;
}

/** Without what `isolated` put in, for data. */
export function withoutIsolates(text: string): string {
  return text.replace(/[\u2068\u2069]/g, '');
}

/**
 * A line of a message whose first strong letter decides how clients lay it out: with a mark before it where that letter
 * would lay it out the other way. A name that is set apart counts: browsers order the line without it, and align it by it.
 */
export function directedLine(line: string, direction: Direction): string {
  if (direction === 'ltr') return line;
  const first = /\p{L}/u.exec(line)?.[0];
  return first === undefined || rightToLeft.test(first) ? line : `${rightToLeftMark}${line}`;
}
