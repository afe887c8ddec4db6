import { describe, expect, test } from 'vitest';
import { checkedSource, type StatedSource } from '../../../src/corpus/acts/checked-source.js';
import {
  findArticle,
  findArticleInSlices,
  removedArticles,
  removedArticlesInSlices,
  type ArticleScope,
} from '../../../src/corpus/acts/find-article.js';
import { applyChange, discardChange, openChanges } from '../../../src/corpus/acts/held-changes.js';
import { addSource, corpusSources, dropSource } from '../../../src/corpus/acts/sources.js';
import { shortHash } from '../../../src/domain/article.js';
import { UserError } from '../../../src/domain/errors.js';
import { page, realParts } from '../corpus-workbench.js';
import { createActsBench, type ActsBench } from './acts-bench.js';

const stated = (change: Partial<StatedSource>): StatedSource => ({
  kind: 'url',
  urls: ['https://lisk.example/fog'],
  ...change,
});

describe('checkedSource', () => {
  test('repeats no more than the beginning of what was stated', () => {
    const urls = [`lisk.example/${'fog'.repeat(700)}`];
    expect(() => checkedSource({ kind: 'url', urls })).toThrow(/^"lisk\.example\/[fog]{67}…" is not an address/);
  });

  test.each<[Partial<StatedSource>, object]>([
    [{}, { kind: 'url', url: 'https://lisk.example/fog' }],
    [{ urls: [' HTTPS://Lisk.example/fog#top '] }, { kind: 'url', url: 'https://lisk.example/fog' }],
    [{ urls: ['https://a.example', 'https://a.example/'] }, { kind: 'url', url: 'https://a.example/' }],
    [
      { urls: ['https://a.example', 'https://b.example/1'] },
      { kind: 'urls', urls: ['https://a.example/', 'https://b.example/1'] },
    ],
    [{ kind: 'feed' }, { kind: 'feed', url: 'https://lisk.example/fog' }],
    [
      { kind: 'site-map', pattern: '/news/', maxAgeDays: 30 },
      { kind: 'site-map', url: 'https://lisk.example/fog', pattern: '/news/', maxAgeDays: 30 },
    ],
    [{ kind: 'site-map' }, { kind: 'site-map', url: 'https://lisk.example/fog', pattern: null, maxAgeDays: null }],
  ])('takes %j', (change, expected) => {
    expect(checkedSource(stated(change))).toEqual(expected);
  });

  test.each<[Partial<StatedSource>, RegExp]>([
    [{ urls: [] }, /^Name the address/],
    [{ urls: ['lisk.example/fog'] }, /is not an address that begins with https:/],
    [{ urls: ['ftp://lisk.example/fog'] }, /is not an address/],
    [{ urls: ['https://'] }, /is not an address/],
    [{ urls: ['https://ada:secret@lisk.example/'] }, /names a user or a password/],
    [{ urls: [`https://lisk.example/${'a'.repeat(2_000)}`] }, /is longer than 2000 characters/],
    [{ urls: Array.from({ length: 1_001 }, (_, i) => `https://lisk.example/${i}`) }, /1000 addresses at most/],
    [{ kind: 'feed', urls: ['https://a.example', 'https://b.example'] }, /one feed at a time/],
    [{ pattern: 'a' }, /only for a site map/],
    [{ kind: 'site-map', pattern: 'news' }, /begin it with \/, \* or https/],
    [{ kind: 'site-map', pattern: 'a'.repeat(201) }, /200 characters at most/],
    [{ kind: 'site-map', maxAgeDays: 0 }, /number of days/],
    [{ kind: 'site-map', maxAgeDays: 1.5 }, /number of days/],
  ])('refuses %j in one sentence', (change, sentence) => {
    expect(() => checkedSource(stated(change))).toThrow(UserError);
    expect(() => checkedSource(stated(change))).toThrow(sentence);
  });
});

const upload = (name: string, content: string) => ({
  spec: { kind: 'upload', name, mediaType: 'text/plain', hash: shortHash(content) } as const,
  bytes: Buffer.from(content),
});

