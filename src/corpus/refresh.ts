import type { Embedder } from '../../embeddings/embedder.js';
import type { Origin } from '../domain/article.js';
import type { CorpusStore } from '../store/corpus-store.js';
import type { Generation } from '../store/generation.js';
import type { NewArticle } from '../store/file-reading.js';
import type { Lock } from '../store/lock.js';
import { finishErasure } from './acts/finish-erasure.js';
import { withCorpus } from './acts/with-corpus.js';
import type { Comparison } from './changes.js';
import type { CorpusLocation } from './corpus-location.js';
import type { CorpusParts } from './corpus-parts.js';
import { EmbeddingQueue } from './embedding-queue.js';
import { signArticle, signUnsigned } from './near-copies/sign-articles.js';
import { storingSink } from './page-sink.js';
import { quarantine, type Quarantine, type Quarantined } from './quarantine.js';
import { keepOutOf, readSources } from './read-sources.js';
import { dropUnused, newSinceVectorBase, planBases, type BaseContext, type BaseRefresh } from './refresh-bases.js';
import {
  countChanges,
  heldReport,
  progressInWords,
  problemsOf,
  reportOf,
  type HeldReport,
  type RefreshProgress,
  type RefreshReport,
  type TimedStage,
} from './refresh-report.js';
import { scan } from './scan.js';
import type { ScanTarget } from './scan-target.js';
import { createStopwatch } from './stopwatch.js';
import { createTimeSlices } from './time-slices.js';
import { modelKeyOf } from './vector-base.js';

export interface LookOptions {
  /** How articles of the corpus' own folder came here. */
  readonly origin: Origin;
  /** Asks the sites for every page again. Default false: for those for which it is time. */
  readonly recheck?: boolean;
  /** Uses what was fetched before and asks no site. Default false. */
  readonly isOffline?: boolean;
  /** Aborting ends the work between two batches with the signal's reason; the corpus stays as it was. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: RefreshProgress) => void;
}

export interface RefreshOptions extends LookOptions {
  readonly embedder: Embedder;
  /** What a new generation is put down to. Default `refresh`. */
  readonly cause?: 'refresh' | 'quarantine';
}

/**
 * Brings a corpus up to its sources. What a refresh stored before it was ended, by whatever, is found again and not made
 * twice; until the switch at its end everybody sees the old generation.
 * @throws UserError when the folder can't be read or the disk is full, InUseError while another process refreshes.
 */
export function refreshCorpus(
  parts: CorpusParts,
  location: CorpusLocation,
  options: RefreshOptions,
): Promise<RefreshReport> {
  return withCorpus(parts, location, {
    by: 'a refresh',
    run: (store, lock) => refreshOpen(parts, location, { ...options, store, lock }),
  });
}

/** As `refreshCorpus`, for whoever has the corpus already. */
export function refreshOpen(
  parts: CorpusParts,
  location: CorpusLocation,
  { lock, ...options }: RefreshOptions & { readonly store: CorpusStore; readonly lock: Lock },
): Promise<RefreshReport> {
  const onProgress = (progress: RefreshProgress): void => {
    lock.note(progressInWords(progress));
    options.onProgress?.(progress);
  };
  return new Refresh(parts, location, { ...options, onProgress }).run();
}

interface ReadState extends Quarantine {
  readonly target: ScanTarget;
  readonly bases: BaseRefresh;
  readonly noteRead: () => void;
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
    const { target, bases, comparison, held, noteRead } = await this.#readAndEmbed();
    await this.#timed('index', bases.stageVectors());
    this.options.signal?.throwIfAborted();
    const { changes } = comparison;
    const generation = this.#switch(target, comparison);
    noteRead();
    await bases.publish();
    await dropUnused(this.#context);
    await finishErasure(this.#store, this.location);
    this.#report({ stage: 'switch', done: 1, total: 1 });
    stop();
    const [passages, number] = [generation?.passages ?? 0, generation?.number ?? null];
    return reportOf({
      ...{ store: this.#store, changes, target, passages, watch: this.#watch },
      held: this.#noteHeld(held),
      problems: problemsOf(this.#store),
      generation: number,
    });
  }

  #switch({ members, files }: ScanTarget, { supersedes, changes }: Comparison): Generation | null {
    const at = this.parts.now().toISOString();
    const { cause = 'refresh' } = this.options;
    const counts = countChanges(changes);
    const { version } = this.parts.reader;
    return this.#watch.run('store', () =>
      this.#store.commit({ at, reader: version, members, files, supersedes, cause, counts }),
    ).generation;
  }

  /** Fetches; then embeds what is read while the reading goes on, and builds the keyword base beside the last of that. */
  async #readAndEmbed(): Promise<ReadState> {
    const { parts, options } = this;
    const { embedder, signal, origin, recheck = false, isOffline = false } = options;
    const { store, model, slices } = this.#context;
    const watch = this.#watch;
    const onProgress = (progress: RefreshProgress): void => {
      this.#report(progress);
    };
    const keepOut = keepOutOf(store);
    const reading = { store, cache: store, keepOut, origin, recheck, isOffline, signal, onProgress };
    const { units, noteRead } = await this.#timed('fetch', readSources(parts, reading));
    let isScanned = false;
    const onEmbedded = (done: number, offered: number): void => {
      onProgress({ stage: 'embed', done, total: isScanned ? offered : null });
    };
    const queue = new EmbeddingQueue({ store, embedder, model, watch, signal, onProgress: onEmbedded });
    const onStored = (number: number, { article }: NewArticle): Promise<void> => {
      signArticle(store, number, article);
      return queue.offer(number, article);
    };
    const context = {
      store,
      sink: storingSink(store),
      reader: parts.reader,
      keepOut,
      slices,
      watch,
      signal,
      onProgress,
    };
    try {
      const target = await scan({ ...context, onStored }, units);
      isScanned = true;
      await signUnsigned(store, target.members.keys(), slices);
      const quarantined = quarantine(store, target);
      const bases = await planBases(this.#context, target.numbers());
      await together([this.#timed('index', bases.stageKeywords()), this.#finishEmbedding(queue, target)]);
      return { target, bases, noteRead, ...quarantined };
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

  /** Notes what was held, and that what is held no longer is over. */
  #noteHeld(held: readonly Quarantined[]): HeldReport[] {
    const at = this.parts.now().toISOString();
    const former = this.#store.held();
    const still = new Set<number>();
    const reports = held.map((change) => {
      const known = former.find((one) => isSameChange(one, change) && one.decision !== 'applied');
      const id = known?.decision === 'discarded' ? known.id : this.#store.hold({ ...change, at });
      still.add(id);
      return heldReport(this.#store, change, id);
    });
    for (const { id } of former) if (!still.has(id)) this.#store.decideHeld(id, 'over', at);
    return reports;
  }

  async #timed<Result>(stage: TimedStage, work: Promise<Result>): Promise<Result> {
    return work.finally(this.#watch.start(stage));
  }

  #report(progress: RefreshProgress): void {
    this.options.onProgress?.(progress);
  }
}

function isSameChange(one: Quarantined | ReturnType<CorpusStore['held']>[number], other: Quarantined): boolean {
  return (
    one.kind === other.kind && one.source === other.source && one.path === other.path && one.pageHash === other.pageHash
  );
}

/** Waits for all, however they end, so that none works on in a closed store. @throws what the first of them threw. */
async function together(work: readonly Promise<void>[]): Promise<void> {
  for (const ended of await Promise.allSettled(work)) if (ended.status === 'rejected') throw ended.reason;
}
