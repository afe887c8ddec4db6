import type { TermDocument } from './slow-bm25.js';
import { keywordIndexContract } from './keyword-index-contract.js';
import { createLayeredKeywordIndex } from '../../src/retrieval/layered-keyword-index.js';
import { createPostingsBuilder, postingsFromBytes, type PostingsIndex } from '../../src/retrieval/postings-index.js';

function postingsOf(documents: readonly TermDocument[]): PostingsIndex {
  const builder = createPostingsBuilder();
  for (const { id, terms } of documents) builder.add(id, terms);
  return builder.build();
}

keywordIndexContract('a postings index', postingsOf);

keywordIndexContract('a postings index read from bytes', (documents) =>
  postingsFromBytes(postingsOf(documents).toBytes()),
);

keywordIndexContract('a base without changes', (documents) =>
  createLayeredKeywordIndex({ base: postingsOf(documents), delta: postingsOf([]), removed: new Set() }),
);

keywordIndexContract('a delta over an empty base', (documents) =>
  createLayeredKeywordIndex({ base: postingsOf([]), delta: postingsOf(documents), removed: new Set() }),
);

// Every second document came later, and beside each that stays stood one that has gone.
keywordIndexContract('a base with documents added and removed', (documents) => {
  const stayed = documents.filter((_, i) => i % 2 === 0);
  const added = documents.filter((_, i) => i % 2 === 1);
  const taken = new Set(documents.map(({ id }) => id));
  const gone = stayed
    .filter(({ id }) => !taken.has(id + 1))
    .map(({ id, terms }) => ({ id: id + 1, terms: [...terms, 'harbour', 'a', 'gone'] }));
  const base = postingsOf([...stayed, ...gone].sort((x, y) => x.id - y.id));
  return createLayeredKeywordIndex({ base, delta: postingsOf(added), removed: new Set(gone.map(({ id }) => id)) });
});
