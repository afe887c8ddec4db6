import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/domain/ranking.js';
import { fuse } from '../../src/retrieval/fuse.js';

const weights = { passage: 0.5, dense: 0.25 };
const evidence = (articleBm25: number | null, passageBm25: number | null, cosine: number | null): Evidence => ({
  articleBm25,
  passageBm25,
  cosine,
});

describe('fuse', () => {
  it('divides each leg by its best and adds them by weight', () => {
    const scores = fuse([evidence(20, 4, 0.8), evidence(10, 8, 0.2)], weights);
    expect([...scores]).toEqual([1 + 0.5 * 0.5 + 0.25, 0.5 + 0.5 + 0.25 * 0.25]);
  });

  it('counts what a leg did not see as 0', () => {
    const scores = fuse([evidence(null, 2, null), evidence(3, null, null)], weights);
    expect([...scores]).toEqual([0.5, 1]);
  });

  it('leaves a leg out that speaks for no candidate', () => {
    const scores = fuse([evidence(0, 0, -0.3), evidence(0, 0, -0.1)], weights);
    expect([...scores]).toEqual([0, 0]);
  });

  it('returns nothing for no candidates', () => {
    expect(fuse([], weights)).toHaveLength(0);
  });

  it('keeps the order of its legs where all of them agree, at any weights and scale', () => {
    const weight = fc.double({ min: 0.01, max: 5, noNaN: true });
    const legs = fc
      .tuple(weight, weight, weight)
      .chain((scale) =>
        fc
          .uniqueArray(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 20 })
          .map((ranks) =>
            ranks.sort((a, b) => b - a).map((rank) => evidence(rank * scale[0], rank * scale[1], rank * scale[2])),
          ),
      );
    fc.assert(
      fc.property(legs, weight, weight, (candidates, passage, dense) => {
        const scores = fuse(candidates, { passage, dense });
        for (let i = 1; i < scores.length; i++) expect(scores[i]).toBeLessThan(scores[i - 1]!);
      }),
    );
  });
});
