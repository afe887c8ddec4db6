import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RecentQuestions } from '../../commands/recent-questions.js';

let recent: RecentQuestions;
beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-22T12:00:00Z') });
  recent = new RecentQuestions(() => new Date());
});
afterEach(() => {
  vi.useRealTimers();
});

test('who asked when is not held longer than an hour, also where nobody asks any more', () => {
  recent.noteAsked('2', '7');
  vi.advanceTimersByTime(1_800_000);
  expect(recent.secondsLeft('2', '7', 3_600)).toBe(1_800);
  recent.noteAsked('2', '7');
  vi.advanceTimersByTime(3_599_999);
  expect(vi.getTimerCount()).toBe(1);
  // Beyond any pause that can be set: were the entry held, something would be left of this one.
  expect(recent.secondsLeft('2', '7', 7_200)).toBeGreaterThan(0);
  vi.advanceTimersByTime(1);
  expect(recent.secondsLeft('2', '7', 7_200)).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});

test('a member who is forgotten may ask at once, and others wait as before', () => {
  recent.noteAsked('2', '7');
  recent.noteAsked('2', '17');
  recent.noteOffered('2', '7');
  recent.forget('7');
  expect([recent.secondsLeft('2', '7', 60), recent.secondsLeft('2', '17', 60)]).toEqual([0, 60]);
  expect(recent.wasOffered('2', '7')).toBe(false);
  expect(vi.getTimerCount()).toBe(1);
});
