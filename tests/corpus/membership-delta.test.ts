import fc from 'fast-check';
import { expect, test } from 'vitest';
import { membershipDelta } from '../../src/corpus/membership-delta.js';

const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 30 })).map((list) => Uint32Array.from(list).sort());

test('tells what came and what went, as sets do', () => {
  fc.assert(
    fc.property(numbers, numbers, (base, current) => {
      const { added, removed } = membershipDelta(base, current);
      expect([...added]).toEqual([...current].filter((number) => !base.includes(number)));
      expect([...removed]).toEqual([...base].filter((number) => !current.includes(number)));
    }),
  );
});
