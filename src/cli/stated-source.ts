import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { checkedSource, type StatedSource } from '../corpus/acts/checked-source.js';
import type { CorpusJob } from '../corpus/corpus-job.js';
import { shortHash } from '../domain/article.js';
import { UserError } from '../domain/errors.js';
import type { SourceSpec } from '../domain/source.js';
import { readableEndings } from '../ingest/page.js';
import type { CorpusOptions } from './corpus-jobs.js';

export interface AddOptions extends CorpusOptions {
  /** Absent: found out from the place. */
  readonly as?: StatedSource['kind'] | 'file' | 'folder';
  readonly pattern?: string;
  readonly maxAge?: number;
}

type Addition = Extract<CorpusJob, { kind: 'add-source' }>;

/**
 * What is to be added, with the bytes of a file. `recognise` looks what stands at an address.
 * @throws UserError when it can't be a source.
 */
export async function additionOf(
  places: readonly string[],
  { as: stated, pattern, maxAge }: AddOptions,
  recognise: (url: string) => Promise<SourceSpec>,
): Promise<Addition> {
  const kind = stated ?? (await kindOf(places, pattern !== undefined || maxAge !== undefined));
  if (kind === null) return { kind: 'add-source', spec: await recognise(places[0]!) };
  if (kind !== 'file' && kind !== 'folder') {
    const spec = checkedSource({
      ...{ kind, urls: places },
      ...(pattern !== undefined && { pattern }),
      ...(maxAge !== undefined && { maxAgeDays: maxAge }),
    });
    return { kind: 'add-source', spec };
  }
  const [place, ...more] = places;
  if (place === undefined || more.length > 0) throw new UserError(`Add one ${kind} at a time.`);
  return kind === 'file' ? uploadOf(place) : { kind: 'add-source', spec: { kind, path: await folderAt(place) } };
}

/** `null`: an address, of which only what stands there can tell. */
async function kindOf(
  places: readonly string[],
  isLimited: boolean,
): Promise<StatedSource['kind'] | 'file' | 'folder' | null> {
  const [place = ''] = places;
  if (isLimited) return 'site-map';
  if (places.length > 1) return 'url';
  if (/^https?:\/\//i.test(place)) return null;
  const entry = await stat(place).catch(() => null);
  if (entry === null) {
    throw new UserError(`${place} is not an address that begins with https://, nor a file or folder that exists.`);
  }
  return entry.isDirectory() ? 'folder' : 'file';
}

const largestUpload = 10_000_000;

async function uploadOf(path: string): Promise<Addition> {
  const name = basename(path);
  const endings = readableEndings.filter((ending) => !ending.endsWith('.gz'));
  if (!endings.some((ending) => name.toLowerCase().endsWith(ending))) {
    throw new UserError(`${path} is not of a kind that can be kept here: use ${endings.join(', ')}.`);
  }
  const unreadable = (cause: unknown): UserError => new UserError(`${path} can't be read.`, { cause });
  const { size } = await stat(path).catch((error: unknown) => Promise.reject(unreadable(error)));
  if (size > largestUpload) throw new UserError(`${path} is larger than 10 MB: add its folder, or a smaller file.`);
  const bytes = await readFile(path).catch((error: unknown) => Promise.reject(unreadable(error)));
  // Its ending says what it is.
  const mediaType = 'application/octet-stream';
  return { kind: 'add-source', spec: { kind: 'upload', name, mediaType, hash: shortHash(bytes) }, bytes };
}

async function folderAt(path: string): Promise<string> {
  return realpath(resolve(path)).catch((error: unknown) => {
    throw new UserError(`${path} can't be opened: name a folder of articles that exists.`, { cause: error });
  });
}
