import type { WordVectors } from '../../../embeddings/word-vectors.js';
import { overlaps, type Span } from '../../domain/span.js';
import type { ArticleSentences } from '../article-sentences.js';
import { differencesOf, extentOf, type Alignment } from './changes.js';
import { comparableOf, relaxationsBetween } from './comparable.js';
import { tokensOf, weightOf, type Token } from './tokens.js';
import type { Change, Relaxation } from './verification.js';
import { commonRuns } from '../../domain/common-runs.js';
import type { SentencePlace } from '../widen-quote.js';

/** A sentence of an article beside the text that was given. */
export interface Compared {
  readonly split: ArticleSentences;
  readonly place: SentencePlace;
  readonly sentence: Span;
  /** The stretch of the sentence that stands for the text. */
  readonly window: Span;
  readonly changes: readonly Change[];
  readonly alignment: Alignment;
  /** 0 to 1: how much of the text stands in the sentence, less what the sentence has beyond it. */
  readonly score: number;
  readonly isNear: boolean;
  /** The text is made of the sentence's words in another order. */
  readonly isReordered: boolean;
}

/** The text that is looked for, worked out once. */
export interface Wanted {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Sum over the words. */
  readonly weight: number;
}

export function wantedOf(text: string): Wanted {
  const tokens = tokensOf(text, { start: 0, end: text.length });
  return { text, tokens, weight: weightOf(tokens) };
}

/** Share of a text's words that a sentence must hold at all, and hold in order, to be compared or near. */
const shareHeld = 0.5;
const shareInOrder = 0.6;
/** One clause may be left out between the text's words, so much heavier than these, and so much besides: common words stand in order in many a long sentence. */
const mostOfClause = 4;
const mostBesides = 1;
/** A stretch put in beside one left out of this share makes a text that is joined of two, not an altered one. */
const shareJoined = 0.15;
const wordsJoined = 4;
/** So many words of any kind elsewhere in the sentence are a fragment that was moved. */
const wordsMoved = 3;

/** How a sentence, given with its tokens, and the text compare; `null` when they have too little in common to say. */
export function compareSentence(
  wanted: Wanted,
  {
    split,
    place,
    sentence,
    tokens,
  }: Pick<Compared, 'split' | 'place' | 'sentence'> & { readonly tokens: readonly Token[] },
  vectors: WordVectors | null,
): Compared | null {
  const { text } = split.article;
  if (weightHeld(wanted.tokens, tokens) < shareHeld * wanted.weight) return null;
  const runs = commonRuns(keysOf(tokens), keysOf(wanted.tokens));
  if (runs === null || runs.length === 0) return null;
  const { language } = split.article;
  const alignment: Alignment = { article: { text, tokens, language }, given: { ...wanted, language }, runs, vectors };
  const { changes, rewritten } = differencesOf(alignment);
  const extent = extentOf(alignment);
  const inOrder =
    weightOf(runs.flatMap(({ bStart, length }) => wanted.tokens.slice(bStart, bStart + length))) +
    weightOf(rewritten.flatMap((span) => wanted.tokens.filter((token) => overlaps(token, span))));
  const isReordered = isMoved(alignment, changes);
  const matchedWords = runs.flatMap(({ aStart, length }) =>
    tokens.slice(aStart, aStart + length).filter(({ isWord }) => isWord),
  );
  return {
    split,
    place,
    sentence,
    window: { start: tokens[extent.start]!.start, end: tokens[extent.end - 1]!.end },
    changes,
    alignment,
    score: scoreOf(alignment, { inOrder, weight: wanted.weight }),
    isNear:
      inOrder >= shareInOrder * wanted.weight &&
      matchedWords.length >= 2 &&
      matchedWords.length >= 2 * runs.length - 2 &&
      !isScattered(alignment, wanted.weight) &&
      !isReordered &&
      !isJoined(alignment),
    isReordered,
  };
}

/** What stands between square brackets is the writer's, and pairs with nothing but the same. */
function keysOf(tokens: readonly Token[]): string[] {
  let closing = -1;
  return tokens.map(({ key }, at) => {
    if (key === '[' && at > closing) closing = tokens.findIndex((token, i) => i > at && token.key === ']');
    return at <= closing ? `[${key}` : key;
  });
}

function weightHeld(wanted: readonly Token[], tokens: readonly Token[]): number {
  const there = countsOf(tokens);
  let weight = 0;
  for (const token of wanted) {
    const left = there.get(token.key) ?? 0;
    if (left === 0) continue;
    there.set(token.key, left - 1);
    weight += token.weight;
  }
  return weight;
}

