import type { UnitVector } from '../../embeddings/embedder.js';
import type { MutableVectorIndex, VectorIndex } from '../../embeddings/vector-index.js';
import type { ParsedArticle } from '../domain/article.js';
import type { Span } from '../domain/span.js';
import type { Parsed } from '../ingest/assemble.js';
import type { Fetcher } from '../fetching/fetcher.js';
import type { DiscoveredFile } from '../ingest/discovered-file.js';
import type { SiteMapChoice } from '../ingest/listings/choose-from-site-map.js';
import type { ListedPage, Listing, ListingSource, RejectedListing } from '../ingest/listings/listing.js';
import type { Page, Rejected } from '../ingest/page.js';
import type { ParsePageOptions } from '../ingest/parse-page.js';
import type { BytesPlace } from '../ingest/read-bytes.js';
import type { CorpusStore } from '../store/corpus-store.js';
import type { Lock } from '../store/lock.js';
import type { CorpusOrigin } from '../store/sqlite-corpus-store.js';

/** The reading of pages, from a folder to spans. */
export interface PageReader {
  /** Changes whenever the same bytes may give another article, other spans or other passages. */
  readonly version: string;
  /** In order of path. @throws UserError when `root` can't be opened. */
  discover(root: string): Promise<DiscoveredFile[]>;
  pages(file: DiscoveredFile, options: { readonly signal?: AbortSignal }): AsyncIterable<Page | Rejected>;
  /** The pages in bytes that came otherwise than from a file. */
  pagesOf(
    bytes: Uint8Array,
    place: BytesPlace,
    options?: { readonly signal?: AbortSignal },
  ): AsyncIterable<Page | Rejected>;
  parse(page: Page, options: ParsePageOptions): Parsed;
  /** Spans of whole sentences in order. */
  split(article: ParsedArticle): readonly Span[];
}

/** The reading of feeds and site maps. Neither throws. */
export interface ListingReader {
  read(bytes: Uint8Array, source: ListingSource): Listing | RejectedListing;
  choose(items: readonly ListedPage[], choice: SiteMapChoice): ListedPage[];
}

export interface LabelledVector {
  readonly label: number;
  readonly vector: UnitVector;
}

export interface VectorBuildOptions {
  readonly dimensions: number;
  /** At least as many as there will be. */
  readonly count: number;
  readonly signal?: AbortSignal | undefined;
  /** Called with the number of vectors placed. */
  readonly onProgress?: (done: number) => void;
}

/** A base in memory; `close` frees it. */
export interface LoadedVectorIndex extends VectorIndex {
  close(): void;
}

export interface VectorIndexes {
  /** A part of every stamp: base files of another kind or other settings are built anew. */
  readonly format: string;
  /** Builds a base and writes it. Vectors are taken in order; a label comes once. */
  build(path: string, vectors: Iterable<LabelledVector>, options: VectorBuildOptions): Promise<void>;
  /** Reads what `build` wrote. @throws when it is not readable or its SHA-256 (hexadecimal) is another. */
  load(path: string, expected: { readonly dimensions: number; readonly checksum: string }): Promise<LoadedVectorIndex>;
  /** An empty index that searches exactly. */
  exact(dimensions: number): MutableVectorIndex;
  layered(layers: {
    readonly base: VectorIndex;
    readonly delta: VectorIndex;
    readonly masked: ReadonlySet<number>;
  }): VectorIndex;
}

/** What corpora are made with. */
export interface CorpusParts {
  readonly store: {
    openForWriting(path: string, origin: CorpusOrigin): CorpusStore;
    /** `null` when there is none yet. */
    openForReading(path: string): CorpusStore | null;
  };
  readonly locks: {
    /** `what` begins the message of the InUseError for others, `by` tells them what is being done. */
    acquire(path: string, what: string, by?: string): Lock;
    isLocked(path: string): boolean;
  };
  readonly reader: PageReader;
  readonly listings: ListingReader;
  /** Opened by a refresh that has something to fetch, and closed with it. */
  readonly openFetcher: (options: { readonly blockedHosts: readonly string[] }) => Fetcher;
  readonly vectorIndexes: VectorIndexes;
  readonly now: () => Date;
}
