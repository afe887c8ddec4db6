import { searchesOver } from './bm25-query.js';
import { Bm25Search } from './bm25-search.js';
import type { KeywordIndex } from './keyword-index.js';
import { findTerm, totalLength, type Bm25Options, type Postings } from './postings.js';
import { PostingsGatherer } from './postings-builder.js';
import { postingsOfBytes, postingsToBytes } from './postings-bytes.js';

/** An immutable keyword index in memory, as an index file holds it. */
export interface PostingsIndex extends KeywordIndex {
  readonly postings: Postings;
  /** What `postingsFromBytes` reads. */
  toBytes(): Uint8Array;
}

export interface PostingsBuilder {
  /** Terms of one document. Ids are whole, below 2^32 and ascend. @throws RangeError */
  add(id: number, terms: readonly string[]): void;
  build(): PostingsIndex;
}

/** @throws RangeError for k1 below 0 or b outside 0-1. */
export function createPostingsBuilder(options?: Bm25Options): PostingsBuilder {
  const gatherer = new PostingsGatherer(options);
  return {
    add: (id, terms) => {
      gatherer.add(id, terms);
    },
    build: () => postingsIndexOf(gatherer.toPostings()),
  };
}

/**
 * Reads what `toBytes` wrote. The index keeps `bytes`: they must not change afterwards.
 * @throws UnreadablePostingsError when they are foreign, of another version, or torn.
 */
export function postingsFromBytes(bytes: Uint8Array): PostingsIndex {
  return postingsIndexOf(postingsOfBytes(bytes));
}

function postingsIndexOf(postings: Postings): PostingsIndex {
  const scoring = new Bm25Search(postings);
  const documents = postings.ids.length;
  const averageLength = documents === 0 ? 0 : totalLength(postings) / documents;
  const documentFrequency = (term: string): number => {
    const number = findTerm(postings, term);
    return number === -1 ? 0 : postings.postingStarts[number + 1]! - postings.postingStarts[number]!;
  };
  const collection = { documents, averageLength, documentFrequency };
  return {
    postings,
    ...collection,
    ...searchesOver(scoring, collection),
    toBytes: () => postingsToBytes(postings),
  };
}
