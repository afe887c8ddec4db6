import { readdir, readFile, rename, rm, stat, writeFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Embedder, ModelIdentity } from './embedder.js';
import { EmbeddingModelError } from './errors.js';
import { locateModel, type ModelPlaces } from './model-location.js';

export interface RememberedOptions extends ModelPlaces {
  /** Where the identity is noted; made when it is not there. */
  readonly memory: string;
  /** Starts the embedder itself. */
  readonly start: () => Promise<Embedder>;
}

interface Memory {
  readonly fingerprint: string;
  readonly model: ModelIdentity;
}

/**
 * An embedder that is started when something is embedded. Until then its identity is the one noted when the same files were
 * loaded by the same code; where none is noted it is started at once.
 * @throws as `start`; an EmbeddingModelError from `embed` when the model proves to be another than was noted.
 */
export async function openWhenNeeded(options: RememberedOptions): Promise<Embedder> {
  const { memory, start } = options;
  const fingerprint = await fingerprintOf(options);
  const known = await recall(memory);
  if (known?.fingerprint === fingerprint && known.model.name === options.model) {
    return new WaitingEmbedder(known.model, start, () => rm(memory, { force: true }));
  }
  const embedder = await start();
  await remember(memory, { fingerprint: await fingerprintOf(options), model: embedder.model });
  return embedder;
}

class WaitingEmbedder implements Embedder {
  #started: Promise<Embedder> | null = null;

  constructor(
    readonly model: ModelIdentity,
    private readonly start: () => Promise<Embedder>,
    private readonly forget: () => Promise<void>,
  ) {}

  async embed(...request: Parameters<Embedder['embed']>): ReturnType<Embedder['embed']> {
    this.#started ??= this.#start();
    return (await this.#started).embed(...request);
  }

  async close(): Promise<void> {
    const started = await this.#started?.catch(() => null);
    await started?.close();
  }

  async #start(): Promise<Embedder> {
    const embedder = await this.start();
    if (embedder.model.hash === this.model.hash) return embedder;
    await Promise.all([embedder.close(), this.forget()]);
    throw new EmbeddingModelError('broken', `The embedding model "${this.model.name}" was changed: try again.`);
  }
}

/** Names, sizes and times of all files of the model and of the code that loads it. */
async function fingerprintOf(places: ModelPlaces): Promise<string> {
  const { folder } = locateModel(places);
  const folders = [folder, join(folder, 'onnx'), dirname(fileURLToPath(import.meta.url))];
  return JSON.stringify(await Promise.all(folders.map(looksOf)));
}

async function looksOf(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  const looks = names.sort().map(async (name) => {
    const entry = await stat(join(folder, name)).catch(() => null);
    return entry?.isFile() === true ? `${name} ${entry.size} ${entry.mtimeMs}` : '';
  });
  return (await Promise.all(looks)).filter((look) => look !== '');
}

async function recall(memory: string): Promise<Memory | null> {
  try {
    const known = JSON.parse(await readFile(memory, 'utf8')) as Partial<Memory>;
    const { fingerprint, model } = known;
    const isWhole = typeof model?.hash === 'string' && typeof model.dimensions === 'number';
    return typeof fingerprint === 'string' && isWhole ? { fingerprint, model } : null;
  } catch {
    return null;
  }
}

/** What can't be noted is found out again next time. */
async function remember(memory: string, known: Memory): Promise<void> {
  const temporary = `${memory}.${process.pid}.tmp`;
  try {
    await mkdir(dirname(memory), { recursive: true });
    await writeFile(temporary, JSON.stringify(known));
    await rename(temporary, memory);
  } catch {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}
