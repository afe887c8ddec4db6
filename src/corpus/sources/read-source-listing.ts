import { shortHash } from '../../domain/article.js';
import type { FetchedBytes } from '../../fetching/fetcher.js';
import type { ListedPage } from '../../ingest/listings/listing.js';
import type { FetchedPage, NewListedPage } from '../../store/source-store.js';
import type { CollectContext, WebSource, WebSpec } from './collect.js';
import { neverFetched } from './fetch-page.js';
import { pageAddress } from './page-address.js';

/** Pages of one source; a site that lists more is told of. */
const mostPages = 50_000;
/** Site maps of one index. */
const mostMaps = 500;

export interface ListingRead {
  /** Whether the listing was read, or is known to be as it was. */
  readonly isRead: boolean;
  /** One clause; `null` = all went well. */
  readonly problem: string | null;
}

type ListingContext = Pick<CollectContext, 'cache' | 'fetcher' | 'listings' | 'now' | 'signal'>;
type ListingSpec = Extract<WebSpec, { kind: 'feed' | 'site-map' }>;

/** Brings what is stored of a source's listing up to date. What can't be read leaves it as it was. */
export async function readSourceListing(source: WebSource, context: ListingContext): Promise<ListingRead> {
  const { spec } = source;
  if (spec.kind === 'url' || spec.kind === 'urls') {
    const urls = spec.kind === 'url' ? [spec.url] : spec.urls;
    save(source, urls.map(listedUrl), context);
    return fine;
  }
  return new ListingVisit({ ...source, spec }, context).read();
}

const fine: ListingRead = { isRead: true, problem: null };

function listedUrl(url: string): NewListedPage {
  return { url, title: null, publishedAt: null, updatedAt: null, stamp: null };
}

/** Stores the addresses that pages are asked for under, each once. */
function save({ id }: Pick<WebSource, 'id'>, items: readonly NewListedPage[], { cache, now }: ListingContext): void {
  const pages = new Map<string, NewListedPage>();
  for (const { title, publishedAt, updatedAt, stamp, url } of items) {
    const address = pageAddress(url);
    if (address === null || pages.has(address)) continue;
    if (pages.size === mostPages) break;
    pages.set(address, { url: address, title, publishedAt, updatedAt, stamp });
  }
  cache.saveListing(id, pages.values(), now().toISOString());
}

type Document =
  | { readonly kind: 'unchanged'; readonly url: string }
  | {
      readonly kind: 'pages' | 'maps';
      readonly items: readonly ListedPage[];
      readonly isTruncated: boolean;
      readonly came: FetchedBytes;
      readonly url: string;
    }
  | { readonly kind: 'unread'; readonly reason: string };

type Read = Extract<Document, { kind: 'pages' | 'maps' }>;

class ListingVisit {
  /** Without pages of a former visit an unchanged listing would be an empty one. */
  readonly #hasFormer: boolean;

  constructor(
    private readonly source: WebSource & { readonly spec: ListingSpec },
    private readonly context: ListingContext,
  ) {
    this.#hasFormer = context.cache.listedPages(source.id).length > 0;
  }

  async read(): Promise<ListingRead> {
    const listing = await this.#document(this.source.spec.url, this.#hasFormer);
    if (listing.kind === 'unread') return { isRead: false, problem: listing.reason };
    if (listing.kind === 'unchanged') return fine;
    if (listing.kind === 'maps') return this.#readMaps(listing);
    this.#save(listing.items);
    this.#remember(listing);
    return {
      isRead: true,
      problem: listing.isTruncated ? `only its first ${listing.items.length} pages are read` : null,
    };
  }

