import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stretches, tokenBatches, type Window } from '../../embeddings/windows.js';

describe('stretches', () => {
  it('covers everything once, within the limit, in as few and as equal parts as it takes', () => {
    fc.assert(
      fc.property(fc.nat(5_000), fc.integer({ min: 1, max: 600 }), (length, limit) => {
        const parts = stretches(length, limit);
        expect(parts[0]![0]).toBe(0);
        expect(parts.at(-1)![1]).toBe(length);
        parts.slice(1).forEach(([start], i) => {
          expect(start).toBe(parts[i]![1]);
        });
        const sizes = parts.map(([start, end]) => end - start);
        expect(Math.max(...sizes)).toBeLessThanOrEqual(limit);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        expect(parts).toHaveLength(Math.max(1, Math.ceil(length / limit)));
      }),
    );
  });
});

describe('tokenBatches', () => {
  const windows = fc
    .array(fc.integer({ min: 1, max: 40 }), { maxLength: 60 })
    .map((lengths) =>
      lengths.map((length, text): Window => ({ text, ids: Array<number>(length).fill(1), weight: length })),
    );

  it('holds each window once, and no batch is over budget with its padding unless it is a single window', () => {
    fc.assert(
      fc.property(windows, fc.integer({ min: 1, max: 200 }), (all, budget) => {
        const batches = tokenBatches(all, budget);
        expect(
          batches
            .flat()
            .map(({ text }) => text)
            .sort((a, b) => a - b),
        ).toEqual(all.map(({ text }) => text));
        for (const batch of batches) {
          const padded = batch.length * Math.max(...batch.map(({ ids }) => ids.length));
          if (batch.length > 1) expect(padded).toBeLessThanOrEqual(budget);
        }
      }),
    );
  });

  it('puts windows of like length together', () => {
    const all = [9, 1, 10, 2].map((length, text): Window => ({ text, ids: Array<number>(length).fill(1), weight: 1 }));
    expect(tokenBatches(all, 20).map((batch) => batch.map(({ text }) => text))).toEqual([
      [1, 3],
      [0, 2],
    ]);
  });
});
