import type { Bm25Query } from './bm25-query.js';
import { findTerm, frequencyIn, ordinalOf, type Postings } from './postings.js';
import type { TopDocuments } from './top-documents.js';

/** Runs BM25 queries over one inverted file, its working arrays reused from query to query. */
export class Bm25Search {
  /** Score so far of each document; all zero between queries. */
  readonly #sums: Float64Array;
  /** Documents with a score, in the order in which they got one. */
  readonly #touched: Uint32Array;
  /** k1 · (1 - b + b · length / average length) of each document. */
  readonly #norms: Float64Array;
  #normsAverage = Number.NaN;

  constructor(private readonly postings: Postings) {
    const documents = postings.ids.length;
    this.#sums = new Float64Array(documents);
    this.#touched = new Uint32Array(documents);
    this.#norms = new Float64Array(documents);
  }

  /** Offers every document that shares a term with the query, among those that `accepts`, to `top`. */
  search(query: Bm25Query, top: TopDocuments, accepts?: (id: number) => boolean): void {
    const touched = this.#accumulate(query);
    const { ids } = this.postings;
    for (let i = 0; i < touched; i++) {
      const ordinal = this.#touched[i]!;
      const score = this.#sums[ordinal]!;
      this.#sums[ordinal] = 0;
      const id = ids[ordinal]!;
      if (top.accepts(id, score) && (accepts === undefined || accepts(id))) top.add(id, score);
    }
  }

  /** BM25 of one document; 0 when it shares no term or is not here. */
  score(query: Bm25Query, id: number): number {
    const ordinal = ordinalOf(this.postings, id);
    if (ordinal === -1) return 0;
    const norm = this.#normsFor(query.averageLength)[ordinal]!;
    let sum = 0;
    for (const { term, weight } of query.terms) {
      const number = findTerm(this.postings, term);
      const frequency = number === -1 ? 0 : frequencyIn(this.postings, number, ordinal);
      if (frequency > 0) sum += this.#impact(weight, frequency, norm);
    }
    return sum;
  }

  #accumulate(query: Bm25Query): number {
    const norms = this.#normsFor(query.averageLength);
    let touched = 0;
    for (const { term, weight } of query.terms) {
      const number = findTerm(this.postings, term);
      if (number !== -1) touched = this.#addTerm(number, weight * (this.postings.bm25.k1 + 1), { norms, touched });
    }
    return touched;
  }

  #addTerm(term: number, scale: number, state: { readonly norms: Float64Array; readonly touched: number }): number {
    const { documents, frequencies, postingStarts } = this.postings;
    const sums = this.#sums;
    const { norms } = state;
    let { touched } = state;
    const end = postingStarts[term + 1]!;
    for (let i = postingStarts[term]!; i < end; i++) {
      const ordinal = documents[i]!;
      const frequency = frequencies[i]!;
      const before = sums[ordinal]!;
      if (before === 0) this.#touched[touched++] = ordinal;
      sums[ordinal] = before + (scale * frequency) / (frequency + norms[ordinal]!);
    }
    return touched;
  }

  #impact(weight: number, frequency: number, norm: number): number {
    return (weight * (this.postings.bm25.k1 + 1) * frequency) / (frequency + norm);
  }

  #normsFor(averageLength: number): Float64Array {
    if (this.#normsAverage === averageLength) return this.#norms;
    const { bm25, lengths } = this.postings;
    const base = bm25.k1 * (1 - bm25.b);
    const slope = (bm25.k1 * bm25.b) / averageLength;
    for (let i = 0; i < lengths.length; i++) this.#norms[i] = base + slope * lengths[i]!;
    this.#normsAverage = averageLength;
    return this.#norms;
  }
}
