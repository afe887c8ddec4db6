import type { BlankingStore } from './blanking-store.js';
import type { Connection } from './sqlite-connection.js';

/** Public answers that are kept as they were given and show words of an article in their message. */
const showing = `FROM shown_span JOIN answer ON answer.id = answer_id
  WHERE article_id = @articleId AND is_in_message = 1 AND is_public = 1 AND channel_id <> ''
    AND (@guildId IS NULL OR guild_id = @guildId)`;

export function createSqliteBlankingStore(connection: Connection): BlankingStore {
  const note = connection.prepare(`INSERT OR IGNORE INTO to_blank SELECT DISTINCT answer.id ${showing}`);
  const noted = connection.prepare(`SELECT DISTINCT answer.id ${showing}`).pluck();
  const isDue = connection.prepare('SELECT 1 FROM to_blank WHERE answer_id = ?');
  const due = connection
    .prepare(
      'SELECT answer_id FROM to_blank JOIN answer ON id = answer_id WHERE message_id IS NOT NULL ORDER BY id DESC',
    )
    .pluck();
  return {
    note: (articleIds, guildId) =>
      connection.transaction(() => {
        const ids = new Set<number>();
        for (const articleId of articleIds) {
          note.run({ articleId, guildId });
          for (const id of noted.all({ articleId, guildId }) as number[]) ids.add(id);
        }
        return [...ids].sort((a, b) => b - a);
      })(),
    isDue: (answerId) => isDue.get(answerId) !== undefined,
    due: () => due.all() as number[],
  };
}
