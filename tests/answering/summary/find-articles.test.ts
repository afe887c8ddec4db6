import { beforeAll, expect, test } from 'vitest';
import { findArticles } from '../../../src/answering/summary/find-articles.js';
import type { SearchableCorpus } from '../../../src/retrieval/searchable-corpus.js';
import { articleOf } from '../../support/articles.js';
import { memoryCorpus } from '../../support/memory-corpus.js';

let corpus: SearchableCorpus;
beforeAll(async () => {
  const titled = (title: string | null, publishedAt: string | null): ReturnType<typeof articleOf> =>
    articleOf({
      title,
      publishedAt,
      path: `${title ?? 'none'}${publishedAt ?? ''}.txt`,
      blocks: ['The ferry sails at noon.'],
    });
  corpus = await memoryCorpus(
    [
      titled('Ferry ramp falls in Maravel', '2025-03-04'),
      titled('Ferry', '2025-01-02'),
      titled('Inquiry into the ferry ramp opens', '2025-05-12'),
      titled('“Café” of the pilots’ wives', null),
      titled(null, '2025-06-01'),
    ],
    null,
  );
});

function titlesFor(typed: string, limit = 25): string[] {
  return findArticles(corpus, typed, limit).map(({ title }) => title);
}

test('the whole title comes first, then titles that begin so, then the newest', () => {
  expect(titlesFor('ferry')).toEqual(['Ferry', 'Ferry ramp falls in Maravel', 'Inquiry into the ferry ramp opens']);
  expect(findArticles(corpus, 'FERRY ', 25).map(({ isExact }) => isExact)).toEqual([true, false, false]);
});

test('each typed word may be the beginning of a word, in any order', () => {
  expect(titlesFor('ram inq')).toEqual(['Inquiry into the ferry ramp opens']);
  expect(titlesFor('zebra')).toEqual([]);
});

test('marks and accents do not matter', () => {
  expect(titlesFor('cafe of the pilots wives')).toEqual(['“Café” of the pilots’ wives']);
});

test('nothing typed gives the newest, and never more than asked for', () => {
  expect(titlesFor('', 2)).toEqual(['Inquiry into the ferry ramp opens', 'Ferry ramp falls in Maravel']);
});
