import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pooling } from '../../embeddings/model-families.js';
import { poolTokens } from '../../embeddings/pooling.js';

const padded = 5;
const dimensions = 3;

/** Row by row and number by number. */
function slowly(values: Float32Array, lengths: readonly number[], pooling: Pooling): number[][] {
  return lengths.map((length, row) =>
    Array.from({ length: dimensions }, (_, i) => {
      const at = (token: number): number => values[(row * padded + token) * dimensions + i]!;
      if (length === 0) return 0;
      if (pooling === 'cls') return at(0);
      if (pooling === 'last-token') return at(length - 1);
      return Array.from({ length }, (_, token) => at(token)).reduce((sum, value) => sum + value, 0);
    }),
  );
}

describe('poolTokens', () => {
  it.each(['mean', 'cls', 'last-token'] as const)('agrees with the slow way and leaves padding out: %s', (pooling) => {
    const batches = fc.array(fc.nat(padded), { minLength: 1, maxLength: 6 }).chain((lengths) =>
      fc.record({
        lengths: fc.constant(lengths),
        values: fc
          .array(fc.integer({ min: -1_000, max: 1_000 }), {
            minLength: lengths.length * padded * dimensions,
            maxLength: lengths.length * padded * dimensions,
          })
          .map((numbers) => Float32Array.from(numbers)),
      }),
    );
    fc.assert(
      fc.property(batches, ({ lengths, values }) => {
        const pooled = poolTokens({ values, padded, dimensions, lengths }, pooling);
        expect([...pooled]).toEqual(slowly(values, lengths, pooling).flat());
      }),
    );
  });
});
