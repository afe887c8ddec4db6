import type { Members } from './members.js';
import type { Connection } from './sqlite-connection.js';
import {
  mostUnanswered,
  unansweredRetentionDays,
  type UnansweredQuestion,
  type UnansweredStore,
} from './unanswered-store.js';

const day = 86_400_000;

/** No foreign key leads to the questions, so that their table can be written anew (see `rewriteTable`). */
export const askersOfNothing = 'DELETE FROM unanswered_asker WHERE question_id NOT IN (SELECT id FROM unanswered)';

interface QuestionRow {
  readonly id: number;
  readonly text: string;
  readonly askers: number;
  readonly at: number;
}

export function createSqliteUnansweredStore(
  connection: Connection,
  now: () => Date,
  members: Members,
): UnansweredStore {
  const prune = connection.prepare('DELETE FROM unanswered WHERE at < ?');
  const note = connection
    .prepare(
      `INSERT INTO unanswered (guild_id, folded, text, at) VALUES (@guildId, @folded, @text, @at)
       ON CONFLICT (guild_id, folded) DO UPDATE SET at = excluded.at RETURNING id`,
    )
    .pluck();
  const noteAsker = connection.prepare('INSERT OR IGNORE INTO unanswered_asker VALUES (?, ?)');
  const bound = connection.prepare(
    `DELETE FROM unanswered WHERE id IN
       (SELECT id FROM unanswered WHERE guild_id = ? ORDER BY at DESC, id DESC LIMIT -1 OFFSET ${mostUnanswered})`,
  );
  const dropAskers = connection.prepare(askersOfNothing);
  const list = connection.prepare(
    `SELECT id, text, at, (SELECT count(*) FROM unanswered_asker WHERE question_id = unanswered.id) AS askers
     FROM unanswered WHERE guild_id = ? AND at >= ? ORDER BY askers DESC, at DESC, id DESC LIMIT ? OFFSET ?`,
  );
  const total = connection.prepare('SELECT count(*) FROM unanswered WHERE guild_id = ? AND at >= ?').pluck();
  const clearOne = connection.prepare('DELETE FROM unanswered WHERE guild_id = ? AND id = ?');
  const clearAll = connection.prepare('DELETE FROM unanswered WHERE guild_id = ?');
  const oldest = (): number => now().getTime() - unansweredRetentionDays * day;
  return {
    note(guildId, memberId, text) {
      connection.transaction(() => {
        prune.run(oldest());
        const row = { guildId, folded: folded(text), text, at: now().getTime() };
        noteAsker.run(note.get(row), members.numberOf(memberId));
        bound.run(guildId);
        dropAskers.run();
      })();
    },
    list(guildId, offset, limit) {
      const rows = list.all(guildId, oldest(), limit, offset) as QuestionRow[];
      return { questions: rows.map(questionOf), total: total.get(guildId, oldest()) as number };
    },
    clear(guildId, id) {
      return connection.transaction(() => {
        const { changes } = id === null ? clearAll.run(guildId) : clearOne.run(guildId, id);
        dropAskers.run();
        return changes;
      })();
    },
  };
}

function questionOf({ id, text, askers, at }: QuestionRow): UnansweredQuestion {
  return { id, text, askers, lastAskedAt: new Date(at) };
}

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/[\s\p{P}]+$/u, '')
    .trim();
}
