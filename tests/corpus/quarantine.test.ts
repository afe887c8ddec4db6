import { beforeEach, describe, expect, test } from 'vitest';
import { applyChange } from '../../src/corpus/acts/held-changes.js';
import { pageKeyHash, textKeyHash } from '../../src/domain/tombstone.js';
import { page } from './corpus-workbench.js';
import { createSourceBench, refuse, sentencesOn, serve, serveNews, type SourceBench } from './sources/source-bench.js';

let bench: SourceBench;
const at = (path: string): string => bench.site.origin + path;
const titles = ['Fog', 'Rain', 'Snow', 'Hail', 'Wind'];
const fileOf = (title: string): string => `${title.toLowerCase()}.md`;
const long = (title: string): string => page(title, sentencesOn(title).join('\n\n'));
const short = (title: string): string => page(title, 'To read on, become a member.');

beforeEach(async () => {
  bench = await createSourceBench(Object.fromEntries(titles.map((title) => [fileOf(title), long(title)])));
});

describe('a page that shrank to nothing', () => {
  test('is held, the former article stays, and each refresh says so', async () => {
    await bench.refresh();
    bench.write({ 'fog.md': short('Fog') });
    for (const isNew of [true, false]) {
      const report = await bench.refresh();
      expect(report).toMatchObject({ changed: 0, removed: 0, unchanged: 5, generation: 1 });
      expect(report.held).toEqual([
        {
          ...{ id: 1, kind: 'page', path: 'fog.md', articles: 1, isNew },
          reason: 'almost nothing is left of its text',
          source: bench.folder,
        },
      ]);
    }
    expect((await bench.texts())['fog.md']).toContain('On pier 8');
  });

  test('is applied when a moderator says so', async () => {
    await bench.refresh();
    bench.write({ 'fog.md': short('Fog') });
    await bench.refresh();
    const acquired: unknown[] = [];
    const { locks } = bench.parts;
    const acquire: typeof locks.acquire = (path, what, by) => {
      acquired.push(by);
      return locks.acquire(path, what, by);
    };
    const parts = { ...bench.parts, locks: { ...locks, acquire } };
    const { embedder } = bench;
    expect(await applyChange(parts, bench.location, { id: 1, origin: { kind: 'file' }, embedder })).toMatchObject({
      change: { id: 1, decision: 'applied' },
      report: { changed: 1, held: [], generation: 2 },
    });
    expect(acquired).toEqual(['the applying of a held change']);
    expect((await bench.texts())['fog.md']).toContain('become a member');
    expect(bench.withStore((store) => [store.held(), store.currentGeneration()!.cause])).toEqual([[], 'quarantine']);
    expect(await bench.refresh()).toMatchObject({ unchanged: 5, held: [] });
  });

  test('stays as it was when a moderator discards the change, until the page is another', async () => {
    await bench.refresh();
    bench.write({ 'fog.md': short('Fog') });
    await bench.refresh();
    bench.decideHeld('discarded');
    expect(await bench.refresh()).toMatchObject({ unchanged: 5, held: [{ id: 1, isNew: false }] });
    bench.write({ 'fog.md': long('Fog').replace('pier 8', 'pier 9') });
    expect(await bench.refresh()).toMatchObject({ changed: 1, held: [] });
    expect(bench.withStore((store) => store.held())).toEqual([]);
  });

  test('is over when the page comes back', async () => {
    await bench.refresh();
    bench.write({ 'fog.md': short('Fog') });
    await bench.refresh();
    bench.write({ 'fog.md': long('Fog') });
    expect(await bench.refresh()).toMatchObject({ unchanged: 5, changed: 0, held: [], generation: 1 });
    expect(bench.withStore((store) => store.held())).toEqual([]);
  });

  test('is held too when it holds no article any more', async () => {
    await bench.refresh();
    bench.write({ 'fog.md': '' });
    const report = await bench.refresh();
    expect(report).toMatchObject({ removed: 0, unchanged: 5 });
    expect(report.held).toMatchObject([
      { kind: 'page', path: 'fog.md', reason: expect.stringMatching(/^it holds no article/) as string },
    ]);
    bench.decideHeld('applied');
    expect(await bench.refresh()).toMatchObject({ removed: 1, unchanged: 4, held: [] });
  });

  test('is not held when it was short before, or when much is left', async () => {
    bench.write({ 'fog.md': page('Fog', 'Fog lay. It went. Boats came. Boats went.') });
    await bench.refresh();
    bench.write({
      'fog.md': page('Fog', 'Fog.'),
      'rain.md': page('Rain', sentencesOn('Rain').slice(0, 3).join('\n\n')),
    });
    expect(await bench.refresh()).toMatchObject({ changed: 2, held: [] });
  });

  test('is told dry', async () => {
    await bench.refresh();
    bench.write({ 'fog.md': short('Fog') });
    expect(await bench.preview()).toMatchObject({ changed: 0, unchanged: 5, held: [{ id: null, isNew: true }] });
    expect(bench.withStore((store) => store.held())).toEqual([]);
  });
});