  /** The maps of an index, one level deep. Of those that can't be read the pages stay as they were. */
  async #readMaps(index: Read): Promise<ListingRead> {
    const { spec } = this.source;
    const maxAgeDays = spec.kind === 'site-map' ? spec.maxAgeDays : null;
    const wanted = this.context.listings.choose(index.items, { pattern: null, maxAgeDays, now: this.context.now() });
    const urls = wanted.slice(0, mostMaps).map(({ url }) => url);
    let documents = await this.#documents(urls, () => this.#hasFormer);
    const isAnyNew = documents.some(({ kind }) => kind === 'pages');
    if (isAnyNew && documents.some(({ kind }) => kind === 'unchanged')) {
      // What an unchanged map lists is not kept apart: to know what left, all must be read.
      documents = await this.#documents(urls, (i) => documents[i]?.kind !== 'unchanged', documents);
    }
    const unread = documents.filter((document) => document.kind === 'unread');
    const read = documents.filter((document): document is Read => document.kind === 'pages');
    if (read.length > 0) {
      const items: NewListedPage[] = read.flatMap((document) => document.items);
      this.#save(unread.length === 0 ? items : [...items, ...this.#formerlyListed()]);
      for (const document of read) this.#remember(document);
    }
    if (unread.length === 0) return fine;
    const problem = `${unread.length} of ${urls.length} site maps could not be read: ${unread[0]!.reason}`;
    return { isRead: unread.length < urls.length, problem };
  }

  /** `keeps(i)`: whether what `known` has for a url will do, or the site may answer that nothing changed. */
  async #documents(
    urls: readonly string[],
    keeps: (i: number) => boolean,
    known?: readonly Document[],
  ): Promise<Document[]> {
    const documents: Document[] = [];
    for (const [i, url] of urls.entries()) {
      const former = known?.[i];
      const document = former !== undefined && keeps(i) ? former : await this.#document(url, keeps(i));
      documents.push(
        document.kind === 'maps' ? { kind: 'unread', reason: `${url} is an index inside an index` } : document,
      );
    }
    return documents;
  }

  async #document(url: string, isConditional: boolean): Promise<Document> {
    const { cache, fetcher, listings, signal } = this.context;
    const known = cache.fetchedPage(url);
    const outcome = await fetcher.fetch({
      url,
      accept: 'feed',
      ...(isConditional && known?.state === 'ok' && conditionsOf(known)),
      ...(signal !== undefined && { signal }),
    });
    if (outcome.kind === 'fetched') {
      const { bytes, mediaType, charset } = outcome;
      const listing = listings.read(bytes, { url: outcome.url, mediaType, charset });
      if (listing.kind === 'rejected') return { kind: 'unread', reason: whyNoListing(listing) };
      const kind = listing.kind === 'site-map-index' ? 'maps' : 'pages';
      return { kind, items: listing.items, isTruncated: listing.isTruncated, came: outcome, url };
    }
    return outcome.kind === 'unchanged' ? { kind: 'unchanged', url } : { kind: 'unread', reason: outcome.reason };
  }

  #save(items: readonly NewListedPage[]): void {
    const { spec } = this.source;
    const { listings, now } = this.context;
    const chosen =
      spec.kind === 'feed'
        ? items
        : listings.choose(items, { pattern: spec.pattern, maxAgeDays: spec.maxAgeDays, now: now() });
    save(this.source, chosen, this.context);
  }

  #formerlyListed(): NewListedPage[] {
    return this.context.cache.listedPages(this.source.id).filter(({ isListed }) => isListed);
  }

  /**
   * So that next time the site may answer that nothing changed; after the listing itself, so that it is read again when
   * this is interrupted. Its bytes are not kept: titles and sentences of erased articles may stand in them.
   */
  #remember({ came, url, kind }: Read): void {
    if (kind === 'maps') return;
    const at = this.context.now().toISOString();
    const { etag, lastModified, mediaType, charset, robotsTags } = came;
    const page = { ...neverFetched(url), finalUrl: came.url, etag, lastModified, mediaType, charset, robotsTags };
    this.context.cache.saveFetched(
      { ...page, checkedAt: at, fetchedAt: at, hash: shortHash(came.bytes), state: 'ok' },
      null,
    );
  }
}

function whyNoListing({ reason, feeds }: { readonly reason: string; readonly feeds: readonly string[] }): string {
  const [feed] = feeds;
  return feed === undefined || reason.includes(feed)
    ? reason
    : `${reason}; it names the feed ${feed}: add that one instead`;
}

function conditionsOf({
  etag,
  lastModified,
  finalUrl,
}: FetchedPage): Pick<FetchedPage, 'etag' | 'lastModified' | 'finalUrl'> {
  return { etag, lastModified, finalUrl };
}
