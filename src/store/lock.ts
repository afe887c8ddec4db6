import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { InUseError, UnwritableError } from '../domain/errors.js';
import { say } from '../language/say.js';

/** Held until `release` or the end of the process, however that comes. */
export interface Lock {
  /** Tells others how far the work is, in one clause; at most every second, so that it may be called often. */
  note(progress: string): void;
  release(): void;
}

interface LockHolder {
  readonly pid: number;
  /** ISO 8601 */
  readonly since: string;
  /** What it does ("a refresh"), never who asked for it. */
  readonly by: string | null;
  /** "reading: 120 of 6880"; `null` before it was told. */
  readonly progress: string | null;
}

/** Between two notes of progress, in milliseconds. */
const noteInterval = 1_000;

/** Waits out a look by `isLocked` of another process, in milliseconds. */
const patience = 250;

/**
 * Takes an exclusive lock that the operating system frees when the process ends: an SQLite file kept in an exclusive
 * transaction. The holder stands in a file beside it, because nobody else can read a locked one; the lock file itself
 * must never be opened otherwise (closing any descriptor of it would free the lock).
 * `what` begins the message for those who come second: "The corpus news"; `by` is what the holder does: "a refresh".
 * @throws InUseError naming the holder, UnwritableError when the folder can't be written to.
 */
export function acquireLock(path: string, what: string, by?: string): Lock {
  const database = openLockFile(path);
  const holder: LockHolder = { pid: process.pid, since: new Date().toISOString(), by: by ?? null, progress: null };
  try {
    database.pragma('journal_mode = DELETE');
    database.exec('BEGIN EXCLUSIVE');
    writeHolder(path, holder);
  } catch (error) {
    database.close();
    if (isBusy(error)) throw inUse(path, what);
    throw isRefusedWrite(error) ? unwritable(path, error) : error;
  }
  let notedAt = -Infinity;
  return {
    note: (progress) => {
      if (performance.now() - notedAt < noteInterval) return;
      notedAt = performance.now();
      try {
        writeHolder(path, { ...holder, progress });
      } catch {
        // A full disk is met by the work itself; nobody waits for this.
      }
    },
    release: () => {
      database.close();
    },
  };
}

/** By a rename, so that nobody reads half of it. */
function writeHolder(path: string, holder: LockHolder): void {
  const next = `${holderPath(path)}.next`;
  writeFileSync(next, JSON.stringify(holder));
  renameSync(next, holderPath(path));
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
    { cause, forMembers: say('member.data-folder-unwritable') },
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
  return new InUseError(`${what} is in use by ${inWords(readHolder(path))}: wait until it is done or stop it.`, {
    forMembers: say('member.in-use'),
  });
}

function inWords(holder: LockHolder | null): string {
  if (holder === null) return 'another process';
  const { pid, since, by, progress } = holder;
  const doer = by === null ? `process ${pid}` : `${by} (process ${pid})`;
  return `${doer} since ${since}${progress === null ? '' : `, ${progress}`}`;
}

/** What a former version named. */
type FormerHolder = Pick<LockHolder, 'pid' | 'since'>;

function readHolder(path: string): LockHolder | null {
  try {
    const holder = JSON.parse(readFileSync(holderPath(path), 'utf8')) as FormerHolder & Partial<LockHolder>;
    return { by: null, progress: null, ...holder };
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
