import type { VectorIndex } from '../../embeddings/vector-index.js';
import type { Article, ArticleId } from '../domain/article.js';
import type { Passage, PassageId } from '../domain/passage.js';
import type { KeywordIndex } from '../retrieval/keyword-index.js';
import type { ArticleEntry, CorpusState, SearchableCorpus } from '../retrieval/searchable-corpus.js';
import type { CorpusStore, ModelKey } from '../store/corpus-store.js';
import type { PassageTable } from './passage-table.js';

export interface OpenedVectors {
  readonly index: VectorIndex;
  readonly model: ModelKey;
  close(): void;
}

export interface StoredCorpusParts {
  /** Closed with the corpus. */
  readonly store: CorpusStore;
  readonly state: CorpusState;
  /** By ascending number, as many as the generation has articles. */
  readonly entries: readonly ArticleEntry[];
  readonly table: PassageTable;
  readonly passages: KeywordIndex;
  readonly articles: KeywordIndex;
  readonly vectors: OpenedVectors | null;
  readonly copyGroupOf: (article: ArticleId) => ArticleId;
}

/** A generation with entries and passages in memory and article texts in the store. */
export function searchableCorpusOf(parts: StoredCorpusParts): SearchableCorpus {
  const { store, entries, table, vectors } = parts;
  const byNumber = new Map(entries.map((entry) => [entry.number, entry]));
  const byId = new Map(entries.map((entry) => [entry.id, entry]));

  const entryOfArticle = (number: number): ArticleEntry => {
    const entry = byNumber.get(number);
    if (entry === undefined) throw new RangeError(`article ${number} is not in this generation`);
    return entry;
  };
  const passageAt = (row: number): Passage => {
    const { id, article, start, end } = table.at(row);
    return { id, articleId: entryOfArticle(article).id, start, end };
  };
  const rowOf = (id: PassageId): number => {
    const row = table.rowOf(id);
    if (row === -1) throw new RangeError(`passage ${id} is not in this generation`);
    return row;
  };
  const articleOf = (id: ArticleId): Article | null => {
    const member = byId.get(id);
    return member === undefined ? store.article(id) : store.articleByNumber(member.number);
  };
  return {
    state: parts.state,
    passages: parts.passages,
    articles: parts.articles,
    vectors: vectors?.index ?? null,
    vectorOf: (id) => (vectors === null ? null : store.vector(vectors.model.hash, id)),
    entryOf: (id) => entryOfArticle(table.at(rowOf(id)).article),
    entries: () => entries,
    passage: (id) => passageAt(rowOf(id)),
    passagesOf: (id) => {
      const entry = byId.get(id);
      if (entry === undefined) return [];
      const [from, to] = table.rowsOf(entry.number);
      return Array.from({ length: to - from }, (_, i) => passageAt(from + i));
    },
    article: articleOf,
    copyGroupOf: parts.copyGroupOf,
    close: () => {
      vectors?.close();
      store.close();
    },
  };
}
