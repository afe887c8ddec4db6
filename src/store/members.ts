import type { Connection } from './sqlite-connection.js';

/**
 * Members' ids stand in this one table, and all others name a member by a number that is given once and says nothing. So
 * forgetting a member means writing one small table anew, however large the rest has grown.
 */
export interface Members {
  /** Gives one where there is none. */
  numberOf(userId: string): number;
  /** `null`: nothing is kept of the member. */
  find(userId: string): number | null;
  forget(userId: string): void;
}

/** In a SELECT of a table: the id of the member whom a column names. `NULL` where it names none. */
export function userIdOf(column: string): string {
  return `(SELECT user_id FROM member WHERE number = ${column})`;
}

export function createMembers(connection: Connection): Members {
  const find = connection.prepare('SELECT number FROM member WHERE user_id = ?').pluck();
  const add = connection.prepare('INSERT INTO member (user_id) VALUES (?)');
  const forget = connection.prepare('DELETE FROM member WHERE user_id = ?');
  const found = (userId: string): number | null => (find.get(userId) as number | undefined) ?? null;
  return {
    find: found,
    numberOf: (userId) => found(userId) ?? Number(add.run(userId).lastInsertRowid),
    forget(userId) {
      forget.run(userId);
    },
  };
}
