import type { CheckedPiece } from '../../commands/view.js';
import type { WordedLine } from '../answering/verification/in-words.js';
import { say } from '../language/say.js';
import { isMessage, type Message, type MessageValue, type Slice, type Wording } from '../language/wording.js';
import type { WordsReader } from './reader.js';
import { shortened } from './render-quote.js';
import { renderWording } from './render-wording.js';

/** Characters of what is shown of words of an article or of the text within a line, and of a piece. */
const longestWords = 160;
const longestPiece = 80;
/** What the warnings of one piece may take, and its other lines. */
const warningsOfOne = 900;
const othersOfOne = 450;
/** Characters of the line breaks between two parts of a message. */
export const separator = 2;

interface PiecesRoom {
  /** Characters for the lines of all pieces. */
  readonly room: number;
  /** Characters kept free in each piece for the line that says under which button its passages are. */
  readonly elsewhere: number;
  readonly reader: WordsReader;
}

/** The lines of as many pieces as have room, of the first in any case. */
export function toldPieces(pieces: readonly CheckedPiece[], { room, elsewhere, reader }: PiecesRoom): string[][] {
  const told: string[][] = [];
  let left = room;
  for (const piece of pieces) {
    const lines = toldPiece(piece, { isOneOfMany: pieces.length > 1, reader });
    left -= lengthOf(lines) + elsewhere;
    if (left < 0 && told.length > 0) break;
    told.push(lines);
  }
  return told;
}

function toldPiece(
  { number, text, lines, standsIn, unlisted }: CheckedPiece,
  { isOneOfMany, reader }: { readonly isOneOfMany: boolean; readonly reader: WordsReader },
): string[] {
  const head = isOneOfMany ? [say('verification.piece', { piece: number, text: shortened(text, longestPiece) })] : [];
  const further = unlisted > 0 ? [say('verification.unlisted', { count: unlisted })] : [];
  const shown =
    standsIn.length > 0
      ? [say('verification.stands-in', { count: standsIn.length, passages: rangesOf(standsIn) })]
      : [];
  const rendered = (words: Wording): string => renderWording(words, reader);
  return [...head.map(rendered), ...withinLines(lines, reader), ...[...shown, ...further].map(rendered)];
}

/** What must be seen first stays first; what has no room is counted. */
function withinLines(lines: readonly WordedLine[], reader: WordsReader): string[] {
  const rendered = (wanted: WordedLine['weight']): string[] =>
    lines.filter(({ weight }) => weight === wanted).map((line) => lineOf(line, reader));
  const kept = [...linesWithin(rendered('warning'), warningsOfOne), ...linesWithin(rendered('plain'), othersOfOne)];
  const leftOut = lines.length - kept.length;
  const line = lineOf({ weight: 'warning', words: say('verification.lines-left-out', { count: leftOut }) }, reader);
  return leftOut > 0 ? [...kept, line] : kept;
}

function linesWithin(lines: readonly string[], most: number): string[] {
  let room = most;
  return lines.filter((line) => {
    const fits = line.length < room;
    if (fits) room -= line.length + 1;
    return fits;
  });
}

export function lineOf({ weight, words }: WordedLine, reader: WordsReader): string {
  const line = renderWording(withShortWords(words), reader);
  return weight === 'warning' ? `**${line}**` : line;
}

/** Words from elsewhere are the values of messages. */
function withShortWords(words: Wording): Wording {
  if (typeof words === 'string') return words;
  return isMessage(words)
    ? shortMessage(words)
    : words.map((piece) => (isMessage(piece) ? shortMessage(piece) : piece));
}

function shortMessage(message: Message): Message {
  const values = Object.entries(message.values).map(([name, value]) => [name, shortValue(value)] as const);
  return { ...message, values: Object.fromEntries(values) };
}

function shortValue(value: MessageValue): MessageValue {
  if (Array.isArray(value)) return (value as readonly (string | Message | Slice)[]).map(shortPart);
  return typeof value === 'string' || isMessage(value) ? shortPart(value) : value;
}

function shortPart<Part extends string | Message | Slice>(part: Part): string | Message | Part {
  if (typeof part === 'string') return shortened(part, longestWords);
  return isMessage(part) ? shortMessage(part) : part;
}

export function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, separator);
}

/** "1–3", "5". @param numbers in order. */
export function rangesOf(numbers: readonly number[]): string[] {
  const ranges: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const range = ranges.at(-1);
    if (range?.last === number - 1) range.last = number;
    else ranges.push({ first: number, last: number });
  }
  return ranges.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`));
}
