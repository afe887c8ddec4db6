import type { Connection } from './sqlite-connection.js';

/**
 * Leaves nothing of deleted rows in the file or its log. `secure_delete` alone is not enough: a page that was split keeps
 * copies of the rows that moved away. Writes the file anew, so its cost grows with the database. Not inside a transaction.
 */
export function eraseBytes(connection: Connection): void {
  connection.exec('VACUUM');
  connection.pragma('wal_checkpoint(TRUNCATE)');
}
