import { beforeEach, expect, test, vi } from 'vitest';
import { ShownInPrivate, type ShownBeside } from '../../commands/shown-in-private.js';

let clock: Date;
let shown: ShownInPrivate;
beforeEach(() => {
  clock = new Date('2026-11-22T12:00:00Z');
  shown = new ShownInPrivate(() => clock);
});

const pass = (minutes: number): void => {
  clock = new Date(clock.getTime() + minutes * 60_000);
};
const besideOf = (askerId: string): ShownBeside => ({
  ...{ askerId, about: 'ferry strike', isOfOthersWords: false, days: null, picture: null },
});
const [mine, theirs] = [besideOf('1'), besideOf('2')];

test('is known for an hour', () => {
  shown.note(7, mine);
  pass(59);
  expect([shown.of(7), shown.of(8)]).toEqual([mine, null]);
  pass(1);
  expect(shown.of(7)).toBeNull();
});

test('is not held any longer where nobody asks any more', () => {
  vi.useFakeTimers();
  try {
    shown.note(7, mine);
    vi.advanceTimersByTime(3_600_000);
    // By its clock it could still be told.
    expect(shown.of(7)).toBeNull();
    expect(vi.getTimerCount()).toBe(0);
    shown.note(8, mine);
    shown.drop(8);
    expect(vi.getTimerCount()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});

test('is known of the latest 200 answers', () => {
  for (let id = 1; id <= 201; id++) shown.note(id, mine);
  expect([1, 2, 201].map((id) => shown.of(id))).toEqual([null, mine, mine]);
});

test('is forgotten once it is shared, and with its member alone', () => {
  for (const [id, beside] of [
    [1, mine],
    [2, theirs],
    [3, mine],
  ] as const) {
    shown.note(id, beside);
  }
  shown.drop(3);
  expect([1, 2, 3].map((id) => shown.of(id))).toEqual([mine, theirs, null]);
  shown.forget('1');
  expect([1, 2].map((id) => shown.of(id))).toEqual([null, theirs]);
});
