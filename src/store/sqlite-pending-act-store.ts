import { pendingActHours, type NewPendingAct, type PendingActStore } from './pending-act-store.js';
import { userIdOf, type Members } from './members.js';
import type { Connection } from './sqlite-connection.js';

const hour = 3_600_000;

interface PendingActRow {
  readonly id: number;
  readonly guild_id: string | null;
  /** The asker's id. */
  readonly asker: string;
  readonly act: string;
  readonly subject: string;
}

export function createSqlitePendingActStore(
  connection: Connection,
  now: () => Date,
  members: Members,
): PendingActStore {
  const add = connection.prepare(
    `INSERT INTO pending_act (guild_id, asker_id, act, subject, at) VALUES (@guildId, @asker, @act, @subject, @at)`,
  );
  const prune = connection.prepare('DELETE FROM pending_act WHERE at < ?');
  const find = connection.prepare(
    `SELECT *, ${userIdOf('asker_id')} AS asker FROM pending_act WHERE id = ? AND at >= ?`,
  );
  const remove = connection.prepare('DELETE FROM pending_act WHERE id = ? AND at >= ?');
  const oldest = (): number => now().getTime() - pendingActHours * hour;
  return {
    add({ guildId, askerId, act, subject }: NewPendingAct): number {
      prune.run(oldest());
      const asker = members.numberOf(askerId);
      return Number(add.run({ guildId, asker, act, subject, at: now().getTime() }).lastInsertRowid);
    },
    find(id) {
      const row = find.get(id, oldest()) as PendingActRow | undefined;
      if (row === undefined) return null;
      return { id: row.id, guildId: row.guild_id, askerId: row.asker, act: row.act, subject: row.subject };
    },
    decide: (id) => remove.run(id, oldest()).changes === 1,
  };
}
