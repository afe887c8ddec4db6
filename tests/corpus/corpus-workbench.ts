import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { toUnitVector, type Embedder, type UnitVector } from '../../embeddings/embedder.js';
import { createExactVectorIndex } from '../../embeddings/exact-vector-index.js';
import { buildHnsw, loadHnsw, saveHnsw } from '../../embeddings/hnsw-vector-index.js';
import { layeredVectorIndex } from '../../embeddings/layered-vector-index.js';
import { locateCorpus, type CorpusLocation } from '../../src/corpus/corpus-location.js';
import type { CorpusParts } from '../../src/corpus/corpus-parts.js';
import { openCorpus } from '../../src/corpus/open-corpus.js';
import { refreshCorpus, type RefreshOptions } from '../../src/corpus/refresh.js';
import type { RefreshReport } from '../../src/corpus/refresh-report.js';
import { chooseFromSiteMap } from '../../src/ingest/listings/choose-from-site-map.js';
import { readListing } from '../../src/ingest/listings/read-listing.js';
import { parsePage } from '../../src/ingest/parse-page.js';
import { discoverFiles, readPages } from '../../src/ingest/read-folder.js';
import { pagesOfBytes } from '../../src/ingest/read-bytes.js';
import { splitPassages } from '../../src/ingest/split-passages.js';
import type { SearchableCorpus } from '../../src/retrieval/searchable-corpus.js';
import type { HeldDecision } from '../../src/store/source-store.js';
import { acquireLock, isLocked } from '../../src/store/lock.js';
import { openCorpusStore, openCorpusStoreForReading } from '../../src/store/sqlite-corpus-store.js';

const dimensions = 8;

/** A model that turns a text into the vector of its hash, and counts what it was given. */
export function hashEmbedder(name = 'hash'): Embedder & { readonly embedded: string[] } {
  const embedded: string[] = [];
  return {
    model: { name, hash: `model-${name}`, dimensions },
    embedded,
    embed: (texts, _kind, options) => {
      options?.signal?.throwIfAborted();
      embedded.push(...texts);
      return Promise.resolve(texts.map((text) => hashVector(`${name}\n${text}`)));
    },
    close: () => Promise.resolve(),
  };
}

export function hashVector(text: string): UnitVector {
  const bytes = createHash('sha256').update(text).digest();
  return toUnitVector(Float32Array.from({ length: dimensions }, (_, i) => bytes.readInt16LE(2 * i)));
}

/** The real parts; only what a test wants different is replaced. */
export const realParts: CorpusParts = {
  store: { openForWriting: openCorpusStore, openForReading: openCorpusStoreForReading },
  locks: { acquire: acquireLock, isLocked },
  reader: {
    version: 'reader 1',
    discover: discoverFiles,
    pages: readPages,
    pagesOf: pagesOfBytes,
    parse: parsePage,
    split: splitPassages,
  },
  listings: { read: readListing, choose: chooseFromSiteMap },
  openFetcher: () => {
    throw new Error('nothing is to be fetched here');
  },
  vectorIndexes: {
    format: 'hnsw',
    build: async (path, vectors, { dimensions, count, onProgress }) => {
      const index = await buildHnsw(vectors, { dimensions, count, ...(onProgress && { onProgress }) });
      await saveHnsw(index, path);
      index.close();
    },
    load: loadHnsw,
    exact: createExactVectorIndex,
    layered: layeredVectorIndex,
  },
  now: () => new Date(),
};

export type Files = Readonly<Record<string, string | null>>;

/** A folder of articles and a data folder, gone at the end of the test. */
export interface Workbench {
  readonly folder: string;
  readonly data: string;
  readonly location: CorpusLocation;
  readonly embedder: ReturnType<typeof hashEmbedder>;
  /** Writes files; `null` removes one. */
  write(files: Files): void;
  refresh(change?: Partial<RefreshOptions> & { readonly parts?: CorpusParts }): Promise<RefreshReport>;
  /** Decides about everything that is held and open. */
  decideHeld(decision: HeldDecision): void;
  open(model?: { readonly hash: string; readonly dimensions: number } | null): Promise<SearchableCorpus>;
  remove(): void;
}

export async function createWorkbench(files: Files = {}): Promise<Workbench> {
  const root = mkdtempSync(join(tmpdir(), 'verbatim-corpus-'));
  const folder = join(root, 'articles');
  const data = join(root, 'data');
  mkdirSync(folder);
  const location = await locateCorpus(data, folder);
  const embedder = hashEmbedder();
  const write = (changed: Files): void => {
    for (const [path, content] of Object.entries(changed)) {
      if (content === null) rmSync(join(folder, path), { recursive: true });
      else {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), content);
      }
    }
  };
  write(files);
  return {
    folder,
    data,
    location,
    embedder,
    write,
    refresh: ({ parts = realParts, ...options } = {}) =>
      refreshCorpus(parts, location, { origin: { kind: 'file' }, embedder, ...options }),
    decideHeld: (decision) => {
      const store = realParts.store.openForWriting(location.database, location);
      for (const held of store.held()) {
        if (held.decision === 'open') store.decideHeld(held.id, decision, new Date().toISOString());
      }
      store.close();
    },
    open: (model = embedder.model) => openCorpus(realParts, location, { model }),
    remove: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** A page of an invented island paper. */
export function page(title: string, body: string, date: string | null = '2024-05-26'): string {
  const dateLine = date === null ? '' : `date: ${date}\n`;
  return `---\ntitle: ${title}\noutlet: Lisk Ledger\n${dateLine}---\n\n${body}\n`;
}

/** Bytes of every file of the corpus' database; `null` when there is none. */
export function databaseOf({ location }: Workbench): Record<string, string> | null {
  if (!existsSync(location.database)) return null;
  const folder = dirname(location.database);
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  // Opening a database to read makes its shared-memory file and an empty log, which say nothing.
  const kept = files
    .map(({ name }) => name)
    .filter((name) => !/-shm$|-wal$/.test(name) || hasContent(join(folder, name)));
  return Object.fromEntries(kept.map((name) => [name, readFileSync(join(folder, name), 'latin1')]));
}

function hasContent(path: string): boolean {
  return path.endsWith('-wal') && statSync(path).size > 0;
}

/** What a report says apart from the time it took. */
export function withoutSeconds(report: RefreshReport): Omit<RefreshReport, 'seconds'> {
  const said: Partial<RefreshReport> = { ...report };
  delete (said as { seconds?: unknown }).seconds;
  return said as Omit<RefreshReport, 'seconds'>;
}
