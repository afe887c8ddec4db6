import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** What a base was made of. It is used only where all of this is as expected. */
export interface IndexContent {
  readonly corpusId: string;
  /** Generation, the hash of its members, and what read them. */
  readonly generation: number;
  readonly membership: string;
  readonly reader: string;
  /** What made the files of the rows: analyser and text versions, or model, dimensions and kind of index. */
  readonly maker: string;
}

export interface IndexFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The last thing written: where there is a stamp, its files are whole. */
export interface IndexStamp extends IndexContent {
  readonly format: typeof stampFormat;
  readonly files: readonly IndexFile[];
}

/** A base whose files are written and which nobody sees yet. */
export interface StagedIndex {
  /** Switches to it in one atomic step. */
  publish(content: IndexContent): Promise<void>;
}

const stampFormat = 1;

/** The stamp of an index (`keywords`, `vectors-…`); `null` when there is none, or one that is not understood. */
export async function readStamp(folder: string, index: string): Promise<IndexStamp | null> {
  try {
    const stamp: unknown = JSON.parse(await readFile(stampPath(folder, index), 'utf8'));
    return isStamp(stamp) ? stamp : null;
  } catch {
    return null;
  }
}

/** Writes the files of a base beside those in use and makes them durable. Each writer is given the path to write to. */
export async function stageIndex(
  folder: string,
  index: string,
  writers: readonly { readonly name: string; readonly write: (path: string) => Promise<void> }[],
): Promise<StagedIndex> {
  await mkdir(folder, { recursive: true });
  const files: IndexFile[] = [];
  for (const { name, write } of writers) {
    const path = join(folder, name);
    await write(temporary(path));
    await makeDurable(temporary(path));
    const { size } = await stat(temporary(path));
    files.push({ name, bytes: size, sha256: await checksumOf(temporary(path)) });
    await rename(temporary(path), path);
  }
  return {
    publish: async (content) => {
      const stamp: IndexStamp = { format: stampFormat, ...content, files };
      const path = stampPath(folder, index);
      await writeFile(temporary(path), JSON.stringify(stamp));
      await makeDurable(temporary(path));
      await rename(temporary(path), path);
      await makeDurable(folder);
    },
  };
}

/** Whether every file of a stamp is there and is what was written. */
export async function isWhole(folder: string, stamp: IndexStamp): Promise<boolean> {
  for (const file of stamp.files) {
    try {
      const { size } = await stat(join(folder, file.name));
      if (size !== file.bytes || (await checksumOf(join(folder, file.name))) !== file.sha256) return false;
    } catch {
      return false;
    }
  }
  return true;
}

/** Reads one file of a stamp. @throws when it is not there or not what was written. */
export async function readWhole(folder: string, file: IndexFile): Promise<Uint8Array> {
  const bytes = await readFile(join(folder, file.name));
  if (bytes.length !== file.bytes || (await checksumOfBytes(bytes)) !== file.sha256) {
    throw new Error(`${file.name} is not what its stamp says`);
  }
  return bytes;
}

/** Removes what no stamp of `indexes` names. Readers hold what they use in memory, so nobody needs it. */
export async function removeUnused(folder: string, indexes: readonly string[]): Promise<void> {
  const used = new Set<string>();
  for (const index of indexes) {
    const stamp = await readStamp(folder, index);
    if (stamp === null) continue;
    used.add(basename(stampPath(folder, index)));
    for (const file of stamp.files) used.add(file.name);
  }
  for (const name of await readdir(folder).catch(() => [])) {
    if (!used.has(name)) await rm(join(folder, name), { force: true });
  }
}

function stampPath(folder: string, index: string): string {
  return join(folder, `${index}.json`);
}

function temporary(path: string): string {
  return join(dirname(path), `.${basename(path)}.tmp`);
}

async function makeDurable(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function checksumOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes })) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

const chunkBytes = 1 << 20;

/** In pieces, so that the thread is never held for long. */
async function checksumOfBytes(bytes: Uint8Array): Promise<string> {
  const hash = createHash('sha256');
  for (let start = 0; start < bytes.length; start += 4 * chunkBytes) {
    hash.update(bytes.subarray(start, start + 4 * chunkBytes));
    await new Promise((resolve) => setImmediate(resolve));
  }
  return hash.digest('hex');
}

const textFields = ['corpusId', 'membership', 'reader', 'maker'] as const;

function isStamp(value: unknown): value is IndexStamp {
  if (typeof value !== 'object' || value === null) return false;
  const stamp = value as Partial<Record<keyof IndexStamp, unknown>>;
  return (
    stamp.format === stampFormat &&
    typeof stamp.generation === 'number' &&
    textFields.every((field) => typeof stamp[field] === 'string') &&
    Array.isArray(stamp.files) &&
    stamp.files.every(isIndexFile)
  );
}

/** A name with a path in it would lead out of the folder. */
function isIndexFile(value: unknown): value is IndexFile {
  if (typeof value !== 'object' || value === null) return false;
  const { name, bytes, sha256 } = value as Partial<Record<keyof IndexFile, unknown>>;
  return typeof name === 'string' && basename(name) === name && typeof bytes === 'number' && typeof sha256 === 'string';
}
