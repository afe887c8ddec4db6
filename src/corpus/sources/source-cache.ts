import type { SourceStore, FetchedPage, FetchCheck, ListedPageRow, NewListedPage } from '../../store/source-store.js';

/** What is kept of listings and of what was fetched, and where a refresh leaves it. */
export type SourceCache = Pick<
  SourceStore,
  | 'sources'
  | 'listedPages'
  | 'saveListing'
  | 'fetchedPage'
  | 'fetchedPages'
  | 'withoutBytes'
  | 'fetchedBytes'
  | 'saveFetched'
  | 'noteChecked'
  | 'noteSourceRead'
  | 'uploadBytes'
>;

/**
 * For a dry run: reads what is stored and leaves what is new in `scratch`, a store that is thrown away. Listings are few
 * and stay in memory.
 */
export function overlayCache(
  stored: SourceStore,
  scratch: Pick<SourceStore, 'fetchedPage' | 'fetchedBytes' | 'saveFetched' | 'noteChecked'>,
): SourceCache {
  const listings = new Map<number, ListedPageRow[]>();
  const problems = new Map<number, { readonly problem: string | null }>();
  const listedPages = (source: number): ListedPageRow[] => listings.get(source) ?? stored.listedPages(source);
  const fetchedPage = (url: string): FetchedPage | null => scratch.fetchedPage(url) ?? stored.fetchedPage(url);
  return {
    sources: () => stored.sources().map((source) => ({ ...source, ...problems.get(source.id) })),
    uploadBytes: (source) => stored.uploadBytes(source),
    listedPages,
    saveListing: (source, items, at) => {
      listings.set(source, listedAnew(listedPages(source), items, at));
    },
    fetchedPage,
    fetchedPages: (source) => {
      const pages = listedPages(source).map(({ url }) => fetchedPage(url));
      return new Map(pages.filter((page) => page !== null).map((page) => [page.url, page]));
    },
    withoutBytes: (source) => stored.withoutBytes(source),
    fetchedBytes: (url) => {
      const fresh = scratch.fetchedPage(url);
      // What was only checked anew has its bytes where they were.
      const isFresh = fresh !== null && fresh.hash !== stored.fetchedPage(url)?.hash;
      return isFresh ? scratch.fetchedBytes(url) : stored.fetchedBytes(url);
    },
    saveFetched: (page, bytes) => {
      scratch.saveFetched(page, bytes);
    },
    noteChecked: (url, check) => {
      const page = fetchedPage(url);
      if (page !== null) scratch.saveFetched({ ...page, ...definedOf(check) }, scratch.fetchedBytes(url));
    },
    noteSourceRead: (source, { problem }) => {
      problems.set(source, { problem });
    },
  };
}

/** As `saveListing` is documented. */
function listedAnew(former: readonly ListedPageRow[], items: Iterable<NewListedPage>, at: string): ListedPageRow[] {
  const rows = new Map(
    former.map((row) => [row.url, { ...row, isListed: false, changedAt: row.isListed ? at : row.changedAt }]),
  );
  const known = new Map(former.map((row) => [row.url, row]));
  for (const item of items) {
    const before = known.get(item.url);
    const isNews = before?.isListed !== true || before.stamp !== item.stamp;
    const changedAt = isNews ? at : before.changedAt;
    rows.set(item.url, { ...item, firstSeenAt: before?.firstSeenAt ?? at, changedAt, isListed: true });
  }
  return [...rows.values()];
}

function definedOf(check: FetchCheck): Partial<FetchedPage> {
  return Object.fromEntries(Object.entries(check).filter(([, value]) => value !== undefined));
}
