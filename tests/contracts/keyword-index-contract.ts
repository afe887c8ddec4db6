import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeywordIndex, ScoredDocument } from '../../src/retrieval/keyword-index.js';
import { slowBm25, type TermDocument } from './slow-bm25.js';

/** Makes the index under test of documents in ascending order of id. */
export type MakeKeywordIndex = (documents: readonly TermDocument[]) => KeywordIndex;

const small: readonly TermDocument[] = [
  { id: 3, terms: ['ferry', 'sank', 'harbour'] },
  { id: 7, terms: ['ferry', 'ferry', 'fare'] },
  { id: 8, terms: ['harbour', 'festival'] },
  { id: 4_294_967_295, terms: ['festival', 'harbour'] },
];

const word = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'é', '港', 'zz');
const query = fc.array(word, { maxLength: 8 });
const collection = fc
  .array(fc.array(word, { maxLength: 12 }), { maxLength: 25 })
  .map((texts) => texts.map((terms, i) => ({ id: 5 * i + (i % 3), terms })));

export function keywordIndexContract(name: string, make: MakeKeywordIndex): void {
  describe(`${name} as a keyword index`, () => {
    it('ranks a document that repeats a rare word above one that says it once', () => {
      const ids = make(small)
        .search(['ferry'], 10)
        .map(({ id }) => id);
      expect(ids).toEqual([7, 3]);
    });

    it('puts equal scores in order of id', () => {
      const ids = make(small)
        .search(['festival'], 10)
        .map(({ id }) => id);
      expect(ids).toEqual([8, 4_294_967_295]);
    });

    it('counts a repeated query term each time', () => {
      const index = make(small);
      const [once] = index.search(['sank'], 1);
      const [twice] = index.search(['sank', 'sank'], 1);
      expect(twice!.score).toBeCloseTo(2 * once!.score, 10);
    });

    it('returns only documents that are accepted, up to the limit', () => {
      const index = make(small);
      expect(index.search(['harbour'], 2, (id) => id !== 8).map(({ id }) => id)).toEqual([4_294_967_295, 3]);
      expect(index.search(['harbour'], 0)).toEqual([]);
    });

    it('finds nothing for unknown terms, no terms, or in an empty index', () => {
      expect(make(small).search(['tram'], 5)).toEqual([]);
      expect(make(small).search([], 5)).toEqual([]);
      expect(make([]).search(['ferry'], 5)).toEqual([]);
      expect(make([]).averageLength).toBe(0);
    });

    it('scores unknown documents and documents without a shared term 0', () => {
      expect([...make(small).score(['ferry'], [8, 999])]).toEqual([0, 0]);
    });

    it('reports documents, mean length and document frequencies', () => {
      const index = make(small);
      expect(index.documents).toBe(4);
      expect(index.averageLength).toBe(2.5);
      expect(index.documentFrequency('harbour')).toBe(3);
      expect(index.documentFrequency('tram')).toBe(0);
    });

    it('scores a few documents of many in any order', () => {
      const many = Array.from({ length: 400 }, (_, id) => ({
        id,
        terms: id % 3 === 0 ? ['ferry'] : ['ferry', 'fare'],
      }));
      const expected = new Map(slowBm25(many, ['ferry', 'fare']).map(({ id, score }) => [id, score]));
      const asked = [301, 999, 5, 150];
      const scores = make(many).score(['ferry', 'fare'], asked);
      scores.forEach((score, i) => {
        expect(score).toBeCloseTo(expected.get(asked[i]!) ?? 0, 9);
      });
    });

    it('ranks any collection as a slow BM25 does', () => {
      fc.assert(
        fc.property(collection, query, fc.integer({ min: 1, max: 30 }), (documents, terms, limit) => {
          const expected = slowBm25(documents, terms);
          const index = make(documents);
          expectSame(index.search(terms, limit), expected.slice(0, limit));
          const isOdd = (id: number): boolean => id % 2 === 1;
          expectSame(index.search(terms, limit, isOdd), expected.filter(({ id }) => isOdd(id)).slice(0, limit));
        }),
        { numRuns: 150 },
      );
    });

    it('scores the documents asked for as a slow BM25 does, in any order and among unknown ones', () => {
      const ids = fc.array(fc.integer({ min: 0, max: 130 }), { maxLength: 40 });
      fc.assert(
        fc.property(collection, query, ids, (documents, terms, asked) => {
          const scores = new Map(slowBm25(documents, terms).map(({ id, score }) => [id, score]));
          make(documents)
            .score(terms, asked)
            .forEach((score, i) => {
              expect(score).toBeCloseTo(scores.get(asked[i]!) ?? 0, 9);
            });
        }),
        { numRuns: 150 },
      );
    });
  });
}

/** The same scores in the same order; documents whose scores differ by rounding alone may change places. */
function expectSame(found: readonly ScoredDocument[], expected: readonly ScoredDocument[]): void {
  expect(found.length).toBe(expected.length);
  found.forEach(({ id, score }, i) => {
    expect(score).toBeCloseTo(expected[i]!.score, 9);
    if (id !== expected[i]!.id) expect(expected.find((other) => other.id === id)?.score ?? score).toBeCloseTo(score, 9);
  });
  expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
}
