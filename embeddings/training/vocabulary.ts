import { CONTINUATION, PADDING_TOKEN, UNKNOWN_TOKEN, WordPiece } from './word-piece.js';

/** How large a vocabulary to choose. */
export interface VocabularyOptions {
  /** All tokens together: special ones, single characters, whole words, pieces. */
  readonly size: number;
  /** How many of them are pieces longer than one character, for the words that are not whole in the vocabulary. */
  readonly pieces: number;
}

const LONGEST_PIECE = 8;
const ROUNDS = 3;

/**
 * Chooses the tokens: the most frequent words whole, every letter and digit on its own so that no plain word is
 * unknown, and the pieces that best build the words left over. Ties break by spelling, so the choice is repeatable.
 *
 * Pieces are found by trial: many candidates, then rounds in which the words left over are cut up with what there is
 * and only the pieces that carried the most letters stay.
 *
 * @param counts how often each normalised word occurs, weighted by source.
 */
export function chooseVocabulary(counts: ReadonlyMap<string, number>, options: VocabularyOptions): string[] {
  const ranked = [...counts].sort(byCount);
  const characters = commonCharacters(ranked);
  const base = [PADDING_TOKEN, UNKNOWN_TOKEN, ...characters, ...characters.map((c) => CONTINUATION + c)];
  const single = new Set(base);
  const words: string[] = [];
  const rest: [string, number][] = [];
  const wanted = options.size - base.length - options.pieces;
  for (const [word, count] of ranked) {
    if (single.has(word)) continue;
    if (words.length < wanted) words.push(word);
    else if (count >= 2 && word.length <= 24) rest.push([word, count]);
  }
  const whole = new Set([...base, ...words]);
  let pieces = bestCandidates(rest, whole, options.pieces * 5);
  for (let round = 1; round <= ROUNDS; round++) {
    const tokens = [...whole, ...pieces];
    const keep = Math.round(options.pieces * (1 + (ROUNDS - round)));
    pieces = mostUsed(tokens, new Set(pieces), rest).slice(0, keep);
  }
  return [...whole, ...pieces];
}

function byCount(a: [string, number], b: [string, number]): number {
  return b[1] - a[1] || (a[0] < b[0] ? -1 : 1);
}

/** The characters that stand for themselves: ASCII, and whatever else is not rare. */
function commonCharacters(ranked: readonly [string, number][]): string[] {
  const counts = new Map<string, number>();
  for (const [word, count] of ranked) {
    for (const character of word) counts.set(character, (counts.get(character) ?? 0) + count);
  }
  return [...counts]
    .filter(([character, count]) => count >= (character < '\x80' ? 1 : 400))
    .map(([character]) => character)
    .sort();
}

/** Beginnings and continuations of the words, best first by occurrences × letters saved. */
function bestCandidates(words: readonly [string, number][], taken: ReadonlySet<string>, limit: number): string[] {
  const scores = new Map<string, number>();
  for (const [word, count] of words) {
    for (let start = 0; start < word.length; start++) {
      const longest = Math.min(LONGEST_PIECE, word.length - start);
      for (let length = 2; length <= longest; length++) {
        const piece = (start > 0 ? CONTINUATION : '') + word.slice(start, start + length);
        if (!taken.has(piece)) scores.set(piece, (scores.get(piece) ?? 0) + count * (length - 1));
      }
    }
  }
  return [...scores]
    .sort(byCount)
    .slice(0, limit)
    .map(([piece]) => piece);
}

/** The pieces that carry letters when the words are cut up, most first. */
function mostUsed(tokens: string[], pieces: ReadonlySet<string>, words: readonly [string, number][]): string[] {
  const tokenizer = new WordPiece(tokens);
  const use = new Map<string, number>();
  for (const [word, count] of words) {
    for (const id of tokenizer.encodeWord(word)) {
      const token = tokens[id]!;
      if (!pieces.has(token)) continue;
      const letters = token.startsWith(CONTINUATION) ? token.length - CONTINUATION.length : token.length;
      use.set(token, (use.get(token) ?? 0) + count * (letters - 1));
    }
  }
  return [...use].sort(byCount).map(([piece]) => piece);
}
