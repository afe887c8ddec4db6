import { join } from 'node:path';
import type { ModelIdentity } from '../../embeddings/embedder.js';
import type { MutableVectorIndex } from '../../embeddings/vector-index.js';
import { shortHash } from '../domain/article.js';
import type { CorpusStore, ModelKey } from '../store/corpus-store.js';
import type { LabelledVector, LoadedVectorIndex, VectorIndexes } from './corpus-parts.js';
import { stageIndex, type IndexStamp, type StagedIndex } from './index-files.js';
import { embeddedTextVersion } from './indexed-text-version.js';
import type { TimeSlices } from './time-slices.js';

/** Vectors of the same model over other texts are other vectors. */
export function modelKeyOf({ hash, dimensions }: Pick<ModelIdentity, 'hash' | 'dimensions'>): ModelKey {
  return { hash: `${hash}/${embeddedTextVersion}`, dimensions };
}

export function vectorIndexOf(modelHash: string): string {
  return `vectors-${shortHash(modelHash).slice(0, 12)}`;
}

export function vectorMaker(model: ModelKey, vectorIndexes: VectorIndexes): string {
  return `${vectorIndexes.format}; model ${model.hash}; ${model.dimensions} dimensions`;
}

/** Builds from rows and writes. `articles` ascend and have all their vectors; `passages` is how many they have. */
export function stageVectors(
  place: VectorPlace,
  articles: Iterable<number>,
  { passages, ...options }: VectorStaging,
): Promise<StagedIndex> {
  const { folder, model, vectorIndexes } = place;
  const index = vectorIndexOf(model.hash);
  const vectors = storedVectors(articles, options.store, model);
  const build = (path: string): Promise<void> =>
    vectorIndexes.build(path, vectors, {
      dimensions: model.dimensions,
      count: passages,
      signal: options.signal,
      onProgress: options.onProgress,
    });
  return stageIndex(folder, index, [{ name: `${index}-${options.membership.slice(0, 12)}`, write: build }]);
}

export interface VectorPlace {
  readonly folder: string;
  readonly model: ModelKey;
  readonly vectorIndexes: VectorIndexes;
}

export interface VectorStaging {
  readonly store: CorpusStore;
  readonly passages: number;
  readonly membership: string;
  readonly onProgress: (done: number) => void;
  readonly signal: AbortSignal | undefined;
}

function* storedVectors(articles: Iterable<number>, store: CorpusStore, model: ModelKey): Generator<LabelledVector> {
  for (const article of articles) {
    for (const { passage, vector } of store.vectorsOf(model.hash, article)) yield { label: passage, vector };
  }
}

/** @throws when the file is not what the stamp says. */
export async function loadVectors(place: VectorPlace, stamp: IndexStamp): Promise<LoadedVectorIndex> {
  const [file] = stamp.files;
  if (file === undefined) throw new Error('the stamp names no vector file');
  const { dimensions } = place.model;
  return place.vectorIndexes.load(join(place.folder, file.name), { dimensions, checksum: file.sha256 });
}

/** Adds the vectors of articles to an index that searches exactly; `false` when one of them has not been made yet. */
export async function addStoredVectors(
  index: MutableVectorIndex,
  articles: Iterable<number>,
  { store, model, slices }: { store: CorpusStore; model: ModelKey; slices: TimeSlices },
): Promise<boolean> {
  for (const article of articles) {
    const vectors = store.vectorsOf(model.hash, article);
    if (vectors.length < store.passagesOf(article).length) return false;
    for (const { passage, vector } of vectors) index.add(passage, vector);
    await slices.rest();
  }
  return true;
}
