import type { Embedder } from '../../embeddings/embedder.js';
import type { Origin } from '../domain/article.js';
import type { CorpusStore, NewArticle } from '../store/corpus-store.js';
import { compare } from './changes.js';
import type { CorpusLocation } from './corpus-location.js';
import type { CorpusParts } from './corpus-parts.js';
import { EmbeddingQueue } from './embedding-queue.js';
import { lookingSink, storingSink } from './page-sink.js';
import { dropUnused, newSinceVectorBase, planBases, type BaseContext, type BaseRefresh } from './refresh-bases.js';
import { countChanges, reportOf, type RefreshProgress, type RefreshReport, type TimedStage } from './refresh-report.js';
import { scan, type ScanContext } from './scan.js';
import type { ScanTarget } from './scan-target.js';
import { explainStorageError } from './storage-error.js';
import { createStopwatch } from './stopwatch.js';
import { createTimeSlices } from './time-slices.js';
import { modelKeyOf } from './vector-base.js';

export interface LookOptions {
  /** How articles of this folder came here. */
  readonly origin: Origin;
  /** Aborting ends the work between two batches with the signal's reason; the corpus stays as it was. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: RefreshProgress) => void;
}

export interface RefreshOptions extends LookOptions {
  readonly embedder: Embedder;
}

/**
 * Brings a corpus up to its folder. What a refresh stored before it was ended, by whatever, is found again and not made
 * twice; until the switch at its end everybody sees the old generation.
 * @throws UserError when the folder can't be read or the disk is full, InUseError while another process refreshes.
 */
export async function refreshCorpus(
  parts: CorpusParts,
  location: CorpusLocation,
  options: RefreshOptions,
): Promise<RefreshReport> {
  try {
    const lock = parts.locks.acquire(location.lock, `The corpus ${location.name}`);
    try {
      const store = parts.store.openForWriting(location.database, location);
      try {
        return await new Refresh(parts, location, { ...options, store }).run();
      } finally {
        store.close();
      }
    } finally {
      lock.release();
    }
  } catch (error) {
    throw await explainStorageError(error, location.database);
  }
}

/** Tells what a refresh would do. Writes nothing and needs no lock. */
export async function previewRefresh(
  parts: CorpusParts,
  location: CorpusLocation,
  options: LookOptions,
): Promise<RefreshReport> {
  const stored = parts.store.openForReading(location.database);
  const store = stored ?? parts.store.openForWriting(':memory:', location);
  const watch = createStopwatch<TimedStage>();
  const stop = watch.start('total');
  try {
    const target = await scan({
      ...scanContext(parts, location, options),
      store,
      sink: lookingSink(store),
      watch,
      onStored: () => Promise.resolve(),
    });
    const { changes, leaving } = compare(store, target);
    const leftPassages = leaving.reduce((sum, { number }) => sum + store.passagesOf(number).length, 0);
    const newPassages = target.arrivals.reduce((sum, { passages }) => sum + passages, 0);
    const generation = store.currentGeneration();
    const passages = (generation?.passages ?? 0) - leftPassages + newPassages;
    stop();
    return reportOf({ changes, target, watch, passages, generation: generation?.number ?? null });
  } finally {
    store.close();
  }
}

class Refresh {
  readonly #watch = createStopwatch<TimedStage>();
  readonly #store: CorpusStore;
  readonly #context: BaseContext;

  constructor(
    private readonly parts: CorpusParts,
    private readonly location: CorpusLocation,
    private readonly options: RefreshOptions & { readonly store: CorpusStore },
  ) {
    this.#store = options.store;
    this.#context = {
      store: options.store,
      location,
      model: modelKeyOf(options.embedder.model),
      vectorIndexes: parts.vectorIndexes,
      slices: createTimeSlices(options.signal),
      signal: options.signal,
      onProgress: (done, total) => {
        this.#report({ stage: 'index', done, total });
      },
    };
  }

  async run(): Promise<RefreshReport> {
    const stop = this.#watch.start('total');
    const { target, bases } = await this.#readAndEmbed();
    await this.#timed('index', bases.stageVectors());
    this.options.signal?.throwIfAborted();
    const { changes, supersedes } = compare(this.#store, target);
    const { members, files } = target;
    const at = this.parts.now().toISOString();
    const { generation } = this.#watch.run('store', () =>
      this.#store.commit({
        at,
        reader: this.parts.reader.version,
        members,
        files,
        supersedes,
        cause: 'refresh',
        counts: countChanges(changes),
      }),
    );
    await bases.publish();
    await dropUnused(this.#context);
    this.#report({ stage: 'switch', done: 1, total: 1 });
    stop();
    const [passages, number] = [generation?.passages ?? 0, generation?.number ?? null];
    return reportOf({ changes, target, watch: this.#watch, passages, generation: number });
  }

  /** Embeds what is read while the reading goes on, and builds the keyword base while the last of it is embedded. */
  async #readAndEmbed(): Promise<{ readonly target: ScanTarget; readonly bases: BaseRefresh }> {
    const { embedder, signal } = this.options;
    const { store, model } = this.#context;
    const watch = this.#watch;
    let isScanned = false;
    const onProgress = (done: number, offered: number): void => {
      this.#report({ stage: 'embed', done, total: isScanned ? offered : null });
    };
    const queue = new EmbeddingQueue({ store, embedder, model, watch, signal, onProgress });
    const onStored = (number: number, { article }: NewArticle): Promise<void> => queue.offer(number, article);
    const context = scanContext(this.parts, this.location, this.options);
    try {
      const target = await scan({ ...context, store, sink: storingSink(store), watch, onStored });
      isScanned = true;
      const bases = await planBases(this.#context, target.numbers());
      await together([this.#timed('index', bases.stageKeywords()), this.#finishEmbedding(queue, target)]);
      return { target, bases };
    } finally {
      await queue.settle();
    }
  }

  async #finishEmbedding(queue: EmbeddingQueue, target: ScanTarget): Promise<void> {
    const { store, model } = this.#context;
    await queue.finish();
    // What an interrupted refresh left, and after a change of model everything.
    const unsure = await newSinceVectorBase(this.#context, target.numbers());
    for (const number of store.withoutVectors(model.hash, unsure)) {
      await queue.offer(number, store.articleByNumber(number)!);
    }
    await queue.finish();
  }

  async #timed<Result>(stage: TimedStage, work: Promise<Result>): Promise<Result> {
    return work.finally(this.#watch.start(stage));
  }

  #report(progress: RefreshProgress): void {
    this.options.onProgress?.(progress);
  }
}

/** Waits for all, however they end, so that none works on in a closed store. @throws what the first of them threw. */
async function together(work: readonly Promise<void>[]): Promise<void> {
  for (const ended of await Promise.allSettled(work)) if (ended.status === 'rejected') throw ended.reason;
}

function scanContext(
  parts: CorpusParts,
  location: CorpusLocation,
  { origin, signal, onProgress }: LookOptions,
): Omit<ScanContext, 'store' | 'sink' | 'watch' | 'onStored'> {
  return {
    reader: parts.reader,
    origin,
    root: location.root,
    slices: createTimeSlices(signal),
    signal,
    now: parts.now,
    onProgress: onProgress ?? (() => undefined),
  };
}
