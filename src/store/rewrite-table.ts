import type { Connection } from './sqlite-connection.js';

/**
 * Writes a table anew, so that its pages hold nothing but its rows: `secure_delete` wipes what is deleted, but a page that
 * was split keeps copies of the rows that moved away. Emptied as a whole, all of its pages are wiped. For that, no trigger
 * and no foreign key may lead to it. Inside a transaction; costs as much as the table is large.
 */
export function rewriteTable(connection: Connection, table: string): void {
  // Temporary tables stand in memory (see `openForWriting`).
  connection.exec(`
    CREATE TEMP TABLE rewritten AS SELECT * FROM main.${table};
    DELETE FROM main.${table};
    INSERT INTO main.${table} SELECT * FROM rewritten;
    DROP TABLE rewritten;
  `);
}
