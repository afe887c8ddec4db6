import type { CheckedPiece, CheckView } from '../../commands/view.js';
import { arrangementInWords, searchedInWords } from '../answering/verification/in-words.js';
import { quoteWords } from '../../commands/quote-words.js';
import { say } from '../language/say.js';
import type { Message } from '../language/wording.js';
import { furtherButton, quoteButtons, rowsOf } from './answer-buttons.js';
import { lengthOf, lineOf, rangesOf, separator, toldPieces } from './check-lines.js';
import { firstPassageLength, shownPassages, type ShownPassages } from './check-passages.js';
import { discordLimits } from './limits.js';
import { withId } from './render-answer.js';
import { renderWording } from './render-wording.js';
import type { Rendered } from './rendered.js';
import type { Language } from '../language/language.js';
import type { Reader } from './reader.js';

/** What the lines of all pieces may take together: the rest is for passages. */
const linesOfAll = 1_200;
/** Characters kept free beside the line that counts pieces left out. */
const spare = 90;

/**
 * Pure. Room goes first to the first passage, then to the lines of each piece, then to further passages: these can be
 * opened by a button, while the text that the lines speak of is not kept.
 */
export function renderCheck(view: CheckView, reader: Reader): Rendered {
  const { pieces, answerId, checked } = view;
  const rendered = (message: Message): string => renderWording(message, reader);
  const head = headOf(view, reader);
  const foot = rendered(searchedInWords(checked.searched));
  const untoldLine = (count: number): string => rendered(say('verification.pieces-left-out', { count }));
  const fixed = [...head, untoldLine(pieces.length), foot].reduce((sum, line) => sum + line.length + separator, spare);
  const room = discordLimits.content - fixed;
  const elsewhere = rendered(elsewhereLine(widest)).length;
  const told = toldPieces(pieces, {
    room: Math.min(linesOfAll, room - firstPassageLength(pieces, reader)),
    elsewhere,
    reader,
  });
  const taken = told.reduce((sum, lines) => sum + lengthOf(lines) + elsewhere, 0);
  const shown = shownPassages(pieces.slice(0, told.length), { room: room - taken, reader });
  const parts = told.map((lines, index) => partOf(lines, shown.pieces[index]!, reader));
  const untold = pieces.length - told.length;
  if (untold > 0) parts.push(untoldLine(untold));
  return {
    content: withId([...head, ...parts, foot].join('\n\n'), answerId, reader),
    components: rowsOf(buttonsOf(view, shown.next, reader.language)),
    quotes: shown.pieces.flatMap(({ blocks }) => blocks).flatMap((block) => block.quotes),
  };
}

function partOf(lines: readonly string[], { blocks, elsewhere }: ShownPassages, reader: Reader): string {
  const where = elsewhere.length === 0 ? [] : [renderWording(elsewhereLine(elsewhere), reader)];
  return [[...lines, ...where].join('\n'), ...blocks.map((block) => block.lines.join('\n'))].join('\n\n');
}

/** As many as one line names. */
const widest = [10, 11, 12, 14, 15];

function elsewhereLine(numbers: readonly number[]): Message {
  return say('verification.passages-elsewhere', {
    count: numbers.length,
    passages: rangesOf(numbers),
    button: quoteWords.check.further.button,
  });
}

function headOf({ checked, pieces }: CheckView, reader: Reader): string[] {
  const lines = arrangementInWords(checked).map((line) => lineOf(line, reader));
  if (pieces.length > 1) lines.push(overviewOf(pieces, reader));
  return lines.length === 0 ? [] : [lines.join('\n')];
}

/** "Exact: pieces 1–3. Not found: piece 4." */
function overviewOf(pieces: readonly CheckedPiece[], reader: Reader): string {
  return (['near', 'not-found', 'part', 'exact'] as const)
    .map((verdict) => [verdict, pieces.filter((piece) => piece.verdict === verdict)] as const)
    .filter(([, those]) => those.length > 0)
    .map(([verdict, those]) => {
      const numbers = those.map(({ number }) => number).sort((a, b) => a - b);
      const values = { count: numbers.length, pieces: rangesOf(numbers) };
      const name = say(`verification.verdict-${verdict}`);
      return renderWording(say('verification.pieces', { verdict: name, ...values }), reader);
    })
    .join(' ');
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
