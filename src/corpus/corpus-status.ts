import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ModelIdentity } from '../../embeddings/embedder.js';
import type { CorpusFacts } from '../domain/corpus-facts.js';
import type { CorpusStore } from '../store/corpus-store.js';
import { isBaseOf } from './base-index.js';
import { corporaFolder, corpusAt, databaseIn, type CorpusLocation } from './corpus-location.js';
import type { CorpusParts } from './corpus-parts.js';
import { readStamp } from './index-files.js';
import { keywordIndex, keywordMaker } from './keyword-base.js';
import { modelKeyOf, vectorIndexOf, vectorMaker } from './vector-base.js';

/** `ok`: base files fit. `missing`: rows must do until the next refresh. `rebuilding`: that refresh is under way. */
export type IndexStatus = 'ok' | 'rebuilding' | 'missing';

/** One entry of `corpora` in the `status` row of the terminal contract. */
export interface CorpusStatus extends CorpusFacts {
  readonly index: IndexStatus;
}

type StatusModel = Pick<ModelIdentity, 'hash' | 'dimensions'> | null;

/** Every corpus of a data folder in order of name. A folder that holds none is passed over. */
export async function allCorpusStatuses(
  parts: CorpusParts,
  dataFolder: string,
  model: StatusModel,
): Promise<CorpusStatus[]> {
  const folders = await readdir(corporaFolder(dataFolder)).catch(() => []);
  const statuses: CorpusStatus[] = [];
  for (const folder of folders.sort()) {
    const location = corpusIn(parts, join(corporaFolder(dataFolder), folder));
    const status = location === null ? null : await corpusStatus(parts, location, model);
    if (status !== null) statuses.push(status);
  }
  return statuses.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** `null` for a corpus that was never refreshed. */
export async function corpusStatus(
  parts: CorpusParts,
  location: CorpusLocation,
  model: StatusModel,
): Promise<CorpusStatus | null> {
  const store = parts.store.openForReading(location.database);
  if (store === null) return null;
  try {
    const { name, refreshedAt } = store.header();
    const generation = store.currentGeneration();
    return {
      name,
      generation: generation?.number ?? null,
      refreshedAt,
      articles: generation?.articles ?? 0,
      undated: generation?.undated ?? 0,
      passages: generation?.passages ?? 0,
      first: generation?.first ?? null,
      last: generation?.last ?? null,
      index: await indexStatus(parts, location, { store, model }),
    };
  } finally {
    store.close();
  }
}

function corpusIn(parts: CorpusParts, folder: string): CorpusLocation | null {
  const store = parts.store.openForReading(databaseIn(folder));
  if (store === null) return null;
  const header = store.header();
  store.close();
  return corpusAt(folder, header);
}

async function indexStatus(
  parts: CorpusParts,
  { indexes, lock }: CorpusLocation,
  { store, model }: { readonly store: CorpusStore; readonly model: StatusModel },
): Promise<IndexStatus> {
  const isEmpty = (store.currentGeneration()?.passages ?? 0) === 0;
  if (isEmpty || (await haveBases())) return 'ok';
  return parts.locks.isLocked(lock) ? 'rebuilding' : 'missing';

  async function haveBases(): Promise<boolean> {
    const keywords = await readStamp(indexes, keywordIndex);
    if (keywords === null || !isBaseOf(store, keywords, keywordMaker)) return false;
    if (model === null) return true;
    const key = modelKeyOf(model);
    const vectors = await readStamp(indexes, vectorIndexOf(key.hash));
    return vectors !== null && isBaseOf(store, vectors, vectorMaker(key, parts.vectorIndexes));
  }
}
