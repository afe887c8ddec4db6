import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UserError } from '../domain/errors.js';
import { say } from '../language/say.js';

/** Codes of SQLite and of the file system. */
const fullCodes = new Set(['SQLITE_FULL', 'ENOSPC', 'EDQUOT']);
const damageCodes = new Set(['SQLITE_CORRUPT', 'SQLITE_NOTADB']);
/** With less than this left, in bytes, a library that does not say why it failed has met a full disk. */
const noSpace = 1_000_000;

/** A full disk or a damaged file in one sentence for people; every other error as it is. */
export async function explainStorageError(error: unknown, database: string): Promise<unknown> {
  if (error instanceof UserError || (error instanceof Error && error.name === 'AbortError')) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (damageCodes.has(code)) {
    return new UserError(`${database} is damaged: move it away and refresh again.`, {
      cause: error,
      forMembers: say('corpus.file-damaged'),
    });
  }
  if (!fullCodes.has(code) && (await freeBytes(dirname(database))) >= noSpace) return error;
  return new UserError(
    `The disk that holds ${dirname(database)} is full: free some space and refresh again; answers go on from the last refresh.`,
    {
      cause: error,
      forMembers: say('corpus.disk-full'),
    },
  );
}

async function freeBytes(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return Infinity;
  }
}
