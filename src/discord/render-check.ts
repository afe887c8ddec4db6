import type { CheckedPassage, CheckedPiece, CheckView } from '../../commands/view.js';
import { arrangementInWords, searchedInWords, type WordedLine } from '../answering/verification/in-words.js';
import type { Verdict } from '../answering/verification/verification.js';
import { momentInWords } from '../domain/age.js';
import type { Day } from '../domain/day.js';
import { furtherButton, quoteButtons, rowsOf } from './answer-buttons.js';
import { escapeLine } from './escape.js';
import { discordLimits } from './limits.js';
import { linkBlock, quoteBlock, shortened, type QuoteBlock, type QuoteExtras } from './render-quote.js';
import type { Rendered } from './rendered.js';

/** Characters of what is shown of words of an article or of the text within a line, and of a piece. */
const longestWords = 160;
const longestPiece = 80;
/** What the warnings of one piece may take, its other lines, and all lines together: the rest is for passages. */
const warningsOfOne = 900;
const othersOfOne = 450;
const linesOfAll = 1_200;
/** Characters kept free for the lines that count what was left out. */
const leftOutRoom = 170;
/** The same of each piece for the line that says under which button its passages are. */
const elsewhereRoom = 45;
/** Characters of the first passage for which lines of later pieces make room. */
const mostOfFirst = 900;

const verdictNames: Readonly<Record<Verdict, string>> = {
  exact: 'Exact',
  part: 'A part of a sentence',
  near: 'Not word for word',
  'not-found': 'Not found',
};

/**
 * Pure. What is said of each piece goes before the passages of any: these can be opened by a button, and the text that
 * the lines speak of is not kept.
 */
export function renderCheck(view: CheckView, today: Day): Rendered {
  const { pieces } = view;
  const head = headOf(view);
  const foot = footOf(view);
  const fixed = [...head, foot].reduce((sum, line) => sum + line.length + separator, leftOutRoom);
  const room = discordLimits.content - fixed;
  const told = toldPieces(pieces, Math.min(linesOfAll, room - firstPassageLength(pieces, today)));
  const taken = told.reduce((sum, lines) => sum + lengthOf(lines) + elsewhereRoom, 0);
  const shown = shownPassages(pieces.slice(0, told.length), { room: room - taken, today });
  const parts = told.map((lines, index) => partOf(lines, shown.pieces[index]!));
  const untold = pieces.length - told.length;
  if (untold > 0) {
    parts.push(`No room here for what was found of ${count(untold, 'further piece')}; check them on their own.`);
  }
  return {
    content: [...head, ...parts, foot].join('\n\n'),
    components: rowsOf(buttonsOf(view, shown.next)),
    quotes: shown.pieces.flatMap(({ blocks }) => blocks).flatMap((block) => block.quotes),
  };
}

const separator = 2;

/** Of what is told first the passage is kept room for, unless it would take most of the message. */
function firstPassageLength([first]: readonly CheckedPiece[], today: Day): number {
  const passage = first?.passages.find(({ kind }) => kind !== 'former');
  const length = passage === undefined ? 0 : lengthOf(blockOf(passage, today).lines);
  return length <= mostOfFirst ? length : 0;
}

function partOf(lines: readonly string[], { blocks, elsewhere }: ShownPassages): string {
  const where =
    elsewhere.length === 0
      ? []
      : [`Passage${elsewhere.length === 1 ? '' : 's'} ${rangesOf(elsewhere)}: under “More passages”.`];
  return [[...lines, ...where].join('\n'), ...blocks.map((block) => block.lines.join('\n'))].join('\n\n');
}

function headOf({ checked, pieces }: CheckView): string[] {
  const lines = arrangementInWords(checked).map(lineOf);
  if (pieces.length > 1) lines.push(overviewOf(pieces));
  return lines.length === 0 ? [] : [lines.join('\n')];
}

/** "Exact: pieces 1–3. Not found: piece 4." */
function overviewOf(pieces: readonly CheckedPiece[]): string {
  return (['near', 'not-found', 'part', 'exact'] as const)
    .map((verdict) => [verdict, pieces.filter((piece) => piece.verdict === verdict)] as const)
    .filter(([, those]) => those.length > 0)
    .map(([verdict, those]) => {
      const numbers = those.map(({ number }) => number).sort((a, b) => a - b);
      return `${verdictNames[verdict]}: ${numbers.length === 1 ? 'piece' : 'pieces'} ${rangesOf(numbers)}.`;
    })
    .join(' ');
}

/** "1–3, 5". @param numbers in order. */
function rangesOf(numbers: readonly number[]): string {
  const ranges: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const range = ranges.at(-1);
    if (range?.last === number - 1) range.last = number;
    else ranges.push({ first: number, last: number });
  }
  return ranges.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
}

