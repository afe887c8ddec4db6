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

interface Watch {
  readonly signal: AbortSignal | undefined;
  readonly limits: PdfLimits;
  readonly memoryInUse: () => number;
}

const usualLimits: PdfLimits = { time: 20_000, memory: 500_000_000 };
const leastLetters = 20;

/**
 * The text of a PDF as a page for `parsePage`. Scripts and forms in it are never run. It is read in a thread of its own, which
 * is ended at the limits; at most 300 pages. `memoryInUse` gives the bytes that the process holds.
 * @throws the signal's reason when aborted.
 */
export async function pageOfPdf(
  { path, bytes }: { readonly path: string; readonly bytes: Uint8Array },
  {
    signal,
    limits = usualLimits,
    memoryInUse = () => process.memoryUsage.rss(),
  }: { readonly signal?: AbortSignal; readonly limits?: PdfLimits; readonly memoryInUse?: () => number } = {},
): Promise<Page | Rejected> {
  signal?.throwIfAborted();
  if (!isPdf(bytes)) return { path, reason: 'not a PDF' };
  const outcome = await readInThread(bytes, { signal, limits, memoryInUse });
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
function readInThread(bytes: Uint8Array, { signal, limits, memoryInUse }: Watch): Promise<PdfOutcome> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(compiledFile('src/ingest/pdf-worker.js'), {
      workerData: bytes,
      stdout: true,
      stderr: true,
    });
    const start = { time: performance.now(), memory: memoryInUse() };
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
    const overLimit = (): PdfOutcome | null => {
      if (performance.now() - start.time > limits.time) return refused(tooMuchTime(limits));
      return memoryInUse() - start.memory > limits.memory ? refused(tooMuchMemory(limits)) : null;
    };
    const watch = setInterval(() => {
      const over = overLimit();
      if (over !== null) end(over);
    }, watchInterval);
    signal?.addEventListener('abort', abort, { once: true });
    // Once more, so that what is refused does not hang on when the watch looked.
    worker.once('message', (outcome: PdfOutcome) => {
      end(overLimit() ?? outcome);
    });
    worker.once('error', () => {
      end(refused('a PDF that is damaged'));
    });
    worker.once('exit', () => {
      end(refused('a PDF that is damaged'));
    });
  });
}

function tooMuchTime({ time }: PdfLimits): string {
  return `a PDF that takes longer than ${time / 1000} s to read`;
}

function tooMuchMemory({ memory }: PdfLimits): string {
  return `a PDF that takes more than ${memory / 1_000_000} MB of memory to read`;
}

function refused(reason: string): PdfOutcome {
  return { kind: 'rejected', reason };
}
