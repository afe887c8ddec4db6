import { gzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { dropSource } from '../../../src/corpus/acts/sources.js';
import type { CorpusParts } from '../../../src/corpus/corpus-parts.js';
import type { RefreshReport } from '../../../src/corpus/refresh-report.js';
import { InUseError, UserError } from '../../../src/domain/errors.js';
import type { FetchLimits } from '../../../src/fetching/http-fetcher.js';
import { sqliteCorpusStore } from '../../../src/store/sqlite-corpus-store.js';
import { realParts } from '../corpus-workbench.js';
import {
  atomFeed,
  createSourceBench,
  newsHtml,
  refuse,
  sentencesOn,
  serve,
  serveNews,
  type SourceBench,
} from './source-bench.js';

const small = { bytes: 200_000, pauses: [] };

/** A good page beside a bad one. */
async function benchWithBad(
  bad: Parameters<SourceBench['pages']['set']>[1],
  limits: Partial<FetchLimits> = small,
): Promise<SourceBench> {
  const bench = await createSourceBench({}, { limits });
  bench.pages.set('/fog', serveNews({ title: 'Fog' }));
  bench.pages.set('/bad', bad);
  bench.add({ kind: 'urls', urls: [`${bench.site.origin}/bad`, `${bench.site.origin}/fog`] });
  return bench;
}

function reasonsOf({ rejected }: RefreshReport): string[] {
  return rejected.map(({ reason }) => reason);
}

describe('a page', () => {
  test.each<[string, Parameters<SourceBench['pages']['set']>[1], RegExp]>([
    ['is forbidden', refuse(403), /403/],
    ['wants fewer requests', refuse(429), /429/],
    ['wants a name', refuse(401), /401|log/i],
    ['sends to a login', refuse(302, { location: '/login?next=/bad' }), /login/],
    ['sends in a circle', refuse(302, { location: '/bad' }), /redirect/i],
    [
      'is too large',
      (response) => response.writeHead(200, { 'content-type': 'text/html', 'content-length': '50000000' }).end('x'),
      /larger|MB|kB|200/,
    ],
    [
      'is a bomb',
      (response) =>
        response
          .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
          .end(gzipSync(Buffer.alloc(2_000_000))),
      /larger|MB|kB|200/,
    ],
    ['is a picture', serve(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'image/png'), /image\/png|picture/],
    ['calls a picture a page', serve(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0])), /picture/],
    ['is empty', serve(''), /empty/],
  ])('that %s is told in one clause beside the good one', async (_what, bad, reason) => {
    const bench = await benchWithBad(bad);
    const report = await bench.refresh();
    expect(report).toMatchObject({ added: 1, held: [] });
    expect(reasonsOf(report)).toEqual([expect.stringMatching(reason)]);
    expect(reasonsOf(report)[0]).not.toMatch(/\.$|\n/);
  });

  test('that comes a byte at a time is told beside the good one', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const bench = await benchWithBad(
      (response) => {
        response.writeHead(200, { 'content-type': 'text/html' });
        const drip = (): void => {
          if (response.destroyed) return;
          response.write('x');
          vi.advanceTimersByTime(1000);
          setImmediate(drip);
        };
        drip();
      },
      { ...small, headTime: 10_000, pageTime: 20_000 },
    );
    const report = await bench.refresh();
    expect(report).toMatchObject({ added: 1, held: [] });
    expect(reasonsOf(report)).toEqual([expect.stringMatching(/took longer than 20 s$/)]);
  });

  test('whose host asks for a pause is left alone, and so are the others of that host', async () => {
    const bench = await benchWithBad(refuse(429, { 'retry-after': '3600' }));
    const report = await bench.refresh();
    expect(report).toMatchObject({ added: 0 });
    expect(bench.asked()).toEqual(['/bad']);
    expect(report.problems).toMatchObject([
      { problem: expect.stringMatching(/^2 of 2 pages could not be fetched/) as string },
    ]);
  });

  test('that is not found is gone and nothing more', async () => {
    const bench = await benchWithBad(refuse(404));
    expect(await bench.refresh()).toMatchObject({ added: 1, rejected: [] });
  });

  test('is read in its charset, whatever its header says where a mark says otherwise', async () => {
    const sentences = [...sentencesOn('Fog'), 'Das Eis über der Düne hält, sagte Jörg.'];
    const html = newsHtml({ title: 'Fog', sentences });
    const utf16 = Buffer.from(`\ufeff${html.replace('<meta charset="utf-8">', '')}`, 'utf16le');
    const bench = await benchWithBad(serve(utf16, 'text/html; charset=iso-8859-1'));
    bench.pages.set('/fog', serve(Buffer.from(html, 'latin1'), 'text/html; charset=iso-8859-1'));
    await bench.refresh();
    const texts = Object.values(await bench.texts());
    expect(texts).toHaveLength(2);
    for (const text of texts) expect(text).toContain('über der Düne hält, sagte Jörg.');
  });

  test('that named another site as its own does not take the place of that site’s article', async () => {
    const bench = await createSourceBench();
    const other = await createSourceBench();
    other.pages.set('/fog', serveNews({ title: 'Fog' }));
    const victim = `${other.site.origin}/fog`;
    bench.pages.set(
      '/evil',
      serve(
        newsHtml({ title: 'Fog', sentences: sentencesOn('lies'), head: `<link rel="canonical" href="${victim}">` }),
      ),
    );
    bench.add({ kind: 'url', url: `${bench.site.origin}/evil` });
    const report = await bench.refresh();
    expect(report.changes.map(({ url }) => url)).toEqual([`${bench.site.origin}/evil`]);
  });
});

