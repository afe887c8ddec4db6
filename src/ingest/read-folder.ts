import { open, readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import { shortHash } from '../domain/article.js';
import { UserError } from '../domain/errors.js';
import { binaryKind } from './binary.js';
import { mediaTypeOf, readableEndings, type Page, type Rejected } from './page.js';
import type { DiscoveredFile, ReadOptions } from './discovered-file.js';
import { pageOfPdf } from './parse-pdf.js';
import { readLines } from './read-lines.js';
import { whyUnreadable } from './unreadable.js';

export const maxFileBytes = 10_000_000;

/**
 * Every readable file under `root` (or `root` itself, if it is a file), in order of path. Hidden files and folders,
 * files of other kinds, and links that lead out of `root` or back into it are left out.
 * @throws UserError when `root` cannot be opened, or is a file of a kind that is not read.
 */
export async function discoverFiles(root: string): Promise<DiscoveredFile[]> {
  const realRoot = await realpath(root).catch((error: unknown) => {
    throw new UserError(`${root} cannot be opened (${whyUnreadable(error)}); name a folder or a file of articles.`, {
      cause: error,
    });
  });
  const entry = await stat(realRoot);
  if (!entry.isDirectory()) return [singleFile(root, realRoot, entry.size)];
  const walk = await walkFolder(realRoot);
  const linked = await linkedFiles(realRoot, walk);
  return [...walk.files, ...linked].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function singleFile(root: string, absolutePath: string, size: number): DiscoveredFile {
  const path = basename(root);
  if (mediaTypeOf(path) === null) {
    throw new UserError(`${root} is not a kind of file that is read; use one of ${readableEndings.join(', ')}.`);
  }
  return { path, absolutePath, size };
}

interface Walk {
  readonly files: DiscoveredFile[];
  /** Paths of symbolic links, relative to the root. */
  readonly links: string[];
}

async function walkFolder(root: string): Promise<Walk> {
  const walk: Walk = { files: [], links: [] };
  const pending = [''];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    // A folder that cannot be listed holds nothing that can be read; its files could not be named either.
    const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue;
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) pending.push(path);
      else if (mediaTypeOf(entry.name) === null) continue;
      else if (entry.isSymbolicLink()) walk.links.push(path);
      else if (entry.isFile())
        walk.files.push({ path, absolutePath: join(root, path), size: await sizeOf(join(root, path)) });
    }
  }
  return walk;
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    (entry) => entry.size,
    () => 0,
  );
}

/** Links to files inside the root that the walk did not come to: a link to a folder leads to what was seen, or in a circle. */
async function linkedFiles(root: string, walk: Walk): Promise<DiscoveredFile[]> {
  const seen = new Set(walk.files.map((file) => file.absolutePath));
  const found: DiscoveredFile[] = [];
  for (const path of walk.links.sort()) {
    const target = await realpath(join(root, path)).catch(() => null);
    if (target === null || !target.startsWith(root + sep) || seen.has(target)) continue;
    const entry = await stat(target);
    if (!entry.isFile()) continue;
    seen.add(target);
    found.push({ path, absolutePath: target, size: entry.size });
  }
  return found;
}

/**
 * The pages of one file, one after the other: a line each for `.jsonl`, else one. What cannot be read is told as
 * `Rejected` and the rest goes on. At most one line (20 MB) or one file (10 MB) is held.
 */
export async function* readPages(file: DiscoveredFile, options: ReadOptions = {}): AsyncGenerator<Page | Rejected> {
  options.signal?.throwIfAborted();
  const mediaType = mediaTypeOf(file.path);
  if (mediaType === null) {
    yield { path: file.path, reason: `not a kind of file that is read (${readableEndings.join(', ')})` };
  } else if (mediaType === 'application/json') {
    yield* readLines(file, options);
  } else {
    const bytes = await readWhole(file);
    if (typeof bytes === 'string') yield { path: file.path, reason: bytes };
    else yield await pageOf({ path: file.path, mediaType, bytes }, options);
  }
}

async function pageOf({ path, mediaType, bytes }: Omit<Page, 'hash'>, options: ReadOptions): Promise<Page | Rejected> {
  if (mediaType === 'application/pdf') return pageOfPdf({ path, bytes }, options);
  const reason = whyNoText(bytes);
  return reason === null ? { path, mediaType, bytes, hash: shortHash(bytes) } : { path, reason };
}

/** The bytes of a file, or the reason why there are none. */
async function readWhole(file: DiscoveredFile): Promise<Uint8Array | string> {
  if (file.size > maxFileBytes) return tooLarge;
  try {
    const handle = await open(file.absolutePath);
    try {
      const bytes = await handle.readFile();
      return whyNotRead(bytes) ?? bytes;
    } finally {
      await handle.close();
    }
  } catch (error) {
    return `unreadable (${whyUnreadable(error)})`;
  }
}

const tooLarge = `larger than ${maxFileBytes / 1_000_000} MB`;

function whyNotRead(bytes: Uint8Array): string | null {
  if (bytes.length === 0) return 'empty';
  return bytes.length > maxFileBytes ? tooLarge : null;
}

function whyNoText(bytes: Uint8Array): string | null {
  const kind = binaryKind(bytes);
  return kind === null ? null : `not text but ${kind}`;
}
