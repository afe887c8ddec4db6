import type { Embedder, UnitVector } from '../../embeddings/embedder.js';
import type { MutableVectorIndex, VectorIndex } from '../../embeddings/vector-index.js';
import type { Article } from '../domain/article.js';
import { dayOf } from '../domain/day.js';
import type { Passage, PassageId } from '../domain/passage.js';
import { splitPassages } from '../ingest/split-passages.js';
import { analyse } from '../retrieval/analyse.js';
import { articleBm25, articleIndexText, passageBm25, passageIndexText } from '../retrieval/indexed-text.js';
import type { Bm25Options } from '../retrieval/postings.js';
import type { KeywordIndex } from '../retrieval/keyword-index.js';
import { createPostingsBuilder } from '../retrieval/postings-index.js';
import type { ArticleEntry, CorpusState, SearchableCorpus } from '../retrieval/searchable-corpus.js';

export interface MemoryCorpusParts {
  /** `null`: a corpus without vectors. */
  readonly embedder: Embedder | null;
  readonly createVectorIndex: (dimensions: number) => MutableVectorIndex;
  /** Called as passages are embedded. */
  readonly onProgress?: (embedded: number, passages: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Splits, indexes and embeds articles as a refresh does and keeps all in memory. Articles are numbered from 1 and
 * passages from 1 in the given order. No two articles may have the same id.
 */
export async function createMemoryCorpus(
  articles: readonly Article[],
  parts: MemoryCorpusParts,
): Promise<SearchableCorpus> {
  const shelf = new Shelf(articles);
  const vectors = await embedPassages(shelf, parts);
  return {
    state: shelf.state(),
    passages: indexOf(
      shelf.passages.map((passage) => shelf.textOf(passage)),
      passageBm25,
    ),
    articles: indexOf(articles.map(articleIndexText), articleBm25),
    vectors: vectors?.index ?? null,
    vectorOf: (id) => vectors?.byPassage[id - 1] ?? null,
    entryOf: (id) => shelf.entries[shelf.owners[id - 1]!]!,
    entries: () => shelf.entries,
    passage: (id) => shelf.passages[id - 1]!,
    passagesOf: (id) => shelf.passagesByArticle.get(id) ?? [],
    article: (id) => shelf.articlesById.get(id) ?? null,
    // What is measured is ranked before copies collapse.
    copyGroupOf: (id) => id,
    close: () => undefined,
  };
}

/** Articles with their passages, numbered. */
class Shelf {
  readonly entries: readonly ArticleEntry[];
  readonly passages: Passage[] = [];
  /** Index of each passage's article. */
  readonly owners: number[] = [];
  readonly passagesByArticle = new Map<string, Passage[]>();
  readonly articlesById: ReadonlyMap<string, Article>;

  constructor(readonly articles: readonly Article[]) {
    this.entries = articles.map(entryOf);
    this.articlesById = new Map(articles.map((article) => [article.id, article]));
    articles.forEach((article, owner) => {
      const passages = splitPassages(article).map((span, i) => ({
        ...span,
        id: (this.passages.length + i + 1) as PassageId,
        articleId: article.id,
      }));
      this.passagesByArticle.set(article.id, passages);
      for (const passage of passages) {
        this.passages.push(passage);
        this.owners.push(owner);
      }
    });
  }

  textOf(passage: Passage): string {
    return passageIndexText(this.articles[this.owners[passage.id - 1]!]!, passage);
  }

  state(): CorpusState {
    const days = this.entries.flatMap(({ day }) => (day === null ? [] : [day])).sort();
    return {
      name: 'in memory',
      generation: this.articles.length === 0 ? null : 1,
      refreshedAt: null,
      articles: this.articles.length,
      undated: this.articles.length - days.length,
      passages: this.passages.length,
      first: days[0] ?? null,
      last: days.at(-1) ?? null,
      languages: [...new Set(this.entries.flatMap(({ language }) => (language === null ? [] : [language])))],
    };
  }
}

function entryOf({ id, sourceKey, title, outlet, language, publishedAt }: Article, index: number): ArticleEntry {
  return {
    number: index + 1,
    id,
    sourceKey,
    title,
    outlet,
    language,
    day: publishedAt === null ? null : dayOf(publishedAt),
  };
}

function indexOf(texts: readonly string[], bm25: Bm25Options): KeywordIndex {
  const builder = createPostingsBuilder(bm25);
  texts.forEach((text, i) => {
    builder.add(i + 1, analyse(text));
  });
  return builder.build();
}

interface Vectors {
  readonly index: VectorIndex;
  readonly byPassage: readonly UnitVector[];
}

const passagesPerBatch = 512;

async function embedPassages(shelf: Shelf, parts: MemoryCorpusParts): Promise<Vectors | null> {
  const { embedder, signal } = parts;
  if (embedder === null) return null;
  const index = parts.createVectorIndex(embedder.model.dimensions);
  const byPassage: UnitVector[] = [];
  for (let start = 0; start < shelf.passages.length; start += passagesPerBatch) {
    const batch = shelf.passages.slice(start, start + passagesPerBatch);
    const texts = batch.map((passage) => shelf.textOf(passage));
    const vectors = await embedder.embed(texts, 'passage', signal === undefined ? {} : { signal });
    vectors.forEach((vector, i) => {
      index.add(batch[i]!.id, vector);
      byPassage.push(vector);
    });
    parts.onProgress?.(byPassage.length, shelf.passages.length);
  }
  return { index, byPassage };
}
