import { lastLookDays, type LastLookStore } from './last-look-store.js';
import type { Members } from './members.js';
import type { Connection } from './sqlite-connection.js';

const day = 86_400_000;

export function createSqliteLastLookStore(connection: Connection, now: () => Date, members: Members): LastLookStore {
  const find = connection
    .prepare(`SELECT at FROM last_look WHERE ifnull(guild_id, '') = ifnull(?, '') AND member_id = ? AND at >= ?`)
    .pluck();
  const note = connection.prepare('INSERT OR REPLACE INTO last_look VALUES (?, ?, ?)');
  return {
    lastLook(guildId, memberId) {
      const at = find.get(guildId, members.find(memberId), now().getTime() - lastLookDays * day) as number | undefined;
      return at === undefined ? null : new Date(at);
    },
    noteLook(guildId, memberId) {
      note.run(guildId, members.numberOf(memberId), now().getTime());
    },
  };
}
