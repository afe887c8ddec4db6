import type { ArticleId } from '../domain/article.js';
import type { Hidden } from '../domain/hidden.js';
import type { HiddenItem, HiddenStore, NewHidden } from './hidden-store.js';
import type { Connection } from './sqlite-connection.js';

interface HiddenRow {
  readonly id: number;
  readonly kind: 'article' | 'quote';
  readonly article_id: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly at: number;
  /** A JSON list. */
  readonly keys: string;
}

const withKeys = `
  SELECT hidden.*, (SELECT json_group_array("key") FROM hidden_key WHERE hidden_id = hidden.id) AS keys FROM hidden`;

export function createSqliteHiddenStore(connection: Connection, now: () => Date): HiddenStore {
  const all = connection.prepare(
    'SELECT kind, "key" FROM hidden JOIN hidden_key ON hidden_id = hidden.id WHERE guild_id = ?',
  );
  const same = connection.prepare(
    `SELECT id FROM hidden WHERE guild_id = @guildId AND kind = @kind AND article_id = @articleId
       AND start IS @start AND "end" IS @end`,
  );
  const add = connection.prepare(
    `INSERT INTO hidden (guild_id, kind, article_id, start, "end", at)
     VALUES (@guildId, @kind, @articleId, @start, @end, @at)`,
  );
  const addKey = connection.prepare('INSERT OR IGNORE INTO hidden_key VALUES (?, ?)');
  const remove = connection.prepare('DELETE FROM hidden WHERE guild_id = ? AND id = ?');
  const total = connection.prepare('SELECT count(*) FROM hidden WHERE guild_id = ?').pluck();
  const one = connection.prepare(`${withKeys} WHERE guild_id = ? AND id = ?`);
  const list = connection.prepare(`${withKeys} WHERE guild_id = ? ORDER BY id DESC LIMIT ? OFFSET ?`);
  return {
    hidden: (guildId) => hiddenOf(all.all(guildId) as KeyRow[]),
    hide(guildId, item) {
      return connection.transaction(() => {
        const row = { guildId, kind: item.kind, articleId: item.articleId, ...spanOf(item) };
        const former = same.get(row) as { readonly id: number } | undefined;
        if (former !== undefined) return former.id;
        const id = Number(add.run({ ...row, at: now().getTime() }).lastInsertRowid);
        for (const key of keysOf(item)) addKey.run(id, key);
        return id;
      })();
    },
    item(guildId, id) {
      const row = one.get(guildId, id) as HiddenRow | undefined;
      return row === undefined ? null : itemOf(row);
    },
    unhide: (guildId, id) => remove.run(guildId, id).changes > 0,
    list(guildId, offset, limit) {
      const rows = list.all(guildId, limit, offset) as HiddenRow[];
      return { items: rows.map(itemOf), total: total.get(guildId) as number };
    },
  };
}

interface KeyRow {
  readonly kind: HiddenRow['kind'];
  readonly key: string;
}

function hiddenOf(rows: readonly KeyRow[]): Hidden {
  const keys = (wanted: HiddenRow['kind']): Set<string> =>
    new Set(rows.filter(({ kind }) => kind === wanted).map(({ key }) => key));
  return { articles: keys('article'), sentences: keys('quote') };
}

function spanOf(item: NewHidden): { readonly start: number | null; readonly end: number | null } {
  return item.kind === 'quote' ? { start: item.span.start, end: item.span.end } : { start: null, end: null };
}

function keysOf(item: NewHidden): readonly string[] {
  return item.kind === 'quote' ? item.sentences : [item.article];
}

function itemOf({ id, kind, article_id, start, end, at, keys }: HiddenRow): HiddenItem {
  const common = { id, at: new Date(at), articleId: article_id as ArticleId };
  const list = JSON.parse(keys) as string[];
  if (kind === 'article' || start === null || end === null)
    return { ...common, kind: 'article', article: list[0] ?? '' };
  return { ...common, kind, span: { start, end }, sentences: list };
}
