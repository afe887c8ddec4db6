import { describe, expect, test } from 'vitest';
import { datedInWords, dayInWords, momentInWords } from '../../src/cli/dates-in-words.js';
import type { Day } from '../../src/domain/day.js';

describe('datedInWords', () => {
  test('names the day that the page states, in its own zone', () => {
    expect(datedInWords('2024-05-26T23:30:00-05:00', '2026-11-22' as Day)).toBe('26 May 2024, 2 years ago');
  });

  test('says when no date is known', () => {
    expect(datedInWords(null, '2026-11-22' as Day)).toBe('date unknown');
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