function footOf({ checked: { searched } }: CheckView): string {
  const refreshed = searched.refreshedAt === null ? 'never' : momentInWords(searched.refreshedAt);
  return `Searched: ${escapeLine(searchedInWords(searched))}; last refreshed ${refreshed}.`;
}

/** The lines of as many pieces as have room, of the first in any case. */
function toldPieces(pieces: readonly CheckedPiece[], room: number): string[][] {
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
  const further = unlisted > 0 ? [`${count(unlisted, 'further place')} not listed.`] : [];
  const shown = standsIn.length > 0 ? [`Its sentence is part of passage ${rangesOf(standsIn)}.`] : [];
  return [...head, ...withinLines(lines), ...shown, ...further];
}

/** What must be seen first stays first; what has no room is counted. */
function withinLines(lines: readonly WordedLine[]): string[] {
  const warnings = lines.filter(({ weight }) => weight === 'warning').map(lineOf);
  const others = lines.filter(({ weight }) => weight === 'plain').map(lineOf);
  const kept = [...linesWithin(warnings, warningsOfOne), ...linesWithin(others, othersOfOne)];
  const leftOut = lines.length - kept.length;
  return leftOut > 0 ? [...kept, `**Not told here for want of room: ${count(leftOut, 'further line')}.**`] : kept;
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
function lineOf({ weight, words }: WordedLine): string {
  const line = escapeLine(
    words.map(({ text, isQuoted }) => (isQuoted ? shortened(text, longestWords) : text)).join(''),
  );
  return weight === 'warning' ? `**${line}**` : line;
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, separator);
}

interface ShownPassages {
  readonly blocks: readonly QuoteBlock[];
  /** Numbers of those that had no room. */
  readonly elsewhere: readonly number[];
}

/** In order, while there is room. */
function shownPassages(
  pieces: readonly CheckedPiece[],
  { room, today }: { readonly room: number; readonly today: Day },
): { readonly pieces: readonly ShownPassages[]; readonly next: number } {
  let left = room;
  let next = 1;
  let isFull = false;
  const shown = pieces.map(({ passages }) => {
    const blocks: QuoteBlock[] = [];
    const elsewhere: number[] = [];
    for (const passage of passages) {
      const block = blockOf(passage, today);
      const length = lengthOf(block.lines);
      const isNumbered = passage.kind !== 'former';
      isFull ||= isNumbered && length > left;
      if (isNumbered && isFull) elsewhere.push(passage.entry.quote.number);
      else if (length > left) blocks.push(noRoomForFormer);
      else {
        blocks.push(block);
        left -= length;
        if (isNumbered) next++;
      }
    }
    return { blocks, elsewhere };
  });
  return { pieces: shown, next };
}

const noRoomForFormer: QuoteBlock = { lines: ['The passage of the former version has no room here.'], quotes: [] };

/** What a message of passages alone has room for. */
const roomOfAll = discordLimits.content - 100;

/** One that would fit no message is named with its link. */
function blockOf(passage: CheckedPassage, today: Day): QuoteBlock {
  const forms = formsOf(passage, today);
  return forms.find(({ lines }) => lengthOf(lines) <= roomOfAll) ?? forms.at(-1)!;
}

/** What may stand in the place of a passage, best first. */
function formsOf({ kind, entry, marked, marks, remarks }: CheckedPassage, today: Day): QuoteBlock[] {
  const setting = { today, quotesAre: 'check' } as const;
  const name = namesOf[kind];
  const said = remarks.map(lineOf);
  if (entry.kind === 'link') return [linkBlock(entry.quote, entry.reason, setting, { ...name, remarks: said })];
  const legend = marks === null ? [] : [markWords[marks]];
  return [
    quoteBlock(entry.quote, setting, { ...name, remarks: [...said, ...legend], underlined: marked }),
    linkBlock(entry.quote, 'too-long', setting, { ...name, remarks: said }),
  ];
}

const namesOf: Readonly<Record<CheckedPassage['kind'], Pick<QuoteExtras, 'name' | 'sentence'>>> = {
  place: {},
  nearest: { sentence: 'Nearest sentence' },
  former: { name: 'Former version, which stands no longer.' },
};

const markWords = {
  same: 'Underlined: the words of the text.',
  different: 'Underlined: where the article has other words.',
} as const;

function buttonsOf({ answerId, pieces }: CheckView, next: number): ReturnType<typeof quoteButtons> {
  const entries = pieces
    .flatMap(({ passages }) => passages)
    .filter(({ kind }) => kind !== 'former')
    .map(({ entry }) => entry);
  const shown = entries.slice(0, next - 1);
  const rest = entries.length - shown.length;
  return [
    ...quoteButtons(shown, { answerId, quotesAre: 'check', hasContext: true }),
    ...(rest > 0 ? [furtherButton('check', { answerId, first: next, count: rest })] : []),
  ];
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
