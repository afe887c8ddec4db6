import { searchesOver } from './bm25-query.js';
import type { KeywordIndex, KeywordScoring } from './keyword-index.js';
import { findTerm, ordinalOf, totalLength } from './postings.js';
import type { PostingsIndex } from './postings-index.js';

export interface KeywordLayers {
  readonly base: PostingsIndex;
  /** Documents that came after the base was built; an id stands in one layer only. */
  readonly delta: PostingsIndex;
  /** Documents of the base that are no longer there. */
  readonly removed: ReadonlySet<number>;
}

/**
 * A large index file and what changed since as one index: scores and order are those of an index built anew, because
 * document counts, lengths and idf are taken over what is still there. Both layers must have the same k1 and b.
 */
export function createLayeredKeywordIndex(layers: KeywordLayers): KeywordIndex {
  const { base, delta } = layers;
  const gone = removedOrdinals(layers);
  const documents = base.documents - gone.count + delta.documents;
  const terms = totalLength(base.postings) - gone.terms + totalLength(delta.postings);
  const averageLength = documents === 0 ? 0 : terms / documents;
  const removedFrequency = memoised((term) => countRemoved(base, gone.flags, term));
  const documentFrequency = (term: string): number =>
    base.documentFrequency(term) + delta.documentFrequency(term) - (gone.count === 0 ? 0 : removedFrequency(term));
  const scoring = layeredScoring(layers, gone.count);
  const collection = { documents, averageLength, documentFrequency };
  return { ...collection, ...searchesOver(scoring, collection) };
}

function layeredScoring({ base, delta, removed }: KeywordLayers, removedCount: number): KeywordScoring {
  const isThere = (id: number): boolean => !removed.has(id);
  return {
    search: (query, top, accepts) => {
      const acceptsBase = accepts === undefined ? isThere : (id: number) => isThere(id) && accepts(id);
      base.scoring.search(query, top, removedCount === 0 ? accepts : acceptsBase);
      delta.scoring.search(query, top, accepts);
    },
    score: (query, ids) => {
      const scores = delta.scoring.score(query, ids);
      base.scoring.score(query, ids).forEach((score, i) => {
        if (score > 0 && isThere(ids[i]!)) scores[i] = score;
      });
      return scores;
    },
  };
}

interface RemovedOrdinals {
  /** 1 for each document of the base that is gone. */
  readonly flags: Uint8Array;
  readonly count: number;
  /** Terms in all of them. */
  readonly terms: number;
}

function removedOrdinals({ base, removed }: KeywordLayers): RemovedOrdinals {
  const flags = new Uint8Array(base.documents);
  let count = 0;
  let terms = 0;
  for (const id of removed) {
    const ordinal = ordinalOf(base.postings, id);
    if (ordinal === -1) continue;
    flags[ordinal] = 1;
    count++;
    terms += base.postings.lengths[ordinal]!;
  }
  return { flags, count, terms };
}

function countRemoved(base: PostingsIndex, flags: Uint8Array, term: string): number {
  const { documents, postingStarts } = base.postings;
  const number = findTerm(base.postings, term);
  if (number === -1) return 0;
  let count = 0;
  for (let i = postingStarts[number]!; i < postingStarts[number + 1]!; i++) count += flags[documents[i]!]!;
  return count;
}

const memoLimit = 10_000;

function memoised(compute: (term: string) => number): (term: string) => number {
  const known = new Map<string, number>();
  return (term) => {
    const before = known.get(term);
    if (before !== undefined) return before;
    if (known.size >= memoLimit) known.clear();
    const value = compute(term);
    known.set(term, value);
    return value;
  };
}
