import type { Bm25Query } from './bm25-query.js';
import type { TopDocuments } from './top-documents.js';

/** One document of a keyword ranking. */
export interface ScoredDocument {
  readonly id: number;
  readonly score: number;
}

/** Documents scored as part of a larger collection, whose statistics made the query. */
export interface KeywordScoring {
  /** Offers to `top` all documents that may be among its best, of those that `accepts`. */
  search(query: Bm25Query, top: TopDocuments, accepts?: (id: number) => boolean): void;
  /** BM25 of each of `ids`; 0 for one that shares no term or is not here. */
  score(query: Bm25Query, ids: readonly number[]): Float64Array;
}

/**
 * Port: BM25 over documents with integer ids. Terms are analysed already (see `analyse.ts`); a repeated query term
 * counts each time. Best first; equal scores in order of id.
 */
export interface KeywordIndex {
  readonly documents: number;
  /** Mean document length in terms. */
  readonly averageLength: number;
  search(terms: readonly string[], limit: number, accepts?: (id: number) => boolean): ScoredDocument[];
  /** BM25 of the given documents alone, 0 for one that shares no term or is not in the index. */
  score(terms: readonly string[], ids: readonly number[]): Float64Array;
  /** In how many documents a term stands. */
  documentFrequency(term: string): number;
  readonly scoring: KeywordScoring;
}

/** BM25 idf, always positive: ln(1 + (N - df + 0.5) / (df + 0.5)). */
export function inverseDocumentFrequency(documents: number, documentFrequency: number): number {
  return Math.log(1 + (documents - documentFrequency + 0.5) / (documentFrequency + 0.5));
}
