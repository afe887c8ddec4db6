import { SingleBar } from 'cli-progress';
import type { TerminalOutput } from './terminal-output.js';

/** How far a stage of work has come. */
export interface StageProgress {
  /** In words: "parse", "embed", "download model.onnx". */
  readonly stage: string;
  readonly done: number;
  /** `null` = not known. */
  readonly total: number | null;
  /** What is counted: "pages", "passages", "bytes". */
  readonly unit: string;
}

export interface ProgressDisplay {
  report(progress: StageProgress): void;
  /** Leaves the terminal as it was found. */
  stop(): void;
}

/** Milliseconds between two lines where there is no terminal to draw a bar on. */
const lineInterval = 5_000;

/** A bar on a terminal, now and then a line elsewhere; both on standard error. */
export function createProgressDisplay(output: TerminalOutput, now: () => number = Date.now): ProgressDisplay {
  return output.isErrorTty ? progressBar() : progressLines(output, now);
}

function progressBar(): ProgressDisplay {
  let bar: SingleBar | null = null;
  let stage = '';
  return {
    report(progress) {
      const total = progress.total ?? progress.done;
      if (bar === null || progress.stage !== stage) {
        bar?.stop();
        stage = progress.stage;
        bar = new SingleBar(barOptions(progress));
        bar.start(total, progress.done);
        return;
      }
      bar.setTotal(total);
      bar.update(progress.done);
    },
    stop() {
      bar?.stop();
      bar = null;
    },
  };
}

function barOptions({ stage, unit }: StageProgress): ConstructorParameters<typeof SingleBar>[0] {
  return {
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
    format: (options, { progress, eta, startTime, total, value }) => {
      const size = options.barsize ?? 24;
      const filled = Math.round(Math.min(1, progress) * size);
      const rate = value / Math.max(0.001, (Date.now() - startTime) / 1000);
      const drawn = `${'█'.repeat(filled)}${'░'.repeat(size - filled)}`;
      return `${stage} ${drawn} ${value}/${total} ${unit} · ${rate.toFixed(rate < 10 ? 1 : 0)}/s · ${remaining(eta)} left`;
    },
    barsize: 24,
  };
}

function remaining(seconds: number): string {
  if (!Number.isFinite(seconds)) return '?';
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
}

/** The first and last word of each stage, and one line every few seconds between. */
function progressLines(output: TerminalOutput, now: () => number): ProgressDisplay {
  let stage = '';
  let lastLine = -Infinity;
  return {
    report({ stage: current, done, total, unit }) {
      const isDue = current !== stage || now() - lastLine >= lineInterval || done === total;
      if (!isDue) return;
      stage = current;
      lastLine = now();
      output.writeError(`${current}: ${done}${total === null ? '' : ` of ${total}`} ${unit}\n`);
    },
    stop() {
      stage = '';
    },
  };
}
