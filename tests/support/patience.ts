import { vi } from 'vitest';

/** Milliseconds: longer than anything takes that does not hang, and shorter than a test may take. */
export const patience = 500_000;

/** Asks again and again until `probe` throws no more, of what nothing tells. */
export function eventually<Value>(probe: () => Value | Promise<Value>): Promise<Value> {
  return vi.waitFor(probe, { timeout: patience, interval: 20 });
}
