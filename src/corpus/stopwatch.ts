/** Seconds during which at least one piece of work of a stage was under way. Stages may run at the same time. */
export interface Stopwatch<Stage extends string> {
  /** Returns what ends the piece of work, once. */
  start(stage: Stage): () => void;
  run<Result>(stage: Stage, work: () => Result): Result;
  seconds(stage: Stage): number;
}

export function createStopwatch<Stage extends string>(): Stopwatch<Stage> {
  const stages = new Map<Stage, { underWay: number; since: number; total: number }>();
  const stateOf = (stage: Stage): { underWay: number; since: number; total: number } => {
    const state = stages.get(stage) ?? { underWay: 0, since: 0, total: 0 };
    stages.set(stage, state);
    return state;
  };
  const start = (stage: Stage) => {
    const state = stateOf(stage);
    if (state.underWay++ === 0) state.since = performance.now();
    let isEnded = false;
    return (): void => {
      if (isEnded) return;
      isEnded = true;
      if (--state.underWay === 0) state.total += performance.now() - state.since;
    };
  };
  return {
    start,
    run: (stage, work) => {
      const stop = start(stage);
      try {
        return work();
      } finally {
        stop();
      }
    },
    seconds: (stage) => Math.round(stateOf(stage).total) / 1000,
  };
}
