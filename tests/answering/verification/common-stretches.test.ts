import { describe, expect, test } from 'vitest';
import { stretchesOf } from '../../../src/answering/verification/common-stretches.js';
import { wantedOf } from '../../../src/answering/verification/near.js';

describe('stretchesOf', () => {
  test('are three neighbouring words at a time, two of a short text, none across a mark', () => {
    expect(stretchesOf(wantedOf('That was not it'))).toEqual(['that was', 'was not', 'not it']);
    expect(stretchesOf(wantedOf('They were there, and so it was'))).toEqual([
      'they were there',
      'and so it',
      'so it was',
    ]);
  });

  test('are so many at most, however long the text', () => {
    const words = Array.from({ length: 600 }, (_, at) => `w${at}`).join(' ');
    expect(stretchesOf(wantedOf(words))).toHaveLength(120);
  });
});
