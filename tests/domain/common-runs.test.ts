import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commonRuns, maxCells } from '../../src/domain/common-runs.js';

interface Score {
  readonly common: number;
  readonly together: number;
}

/** Tries every way to pair the words: longest first, then the most neighbours kept together. */
function slowBest(a: readonly string[], b: readonly string[], i = 0, j = 0, isAfterPair = false): Score {
  if (i === a.length || j === b.length) return { common: 0, together: 0 };
  const options = [slowBest(a, b, i + 1, j), slowBest(a, b, i, j + 1)];
  if (a[i] === b[j]) {
    const rest = slowBest(a, b, i + 1, j + 1, true);
    options.push({ common: rest.common + 1, together: rest.together + (isAfterPair ? 1 : 0) });
  }
  return options.reduce((best, one) =>
    one.common > best.common || (one.common === best.common && one.together > best.together) ? one : best,
  );
}

const words = fc.array(fc.constantFrom('the', 'ferry', 'not', 'sails'), { maxLength: 7 });

describe('commonRuns', () => {
  test('is the longest common subsequence in the fewest pieces, as trying all ways finds it', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const runs = commonRuns(a, b)!;
        const common = runs.reduce((sum, { length }) => sum + length, 0);
        const best = slowBest(a, b);
        expect(common).toBe(best.common);
        expect(runs.reduce((sum, { length }) => sum + length - 1, 0)).toBe(best.together);
      }),
      { numRuns: 400 },
    );
  });

  test('gives runs in order, disjoint, equal and not empty', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        let [inA, inB] = [0, 0];
        for (const { aStart, bStart, length } of commonRuns(a, b)!) {
          expect(length).toBeGreaterThan(0);
          expect(aStart).toBeGreaterThanOrEqual(inA);
          expect(bStart).toBeGreaterThanOrEqual(inB);
          expect(a.slice(aStart, aStart + length)).toEqual(b.slice(bStart, bStart + length));
          [inA, inB] = [aStart + length, bStart + length];
        }
      }),
    );
  });

  test('shows a clause that was left out as one gap', () => {
    const article = 'the pier , which the county built , may be sold'.split(' ');
    expect(commonRuns(article, 'the pier may be sold'.split(' '))).toEqual([
      { aStart: 0, bStart: 0, length: 2 },
      { aStart: 8, bStart: 2, length: 3 },
    ]);
  });

  test('does not compare what would take too long', () => {
    const long = new Array<string>(Math.sqrt(maxCells) + 1).fill('ferry');
    expect(commonRuns(long, long)).toBeNull();
  });
});
