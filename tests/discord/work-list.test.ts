import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { deadlines, mostAnswersUnderWay } from '../../src/discord/limits.js';
import { WorkList } from '../../src/discord/work-list.js';

const never = (): Promise<void> => new Promise<void>(() => undefined);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a list of work', () => {
  test('is full at its limit, and has room again when something is done', async () => {
    const work = new WorkList();
    let finish = (): void => undefined;
    const first = new Promise<void>((resolve) => {
      finish = resolve;
    });
    work.track(first);
    for (let index = 1; index < mostAnswersUnderWay; index++) work.track(never());
    expect(work.isFull).toBe(true);
    finish();
    await first;
    await Promise.resolve();
    expect(work.isFull).toBe(false);
  });

  test('waits at its end for what is under way', async () => {
    const work = new WorkList();
    let finish = (): void => undefined;
    let isClosed = false;
    work.track(
      new Promise<void>((resolve) => {
        finish = resolve;
      }),
    );
    const closing = work.close().then(() => {
      isClosed = true;
    });
    await vi.advanceTimersByTimeAsync(deadlines.close - 1);
    expect([isClosed, work.isStopping]).toEqual([false, false]);
    finish();
    await closing;
    expect(isClosed).toBe(true);
  });

  test('gives up on what does not end, and tells it why', async () => {
    const work = new WorkList();
    const told: unknown[] = [];
    work.track(work.bounded(never).catch((error: unknown) => void told.push((error as Error).message)));
    const closing = work.close();
    await vi.advanceTimersByTimeAsync(deadlines.close);
    await closing;
    expect(told).toEqual(['I am being restarted; please ask again in a minute.']);
  });

  test('gives up on what takes too long, and leaves no timer behind what does not', async () => {
    const work = new WorkList();
    await work.bounded(() => Promise.resolve());
    expect(vi.getTimerCount()).toBe(0);
    let given: AbortSignal | null = null;
    const told = work.bounded((signal) => {
      given = signal;
      return never();
    });
    const expected = expect(told).rejects.toThrow('That took too long; please ask again in a minute.');
    await vi.advanceTimersByTimeAsync(deadlines.work);
    await expected;
    expect(given!.aborted).toBe(true);
  });

  test('gives up at once on what begins when the end has come', async () => {
    const work = new WorkList();
    await work.close();
    await expect(work.bounded(never)).rejects.toThrow('I am being restarted; please ask again in a minute.');
  });

  test('lets what is long take its time, and stops it at once at the end', async () => {
    const work = new WorkList();
    const told: unknown[] = [];
    const stopped = work
      .bounded(never, { isLong: true })
      .catch((error: unknown) => void told.push((error as Error).message));
    work.track(stopped);
    await vi.advanceTimersByTimeAsync(20 * deadlines.work);
    expect(told).toEqual([]);
    await work.close();
    expect(told).toEqual(['I am being restarted; please ask again in a minute.']);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('ends by itself even where the work never does', async () => {
    const work = new WorkList();
    work.track(never());
    const closing = work.close();
    await vi.advanceTimersByTimeAsync(deadlines.close + deadlines.closeTold);
    await expect(closing).resolves.toBeUndefined();
  });
});
