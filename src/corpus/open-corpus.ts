import type { ModelIdentity } from '../../embeddings/embedder.js';
import type { ArticleId } from '../domain/article.js';
import { dayOf } from '../domain/day.js';
import { createPostingsBuilder } from '../retrieval/postings-index.js';
import type { ArticleEntry, CorpusState, SearchableCorpus } from '../retrieval/searchable-corpus.js';
import type { ArticleSummary } from '../store/corpus-store.js';
import type { Generation } from '../store/generation.js';
import type { CorpusLocation } from './corpus-location.js';
import type { CorpusParts } from './corpus-parts.js';
import { readCopyGroups, type CopyGrouping } from './near-copies/read-copy-groups.js';
import { openKeywords, openVectors, type Opening } from './open-indexes.js';
import { createPassageTableBuilder, type PassageTable } from './passage-table.js';
import { searchableCorpusOf } from './stored-corpus.js';
import { explainStorageError } from './storage-error.js';
import { createTimeSlices } from './time-slices.js';
import { modelKeyOf } from './vector-base.js';

export interface OpenCorpusOptions {
  /** Of the questions' embedder; `null` for keywords alone. */
  readonly model: Pick<ModelIdentity, 'hash' | 'dimensions'> | null;
  readonly signal?: AbortSignal;
  /** Called with what the grouping of near-copies gave and cost. */
  readonly onGrouped?: (grouping: CopyGrouping) => void;
}

/**
 * Opens the current generation, beside a writer too. Base files are used where they fit and are whole; what they lack,
 * in the worst case everything, is made from rows. `vectors` is `null` while a passage has none of this model.
 * A corpus that was never refreshed is empty.
 */
export async function openCorpus(
  parts: CorpusParts,
  location: CorpusLocation,
  options: OpenCorpusOptions,
): Promise<SearchableCorpus> {
  const store = parts.store.openForReading(location.database);
  if (store === null) return emptyCorpus(location.name);
  try {
    return await openGeneration({ parts, location, store, slices: createTimeSlices(options.signal) }, options);
  } catch (error) {
    store.close();
    throw await explainStorageError(error, location.database);
  }
}

async function openGeneration(opening: Opening, { model, onGrouped }: OpenCorpusOptions): Promise<SearchableCorpus> {
  const { store } = opening;
  const generation = store.currentGeneration();
  const members = generation === null ? new Uint32Array(0) : store.members(generation.number);
  const entries = generation === null ? [] : await readEntries(opening, generation);
  const copyGroupOf = generation === null ? alone : await groupCopies(opening, { generation, entries, onGrouped });
  const table = await readPassages(opening, generation);
  const keywords = await openKeywords(opening, members);
  const key = model === null ? null : modelKeyOf(model);
  const vectors = key === null ? null : await openVectors(opening, members, key);
  const state = stateOf(store.header(), generation);
  return searchableCorpusOf({ store, state, entries, table, ...keywords, vectors, copyGroupOf });
}

async function readEntries({ store, slices }: Opening, generation: Generation): Promise<ArticleEntry[]> {
  const entries: ArticleEntry[] = [];
  for (const summary of store.summaries(generation.number)) {
    entries.push(entryOf(summary));
    await slices.rest();
  }
  return entries;
}

async function groupCopies(
  { store, slices }: Opening,
  {
    generation,
    entries,
    onGrouped,
  }: {
    readonly generation: Generation;
    readonly entries: readonly ArticleEntry[];
    readonly onGrouped: OpenCorpusOptions['onGrouped'];
  },
): Promise<SearchableCorpus['copyGroupOf']> {
  const grouped = await readCopyGroups(store, { generation: generation.number, entries }, slices);
  const { signed, copies, seconds } = grouped;
  onGrouped?.({ signed, copies, seconds });
  return (id) => grouped.copyGroupOf(id);
}

function alone(article: ArticleId): ArticleId {
  return article;
}

function entryOf({ number, id, sourceKey, title, outlet, publishedAt, language }: ArticleSummary): ArticleEntry {
  return { number, id, sourceKey, title, outlet, language, day: publishedAt === null ? null : dayOf(publishedAt) };
}

async function readPassages({ store, slices }: Opening, generation: Generation | null): Promise<PassageTable> {
  const builder = createPassageTableBuilder(generation?.passages ?? 0);
  if (generation === null) return builder.build();
  for (const passage of store.passages(generation.number)) {
    builder.add(passage);
    await slices.rest();
  }
  return builder.build();
}

function stateOf(
  { name, refreshedAt }: { readonly name: string; readonly refreshedAt: string | null },
  generation: Generation | null,
): CorpusState {
  return {
    name,
    refreshedAt,
    generation: generation?.number ?? null,
    articles: generation?.articles ?? 0,
    undated: generation?.undated ?? 0,
    passages: generation?.passages ?? 0,
    first: generation?.first ?? null,
    last: generation?.last ?? null,
    languages: generation?.languages ?? [],
  };
}

function emptyCorpus(name: string): SearchableCorpus {
  const nothing = createPostingsBuilder().build();
  return {
    state: stateOf({ name, refreshedAt: null }, null),
    passages: nothing,
    articles: nothing,
    vectors: null,
    vectorOf: () => null,
    entryOf: unknownPassage,
    entries: () => [],
    passage: unknownPassage,
    passagesOf: () => [],
    article: () => null,
    copyGroupOf: alone,
    close: () => undefined,
  };
}

function unknownPassage(id: number): never {
  throw new RangeError(`passage ${id} is not in this generation`);
}
