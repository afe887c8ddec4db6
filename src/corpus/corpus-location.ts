import { realpath } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { shortHash } from '../domain/article.js';
import { UserError } from '../domain/errors.js';
import { say } from '../language/say.js';

/** Where a corpus reads and where it is kept. One folder or file, by its real path, is one corpus. */
export interface CorpusLocation {
  /** For people: the last part of the path that it stands for. */
  readonly name: string;
  /** Real path of the folder or file that it stands for; `null` for one that has sources alone. */
  readonly root: string | null;
  readonly database: string;
  /** Folder of the index files. */
  readonly indexes: string;
  /** Held by the one process that refreshes. */
  readonly lock: string;
}

/** @throws UserError when `root` is not there. */
export async function locateCorpus(dataFolder: string, root: string): Promise<CorpusLocation> {
  const realRoot = await realpath(root).catch((error: unknown) => {
    throw new UserError(`${root} can't be opened: name a folder or a file of articles that exists.`, {
      cause: error,
      forMembers: say('corpus.folder-not-opened'),
    });
  });
  const name = basename(realRoot);
  return corpusAt(join(corporaFolder(dataFolder), `${slugOf(name)}-${shortHash(realRoot).slice(0, 12)}`), {
    name,
    root: realRoot,
  });
}

/** Every corpus of a data folder has a folder in this one. */
export function corporaFolder(dataFolder: string): string {
  return join(dataFolder, 'corpora');
}

export function corpusAt(folder: string, { name, root }: Pick<CorpusLocation, 'name' | 'root'>): CorpusLocation {
  return { name, root, database: databaseIn(folder), indexes: join(folder, 'indexes'), lock: lockIn(folder) };
}

export function databaseIn(folder: string): string {
  return join(folder, 'corpus.db');
}

function lockIn(folder: string): string {
  return join(folder, 'refresh.lock');
}

const longestSlug = 40;

function slugOf(name: string): string {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return slug.slice(0, longestSlug) || 'corpus';
}
