import { overlaps, type Span } from '../../domain/span.js';
import type { SplitBlock } from '../article-sentences.js';
import { plain } from '../cues.js';

/** A word, a mark, or a whole quotation with its marks, as the sentence around it sees it. */
export interface Token extends Span {
  readonly kind: 'word' | 'mark' | 'quotation';
  /** Lower case, straight apostrophes; the possessive `'s` stays. A quotation is `,"` where it ends in a mark, else `"`. */
  readonly key: string;
  readonly isCapitalised: boolean;
}

/** A sentence as the outlet words it: quotations are one token each, however many sentences they hold. */
export interface OuterSentence extends Span {
  readonly tokens: readonly Token[];
}

/** The sentences of a block, those joined that a quotation holds together. `quotations` are disjoint, in order. */
export function outerSentencesOf(text: string, block: SplitBlock, quotations: readonly Span[]): OuterSentence[] {
  const joined: Span[] = [];
  for (const sentence of block.sentences) {
    const last = joined.at(-1);
    const isCut = quotations.some(({ start, end }) => last !== undefined && start < last.end && last.end < end);
    if (last !== undefined && isCut) joined[joined.length - 1] = { start: last.start, end: sentence.end };
    else joined.push(sentence);
  }
  return joined.map((span) => ({ ...span, tokens: tokensOf(text, span, quotations) }));
}

/** One sentence by itself, marks of quotation among its marks. */
export function plainSentence(text: string, { start, end }: Span): OuterSentence {
  return { start, end, tokens: tokensOf(text, { start, end }, []) };
}

const tokenPattern =
  /(?:['’](?:s|re|ve|d|ll)(?![\p{L}\p{N}]))|[\p{L}\p{N}\p{M}$€£%@#]+(?:(?:[.'’&/-]|,(?=\p{N}))[\p{L}\p{N}\p{M}]+)*(?:\.(?:['’]s(?![\p{L}\p{N}]))?|(?<=s)['’](?=\s))?|--|[^\s]/gu;
const word = /^[\p{L}\p{N}$€£@#]/u;

function tokensOf(text: string, sentence: Span, quotations: readonly Span[]): Token[] {
  const tokens: Token[] = [];
  let at = sentence.start;
  for (const quotation of quotations.filter((span) => overlaps(span, sentence))) {
    if (quotation.start > at) addWords(text, { start: at, end: quotation.start }, tokens);
    const { start, end } = { start: quotation.start, end: Math.min(quotation.end, sentence.end) };
    const isClosed = /[.,;:!?…]$/u.test(text.slice(start, end - 1));
    tokens.push({ start, end, kind: 'quotation', key: isClosed ? ',"' : '"', isCapitalised: false });
    at = end;
  }
  if (at < sentence.end) addWords(text, { start: at, end: sentence.end }, tokens);
  return tokens;
}

function addWords(text: string, span: Span, tokens: Token[]): void {
  for (const { 0: written, index } of text.slice(span.start, span.end).matchAll(tokenPattern)) {
    const start = span.start + index;
    if (!word.test(written) && !/^['’]\p{L}/u.test(written)) {
      tokens.push({ start, end: start + written.length, kind: 'mark', key: written, isCapitalised: false });
      continue;
    }
    // A full stop inside a sentence belongs to an abbreviation; the last one ends the sentence.
    const endsSentence = written.endsWith('.') && start + written.length === span.end && !/\.\p{L}\.$/u.test(written);
    const length = endsSentence ? written.length - 1 : written.length;
    tokens.push(...wordTokens(written.slice(0, length), start));
    if (endsSentence) {
      tokens.push({ start: start + length, end: start + length + 1, kind: 'mark', key: '.', isCapitalised: false });
    }
  }
}

const clitic = /^(.+?)(['’](?:s|re|ve|d|ll))$/u;
const contractible = /^(?:he|she|it|that|who|there|what|here|they|we|you|i)$/iu;

/** "he's" is two words; the possessive of a name stays with it. */
function wordTokens(written: string, start: number): Token[] {
  const parts = clitic.exec(written);
  const isContraction = parts !== null && (contractible.test(parts[1]!) || !parts[2]!.endsWith('s'));
  const words = isContraction ? [parts[1]!, parts[2]!] : [written];
  let at = start;
  return words.map((part) => {
    const token = {
      start: at,
      end: at + part.length,
      kind: 'word' as const,
      key: plain(part),
      isCapitalised: /^[@#]?\p{Lu}/u.test(part),
    };
    at = token.end;
    return token;
  });
}
