import type { RefreshProgress } from './refresh-report.js';

/** How far a job is. */
export interface WorkProgress extends RefreshProgress {
  /** Until this stage is done, at the rate that it had so far; `null` while nobody can tell. */
  readonly secondsLeft: number | null;
}

/** What a rate is based on at least, in milliseconds. */
const leastElapsed = 1_000;

/** Tells of each stage how long it will take. `now` in milliseconds. */
export function createProgressClock(now: () => number): (progress: RefreshProgress) => WorkProgress {
  const starts = new Map<string, { readonly at: number; readonly done: number }>();
  return (progress) => {
    const { stage, done, total } = progress;
    const start = starts.get(stage) ?? { at: now(), done };
    starts.set(stage, start);
    const [elapsed, made] = [now() - start.at, done - start.done];
    const isKnown = total !== null && made > 0 && elapsed >= leastElapsed;
    const secondsLeft = isKnown ? Math.round(((total - done) * elapsed) / made / 1_000) : null;
    return { ...progress, secondsLeft };
  };
}