function countsOf(tokens: readonly Token[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of tokens) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** What the sentence holds beside the words in common, between one run of them and the next. */
function weightsBetween({ article: { tokens }, runs }: Alignment): number[] {
  return runs.slice(1).map(({ aStart }, i) => weightOf(tokens.slice(runs[i]!.aStart + runs[i]!.length, aStart)));
}

/** The sentence only happens to hold the words in this order. */
function isScattered(alignment: Alignment, weight: number): boolean {
  const between = weightsBetween(alignment);
  const clause = Math.max(0, ...between);
  return clause > mostOfClause * weight || sumOf(between) - clause > mostBesides * weight;
}

function sumOf(weights: readonly number[]): number {
  return weights.reduce((sum, weight) => sum + weight, 0);
}

/** Of sentences that hold the text's words equally, that with the least beyond them and in the fewest stretches. */
function scoreOf(
  alignment: Alignment,
  { inOrder, weight }: { readonly inOrder: number; readonly weight: number },
): number {
  const { article, runs } = alignment;
  const inside = sumOf(weightsBetween(alignment));
  const outside = Math.max(0, weightOf(article.tokens) - inOrder - inside);
  const share = inOrder / weight;
  return share - 0.2 * Math.min(1, inside / weight) - 0.1 * Math.min(1, outside / weight) - 0.01 * runs.length;
}

/** Words of one side that are not in common. */
function unmatched({ tokens }: Alignment['article'], runs: Alignment['runs'], side: 'aStart' | 'bStart'): Token[] {
  const isIn = (at: number): boolean => runs.some((run) => run[side] <= at && at < run[side] + run.length);
  return tokens.filter(({ isWord }, at) => isWord && !isIn(at));
}

/** What the text has beyond the common words stands in the sentence too, elsewhere: fragments in another order. */
function isMoved({ article, given, runs }: Alignment, changes: readonly Change[]): boolean {
  const elsewhere = unmatched(article, runs, 'aStart');
  const left = countsOf(elsewhere);
  const moved = unmatched(given, runs, 'bStart').filter(({ key }) => {
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count > 0;
  });
  const plain = moved.filter((token) => !isNameOrNumber(given.text, token));
  const content = plain.filter(({ weight }) => weight === 1);
  if (content.length >= 2 || (plain.length > 0 && moved.length >= wordsMoved)) return true;
  const keys = new Set(elsewhere.map(({ key }) => key));
  return changes.some(({ from, toSpan }) => from === null && isFragmentOf(given.tokens, toSpan, keys));
}

/** Two words or more that were put in and all stand elsewhere, names and numbers too. */
function isFragmentOf(tokens: readonly Token[], span: Span, keys: ReadonlySet<string>): boolean {
  const words = tokens.filter(({ isWord, start, end }) => isWord && span.start <= start && end <= span.end);
  return words.length >= 2 && words.every(({ key }) => keys.has(key));
}

function isNameOrNumber(text: string, { start }: Token): boolean {
  return start > 0 && /[\p{Lu}\p{N}]/u.test(text[start]!);
}

/** A clause from elsewhere in place of much that the sentence says: two texts joined, not one altered. */
function isJoined({ article, given, runs }: Alignment): boolean {
  const isMuch = (words: readonly Token[], all: readonly Token[]): boolean =>
    words.length >= wordsJoined && weightOf(words) >= shareJoined * weightOf(all);
  return (
    isMuch(unmatched(given, runs, 'bStart'), given.tokens) && isMuch(unmatched(article, runs, 'aStart'), article.tokens)
  );
}

/** In what the words in common are written differently. */
export function relaxedIn({ article, given, runs }: Alignment): Set<Relaxation> {
  const found = new Set<Relaxation>();
  for (const { aStart, bStart, length } of runs) {
    for (let i = 0; i < length; i++) {
      const [a, b] = [written(article, aStart + i), written(given, bStart + i)];
      if (a === b) continue;
      const [of, other] = [comparableOf(a), comparableOf(b.normalize('NFC'))];
      const stretches = [of, other].map((one) => ({ of: one, start: 0, end: one.text.length }));
      for (const one of relaxationsBetween(stretches[0]!, stretches[1]!)) found.add(one);
    }
  }
  return found;
}

function written({ text, tokens }: Alignment['article'], at: number): string {
  return text.slice(tokens[at]!.start, tokens[at]!.end);
}
