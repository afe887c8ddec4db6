import { inverseDocumentFrequency, type KeywordIndex, type KeywordScoring } from './keyword-index.js';
import { TopDocuments } from './top-documents.js';

/** What BM25 needs to know of a whole collection, however many files hold it. */
export interface CollectionStatistics {
  readonly documents: number;
  /** Mean document length in terms. */
  readonly averageLength: number;
  documentFrequency(term: string): number;
}

export interface WeightedTerm {
  readonly term: string;
  /** idf × times in the query. */
  readonly weight: number;
}

/** A question ready to be scored against any part of its collection: rarest terms first, each once. */
export interface Bm25Query {
  readonly terms: readonly WeightedTerm[];
  readonly averageLength: number;
}

function bm25Query(terms: readonly string[], collection: CollectionStatistics): Bm25Query {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const weighted: WeightedTerm[] = [];
  for (const [term, count] of counts) {
    const documents = collection.documentFrequency(term);
    if (documents > 0)
      weighted.push({ term, weight: count * inverseDocumentFrequency(collection.documents, documents) });
  }
  // The order also fixes the order of summing, so that the same collection gives the same score to the last bit.
  weighted.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
  return { terms: weighted, averageLength: collection.averageLength };
}

/** Search and score of a whole collection, by the scoring of all its parts. */
export function searchesOver(
  scoring: KeywordScoring,
  collection: CollectionStatistics,
): Pick<KeywordIndex, 'search' | 'score' | 'scoring'> {
  return {
    scoring,
    search: (terms, limit, accepts) => {
      if (limit <= 0 || collection.documents === 0) return [];
      const top = new TopDocuments(Math.min(limit, collection.documents));
      scoring.search(bm25Query(terms, collection), top, accepts);
      return top.toSorted();
    },
    score: (terms, ids) => scoring.score(bm25Query(terms, collection), ids),
  };
}
