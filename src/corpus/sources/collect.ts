import type { Fetcher } from '../../fetching/fetcher.js';
import type { SourceSpec, Source } from '../../domain/source.js';
import type { KeepOut } from '../../domain/tombstone.js';
import type { FetchedPage } from '../../store/source-store.js';
import type { ListingReader } from '../corpus-parts.js';
import type { RefreshProgress } from '../refresh-report.js';
import { isDue } from './check-policy.js';
import { fetchPage, type PageCheck } from './fetch-page.js';
import { readSourceListing, type ListingRead } from './read-source-listing.js';
import type { SourceCache } from './source-cache.js';
import { eachByHost } from './each-by-host.js';

export interface CollectContext {
  readonly cache: SourceCache;
  readonly fetcher: Fetcher;
  readonly listings: ListingReader;
  readonly keepOut: KeepOut | null;
  readonly now: () => Date;
  readonly recheck: boolean;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: (progress: RefreshProgress) => void;
  /** Day or time of the article that a page gives in the current generation. */
  readonly publishedAt: (url: string) => string | null;
  /** Whether the present reader has read these very bytes. */
  readonly isRead: (page: FetchedPage) => boolean;
  /** Whether bytes that just came must not be written down, because a moderator erased what they hold. */
  readonly isErased: (page: FetchedPage, bytes: Uint8Array) => Promise<boolean>;
}

/** A source whose pages stand elsewhere. */
export type WebSpec = Extract<SourceSpec, { kind: 'url' | 'urls' | 'feed' | 'site-map' }>;
export type WebSource = Source & { readonly spec: WebSpec };

export function isWebSource(source: Source): source is WebSource {
  return source.spec.kind !== 'folder' && source.spec.kind !== 'upload';
}

/**
 * Brings the cache up to what the sources hold: lists them, decides which pages to ask for, and asks. Each outcome is
 * stored at once, so that what was interrupted goes on where it was. Pages are not read here. Returns what notes that the
 * sources were read, for the end of the refresh.
 */
export async function collect(context: CollectContext): Promise<() => void> {
  const { cache, signal, onProgress } = context;
  const sources = cache.sources().filter(isWebSource);
  if (sources.length === 0) return () => undefined;
  let listed = 0;
  onProgress({ stage: 'list', done: 0, total: sources.length });
  const listings = new Map<number, ListingRead>();
  const list = async (source: WebSource): Promise<void> => {
    listings.set(source.id, await readSourceListing(source, context));
    onProgress({ stage: 'list', done: ++listed, total: sources.length });
  };
  await eachByHost(sources, addressOf, list);
  signal?.throwIfAborted();

  const due = duePages(sources, context);
  let fetched = 0;
  if (due.length > 0) onProgress({ stage: 'fetch', done: 0, total: due.length });
  const fetchOne = async (check: PageCheck): Promise<void> => {
    await fetchPage(check, context);
    onProgress({ stage: 'fetch', done: ++fetched, total: due.length });
  };
  await eachByHost(due, ({ url }) => url, fetchOne);
  signal?.throwIfAborted();
  return () => {
    for (const source of sources) noteRead(source, listings.get(source.id)!, context);
  };
}

function addressOf({ spec }: WebSource): string {
  return spec.kind === 'urls' ? (spec.urls[0] ?? '') : spec.url;
}

/** Pages to ask for, each once, in the order of the sources. */
function duePages(sources: readonly WebSource[], context: CollectContext): PageCheck[] {
  const { cache, keepOut, recheck, publishedAt, isRead } = context;
  const now = context.now();
  const due = new Map<string, PageCheck>();
  const listings = new Set(sources.map(addressOf));
  for (const { id, spec, lastReadAt } of sources) {
    const [pages, unkept] = [cache.fetchedPages(id), cache.withoutBytes(id)];
    for (const row of cache.listedPages(id)) {
      const { url } = row;
      const isItself = spec.kind === 'url' || spec.kind === 'urls';
      if (due.has(url) || (!isItself && listings.has(url))) continue;
      // What was removed may be taken back, and is then there as it stands now.
      const keptOut = keepOut?.({ sourceKey: url, title: row.title, url }, null) ?? null;
      if (keptOut !== null && keptOut.code !== 'removed') continue;
      const page = pages.get(url) ?? null;
      // What may not be kept is asked for again when the reader is another.
      const isLost = page?.state === 'ok' && unkept.has(url) && !isRead(page);
      const known = {
        ...row,
        sourceReadAt: lastReadAt,
        publishedAt: row.publishedAt ?? publishedAt(url),
        last: page === null ? null : { at: page.checkedAt, state: page.state, failures: page.failures },
      };
      if (isLost || isDue(known, { now, recheck })) due.set(url, { url, page, isConditional: !isLost });
    }
  }
  return [...due.values()];
}

/** Its own problem goes before those of its pages. */
function noteRead({ id }: WebSource, { isRead, problem }: ListingRead, { cache, now }: CollectContext): void {
  const at = isRead ? now().toISOString() : null;
  cache.noteSourceRead(id, { at, problem: problem ?? pageProblem(id, cache) });
}

function pageProblem(source: number, cache: SourceCache): string | null {
  const pages = [...cache.fetchedPages(source).values()];
  const failed = pages.filter(({ state }) => state === 'failed' || state === 'refused');
  const [first] = failed;
  if (first === undefined) return null;
  if (pages.length === 1) return first.problem;
  return `${failed.length} of ${pages.length} pages could not be fetched, the first ${first.url}: ${first.problem ?? ''}`;
}
