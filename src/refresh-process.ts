/**
 * Entry of the child process that refreshes one folder: its arguments are the folder and the data folder. Started by
 * `refresh-child.ts`, never by hand. It lives no longer than its parent: when the channel closes, the work ends between two batches and what was stored is found again.
 */
import { composeRefresh } from './compose.js';
import { loadConfig } from './config.js';
import { UserError } from './domain/errors.js';
import type { FromRefresh } from './refresh-messages.js';

const stop = new AbortController();

/** A signal to the process group (Ctrl-C, a service manager) reaches the parent too, which then closes the channel. */
function ignore(): void {
  return;
}

function send(message: FromRefresh): Promise<void> {
  return new Promise((resolve) => {
    // Without a channel there is nobody to tell.
    if (process.send === undefined || !process.connected) resolve();
    else
      process.send(message, undefined, undefined, () => {
        resolve();
      });
  });
}

process.on('SIGINT', ignore);
process.on('SIGTERM', ignore);
process.on('disconnect', () => {
  stop.abort();
});

const [corpusDir, dataDir] = process.argv.slice(2) as [string, string];

try {
  const report = await composeRefresh(loadConfig({ corpusDir, dataDir }), {
    signal: stop.signal,
    onProgress: (progress) => void send({ type: 'progress', progress }),
  });
  await send({ type: 'done', report });
} catch (error) {
  const isForPeople = error instanceof UserError;
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  await send({ type: 'failed', message: isForPeople ? error.message : trace, isForPeople });
}
if (process.connected) process.disconnect();
