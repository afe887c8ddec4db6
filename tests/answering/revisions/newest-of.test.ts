import { describe, expect, test } from 'vitest';
import { newestOf } from '../../../src/answering/revisions/newest-of.js';
import type { Article } from '../../../src/domain/article.js';
import { articleOf } from '../../support/articles.js';
import { memoryCorpus } from '../../support/memory-corpus.js';

const url = 'https://post.example/storm';
const former = articleOf({ url, title: 'The storm', blocks: ['Twelve people died.'] });
const middle: Article = { ...articleOf({ url, title: 'The storm', blocks: ['Fifteen died.'] }), supersedes: former.id };
const last: Article = {
  ...articleOf({ url, title: 'The great storm', blocks: ['Nine died.'] }),
  supersedes: middle.id,
};
const other = articleOf({ url: 'https://post.example/calm', title: 'The storm', blocks: ['It is calm.'] });

async function newestIn(members: readonly Article[], stored: readonly Article[] = []): Promise<Article | null> {
  const corpus = await memoryCorpus(members, null);
  const byId = new Map([...members, ...stored].map((article) => [article.id, article]));
  return newestOf({ entries: () => corpus.entries(), article: (id) => byId.get(id) ?? null }, former);
}

describe('what stands in the place of an article', () => {
  test('is itself while it is a member', async () => {
    expect(await newestIn([other, former])).toEqual(former);
  });

  test('is what superseded it, however many versions ago', async () => {
    expect(await newestIn([other, last], [former, middle])).toEqual(last);
  });

  test('is the one article of the same page where the versions between are not kept', async () => {
    expect(await newestIn([other, last])).toEqual(last);
  });

  test('is nothing where only its title is shared', async () => {
    expect(await newestIn([other], [former])).toBeNull();
  });
});
