import { orphansOf } from './drop-expired.js';
import { eraseBytes } from './erase-bytes.js';
import { leftGuildRetentionDays, type GuildLifeStore } from './guild-life-store.js';
import type { Connection } from './sqlite-connection.js';

const day = 86_400_000;

/** Every table with rows of a guild; what refers to these rows goes with them. A test compares this with the schema. */
export const guildTables = [
  'answer',
  'audit',
  'hidden',
  'unanswered',
  'guild_settings',
  'left_guild',
  'pending_act',
  'last_look',
  'conversation',
] as const;

export function createSqliteGuildLifeStore(connection: Connection, now: () => Date): GuildLifeStore {
  const dropOrphans = orphansOf(connection);
  const noteLeft = connection.prepare('INSERT OR IGNORE INTO left_guild VALUES (?, ?)');
  const noteBack = connection.prepare('DELETE FROM left_guild WHERE guild_id = ?');
  const known = connection
    .prepare(guildTables.map((table) => `SELECT guild_id FROM ${table} WHERE guild_id IS NOT NULL`).join(' UNION '))
    .pluck();
  const left = connection.prepare('SELECT guild_id FROM left_guild ORDER BY at').pluck();
  const due = connection.prepare('SELECT guild_id FROM left_guild WHERE at < ? ORDER BY at').pluck();
  const erasures = guildTables.map((table) => connection.prepare(`DELETE FROM ${table} WHERE guild_id = ?`));
  return {
    noteLeft(guildId) {
      noteLeft.run(guildId, now().getTime());
    },
    noteBack(guildId) {
      noteBack.run(guildId);
    },
    known: () => known.all() as string[],
    left: () => left.all() as string[],
    due: () => due.all(now().getTime() - leftGuildRetentionDays * day) as string[],
    erase(guildId) {
      connection.transaction(() => {
        for (const erasure of erasures) erasure.run(guildId);
        dropOrphans();
      })();
      eraseBytes(connection);
    },
  };
}
