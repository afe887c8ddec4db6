import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { AutoModel, AutoTokenizer, env, Tensor } from '@xenova/transformers';
import {
  toUnitVector,
  type Embedder,
  type EmbedOptions,
  type ModelIdentity,
  type TextKind,
  type UnitVector,
} from './embedder.js';
import { errorMessage, explainLoadFailure } from './load-failure.js';
import { recipeFor, statedPooling, type ModelRecipe } from './model-families.js';
import { ModelFiles } from './model-files.js';
import { locateModel, type ModelLocation, type ModelPlaces } from './model-location.js';
import { embedRows, type NetworkOutput, type RunNetwork } from './network.js';
import { TextTokenizer, tokenLimit } from './text-tokenizer.js';
import { tokenBatches, type Window } from './windows.js';
import { rememberWords, type Encode } from './word-cache.js';

/** How far one file of a model has come, in bytes. */
export interface DownloadProgress {
  readonly file: string;
  readonly loaded: number;
  readonly total: number;
}

export interface TransformersOptions extends ModelPlaces {
  /** `false`: a hub id that was not downloaded before is not to be had. Default `true`. */
  readonly mayDownload?: boolean;
  /** Where hub ids are downloaded from, with its last `/`. Default: the Hugging Face hub. */
  readonly hubAddress?: string;
  /** Called for what is downloaded, not for files that are there. */
  readonly onDownload?: (progress: DownloadProgress) => void;
}

/** Padding included: about what the bundled network handles inside the processor's cache. */
export const TOKENS_PER_BATCH = 2_048;
/** How many texts are tokenised and sorted at once: bounds memory and how long an abort waits. */
const TEXTS_PER_ROUND = 512;
/** Part of the model's hash: changes when our windows, averages or pooling do. */
const METHOD = 1;
const HUB = 'https://huggingface.co/';

/**
 * Loads a model into this process. The network blocks the calling thread: run it in a child process
 * (`createChildEmbedder`). One model at a time may load, for the library's settings are global.
 * @throws EmbeddingModelError
 */
export async function createTransformersEmbedder(options: TransformersOptions): Promise<Embedder> {
  const location = locateModel(options);
  try {
    return new TransformersEmbedder(await loadModel(location, options));
  } catch (error) {
    throw explainLoadFailure(error, { model: options.model, location, host: options.hubAddress ?? HUB });
  }
}

interface LoadedModel {
  readonly identity: ModelIdentity;
  readonly tokenizer: TextTokenizer;
  /** Rows of token ids to vectors, `[rows, dimensions]`. */
  readonly embedRows: (rows: readonly (readonly number[])[]) => Promise<Float32Array>;
  readonly dispose: () => Promise<unknown>;
}

class TransformersEmbedder implements Embedder {
  readonly model: ModelIdentity;

  constructor(private readonly loaded: LoadedModel) {
    this.model = loaded.identity;
  }

