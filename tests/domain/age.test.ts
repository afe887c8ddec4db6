import { describe, expect, test } from 'vitest';
import { inEnglish } from '../../src/language/in-words.js';
import { age, datedInWords, dayInWords, momentInWords } from '../../src/domain/age.js';
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

describe('datedInWords', () => {
  test('names the day that the page states, in its own zone', () => {
    expect(datedInWords('2024-05-26T23:30:00-05:00', '2026-11-22' as Day)).toBe('26 May 2024, 2 years ago');
  });

  test('says when no date is known', () => {
    expect(datedInWords(null, today)).toBe('date unknown');
  });
});

test.each([
  ['2026-11-22T05:10:00Z', '22 November 2026, 05:10 UTC'],
  ['2026-11-22T05:10:00+02:00', '22 November 2026, 05:10'],
  ['2026-11-22', '22 November 2026'],
  ['some time ago', 'some time ago'],
])('momentInWords says of %s "%s"', (isoTime, words) => {
  expect(momentInWords(isoTime)).toBe(words);
});

test('dayInWords leaves no leading nought', () => {
  expect(dayInWords('2024-09-05')).toBe('5 September 2024');
});
