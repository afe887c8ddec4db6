import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ModelIdentity, TextKind, UnitVector } from './embedder.js';
import type { FromChild, LoadOptions, ToChild } from './embedding-messages.js';
import { EmbeddingModelError, EmbeddingProcessError } from './errors.js';
import type { DownloadProgress } from './transformers-embedder.js';

export interface ChildOptions extends LoadOptions {
  readonly onDownload?: (progress: DownloadProgress) => void;
}

interface Waiting {
  readonly resolve: (vectors: UnitVector[]) => void;
  readonly reject: (error: Error) => void;
}

/** A child that got the hint still may sit in a long inference. */
const GRACE_MS = 500;
const LAST_WORDS = 4_000;

/** One life of one process that embeds. */
export class EmbeddingChild {
  readonly #process: ChildProcess;
  readonly #ended: Promise<unknown>;
  readonly #waiting = new Map<number, Waiting>();
  readonly #onDownload: ((progress: DownloadProgress) => void) | undefined;
  readonly #ready = promiseWithResolver<ModelIdentity>();
  #lastId = 0;
  #lastWords = '';
  #closing = false;
  #model: ModelIdentity | null = null;

  private constructor(options: ChildOptions) {
    const { onDownload, ...load } = options;
    this.#onDownload = onDownload;
    // Standard output belongs to the answers of the program; what the libraries print is kept for the error.
    this.#process = fork(entryPath(), {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      execArgv: [],
    });
    this.#ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#process.stderr?.setEncoding('utf8').on('data', (words: string) => {
      this.#lastWords = (this.#lastWords + words).slice(-LAST_WORDS);
    });
    this.#process.on('message', (message) => {
      this.#receive(message as FromChild);
    });
    this.#process.on('error', (error) => {
      this.#abandon(`could not be started (${error.message})`);
    });
    // 'close' comes after the last of the child's words, 'exit' may come before.
    this.#process.once('close', (code, signal) => {
      this.#abandon(signal === null ? `ended with code ${String(code)}` : `was ended by ${signal}`);
    });
    this.#send({ type: 'load', options: load });
  }

  /**
   * Starts a process and waits until it has loaded the model. Aborting ends it.
   * @throws EmbeddingModelError, EmbeddingProcessError
   */
  static async start(options: ChildOptions, signal?: AbortSignal): Promise<EmbeddingChild> {
    signal?.throwIfAborted();
    const child = new EmbeddingChild(options);
    const giveUp = (): void => {
      child.#ready.reject(signal!.reason as Error);
    };
    signal?.addEventListener('abort', giveUp, { once: true });
    try {
      child.#model = await child.#ready.promise;
      return child;
    } catch (error) {
      await child.end();
      throw error;
    } finally {
      signal?.removeEventListener('abort', giveUp);
    }
  }

  get model(): ModelIdentity {
    return this.#model!;
  }

  get processId(): number | undefined {
    return this.#process.pid;
  }

  get isAlive(): boolean {
    return !this.#closing && this.#process.connected;
  }

  /** Requests are answered in order. @throws EmbeddingProcessError when the process ends first. */
  embed(texts: readonly string[], kind: TextKind, signal?: AbortSignal): Promise<UnitVector[]> {
    if (!this.isAlive) return Promise.reject(new EmbeddingProcessError('died', 'The embedding process has ended.'));
    const id = ++this.#lastId;
    const { promise, resolve, reject } = promiseWithResolver<UnitVector[]>();
    const cancel = (): void => {
      this.#waiting.delete(id);
      this.#send({ type: 'cancel', id });
      reject(signal!.reason as Error);
    };
    signal?.addEventListener('abort', cancel, { once: true });
    this.#waiting.set(id, { resolve, reject });
    this.#send({ type: 'embed', id, texts, kind });
    return promise.finally(() => signal?.removeEventListener('abort', cancel));
  }

  /** Ends the process, whatever it is doing, and resolves when it is gone. What waits is rejected. */
  async end(): Promise<void> {
    this.#closing = true;
    this.#rejectAll(new EmbeddingProcessError('closed', 'The embedding process was closed.'));
    if (this.#process.pid === undefined) return;
    if (this.#process.connected) this.#process.disconnect();
    const kill = setTimeout(() => this.#process.kill('SIGKILL'), GRACE_MS);
    await this.#ended;
    clearTimeout(kill);
  }

  #send(message: ToChild): void {
    // A channel that is closing reports through 'close'.
    if (this.#process.connected) this.#process.send(message, () => undefined);
  }

  #receive(message: FromChild): void {
    switch (message.type) {
      case 'download':
        this.#onDownload?.(message.progress);
        break;
      case 'ready':
        this.#ready.resolve(message.model);
        break;
      case 'unavailable':
        this.#ready.reject(
          message.code === null
            ? new EmbeddingProcessError('died', `The embedding model could not be loaded: ${message.message}.`)
            : new EmbeddingModelError(message.code, message.message),
        );
        break;
      case 'vectors':
        this.#take(message.id)?.resolve(this.#vectorsOf(message.values));
        break;
      case 'failed':
        this.#take(message.id)?.reject(new EmbeddingProcessError('failed', `Embedding failed: ${message.message}.`));
    }
  }

  #take(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    return waiting;
  }

  /** Each vector gets memory of its own, so that keeping one does not keep the batch. */
  #vectorsOf(values: Float32Array): UnitVector[] {
    const { dimensions } = this.model;
    return Array.from(
      { length: values.length / dimensions },
      (_, i) => values.slice(i * dimensions, (i + 1) * dimensions) as UnitVector,
    );
  }

  #abandon(how: string): void {
    const words = this.#lastWords.trim();
    const cause = words === '' ? undefined : { cause: new Error(words) };
    this.#rejectAll(new EmbeddingProcessError('died', `The embedding process ${how}.`, cause));
  }

  #rejectAll(error: Error): void {
    this.#ready.reject(error);
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

interface PromiseWithResolver<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (error: Error) => void;
}

function promiseWithResolver<T>(): PromiseWithResolver<T> {
  let resolve!: (value: T) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

/** Children run compiled code, also when a test runs this file as TypeScript. */
function entryPath(): string {
  const isSource = import.meta.url.endsWith('.ts');
  const entry = isSource ? '../dist/embeddings/embedding-process.js' : './embedding-process.js';
  return fileURLToPath(new URL(entry, import.meta.url));
}
