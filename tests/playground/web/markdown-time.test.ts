import { describe, expect, test } from 'vitest';
import { fullTime, messageTime, shownTime } from '../../../src/playground/web/markdown/time.js';

const clock = { now: new Date('2026-03-14T09:30:00Z'), timeZone: 'UTC', locale: 'en-US' } as const;
const seconds = Date.parse('2026-03-14T07:05:09Z') / 1000;

describe('shownTime', () => {
  test.each([
    ['t', '7:05 AM'],
    ['T', '7:05:09 AM'],
    ['d', '03/14/2026'],
    ['D', 'March 14, 2026'],
    ['f', 'March 14, 2026 at 7:05 AM'],
    ['F', 'Saturday, March 14, 2026 at 7:05 AM'],
    ['s', '03/14/2026, 7:05 AM'],
    ['S', '03/14/2026, 7:05:09 AM'],
    ['R', '2 hours ago'],
  ] as const)('shows style %s', (style, shown) => {
    expect(shownTime(seconds, style, clock)).toBe(shown);
  });

  test.each([
    [-1, '1 second ago'],
    [59, 'in 59 seconds'],
    [60, 'in 1 minute'],
    [-3 * 3600, '3 hours ago'],
    [2 * 86_400, 'in 2 days'],
    [-45 * 86_400, '1 month ago'],
    [-800 * 86_400, '2 years ago'],
  ])('counts %i seconds as %s', (difference, shown) => {
    expect(shownTime(clock.now.getTime() / 1000 + difference, 'R', clock)).toBe(shown);
  });

  test('shows the times of another zone', () => {
    expect(shownTime(seconds, 't', { ...clock, timeZone: 'Asia/Tokyo' })).toBe('4:05 PM');
  });
});

describe('shownTime in the language of the page’s Discord', () => {
  test.each([
    ['en-GB', '14 March 2026', '14/03/2026, 07:05', '2 hours ago'],
    ['es-ES', '14 de marzo de 2026', '14/03/2026, 7:05', 'hace 2 horas'],
    ['es-419', '14 de marzo de 2026', '14/03/2026, 7:05 a.m.', 'hace 2 horas'],
    ['fr', '14 mars 2026', '14/03/2026, 07:05', 'il y a 2 heures'],
    ['de', '14. März 2026', '14.03.2026, 07:05', 'vor 2 Stunden'],
  ] as const)('writes dates, times and distances in %s', (locale, date, dateAndTime, distance) => {
    const shown = (['D', 's', 'R'] as const).map((style) => shownTime(seconds, style, { ...clock, locale }));
    expect(shown).toEqual([date, dateAndTime, distance]);
  });

  test('leaves the times of messages with the page’s own words', () => {
    const local = { ...clock, locale: 'de' };
    expect(messageTime(new Date('2026-03-14T07:05:09Z'), local)).toBe('Today at 7:05 AM');
  });
});

describe('messageTime', () => {
  test.each([
    ['2026-03-14T00:00:00Z', 'Today at 12:00 AM'],
    ['2026-03-13T23:59:00Z', 'Yesterday at 11:59 PM'],
    ['2026-03-12T23:59:00Z', '03/12/2026 11:59 PM'],
    ['2025-03-14T09:30:00Z', '03/14/2025 9:30 AM'],
  ])('of %s is %s', (at, shown) => {
    expect(messageTime(new Date(at), clock)).toBe(shown);
  });

  test('goes by the days of the zone', () => {
    expect(messageTime(new Date('2026-03-13T23:59:00Z'), { ...clock, timeZone: 'Asia/Tokyo' })).toBe(
      'Today at 8:59 AM',
    );
  });

  test('is told in full to whoever points at it', () => {
    expect(fullTime(new Date('2026-03-14T07:05:09Z'), clock)).toBe('Saturday, March 14, 2026 at 7:05 AM');
  });
});