describe('sources of a corpus', () => {
  const feed = { kind: 'feed', url: 'https://lisk.example/feed' } as const;
  const add = (bench: ActsBench, ...args: Parameters<typeof upload>) =>
    addSource(realParts, bench.location, upload(...args));

  test('are added once, listed with their articles, and dropped', async () => {
    const bench = await createActsBench({ 'fog.md': page('Fog', 'Fog lay over Lisk.') });
    expect(corpusSources(realParts, bench.location)).toEqual([]);
    const { source, isNew } = await addSource(realParts, bench.location, { spec: feed });
    expect(isNew).toBe(true);
    expect(await addSource(realParts, bench.location, { spec: feed })).toEqual({ source, isNew: false });
    await dropSource(realParts, bench.location, source.id);
    await bench.refresh();
    expect(corpusSources(realParts, bench.location)).toMatchObject([{ id: 1, articles: 1, spec: { kind: 'folder' } }]);
    await expect(dropSource(realParts, bench.location, source.id)).rejects.toThrow(`There is no source ${source.id}`);
    await expect(dropSource(realParts, bench.location, 1)).rejects.toThrow('is the folder that this corpus stands for');
  });

  test('that are dropped take their articles with the next refresh', async () => {
    const bench = await createActsBench({ 'fog.md': page('Fog', 'Fog lay over Lisk.') });
    const { source } = await add(bench, 'rain.txt', 'Rain\n\nIt rained on Lisk. The ferry sailed.');
    await bench.refresh();
    expect((await bench.seen()).paths).toEqual(['fog.md', 'uploads/rain.txt']);
    expect(await dropSource(realParts, bench.location, source.id)).toMatchObject({ articles: 1 });
    expect((await bench.seen()).paths).toHaveLength(2);
    expect(await bench.refresh()).toMatchObject({ removed: 1 });
    await bench.rollBack(1);
    expect((await bench.seen()).paths).toHaveLength(2);
  });

  test('uploaded under one name are told apart', async () => {
    const bench = await createActsBench();
    const names: unknown[] = [];
    for (const content of ['one', 'two', 'three']) names.push((await add(bench, 'fog.txt', content)).source.spec);
    expect(names).toMatchObject([{ name: 'fog.txt' }, { name: 'fog (2).txt' }, { name: 'fog (3).txt' }]);
    expect(await add(bench, 'other.txt', 'two')).toMatchObject({
      isNew: false,
      source: { spec: { name: 'fog (2).txt' } },
    });
  });
});

describe('held changes', () => {
  test('are decided once', async () => {
    const bench = await createActsBench();
    await bench.refresh();
    const store = realParts.store.openForWriting(bench.location.database, bench.location);
    const change = { kind: 'source', source: 1, path: null, pageHash: null, articles: [], at: '2031-05-20' } as const;
    const id = store.hold({ ...change, reason: 'lost 9 of 10 articles' });
    store.close();
    expect(openChanges(realParts, bench.location)).toMatchObject([{ id, reason: 'lost 9 of 10 articles' }]);
    const decided = await discardChange(realParts, bench.location, id);
    expect(decided).toMatchObject({ decision: 'discarded', reason: 'lost 9 of 10 articles' });
    expect(openChanges(realParts, bench.location)).toEqual([]);
    const applying = { origin: { kind: 'file' }, embedder: bench.embedder } as const;
    const again = applyChange(realParts, bench.location, { id, ...applying });
    await expect(again).rejects.toThrow(`Change ${id} was discarded already.`);
    const unknown = applyChange(realParts, bench.location, { id: 99, ...applying });
    await expect(unknown).rejects.toThrow('No change 99 is held');
  });
});

