import { writeFile } from 'node:fs/promises';
import { compose } from '../../compose.js';
import { UserError } from '../../domain/errors.js';
import { evaluate as measure, type Evaluation } from '../../evaluation/evaluate.js';
import type { Leg } from '../../evaluation/rank-documents.js';
import { whyUnreadable } from '../../ingest/unreadable.js';
import type { CommandContext } from '../command-context.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import { showDownload } from '../format-refresh.js';
import { formatTable } from '../format-table.js';
import { jsonLine } from '../printable.js';
import { createProgressDisplay } from '../progress.js';

export interface EvaluateCommandOptions {
  readonly legs: Leg;
  readonly run?: string;
  readonly json?: true;
}

const stages = {
  embed: { stage: 'embedding', unit: 'passages' },
  rank: { stage: 'ranking', unit: 'queries' },
} as const;

/** Measures the ranking on a judged set in memory. */
export async function evaluate(
  folder: string,
  options: EvaluateCommandOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { output } = context;
  const { metrics, run } = await runEvaluation(folder, options, context);
  if (options.run !== undefined) await writeRun(options.run, run);
  const rows = Object.entries<number>({ ...metrics }).map(([name, value]) => [name, shown(name, value)]);
  output.write(options.json ? jsonLine(metrics) : `${formatTable(rows)}\n`);
  return exitCodes.done;
}

async function runEvaluation(
  folder: string,
  options: EvaluateCommandOptions,
  context: CommandContext,
): Promise<Evaluation> {
  const { output, signal } = context;
  const progress = createProgressDisplay(output);
  const verbatim = compose(context.configFor({}), { signal, onDownload: showDownload(progress) });
  try {
    const parts = {
      embedder: options.legs === 'bm25' ? null : await verbatim.embedder(),
      weights: await verbatim.weights(),
      createVectorIndex: (dimensions: number) => verbatim.corpora.vectorIndexes.exact(dimensions),
    };
    return await measure(parts, {
      folder,
      leg: options.legs,
      signal,
      onProgress: (stage, done, total) => {
        progress.report({ ...stages[stage], done, total });
      },
    });
  } finally {
    progress.stop();
    await verbatim.close();
  }
}

async function writeRun(path: string, lines: readonly string[]): Promise<void> {
  try {
    await writeFile(path, lines.map((line) => `${line}\n`).join(''));
  } catch (error) {
    throw new UserError(`The run cannot be written to ${path} (${whyUnreadable(error)}).`, { cause: error });
  }
}

function shown(name: string, value: number): string {
  if (name === 'queries') return String(value);
  return value.toFixed(name === 'seconds' ? 1 : 4);
}
