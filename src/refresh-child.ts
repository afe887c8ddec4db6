import { fork, type ChildProcess } from 'node:child_process';
import { setPriority } from 'node:os';
import type { RefreshProgress, RefreshReport } from './corpus/refresh-report.js';
import { UserError } from './domain/errors.js';
import { compiledFile } from './package-files.js';
import type { FromRefresh } from './refresh-messages.js';

/** What is refreshed, and where it is kept. */
export interface RefreshFolders {
  /** `null` for a corpus without a folder of its own. */
  readonly corpusDir: string | null;
  readonly dataDir: string;
}

export interface RefreshChildOptions {
  /** Aborting ends the process and rejects with the signal's reason. */
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: RefreshProgress) => void;
  /** Default: the entry of this project. */
  readonly entry?: string;
}

/** Questions go before a refresh wherever both want the processor. */
const refreshNice = 10;
/** How long the process may take to end by itself, in milliseconds. */
const graceMs = 2_000;

/** Refreshes a folder in a process of its own, so that reading and indexing never block the gateway's thread. */
export async function refreshInChild(
  { corpusDir, dataDir }: RefreshFolders,
  options: RefreshChildOptions,
): Promise<RefreshReport> {
  options.signal.throwIfAborted();
  const entry = options.entry ?? compiledFile('src/refresh-process.js');
  const child = fork(entry, [corpusDir ?? '', dataDir], { execArgv: [] });
  lowerPriority(child);
  const end = (): void => {
    endGently(child);
  };
  options.signal.addEventListener('abort', end, { once: true });
  try {
    return await reportFrom(child, options);
  } catch (error) {
    options.signal.throwIfAborted();
    throw error;
  } finally {
    options.signal.removeEventListener('abort', end);
  }
}

function reportFrom(child: ChildProcess, { onProgress }: RefreshChildOptions): Promise<RefreshReport> {
  return new Promise((resolve, reject) => {
    let outcome: FromRefresh | null = null;
    child.on('message', (raw) => {
      const message = raw as FromRefresh;
      if (message.type === 'progress') onProgress?.(message.progress);
      else outcome = message;
    });
    child.once('error', reject);
    // Only when it is gone: until then its lock is held.
    child.once('exit', (code, signal) => {
      if (outcome?.type === 'done') resolve(outcome.report);
      else if (outcome?.type === 'failed') reject(failureOf(outcome));
      else reject(new Error(`the refresh process ended with ${signal ?? `code ${String(code)}`}`));
    });
  });
}

function failureOf({ message, isForPeople }: Extract<FromRefresh, { type: 'failed' }>): Error {
  return isForPeople ? new UserError(message) : new Error(message);
}

function lowerPriority(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) setPriority(child.pid, refreshNice);
  } catch {
    // The process may be gone already, or the system forbids it: it then competes on equal terms.
  }
}

function endGently(child: ChildProcess): void {
  if (child.connected) child.disconnect();
  const kill = setTimeout(() => child.kill('SIGKILL'), graceMs);
  child.once('exit', () => {
    clearTimeout(kill);
  });
}
