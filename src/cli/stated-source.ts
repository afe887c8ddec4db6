import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { checkedSource, type StatedSource } from '../corpus/acts/checked-source.js';
import type { CorpusJob } from '../corpus/corpus-job.js';
import { shortHash } from '../domain/article.js';
import { UserError } from '../domain/errors.js';
import { readableEndings } from '../ingest/page.js';
import type { CorpusOptions } from './corpus-jobs.js';

export interface AddOptions extends CorpusOptions {
  readonly as: StatedSource['kind'] | 'file' | 'folder';
  readonly pattern?: string;
  readonly maxAge?: number;
}

type Addition = Extract<CorpusJob, { kind: 'add-source' }>;

/** What is to be added, with the bytes of a file. @throws UserError when it can't be a source. */
export async function additionOf(
  places: readonly string[],
  { as: kind, pattern, maxAge }: AddOptions,
): Promise<Addition> {
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
