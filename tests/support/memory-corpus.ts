import type { Embedder, UnitVector } from '../../embeddings/embedder.js';
import { createExactVectorIndex } from '../../embeddings/exact-vector-index.js';
import type { VectorIndex } from '../../embeddings/vector-index.js';
import type { Article, ArticleId } from '../../src/domain/article.js';
import { CopyGroups } from '../../src/corpus/near-copies/copy-groups.js';
import { readSignature, signatureOf } from '../../src/corpus/near-copies/signature.js';
import { dayOf } from '../../src/domain/day.js';
import type { Passage, PassageId } from '../../src/domain/passage.js';
import { splitPassages } from '../../src/ingest/split-passages.js';
import { analyse } from '../../src/retrieval/analyse.js';
import { articleBm25, articleIndexText, passageBm25, passageIndexText } from '../../src/retrieval/indexed-text.js';
import { createPostingsBuilder } from '../../src/retrieval/postings-index.js';
import type { ArticleEntry, SearchableCorpus } from '../../src/retrieval/searchable-corpus.js';

/** A corpus in memory over the given articles, split, analysed and embedded as a refresh would. */
export async function memoryCorpus(articles: readonly Article[], embedder: Embedder | null): Promise<SearchableCorpus> {
  const entries = articles.map(({ id, sourceKey, title, outlet, language, publishedAt }, index): ArticleEntry => ({
    number: index + 1,
    id,
    sourceKey,
    title,
    outlet,
    language,
    day: publishedAt === null ? null : dayOf(publishedAt),
  }));
  const passages: Passage[] = [];
  const owners: number[] = [];
  articles.forEach((article, index) => {
    for (const span of splitPassages(article)) {
      passages.push({ ...span, id: (passages.length + 1) as PassageId, articleId: article.id });
      owners.push(index);
    }
  });
  const byId = new Map(articles.map((article) => [article.id, article]));
  const textOf = (passage: Passage): string => passageIndexText(byId.get(passage.articleId)!, passage);
  const passageIndex = createPostingsBuilder(passageBm25);
  for (const passage of passages) passageIndex.add(passage.id, analyse(textOf(passage)));
  const articleIndex = createPostingsBuilder(articleBm25);
  articles.forEach((article, index) => {
    articleIndex.add(index + 1, analyse(articleIndexText(article)));
  });
  const vectors = embedder === null ? [] : await embedder.embed(passages.map(textOf), 'passage');
  const groups = copyGroupsOf(articles, entries);
  const days = entries.flatMap(({ day }) => (day === null ? [] : [day])).sort();
  return {
    state: {
      name: 'memory',
      generation: articles.length === 0 ? null : 1,
      refreshedAt: articles.length === 0 ? null : '2026-01-02T03:04:05.000Z',
      articles: articles.length,
      undated: articles.length - days.length,
      passages: passages.length,
      first: days[0] ?? null,
      last: days.at(-1) ?? null,
      languages: [...new Set(articles.flatMap(({ language }) => (language === null ? [] : [language])))],
    },
    passages: passageIndex.build(),
    articles: articleIndex.build(),
    vectors: embedder === null ? null : indexOf(embedder.model.dimensions, vectors),
    vectorOf: (id) => vectors[id - 1] ?? null,
    entryOf: (id) => entries[owners[id - 1]!]!,
    entries: () => entries,
    passage: (id) => passages[id - 1]!,
    passagesOf: (id: ArticleId) => passages.filter(({ articleId }) => articleId === id),
    article: (id) => byId.get(id) ?? null,
    copyGroupOf: (id) => groups.get(id) ?? id,
    close: () => undefined,
  };
}

function copyGroupsOf(articles: readonly Article[], entries: readonly ArticleEntry[]): Map<ArticleId, ArticleId> {
  const groups = new CopyGroups();
  return new Map(
    articles.map((article, index) => {
      const signature = readSignature(signatureOf(article));
      const entry = entries[index]!;
      const first = signature === null ? entry.number : groups.add({ ...entry, signature });
      return [article.id, entries[first - 1]!.id];
    }),
  );
}

function indexOf(dimensions: number, vectors: readonly UnitVector[]): VectorIndex {
  const index = createExactVectorIndex(dimensions);
  vectors.forEach((vector, at) => {
    index.add(at + 1, vector);
  });
  return index;
}
