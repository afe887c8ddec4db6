import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { InUseError, UnwritableError } from '../domain/errors.js';

/** Held until `release` or the end of the process, however that comes. */
export interface Lock {
  release(): void;
}

export interface LockHolder {
  readonly pid: number;
  /** ISO 8601 */
  readonly since: string;
}

/** Waits out a look by `isLocked` of another process, in milliseconds. */
const patience = 250;

/**
 * Takes an exclusive lock that the operating system frees when the process ends: an SQLite file kept in an exclusive
 * transaction. The holder stands in a file beside it, because nobody else can read a locked one; the lock file itself
 * must never be opened otherwise (closing any descriptor of it would free the lock).
 * `what` begins the message: "The corpus news".
 * @throws InUseError naming the holder, UnwritableError when the folder can't be written to.
 */
export function acquireLock(path: string, what: string): Lock {
  const database = openLockFile(path);
  try {
    database.pragma('journal_mode = DELETE');
    database.exec('BEGIN EXCLUSIVE');
    const holder: LockHolder = { pid: process.pid, since: new Date().toISOString() };
    writeFileSync(holderPath(path), JSON.stringify(holder));
  } catch (error) {
    database.close();
    if (isBusy(error)) throw inUse(path, what);
    throw isRefusedWrite(error) ? unwritable(path, error) : error;
  }
  return {
    release: () => {
      database.close();
    },
  };
}

function openLockFile(path: string): Database.Database {
  try {
    mkdirSync(dirname(path), { recursive: true });
    return new Database(path, { timeout: patience });
  } catch (error) {
    throw unwritable(path, error);
  }
}

function unwritable(path: string, cause: unknown): UnwritableError {
  return new UnwritableError(
    `${dirname(path)} can't be written to: check its permissions or use another data folder.`,
    { cause },
  );
}

const refusedWrites = ['EACCES', 'EPERM', 'EROFS', 'SQLITE_READONLY', 'SQLITE_CANTOPEN'];

function isRefusedWrite(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return refusedWrites.some((refused) => code === refused || code.startsWith(`${refused}_`));
}

/** Whether a process holds the lock now. */
export function isLocked(path: string): boolean {
  let database: Database.Database;
  try {
    database = new Database(path, { fileMustExist: true, readonly: true, timeout: 0 });
  } catch {
    return false;
  }
  try {
    database.prepare('SELECT count(*) FROM sqlite_schema').get();
    return false;
  } catch (error) {
    return isBusy(error);
  } finally {
    database.close();
  }
}

function inUse(path: string, what: string): InUseError {
  const holder = readHolder(path);
  const by = holder === null ? 'another process' : `process ${holder.pid} since ${holder.since}`;
  return new InUseError(`${what} is in use by ${by}: wait until it is done or stop it.`);
}

function readHolder(path: string): LockHolder | null {
  try {
    return JSON.parse(readFileSync(holderPath(path), 'utf8')) as LockHolder;
  } catch {
    return null;
  }
}

function holderPath(path: string): string {
  return `${path}.holder`;
}

function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
}
