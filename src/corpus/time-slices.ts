/** How long work may hold the thread before others get a turn, in milliseconds. */
const sliceMs = 8;

/** Lets the event loop turn, and ends work that was called off. */
export interface TimeSlices {
  /** Returns at once while the slice lasts. @throws the signal's reason. */
  rest(): Promise<void>;
}

export function createTimeSlices(signal?: AbortSignal): TimeSlices {
  let started = performance.now();
  return {
    rest: async () => {
      signal?.throwIfAborted();
      if (performance.now() - started < sliceMs) return;
      await new Promise((resolve) => setImmediate(resolve));
      signal?.throwIfAborted();
      started = performance.now();
    },
  };
}
