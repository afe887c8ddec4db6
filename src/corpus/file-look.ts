import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { opendir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileReading, FileSignature } from '../store/file-reading.js';

/** A file as the file system describes it, and when it was asked. */
export interface FileLook extends FileSignature {
  /** Milliseconds since 1970. */
  readonly seenAt: number;
}

/** A file changed less than this before it was looked at may change again without a new time stamp. Milliseconds. */
const settlingTime = 2_000;

export async function lookAt(path: string, now: Date): Promise<FileLook> {
  const { size, mtimeMs, ctimeMs } = await stat(path);
  return { size, modifiedAt: mtimeMs, changedAt: ctimeMs, seenAt: now.getTime() };
}

/** Whether the bytes must still be those of the reading, so that they need not be hashed (as git judges its index). */
export function isSurelyUnchanged(look: FileLook, reading: FileReading): boolean {
  return (
    look.size === reading.size &&
    look.modifiedAt === reading.modifiedAt &&
    look.changedAt === reading.changedAt &&
    reading.seenAt - Math.max(reading.modifiedAt, reading.changedAt) > settlingTime
  );
}

export async function hashOfFile(path: string, signal: AbortSignal | undefined): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20, signal })) hash.update(chunk as Buffer);
  return hash.digest('hex').slice(0, 32);
}

/** Whether a folder, or one of those between it and `root`, is there and can't be listed. */
export function createListingCheck(root: string): (path: string) => Promise<boolean> {
  const known = new Map<string, Promise<boolean>>();
  const isHidden = async (folder: string): Promise<boolean> => {
    if (await isUnlistable(join(root, folder))) return true;
    return folder === '.' ? false : remembered(dirname(folder));
  };
  const remembered = (folder: string): Promise<boolean> => {
    const answer = known.get(folder) ?? isHidden(folder);
    known.set(folder, answer);
    return answer;
  };
  return (path) => remembered(dirname(path));
}

const goneCodes = new Set(['ENOENT', 'ENOTDIR']);

export function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && goneCodes.has(String(error.code));
}

export async function isUnlistable(folder: string): Promise<boolean> {
  try {
    await (await opendir(folder)).close();
    return false;
  } catch (error) {
    return !isGone(error);
  }
}
