import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDue, type KnownPage, type LastCheck } from '../../../src/corpus/sources/check-policy.js';

const now = new Date('2031-05-20T12:00:00Z');
const ago = (hours: number): string => new Date(now.getTime() - hours * 3_600_000).toISOString();
const days = (count: number): string => ago(24 * count);

function pageOf(
  change: Partial<Omit<KnownPage, 'last'>> & { readonly last?: Partial<LastCheck> | null } = {},
): KnownPage {
  const { last, ...page } = change;
  return {
    url: 'https://lisk.example/fog',
    firstSeenAt: days(40),
    changedAt: days(40),
    isListed: true,
    publishedAt: '2031-04-10',
    sourceReadAt: ago(1),
    ...page,
    last: last === null ? null : { at: days(1), state: 'ok', failures: 0, ...last },
  };
}

const isDueNow = (change?: Parameters<typeof pageOf>[0], recheck = false): boolean =>
  isDue(pageOf(change), { now, recheck });

describe('a page is asked for', () => {
  test('that never was', () => {
    expect(isDueNow({ last: null })).toBe(true);
  });

  test('not again while nothing speaks for it', () => {
    expect(isDueNow()).toBe(false);
  });

  test('when a moderator says so, whatever its state', () => {
    for (const state of ['ok', 'gone', 'refused', 'failed'] as const)
      expect(isDueNow({ last: { state } }, true)).toBe(true);
  });

  test('when its listing says something new since, and once only', () => {
    expect(isDueNow({ changedAt: ago(2), last: { at: ago(3) } })).toBe(true);
    expect(isDueNow({ changedAt: ago(3), last: { at: ago(2) } })).toBe(false);
    expect(isDueNow({ isListed: false, changedAt: ago(2), last: { at: ago(3) } })).toBe(true);
    expect(isDueNow({ changedAt: ago(2), last: { at: ago(3), state: 'gone' } })).toBe(true);
  });

  test('not because it left the window of its feed long ago', () => {
    expect(isDueNow({ isListed: false, changedAt: days(3), last: { at: days(2) } })).toBe(false);
  });

  test('each time in its first three days', () => {
    expect(isDueNow({ publishedAt: days(2.9) })).toBe(true);
    expect(isDueNow({ publishedAt: days(3.1) })).toBe(false);
    expect(isDueNow({ publishedAt: null, firstSeenAt: days(2) })).toBe(true);
    expect(isDueNow({ publishedAt: '2031-04-10', firstSeenAt: days(2) })).toBe(false);
  });

  test('not when a refresh that was cut short asked already, for a day', () => {
    const publishedAt = days(1);
    expect(isDueNow({ publishedAt, sourceReadAt: ago(3), last: { at: ago(2) } })).toBe(false);
    expect(isDueNow({ publishedAt, sourceReadAt: null, last: { at: ago(2) } })).toBe(false);
    expect(isDueNow({ publishedAt, sourceReadAt: ago(1), last: { at: ago(2) } })).toBe(true);
    expect(isDueNow({ publishedAt, sourceReadAt: null, last: { at: ago(24) } })).toBe(true);
  });

  test('after seven days at the latest and six at the earliest, each url at a time of its own', () => {
    const due = (url: string, age: number): boolean => isDueNow({ url, last: { at: days(age) } });
    fc.assert(
      fc.property(fc.webUrl(), (url) => {
        expect(due(url, 7)).toBe(true);
        expect(due(url, 5.99)).toBe(false);
      }),
    );
    const urls = Array.from({ length: 70 }, (_, i) => `https://lisk.example/${i}`);
    const early = urls.filter((url) => due(url, 6.5)).length;
    expect(early).toBeGreaterThan(15);
    expect(early).toBeLessThan(55);
  });

  test('at the next refresh when it failed once, then after longer and longer, a week at most', () => {
    const waits = [0, 1, 2, 3, 4, 5, 9].map((failures) => {
      let hours = 0;
      while (!isDueNow({ last: { state: 'failed', failures, at: ago(hours) } })) hours++;
      return hours;
    });
    expect(waits).toEqual([0, 0, 1, 4, 16, 64, 168]);
  });

  test('after a week when it was gone or refused, while it is listed', () => {
    for (const state of ['gone', 'refused'] as const) {
      expect(isDueNow({ last: { state, at: days(2) } })).toBe(false);
      expect(isDueNow({ publishedAt: null, firstSeenAt: days(1), last: { state, at: ago(5) } })).toBe(false);
      expect(isDueNow({ last: { state, at: days(7) } })).toBe(true);
      expect(isDueNow({ isListed: false, changedAt: days(80), last: { state, at: days(70) } })).toBe(false);
    }
  });
});
