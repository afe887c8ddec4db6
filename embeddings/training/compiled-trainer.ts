import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Settings of `trainer.cpp`, by the names of its options without the dashes. */
export type TrainerOptions = Readonly<Record<string, number>>;

/** How far a run has come. */
export interface TrainerProgress {
  readonly batch: number;
  readonly batches: number;
  /** Mean loss of a pair since the last report. */
  readonly loss: number;
}

/** Compiles `trainer.cpp` for this very processor and returns the program's path. */
export function compileTrainer(source: string, folder: string): string {
  const program = join(folder, 'trainer');
  const flags = ['-std=c++17', '-O3', '-march=native', '-ffast-math'];
  execFileSync('g++', [...flags, source, '-o', program], { stdio: ['ignore', 'inherit', 'inherit'] });
  return program;
}

/** Runs the trainer and reads back the table, one row of float32 a token. */
export async function runTrainer(
  program: string,
  paths: { readonly corpus: string; readonly table: string },
  options: TrainerOptions,
  report: (progress: TrainerProgress) => void,
): Promise<Float32Array> {
  const settings = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const child = spawn(program, [paths.corpus, paths.table, ...settings], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The trainer ended with code ${String(code)}.`));
    });
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [batch = 0, batches = 0, loss = 0] = line.split(' ').map(Number);
    report({ batch, batches, loss });
  });
  await ended;
  return new Float32Array(new Uint8Array(readFileSync(paths.table)).buffer);
}
