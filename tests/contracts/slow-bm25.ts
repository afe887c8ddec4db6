import type { ScoredDocument } from '../../src/retrieval/keyword-index.js';

export interface TermDocument {
  readonly id: number;
  readonly terms: readonly string[];
}

/** BM25 as the formula reads, document by document: the oracle for every keyword index. */
export function slowBm25(
  documents: readonly TermDocument[],
  query: readonly string[],
  k1 = 1.2,
  b = 0.75,
): ScoredDocument[] {
  const average = documents.reduce((sum, { terms }) => sum + terms.length, 0) / documents.length;
  const scored = documents.map(({ id, terms }) => {
    let score = 0;
    for (const term of query) {
      const holding = documents.filter((other) => other.terms.includes(term)).length;
      const idf = Math.log(1 + (documents.length - holding + 0.5) / (holding + 0.5));
      const frequency = terms.filter((other) => other === term).length;
      if (frequency > 0)
        score += (idf * frequency * (k1 + 1)) / (frequency + k1 * (1 - b + (b * terms.length) / average));
    }
    return { id, score };
  });
  return scored.filter(({ score }) => score > 0).sort((x, y) => y.score - x.score || x.id - y.id);
}
