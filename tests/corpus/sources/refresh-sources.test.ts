import { beforeEach, describe, expect, test } from 'vitest';
import { page } from '../corpus-workbench.js';
import {
  atomFeed,
  createSourceBench,
  newsHtml,
  refuse,
  sentencesOn,
  serve,
  serveNews,
  siteMap,
  type SourceBench,
} from './source-bench.js';

let bench: SourceBench;
const at = (path: string): string => bench.site.origin + path;
const titles = ['Fog', 'Rain', 'Snow', 'Hail'];
const pathOf = (title: string): string => `/${title.toLowerCase()}`;

beforeEach(async () => {
  bench = await createSourceBench();
  for (const title of titles) bench.pages.set(pathOf(title), serveNews({ title }));
});

function listInFeed(...shown: readonly (string | readonly [title: string, updated: string])[]): void {
  const items = shown.map((one) => (typeof one === 'string' ? [one] : one) as readonly [string, string?]);
  bench.pages.set(
    '/feed',
    atomFeed(items.map(([title, updated]) => ({ url: at(pathOf(title)), title, ...(updated && { updated }) }))),
  );
}

describe('a feed', () => {
  beforeEach(() => {
    listInFeed(...titles);
    bench.add({ kind: 'feed', url: at('/feed') });
  });

  test('gives its pages as articles, with where they come from', async () => {
    const report = await bench.refresh();
    expect(report).toMatchObject({ added: 4, rejected: [], held: [], problems: [], generation: 1 });
    expect(report.changes.map(({ path }) => path).sort()).toEqual(titles.map((title) => at(pathOf(title))).sort());
    const corpus = await bench.open();
    const article = corpus.article(report.changes[0]!.articleId)!;
    expect(article.origin).toEqual({ kind: 'fetched', host: bench.site.host, at: expect.any(String) as string });
    expect(article.sourceKey).toBe(article.url);
    corpus.close();
    expect(bench.withStore((store) => store.sources().at(-1))).toMatchObject({
      problem: null,
      lastReadAt: expect.any(String) as string,
    });
  });

  test('is asked for alone when nothing changed, and nothing is read or embedded', async () => {
    await bench.refresh();
    bench.asked();
    bench.embedder.embedded.length = 0;
    expect(await bench.refresh()).toMatchObject({ added: 0, unchanged: 4, generation: 1 });
    expect(bench.asked()).toEqual(['/feed']);
    expect(bench.embedder.embedded).toEqual([]);
  });

  test('keeps the articles that leave its window', async () => {
    await bench.refresh();
    listInFeed('Hail');
    expect(await bench.refresh()).toMatchObject({ removed: 0, unchanged: 4, held: [] });
    bench.pass(1);
    bench.asked();
    expect(await bench.refresh()).toMatchObject({ removed: 0, unchanged: 4 });
    expect(bench.asked()).toEqual(['/feed']);
  });

  test('tells of a page that it was corrected, and which words', async () => {
    await bench.refresh();
    bench.asked();
    const [first, ...rest] = sentencesOn('Rain');
    bench.pages.set('/rain', serveNews({ title: 'Rain', sentences: [first!.replace('pier 1', 'pier 71'), ...rest] }));
    listInFeed('Fog', ['Rain', '2031-05-01T10:00:00Z'], 'Snow', 'Hail');
    const report = await bench.refresh();
    expect(bench.asked()).toEqual(['/feed', '/rain']);
    expect(report).toMatchObject({ changed: 1, unchanged: 3 });
    expect(report.changes[0]!.words).toEqual({ changes: [{ before: '1', after: '71' }], more: 0, isShortened: false });
  });

  test.each([404, 410])('removes a page that its site says is gone (%i)', async (status) => {
    await bench.refresh();
    bench.pages.set('/rain', refuse(status));
    expect(await bench.refresh({ recheck: true })).toMatchObject({ removed: 1, unchanged: 3, rejected: [] });
    expect(bench.withStore((store) => store.fetchedBytes(at('/rain')))).toBeNull();
    bench.pages.set('/rain', serveNews({ title: 'Rain' }));
    expect(await bench.refresh({ recheck: true })).toMatchObject({ added: 1, unchanged: 3 });
  });

  test.each([403, 429, 500])(
    'keeps what was read of a page that it is refused or that fails (%i), and says so',
    async (status) => {
      await bench.refresh();
      bench.pages.set('/rain', refuse(status));
      const report = await bench.refresh({ recheck: true });
      expect(report).toMatchObject({ removed: 0, unchanged: 4, generation: 1 });
      expect(report.rejected).toEqual([
        { path: at('/rain'), reason: expect.stringMatching(/; what was read of it before stays$/) as string },
      ]);
      expect(report.problems).toEqual([
        {
          source: at('/feed'),
          problem: expect.stringMatching(/^1 of 4 pages could not be fetched, the first .*rain: /) as string,
        },
      ]);
    },
  );

  test('that can not be had leaves everything as it was, and says so', async () => {
    await bench.refresh();
    bench.pages.set('/feed', refuse(500));
    expect(await bench.refresh()).toMatchObject({ unchanged: 4, problems: [{ source: at('/feed') }] });
    listInFeed(...titles);
    expect(await bench.refresh()).toMatchObject({ unchanged: 4, problems: [] });
  });

  test('goes on where it was when it was ended in the middle', async () => {
    const controller = new AbortController();
    const first = bench.refresh({
      signal: controller.signal,
      onProgress: ({ stage, done }) => {
        if (stage === 'fetch' && done === 2) controller.abort(new Error('killed'));
      },
    });
    await expect(first).rejects.toThrow('killed');
    const before = bench.asked().filter((path) => path !== '/feed');
    expect(await bench.refresh()).toMatchObject({ added: 4 });
    const after = bench.asked().filter((path) => path !== '/feed');
    expect(before.length).toBeGreaterThanOrEqual(2);
    expect(after.length).toBeLessThanOrEqual(2);
  });

  test('is told dry what it would bring, and nothing is stored', async () => {
    const preview = await bench.preview();
    expect(preview).toMatchObject({ added: 4, generation: null });
    expect(bench.withStore((store) => store.fetchedPage(at('/fog')))).toBeNull();
    expect(await bench.refresh()).toMatchObject({ added: 4, passages: preview.passages });
    bench.pages.set('/rain', serveNews({ title: 'Rain', sentences: ['It rained.', ...sentencesOn('Rain')] }));
    listInFeed('Fog', ['Rain', '2031-05-01T10:00:00Z'], 'Snow', 'Hail');
    expect(await bench.preview()).toMatchObject({
      changed: 1,
      unchanged: 3,
      changes: [{ words: { changes: [{ after: 'It rained.' }] } }],
    });
    expect(await bench.refresh()).toMatchObject({ changed: 1 });
  });

  test('that goes takes its articles with it, whatever their number', async () => {
    await bench.refresh();
    bench.withStore((store) => store.dropSource(store.sources().at(-1)!.id));
    expect(await bench.refresh()).toMatchObject({ removed: 4, unchanged: 0, held: [] });
  });
});