describe('a source that would lose over half of its articles', () => {
  const without = (...gone: string[]): Record<string, null> =>
    Object.fromEntries(gone.map((title) => [fileOf(title), null]));

  test('loses none of them until a moderator applies it', async () => {
    await bench.refresh();
    bench.write(without('Fog', 'Rain', 'Snow'));
    for (const isNew of [true, false]) {
      const report = await bench.refresh();
      expect(report).toMatchObject({ removed: 0, unchanged: 5, generation: 1 });
      expect(report.held).toMatchObject([
        { kind: 'source', path: null, articles: 3, reason: '3 of its 5 articles would go', isNew },
      ]);
    }
    bench.decideHeld('applied');
    expect(await bench.refresh()).toMatchObject({ removed: 3, unchanged: 2, held: [], generation: 2 });
    expect(bench.withStore((store) => store.held())).toEqual([]);
  });

  test('takes in what comes beside it', async () => {
    await bench.refresh();
    bench.write({ ...without('Fog', 'Rain', 'Snow'), 'thaw.md': long('Thaw') });
    expect(await bench.refresh()).toMatchObject({ added: 1, removed: 0, unchanged: 5, held: [{ articles: 3 }] });
  });

  test('is held anew when more goes than was applied', async () => {
    await bench.refresh();
    bench.write(without('Fog', 'Rain', 'Snow'));
    await bench.refresh();
    bench.decideHeld('applied');
    bench.write(without('Hail'));
    expect(await bench.refresh()).toMatchObject({ removed: 0, held: [{ articles: 4 }] });
  });

  test('is over when the articles are back', async () => {
    await bench.refresh();
    bench.write(without('Fog', 'Rain', 'Snow'));
    await bench.refresh();
    bench.write(Object.fromEntries(titles.map((title) => [fileOf(title), long(title)])));
    expect(await bench.refresh()).toMatchObject({ unchanged: 5, held: [], generation: 1 });
    expect(bench.withStore((store) => store.held())).toEqual([]);
  });

  test('is left alone with half of them, or with fewer than four', async () => {
    bench.write(without('Wind'));
    await bench.refresh();
    bench.write(without('Fog', 'Rain'));
    expect(await bench.refresh()).toMatchObject({ removed: 2, held: [] });
    bench.write(without('Snow', 'Hail'));
    expect(await bench.refresh()).toMatchObject({ removed: 2, held: [] });
  });

  test('is held when its site turns every page into a wall or says that all are gone', async () => {
    for (const title of titles) bench.pages.set(`/${title}`, serveNews({ title }));
    bench.add({ kind: 'urls', urls: titles.map((title) => at(`/${title}`)) });
    await bench.refresh();
    for (const title of titles) bench.pages.set(`/${title}`, refuse(410));
    expect(await bench.refresh({ recheck: true })).toMatchObject({
      removed: 0,
      unchanged: 10,
      held: [{ kind: 'source', articles: 5 }],
    });
    const wall = '<!doctype html><html><body><p>Members only.</p></body></html>';
    for (const title of titles) bench.pages.set(`/${title}`, serve(wall));
    expect(await bench.refresh({ recheck: true })).toMatchObject({
      removed: 0,
      changed: 0,
      unchanged: 10,
      held: [{ kind: 'source', articles: 5 }],
    });
    for (const title of titles) bench.pages.set(`/${title}`, serveNews({ title }));
    expect(await bench.refresh({ recheck: true })).toMatchObject({ unchanged: 10, held: [], generation: 1 });
  });
});

