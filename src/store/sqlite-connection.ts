import { mkdirSync, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { UserError } from '../domain/errors.js';
import type { Message } from '../language/wording.js';

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
  /** One sentence for members where only who runs the bot can mend the file; without its place. */
  readonly whenUnreadable: Message;
  /** The first brings a file of version 1 to version 2, and so on. Each runs without foreign keys, which are checked after. */
  readonly migrations?: readonly ((connection: Connection) => void)[];
}

/**
 * Opens a database for writing, made with `create` where there is none, and brought to this version where it is older.
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
      connection.pragma('secure_delete = ON');
      if (!hasSchema(connection, path, stamp)) createSchema(connection, stamp, create);
      else if (versionOf(connection) < stamp.version) migrate(connection, stamp);
      connection.pragma('foreign_keys = ON');
      connection.pragma('synchronous = NORMAL');
      connection.pragma('temp_store = MEMORY');
      return connection;
    } catch (error) {
      connection.close();
      throw error;
    }
  });
}

/**
 * Opens a database that others may be writing to; one of an older version is first brought to this one.
 * `null` when there is none yet. @throws UserError as above.
 */
export function openForReading(path: string, stamp: SchemaStamp): Connection | null {
  if (!existsSync(path)) return null;
  return guarded(path, stamp, () => {
    const connection = new Database(path, { readonly: true, timeout: busyTimeout });
    try {
      if (hasSchema(connection, path, stamp)) {
        if (versionOf(connection) < stamp.version) migrateFile(path, stamp);
        return connection;
      }
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

function versionOf(connection: Connection): number {
  return connection.pragma('user_version', { simple: true }) as number;
}

function migrateFile(path: string, stamp: SchemaStamp): void {
  const connection = new Database(path, { timeout: busyTimeout });
  try {
    migrate(connection, stamp);
  } finally {
    connection.close();
  }
}

/** In one transaction: a crash leaves the former version. Somebody else may have migrated meanwhile. */
function migrate(connection: Connection, { version, migrations = [] }: SchemaStamp): void {
  connection.pragma('foreign_keys = OFF');
  connection.pragma('synchronous = FULL');
  connection
    .transaction(() => {
      for (let from = versionOf(connection); from < version; from++) {
        const step = migrations[from - 1];
        if (step === undefined) throw new RangeError(`there is no way from version ${from} to ${from + 1}`);
        step(connection);
        connection.pragma(`user_version = ${from + 1}`);
      }
      const [broken] = connection.pragma('foreign_key_check') as unknown[];
      if (broken !== undefined) throw new RangeError(`the migration broke a reference: ${JSON.stringify(broken)}`);
    })
    .immediate();
}

/** `false`: the file is still empty. */
function hasSchema(connection: Connection, path: string, stamp: SchemaStamp): boolean {
  const version = versionOf(connection);
  const applicationId = connection.pragma('application_id', { simple: true }) as number;
  if (version === 0 && applicationId === 0) {
    const { tables } = connection.prepare('SELECT count(*) AS tables FROM sqlite_schema').get() as { tables: number };
    if (tables === 0) return false;
  }
  if (applicationId !== stamp.applicationId) {
    throw new UserError(`${path} is not a ${stamp.what} of Verbatim: move it away and try again.`, {
      forMembers: stamp.whenUnreadable,
    });
  }
  if (version > stamp.version) {
    throw new UserError(
      `${path} was written by a newer Verbatim (version ${version}, this one knows ${stamp.version}): update Verbatim or use another data folder.`,
      { forMembers: stamp.whenUnreadable },
    );
  }
  return true;
}

const damage = new Set(['SQLITE_NOTADB', 'SQLITE_CORRUPT']);

function guarded<Result>(path: string, stamp: SchemaStamp, open: () => Result): Result {
  try {
    return open();
  } catch (error) {
    const code = error instanceof Database.SqliteError ? error.code : '';
    if (damage.has(code)) {
      throw new UserError(`${path} is damaged and can't be read as a ${stamp.what}: move it away and refresh again.`, {
        cause: error,
        forMembers: stamp.whenUnreadable,
      });
    }
    if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY') || code === 'SQLITE_PERM') {
      throw new UserError(`${path} can't be opened: check that its folder may be read and written.`, {
        cause: error,
        forMembers: stamp.whenUnreadable,
      });
    }
    throw error;
  }
}
