import { fork, type ChildProcess } from 'node:child_process';
import { setPriority } from 'node:os';
import type { CorpusJob, JobOutcome } from '../corpus/corpus-job.js';
import type { RefreshProgress } from '../corpus/refresh-report.js';
import { stopWork, type CorpusWork, type FromCorpusWork } from './work-messages.js';
import { UserError } from '../domain/errors.js';
import { compiledFile } from '../package-files.js';

export interface CorpusWorkOptions {
  /** Aborting ends the process and rejects with the signal's reason, unless the job was past the point of no return: it then resolves. */
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: RefreshProgress) => void;
  /** Default: the entry of this project. */
  readonly entry?: string;
}

/** Questions go before work on a corpus wherever both want the processor. */
const workNice = 10;
/** How long the process may take to end by itself, in milliseconds. */
const graceMs = 2_000;

/** Does a job in a process of its own, so that reading and indexing never block the gateway's thread. */
export async function workInChild<Job extends CorpusJob>(
  work: CorpusWork & { readonly job: Job },
  options: CorpusWorkOptions,
): Promise<JobOutcome<Job>> {
  options.signal.throwIfAborted();
  const entry = options.entry ?? compiledFile('src/corpus-work/work-process.js');
  // Bytes of uploads travel as they are.
  const child = fork(entry, { execArgv: [], serialization: 'advanced' });
  lowerPriority(child);
  const end = (): void => {
    endGently(child);
  };
  options.signal.addEventListener('abort', end, { once: true });
  try {
    return (await outcomeFrom(child, work, options)) as JobOutcome<Job>;
  } catch (error) {
    options.signal.throwIfAborted();
    throw error;
  } finally {
    options.signal.removeEventListener('abort', end);
  }
}

function outcomeFrom(child: ChildProcess, work: CorpusWork, { onProgress }: CorpusWorkOptions): Promise<JobOutcome> {
  return new Promise((resolve, reject) => {
    let last: FromCorpusWork | null = null;
    child.on('message', (raw) => {
      const message = raw as FromCorpusWork;
      if (message.type === 'progress') onProgress?.(message.progress);
      else last = message;
    });
    child.once('error', reject);
    // Only when it is gone: until then its lock is held.
    child.once('exit', (code, signal) => {
      if (last?.type === 'done') resolve(last.outcome);
      else if (last?.type === 'failed') reject(failureOf(last));
      else reject(new Error(`the corpus-work process ended with ${signal ?? `code ${String(code)}`}`));
    });
    // A process that is gone before it was told is heard of by its exit.
    child.send(work, () => undefined);
  });
}

function failureOf({ message, forMembers }: Extract<FromCorpusWork, { type: 'failed' }>): Error {
  return forMembers === null ? new Error(message) : new UserError(message, { forMembers });
}

function lowerPriority(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) setPriority(child.pid, workNice);
  } catch {
    // The process may be gone already, or the system forbids it: it then competes on equal terms.
  }
}

/** It may still tell its outcome, where nothing could be called off any more. */
function endGently(child: ChildProcess): void {
  if (child.connected) child.send(stopWork, () => undefined);
  const kill = setTimeout(() => child.kill('SIGKILL'), graceMs);
  child.once('exit', () => {
    clearTimeout(kill);
  });
}
