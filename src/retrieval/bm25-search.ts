import type { Bm25Query } from './bm25-query.js';
import { findTerm, lowerBound, ordinalOf, type Postings } from './postings.js';
import { TopDocuments } from './top-documents.js';

/** A query term that the file holds: where its postings lie, and weight · (k1 + 1). */
interface TermPostings {
  readonly number: number;
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
  /** By term number; 0 = not known yet. */
  readonly #peaks: Float64Array;

  constructor(private readonly postings: Postings) {
    const documents = postings.ids.length;
    this.#sums = new Float64Array(documents);
    this.#touched = new Uint32Array(documents);
    this.#norms = new Float64Array(documents);
    this.#peaks = new Float64Array(postings.termStarts.length - 1);
  }

  /**
   * Offers to `top` all documents that may be among its best, of those that `accepts`. Once the terms still to come
   * could not lift a document that has none so far into the best, they are looked up only for the documents that have
   * (MaxScore: Turtle and Flood, 1995). That changes no score and no place.
   */
  search(query: Bm25Query, top: TopDocuments, accepts?: (id: number) => boolean): void {
    const terms = this.#prepare(query);
    const reach = this.#reachOf(terms);
    let touched = 0;
    for (const [i, term] of terms.entries()) {
      // Knowing the threshold costs about as much as reading a posting of each document touched.
      if (touched >= top.capacity && term.end - term.start > touched) {
        const threshold = this.#thresholdOf(touched, top.capacity, accepts);
        if (isBelow(reach[i]!, threshold)) {
          touched = this.#keepWithin(touched, threshold, reach[i]!);
          this.#addToTouched(terms.slice(i), touched);
          break;
        }
      }
      touched = this.#addTerm(term, touched);
    }
    this.#offer(touched, top, accepts);
    this.#clear(touched);
  }

  /** BM25 of each of `ids`; 0 for one that shares no term or is not here. Fastest for ascending ids. */
  score(query: Bm25Query, ids: readonly number[]): Float64Array {
    const ordinals = Int32Array.from(ids, (id) => ordinalOf(this.postings, id));
    const terms = this.#prepare(query);
    if (isScanCheaper(terms, ids.length)) return this.#scoreByScan(terms, ordinals);
    const scores = new Float64Array(ids.length);
    this.#addByLookup(terms, ordinals, scores);
    return scores;
  }

  #scoreByScan(terms: readonly TermPostings[], ordinals: Int32Array): Float64Array {
    const touched = terms.reduce((count, term) => this.#addTerm(term, count), 0);
    const scores = Float64Array.from(ordinals, (ordinal) => (ordinal === -1 ? 0 : this.#sums[ordinal]!));
    this.#clear(touched);
    return scores;
  }

  /** Adds terms to the scores of the given documents; -1 is none. */
  #addByLookup(terms: readonly TermPostings[], ordinals: ArrayLike<number>, scores: Float64Array): void {
    const { documents, frequencies } = this.postings;
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
  }

  #prepare(query: Bm25Query): TermPostings[] {
    this.#setAverageLength(query.averageLength);
    const { bm25, postingStarts } = this.postings;
    const terms: TermPostings[] = [];
    for (const { term, weight } of query.terms) {
      const number = findTerm(this.postings, term);
      if (number === -1) continue;
      terms.push({
        number,
        start: postingStarts[number]!,
        end: postingStarts[number + 1]!,
        scale: weight * (bm25.k1 + 1),
      });
    }
    return terms;
  }

  /** Adds a term to `#sums`. Returns how many documents are in `#touched` now. */
  #addTerm({ start, end, scale }: TermPostings, touchedBefore: number): number {
    const { documents, frequencies } = this.postings;
    const sums = this.#sums;
    const norms = this.#norms;
    let touched = touchedBefore;
    for (let i = start; i < end; i++) {
      const ordinal = documents[i]!;
      const frequency = frequencies[i]!;
      const before = sums[ordinal]!;
      if (before === 0) this.#touched[touched++] = ordinal;
      sums[ordinal] = before + (scale * frequency) / (frequency + norms[ordinal]!);
    }
    return touched;
  }

  /** Adds terms to the sums of the touched documents alone. */
  #addToTouched(terms: readonly TermPostings[], touched: number): void {
    const ordinals = this.#touched.subarray(0, touched).sort();
    const scores = Float64Array.from(ordinals, (ordinal) => this.#sums[ordinal]!);
    this.#addByLookup(terms, ordinals, scores);
    ordinals.forEach((ordinal, i) => {
      this.#sums[ordinal] = scores[i]!;
    });
  }

  #offer(touched: number, top: TopDocuments, accepts?: (id: number) => boolean): void {
    const { ids } = this.postings;
    for (let i = 0; i < touched; i++) {
      const ordinal = this.#touched[i]!;
      const id = ids[ordinal]!;
      const score = this.#sums[ordinal]!;
      if (top.accepts(id, score) && (accepts === undefined || accepts(id))) top.add(id, score);
    }
  }

  /** Score that the worst of the best `capacity` documents has by now; -Infinity while there are fewer. */
  #thresholdOf(touched: number, capacity: number, accepts?: (id: number) => boolean): number {
    const best = new TopDocuments(capacity);
    this.#offer(touched, best, accepts);
    return best.threshold;
  }

  /** Drops the touched documents that `reach` more would not lift to `threshold`. Returns how many stay. */
  #keepWithin(touched: number, threshold: number, reach: number): number {
    let kept = 0;
    for (let i = 0; i < touched; i++) {
      const ordinal = this.#touched[i]!;
      if (isBelow(this.#sums[ordinal]! + reach, threshold)) this.#sums[ordinal] = 0;
      else this.#touched[kept++] = ordinal;
    }
    return kept;
  }

  #clear(touched: number): void {
    for (let i = 0; i < touched; i++) this.#sums[this.#touched[i]!] = 0;
  }

  /** For each term: the most that it and all after it can add to one document. */
  #reachOf(terms: readonly TermPostings[]): Float64Array {
    const reach = new Float64Array(terms.length);
    let sum = 0;
    for (let i = terms.length - 1; i >= 0; i--) {
      sum += terms[i]!.scale * this.#peakOf(terms[i]!);
      reach[i] = sum;
    }
    return reach;
  }

  /** Largest frequency / (frequency + norm) among a term's postings, kept once found: common terms come again. */
  #peakOf({ number, start, end }: TermPostings): number {
    const known = this.#peaks[number]!;
    if (known > 0) return known;
    const { documents, frequencies } = this.postings;
    let peak = 0;
    for (let i = start; i < end; i++) {
      const frequency = frequencies[i]!;
      peak = Math.max(peak, frequency / (frequency + this.#norms[documents[i]!]!));
    }
    this.#peaks[number] = peak;
    return peak;
  }

  #setAverageLength(averageLength: number): void {
    if (this.#normsAverage === averageLength) return;
    const { bm25, lengths } = this.postings;
    const base = bm25.k1 * (1 - bm25.b);
    const slope = (bm25.k1 * bm25.b) / averageLength;
    for (let i = 0; i < lengths.length; i++) this.#norms[i] = base + slope * lengths[i]!;
    this.#normsAverage = averageLength;
    this.#peaks.fill(0);
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

/** By more than rounding can explain: sums in another order differ in their last bits. */
function isBelow(score: number, threshold: number): boolean {
  return score < threshold * (1 - 1e-9);
}
