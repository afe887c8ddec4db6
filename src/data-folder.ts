import { accessSync, constants, mkdirSync } from 'node:fs';
import { UserError } from './domain/errors.js';

const reasons: Readonly<Record<string, string>> = {
  EEXIST: 'it is a file',
  ENOTDIR: 'a part of its path is a file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
};

/** Makes the data folder where there is none. @throws UserError when nothing can be written in it. */
export function prepareDataFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
    accessSync(path, constants.W_OK | constants.X_OK);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new UserError(
      `The data folder ${path} cannot be used (${reasons[code] ?? code}): name another with --data or DATA_DIR.`,
      { cause: error },
    );
  }
}
