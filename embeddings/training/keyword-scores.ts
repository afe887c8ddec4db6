import { stemmer } from 'stemmer';
import { normalise } from './word-piece.js';

const STOP_WORDS = new Set(
  (
    'a about after all also an and any are as at be because been before being between both but by can could did do ' +
    'does doing down during each few for from further had has have having he her here hers him his how i if in into ' +
    'is it its just me more most my no nor not now of off on once only or other our out over own same she should so ' +
    'some such than that the their them then there these they this those through to too under until up very was we ' +
    'were what when where which while who whom why will with would you your'
  ).split(' '),
);

/**
 * BM25 (k1 1.2, b .75, Porter stems, stop words left out) for measuring fusions only; answers use the product's own
 * keyword index.
 */
export class KeywordScores {
  readonly #postings = new Map<string, [unit: number, count: number][]>();
  readonly #lengths: Float64Array;
  readonly #meanLength: number;
  readonly #stems = new Map<string, string>();

  constructor(texts: readonly string[]) {
    this.#lengths = new Float64Array(texts.length);
    for (const [unit, text] of texts.entries()) {
      const counts = new Map<string, number>();
      const terms = this.#terms(text);
      for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
      this.#lengths[unit] = terms.length;
      for (const [term, count] of counts) {
        const list = this.#postings.get(term);
        if (list === undefined) this.#postings.set(term, [[unit, count]]);
        else list.push([unit, count]);
      }
    }
    this.#meanLength = this.#lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, texts.length);
  }

  /** The score of every text for a query. */
  scores(query: string): Float64Array {
    const scores = new Float64Array(this.#lengths.length);
    for (const term of this.#terms(query)) {
      const list = this.#postings.get(term) ?? [];
      const idf = Math.log(1 + (scores.length - list.length + 0.5) / (list.length + 0.5));
      for (const [unit, count] of list) {
        const norm = 1.2 * (0.25 + (0.75 * this.#lengths[unit]!) / this.#meanLength);
        scores[unit]! += (idf * count * 2.2) / (count + norm);
      }
    }
    return scores;
  }

  #terms(text: string): string[] {
    const terms: string[] = [];
    for (const word of normalise(text).match(/[\p{L}\p{N}]+/gu) ?? []) {
      if (STOP_WORDS.has(word)) continue;
      let stem = this.#stems.get(word);
      if (stem === undefined) this.#stems.set(word, (stem = stemmer(word)));
      terms.push(stem);
    }
    return terms;
  }
}
