import { searchesOver } from './bm25-query.js';
import type { KeywordIndex, KeywordScoring } from './keyword-index.js';
import { TopDocuments } from './top-documents.js';

export interface JoinedKeywordParts {
  readonly first: KeywordIndex;
  readonly second: KeywordIndex;
  /** Added to the ids of `second`; larger than any id of `first`. */
  readonly offset: number;
  /** Documents of `second`, by its own ids, that do not count because `first` holds them too. */
  readonly masked: ReadonlySet<number>;
}

/**
 * Two indexes ranked as one, by the document counts and lengths of both. What is masked is never found and still counts
 * in those: the few articles that two corpora share change no order that anybody could see.
 */
export function joinKeywordIndexes(parts: JoinedKeywordParts): KeywordIndex {
  const { first, second } = parts;
  const documents = first.documents + second.documents;
  const terms = first.documents * first.averageLength + second.documents * second.averageLength;
  const collection = {
    documents,
    averageLength: documents === 0 ? 0 : terms / documents,
    documentFrequency: (term: string) => first.documentFrequency(term) + second.documentFrequency(term),
  };
  return { ...collection, ...searchesOver(joinedScoring(parts), collection) };
}

function joinedScoring({ first, second, offset, masked }: JoinedKeywordParts): KeywordScoring {
  return {
    search: (query, top, accepts) => {
      first.scoring.search(query, top, accepts);
      const best = new TopDocuments(top.capacity);
      second.scoring.search(query, best, (id) => !masked.has(id) && (accepts === undefined || accepts(id + offset)));
      for (const { id, score } of best.toSorted()) if (top.accepts(id + offset, score)) top.add(id + offset, score);
    },
    score: (query, ids) => {
      const scores = first.scoring.score(query, ids);
      // An id below the offset becomes -1, which no index holds.
      const ofSecond = ids.map((id) => (id < offset || masked.has(id - offset) ? -1 : id - offset));
      second.scoring.score(query, ofSecond).forEach((score, i) => {
        if (score > 0) scores[i] = score;
      });
      return scores;
    },
  };
}
