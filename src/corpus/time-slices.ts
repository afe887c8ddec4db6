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

/** Work that may be held up wherever it yields. */
export type Steps<Result> = Generator<void, Result>;

export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Rejects with the signal's reason; what the work holds open is closed before. */
export async function inSlices<Result>(steps: Steps<Result>, slices: TimeSlices): Promise<Result> {
  try {
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      await slices.rest();
    }
  } finally {
    steps.return(undefined as never);
  }
}

/** Items between two yields. */
const itemsPerStep = 64;

export function* visit<Item>(items: Iterable<Item>, visitor: (item: Item) => void): Steps<void> {
  let visited = 0;
  for (const item of items) {
    visitor(item);
    if (++visited % itemsPerStep === 0) yield;
  }
}
