import { setTimeout as delay } from 'node:timers/promises';
import type { Embedder, EmbedOptions, ModelIdentity, TextKind, UnitVector } from './embedder.js';
import { EmbeddingChild, type ChildOptions } from './embedding-child.js';
import { EmbeddingModelError, EmbeddingProcessError } from './errors.js';

export interface ChildEmbedderOptions extends ChildOptions {
  /** Aborting gives up the first loading, a download included; without effect afterwards. */
  readonly signal?: AbortSignal;
  readonly restarts?: Restarts;
}

/** How a process that keeps dying is started again. */
export interface Restarts {
  /** Milliseconds to wait before each start in a row that no answer has followed. */
  readonly backOffMs: readonly number[];
  /** After the last of them requests fail at once, until this many milliseconds have gone by since the last start. */
  readonly restMs: number;
}

const RESTARTS: Restarts = { backOffMs: [0, 500, 2_000, 8_000], restMs: 60_000 };

export interface ChildEmbedder extends Embedder {
  /** Of the process that runs now, for the log. */
  readonly processId: number | undefined;
}

/**
 * An embedder in a process of its own, so that inference never blocks the caller and a crash of native code takes
 * nothing along. When the process dies, what was under way is rejected and the next request starts another one.
 * Two that share a model which must be downloaded are best created one after the other: the second finds the files.
 * @throws EmbeddingModelError when the model cannot be had, EmbeddingProcessError when the process does not start.
 */
export async function createChildEmbedder(options: ChildEmbedderOptions): Promise<ChildEmbedder> {
  const { signal, restarts = RESTARTS, ...childOptions } = options;
  return new RestartingEmbedder(await EmbeddingChild.start(childOptions, signal), childOptions, restarts);
}

class RestartingEmbedder implements ChildEmbedder {
  readonly model: ModelIdentity;
  #child: EmbeddingChild;
  #restarting: Promise<EmbeddingChild> | null = null;
  #startsWithoutAnswer = 0;
  #lastStart = Date.now();
  readonly #closing = new AbortController();

  constructor(
    first: EmbeddingChild,
    private readonly options: ChildOptions,
    private readonly restarts: Restarts,
  ) {
    this.model = first.model;
    this.#child = first;
  }

  get processId(): number | undefined {
    return this.#child.processId;
  }

  async embed(texts: readonly string[], kind: TextKind, { signal }: EmbedOptions = {}): Promise<UnitVector[]> {
    signal?.throwIfAborted();
    this.#closing.signal.throwIfAborted();
    if (texts.length === 0) return [];
    const child = this.#child.isAlive ? this.#child : await orAbort(this.#restart(), signal);
    const vectors = await child.embed(texts, kind, signal);
    this.#startsWithoutAnswer = 0;
    return vectors;
  }

  async close(): Promise<void> {
    this.#closing.abort(new EmbeddingProcessError('closed', 'The embedding process was closed.'));
    await this.#restarting?.catch(() => undefined);
    await this.#child.end();
  }

  /** Requests that come while a start is under way share it. */
  #restart(): Promise<EmbeddingChild> {
    this.#restarting ??= this.#startAgain().finally(() => {
      this.#restarting = null;
    });
    return this.#restarting;
  }

  async #startAgain(): Promise<EmbeddingChild> {
    const { backOffMs, restMs } = this.restarts;
    const isExhausted = this.#startsWithoutAnswer >= backOffMs.length;
    if (isExhausted && Date.now() - this.#lastStart < restMs) {
      throw new EmbeddingProcessError('failing', 'The embedding process keeps dying; it is tried again later.');
    }
    const wait = backOffMs[this.#startsWithoutAnswer] ?? 0;
    const { signal } = this.#closing;
    await delay(wait, undefined, { signal }).catch(() => undefined);
    this.#startsWithoutAnswer++;
    this.#lastStart = Date.now();
    const child = await EmbeddingChild.start(this.options, signal);
    if (child.model.hash !== this.model.hash) {
      await child.end();
      throw new EmbeddingModelError(
        'broken',
        `The files of the embedding model "${this.model.name}" were changed while it was in use: start Verbatim again.`,
      );
    }
    this.#child = child;
    return child;
  }
}

/** `work`, given up by this caller when the signal says so; others may still wait for it. */
async function orAbort<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  let giveUp!: () => void;
  const aborted = new Promise<never>((_, reject) => {
    giveUp = () => {
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', giveUp, { once: true });
  });
  return Promise.race([work, aborted]).finally(() => {
    signal.removeEventListener('abort', giveUp);
  });
}
