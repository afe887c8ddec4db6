import { realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { createChildEmbedder } from '../embeddings/child-embedder.js';
import type { Embedder } from '../embeddings/embedder.js';
import { EmbeddingModelError } from '../embeddings/errors.js';
import { createExactVectorIndex } from '../embeddings/exact-vector-index.js';
import { buildHnsw, loadHnsw, saveHnsw } from '../embeddings/hnsw-vector-index.js';
import { layeredVectorIndex } from '../embeddings/layered-vector-index.js';
import { openWhenNeeded } from '../embeddings/remembered-model.js';
import { loadWordVectors, type WordVectors } from '../embeddings/word-vectors.js';
import type { Config } from './config.js';
import { locateCorpus, type CorpusLocation } from './corpus/corpus-location.js';
import type { CorpusParts, VectorIndexes } from './corpus/corpus-parts.js';
import type { CorpusJob, JobOutcome } from './corpus/corpus-job.js';
import { runJob, type JobOptions } from './corpus/run-job.js';
import type { Origin } from './domain/article.js';
import { ModelUnavailableError, UserError } from './domain/errors.js';
import { knownFamilies, readPublisherFamilies, type PublisherFamilies } from './domain/publisher-families.js';
import { isBlockedHost } from './domain/tombstone.js';
import { createHttpFetcher, userAgentOf } from './fetching/http-fetcher.js';
import { chooseFromSiteMap } from './ingest/listings/choose-from-site-map.js';
import { readListing } from './ingest/listings/read-listing.js';
import { say } from './language/say.js';
import { fusionWeightsOf, uncardedWeights } from './retrieval/fusion-weights.js';
import { corpusOfGuild } from './guilds/guild-corpora.js';
import { parsePage } from './ingest/parse-page.js';
import { discoverFiles, readPages } from './ingest/read-folder.js';
import { pagesOfBytes } from './ingest/read-bytes.js';
import { readerVersion } from './ingest/reader-version.js';
import { splitPassages } from './ingest/split-passages.js';
import { bundledModelFolder, hillsSampleFolder, packageVersion, sampleFolder } from './package-files.js';
import type { FusionWeights } from './retrieval/fuse.js';
import { acquireLock, isLocked } from './store/lock.js';
import { openCorpusStore, openCorpusStoreForReading } from './store/sqlite-corpus-store.js';

/** How far the download of a model's file has come, in bytes; `total` 0 = not known. */
export type OnDownload = (progress: { readonly file: string; readonly loaded: number; readonly total: number }) => void;

export interface EmbedderOptions {
  readonly onDownload?: OnDownload;
  readonly signal?: AbortSignal;
  /** Scheduling priority, 0 to 19 (last). */
  readonly nice?: number;
  /** Default true. */
  readonly mayDownload?: boolean;
}

/** Nobody listens there: what is not in the cache is not to be had. */
const noHub = 'http://127.0.0.1:9/';

/** What reads, keeps and answers from corpora in one process. Costly parts are made on first use, once. */
export interface Verbatim {
  readonly corpora: CorpusParts;
  /** The model of `EMBEDDING_MODEL` in a child process. @throws ModelUnavailableError */
  embedder(): Promise<Embedder>;
  /** The same for work that may have nothing to embed: its process starts when something is. @throws ModelUnavailableError */
  embedderWhenNeeded(): Promise<Embedder>;
  wordVectors(): Promise<WordVectors>;
  weights(): Promise<FusionWeights>;
  /** Of `PUBLISHER_FAMILIES`, else the known ones. @throws UserError when the file cannot be read. */
  families(): Promise<PublisherFamilies>;
  close(): Promise<void>;
}

export function compose(config: Config, options: EmbedderOptions = {}): Verbatim {
  const embedder = once(() => startEmbedder(config, options));
  const whenNeeded = once(() => waitingEmbedder(config, () => startEmbedder(config, options)));
  return {
    corpora: corpusParts(config),
    embedder: embedder.get,
    embedderWhenNeeded: whenNeeded.get,
    wordVectors: once(() => loadWordVectors(bundledModelFolder)).get,
    weights: once(() =>
      config.embeddingModel === 'bundled' ? fusionWeightsOf(bundledModelFolder) : Promise.resolve(uncardedWeights),
    ).get,
    families: once(() => loadFamilies(config)).get,
    close: async () => {
      for (const made of [embedder, whenNeeded]) await (await made.started())?.close();
    },
  };
}

/** Does a job on a corpus in this process. @throws UserError */
export async function composeJob(
  config: Config,
  location: CorpusLocation,
  { job, signal, onProgress }: Omit<JobOptions, 'origin' | 'embedder'> & { readonly job: CorpusJob },
): Promise<JobOutcome> {
  const verbatim = compose(config, { signal });
  try {
    const origin = originOf(location.root);
    return await runJob(verbatim.corpora, location, {
      ...{ job, origin, signal, onProgress },
      embedder: () => verbatim.embedderWhenNeeded(),
    });
  } finally {
    await verbatim.close();
  }
}

/** The corpus that questions are answered from, and how its articles came here. @throws UserError */
export async function corpusOf(
  config: Config,
): Promise<{ readonly location: CorpusLocation; readonly origin: Origin }> {
  const root = config.corpusDir ?? sampleFolder;
  return { location: await locateCorpus(config.dataDir, root), origin: originOf(root) };
}

/** The corpus that an operator's command is about: a server's own where one is named, else the configured one. @throws UserError */
export async function corpusNamed(config: Config, guildId: string | null): ReturnType<typeof corpusOf> {
  if (guildId === null) return corpusOf(config);
  const folder = config.guildCorpusDirs.get(guildId);
  if (folder !== undefined) return corpusOf({ ...config, corpusDir: folder });
  return { location: corpusOfGuild(config.dataDir, guildId), origin: originOf(null) };
}

function originOf(root: string | null): Origin {
  return { kind: root !== null && isInSample(root) ? 'sample' : 'file' };
}

/** Whether a folder or file belongs to the invented articles that come with Verbatim. */
export function isInSample(root: string): boolean {
  try {
    const path = `${realpathSync(root)}${sep}`;
    return [sampleFolder, hillsSampleFolder].some((folder) => path.startsWith(`${realpathSync(folder)}${sep}`));
  } catch {
    return false;
  }
}

function corpusParts({ fetchAllowHosts, fetchContact, fetchDelay }: Config): CorpusParts {
  const userAgent = userAgentOf({ version: packageVersion(), contact: fetchContact });
  return {
    store: { openForWriting: openCorpusStore, openForReading: openCorpusStoreForReading },
    locks: { acquire: acquireLock, isLocked },
    reader: {
      version: readerVersion,
      discover: discoverFiles,
      pages: readPages,
      pagesOf: pagesOfBytes,
      parse: parsePage,
      split: splitPassages,
    },
    listings: { read: readListing, choose: chooseFromSiteMap },
    openFetcher: ({ blockedHosts }) =>
      createHttpFetcher({
        userAgent,
        delay: fetchDelay,
        allowedHosts: fetchAllowHosts,
        isBlocked: (hostname) => isBlockedHost(`http://${hostname}/`, blockedHosts),
      }),
    vectorIndexes: hnswVectorIndexes,
    now: () => new Date(),
  };
}

/** Vectors of corpora as HNSW graphs with exact deltas. */
const hnswVectorIndexes: VectorIndexes = {
  format: 'hnsw 1',
  build: async (path, vectors, { dimensions, count, signal, onProgress }) => {
    const graph = await buildHnsw(vectors, {
      dimensions,
      count,
      ...(signal !== undefined && { signal }),
      ...(onProgress !== undefined && { onProgress }),
    });
    try {
      await saveHnsw(graph, path);
    } finally {
      graph.close();
    }
  },
  load: loadHnsw,
  exact: createExactVectorIndex,
  layered: layeredVectorIndex,
};

function startEmbedder(config: Config, { mayDownload = true, ...options }: EmbedderOptions): Promise<Embedder> {
  return asModelError(() =>
    createChildEmbedder({
      model: config.embeddingModel,
      bundledFolder: bundledModelFolder,
      cacheFolder: modelCacheOf(config),
      ...(!mayDownload && { hubAddress: noHub }),
      ...options,
    }),
  );
}

async function loadFamilies({ publisherFamilies }: Config): Promise<PublisherFamilies> {
  if (publisherFamilies === null) return readPublisherFamilies(knownFamilies);
  const list = await readFile(publisherFamilies, 'utf8').catch((error: unknown) => {
    throw new UserError(`PUBLISHER_FAMILIES names ${publisherFamilies}, which cannot be read; name a text file.`, {
      cause: error,
    });
  });
  return readPublisherFamilies(list);
}

function waitingEmbedder(config: Config, start: () => Promise<Embedder>): Promise<Embedder> {
  const cacheFolder = modelCacheOf(config);
  return asModelError(() =>
    openWhenNeeded({
      ...{ model: config.embeddingModel, bundledFolder: bundledModelFolder, cacheFolder, start },
      memory: join(cacheFolder, 'last-loaded.json'),
    }),
  );
}

function modelCacheOf({ dataDir }: Config): string {
  return join(dataDir, 'models');
}

const modelSentence = say('member.model-unusable');

/** A model that can't be had is told as people read it. */
async function asModelError<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof EmbeddingModelError) {
      throw new ModelUnavailableError(error.message, { cause: error, forMembers: modelSentence });
    }
    throw error;
  }
}

interface Once<Value> {
  readonly get: () => Promise<Value>;
  /** What was made, without making it; `null` when it was not, or failed. */
  readonly started: () => Promise<Value | null>;
}

/** Makes a costly thing once for all who ask; a failure is forgotten, so that the next may try again. */
function once<Value>(make: () => Promise<Value>): Once<Value> {
  let made: Promise<Value> | null = null;
  return {
    get: () => {
      made ??= make().catch((error: unknown) => {
        made = null;
        throw error;
      });
      return made;
    },
    started: () => made?.catch(() => null) ?? Promise.resolve(null),
  };
}