describe('findArticle', () => {
  const withUrl = page('Fog over Lisk', 'Fog lay over Lisk.').replace('---\n', '---\nurl: https://lisk.example/fog\n');

  async function bench(): Promise<(text: string, scope?: ArticleScope) => readonly string[]> {
    const made = await createActsBench({
      'fog.md': withUrl,
      'fog-2.md': page('Fog over the hills', 'Fog lay over the hills.'),
      'rain.md': page('Rain', 'Rain fell.'),
    });
    await made.refresh();
    return (text, scope = 'members') => {
      const found = findArticle(realParts, made.location, { text, scope });
      if (found.kind === 'several') return found.articles.map(({ path }) => path);
      return found.kind === 'one' ? [found.article.path] : [];
    };
  }

  test('takes an id, its beginning, an address, a path, a title or words of one', async () => {
    const find = await bench();
    const made = await createActsBench({ 'rain.md': page('Rain', 'Rain fell.') });
    await made.refresh();
    const id = made.idOf('Rain');
    expect(find(id)).toEqual(['rain.md']);
    expect(find(id.slice(0, 8).toUpperCase())).toEqual(['rain.md']);
    expect(find('http://www.lisk.example/fog/')).toEqual(['fog.md']);
    expect(find('fog-2.md')).toEqual(['fog-2.md']);
    expect(find('  fog OVER lisk! ')).toEqual(['fog.md']);
    expect(find('hills fog')).toEqual(['fog-2.md']);
    expect(find('fog over')).toEqual(['fog.md', 'fog-2.md'].sort());
    expect(find('fog over the hi')).toEqual(['fog-2.md']);
    expect(find('snow')).toEqual([]);
    expect(find('')).toEqual([]);
    expect(find('?!')).toEqual([]);
  });

  test('finds nothing in a corpus that was never written', async () => {
    const made = await createActsBench();
    expect(findArticle(realParts, made.location, { text: 'Rain', scope: 'stored' })).toEqual({ kind: 'none' });
  });

  test('takes the latest revision of a page for all of it', async () => {
    const made = await createActsBench({ 'fog.md': page('Fog', 'Fog lay over Lisk.') });
    await made.refresh();
    made.write({ 'fog.md': page('Fog', 'Fog lay over Lisk for days.') });
    await made.refresh();
    const found = findArticle(realParts, made.location, { text: 'Fog', scope: 'stored' });
    expect(found).toMatchObject({ kind: 'one', article: { articleId: made.idOf('Fog') } });
    made.write({ 'fog.md': null, 'rain.md': page('Rain', 'Rain fell.') });
    await made.refresh();
    expect(findArticle(realParts, made.location, { text: 'Fog', scope: 'members' })).toEqual({ kind: 'none' });
    expect(findArticle(realParts, made.location, { text: 'Fog', scope: 'stored' })).toEqual(found);
  });

  describe('by what a page was once', () => {
    async function renamed() {
      const made = await createActsBench({
        'fog.md': page('Fog', 'Fog lay over Lisk.'),
        'rain.md': page('Rain', 'Rain.'),
      });
      await made.refresh();
      const formerId = made.idOf('Fog');
      made.write({ 'fog.md': page('Haze', 'Haze lay over Lisk.') });
      await made.refresh();
      const { location } = made;
      return {
        made,
        location,
        formerId,
        now: { kind: 'one', article: { articleId: made.idOf('Haze'), title: 'Haze' } },
      };
    }

    test.each(['members', 'stored'] as const)('takes a former headline and a former id among %s', async (scope) => {
      const { location, formerId, now } = await renamed();
      for (const text of ['Fog', formerId, formerId.slice(0, 10)]) {
        expect([text, findArticle(realParts, location, { text, scope })]).toMatchObject([text, now]);
      }
    });

    test('takes it among removed ones, and no other', async () => {
      const { made, location, formerId, now } = await renamed();
      await made.removeArticle('Fog');
      expect(findArticle(realParts, location, { text: formerId, scope: 'removed' })).toMatchObject(now);
      expect(findArticle(realParts, location, { text: 'Fog', scope: 'members' })).toEqual({ kind: 'none' });
      expect(findArticle(realParts, location, { text: 'Rain', scope: 'removed' })).toEqual({ kind: 'none' });
    });

    test('prefers the article that is called so now', async () => {
      const { made, location } = await renamed();
      made.write({ 'other.md': page('Fog', 'Another fog came.') });
      await made.refresh();
      for (const scope of ['members', 'stored'] as const) {
        const found = findArticle(realParts, location, { text: 'Fog', scope });
        expect(found).toMatchObject({ kind: 'one', article: { path: 'other.md' } });
      }
    });
  });

  test('finds the same in slices, until it is called off', async () => {
    const pages = Array.from({ length: 130 }, (_, i) => [`fog-${i}.md`, page(`Fog ${i}`, `Fog lay over hill ${i}.`)]);
    const made = await createActsBench(Object.fromEntries(pages) as Record<string, string>);
    await made.refresh();
    await made.removeArticle('Fog 7');
    const { location } = made;
    const { signal } = new AbortController();
    for (const scope of ['members', 'removed', 'stored'] as const) {
      for (const text of ['Fog', 'Fog 7', 'Fog 90', 'Snow']) {
        const found = await findArticleInSlices(realParts, location, { text, scope, signal });
        expect(found).toEqual(findArticle(realParts, location, { text, scope }));
      }
    }
    expect(await removedArticlesInSlices(realParts, location, signal)).toEqual(removedArticles(realParts, location));
    const calledOff = { text: 'Fog', scope: 'stored', signal: AbortSignal.abort(new Error('called off')) } as const;
    await expect(findArticleInSlices(realParts, location, calledOff)).rejects.toThrow('called off');
  });
});
