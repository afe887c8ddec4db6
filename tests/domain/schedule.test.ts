import { describe, expect, test } from 'vitest';
import { parseSchedule } from '../../src/domain/schedule.js';

const noon = new Date('2031-05-20T12:00:00Z');
const minutesTo = (next: Date | null): number => (next!.getTime() - noon.getTime()) / 60_000;

describe('parseSchedule', () => {
  test.each([
    ['5m', 5],
    ['6h', 360],
    [' 2 D ', 2880],
  ])('reads the interval %j, shifted by a tenth at most', (text, minutes) => {
    for (const key of ['harbour', 'hills', 'moors']) {
      const wait = minutesTo(parseSchedule(text)!.next(noon, key));
      expect(wait).toBeGreaterThanOrEqual(minutes);
      expect(wait).toBeLessThanOrEqual(minutes * 1.1);
    }
  });

  test('reads times of day in UTC, shifted by two minutes at most', () => {
    const schedule = parseSchedule('30 6,18 * * *')!;
    const next = schedule.next(noon, 'harbour')!;
    expect(minutesTo(next)).toBeGreaterThanOrEqual(390);
    expect(minutesTo(next)).toBeLessThanOrEqual(392);
    const following = schedule.next(next, 'harbour')!;
    expect(following.getTime() - next.getTime()).toBe(12 * 3_600_000);
  });

  test('gives one key one time, and keys different ones', () => {
    const schedule = parseSchedule('6h')!;
    expect(schedule.next(noon, 'hills')).toEqual(schedule.next(noon, 'hills'));
    expect(schedule.next(noon, 'hills')).not.toEqual(schedule.next(noon, 'moors'));
  });

  test('can be off', () => {
    expect(parseSchedule('off')).toBeNull();
  });

  test.each([
    '',
    '4m',
    '31d',
    '6',
    '6w',
    '-6h',
    'daily',
    '* * * *',
    '61 * * * *',
    '0 0 30 2 *',
    '* * * * * *',
    '*/4 * * * *',
    '0,59 * * * *',
  ])('has no reading of %j', (text) => {
    expect(parseSchedule(text)).toBeUndefined();
  });
});
