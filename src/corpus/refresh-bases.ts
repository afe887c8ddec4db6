import { membershipOf } from '../domain/membership.js';
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

/** The base files that new members ask for. Until they are published nobody sees them. */
export interface BaseRefresh {
  /** Needs the articles. Does nothing where the base will do. */
  stageKeywords(): Promise<void>;
  /** Needs all vectors. Does nothing where the base will do. */
  stageVectors(): Promise<void>;
  /** Switches to what was staged. The generation with these members is the current one by now. */
  publish(): Promise<void>;
}

/** A base is built anew when more than this part of its passages came or went since. */
const largestDelta = 0.1;

/** Finds out which bases the members have outgrown, or are not there or not whole. `members` ascend. */
export async function planBases(context: BaseContext, members: Uint32Array): Promise<BaseRefresh> {
  const { store } = context;
  const keywords = keywordBase(context);
  const vectors = vectorBase(context);
  const needed = new Set<Base>();
  for (const base of [keywords, vectors]) if (!(await isGoodBase(context, base, members))) needed.add(base);
  const passages = needed.size === 0 ? 0 : countPassages(store, members);
  // A base of nothing is not worth a file.
  if (passages === 0) needed.clear();

  const staged = new Map<Base, StagedIndex>();
  const done = new Map<Base, number>();
  const sizeOf = (base: Base): number => base.size(members.length, passages);
  const stage = async (base: Base): Promise<void> => {
    if (!needed.has(base)) return;
    const onProgress = (count: number): void => {
      done.set(base, count);
      context.onProgress(sum(done.values()), sum([...needed].map(sizeOf)));
    };
    staged.set(base, await base.stage({ members, passages, membership: membershipOf(members), onProgress }));
  };
  return {
    stageKeywords: () => stage(keywords),
    stageVectors: () => stage(vectors),
    publish: async () => {
      const generation = store.currentGeneration();
      if (generation === null) return;
      for (const [{ maker }, index] of staged) await index.publish(contentOf(store, generation, maker));
    },
  };
}

/** Those of `articles` that the base of vectors does not hold. Whatever it holds has its vectors in the store. */
export async function newSinceVectorBase(context: BaseContext, articles: Uint32Array): Promise<Uint32Array> {
  const { index, maker } = vectorBase(context);
  const stamp = await readStamp(context.location.indexes, index);
  if (stamp === null || !isBaseOf(context.store, stamp, maker)) return articles;
  return membershipDelta(context.store.members(stamp.generation), articles).added;
}

interface Staging {
  readonly members: Uint32Array;
  readonly passages: number;
  readonly membership: string;
  readonly onProgress: (done: number) => void;
}

/** One of the two indexes of a corpus. */
interface Base {
  readonly index: string;
  readonly maker: string;
  readonly files: number;
  /** Steps of `onProgress`. */
  readonly size: (articles: number, passages: number) => number;
  readonly stage: (staging: Staging) => Promise<StagedIndex>;
}

function keywordBase({ store, location, slices }: BaseContext): Base {
  return {
    index: keywordIndex,
    maker: keywordMaker,
    files: 2,
    size: (articles) => articles,
    stage: async ({ members, membership, onProgress }) => {
      let done = 0;
      const onArticle = (): void => {
        onProgress(++done);
      };
      return stageKeywords(location.indexes, await buildKeywords(store, members, { slices, onArticle }), membership);
    },
  };
}

function vectorBase({ store, location, model, vectorIndexes, signal }: BaseContext): Base {
  return {
    index: vectorIndexOf(model.hash),
    maker: vectorMaker(model, vectorIndexes),
    files: 1,
    size: (_articles, passages) => passages,
    stage: ({ members, ...staging }) =>
      stageVectors({ folder: location.indexes, model, vectorIndexes }, members, { store, signal, ...staging }),
  };
}

/**
 * Forgets the base files and the vectors of models that are no longer in use. Files go first: where there is a base,
 * the vectors that it was made of must be there.
 */
export async function dropUnused({ store, location, model }: BaseContext): Promise<void> {
  const models = store.useModel(model);
  await removeUnused(location.indexes, [keywordIndex, ...models.map(vectorIndexOf)]);
  store.forgetModelsBut(models);
}

async function isGoodBase(
  { store, location }: BaseContext,
  { index, maker, files }: Base,
  members: Uint32Array,
): Promise<boolean> {
  const stamp = await readStamp(location.indexes, index);
  if (stamp?.files.length !== files || !isBaseOf(store, stamp, maker)) return false;
  const { added, removed } = membershipDelta(store.members(stamp.generation), members);
  const delta = countPassages(store, added) + countPassages(store, removed);
  const base = store.generation(stamp.generation)!.passages;
  return delta <= base * largestDelta && (await isWhole(location.indexes, stamp));
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

function countPassages(store: CorpusStore, articles: Uint32Array): number {
  let passages = 0;
  for (const article of articles) passages += store.passagesOf(article).length;
  return passages;
}
