import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnreadablePostingsError } from '../../src/retrieval/postings-bytes.js';
import { createPostingsBuilder, postingsFromBytes, type PostingsIndex } from '../../src/retrieval/postings-index.js';

function sample(): PostingsIndex {
  const builder = createPostingsBuilder({ k1: 0.9, b: 0.4 });
  builder.add(2, ['ferry', 'sank', 'ferry']);
  builder.add(9, ['harbour', 'été', '港']);
  return builder.build();
}

describe('postingsFromBytes', () => {
  it('reads what toBytes wrote, to the last bit of every score', () => {
    const index = sample();
    const read = postingsFromBytes(index.toBytes());
    for (const term of ['ferry', 'été', '港', 'harbour', 'tram']) {
      expect(read.search([term], 5)).toEqual(index.search([term], 5));
      expect(read.documentFrequency(term)).toBe(index.documentFrequency(term));
    }
    expect(read.toBytes()).toEqual(index.toBytes());
  });

  it('reads bytes that start anywhere in a larger buffer', () => {
    const bytes = sample().toBytes();
    for (const offset of [1, 2, 3, 4]) {
      const buffer = new Uint8Array(bytes.length + 8);
      buffer.set(bytes, offset);
      const read = postingsFromBytes(buffer.subarray(offset, offset + bytes.length));
      expect(read.search(['ferry'], 5)).toEqual(sample().search(['ferry'], 5));
    }
  });

  it('keeps a frequency that does not fit a byte', () => {
    const builder = createPostingsBuilder();
    builder.add(1, Array<string>(300).fill('ferry'));
    builder.add(2, [...Array<string>(44).fill('ferry'), ...Array<string>(256).fill('fare')]);
    const read = postingsFromBytes(builder.build().toBytes());
    const scores = read.search(['ferry'], 2);
    expect(scores.map(({ id }) => id)).toEqual([1, 2]);
    expect(scores[0]!.score).toBeGreaterThan(scores[1]!.score);
  });

  it('refuses any file of which a byte is wrong or missing', () => {
    const bytes = sample().toBytes();
    const place = fc.integer({ min: 0, max: bytes.length - 1 });
    fc.assert(
      fc.property(place, fc.integer({ min: 1, max: 255 }), (at, change) => {
        const torn = bytes.slice();
        torn[at]! ^= change;
        expect(() => postingsFromBytes(torn)).toThrow(UnreadablePostingsError);
        expect(() => postingsFromBytes(bytes.slice(0, at))).toThrow(UnreadablePostingsError);
      }),
    );
  });

  it('says what it found instead', () => {
    const foreign = new TextEncoder().encode('SQLite format 3'.repeat(10));
    expect(() => postingsFromBytes(foreign)).toThrow('not a whole keyword index: a foreign file');
    expect(() => postingsFromBytes(new Uint8Array(3))).toThrow('not a whole keyword index: 3 bytes');
  });
});

describe('createPostingsBuilder', () => {
  it('refuses ids that do not ascend or are no whole number below 2^32', () => {
    const builder = createPostingsBuilder();
    builder.add(5, ['ferry']);
    for (const id of [5, 4])
      expect(() => {
        builder.add(id, []);
      }).toThrow(/ids must ascend/);
    for (const id of [-1, 6.5, 2 ** 32, Number.NaN])
      expect(() => {
        builder.add(id, []);
      }).toThrow(/is no document id/);
    expect(builder.build().documents).toBe(1);
  });

  it('refuses parameters that are out of range', () => {
    expect(() => createPostingsBuilder({ k1: -1, b: 0.5 })).toThrow('k1 must be 0 or more, not -1');
    expect(() => createPostingsBuilder({ k1: 1, b: 1.5 })).toThrow('b must lie in 0-1, not 1.5');
  });
});
