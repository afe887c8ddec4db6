import { describe, expect, test } from 'vitest';
import { inEnglish } from '../../src/language/in-words.js';
import { age } from '../../src/domain/age.js';
import type { Day } from '../../src/domain/day.js';

const today = '2026-03-31' as Day;

describe('age', () => {
  test.each([
    ['2026-04-01', 'in the future'],
    ['2026-03-31', 'today'],
    ['2026-03-30', 'yesterday'],
    ['2026-03-18', '13 days ago'],
    ['2026-03-17', '2 weeks ago'],
    ['2026-02-01', '8 weeks ago'],
    ['2026-01-31', '2 months ago'],
    ['2024-04-01', '23 months ago'],
    ['2024-03-31', '2 years ago'],
    ['1999-12-31', '26 years ago'],
  ])('says of %s "%s"', (day, words) => {
    expect(inEnglish(age(day as Day, today))).toBe(words);
  });
});
