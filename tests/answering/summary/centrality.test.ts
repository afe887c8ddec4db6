import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dot, toUnitVector } from '../../../embeddings/embedder.js';
import {
  similarity,
  termCentralities,
  termVectors,
  vectorCentralities,
} from '../../../src/answering/summary/centrality.js';

/** The sum of cosines with all others, each pair looked at; 1 for the highest. */
function slowCentralities<T>(vectors: readonly T[], cosine: (a: T, b: T) => number): number[] {
  const sums = vectors.map((a, i) => vectors.reduce((sum, b, j) => (i === j ? sum : sum + cosine(a, b)), 0));
  const highest = Math.max(...sums, Number.MIN_VALUE);
  return sums.map((sum) => Math.max(0, sum) / highest);
}

const sentences = fc.array(
  fc.array(fc.constantFrom('ferry', 'ramp', 'loan', 'quay', 'tide'), { minLength: 1, maxLength: 6 }),
  {
    minLength: 2,
    maxLength: 12,
  },
);

const rest = (): Promise<void> => Promise.resolve();
const plain = { dampsFrequent: false, rest };

test('term centrality is the sum of all cosines', async () => {
  await fc.assert(
    fc.asyncProperty(sentences, async (terms) => {
      const vectors = await termVectors(terms, plain);
      const slow = slowCentralities(vectors, similarity);
      fc.pre(slow.some((value) => value > 1e-6));
      (await termCentralities(vectors, rest)).forEach((value, i) => {
        expect(value).toBeCloseTo(slow[i]!, 6);
      });
    }),
    { numRuns: 60 },
  );
});

test('vector centrality is the sum of all cosines', () => {
  const axis = fc.integer({ min: 1, max: 9 });
  fc.assert(
    fc.property(fc.array(fc.tuple(axis, axis, axis), { minLength: 2, maxLength: 12 }), (rows) => {
      const vectors = rows.map((row) => toUnitVector(Float32Array.from(row)));
      const slow = slowCentralities(vectors, dot);
      vectorCentralities(vectors).forEach((value, i) => {
        expect(value).toBeCloseTo(slow[i]!, 4);
      });
    }),
    { numRuns: 60 },
  );
});

test('where stop words are unknown, a word of every sentence weighs next to nothing', async () => {
  const terms = [
    ['de', 'rampa'],
    ['de', 'rampa'],
    ['de', 'muelle'],
    ['de', 'barco'],
    ['de', 'puerto'],
  ];
  const [first, , third] = await termVectors(terms, { dampsFrequent: true, rest });
  expect(similarity(first!, third!)).toBeLessThan(0.05);
  const undamped = await termVectors(terms, plain);
  expect(similarity(undamped[0]!, undamped[2]!)).toBeCloseTo(0.5);
});

test('nothing to compare gives no number that is none', async () => {
  expect(await termCentralities(await termVectors([[], []], plain), rest)).toEqual([0, 0]);
  expect(vectorCentralities([])).toEqual([]);
});
