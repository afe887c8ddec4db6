import type { WordVectors } from '../../embeddings/word-vectors.js';
import type { Word } from '../retrieval/analyse.js';
import type { Question } from './question.js';
import { isNearSpelling } from './spelling.js';

/** Similarity above which two different words begin to count as the same, and the span to a full match. Measured. */
const softFrom = 0.2;
const softSpan = 0.4;
/** A different word never counts as much as the word itself. */
const softCeiling = 0.85;
/** From here on a near word stands for a term. */
const sameEnough = 0.6;

/**
 * Compares the terms of one question with words of articles: the same stem counts 1, a word near in meaning less. Each
 * distinct word is compared once.
 */
export class WordMatcher {
  readonly #known = new Map<string, Float64Array>();
  readonly #directions: readonly Float32Array[];
  readonly #whole: Float32Array;
  readonly #scratch: Float32Array;

  /** @param unknown for each term of the question whether it stands nowhere in the corpus: a slip of the pen, perhaps. */
  constructor(
    readonly question: Question,
    readonly vectors: WordVectors | null,
    readonly unknown: readonly boolean[],
  ) {
    const ofTerms = question.terms.map(({ word }) => vectors?.vectorOf(word) ?? new Float32Array());
    this.#directions = ofTerms.map(direction);
    this.#whole = new Float32Array(vectors?.dimensions ?? 0);
    for (const vector of ofTerms) addTo(this.#whole, vector);
    this.#whole = direction(this.#whole);
    this.#scratch = new Float32Array(this.#whole.length);
  }

  /** For each question term its best match among `words`, 0 to 1. */
  matches(words: readonly Word[]): number[] {
    const best = new Array<number>(this.question.terms.length).fill(0);
    for (const word of words) {
      const similarities = this.#similarityOf(word);
      for (let i = 0; i < best.length; i++) if (similarities[i]! > best[i]!) best[i] = similarities[i]!;
    }
    return best;
  }

  /** Fewest words in a row that hold every term that is no frame word; `Infinity` where one is missing. */
  narrowest(words: readonly Word[]): number {
    const wanted = this.question.terms.flatMap(({ isFrame }, i) => (isFrame ? [] : [i]));
    const lastAt = new Map<number, number>();
    let narrowest = Infinity;
    words.forEach((word, at) => {
      const similarities = this.#similarityOf(word);
      for (const term of wanted) if (similarities[term]! >= sameEnough) lastAt.set(term, at);
      if (lastAt.size === wanted.length) narrowest = Math.min(narrowest, at - Math.min(...lastAt.values()) + 1);
    });
    return narrowest;
  }

  /** Cosine of the question and the words taken together, 0 without vectors. */
  cosine(words: readonly Word[]): number {
    if (this.vectors === null) return 0;
    this.#scratch.fill(0);
    for (const { word } of words) addTo(this.#scratch, this.vectors.vectorOf(word));
    return alongside(this.#whole, this.#scratch);
  }

  #similarityOf({ term, word }: Word): Float64Array {
    let similarities = this.#known.get(term);
    if (similarities === undefined) {
      const vector = this.vectors?.vectorOf(word) ?? new Float32Array();
      similarities = Float64Array.from(this.question.terms, (asked, i) => {
        if (asked.term === term || this.#isCompound(i, term)) return 1;
        if (this.unknown[i]! && isNearSpelling(asked.word, word)) return softCeiling;
        return softMatch(alongside(this.#directions[i]!, vector));
      });
      this.#known.set(term, similarities);
    }
    return similarities;
  }

  /** "air strikes" in the question, "airstrikes" in the article. */
  #isCompound(index: number, term: string): boolean {
    const { terms } = this.question;
    const before = terms[index - 1];
    const after = terms[index + 1];
    const asked = terms[index]!;
    return before?.word.concat(asked.term) === term || (after !== undefined && asked.word + after.term === term);
  }
}

function softMatch(similarity: number): number {
  return Math.min(softCeiling, Math.max(0, (similarity - softFrom) / softSpan));
}

function addTo(sum: Float32Array, vector: Float32Array): void {
  for (let i = 0; i < vector.length; i++) sum[i]! += vector[i]!;
}

function direction(vector: Float32Array): Float32Array {
  const length = Math.sqrt(product(vector, vector));
  return length === 0 ? vector : vector.map((value) => value / length);
}

/** Cosine of a unit vector and one of any length; 0 for a vector without a direction. */
function alongside(unit: Float32Array, vector: Float32Array): number {
  const length = Math.sqrt(product(vector, vector));
  return length === 0 ? 0 : product(unit, vector) / length;
}

function product(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
