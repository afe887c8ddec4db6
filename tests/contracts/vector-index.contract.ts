import { describe, expect, it } from 'vitest';
import { dot, toUnitVector, type UnitVector } from '../../embeddings/embedder.js';
import type { Neighbour, VectorIndex } from '../../embeddings/vector-index.js';
import { clusteredVectors, randomVectors, seededRandom } from '../embeddings/vectors.js';

export interface Entry {
  readonly label: number;
  readonly vector: UnitVector;
}

export type MakeIndex = (entries: readonly Entry[], dimensions: number) => VectorIndex | Promise<VectorIndex>;

const DIMENSIONS = 24;
/** Similarities come from different arithmetic in different layers. */
const EPSILON = 1e-5;

/** What every vector index keeps to, whatever stands behind it. */
export function describeVectorIndex(name: string, make: MakeIndex): void {
  describe(name, () => {
    it('knows its dimensions and its size', async () => {
      const index = await make(entriesOf(randomVectors(30, DIMENSIONS, seededRandom(1))), DIMENSIONS);
      expect([index.dimensions, index.size]).toEqual([DIMENSIONS, 30]);
    });

    it('finds nothing when it is empty', async () => {
      const index = await make([], DIMENSIONS);
      expect(index.size).toBe(0);
      expect(index.search(axis(0), 5)).toEqual([]);
    });

    it('finds a stored vector under its own label with similarity 1', async () => {
      const entries = entriesOf(clusteredVectors(300, DIMENSIONS, seededRandom(2)));
      const index = await make(entries, DIMENSIONS);
      for (const { label, vector } of entries.slice(0, 20)) {
        const [best] = index.search(vector, 1);
        expect(best!.label).toBe(label);
        expect(best!.similarity).toBeCloseTo(1, 5);
      }
    });

    it('keeps labels up to 2^32 - 1 apart', async () => {
      const labels = [0, 1, 2 ** 31, 2 ** 32 - 1];
      const index = await make(
        labels.map((label, i) => ({ label, vector: axis(i) })),
        DIMENSIONS,
      );
      expect(labels.map((_, i) => index.search(axis(i), 1)[0]!.label)).toEqual(labels);
    });

    it('returns at most the limit, best first, and all of fewer', async () => {
      const index = await make(entriesOf(randomVectors(40, DIMENSIONS, seededRandom(3))), DIMENSIONS);
      const query = axis(3);
      expect(index.search(query, 0)).toEqual([]);
      for (const limit of [1, 10, 40, 1_000]) {
        const found = index.search(query, limit);
        expect(found).toHaveLength(Math.min(limit, 40));
        expect(found).toEqual([...found].sort(byRank));
        expect(new Set(found.map(({ label }) => label)).size).toBe(found.length);
      }
    });

    it('gives the cosine as similarity, from -1 to 1', async () => {
      const entries = [
        { label: 7, vector: axis(0) },
        { label: 8, vector: toUnitVector(axis(0).map((value) => -value)) },
        { label: 9, vector: axis(1) },
      ];
      const found = (await make(entries, DIMENSIONS)).search(axis(0), 3);
      expect(found.map(({ label }) => label)).toEqual([7, 9, 8]);
      [1, 0, -1].forEach((cosine, i) => {
        expect(found[i]!.similarity).toBeCloseTo(cosine, 6);
      });
      expect(found.every(({ similarity }) => Math.abs(similarity) <= 1)).toBe(true);
    });

    it('orders equal vectors by label', async () => {
      const vector = axis(5);
      const entries = [12, 3, 40, 9].map((label) => ({ label, vector }));
      const found = (await make(entries, DIMENSIONS)).search(vector, 4);
      expect(found.map(({ label }) => label)).toEqual([3, 9, 12, 40]);
    });

    it.each([
      ['most', (label: number) => label % 10 !== 0],
      ['some', (label: number) => label % 7 === 0],
      ['few', (label: number) => label % 150 === 0],
    ])('finds the nearest among %s accepted labels', async (_, accepts) => {
      const random = seededRandom(4);
      const entries = entriesOf(clusteredVectors(900, DIMENSIONS, random));
      const index = await make(entries, DIMENSIONS);
      const accepted = entries.filter(({ label }) => accepts(label));
      const queries = clusteredVectors(20, DIMENSIONS, random);
      for (const query of queries) {
        const found = index.search(query, 10, accepts);
        expect(found).toHaveLength(Math.min(10, accepted.length));
        expect(found.every(({ label }) => accepts(label))).toBe(true);
      }
      expect(recall(index, accepted, queries, accepts)).toBeGreaterThanOrEqual(0.95);
    });

    it('finds nothing when nothing is accepted', async () => {
      const index = await make(entriesOf(randomVectors(200, DIMENSIONS, seededRandom(5))), DIMENSIONS);
      expect(index.search(axis(0), 5, () => false)).toEqual([]);
    });

    it.each([
      ['scattered', randomVectors],
      ['clustered', clusteredVectors],
    ])('finds at least 95 of 100 true neighbours among %s vectors', async (_, vectors) => {
      for (const seed of [11, 12, 13]) {
        const random = seededRandom(seed);
        const entries = entriesOf(vectors(1_500, DIMENSIONS, random));
        const index = await make(entries, DIMENSIONS);
        expect(recall(index, entries, vectors(40, DIMENSIONS, random))).toBeGreaterThanOrEqual(0.95);
      }
    });

    it('refuses a query of other dimensions', async () => {
      const index = await make([{ label: 1, vector: axis(0) }], DIMENSIONS);
      expect(() => index.search(toUnitVector(new Float32Array(DIMENSIONS + 1)), 1)).toThrow(RangeError);
    });
  });
}

export function entriesOf(vectors: readonly UnitVector[]): Entry[] {
  return vectors.map((vector, label) => ({ label, vector }));
}

/** Share of the ten nearest by brute force that the index finds among its ten; a tie counts as found. */
function recall(
  index: VectorIndex,
  entries: readonly Entry[],
  queries: readonly UnitVector[],
  accepts?: (label: number) => boolean,
): number {
  let wanted = 0;
  let found = 0;
  for (const query of queries) {
    const similarities = entries.map(({ vector }) => dot(query, vector)).sort((a, b) => b - a);
    const nearest = similarities.slice(0, 10);
    const bound = nearest.at(-1)! - EPSILON;
    wanted += nearest.length;
    found += index.search(query, 10, accepts).filter(({ similarity }) => similarity >= bound).length;
  }
  return found / wanted;
}

function byRank(a: Neighbour, b: Neighbour): number {
  return b.similarity - a.similarity || a.label - b.label;
}

function axis(dimension: number): UnitVector {
  const values = new Float32Array(DIMENSIONS);
  values[dimension] = 1;
  return toUnitVector(values);
}
