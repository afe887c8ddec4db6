import { UserError } from '../domain/errors.js';

/** Codes of SQLite and of the file system. */
const fullCodes = new Set(['SQLITE_FULL', 'ENOSPC', 'EDQUOT']);

/** A full disk in one sentence for people; every other error as it is. */
export function explainDiskFull(error: unknown, folder: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (typeof code !== 'string' || !fullCodes.has(code)) return error;
  return new UserError(
    `The disk that holds ${folder} is full: free some space and refresh again; answers go on from the last refresh.`,
    { cause: error },
  );
}
