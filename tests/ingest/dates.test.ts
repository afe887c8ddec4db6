import { describe, expect, it } from 'vitest';
import { dateOf, datesOfLine, parseDate } from '../../src/ingest/dates.js';
import { expectTimeToGrow, repeatedTo } from '../support/processor-time.js';

describe('parseDate', () => {
  it.each([
    ['2025-03-05T17:30:00+01:00', '2025-03-05T17:30:00+01:00'],
    ['2025-03-05T23:30:00-0500', '2025-03-05T23:30:00-05:00'],
    ['2025-03-05 17:30:00 UTC', '2025-03-05T17:30:00Z'],
    ['2025-03-05T17:30:00.123Z', '2025-03-05T17:30:00Z'],
    ['2025-03-05', '2025-03-05'],
    ['20250305', '2025-03-05'],
    ['2025/03/05', '2025-03-05'],
    ['Wed, 05 Mar 2025 17:30:00 +0100', '2025-03-05T17:30:00+01:00'],
    ['Wed, 05 Mar 2025 17:30:00 GMT', '2025-03-05T17:30:00Z'],
    ['Sun May 26 2024', '2024-05-26'],
    ['Tue 4 March 2025', '2025-03-04'],
    ['Thursday, 24 April 2025', '2025-04-24'],
    ['September 30, 2025', '2025-09-30'],
    ['Sept. 3rd, 2025', '2025-09-03'],
    ['the 1st of June 2025', '2025-06-01'],
    ['March 5, 2025, 2:10 p.m.', '2025-03-05T14:10'],
    ['May 26, 2024 at 12:05 am EST', '2024-05-26T00:05'],
    ['10.04.2025, 11:20', '2025-04-10T11:20'],
    ['20 de junio de 2025', '2025-06-20'],
    ['4. März 2025, 17:05 Uhr', '2025-03-04T17:05'],
    ['12 février 2025 à 10h30', '2025-02-12T10:30'],
    ['7 июня 2020', '2020-06-07'],
    ['30 Kasım 2020', '2020-11-30'],
    ['2025年3月5日', '2025-03-05'],
    ['13/04/2025', '2025-04-13'],
    ['04/13/2025', '2025-04-13'],
    ['04/04/2025', '2025-04-04'],
    ['Thu 03/04/2025', '2025-04-03'],
  ])('reads %s as it is stated', (text, expected) => {
    expect(parseDate(text)).toBe(expected);
  });

  it.each([
    '03/04/2025',
    'yesterday',
    '2 hours ago',
    'Tuesday',
    '4 March',
    'March 2025',
    '2025',
    '31 February 2025',
    '2025-13-01',
    '5 Smarch 2025',
    'He died on 4 March 2025 in Maravel',
    '4 March 2025 was a Tuesday',
    '',
  ])('does not guess a day from "%s"', (text) => {
    expect(parseDate(text)).toBeNull();
  });

  it.each(['1', '12 ', '1/', 'a ', '2025-', '1 May '])('takes no longer than a long line of "%s" is long', (unit) => {
    const read = (size: number): void => {
      const line = repeatedTo(unit, size);
      expect(parseDate(line)).toBeNull();
      expect(datesOfLine(line)).toEqual([]);
    };
    expectTimeToGrow(read, { size: 200_000 });
  });
});

describe('dateOf', () => {
  it('reads Unix time in seconds and milliseconds', () => {
    expect(dateOf(1_741_161_600)).toBe('2025-03-05T08:00:00Z');
    expect(dateOf(1_741_161_600_000)).toBe('2025-03-05T08:00:00Z');
  });

  it.each([null, undefined, {}, [], true, Number.NaN, 12])('is null for %s', (value) => {
    expect(dateOf(value)).toBeNull();
  });
});

describe('datesOfLine', () => {
  it('tells publication from update', () => {
    expect(datesOfLine('Published 4 March 2025, 08:15 · Updated 4 March 2025, 21:40')).toEqual([
      { kind: 'published', date: '2025-03-04T08:15' },
      { kind: 'updated', date: '2025-03-04T21:40' },
    ]);
  });

  it('finds the date beside a byline', () => {
    expect(datesOfLine('By Calla Brenneman • May 12, 2025 • 4 min read')).toEqual([
      { kind: 'published', date: '2025-05-12' },
    ]);
    expect(datesOfLine('By Quill Hathersage, 12 June 2025')).toEqual([{ kind: 'published', date: '2025-06-12' }]);
  });

  it('finds none in prose', () => {
    expect(datesOfLine('The first is dated 18 November 2024 and asks for the ramp to be closed.')).toEqual([]);
  });
});
