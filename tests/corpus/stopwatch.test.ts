import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStopwatch } from '../../src/corpus/stopwatch.js';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('counts the time in which a stage is at work once, however much of its work overlaps', () => {
  const watch = createStopwatch<'embed' | 'store'>();
  const first = watch.start('embed');
  vi.advanceTimersByTime(1_000);
  const second = watch.start('embed');
  vi.advanceTimersByTime(1_000);
  first();
  first();
  vi.advanceTimersByTime(1_000);
  second();
  vi.advanceTimersByTime(1_000);
  watch.run('embed', () => vi.advanceTimersByTime(500));
  expect([watch.seconds('embed'), watch.seconds('store')]).toEqual([3.5, 0]);
});
