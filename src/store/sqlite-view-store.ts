import type { Connection } from './sqlite-connection.js';
import type { KeptView, ViewStore } from './view-store.js';

export function createSqliteViewStore(connection: Connection): ViewStore {
  const keep = connection.prepare(
    `INSERT OR REPLACE INTO answer_view SELECT id, @view FROM answer WHERE id = @answerId`,
  );
  const find = connection.prepare('SELECT view FROM answer_view WHERE answer_id = ?').pluck();
  return {
    keep(answerId, view) {
      keep.run({ answerId, view: JSON.stringify(view) });
    },
    view(answerId) {
      const row = find.get(answerId) as string | undefined;
      return row === undefined ? null : (JSON.parse(row) as KeptView);
    },
  };
}
