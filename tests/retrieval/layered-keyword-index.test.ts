import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLayeredKeywordIndex } from '../../src/retrieval/layered-keyword-index.js';
import { createPostingsBuilder, type PostingsIndex } from '../../src/retrieval/postings-index.js';

type Document = readonly [id: number, terms: readonly string[]];

function postingsOf(documents: readonly Document[]): PostingsIndex {
  const builder = createPostingsBuilder();
  for (const [id, terms] of [...documents].sort((a, b) => a[0] - b[0])) builder.add(id, terms);
  return builder.build();
}

const word = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const documents = fc.uniqueArray(fc.tuple(fc.nat(200), fc.array(word, { maxLength: 10 })), {
  maxLength: 30,
  selector: ([id]) => id,
});

describe('createLayeredKeywordIndex', () => {
  it('equals an index built anew, to the last bit', () => {
    const part = fc.constantFrom('base', 'delta', 'removed');
    fc.assert(
      fc.property(documents, fc.array(part, { minLength: 30, maxLength: 30 }), (all, parts) => {
        const of = (name: string): Document[] => all.filter((_, i) => parts[i] === name);
        const layered = createLayeredKeywordIndex({
          base: postingsOf([...of('base'), ...of('removed')]),
          delta: postingsOf(of('delta')),
          removed: new Set(of('removed').map(([id]) => id)),
        });
        const anew = postingsOf([...of('base'), ...of('delta')]);
        const ids = all.map(([id]) => id);
        for (const terms of [['a'], ['b', 'c', 'b'], ['f', 'a', 'd']]) {
          expect(layered.search(terms, 7)).toEqual(anew.search(terms, 7));
          expect(layered.score(terms, ids)).toEqual(anew.score(terms, ids));
        }
        expect(layered.documents).toBe(anew.documents);
        expect(layered.averageLength).toBe(anew.averageLength);
      }),
    );
  });

  it('takes no notice of a removed id that the base never held', () => {
    const base = postingsOf([[1, ['ferry']]]);
    const layered = createLayeredKeywordIndex({ base, delta: postingsOf([]), removed: new Set([99]) });
    expect(layered.documents).toBe(1);
    expect(layered.search(['ferry'], 5)).toEqual(base.search(['ferry'], 5));
  });
});
