/** BM25 parameters. `k1`: how fast repeats of a term stop counting. `b`: how far a long document is marked down, 0-1. */
export interface Bm25Options {
  readonly k1: number;
  readonly b: number;
}

export const defaultBm25: Bm25Options = { k1: 1.2, b: 0.75 };

/** An inverted file in flat arrays. Documents are ordinals 0, 1 … in ascending order of their ids. */
export interface Postings {
  readonly bm25: Bm25Options;
  /** Id of each document, ascending. */
  readonly ids: Uint32Array;
  /** Terms in each document. */
  readonly lengths: Uint32Array;
  /** UTF-8 of all terms one after the other, sorted by bytes. */
  readonly vocabulary: Uint8Array;
  /** Where each term starts in `vocabulary`; one more entry than terms. */
  readonly termStarts: Uint32Array;
  /** Where each term's postings start in `documents` and `frequencies`; one more entry than terms. */
  readonly postingStarts: Uint32Array;
  /** Ordinals, ascending within a term. */
  readonly documents: Uint32Array;
  /** How often the term stands in the document; one byte each where that is enough. Capped at 65,535. */
  readonly frequencies: Uint8Array | Uint16Array;
}

const encoder = new TextEncoder();

/** Number of a term; -1 when no document holds it. Binary search over bytes, so that loading builds nothing. */
export function findTerm(postings: Postings, term: string): number {
  const key = encoder.encode(term);
  let low = 0;
  let high = postings.termStarts.length - 2;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const order = compareTerm(postings, middle, key);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function compareTerm({ vocabulary, termStarts }: Postings, term: number, key: Uint8Array): number {
  const start = termStarts[term]!;
  const length = termStarts[term + 1]! - start;
  const shared = Math.min(length, key.length);
  for (let i = 0; i < shared; i++) {
    const difference = vocabulary[start + i]! - key[i]!;
    if (difference !== 0) return difference;
  }
  return length - key.length;
}

/** First position in `[low, high)` of an ascending array whose value is not below `value`; `high` when there is none. */
export function lowerBound(
  values: Uint32Array,
  value: number,
  range: { readonly low: number; readonly high: number },
): number {
  let { low, high } = range;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Ordinal of a document; -1 when the index does not hold it. */
export function ordinalOf({ ids }: Postings, id: number): number {
  const at = lowerBound(ids, id, { low: 0, high: ids.length });
  return ids[at] === id ? at : -1;
}

export function totalLength({ lengths }: Postings): number {
  let total = 0;
  for (let i = 0; i < lengths.length; i++) total += lengths[i]!;
  return total;
}
