import { createHash } from 'node:crypto';
import type { CorpusStore, ModelKey } from '../store/corpus-store.js';
import { contentOf, isBaseOf } from './base-index.js';
import type { CorpusLocation } from './corpus-location.js';
import type { VectorIndexes } from './corpus-parts.js';
import { isWhole, readStamp, removeUnused, type StagedIndex } from './index-files.js';
import { buildKeywords, keywordIndex, keywordMaker, stageKeywords } from './keyword-base.js';
import { membershipDelta } from './membership-delta.js';
import type { TimeSlices } from './time-slices.js';
import { stageVectors, vectorIndexOf, vectorMaker } from './vector-base.js';

export interface BaseContext {
  readonly store: CorpusStore;
  readonly location: CorpusLocation;
  readonly model: ModelKey;
  readonly vectorIndexes: VectorIndexes;
  readonly slices: TimeSlices;
  readonly signal: AbortSignal | undefined;
  /** Called with articles and passages put into an index. */
  readonly onProgress: (done: number, total: number) => void;
}

/** New base files that nobody sees yet. */
export interface StagedBases {
  /** Switches to them. The generation with these members is the current one by now. */
  publish(): Promise<void>;
}

/** A base is built anew when more than this part of its passages came or went since. */
const largestDelta = 0.1;

/** Writes those bases that the members have outgrown, or that are not there or not whole. `members` ascend. */
export async function stageBases(context: BaseContext, members: Uint32Array): Promise<StagedBases> {
  const { store, location, model, vectorIndexes } = context;
  const maker = vectorMaker(model, vectorIndexes);
  const passages = countPassages(store, members);
  const needsKeywords = passages > 0 && !(await isGoodBase(context, { index: keywordIndex, maker: keywordMaker }, members));
  const vectors = { index: vectorIndexOf(model.hash), maker };
  const needsVectors = passages > 0 && !(await isGoodBase(context, vectors, members));

  const total = (needsKeywords ? members.length : 0) + (needsVectors ? passages : 0);
  const membership = createHash('sha256').update(members).digest('hex');
  const staged: { readonly index: StagedIndex; readonly maker: string }[] = [];
  if (needsKeywords) {
    let done = 0;
    const onArticle = (): void => {
      context.onProgress(++done, total);
    };
    const pair = await buildKeywords(store, members, { slices: context.slices, onArticle });
    staged.push({ index: await stageKeywords(location.indexes, pair, membership), maker: keywordMaker });
  }
  if (needsVectors) {
    const before = needsKeywords ? members.length : 0;
    const place = { folder: location.indexes, model, vectorIndexes };
    const index = await stageVectors(place, members, {
      store,
      passages,
      membership,
      signal: context.signal,
      onProgress: (done) => {
        context.onProgress(before + done, total);
      },
    });
    staged.push({ index, maker });
  }
  return {
    publish: async () => {
      const generation = store.currentGeneration();
      if (generation === null) return;
      for (const { index, maker: madeBy } of staged) await index.publish(contentOf(store, generation, madeBy));
    },
  };
}

/** Forgets the vectors and the base files of models that are no longer in use. */
export async function dropUnused({ store, location, model }: BaseContext): Promise<void> {
  const models = store.retireModels(model);
  await removeUnused(location.indexes, [keywordIndex, ...models.map(vectorIndexOf)]);
}

async function isGoodBase(
  { store, location }: BaseContext,
  { index, maker }: { readonly index: string; readonly maker: string },
  members: Uint32Array,
): Promise<boolean> {
  const stamp = await readStamp(location.indexes, index);
  if (stamp === null || !isBaseOf(store, stamp, maker)) return false;
  const { added, removed } = membershipDelta(store.members(stamp.generation), members);
  const delta = countPassages(store, added) + countPassages(store, removed);
  const base = store.generation(stamp.generation)!.passages;
  return delta <= base * largestDelta && (await isWhole(location.indexes, stamp));
}

function countPassages(store: CorpusStore, articles: Uint32Array): number {
  let passages = 0;
  for (const article of articles) passages += store.passagesOf(article).length;
  return passages;
}
