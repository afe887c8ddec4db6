import type { CheckedPassage, CheckedPiece } from '../../commands/view.js';
import { say } from '../language/say.js';
import { lengthOf, lineOf } from './check-lines.js';
import { discordLimits } from './limits.js';
import { linkBlock, quoteBlock, type QuoteBlock, type QuoteExtras } from './render-quote.js';
import { renderWording } from './render-wording.js';
import type { Reader } from './reader.js';

/** Characters of the first passage for which lines of later pieces make room. */
const mostOfFirst = 900;

export interface ShownPassages {
  readonly blocks: readonly QuoteBlock[];
  /** Numbers of those that had no room. */
  readonly elsewhere: readonly number[];
}

/** In order, while there is room. */
export function shownPassages(
  pieces: readonly CheckedPiece[],
  { room, reader }: { readonly room: number; readonly reader: Reader },
): { readonly pieces: readonly ShownPassages[]; readonly next: number } {
  let left = room;
  let next = 1;
  let isFull = false;
  const shown = pieces.map(({ passages }) => {
    const blocks: QuoteBlock[] = [];
    const elsewhere: number[] = [];
    for (const passage of passages) {
      const block = blockOf(passage, reader);
      const length = lengthOf(block.lines);
      const isNumbered = passage.kind !== 'former';
      isFull ||= isNumbered && length > left;
      if (isNumbered && isFull) elsewhere.push(passage.entry.quote.number);
      else if (length > left) blocks.push(formerWithoutRoom(reader));
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

function formerWithoutRoom(reader: Reader): QuoteBlock {
  return { lines: [renderWording(say('verification.former-without-room'), reader)], quotes: [] };
}

/** What a message of passages alone has room for. */
const roomOfAll = discordLimits.content - 100;

/** One that would fit no message is named with its link. */
function blockOf(passage: CheckedPassage, reader: Reader): QuoteBlock {
  const forms = formsOf(passage, reader);
  return forms.find(({ lines }) => lengthOf(lines) <= roomOfAll) ?? forms.at(-1)!;
}

/** What may stand in the place of a passage, best first. */
function formsOf({ kind, entry, marked, marks, remarks }: CheckedPassage, reader: Reader): QuoteBlock[] {
  const setting = { reader, quotesAre: 'check' } as const;
  const name = namesOf[kind];
  const said = remarks.map((line) => lineOf(line, reader));
  if (entry.kind === 'link') return [linkBlock(entry.quote, entry.reason, setting, { ...name, remarks: said })];
  const legend = marks === null ? [] : [renderWording(say(`verification.marked-${marks}`), reader)];
  return [
    quoteBlock(entry.quote, setting, { ...name, remarks: [...said, ...legend], underlined: marked }),
    linkBlock(entry.quote, 'too-long', setting, { ...name, remarks: said }),
  ];
}

const namesOf: Readonly<Record<CheckedPassage['kind'], Pick<QuoteExtras, 'name' | 'sentence'>>> = {
  place: {},
  nearest: { sentence: say('answer.nearest-sentence') },
  former: { name: say('verification.former-version') },
};

/** Of what is told first the passage is kept room for, unless it would take most of the message. */
export function firstPassageLength([first]: readonly CheckedPiece[], reader: Reader): number {
  const passage = first?.passages.find(({ kind }) => kind !== 'former');
  const length = passage === undefined ? 0 : lengthOf(blockOf(passage, reader).lines);
  return length <= mostOfFirst ? length : 0;
}
