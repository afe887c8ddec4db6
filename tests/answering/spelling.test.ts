import { describe, expect, it } from 'vitest';
import { isNearSpelling } from '../../src/answering/spelling.js';

describe('isNearSpelling', () => {
  it.each([
    ['goverment', 'government'],
    ['accross', 'across'],
    ['harbuor', 'harbour'],
    ['seperate', 'separate'],
  ])('takes %s for %s', (a, b) => {
    expect(isNearSpelling(a, b)).toBe(true);
  });

  it.each([
    ['ship', 'shop'],
    ['hammer', 'summer'],
    ['harbour', 'harvest'],
    ['station', 'nation'],
  ])('does not take %s for %s', (a, b) => {
    expect(isNearSpelling(a, b)).toBe(false);
  });
});
