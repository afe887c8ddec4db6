import { mkdirSync, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { UserError } from '../domain/errors.js';

export type Connection = Database.Database;

/** How long a call waits for another process's short write before it gives up, in milliseconds. */
const busyTimeout = 10_000;

export interface SchemaStamp {
  /** `PRAGMA application_id` */
  readonly applicationId: number;
  /** `PRAGMA user_version` */
  readonly version: number;
  /** In the words of a person: "corpus", "settings". */
  readonly what: string;
}

/**
 * Opens a database for writing, made with `create` where there is none.
 *
 * `synchronous = NORMAL`: in WAL mode a crash of the process loses nothing and a loss of power at most the last batches,
 * which a refresh makes again; the switch to a new state is committed under FULL (see `durably`).
 * @throws UserError when the file is foreign, damaged or of a newer version.
 */
export function openForWriting(path: string, stamp: SchemaStamp, create: (connection: Connection) => void): Connection {
  mkdirSync(dirname(path), { recursive: true });
  return guarded(path, stamp, () => {
    const connection = new Database(path, { timeout: busyTimeout });
    try {
      if (!hasSchema(connection, path, stamp)) createSchema(connection, stamp, create);
      connection.pragma('foreign_keys = ON');
      connection.pragma('secure_delete = ON');
      connection.pragma('synchronous = NORMAL');
      connection.pragma('temp_store = MEMORY');
      return connection;
    } catch (error) {
      connection.close();
      throw error;
    }
  });
}

/** Opens a database that others may be writing to. `null` when there is none yet. @throws UserError as above. */
export function openForReading(path: string, stamp: SchemaStamp): Connection | null {
  if (!existsSync(path)) return null;
  return guarded(path, stamp, () => {
    const connection = new Database(path, { readonly: true, timeout: busyTimeout });
    try {
      if (hasSchema(connection, path, stamp)) return connection;
    } catch (error) {
      connection.close();
      throw error;
    }
    connection.close();
    return null;
  });
}

/** Runs one transaction that survives a loss of power once it returned. */
export function durably<Result>(connection: Connection, work: () => Result): Result {
  connection.pragma('synchronous = FULL');
  try {
    return connection.transaction(work).immediate();
  } finally {
    connection.pragma('synchronous = NORMAL');
  }
}

function createSchema(connection: Connection, stamp: SchemaStamp, create: (connection: Connection) => void): void {
  connection.pragma('journal_mode = WAL');
  connection.transaction(() => {
    connection.pragma(`application_id = ${stamp.applicationId}`);
    connection.pragma(`user_version = ${stamp.version}`);
    create(connection);
  })();
}

/** `false`: the file is still empty. */
function hasSchema(connection: Connection, path: string, stamp: SchemaStamp): boolean {
  const version = connection.pragma('user_version', { simple: true }) as number;
  const applicationId = connection.pragma('application_id', { simple: true }) as number;
  if (version === 0 && applicationId === 0) {
    const { tables } = connection.prepare('SELECT count(*) AS tables FROM sqlite_schema').get() as { tables: number };
    if (tables === 0) return false;
  }
  if (applicationId !== stamp.applicationId) {
    throw new UserError(`${path} is not a ${stamp.what} of Verbatim: move it away and try again.`);
  }
  if (version > stamp.version) {
    throw new UserError(
      `${path} was written by a newer Verbatim (version ${version}, this one knows ${stamp.version}): update Verbatim or use another data folder.`,
    );
  }
  return true;
}

const damage = new Set(['SQLITE_NOTADB', 'SQLITE_CORRUPT']);

function guarded<Result>(path: string, { what }: SchemaStamp, open: () => Result): Result {
  try {
    return open();
  } catch (error) {
    const code = error instanceof Database.SqliteError ? error.code : '';
    if (damage.has(code)) {
      throw new UserError(`${path} is damaged and can't be read as a ${what}: move it away and refresh again.`, {
        cause: error,
      });
    }
    if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY') || code === 'SQLITE_PERM') {
      throw new UserError(`${path} can't be opened: check that its folder may be read and written.`, { cause: error });
    }
    throw error;
  }
}
