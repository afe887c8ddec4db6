import type { Bm25Query } from './bm25-query.js';
import { findTerm, lowerBound, ordinalOf, type Postings } from './postings.js';
import type { TopDocuments } from './top-documents.js';

/** A query term that the file holds: where its postings lie, and weight · (k1 + 1). */
interface TermPostings {
  readonly start: number;
  readonly end: number;
  readonly scale: number;
}

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
    const touched = this.#accumulate(this.#prepare(query));
    const { ids } = this.postings;
    for (let i = 0; i < touched; i++) {
      const ordinal = this.#touched[i]!;
      const score = this.#sums[ordinal]!;
      this.#sums[ordinal] = 0;
      const id = ids[ordinal]!;
      if (top.accepts(id, score) && (accepts === undefined || accepts(id))) top.add(id, score);
    }
  }

  /** BM25 of each of `ids`; 0 for one that shares no term or is not here. Fastest for ascending ids. */
  score(query: Bm25Query, ids: readonly number[]): Float64Array {
    const ordinals = Int32Array.from(ids, (id) => ordinalOf(this.postings, id));
    const terms = this.#prepare(query);
    return isScanCheaper(terms, ids.length) ? this.#scoreByScan(terms, ordinals) : this.#scoreByLookup(terms, ordinals);
  }

  #scoreByScan(terms: readonly TermPostings[], ordinals: Int32Array): Float64Array {
    const touched = this.#accumulate(terms);
    const scores = Float64Array.from(ordinals, (ordinal) => (ordinal === -1 ? 0 : this.#sums[ordinal]!));
    for (let i = 0; i < touched; i++) this.#sums[this.#touched[i]!] = 0;
    return scores;
  }

  #scoreByLookup(terms: readonly TermPostings[], ordinals: Int32Array): Float64Array {
    const { documents, frequencies } = this.postings;
    const scores = new Float64Array(ordinals.length);
    for (const { start, end, scale } of terms) {
      let at = start;
      let previous = -1;
      for (let i = 0; i < ordinals.length; i++) {
        const ordinal = ordinals[i]!;
        if (ordinal === -1) continue;
        at = lowerBound(documents, ordinal, { low: ordinal < previous ? start : at, high: end });
        previous = ordinal;
        if (at === end || documents[at] !== ordinal) continue;
        const frequency = frequencies[at]!;
        scores[i]! += (scale * frequency) / (frequency + this.#norms[ordinal]!);
      }
    }
    return scores;
  }

  #prepare(query: Bm25Query): TermPostings[] {
    this.#setAverageLength(query.averageLength);
    const { bm25, postingStarts } = this.postings;
    const terms: TermPostings[] = [];
    for (const { term, weight } of query.terms) {
      const number = findTerm(this.postings, term);
      if (number === -1) continue;
      terms.push({ start: postingStarts[number]!, end: postingStarts[number + 1]!, scale: weight * (bm25.k1 + 1) });
    }
    return terms;
  }

  /** Adds up `#sums` term after term. Returns how many documents are in `#touched`. */
  #accumulate(terms: readonly TermPostings[]): number {
    const { documents, frequencies } = this.postings;
    const sums = this.#sums;
    const norms = this.#norms;
    let touched = 0;
    for (const { start, end, scale } of terms) {
      for (let i = start; i < end; i++) {
        const ordinal = documents[i]!;
        const frequency = frequencies[i]!;
        const before = sums[ordinal]!;
        if (before === 0) this.#touched[touched++] = ordinal;
        sums[ordinal] = before + (scale * frequency) / (frequency + norms[ordinal]!);
      }
    }
    return touched;
  }

  #setAverageLength(averageLength: number): void {
    if (this.#normsAverage === averageLength) return;
    const { bm25, lengths } = this.postings;
    const base = bm25.k1 * (1 - bm25.b);
    const slope = (bm25.k1 * bm25.b) / averageLength;
    for (let i = 0; i < lengths.length; i++) this.#norms[i] = base + slope * lengths[i]!;
    this.#normsAverage = averageLength;
  }
}

/** A scan reads every posting of every term, a look-up searches for each document in each term's postings. */
function isScanCheaper(terms: readonly TermPostings[], documents: number): boolean {
  let scan = 0;
  let lookUp = 0;
  for (const { start, end } of terms) {
    scan += end - start;
    lookUp += documents * Math.log2(end - start + 1);
  }
  return scan < lookUp;
}
