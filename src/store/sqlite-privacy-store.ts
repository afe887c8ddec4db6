import { emptyLog } from './erase-bytes.js';
import type { Members } from './members.js';
import type { KeptOfMember, PrivacyStore } from './privacy-store.js';
import { rewriteTable } from './rewrite-table.js';
import type { Connection } from './sqlite-connection.js';

/** Every column that names a member by number, and what becomes of its rows. A test compares this with the schema. */
export const memberColumns = [
  { table: 'answer', column: 'asker_id', onForget: 'clear' },
  { table: 'audit', column: 'actor_id', onForget: 'clear' },
  { table: 'report', column: 'member_id', onForget: 'clear' },
  { table: 'vote', column: 'member_id', onForget: 'delete' },
  { table: 'unanswered_asker', column: 'member_id', onForget: 'delete' },
  { table: 'pending_act', column: 'asker_id', onForget: 'delete' },
  { table: 'last_look', column: 'member_id', onForget: 'delete' },
  { table: 'member_language', column: 'member_id', onForget: 'delete' },
  { table: 'conversation', column: 'member_id', onForget: 'delete' },
  { table: 'answer_topic', column: 'member_id', onForget: 'delete' },
] as const;

/** Tables with members' ids or words: written anew when one is forgotten, so that no file holds what was deleted. */
const rewritten = ['member', 'unanswered', 'conversation', 'answer_topic'] as const;

type MemberTable = (typeof memberColumns)[number]['table'];

export function createSqlitePrivacyStore(connection: Connection, members: Members): PrivacyStore {
  const counts = memberColumns.map(({ table, column }) => ({
    table,
    count: connection.prepare(`SELECT count(*) FROM ${table} WHERE ${column} = ?`).pluck(),
  }));
  const erasures = memberColumns.map(({ table, column, onForget }) =>
    connection.prepare(
      onForget === 'delete'
        ? `DELETE FROM ${table} WHERE ${column} = ?`
        : `UPDATE ${table} SET ${column} = NULL WHERE ${column} = ?`,
    ),
  );
  const askedByNobody = connection.prepare(
    'DELETE FROM unanswered WHERE id NOT IN (SELECT question_id FROM unanswered_asker)',
  );
  return {
    kept(userId): KeptOfMember {
      const member = members.find(userId);
      const of = new Map<MemberTable, number>(counts.map(({ table, count }) => [table, count.get(member) as number]));
      return {
        answers: of.get('answer') ?? 0,
        votes: of.get('vote') ?? 0,
        reports: of.get('report') ?? 0,
        unanswered: of.get('unanswered_asker') ?? 0,
        pending: of.get('pending_act') ?? 0,
        acts: of.get('audit') ?? 0,
        looks: of.get('last_look') ?? 0,
        languages: of.get('member_language') ?? 0,
        conversations: of.get('conversation') ?? 0,
      };
    },
    forget(userId) {
      connection.transaction(() => {
        const member = members.find(userId);
        for (const erasure of erasures) erasure.run(member);
        askedByNobody.run();
        members.forget(userId);
        for (const table of rewritten) rewriteTable(connection, table);
      })();
      emptyLog(connection);
    },
  };
}
