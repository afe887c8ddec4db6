import { describe, expect, it } from 'vitest';
import { dateAmongWords, findDates } from '../../src/ingest/find-dates.js';

function datesIn(text: string, isDayFirst: boolean | null = null): string[] {
  return findDates(text, { isDayFirst }).map(({ date }) => date);
}

describe('findDates', () => {
  it.each([
    ['News desk | 2020-03-04 16:52:59', ['2020-03-04T16:52:59']],
    ['Ada Moss, 13 Jan 2020, 22:11 GMT+10', ['2020-01-13T22:11+10:00']],
    ['July 9, 2020 at 6:40 PM EDT', ['2020-07-09T18:40']],
    ['22/11/2020 - 04:30 - Photo desk', ['2020-11-22T04:30']],
    ['2.9.2020 klo 12.45', ['2020-09-02T12:45']],
    ['martes 17 de marzo de 2020', ['2020-03-17']],
    ['Domenica 06 Dicembre 2020', ['2020-12-06']],
    ['الأربعاء، 07 أكتوبر 2020', ['2020-10-07']],
    ['2020年7月13日 01:10', ['2020-07-13T01:10']],
    ['2020. október 5.', ['2020-10-05']],
    ['Published 3 May 2024 | Updated 5 May 2024', ['2024-05-03', '2024-05-05']],
  ])('finds the days of "%s"', (text, expected) => {
    expect(datesIn(text)).toEqual(expected);
  });

  it('reads the order of day and month from the numbers or from how the page writes them, and never guesses it', () => {
    expect(datesIn('04/13/2025')).toEqual(['2025-04-13']);
    expect(datesIn('03/04/2025')).toEqual([]);
    expect(datesIn('03/04/2025', true)).toEqual(['2025-04-03']);
    expect(datesIn('03/04/2025', false)).toEqual(['2025-03-04']);
  });

  it.each([
    'version 1.2.2020.4',
    'call 555-2020-11',
    '31 February 2020',
    '12 apples 2020',
    'the war of 3 May 1808',
    'in 2020',
  ])('finds no day in "%s"', (text) => {
    expect(datesIn(text, true)).toEqual([]);
  });
});

describe('dateAmongWords', () => {
  it('takes the one day that is named, and none of several', () => {
    expect(dateAmongWords('04:25:06 PM IST Apr 08, 2020', { isDayFirst: null })).toBe('2020-04-08');
    expect(dateAmongWords('from 3 May 2024 to 5 May 2024', { isDayFirst: null })).toBeNull();
  });
});
