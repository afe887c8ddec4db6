import type { Connection } from './sqlite-connection.js';

/**
 * Leaves nothing of deleted rows in the file or its log. `secure_delete` alone is not enough: a page that was split keeps
 * copies of the rows that moved away. Writes the file anew, so its cost grows with the database. Not inside a transaction.
 */
export function eraseBytes(connection: Connection): void {
  connection.exec('VACUUM');
  emptyLog(connection);
}

/** Leaves nothing in the write-ahead log. @throws Error while another process reads the database */
export function emptyLog(connection: Connection): void {
  const [outcome] = connection.pragma('wal_checkpoint(TRUNCATE)') as { readonly busy: number }[];
  if (outcome?.busy !== 0)
    throw new Error('what was deleted stays in the log of the database: another process reads it');
}
