#!/usr/bin/env node
import { addAbortSignal } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { loadConfig } from '../config.js';
import type { CommandContext } from './command-context.js';
import { runProgram } from './program.js';
import { processOutput } from './terminal-output.js';

const interrupted = new AbortController();

process.once('SIGINT', () => {
  // A second Ctrl-C ends the process at once: the default handler is back.
  interrupted.abort();
});

const context: CommandContext = {
  output: processOutput(),
  signal: interrupted.signal,
  readStandardInput: () => buffer(addAbortSignal(interrupted.signal, process.stdin)),
  ...(process.stdin.isTTY && { confirm: askYesOrNo }),
  configFor: ({ corpus, data }) =>
    loadConfig({
      ...(corpus !== undefined && { corpusDir: resolve(corpus) }),
      ...(data !== undefined && { dataDir: resolve(data) }),
    }),
};

/** Asks on standard error, so that standard output stays what scripts read. Anything but yes is no. */
async function askYesOrNo(question: string): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await lines.question(`${question} [y/N] `, { signal: interrupted.signal });
    return /^y(?:es)?$/i.test(answer.trim());
  } finally {
    lines.close();
  }
}

process.exitCode = await runProgram(process.argv.slice(2), context);
