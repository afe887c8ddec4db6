import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { runProgram } from '../../src/cli/program.js';
import { layoutFor } from '../../src/cli/terminal-output.js';
import { readConfig } from '../../src/config.js';

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

export interface RunOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly input?: string;
  readonly signal?: AbortSignal;
  /** What somebody at the terminal answers; absent: nobody is there. */
  readonly confirm?: (question: string) => boolean;
}

/** Runs one command in this process, as `src/cli/main.ts` does, without its streams. */
export async function runVerbatim(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const written = { out: '', error: '' };
  const code = await runProgram(args, {
    output: {
      layout: layoutFor({ isTty: false, columns: 80, hasColour: false }),
      isErrorTty: false,
      write: (text) => (written.out += text),
      writeError: (text) => (written.error += text),
    },
    signal: options.signal ?? new AbortController().signal,
    readStandardInput: () => Promise.resolve(Buffer.from(options.input ?? '')),
    ...(options.confirm && { confirm: (question: string) => Promise.resolve(options.confirm!(question)) }),
    configFor: ({ corpus, data }) => ({
      ...readConfig(options.environment ?? {}),
      ...(corpus !== undefined && { corpusDir: resolve(corpus) }),
      ...(data !== undefined && { dataDir: resolve(data) }),
    }),
  });
  return { code, ...written };
}

/** A folder that holds `files`, and how to remove it. */
export async function folderOf(
  files: Readonly<Record<string, string>>,
): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'verbatim-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(path, name)), { recursive: true });
    await writeFile(join(path, name), content);
  }
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
