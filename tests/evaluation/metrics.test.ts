import { describe, expect, it } from 'vitest';
import { metricsOf, type JudgedRanking } from '../../src/evaluation/metrics.js';

function judged(
  ranking: string[],
  relevant: Record<string, number>,
  candidates: string[] | null = null,
): JudgedRanking {
  return { ranking, relevant: new Map(Object.entries(relevant)), candidates };
}

describe('metricsOf', () => {
  it('agrees with a ranking worked by hand', () => {
    // Gains down the list: 0, 3, 0, 1; two relevant documents found of three, the third worth 2.
    const metrics = metricsOf([judged(['x', 'a', 'y', 'b'], { a: 3, b: 1, c: 2 })]);
    // DCG = 3 / log2 3 + 1 / log2 5 = 1.89279 + 0.43068; ideal = 3 + 2 / log2 3 + 1 / log2 4 = 3 + 1.26186 + 0.5.
    expect(metrics['ndcg@10']).toBeCloseTo(2.32347 / 4.76186, 5);
    expect(metrics['mrr@10']).toBe(1 / 2);
    // Precision 1/2 at the first relevant document and 2/4 at the second, over three relevant ones.
    expect(metrics.map).toBeCloseTo((1 / 2 + 2 / 4) / 3, 10);
    expect(metrics['success@1']).toBe(0);
    expect(metrics['recall@5']).toBeCloseTo(2 / 3, 10);
    expect(metrics['recall@100']).toBeCloseTo(2 / 3, 10);
    expect(metrics.queries).toBe(1);
  });

  it('looks no deeper than each measure says', () => {
    const ranking = Array.from({ length: 120 }, (_, i) => `d${i + 1}`);
    // The sixth, the eleventh and the hundred and first place.
    const metrics = metricsOf([judged(ranking, { d6: 1, d11: 1, d101: 1 })]);
    expect(metrics['recall@5']).toBe(0);
    expect(metrics['mrr@10']).toBe(1 / 6);
    expect(metrics['recall@100']).toBeCloseTo(2 / 3, 10);
    // The ideal list has three gains of 1; the sixth place alone is inside ten.
    expect(metrics['ndcg@10']).toBeCloseTo(1 / Math.log2(7) / (1 + 1 / Math.log2(3) + 1 / 2), 10);
    expect(metricsOf([judged(ranking.slice(10), { d11: 1 })])['success@1']).toBe(1);
  });

  it('is a mean over the queries that have a relevant document', () => {
    const metrics = metricsOf([judged(['a'], { a: 1 }), judged(['b', 'a'], { a: 1 }), judged(['a'], {})]);
    expect(metrics.queries).toBe(2);
    expect(metrics['success@1']).toBe(1 / 2);
    expect(metrics['mrr@10']).toBe(3 / 4);
  });

  it('leaves queries whose candidates are all relevant out of map_clean alone', () => {
    const metrics = metricsOf([
      judged(['a', 'b'], { a: 1, b: 1 }, ['a', 'b']),
      judged(['b', 'a'], { a: 1 }, ['a', 'b']),
    ]);
    expect(metrics.map).toBe(3 / 4);
    expect(metrics.map_clean).toBe(1 / 2);
    expect(metrics.queries).toBe(2);
  });

  it('is 0 everywhere without a judged query', () => {
    expect(new Set(Object.values(metricsOf([])))).toEqual(new Set([0]));
  });
});
