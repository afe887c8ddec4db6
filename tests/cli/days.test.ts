import { describe, expect, test } from 'vitest';
import { readDay } from '../../src/cli/days.js';

const now = new Date('2026-11-22T12:00:00Z');

describe('readDay', () => {
  test.each([
    ['2024-05-26', '2024-05-26', '2024-05-26'],
    [' 2024-05-26 ', '2024-05-26', '2024-05-26'],
    ['26 May 2024', '2024-05-26', '2024-05-26'],
    ['May 2024', '2024-05-01', '2024-05-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023', '2023-01-01', '2023-12-31'],
    ['last year', '2025-01-01', '2025-12-31'],
    ['last month', '2026-10-01', '2026-10-31'],
    ['yesterday', '2026-11-21', '2026-11-21'],
    ['last 7 days', '2026-11-15', '2026-11-15'],
    ['May 2024 to June 2024', '2024-05-01', '2024-06-30'],
  ])('reads %j as %s to %s', (text, first, last) => {
    expect([readDay(text, 'first', now), readDay(text, 'last', now)]).toEqual([first, last]);
  });

  test.each([
    ['May', '2026-05-01', 'a month without a year is the last one'],
    ['24 December', '2025-12-24', 'a day without a year is the last one'],
    ['Monday', '2026-11-16', 'a weekday is the last one'],
  ])('reads %j as %s: %s', (text, first) => {
    expect(readDay(text, 'first', now)).toBe(first);
  });

  test.each(['2024-13-45', '2024-02-30', '2024-13', '12:00', 'soon', '', 'May 2024 or so', '-1', '99999'])(
    'refuses %j',
    (text) => {
      expect(readDay(text, 'first', now)).toBeNull();
    },
  );
});
