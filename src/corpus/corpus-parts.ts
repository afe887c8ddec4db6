import type { UnitVector } from '../../embeddings/embedder.js';
import type { MutableVectorIndex, VectorIndex } from '../../embeddings/vector-index.js';
import type { ParsedArticle } from '../domain/article.js';
import type { Span } from '../domain/span.js';
import type { Parsed } from '../ingest/assemble.js';
import type { Page, Rejected } from '../ingest/page.js';
import type { DiscoveredFile } from '../ingest/discovered-file.js';
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
  parse(page: Page): Parsed;
  /** Spans of whole sentences in order. */
  split(article: ParsedArticle): readonly Span[];
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
    /** `what` begins the message of the InUseError. */
    acquire(path: string, what: string): Lock;
    isLocked(path: string): boolean;
  };
  readonly reader: PageReader;
  readonly vectorIndexes: VectorIndexes;
  readonly now: () => Date;
}
