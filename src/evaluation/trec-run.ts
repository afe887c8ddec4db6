/** One document of a run. */
export interface RunDocument {
  readonly document: string;
  readonly score: number;
}

/**
 * Lines of a TREC run: query, `Q0`, document, rank from 1, score, tag. Readers sort by score, so equal scores are told
 * apart by the rank alone: a score never rises down the list.
 */
export function trecRunLines(query: string, documents: readonly RunDocument[], tag: string): string[] {
  return documents.map(({ document, score }, rank) => `${query} Q0 ${document} ${rank + 1} ${score} ${tag}`);
}
