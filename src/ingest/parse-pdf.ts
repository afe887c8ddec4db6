import { Worker } from 'node:worker_threads';
import { compiledFile } from '../package-files.js';
import { shortHash } from '../domain/article.js';
import { factText, noFacts } from './facts.js';
import { rejected, type Parsed } from './assemble.js';
import { normaliseText } from './normalise.js';
import type { Page, Rejected } from './page.js';
import { parseText } from './parse-text.js';
import type { PdfOutcome } from './pdf-outcome.js';

export interface PdfLimits {
  /** Milliseconds that reading may take. */
  readonly time: number;
  /** Bytes by which the process may grow meanwhile. */
  readonly memory: number;
}

const usualLimits: PdfLimits = { time: 20_000, memory: 500_000_000 };
const leastLetters = 20;

/**
 * The text of a PDF as a page for `parsePage`. Scripts and forms in it are never run. It is read in a thread of its own, which
 * is ended at the limits; at most 300 pages.
 * @throws the signal's reason when aborted.
 */
export async function pageOfPdf(
  { path, bytes }: { readonly path: string; readonly bytes: Uint8Array },
  { signal, limits = usualLimits }: { readonly signal?: AbortSignal; readonly limits?: PdfLimits } = {},
): Promise<Page | Rejected> {
  signal?.throwIfAborted();
  if (!isPdf(bytes)) return { path, reason: 'not a PDF' };
  const outcome = await readInThread(bytes, limits, signal);
  if (outcome.kind === 'rejected') return { path, reason: outcome.reason };
  if ((outcome.text.match(/\p{L}/gu)?.length ?? 0) < leastLetters) {
    return { path, reason: 'a PDF without text, probably a scan' };
  }
  const reading = new TextEncoder().encode(JSON.stringify(outcome));
  return { path, mediaType: 'application/pdf', bytes: reading, hash: shortHash(reading) };
}

/** Some programs write a few bytes before the mark. */
function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).includes('%PDF-');
}

/** Makes an article of what `pageOfPdf` read. */
export function parsePdf(reading: string, url: string | null): Parsed {
  const outcome = outcomeIn(reading);
  if (outcome?.kind !== 'text') return rejected(outcome?.reason ?? 'not a PDF');
  const title = outcome.title === null ? null : plausibleTitle(normaliseText(outcome.title));
  return parseText(normaliseText(outcome.text), { ...noFacts, url, title });
}

/** `null` for bytes that go by the name of a PDF and never were read as one. */
function outcomeIn(reading: string): PdfOutcome | null {
  try {
    return JSON.parse(reading) as PdfOutcome;
  } catch {
    return null;
  }
}

/** Programs write names of files and of themselves there. */
function plausibleTitle(stated: string): string | null {
  const title = factText(stated);
  const isName = title === null || /\.(?:docx?|pdf|indd|odt|rtf|qxp|pages|tex|dvi|pptx?|xlsx?)$/i.test(title);
  return isName || /^(?:microsoft |untitled|unbenannt|document ?\d*$|print$)/i.test(title) || !title.includes(' ')
    ? null
    : title;
}

const watchInterval = 50;

/** Node's own limit of a thread's memory does not count the buffers that compressed data grow into, so that all of it is watched. */
function readInThread(bytes: Uint8Array, limits: PdfLimits, signal?: AbortSignal): Promise<PdfOutcome> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(compiledFile('src/ingest/pdf-worker.js'), {
      workerData: bytes,
      stdout: true,
      stderr: true,
    });
    const start = { time: performance.now(), memory: process.memoryUsage.rss() };
    const end = (outcome: PdfOutcome | null): void => {
      clearInterval(watch);
      signal?.removeEventListener('abort', abort);
      worker.removeAllListeners();
      // A thread that is being ended may still fail, of which nothing is to be told.
      worker.on('error', () => undefined);
      void worker.terminate();
      if (outcome === null) reject(signal!.reason as Error);
      else resolve(outcome);
    };
    const abort = (): void => {
      end(null);
    };
    const watch = setInterval(() => {
      if (performance.now() - start.time > limits.time)
        end(refused(`a PDF that takes longer than ${limits.time / 1000} s to read`));
      else if (process.memoryUsage.rss() - start.memory > limits.memory) end(refused(tooMuchMemory(limits)));
    }, watchInterval);
    signal?.addEventListener('abort', abort, { once: true });
    worker.once('message', end);
    worker.once('error', () => {
      end(refused('a PDF that is damaged'));
    });
    worker.once('exit', () => {
      end(refused('a PDF that is damaged'));
    });
  });
}

function tooMuchMemory({ memory }: PdfLimits): string {
  return `a PDF that takes more than ${memory / 1_000_000} MB of memory to read`;
}

function refused(reason: string): PdfOutcome {
  return { kind: 'rejected', reason };
}
