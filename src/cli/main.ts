#!/usr/bin/env node
import { addAbortSignal } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { resolve } from 'node:path';
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
  configFor: ({ corpus, data }) =>
    loadConfig({
      ...(corpus !== undefined && { corpusDir: resolve(corpus) }),
      ...(data !== undefined && { dataDir: resolve(data) }),
    }),
};

process.exitCode = await runProgram(process.argv.slice(2), context);
