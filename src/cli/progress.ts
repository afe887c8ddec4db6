import { MultiBar, type SingleBar } from 'cli-progress';
import type { TerminalOutput } from './terminal-output.js';

/** How far a stage of work has come. Several stages may be under way at once. */
export interface StageProgress {
  /** In words: "reading", "embedding", "downloading model.onnx". */
  readonly stage: string;
  readonly done: number;
  /** `null` = not known. */
  readonly total: number | null;
  /** What is counted: "pages", "passages". */
  readonly unit: string;
}

export interface ProgressDisplay {
  readonly report: (progress: StageProgress) => void;
  /** Leaves the terminal as it was found. */
  readonly stop: () => void;
}

/** Milliseconds between two lines of one stage where there is no terminal to draw a bar on. */
const lineInterval = 5_000;
/** What is done within this many milliseconds shows no bar at all. */
const silence = 700;
const barSize = 24;

/** A bar a stage on a terminal, now and then a line elsewhere; both on standard error. */
export function createProgressDisplay(output: TerminalOutput, now: () => number = Date.now): ProgressDisplay {
  return output.isErrorTty ? progressBars(now) : progressLines(output, now);
}

function progressBars(now: () => number): ProgressDisplay {
  const firstSeen = now();
  const bars = new Map<string, { readonly bar: SingleBar; readonly startedAt: number }>();
  const display = new MultiBar({
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
    format: (_options, { value, total }, shown: { readonly words?: string }) =>
      `${drawnBar(value, total)} ${shown.words ?? ''}`,
  });
  return {
    report: (progress) => {
      if (now() - firstSeen < silence) return;
      const known = bars.get(progress.stage);
      const { bar, startedAt } = known ?? { bar: display.create(progress.total ?? 0, 0), startedAt: now() };
      if (known === undefined) bars.set(progress.stage, { bar, startedAt });
      bar.setTotal(progress.total ?? 0);
      bar.update(progress.done, { words: progressInWords(progress, (now() - startedAt) / 1000) });
    },
    stop: () => {
      display.stop();
    },
  };
}

function drawnBar(value: number, total: number): string {
  const filled = total > 0 ? Math.round(Math.min(1, value / total) * barSize) : 0;
  return `${'█'.repeat(filled)}${'░'.repeat(barSize - filled)}`;
}

/** "embedding 1200 of 4800 passages, 310/s, 12 s left". @param seconds since the stage began. */
export function progressInWords({ stage, done, total, unit }: StageProgress, seconds: number): string {
  const counted = `${stage} ${done}${total === null ? '' : ` of ${total}`} ${unit}`;
  const rate = done / seconds;
  if (seconds < 1 || done === 0) return counted;
  const perSecond = `${rate.toFixed(rate < 10 ? 1 : 0)}/s`;
  return total === null
    ? `${counted}, ${perSecond}`
    : `${counted}, ${perSecond}, ${timeLeft((total - done) / rate)} left`;
}

function timeLeft(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
}

/** Of each stage a line every few seconds, and its last. */
function progressLines(output: TerminalOutput, now: () => number): ProgressDisplay {
  const stages = new Map<string, { readonly startedAt: number; lastLine: number }>();
  return {
    report: (progress) => {
      const time = now();
      const stage = stages.get(progress.stage) ?? { startedAt: time, lastLine: time };
      stages.set(progress.stage, stage);
      if (time - stage.lastLine < lineInterval) return;
      stage.lastLine = time;
      output.writeError(`${progressInWords(progress, (time - stage.startedAt) / 1000)}\n`);
    },
    stop: () => {
      stages.clear();
    },
  };
}