describe('pages and lists of them', () => {
  test('are fetched once and are one article where several sources have them', async () => {
    listInFeed('Fog', 'Rain');
    bench.add({ kind: 'url', url: at('/fog?utm_source=chat') });
    bench.add({ kind: 'urls', urls: [at('/rain'), at('/fog#top'), at('/snow')] });
    const feed = bench.add({ kind: 'feed', url: at('/feed') });
    expect(await bench.refresh()).toMatchObject({ added: 3 });
    expect(bench.asked().sort()).toEqual(['/feed', '/fog', '/rain', '/snow']);
    bench.withStore((store) => store.dropSource(feed.id));
    expect(await bench.refresh()).toMatchObject({ removed: 0, unchanged: 3, generation: 1 });
    bench.withStore((store) => store.dropSource(store.sources()[1]!.id));
    expect(await bench.refresh()).toMatchObject({ removed: 0, unchanged: 3 });
    expect(bench.asked().filter((path) => path !== '/feed')).toEqual([]);
  });

  test('stand beside the files of a folder', async () => {
    bench.write({ 'ferry.md': page('Ferry', 'The ferry sailed at noon. It carried forty people.') });
    bench.add({ kind: 'url', url: at('/fog') });
    expect(await bench.refresh()).toMatchObject({ added: 2 });
    expect(Object.keys(await bench.texts()).sort()).toEqual(['ferry.md', at('/fog')].sort());
  });

  test('are known by their canonical address on the same site, and by no other', async () => {
    const link = (href: string): string => `<link rel="canonical" href="${href}">`;
    bench.pages.set('/a', serve(newsHtml({ title: 'Fog A', head: link(at('/canonical')) })));
    bench.pages.set('/b', serve(newsHtml({ title: 'Fog B', head: link('https://lisk-courier.example/front') })));
    bench.pages.set('/c', refuse(302, { location: at('/snow') }));
    bench.add({ kind: 'urls', urls: [at('/a'), at('/b'), at('/c')] });
    const { changes } = await bench.refresh();
    expect(changes.map(({ path, url }) => [path, url])).toEqual([
      [at('/a'), at('/canonical')],
      [at('/b'), at('/b')],
      [at('/c'), at('/snow')],
    ]);
  });

  test('are read by a better reader without the network', async () => {
    bench.add({ kind: 'urls', urls: titles.map((title) => at(pathOf(title))) });
    await bench.refresh();
    bench.asked();
    const { reader } = bench.parts;
    const better = {
      ...bench.parts,
      reader: {
        ...reader,
        version: 'reader 2',
        parse: (...given: Parameters<typeof reader.parse>) => {
          const parsed = reader.parse(...given);
          return parsed.kind === 'rejected'
            ? parsed
            : { ...parsed, article: { ...parsed.article, outlet: 'Lisk Courier' } };
        },
      },
    };
    expect(await bench.refresh({ parts: better })).toMatchObject({ reread: 4, changed: 0 });
    expect(bench.asked()).toEqual([]);
  });

  test.each([
    ['in the page', { head: '<meta name="robots" content="noarchive">' }, {}],
    ['in a header', {}, { 'x-robots-tag': 'noarchive' }],
  ])(
    'that ask %s not to be kept are read, not kept, and fetched anew for a better reader',
    async (_where, said, headers) => {
      bench.pages.set('/fog', serve(newsHtml({ title: 'Fog', ...said }), 'text/html', headers));
      bench.add({ kind: 'url', url: at('/fog') });
      expect(await bench.refresh()).toMatchObject({ added: 1 });
      expect(bench.withStore((store) => store.fetchedBytes(at('/fog')))).toBeNull();
      bench.asked();
      expect(await bench.refresh()).toMatchObject({ unchanged: 1, rejected: [] });
      expect(bench.asked()).toEqual([]);
      const better = { ...bench.parts, reader: { ...bench.parts.reader, version: 'reader 2' } };
      expect(await bench.refresh({ parts: better })).toMatchObject({ unchanged: 1, rejected: [] });
      expect(bench.asked()).toEqual(['/fog']);
      bench.pages.set('/fog', refuse(500));
      const best = { ...bench.parts, reader: { ...bench.parts.reader, version: 'reader 3' } };
      expect(await bench.refresh({ parts: best })).toMatchObject({
        ...{ unchanged: 1, removed: 0 },
        rejected: [
          { path: at('/fog'), reason: expect.stringMatching(/500.*; what was read of it before stays$/) as string },
        ],
      });
    },
  );
});

