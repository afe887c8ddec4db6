import type { ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';
import type { CorpusParts } from '../../../src/corpus/corpus-parts.js';
import { previewRefresh } from '../../../src/corpus/preview-refresh.js';
import type { RefreshOptions } from '../../../src/corpus/refresh.js';
import type { RefreshReport } from '../../../src/corpus/refresh-report.js';
import type { Source, SourceSpec } from '../../../src/domain/source.js';
import type { HttpFetcherOptions } from '../../../src/fetching/http-fetcher.js';
import type { CorpusStore } from '../../../src/store/corpus-store.js';
import { fetcherFor, startSite, type Answer, type Site } from '../../fetching/site.js';
import { createWorkbench, realParts, type Files, type Workbench } from '../corpus-workbench.js';

/** A corpus with sources on a loopback site whose pages a test changes as it goes. */
export interface SourceBench extends Workbench {
  readonly site: Site;
  /** What the site has, by path; other paths are not found. */
  readonly pages: Map<string, Answer>;
  readonly parts: CorpusParts;
  /** Moves the clock on. */
  pass(days: number): void;
  add(spec: SourceSpec, bytes?: Uint8Array): Source;
  /** Works on the open store. */
  withStore<Result>(work: (store: CorpusStore) => Result): Result;
  preview(): Promise<RefreshReport>;
  /** Paths asked for since the last call. */
  asked(): string[];
  /** Texts of the current generation by path. */
  texts(): Promise<Record<string, string>>;
}

export async function createSourceBench(
  files: Files = {},
  fetching: Partial<HttpFetcherOptions> = {},
): Promise<SourceBench> {
  const pages = new Map<string, Answer>();
  const site = await startSite((response, request) => {
    const page = pages.get(request.url!);
    if (page === undefined) response.writeHead(404).end();
    else page(response, request);
  });
  const bench = await createWorkbench(files);
  onTestFinished(() => {
    bench.remove();
  });
  let now = Date.parse('2031-05-20T12:00:00Z');
  const parts: CorpusParts = {
    ...realParts,
    // Every look is a little later than the one before.
    now: () => new Date((now += 1)),
    openFetcher: () => fetcherFor([site], fetching),
  };
  const withStore = <Result>(work: (store: CorpusStore) => Result): Result => {
    const store = realParts.store.openForWriting(bench.location.database, bench.location);
    try {
      return work(store);
    } finally {
      store.close();
    }
  };
  let told = 0;
  return {
    ...bench,
    ...{ site, pages, parts, withStore },
    pass: (days) => {
      now += days * 86_400_000;
    },
    add: (spec, bytes) => withStore((store) => store.addSource(spec, new Date(now).toISOString(), bytes).source),
    refresh: (options: Partial<RefreshOptions> & { readonly parts?: CorpusParts } = {}) =>
      bench.refresh({ parts, ...options }),
    preview: () => previewRefresh(parts, bench.location, { origin: { kind: 'file' } }),
    asked: () => {
      const paths = site.paths.slice(told);
      told = site.paths.length;
      return paths;
    },
    texts: async () => {
      const corpus = await bench.open();
      const articles = [...corpus.entries()].map(({ id }) => corpus.article(id)!);
      corpus.close();
      return Object.fromEntries(articles.map(({ path, text }) => [path, text]));
    },
  };
}

export interface NewsPage {
  readonly title: string;
  /** Each a paragraph. Default: eight that name the title. */
  readonly sentences?: readonly string[];
  readonly date?: string;
  /** Into the head. */
  readonly head?: string;
}

export function newsHtml({ title, sentences = sentencesOn(title), date = '2031-04-02', head = '' }: NewsPage): string {
  const body = sentences.map((sentence) => `<p>${sentence}</p>`).join('\n');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta property="article:published_time" content="${date}T08:00:00Z">${head}</head>
<body><header><a href="/">Lisk Ledger</a></header><main><article><h1>${title}</h1>${body}</article></main></body></html>`;
}

export function sentencesOn(title: string): string[] {
  return Array.from(
    { length: 8 },
    (_, i) =>
      `On pier ${i + 1} the people of Lisk spoke at length about ${title.toLowerCase()}, and nobody left early.`,
  );
}

/** Answers with a page, with an ETag of its content, or 304 to who has it. */
export function serve(
  content: string | Uint8Array,
  type = 'text/html; charset=utf-8',
  more: Readonly<Record<string, string>> = {},
): Answer {
  const etag = `"${Buffer.from(content).length}-${hashOf(content)}"`;
  return (response, request) => {
    if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
    else response.writeHead(200, { 'content-type': type, etag, ...more }).end(content);
  };
}

export function serveNews(page: NewsPage): Answer {
  return serve(newsHtml(page));
}

export function refuse(status: number, headers: Readonly<Record<string, string>> = {}): Answer {
  return (response: ServerResponse) => {
    response.writeHead(status, headers).end('<html><body>no</body></html>');
  };
}

function hashOf(content: string | Uint8Array): string {
  let hash = 5381;
  for (const byte of Buffer.from(content)) hash = (Math.imul(hash, 33) ^ byte) >>> 0;
  return hash.toString(16);
}

export interface FeedItem {
  readonly url: string;
  readonly title: string;
  readonly updated?: string;
}

export function atomFeed(items: readonly FeedItem[]): Answer {
  const entries = items.map(
    ({ url, title, updated = '2031-04-02T08:00:00Z' }) =>
      `<entry><id>${url}</id><title>${title}</title><link href="${url}"/><updated>${updated}</updated>` +
      `<published>2031-04-02T08:00:00Z</published></entry>`,
  );
  const feed = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Lisk Ledger</title>${entries.join('')}</feed>`;
  return serve(feed, 'application/atom+xml');
}

export function siteMap(items: readonly { readonly url: string; readonly lastmod: string }[]): Answer {
  const urls = items.map(({ url, lastmod }) => `<url><loc>${url}</loc><lastmod>${lastmod}</lastmod></url>`).join('');
  const map = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls}</urlset>`;
  return serve(map, 'application/xml');
}
