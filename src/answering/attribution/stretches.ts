import type { Span } from '../../domain/span.js';
import type { ArticleSentences, SplitBlock } from '../article-sentences.js';

/** What stands between two marks, or from a mark to the end of a paragraph after which the quotation goes on. */
export interface Stretch extends Span {
  /** With the marks. */
  readonly marked: Span;
  /** The next paragraph opens with a mark again: the same quotation goes on there. */
  readonly goesOn: boolean;
}

const opensWithMark = /^["“„«「『]/u;

/**
 * The stretches of one block. A mark that is never closed gives one only where the next paragraph opens with a mark
 * again, as a quotation across paragraphs does; else how far it goes is unclear, and nobody can be quoted with it
 * (HONESTY 12).
 */
export function stretchesOf(split: ArticleSentences, index: number, marks: RegExp): Stretch[] {
  const block = split.block(index);
  if (block === undefined) return [];
  const { text } = split.article;
  const stretches = block.quotations
    .filter(({ start }) => marks.test(text.slice(start, start + 2)))
    .map((marked): Stretch => ({
      start: marked.start + 1,
      end: marked.end - 1,
      marked,
      goesOn: false,
    }));
  const open = openToTheEnd(block, text);
  if (open !== null && endsLater(split, index)) {
    const kept = stretches.filter(({ marked }) => marked.end <= open.start);
    kept.push({ start: open.start + 1, end: open.end, marked: open, goesOn: true });
    return kept.filter(hasWords(text));
  }
  return stretches.filter(hasWords(text));
}

/** The first double mark that stays open. */
function openToTheEnd(block: SplitBlock, text: string): Span | null {
  const isDouble = ({ start }: Span): boolean => /["“„«]/u.test(text[start]!);
  return block.unclosed.find(isDouble) ?? null;
}

/** Each further paragraph opens with a mark again, and the last one closes it. */
function endsLater(split: ArticleSentences, index: number): boolean {
  for (let next = index + 1; next < split.blockCount; next++) {
    const { start, end, role } = split.article.spans[next]!;
    if (role === 'caption') continue;
    if (role === 'headline' || !opensWithMark.test(split.article.text.slice(start, end))) return false;
    const block = split.block(next)!;
    if (block.quotations.some((quotation) => quotation.start === start)) return true;
    if (!block.unclosed.some((open) => open.start === start)) return false;
  }
  return false;
}

/**
 * Which marks an article sets speech in: where single marks stand beside double ones they hold titles, headlines'
 * words and words at a distance.
 */
export function marksOfSpeech(split: ArticleSentences): RegExp {
  const { text, spans } = split.article;
  let double = 0;
  let single = 0;
  spans.forEach(({ role }, index) => {
    if (role !== 'body') return;
    for (const { start } of split.block(index)!.quotations) {
      if (/['‘‚‛]/u.test(text[start]!)) single++;
      else double++;
    }
  });
  return single > double ? /^(?:['‘‚‛](?!')|[«„「『»])/u : /^["“”„‟«»「『]/u;
}

function hasWords(text: string): (stretch: Stretch) => boolean {
  return ({ start, end }) => start < end && /[\p{L}\p{N}]/u.test(text.slice(start, end));
}
