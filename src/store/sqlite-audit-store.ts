import {
  auditRetentionDays,
  type AuditEntry,
  type AuditPage,
  type AuditStore,
  type NewAuditEntry,
} from './audit-store.js';
import { userIdOf, type Members } from './members.js';
import type { Connection } from './sqlite-connection.js';

const day = 86_400_000;

interface AuditRow {
  readonly id: number;
  readonly guild_id: string;
  /** The actor's id. */
  readonly actor: string | null;
  readonly act: string;
  readonly target: string | null;
  readonly outcome: string;
  readonly at: number;
}

export function createSqliteAuditStore(connection: Connection, now: () => Date, members: Members): AuditStore {
  const add = connection.prepare(
    `INSERT INTO audit (guild_id, actor_id, act, target, outcome, at)
     VALUES (@guildId, @actor, @act, @target, @outcome, @at)`,
  );
  const prune = connection.prepare('DELETE FROM audit WHERE at < ?');
  const page = connection.prepare(
    `SELECT *, ${userIdOf('actor_id')} AS actor FROM audit
     WHERE guild_id = ? AND id < ? AND at >= ? ORDER BY id DESC LIMIT ?`,
  );
  const oldest = (): number => now().getTime() - auditRetentionDays * day;
  return {
    add({ guildId, actorId, act, target, outcome }: NewAuditEntry): number {
      prune.run(oldest());
      const actor = actorId === null ? null : members.numberOf(actorId);
      const row = { guildId, actor, act, target, outcome, at: now().getTime() };
      return Number(add.run(row).lastInsertRowid);
    },
    page(guildId, before, limit): AuditPage {
      const rows = page.all(guildId, before ?? Number.MAX_SAFE_INTEGER, oldest(), limit + 1) as AuditRow[];
      const entries = rows.slice(0, limit).map(entryOf);
      return { entries, next: rows.length > limit ? (entries.at(-1)?.id ?? null) : null };
    },
  };
}

function entryOf({ id, guild_id: guildId, actor: actorId, act, target, outcome, at }: AuditRow): AuditEntry {
  return { id, guildId, actorId, act, target, outcome, at: new Date(at) };
}
