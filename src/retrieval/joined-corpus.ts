import type { VectorIndex } from '../../embeddings/vector-index.js';
import type { PassageId } from '../domain/passage.js';
import { joinKeywordIndexes } from './joined-keyword-index.js';
import { joinVectorIndexes } from './joined-vector-index.js';
import type { ArticleEntry, CorpusState, SearchableCorpus } from './searchable-corpus.js';

/** Ids of one store lie below 2^32 (see `PassageId`), so these never meet. */
const offset = 2 ** 32;

/**
 * A guild's own corpus and a shared one as one, ranked as one list. An article that both hold counts as the guild's own.
 * Closing it closes neither.
 */
export function joinCorpora(own: SearchableCorpus, shared: SearchableCorpus): SearchableCorpus {
  const ownIds = new Set(Array.from(own.entries(), ({ id }) => id));
  const entriesOfShared: ArticleEntry[] = [];
  const masked = { articles: new Set<number>(), passages: new Set<number>() };
  for (const entry of shared.entries()) {
    if (!ownIds.has(entry.id)) {
      entriesOfShared.push(shifted(entry));
      continue;
    }
    masked.articles.add(entry.number);
    for (const { id } of shared.passagesOf(entry.id)) masked.passages.add(id);
  }
  const entries = [...own.entries(), ...entriesOfShared];
  const entryByNumber = new Map(entriesOfShared.map((entry) => [entry.number, entry]));
  const ofShared = (id: PassageId): PassageId => (id - offset) as PassageId;
  const isShared = (id: PassageId): boolean => id >= offset;
  return {
    state: joinedState(own.state, shared.state, entries),
    passages: joinKeywordIndexes({ first: own.passages, second: shared.passages, offset, masked: masked.passages }),
    articles: joinKeywordIndexes({ first: own.articles, second: shared.articles, offset, masked: masked.articles }),
    vectors: joinedVectors(own.vectors, withoutMasked(shared.vectors, masked.passages)),
    vectorOf: (id) => (isShared(id) ? shared.vectorOf(ofShared(id)) : own.vectorOf(id)),
    entryOf: (id) =>
      isShared(id) ? entryByNumber.get(shared.entryOf(ofShared(id)).number + offset)! : own.entryOf(id),
    entries: () => entries,
    passage: (id) => (isShared(id) ? { ...shared.passage(ofShared(id)), id } : own.passage(id)),
    passagesOf: (id) =>
      ownIds.has(id)
        ? own.passagesOf(id)
        : shared.passagesOf(id).map((passage) => ({ ...passage, id: (passage.id + offset) as PassageId })),
    article: (id) => own.article(id) ?? shared.article(id),
    // Each corpus is grouped by itself: a copy in the other one is known by its sentences alone.
    copyGroupOf: (id) => (ownIds.has(id) ? own.copyGroupOf(id) : shared.copyGroupOf(id)),
    close: () => undefined,
  };
}

function shifted(entry: ArticleEntry): ArticleEntry {
  return { ...entry, number: entry.number + offset };
}

function withoutMasked(vectors: VectorIndex | null, masked: ReadonlySet<number>): VectorIndex | null {
  if (vectors === null || masked.size === 0) return vectors;
  return {
    dimensions: vectors.dimensions,
    size: vectors.size - masked.size,
    search: (query, limit, accepts) =>
      vectors.search(query, limit, (label) => !masked.has(label) && (accepts === undefined || accepts(label))),
  };
}

/** `null` only where neither has vectors: what has none is then found by keywords. */
function joinedVectors(own: VectorIndex | null, shared: VectorIndex | null): VectorIndex | null {
  if (shared === null) return own;
  if (own !== null) return joinVectorIndexes({ first: own, second: shared, offset });
  return joinVectorIndexes({ first: emptyIndex(shared.dimensions), second: shared, offset });
}

function emptyIndex(dimensions: number): VectorIndex {
  return { dimensions, size: 0, search: () => [] };
}

function joinedState(own: CorpusState, shared: CorpusState, entries: readonly ArticleEntry[]): CorpusState {
  const days = entries.flatMap(({ day }) => (day === null ? [] : [day]));
  return {
    name: own.name,
    generation: own.generation ?? shared.generation,
    // Of the two times the earlier promises nothing that does not hold.
    refreshedAt: earlier(own.refreshedAt, shared.refreshedAt),
    articles: entries.length,
    undated: entries.length - days.length,
    passages: own.passages + shared.passages,
    first: days.reduce<CorpusState['first']>((first, day) => (first === null || day < first ? day : first), null),
    last: days.reduce<CorpusState['last']>((last, day) => (last === null || day > last ? day : last), null),
    languages: [...new Set([...own.languages, ...shared.languages])],
  };
}

/** Of what was never refreshed nothing is said. */
function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
