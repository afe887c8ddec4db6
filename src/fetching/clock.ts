import { setTimeout as sleep } from 'node:timers/promises';

/** What of time and chance the waiting between requests needs. */
export interface Clock {
  /** Milliseconds; only differences count. */
  now(): number;
  /** Rejects with the reason of `signal` when that is aborted. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** At least 0, below 1. */
  random(): number;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  random: () => Math.random(),
  sleep: async (milliseconds, signal) => {
    try {
      await sleep(milliseconds, undefined, { signal });
    } catch {
      // Node rejects with an error of its own.
      signal.throwIfAborted();
    }
  },
};
