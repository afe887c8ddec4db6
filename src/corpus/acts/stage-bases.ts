import type { Embedder } from '../../../embeddings/embedder.js';
import type { CorpusStore } from '../../store/corpus-store.js';
import type { Lock } from '../../store/lock.js';
import type { CorpusLocation } from '../corpus-location.js';
import type { CorpusParts } from '../corpus-parts.js';
import { EmbeddingQueue } from '../embedding-queue.js';
import { signUnsigned } from '../near-copies/sign-articles.js';
import { newSinceVectorBase, planBases, type BaseContext, type BaseRefresh } from '../refresh-bases.js';
import type { RefreshProgress } from '../refresh-report.js';
import { createStopwatch } from '../stopwatch.js';
import { createTimeSlices } from '../time-slices.js';
import { modelKeyOf } from '../vector-base.js';

/** What every act that changes members is given. */
export interface ActOptions {
  /** Members that come back may lack vectors of the present model. */
  readonly embedder: Embedder;
  /** Aborting before the switch leaves the corpus as it was. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: RefreshProgress) => void;
}

export interface ActContext extends BaseContext {
  readonly embedder: Embedder;
  readonly report: (progress: RefreshProgress) => void;
}

export function actContext(
  { parts, location }: { readonly parts: CorpusParts; readonly location: CorpusLocation },
  { store, lock }: { readonly store: CorpusStore; readonly lock: Lock },
  { embedder, signal, onProgress }: ActOptions,
): ActContext {
  const report = (progress: RefreshProgress): void => {
    const { stage, done, total } = progress;
    lock.note(`${stage}: ${done}${total === null ? '' : ` of ${total}`}`);
    onProgress?.(progress);
  };
  return {
    store,
    location,
    embedder,
    report,
    signal,
    model: modelKeyOf(embedder.model),
    vectorIndexes: parts.vectorIndexes,
    slices: createTimeSlices(signal),
    onProgress: (done, total) => {
      report({ stage: 'index', done, total });
    },
  };
}

/** Makes all that members need to be searched: vectors and signatures that are missing, and bases where the present ones will not do. */
export async function stageBases(context: ActContext, members: Uint32Array): Promise<BaseRefresh> {
  await embedMissing(context, members);
  await signUnsigned(context.store, members, context.slices);
  const bases = await planBases(context, members);
  await bases.stageKeywords();
  await bases.stageVectors();
  context.signal?.throwIfAborted();
  return bases;
}

async function embedMissing(context: ActContext, members: Uint32Array): Promise<void> {
  const { store, model, embedder, signal, report } = context;
  const missing = store.withoutVectors(model.hash, await newSinceVectorBase(context, members));
  const onProgress = (done: number, total: number): void => {
    report({ stage: 'embed', done, total });
  };
  const watch = createStopwatch<'embed' | 'store'>();
  const queue = new EmbeddingQueue({ store, embedder, model, watch, signal, onProgress });
  try {
    for (const number of missing) await queue.offer(number, store.articleByNumber(number)!);
    await queue.finish();
  } finally {
    await queue.settle();
  }
}
