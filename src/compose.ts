import { realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { createChildEmbedder } from '../embeddings/child-embedder.js';
import type { Embedder } from '../embeddings/embedder.js';
import { EmbeddingModelError } from '../embeddings/errors.js';
import { createExactVectorIndex } from '../embeddings/exact-vector-index.js';
import { buildHnsw, loadHnsw, saveHnsw } from '../embeddings/hnsw-vector-index.js';
import { layeredVectorIndex } from '../embeddings/layered-vector-index.js';
import { loadWordVectors, type WordVectors } from '../embeddings/word-vectors.js';
import type { Config } from './config.js';
import { createCorpusAskService } from './corpus-ask-service.js';
import { CorpusRefresher } from './corpus/corpus-refresher.js';
import { corporaFolder, corpusAt, locateCorpus, type CorpusLocation } from './corpus/corpus-location.js';
import type { CorpusParts, VectorIndexes } from './corpus/corpus-parts.js';
import { LiveCorpus } from './corpus/live-corpus.js';
import { openCorpus } from './corpus/open-corpus.js';
import { refreshCorpus, type LookOptions } from './corpus/refresh.js';
import type { RefreshReport } from './corpus/refresh-report.js';
import type { Origin } from './domain/article.js';
import { createDiscordBot, type DiscordBot, type DiscordBotOptions } from './discord/client.js';
import { ModelUnavailableError, UserError } from './domain/errors.js';
import { fusionWeightsOf, uncardedWeights } from './retrieval/fusion-weights.js';
import { parsePage } from './ingest/parse-page.js';
import { discoverFiles, readPages } from './ingest/read-folder.js';
import { readerVersion } from './ingest/reader-version.js';
import { splitPassages } from './ingest/split-passages.js';
import { bundledModelFolder, sampleFolder } from './package-files.js';
import { refreshInChild } from './refresh-child.js';
import type { FusionWeights } from './retrieval/fuse.js';
import type { SearchableCorpus, CorpusState } from './retrieval/searchable-corpus.js';
import { acquireLock, isLocked } from './store/lock.js';
import { createSqliteBotStore } from './store/sqlite-bot-store.js';
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
  wordVectors(): Promise<WordVectors>;
  weights(): Promise<FusionWeights>;
  close(): Promise<void>;
}

export function compose(config: Config, options: EmbedderOptions = {}): Verbatim {
  const embedder = once(() => startEmbedder(config, options));
  return {
    corpora: corpusParts(),
    embedder: embedder.get,
    wordVectors: once(() => loadWordVectors(bundledModelFolder)).get,
    weights: once(() =>
      config.embeddingModel === 'bundled' ? fusionWeightsOf(bundledModelFolder) : Promise.resolve(uncardedWeights),
    ).get,
    close: async () => {
      const started = await embedder.started();
      await started?.close();
    },
  };
}

/** Refreshes the configured corpus in this process. @throws UserError */
export async function composeRefresh(
  config: Config,
  { signal, onProgress }: Required<Pick<LookOptions, 'signal' | 'onProgress'>>,
): Promise<RefreshReport> {
  const verbatim = compose(config, { signal });
  try {
    const { root, origin } = corpusRootOf(config);
    const location = await locateCorpus(config.dataDir, root);
    const embedder = await verbatim.embedder();
    return await refreshCorpus(verbatim.corpora, location, { origin, embedder, signal, onProgress });
  } finally {
    await verbatim.close();
  }
}

export interface Bot {
  /** Logs in; articles are refreshed in the background. @throws UserError */
  start(): ReturnType<DiscordBot['start']>;
  /** What is answered from now. */
  state(): CorpusState;
  close(): Promise<void>;
}

/** The Discord bot, alone in its data folder. @throws UserError, InUseError for a second one */
export async function composeBot(
  config: Config & { readonly discordToken: string },
  { logger, onFatal }: Pick<DiscordBotOptions, 'logger' | 'onFatal'>,
): Promise<Bot> {
  const lock = acquireLock(join(config.dataDir, 'bot.lock'), `The data folder ${config.dataDir}`);
  const closing = [
    () => {
      lock.release();
    },
  ] as (() => void | Promise<void>)[];
  const close = async (): Promise<void> => {
    for (let end = closing.pop(); end !== undefined; end = closing.pop()) await end();
  };
  try {
    const verbatim = compose(config);
    closing.push(() => verbatim.close());
    const location = await botCorpusLocation(config);
    const embedder = await verbatim.embedder();
    const open = (): Promise<SearchableCorpus> => openCorpus(verbatim.corpora, location, { model: embedder.model });
    const live = new LiveCorpus(await open());
    closing.push(() => {
      live.close();
    });
    const store = createSqliteBotStore({ path: join(config.dataDir, 'bot.db'), now: verbatim.corpora.now });
    closing.push(() => {
      store.close();
    });
    const refresher = new CorpusRefresher({ live, open, logger, refresh: refreshInChild });
    closing.push(() => refresher.stop());
    const ask = createCorpusAskService({
      live,
      embedder,
      wordVectors: await verbatim.wordVectors(),
      weights: await verbatim.weights(),
      refreshing: () => refresher.inWords(),
    });
    const limits = { characters: config.answerCharacters, articleShare: config.answerArticleShare };
    const discord = createDiscordBot(
      { ask, store, limits, now: verbatim.corpora.now },
      { token: config.discordToken, apiUrl: config.discordApiUrl, guildId: config.discordGuildId, logger, onFatal },
    );
    closing.push(() => discord.close());
    return {
      start: () => {
        if (config.corpusDir !== null) void refresher.refresh();
        return discord.start();
      },
      state: () => live.current.state,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Without `CORPUS_DIR` an empty corpus: the invented sample never answers beside real servers. */
async function botCorpusLocation({ corpusDir, dataDir, discordApiUrl }: Config): Promise<CorpusLocation> {
  if (corpusDir === null) return corpusAt(join(corporaFolder(dataDir), 'none'), { name: 'none', root: '' });
  if (isInSample(corpusDir) && discordApiUrl === null) {
    throw new UserError(
      'CORPUS_DIR is the invented sample, which never answers in Discord: name a folder of articles.',
    );
  }
  return locateCorpus(dataDir, corpusDir);
}

/** The folder or file that questions are answered from, and how its articles came here. */
export function corpusRootOf(config: Config): { readonly root: string; readonly origin: Origin } {
  const root = config.corpusDir ?? sampleFolder;
  return { root, origin: { kind: isInSample(root) ? 'sample' : 'file' } };
}

function isInSample(root: string): boolean {
  try {
    return `${realpathSync(root)}${sep}`.startsWith(`${realpathSync(sampleFolder)}${sep}`);
  } catch {
    return false;
  }
}

function corpusParts(): CorpusParts {
  return {
    store: { openForWriting: openCorpusStore, openForReading: openCorpusStoreForReading },
    locks: { acquire: acquireLock, isLocked },
    reader: {
      version: readerVersion,
      discover: discoverFiles,
      pages: readPages,
      parse: parsePage,
      split: splitPassages,
    },
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

async function startEmbedder(config: Config, { mayDownload = true, ...options }: EmbedderOptions): Promise<Embedder> {
  try {
    return await createChildEmbedder({
      model: config.embeddingModel,
      bundledFolder: bundledModelFolder,
      cacheFolder: join(config.dataDir, 'models'),
      ...(!mayDownload && { hubAddress: noHub }),
      ...options,
    });
  } catch (error) {
    if (error instanceof EmbeddingModelError) throw new ModelUnavailableError(error.message, { cause: error });
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
