import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toUnitVector } from '../../embeddings/embedder.js';
import { createExactVectorIndex } from '../../embeddings/exact-vector-index.js';
import { layeredVectorIndex } from '../../embeddings/layered-vector-index.js';
import { NearestHeap } from '../../embeddings/nearest-heap.js';
import { clusteredVectors, seededRandom } from './vectors.js';

describe('createExactVectorIndex', () => {
  it('grows as vectors come, without losing one', () => {
    const index = createExactVectorIndex(8);
    const vectors = clusteredVectors(300, 8, seededRandom(31));
    vectors.forEach((vector, label) => {
      index.add(label, vector);
    });
    expect(index.size).toBe(300);
    vectors.forEach((vector, label) => {
      expect(index.search(vector, 1)[0]!.label).toBe(label);
    });
  });

  it('keeps what was added when the caller reuses the array', () => {
    const index = createExactVectorIndex(2);
    const vector = toUnitVector(Float32Array.of(1, 0));
    index.add(1, vector);
    vector.set([0, 1]);
    expect(index.search(toUnitVector(Float32Array.of(1, 0)), 1)[0]!.similarity).toBe(1);
  });

  it('refuses a label twice, a wrong label and other dimensions', () => {
    const index = createExactVectorIndex(2);
    const vector = toUnitVector(Float32Array.of(1, 0));
    index.add(1, vector);
    expect(() => {
      index.add(1, vector);
    }).toThrow(RangeError);
    expect(() => {
      index.add(2 ** 32, vector);
    }).toThrow(RangeError);
    expect(() => {
      index.add(2, toUnitVector(new Float32Array(3)));
    }).toThrow(RangeError);
    expect(index.size).toBe(1);
  });
});

describe('layeredVectorIndex', () => {
  it('refuses layers of different dimensions', () => {
    const [base, delta] = [createExactVectorIndex(2), createExactVectorIndex(3)];
    expect(() => layeredVectorIndex({ base, delta, masked: new Set() })).toThrow(RangeError);
  });

  it('sees what the delta takes in later', () => {
    const [base, delta] = [createExactVectorIndex(2), createExactVectorIndex(2)];
    const index = layeredVectorIndex({ base, delta, masked: new Set() });
    delta.add(5, toUnitVector(Float32Array.of(0, 1)));
    expect(index.size).toBe(1);
    expect(index.search(toUnitVector(Float32Array.of(0, 1)), 3).map(({ label }) => label)).toEqual([5]);
  });
});

describe('NearestHeap', () => {
  it('keeps what sorting everything would put first', () => {
    const offers = fc.uniqueArray(fc.record({ label: fc.nat(50), similarity: fc.integer({ min: -3, max: 3 }) }), {
      selector: ({ label }) => label,
    });
    fc.assert(
      fc.property(offers, fc.nat(12), (all, limit) => {
        const heap = new NearestHeap(limit);
        for (const { label, similarity } of all) heap.offer(label, similarity);
        const sorted = [...all].sort((a, b) => b.similarity - a.similarity || a.label - b.label);
        expect(heap.take()).toEqual(sorted.slice(0, limit));
      }),
    );
  });
});