describe('what moderators keep out', () => {
  test('does not come back, with the reason told, and is no loss that is held', async () => {
    const { changes } = await bench.refresh();
    const [first, second, third] = changes.map(({ articleId }) => articleId);
    const corpus = await bench.open();
    const articles = [first!, second!, third!].map((id) => corpus.article(id)!);
    corpus.close();
    bench.withStore((store) => {
      const members = store.members(1).slice(3);
      const bury = articles.map((article) => ({
        ...{
          burial: 'removed',
          of: 'page',
          hash: pageKeyHash(article),
          articleId: article.id,
          at: '2031-05-20T00:00:00Z',
        },
      })) as Parameters<typeof store.changeMembers>[0]['bury'];
      store.changeMembers({
        at: '2031-05-20T00:00:00Z',
        cause: 'remove',
        members,
        target: null,
        bury,
        unbury: [],
        block: [],
      });
    });
    const report = await bench.refresh();
    expect(report).toMatchObject({ added: 0, unchanged: 2, held: [] });
    expect(report.rejected.map(({ reason }) => reason)).toEqual(Array(3).fill('removed by a moderator'));
  });

  test('was erased: neither its page nor its text is stored again, wherever it stands', async () => {
    const secret = sentencesOn('Secret');
    const text = secret.join('\n\n');
    bench.withStore((store) => {
      const tombstone = {
        burial: 'erased',
        of: 'text',
        hash: textKeyHash({ text, spans: [] }),
        articleId: 'a',
        at: '2031-05-20T00:00:00Z',
      } as never;
      store.erase({
        at: '2031-05-20T00:00:00Z',
        articles: [],
        tombstones: [tombstone],
        urls: [],
        bytes: [],
        uploads: new Map(),
        sources: [],
        reason: 'erased by a moderator',
      });
    });
    bench.pages.set('/copy', serve(secret.join('\n\n'), 'text/plain'));
    bench.add({ kind: 'url', url: at('/copy') });
    bench.write({ 'copy.txt': text });
    const report = await bench.refresh();
    expect(report.rejected).toEqual([
      { path: 'copy.txt', reason: 'erased by a moderator' },
      { path: at('/copy'), reason: 'erased by a moderator' },
    ]);
    expect(report.added).toBe(5);
    expect(bench.withStore((store) => [store.fetchedBytes(at('/copy')), [...store.everySummary()].length])).toEqual([
      null,
      5,
    ]);
  });

  test('comes from a blocked host: its pages are not asked for, and its articles go', async () => {
    for (const title of titles) bench.pages.set(`/${title}`, serveNews({ title }));
    bench.add({ kind: 'urls', urls: titles.map((title) => at(`/${title}`)) });
    await bench.refresh();
    bench.withStore((store) => {
      store.blockHost('127.0.0.1', '2031-05-20T00:00:00Z');
    });
    bench.asked();
    const report = await bench.refresh({ recheck: true });
    expect(bench.asked()).toEqual([]);
    expect(report).toMatchObject({ removed: 5, unchanged: 5, held: [] });
    expect(new Set(report.rejected.map(({ reason }) => reason))).toEqual(
      new Set(['its host is blocked by a moderator']),
    );
  });
});
