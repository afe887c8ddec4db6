import type { Origin } from '../domain/article.js';
import { createKeepOut, type KeepOut } from '../domain/tombstone.js';
import { isRejected } from '../ingest/page.js';
import type { CorpusStore } from '../store/corpus-store.js';
import type { FetchedPage } from '../store/source-store.js';
import type { CorpusParts } from './corpus-parts.js';
import { readPage } from './page-reading.js';
import type { RefreshProgress } from './refresh-report.js';
import { collect, isWebSource } from './sources/collect.js';
import { fetchedUnit } from './sources/kept-units.js';
import { listUnits } from './sources/list-units.js';
import type { SourceCache } from './sources/source-cache.js';
import type { ListedUnit } from './unit.js';

export interface SourceReading {
  readonly store: CorpusStore;
  readonly cache: SourceCache;
  /** See `keepOutOf`. */
  readonly keepOut: KeepOut | null;
  readonly origin: Origin;
  /** Asks for every page again, whenever it was asked for last. */
  readonly recheck: boolean;
  /** Without the network: what is in the cache must do. */
  readonly isOffline: boolean;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: (progress: RefreshProgress) => void;
}

export interface SourcesRead {
  readonly units: readonly ListedUnit[];
  /** Notes that the sources were read, and their problems. Until then whatever comes next goes on where this was. */
  readonly noteRead: () => void;
}

/** What moderators keep out of a corpus; `null` = nothing. */
export function keepOutOf(store: CorpusStore): KeepOut | null {
  const [tombstones, hosts] = [store.tombstones(), store.blockedHosts().map(({ host }) => host)];
  return tombstones.length + hosts.length === 0 ? null : createKeepOut(tombstones, hosts);
}

/** Fetches what is to be fetched and lists what is to be read. @throws UserError when the corpus' own folder can't be. */
export async function readSources(parts: CorpusParts, reading: SourceReading): Promise<SourcesRead> {
  const { store, cache, keepOut, origin, isOffline } = reading;
  const isFetched = !isOffline && cache.sources().some(isWebSource);
  const noteRead = isFetched ? await fetchSources(parts, reading) : () => undefined;
  const { reader, now } = parts;
  const units = await listUnits({ cache, reader, now, origin, keepOut, former: store.currentFiles() });
  return { units, noteRead };
}

async function fetchSources(parts: CorpusParts, reading: SourceReading): Promise<() => void> {
  const { reader, listings, now } = parts;
  const { store, cache, keepOut, recheck, signal, onProgress } = reading;
  const days = publicationDays(store);
  const fetcher = parts.openFetcher({ blockedHosts: store.blockedHosts().map(({ host }) => host) });
  const readings = (page: FetchedPage): ReturnType<CorpusStore['fileReadings']> =>
    store.fileReadings(page.url, reader.version);
  const hasErased = store.tombstones().some(({ burial }) => burial === 'erased');
  try {
    return await collect({
      ...{ cache, fetcher, listings, keepOut, now, recheck, signal, onProgress },
      publishedAt: (url) => days.get(url) ?? null,
      isRead: (page) => readings(page).some(({ hash }) => hash === page.hash),
      isErased: hasErased
        ? (page, bytes) => holdsErased(page, bytes, { parts, cache, keepOut })
        : () => Promise.resolve(false),
    });
  } finally {
    await fetcher.close();
  }
}

function publicationDays(store: CorpusStore): Map<string, string> {
  const generation = store.currentGeneration();
  const days = new Map<string, string>();
  for (const { path, publishedAt } of generation === null ? [] : store.summaries(generation.number)) {
    if (publishedAt !== null) days.set(path, publishedAt);
  }
  return days;
}

/** Whether bytes that just came hold an erased article, under whatever address: such bytes are not written to the disk. */
async function holdsErased(
  page: FetchedPage,
  bytes: Uint8Array,
  {
    parts,
    cache,
    keepOut,
  }: { readonly parts: CorpusParts; readonly cache: SourceCache; readonly keepOut: KeepOut | null },
): Promise<boolean> {
  const { reader, now } = parts;
  const unit = fetchedUnit(page, 0, { cache, reader, now });
  const place = { path: page.url, mediaType: page.mediaType, url: page.finalUrl };
  for await (const item of reader.pagesOf(bytes, place)) {
    if (isRejected(item)) continue;
    const outcome = readPage(item, reader, unit);
    const article = outcome.kind === 'new' ? outcome.reading.article : null;
    if (article !== null && keepOut?.(article, article)?.code === 'erased') return true;
  }
  return false;
}
