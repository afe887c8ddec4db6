import type { VectorIndex } from '../../embeddings/vector-index.js';
import type { KeywordIndex } from '../retrieval/keyword-index.js';
import { createLayeredKeywordIndex } from '../retrieval/layered-keyword-index.js';
import type { CorpusStore, ModelKey } from '../store/corpus-store.js';
import { isBaseOf, loadBase } from './base-index.js';
import type { CorpusLocation } from './corpus-location.js';
import type { CorpusParts, VectorIndexes } from './corpus-parts.js';
import type { IndexStamp } from './index-files.js';
import { buildKeywords, keywordIndex, keywordMaker, loadKeywords } from './keyword-base.js';
import { membershipDelta, type MembershipDelta } from './membership-delta.js';
import type { OpenedVectors } from './stored-corpus.js';
import type { TimeSlices } from './time-slices.js';
import { addStoredVectors, loadVectors, vectorIndexOf, vectorMaker } from './vector-base.js';

/** What a corpus is opened with. */
export interface Opening {
  readonly parts: CorpusParts;
  readonly location: CorpusLocation;
  readonly store: CorpusStore;
  readonly slices: TimeSlices;
}

/** Keyword indexes of the members: the base with what came and went since, or all of it made from rows. */
export async function openKeywords(
  { location, store, slices }: Opening,
  members: Uint32Array,
): Promise<{ passages: KeywordIndex; articles: KeywordIndex }> {
  const place = { folder: location.indexes, index: keywordIndex };
  const base = await loadBase(
    place,
    (stamp) => isBaseOf(store, stamp, keywordMaker),
    (stamp) => loadKeywords(place.folder, stamp),
  );
  if (base === null) return buildKeywords(store, members, { slices });
  const change = membershipDelta(store.members(base.stamp.generation), members);
  if (change.added.length + change.removed.length === 0) return base.loaded;
  const delta = await buildKeywords(store, change.added, { slices });
  return {
    passages: createLayeredKeywordIndex({
      base: base.loaded.passages,
      delta: delta.passages,
      removed: removedPassages(store, change),
    }),
    articles: createLayeredKeywordIndex({
      base: base.loaded.articles,
      delta: delta.articles,
      removed: new Set(change.removed),
    }),
  };
}

/** The same of vectors; `null` while a passage has none of this model. */
export async function openVectors(
  { parts, location, store, slices }: Opening,
  members: Uint32Array,
  model: ModelKey,
): Promise<OpenedVectors | null> {
  const { vectorIndexes } = parts;
  const place = { folder: location.indexes, index: vectorIndexOf(model.hash) };
  const maker = vectorMaker(model, vectorIndexes);
  const base = await loadBase(
    place,
    (stamp) => isBaseOf(store, stamp, maker),
    (stamp) => loadVectors({ folder: place.folder, model, vectorIndexes }, stamp),
  );
  const close = (): void => base?.loaded.close();
  try {
    const delta = await vectorsSince(base?.stamp ?? null, { store, members, model, slices, vectorIndexes });
    if (delta === null) close();
    return delta === null ? null : { index: layersOf(base?.loaded ?? null, delta, vectorIndexes), model, close };
  } catch (error) {
    close();
    throw error;
  }
}

interface VectorDelta {
  readonly added: VectorIndex;
  /** Passages of the base that are members no longer. */
  readonly masked: ReadonlySet<number>;
}

/** `null` when a passage has no vector yet. */
async function vectorsSince(
  base: IndexStamp | null,
  {
    store,
    members,
    model,
    slices,
    vectorIndexes,
  }: Pick<Opening, 'store' | 'slices'> & {
    readonly members: Uint32Array;
    readonly model: ModelKey;
    readonly vectorIndexes: VectorIndexes;
  },
): Promise<VectorDelta | null> {
  const change = membershipDelta(base === null ? new Uint32Array(0) : store.members(base.generation), members);
  const added = vectorIndexes.exact(model.dimensions);
  const isComplete = await addStoredVectors(added, change.added, { store, model, slices });
  return isComplete ? { added, masked: removedPassages(store, change) } : null;
}

function layersOf(base: VectorIndex | null, { added, masked }: VectorDelta, vectorIndexes: VectorIndexes): VectorIndex {
  if (base === null) return added;
  return added.size + masked.size === 0 ? base : vectorIndexes.layered({ base, delta: added, masked });
}

function removedPassages(store: CorpusStore, { removed }: MembershipDelta): Set<number> {
  const passages = new Set<number>();
  for (const article of removed) for (const { id } of store.passagesOf(article)) passages.add(id);
  return passages;
}
