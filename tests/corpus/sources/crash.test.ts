import { expect, test } from 'vitest';
import type { CorpusParts } from '../../../src/corpus/corpus-parts.js';
import type { Fetcher, FetchOutcome } from '../../../src/fetching/fetcher.js';
import { shortHash } from '../../../src/domain/article.js';
import type { RefreshReport } from '../../../src/corpus/refresh-report.js';
import { createWorkbench, hashEmbedder, realParts, withoutSeconds, type Workbench } from '../corpus-workbench.js';
import { newsHtml, sentencesOn } from './source-bench.js';

type Pages = Readonly<Record<string, string | 404 | 500>>;

const site = 'https://lisk.example';
const feedOf = (...titles: readonly string[]): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Lisk Ledger',
    items: titles.map((title) => ({ id: title, url: `${site}/${title}`, title })),
  });
const news = (title: string, sentences?: readonly string[]): string =>
  newsHtml({ title, ...(sentences !== undefined && { sentences }) });

const before: Pages = {
  '/feed': feedOf('fog', 'rain', 'snow', 'hail', 'wind'),
  '/fog': news('Fog'),
  '/rain': news('Rain'),
  '/snow': news('Snow'),
  '/hail': news('Hail'),
  '/wind': news('Wind'),
};
const after: Pages = {
  ...before,
  '/feed': feedOf('fog', 'rain', 'thaw'),
  '/rain': news('Rain', ['It stopped.', ...sentencesOn('Rain')]),
  '/snow': 404,
  '/hail': 500,
  '/wind': news('Wind', ['Become a member.']),
  '/thaw': news('Thaw'),
};

/** A site in memory that says by a hash whether a page changed. */
function fetcherOf(pages: Pages): Fetcher {
  return {
    fetch: ({ url, etag }) => {
      const page = pages[url.slice(site.length)];
      return Promise.resolve(page === undefined || typeof page === 'number' ? failed(page) : came(url, page, etag));
    },
    close: () => Promise.resolve(),
  };
}

function failed(status: 404 | 500 | undefined): FetchOutcome {
  return status === 500
    ? { kind: 'failed', reason: 'the site has an error (500)', retryAfter: null }
    : { kind: 'gone', status: 404, reason: 'the page was not found (404)' };
}

function came(url: string, page: string, etag: string | null | undefined): FetchOutcome {
  const hash = shortHash(page);
  if (etag === hash) return { kind: 'unchanged' };
  const mediaType = page.startsWith('{') ? 'application/feed+json' : 'text/html';
  const bytes = new TextEncoder().encode(page);
  return { kind: 'fetched', url, bytes, mediaType, charset: 'utf-8', etag: hash, lastModified: null, robotsTags: [] };
}

class Crash extends Error {}

/** Parts that fail at one of the writes of the store; `calls` counts them. */
function crashing(at: number, pages: Pages): { readonly parts: CorpusParts; readonly calls: () => number } {
  // The others are those of folders too, and are tried there.
  const writes = ['saveListing', 'saveFetched', 'noteChecked', 'noteSourceRead', 'hold', 'commit'] as const;
  let calls = 0;
  const openForWriting: CorpusParts['store']['openForWriting'] = (path, origin) => {
    const store = realParts.store.openForWriting(path, origin);
    const watched = { ...store } as Record<string, unknown>;
    for (const name of writes) {
      const original = watched[name] as (...args: unknown[]) => unknown;
      watched[name] = (...args: unknown[]): unknown => {
        if (++calls === at) throw new Crash(`call ${at}: ${name}`);
        return original(...args);
      };
    }
    return watched as unknown as typeof store;
  };
  const parts = { ...partsOf(pages), store: { ...realParts.store, openForWriting } };
  return { parts, calls: () => calls };
}

function partsOf(pages: Pages): CorpusParts {
  return { ...realParts, openFetcher: () => fetcherOf(pages) };
}

async function benchOf(): Promise<Workbench> {
  const bench = await createWorkbench();
  const store = realParts.store.openForWriting(bench.location.database, bench.location);
  store.addSource({ kind: 'feed', url: `${site}/feed` }, '2031-05-20T12:00:00Z');
  store.close();
  await bench.refresh({ parts: partsOf(before) });
  return bench;
}

/** What a person sees of a corpus, and what is held. */
async function seen(bench: Workbench): Promise<unknown> {
  const corpus = await bench.open();
  const articles = [...corpus.entries()].map(({ id }) => [corpus.article(id)!.path, corpus.article(id)!.text]);
  const vectors = corpus.vectors?.size;
  corpus.close();
  const store = realParts.store.openForReading(bench.location.database)!;
  const held = store.held().map(({ kind, path, articles: kept }) => [kind, path, kept.length]);
  store.close();
  return { articles: articles.sort(), vectors, held };
}

const said = (report: RefreshReport): unknown => ({ ...withoutSeconds(report), held: report.held.length });

test('a refresh from the web that ends at any of its writes is made up for by the next one', async () => {
  const calm = await benchOf();
  const former = await seen(calm);
  const expectedReport = await calm.refresh({ parts: partsOf(after), recheck: true });
  const expected = await seen(calm);
  calm.remove();
  expect(expectedReport).toMatchObject({ added: 1, changed: 1, removed: 1, unchanged: 3, held: [{ kind: 'page' }] });

  let crashes = 0;
  for (let at = 1; ; at++) {
    const trial = await benchOf();
    const { parts, calls } = crashing(at, after);
    const ended = await trial.refresh({ parts, recheck: true, embedder: hashEmbedder() }).then(
      () => 'done',
      (error: unknown) => error,
    );
    if (calls() < at) {
      expect(ended).toBe('done');
      trial.remove();
      break;
    }
    crashes++;
    expect(ended).toBeInstanceOf(Crash);
    const afterwards = (await seen(trial)) as { readonly articles: unknown };
    const report = await trial.refresh({ parts: partsOf(after) });
    // Only what comes after the commit may find the new state.
    if (JSON.stringify(afterwards.articles) === JSON.stringify((former as typeof afterwards).articles)) {
      expect(said(report)).toEqual(said(expectedReport));
    } else {
      expect(afterwards.articles).toEqual((expected as typeof afterwards).articles);
      expect(report).toMatchObject({ added: 0, changed: 0, removed: 0, generation: 2 });
    }
    expect(await seen(trial)).toEqual(expected);
    trial.remove();
  }
  expect(crashes).toBeGreaterThan(8);
});
