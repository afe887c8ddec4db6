import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inTime } from '../../src/discord/in-time.js';

const limit = { patience: 2_000, otherwise: 'nothing yet' };

describe('inTime', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('gives what is there or found in time, and leaves no clock running', async () => {
    expect(await inTime('gulls', limit)).toBe('gulls');
    expect(await inTime(Promise.resolve('terns'), limit)).toBe('terns');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('gives the other thing when the time is over, not before', async () => {
    let given = 'none';
    const waited = inTime(new Promise<string>(() => undefined), limit).then((value) => (given = value));
    await vi.advanceTimersByTimeAsync(1_999);
    expect(given).toBe('none');
    await vi.advanceTimersByTimeAsync(1);
    expect(await waited).toBe('nothing yet');
  });

  it('rejects with what fails in time', async () => {
    await expect(inTime(Promise.reject(new Error('shut')), limit)).rejects.toThrow('shut');
    expect(vi.getTimerCount()).toBe(0);
  });
});