describe('a feed', () => {
  test('that is a page names the feed that the page links', async () => {
    const bench = await createSourceBench();
    const link = '<link rel="alternate" type="application/rss+xml" href="/rss.xml">';
    bench.pages.set('/news', serve(newsHtml({ title: 'News', head: link })));
    bench.add({ kind: 'feed', url: `${bench.site.origin}/news` });
    const { problems } = await bench.refresh();
    expect(problems).toEqual([
      {
        source: `${bench.site.origin}/news`,
        problem: expect.stringContaining(`${bench.site.origin}/rss.xml`) as string,
      },
    ]);
  });

  test('of 10,000 items is read as a whole, and its pages one after the other', async () => {
    const bench = await createSourceBench();
    const items = Array.from({ length: 10_000 }, (_, i) => ({ url: `${bench.site.origin}/${i}`, title: `Item ${i}` }));
    bench.pages.set('/feed', atomFeed(items));
    bench.add({ kind: 'feed', url: `${bench.site.origin}/feed` });
    const controller = new AbortController();
    const totals: (number | null)[] = [];
    const refresh = bench.refresh({
      signal: controller.signal,
      onProgress: ({ stage, done, total }) => {
        if (stage !== 'fetch') return;
        totals.push(total);
        if (done === 25) controller.abort(new Error('enough'));
      },
    });
    await expect(refresh).rejects.toThrow('enough');
    expect(new Set(totals)).toEqual(new Set([10_000]));
    expect(bench.withStore((store) => store.listedPages(2).length)).toBe(10_000);
    expect(bench.asked().length).toBeLessThan(40);
  });

  test('that lists what is no address, or addresses inside the network, is told of each that was not had', async () => {
    const bench = await createSourceBench();
    const urls = ['ftp://lisk.example/a', 'http://169.254.169.254/meta', 'http://[::1]:1/', `${bench.site.origin}/fog`];
    bench.pages.set('/feed', atomFeed(urls.map((url) => ({ url, title: 'Fog' }))));
    bench.pages.set('/fog', serveNews({ title: 'Fog' }));
    bench.add({ kind: 'feed', url: `${bench.site.origin}/feed` });
    const report = await bench.refresh();
    expect(report).toMatchObject({ added: 1 });
    expect(report.rejected.map(({ path }) => path)).toEqual(['http://169.254.169.254/meta', 'http://[::1]:1/']);
  });
});

describe('two at once', () => {
  test('the second is told that a refresh is under way and how far it is; a source is not dropped under it', async () => {
    const bench = await createSourceBench();
    bench.pages.set('/fog', serveNews({ title: 'Fog' }));
    const { id } = bench.add({ kind: 'url', url: `${bench.site.origin}/fog` });
    const refused: unknown[] = [];
    const attempts: Promise<unknown>[] = [];
    await bench.refresh({
      onProgress: ({ stage, done }) => {
        if (stage !== 'fetch' || done !== 1) return;
        for (const attempt of [bench.refresh(), dropSource(bench.parts, bench.location, id)]) {
          attempts.push(attempt.catch((error: unknown) => refused.push(error)));
        }
      },
    });
    await Promise.all(attempts);
    expect(refused).toHaveLength(2);
    for (const error of refused) {
      expect(error).toBeInstanceOf(InUseError);
      expect((error as Error).message).toMatch(/^The corpus articles is in use by a refresh/);
    }
    expect(await bench.refresh()).toMatchObject({ unchanged: 1 });
    await dropSource(bench.parts, bench.location, id);
    expect(await bench.refresh()).toMatchObject({ removed: 1 });
  });
});

describe('a full disk', () => {
  test('in the middle of fetching is told in one sentence; what was fetched before is not fetched again', async () => {
    const bench = await createSourceBench();
    const names = Array.from({ length: 12 }, (_, i) => `/${i}`);
    // Text that does not compress, so that few pages fill the disk.
    const noise = (seed: number): string =>
      Array.from({ length: 400 }, (_, i) => ((seed * 7919 + i * 104_729) % 999_983).toString(36)).join(' ');
    names.forEach((path, i) =>
      bench.pages.set(
        path,
        serveNews({ title: `Fog ${i}`, sentences: [...sentencesOn(`fog ${i}`), `${noise(i + 1)}.`] }),
      ),
    );
    bench.add({ kind: 'urls', urls: names.map((path) => bench.site.origin + path) });
    const parts: CorpusParts = { ...bench.parts, store: { ...realParts.store, openForWriting: openOnSmallDisk } };
    await expect(bench.refresh({ parts })).rejects.toThrow(UserError);
    await expect(bench.refresh({ parts })).rejects.toThrow(/^The disk that holds .* is full: free some space/);
    const before = new Set(bench.asked());
    expect(before.size).toBeLessThan(names.length + 1);
    const kept = bench.withStore((store) =>
      names.filter((path) => store.fetchedPage(bench.site.origin + path) !== null),
    );
    expect(kept.length).toBeGreaterThan(0);
    expect(await bench.refresh()).toMatchObject({ added: names.length, rejected: [] });
    expect(bench.asked().filter((path) => kept.includes(path))).toEqual([]);
  });

  function openOnSmallDisk(path: string): ReturnType<CorpusParts['store']['openForWriting']> {
    const connection = new Database(path);
    const pages = connection.pragma('page_count', { simple: true }) as number;
    connection.pragma(`max_page_count = ${pages + 6}`);
    return sqliteCorpusStore(connection);
  }
});
