/**
 * Entry of the child process that does one job on one corpus, which its parent sends it. Started by
 * `work-in-child.ts`, never by hand. It lives no longer than its parent: when the channel closes, the work ends between
 * two batches and what was stored is found again.
 */
import type { Text } from '../language/wording.js';
import { composeJob } from '../compose.js';
import { loadConfig } from '../config.js';
import { stopWork, type CorpusWork, type FromCorpusWork } from './work-messages.js';
import { UserError } from '../domain/errors.js';

const stop = new AbortController();

/** A signal to the process group (Ctrl-C, a service manager) reaches the parent too, which then closes the channel. */
function ignore(): void {
  return;
}

function send(message: FromCorpusWork): Promise<void> {
  return new Promise((resolve) => {
    // Without a channel there is nobody to tell.
    if (process.send === undefined || !process.connected) resolve();
    else
      process.send(message, undefined, undefined, () => {
        resolve();
      });
  });
}

async function work({ job, location, ...overrides }: CorpusWork): Promise<void> {
  try {
    const outcome = await composeJob(loadConfig(overrides), location, {
      job,
      signal: stop.signal,
      onProgress: (progress) => void send({ type: 'progress', progress }),
    });
    await send({ type: 'done', outcome });
  } catch (error) {
    await send({ type: 'failed', ...failureOf(error) });
  }
  if (process.connected) process.disconnect();
}

function failureOf(error: unknown): { readonly message: string; readonly forMembers: Text | null } {
  if (error instanceof UserError) return { message: error.message, forMembers: error.forMembers };
  return { message: error instanceof Error ? (error.stack ?? error.message) : String(error), forMembers: null };
}

process.on('SIGINT', ignore);
process.on('SIGTERM', ignore);
process.on('disconnect', () => {
  stop.abort();
});
process.on('message', (message) => {
  if (message === stopWork) stop.abort();
  else void work(message as CorpusWork);
});