describe('a site map', () => {
  const lastmod = '2031-04-02';
  const spec = (change = {}) =>
    ({ kind: 'site-map', url: at('/map.xml'), pattern: null, maxAgeDays: null, ...change }) as const;
  const entry = (title: string): { url: string; lastmod: string } => ({ url: at(pathOf(title)), lastmod });

  test('gives the pages that fit its pattern and its age limit', async () => {
    bench.pages.set('/map.xml', siteMap([entry('Fog'), entry('Rain'), { ...entry('Snow'), lastmod: '2030-01-01' }]));
    bench.add(spec({ pattern: '/*o*', maxAgeDays: 100 }));
    expect((await bench.refresh()).changes.map(({ path }) => path)).toEqual([at('/fog')]);
  });

  test('has a page that left it asked for, which goes when the site says so and stays otherwise', async () => {
    bench.pages.set('/map.xml', siteMap(titles.map(entry)));
    bench.add(spec());
    await bench.refresh();
    bench.pages.set('/map.xml', siteMap([entry('Fog'), entry('Rain')]));
    bench.pages.delete('/hail');
    bench.asked();
    expect(await bench.refresh()).toMatchObject({ removed: 1, unchanged: 3 });
    expect(bench.asked().sort()).toEqual(['/hail', '/map.xml', '/snow']);
    await bench.refresh();
    expect(bench.asked()).toEqual(['/map.xml']);
  });

  test('that is an index is followed one level deep', async () => {
    const index = (...maps: string[]): string =>
      `<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${maps
        .map((path) => `<sitemap><loc>${at(path)}</loc></sitemap>`)
        .join('')}</sitemapindex>`;
    bench.pages.set('/map.xml', serve(index('/one.xml', '/two.xml', '/deep.xml'), 'application/xml'));
    bench.pages.set('/one.xml', siteMap([entry('Fog')]));
    bench.pages.set('/two.xml', siteMap([entry('Rain')]));
    bench.pages.set('/deep.xml', serve(index('/one.xml'), 'application/xml'));
    bench.add(spec());
    expect(await bench.refresh()).toMatchObject({
      added: 2,
      problems: [{ problem: expect.stringContaining('an index inside an index') as string }],
    });
    bench.pages.set('/two.xml', siteMap([entry('Rain'), entry('Snow')]));
    expect(await bench.refresh()).toMatchObject({ added: 1, unchanged: 2 });
    bench.pages.set('/one.xml', refuse(500));
    bench.pages.set('/two.xml', siteMap([entry('Rain'), entry('Snow'), entry('Hail')]));
    expect(await bench.refresh()).toMatchObject({ added: 1, unchanged: 3, removed: 0 });
    expect(bench.withStore((store) => store.listedPages(2).map(({ isListed }) => isListed))).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });
});

describe('an upload', () => {
  const lines = titles.map((title) => JSON.stringify({ title, text: sentencesOn(title).join(' ') })).join('\n');
  const upload = (name: string, hash: string) => ({ kind: 'upload', name, mediaType: 'text/plain', hash }) as const;

  test('is read from its stored bytes, by its name where its media type says too little', async () => {
    bench.add(upload('days.jsonl', 'a'), Buffer.from(lines));
    bench.add(
      upload('ferry.md', 'b'),
      Buffer.from(page('Ferry', 'The ferry sailed at noon. It carried forty people.')),
    );
    const { changes } = await bench.refresh();
    expect(changes.map(({ path }) => path)).toEqual([
      ...titles.map((_, i) => `uploads/days.jsonl#${i + 1}`),
      'uploads/ferry.md',
    ]);
    const corpus = await bench.open();
    expect(corpus.article(changes[0]!.articleId)?.origin).toEqual({ kind: 'upload' });
    corpus.close();
    expect(await bench.refresh()).toMatchObject({ unchanged: 5, generation: 1 });
  });
});
