import { expect } from 'vitest';

/** Milliseconds of processor time that the work takes in this process: what else the machine does adds nothing to it. */
function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** How many times as large the larger input is. */
const growth = 16;
/** Milliseconds below which a time says nothing, since the compiler and the tidying of memory weigh as much. */
const floor = 40;
const rounds = 6;

export interface Growth {
  /** Of the larger input: one for which a time of the next order would be seconds. */
  readonly size: number;
  /** 1, the default: the time grows with the size; 2: with its square. */
  readonly order?: 1 | 2;
  /** What is told apart in a failure. */
  readonly what?: string;
}

/**
 * Fails when the time of `work` grows faster than it should. Two sizes are compared with each other, never one with a clock,
 * and the least of a few rounds counts, so that no machine is too slow for it.
 */
export function expectTimeToGrow(work: (size: number) => void, { size, order = 1, what = 'the work' }: Growth): void {
  // Between this order and the next.
  const most = growth ** (order + 0.5);
  const timeOf = (part: number): number =>
    processorTime(() => {
      work(Math.ceil(size / part));
    });
  // What runs for the first time is compiled, which would make the smaller size look slow.
  timeOf(growth);
  const least = { small: Infinity, large: Infinity };
  for (let round = 0; round < rounds; round++) {
    least.small = Math.min(least.small, timeOf(growth));
    least.large = Math.min(least.large, timeOf(1));
    if (least.large < floor || least.large <= most * least.small) return;
    // Chance does not add a second twice.
    if (round > 0 && least.large > 1_000) break;
  }
  expect.fail(`${what} takes ${least.small} ms, and ${least.large} ms where there is ${growth} times as much`);
}

/** The text again and again, to at least so many UTF-16 code units. */
export function repeatedTo(text: string, length: number): string {
  return text.repeat(Math.ceil(length / text.length));
}