  async embed(texts: readonly string[], kind: TextKind, { signal }: EmbedOptions = {}): Promise<UnitVector[]> {
    const vectors: UnitVector[] = [];
    for (let start = 0; start < texts.length; start += TEXTS_PER_ROUND) {
      vectors.push(...(await this.#embedRound(texts.slice(start, start + TEXTS_PER_ROUND), kind, signal)));
    }
    signal?.throwIfAborted();
    return vectors;
  }

  async close(): Promise<void> {
    await this.loaded.dispose();
  }

  async #embedRound(texts: readonly string[], kind: TextKind, signal?: AbortSignal): Promise<UnitVector[]> {
    const { dimensions } = this.model;
    const vectors = texts.map(() => new Float32Array(dimensions));
    const windows = texts.flatMap((text, index): Window[] =>
      this.loaded.tokenizer.windows(text, kind).map((window) => ({ ...window, text: index })),
    );
    // An empty text of a model without special tokens has nothing to embed.
    const filled = windows.filter((window) => window.ids.length > 0);
    for (const batch of tokenBatches(filled, TOKENS_PER_BATCH)) {
      // The network blocks the thread: word of an abort comes in only here.
      if (signal) await nextTurn();
      signal?.throwIfAborted();
      const rows = await this.loaded.embedRows(batch.map((window) => window.ids));
      batch.forEach(({ text, weight }, row) => {
        addUnit(vectors[text]!, rows.subarray(row * dimensions, (row + 1) * dimensions), weight);
      });
    }
    return vectors.map(toUnitVector);
  }
}

/** Adds `row`, scaled to length 1, `weight` times (once for an empty text). @throws Error when it is no vector. */
function addUnit(target: Float32Array, row: Float32Array, weight: number): void {
  let squares = 0;
  for (let i = 0; i < row.length; i++) squares += row[i]! * row[i]!;
  if (!Number.isFinite(squares)) throw new Error('the embedding network gave a vector that is not finite');
  if (squares === 0) return;
  const scale = Math.max(1, weight) / Math.sqrt(squares);
  for (let i = 0; i < row.length; i++) target[i]! += row[i]! * scale;
}

async function loadModel(location: ModelLocation, options: TransformersOptions): Promise<LoadedModel> {
  const { files, name, settings } = configureLibrary(location, options);
  const pretrained = await AutoTokenizer.from_pretrained(name, settings);
  const network = (await loadNetwork(location, name, settings)) as LibraryNetwork;
  const recipe = await recipeOf(location, options.model);
  const limit = tokenLimit(files.json('config.json'), files.json('tokenizer_config.json'));
  const tokenizer = new TextTokenizer({ ...encoders(pretrained, files), prefixes: recipe.prefixes, limit });
  const run: RunNetwork = (ids, mask, dims) =>
    network({ input_ids: new Tensor('int64', ids, [...dims]), attention_mask: new Tensor('int64', mask, [...dims]) });
  const embed = (rows: readonly (readonly number[])[]): Promise<Float32Array> => embedRows(run, rows, recipe.pooling);
  const [probe] = tokenizer.windows('a', 'passage');
  const { length: dimensions } = await embed([probe!.ids]);
  const hash = createHash('sha256')
    .update(JSON.stringify([METHOD, files.digests(), recipe, limit]))
    .digest('hex')
    .slice(0, 32);
  return {
    identity: { name: options.model, hash, dimensions },
    tokenizer,
    embedRows: embed,
    dispose: () => network.dispose(),
  };
}

/** The slice of the library's model that is used here. */
interface LibraryNetwork {
  (inputs: Readonly<Record<string, Tensor>>): Promise<Readonly<Record<string, NetworkOutput | undefined>>>;
  dispose(): Promise<unknown>;
}

interface LibrarySettings {
  readonly local_files_only: boolean;
  readonly progress_callback?: (event: LibraryProgress) => void;
}

interface LibraryProgress extends DownloadProgress {
  readonly status: string;
}

/** Sets the library's globals: files come from the model's folder, downloads are for hub ids alone. */
function configureLibrary(
  location: ModelLocation,
  options: TransformersOptions,
): { files: ModelFiles; name: string; settings: LibrarySettings } {
  const isHub = location.kind === 'hub';
  const isOnline = isHub && options.mayDownload !== false;
  const host = options.hubAddress ?? HUB;
  const { folder } = location;
  const name = isHub ? location.id : basename(folder);
  const parent = dirname(folder);
  // The library joins with "/", whatever the platform.
  const root = isHub ? `${host}${location.id}/resolve/main/` : `${parent.replace(/\/$/, '')}/${name}/`;
  const files = new ModelFiles(folder, root);
  env.useFSCache = false;
  env.useBrowserCache = false;
  env.useCustomCache = true;
  env.customCache = files;
  env.allowLocalModels = !isOnline;
  env.allowRemoteModels = isOnline;
  env.localModelPath = parent;
  env.remoteHost = host;
  const { onDownload } = options;
  const report = ({ status, file, loaded, total }: LibraryProgress): void => {
    if (status === 'progress' && !files.wasHere(file)) onDownload?.({ file, loaded, total });
  };
  return {
    files,
    name,
    settings: { local_files_only: !isOnline, ...(onDownload && { progress_callback: report }) },
  };
}

async function loadNetwork(location: ModelLocation, name: string, settings: LibrarySettings): Promise<unknown> {
  if (location.network !== null) {
    return AutoModel.from_pretrained(name, { ...settings, quantized: location.network === 'quantised' });
  }
  try {
    return await AutoModel.from_pretrained(name, { ...settings, quantized: true });
  } catch (error) {
    if (!/Could not locate file.*_quantized/.test(errorMessage(error))) throw error;
    return AutoModel.from_pretrained(name, { ...settings, quantized: false });
  }
}

interface LibraryTokenizer {
  encode(text: string, pair: null, options: { add_special_tokens: boolean }): number[];
}

function encoders(library: LibraryTokenizer, files: ModelFiles): { encode: Encode; encodeWithSpecials: Encode } {
  const encode: Encode = (text) => library.encode(text, null, { add_special_tokens: false });
  return {
    encode: rememberWords(encode, files.json('tokenizer.json')),
    encodeWithSpecials: (text) => library.encode(text, null, { add_special_tokens: true }),
  };
}

/** What the name says, unless the folder itself states its pooling as sentence-transformers does. */
async function recipeOf(location: ModelLocation, model: string): Promise<ModelRecipe> {
  const recipe = recipeFor(model);
  if (location.kind === 'hub') return recipe;
  const path = join(location.folder, '1_Pooling', 'config.json');
  const stated = await readFile(path, 'utf8').catch(() => null);
  if (stated === null) return recipe;
  const pooling = statedPooling(JSON.parse(stated) as Record<string, unknown>);
  if (pooling === undefined) throw new Error(`${path} asks for a pooling other than mean, cls or last token`);
  return { ...recipe, pooling };
}
