/**
 * Entry of the child process that embeds; started by `EmbeddingChild`, never by hand. It takes requests one after
 * another and lives no longer than its parent: when the channel closes, for whatever reason, it ends.
 */
import { setPriority } from 'node:os';
import type { Embedder } from './embedder.js';
import type { FromChild, LoadOptions, ToChild } from './embedding-messages.js';
import { EmbeddingModelError } from './errors.js';
import { createTransformersEmbedder, type DownloadProgress } from './transformers-embedder.js';

type EmbedRequest = Extract<ToChild, { type: 'embed' }>;

const waiting = new Map<number, AbortController>();
let embedder: Promise<Embedder | null> = Promise.resolve(null);
let lastRequest: Promise<void> = Promise.resolve();

function send(message: FromChild, whenSent?: () => void): void {
  // A parent that has gone gets no answer; `disconnect` ends this process.
  process.send?.(message, undefined, undefined, () => whenSent?.());
}

async function load(options: LoadOptions): Promise<Embedder | null> {
  try {
    if (options.nice !== undefined) setPriority(options.nice);
    const loaded = await createTransformersEmbedder({ ...options, onDownload: everyPercent(send) });
    send({ type: 'ready', model: loaded.model });
    return loaded;
  } catch (error) {
    const code = error instanceof EmbeddingModelError ? error.code : null;
    const message = error instanceof Error ? error.message : String(error);
    send({ type: 'unavailable', code, message }, () => process.exit(1));
    return null;
  }
}

/** A download of 100 MB reports some thousand times; a progress bar needs a hundred. */
function everyPercent(report: (message: FromChild) => void): (progress: DownloadProgress) => void {
  const reported = new Map<string, number>();
  return (progress) => {
    const percent = progress.total > 0 ? Math.floor((100 * progress.loaded) / progress.total) : 0;
    if (reported.get(progress.file) === percent) return;
    reported.set(progress.file, percent);
    report({ type: 'download', progress: { file: progress.file, loaded: progress.loaded, total: progress.total } });
  };
}

async function answer({ id, texts, kind }: EmbedRequest, { signal }: AbortController): Promise<void> {
  const loaded = await embedder;
  if (loaded === null || !waiting.has(id)) return;
  try {
    const vectors = await loaded.embed(texts, kind, { signal });
    const { dimensions } = loaded.model;
    const values = new Float32Array(vectors.length * dimensions);
    vectors.forEach((vector, i) => {
      values.set(vector, i * dimensions);
    });
    send({ type: 'vectors', id, values });
  } catch (error) {
    // A request that was cancelled meanwhile gets no answer.
    if (waiting.has(id)) send({ type: 'failed', id, message: error instanceof Error ? error.message : String(error) });
  } finally {
    waiting.delete(id);
  }
}

function receive(message: ToChild): void {
  if (message.type === 'load') {
    embedder = load(message.options);
  } else if (message.type === 'cancel') {
    waiting.get(message.id)?.abort();
    waiting.delete(message.id);
  } else {
    const controller = new AbortController();
    waiting.set(message.id, controller);
    lastRequest = lastRequest.then(() => answer(message, controller));
  }
}

/** A signal to the process group (Ctrl-C, a service manager) reaches the parent too, which still may need answers. */
function ignore(): void {
  return;
}

process.on('SIGINT', ignore);
process.on('SIGTERM', ignore);
process.on('disconnect', () => process.exit(0));
process.on('message', receive);
