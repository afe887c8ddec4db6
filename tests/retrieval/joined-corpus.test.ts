import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/domain/article.js';
import { noFilters } from '../../src/domain/filters.js';
import { joinCorpora } from '../../src/retrieval/joined-corpus.js';
import { retrieve } from '../../src/retrieval/retrieve.js';
import type { SearchableCorpus } from '../../src/retrieval/searchable-corpus.js';
import { articleOf } from '../support/articles.js';
import { memoryCorpus } from '../support/memory-corpus.js';
import { topicEmbedder as embedderOf } from './topic-embedder.js';

const weights = { passage: 0.5, dense: 0.5 };
const words = ['ferry', 'harbour', 'strike', 'dam', 'festival', 'fare', 'crew', 'island'] as const;

const topicEmbedder = embedderOf(words.map((word) => [word]));

const articles: Article[] = Array.from({ length: 12 }, (_, i) =>
  articleOf({
    path: `${i}.txt`,
    title: `${words[i % 8]!} ${i}`,
    blocks: [
      `The ${words[i % 8]!} and the ${words[(i * 3 + 1) % 8]!} were discussed on day ${i}.`,
      `A ${words[(i * 5 + 2) % 8]!} followed, said the mayor of place ${i}.`,
    ],
  }),
);

async function ranked(corpus: SearchableCorpus, question: string): Promise<[string, number, number][]> {
  const { hits } = await retrieve({ corpus, embedder: topicEmbedder, weights }, question, {
    filters: noFilters,
    limit: 50,
  });
  return hits
    .map(({ passage, score }): [string, number, number] => [passage.articleId, passage.start, Math.round(score * 1e9)])
    .sort((a, b) => b[2] - a[2] || (a[0] < b[0] ? -1 : 1) || a[1] - b[1]);
}

describe('two joined corpora', () => {
  it('rank as one corpus that holds the articles of both', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
        fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }),
        async (isOwn, asked) => {
          const own = articles.filter((_, i) => isOwn[i]!);
          const shared = articles.filter((_, i) => !isOwn[i]!);
          const joined = joinCorpora(await memoryCorpus(own, topicEmbedder), await memoryCorpus(shared, topicEmbedder));
          const whole = await memoryCorpus([...own, ...shared], topicEmbedder);
          const question = asked.join(' ');
          expect(await ranked(joined, question)).toEqual(await ranked(whole, question));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('count and find an article that both hold once', async () => {
    const [first, second, third] = articles as [Article, Article, Article];
    const joined = joinCorpora(
      await memoryCorpus([first, second], topicEmbedder),
      await memoryCorpus([second, third], topicEmbedder),
    );
    expect(joined.state.articles).toBe(3);
    expect([...joined.entries()].map(({ id }) => id)).toEqual([first.id, second.id, third.id]);
    const found = await ranked(joined, 'harbour strike ferry dam festival fare crew island mayor');
    expect(new Set(found.map(([id, start]) => `${id} ${start}`)).size).toBe(found.length);
    for (const { id, articleId, start, end } of joined.passagesOf(third.id)) {
      expect(joined.passage(id)).toEqual({ id, articleId, start, end });
      expect(joined.entryOf(id).id).toBe(third.id);
    }
  });

  it('find what has no vectors yet by keywords', async () => {
    const [first, second] = articles as [Article, Article];
    const joined = joinCorpora(await memoryCorpus([first], null), await memoryCorpus([second], topicEmbedder));
    expect(joined.vectors).not.toBeNull();
    const found = await ranked(joined, first.title!);
    expect(found[0]?.[0]).toBe(first.id);
  });

  it('say of the freshness of both no more than what holds', async () => {
    const filled = await memoryCorpus([articles[0]!], null);
    const empty = await memoryCorpus([], null);
    expect(joinCorpora(empty, filled).state).toMatchObject({
      generation: 1,
      articles: 1,
      refreshedAt: filled.state.refreshedAt,
    });
  });
});
