import type { CheckedPiece, CheckView } from '../../commands/view.js';
import { arrangementInWords, searchedInWords } from '../answering/verification/in-words.js';
import type { Verdict } from '../answering/verification/verification.js';
import { momentInWords } from '../domain/age.js';
import { counted } from '../domain/counted.js';
import { furtherButton, quoteButtons, rowsOf } from './answer-buttons.js';
import { elsewhereRoom, lengthOf, lineOf, rangesOf, separator, toldPieces } from './check-lines.js';
import { firstPassageLength, shownPassages, type ShownPassages } from './check-passages.js';
import { escapeLine } from './escape.js';
import { discordLimits } from './limits.js';
import type { Rendered } from './rendered.js';
import type { Language } from '../language/language.js';
import type { Reader } from './reader.js';

/** What the lines of all pieces may take together: the rest is for passages. */
const linesOfAll = 1_200;
/** Characters kept free for the lines that count what was left out. */
const leftOutRoom = 170;

const verdictNames: Readonly<Record<Verdict, string>> = {
  exact: 'Exact',
  part: 'A part of a sentence',
  near: 'Not word for word',
  'not-found': 'Not found',
};

/**
 * Pure. Room goes first to the first passage, then to the lines of each piece, then to further passages: these can be
 * opened by a button, while the text that the lines speak of is not kept.
 */
export function renderCheck(view: CheckView, reader: Reader): Rendered {
  const { pieces } = view;
  const head = headOf(view);
  const foot = footOf(view);
  const fixed = [...head, foot].reduce((sum, line) => sum + line.length + separator, leftOutRoom);
  const room = discordLimits.content - fixed;
  const told = toldPieces(pieces, Math.min(linesOfAll, room - firstPassageLength(pieces, reader)));
  const taken = told.reduce((sum, lines) => sum + lengthOf(lines) + elsewhereRoom, 0);
  const shown = shownPassages(pieces.slice(0, told.length), { room: room - taken, reader });
  const parts = told.map((lines, index) => partOf(lines, shown.pieces[index]!));
  const untold = pieces.length - told.length;
  if (untold > 0) {
    parts.push(`No room here for what was found of ${counted(untold, 'further piece')}; check them on their own.`);
  }
  return {
    content: [...head, ...parts, foot].join('\n\n'),
    components: rowsOf(buttonsOf(view, shown.next, reader.language)),
    quotes: shown.pieces.flatMap(({ blocks }) => blocks).flatMap((block) => block.quotes),
  };
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

function footOf({ checked: { searched } }: CheckView): string {
  const refreshed = searched.refreshedAt === null ? 'never' : momentInWords(searched.refreshedAt);
  const generation = searched.generation === null ? '' : `; generation ${searched.generation.toLocaleString('en')}`;
  return `Searched: ${escapeLine(searchedInWords(searched))}; last refreshed ${refreshed}${generation}.`;
}

function buttonsOf({ answerId, pieces }: CheckView, next: number, language: Language): ReturnType<typeof quoteButtons> {
  const entries = pieces
    .flatMap(({ passages }) => passages)
    .filter(({ kind }) => kind !== 'former')
    .map(({ entry }) => entry);
  const shown = entries.slice(0, next - 1);
  const rest = entries.length - shown.length;
  return [
    ...quoteButtons(shown, { answerId, quotesAre: 'check', hasContext: true }, language),
    ...(rest > 0 ? [furtherButton('check', { answerId, first: next, count: rest }, language)] : []),
  ];
}
