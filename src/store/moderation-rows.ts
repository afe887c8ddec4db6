import type { ArticleId } from '../domain/article.js';
import type { Burial, Tombstone } from '../domain/tombstone.js';
import { isMember, mapped, mapRow } from './article-rows.js';
import type { CorpusStore, StoredSignature } from './corpus-store.js';
import type { HeldChange, HeldDecision, SourceStore } from './source-store.js';
import type { Connection } from './sqlite-connection.js';

type ModerationReads = Pick<
  CorpusStore,
  'tombstones' | 'tombstoneOf' | 'held' | 'blockedHosts' | 'signatures' | 'withoutSignature' | 'needsWiping'
>;
type ModerationWrites = Pick<SourceStore, 'hold' | 'decideHeld' | 'blockHost' | 'unblockHost'> &
  Pick<CorpusStore, 'saveSignature' | 'needWiping' | 'wipe'>;

interface TombstoneRow {
  readonly hash: string;
  readonly burial: string;
  readonly hash_of: string;
  readonly article_id: string;
  readonly at: string;
}

interface HeldRow {
  readonly id: number;
  readonly kind: string;
  readonly source: number;
  readonly path: string | null;
  readonly page_hash: string | null;
  readonly articles: string;
  readonly reason: string;
  readonly at: string;
  readonly decision: string;
  readonly decided_at: string | null;
}

export function moderationReads(connection: Connection): ModerationReads {
  const tombstones = connection.prepare<[], TombstoneRow>('SELECT * FROM tombstones ORDER BY at, hash');
  const tombstoneOf = connection.prepare<[string], TombstoneRow>(
    "SELECT * FROM tombstones WHERE article_id = ? ORDER BY burial = 'erased' DESC, at DESC LIMIT 1",
  );
  const held = connection.prepare<[], HeldRow>("SELECT * FROM held_changes WHERE decision <> 'over' ORDER BY id");
  const hosts = connection.prepare<[], { host: string; at: string }>(
    'SELECT host, at FROM blocked_hosts ORDER BY host',
  );
  const signatures = connection.prepare<[number, number, string], { article: number; signature: Buffer }>(
    `SELECT signatures.article, signature FROM memberships JOIN signatures ON signatures.article = memberships.article
     WHERE ${isMember} AND maker = ? ORDER BY signatures.article`,
  );
  const isSigned = connection
    .prepare<[number, string], number>('SELECT 1 FROM signatures WHERE article = ? AND maker = ?')
    .pluck();
  const needsWiping = connection.prepare<[], number>('SELECT needs_wiping FROM corpus').pluck();
  return {
    tombstones: () => tombstones.all().map(tombstoneFrom),
    tombstoneOf: (id) => mapRow(tombstoneOf.get(id), tombstoneFrom),
    held: () => held.all().map(heldChangeOf),
    blockedHosts: () => hosts.all(),
    signatures: (generation, maker) => mapped(signatures.iterate(generation, generation, maker), signatureOf),
    withoutSignature: (maker, articles) =>
      [...articles].filter((article) => isSigned.get(article, maker) === undefined),
    needsWiping: () => needsWiping.get() === 1,
  };
}

export function moderationWrites(connection: Connection): ModerationWrites {
  const unblock = connection.prepare<[string]>('DELETE FROM blocked_hosts WHERE host = ?');
  const saveSignature = connection.prepare<[number, string, Uint8Array]>(
    'INSERT OR REPLACE INTO signatures (article, maker, signature) VALUES (?, ?, ?)',
  );
  return {
    ...heldWrites(connection),
    blockHost: hostBlocker(connection),
    unblockHost: (host) => unblock.run(host).changes > 0,
    saveSignature: (article, maker, signature) => {
      saveSignature.run(article, maker, signature);
    },
    needWiping: () => {
      connection.exec('UPDATE corpus SET needs_wiping = 1');
    },
    wipe: () => wipe(connection),
  };
}

function heldWrites(connection: Connection): Pick<SourceStore, 'hold' | 'decideHeld'> {
  const open = connection
    .prepare<[object], number>(
      `SELECT id FROM held_changes
       WHERE decision = 'open' AND kind = :kind AND source = :source AND path IS :path AND page_hash IS :pageHash`,
    )
    .pluck();
  const insert = connection.prepare(
    `INSERT INTO held_changes (kind, source, path, page_hash, articles, reason, at)
     VALUES (:kind, :source, :path, :pageHash, :articles, :reason, :at)`,
  );
  const update = connection.prepare('UPDATE held_changes SET articles = :articles, reason = :reason WHERE id = :id');
  const decide = connection.prepare<[string, string, number]>(
    'UPDATE held_changes SET decision = ?, decided_at = ? WHERE id = ?',
  );
  const hold = connection.transaction((change: Parameters<SourceStore['hold']>[0]) => {
    const row = { ...change, articles: JSON.stringify(change.articles) };
    const id = open.get(row);
    if (id === undefined) return Number(insert.run(row).lastInsertRowid);
    update.run({ id, articles: row.articles, reason: row.reason });
    return id;
  });
  return {
    hold: (change) => hold.immediate(change),
    decideHeld: (id, decision, at) => decide.run(decision, at, id).changes > 0,
  };
}

/**
 * Deleted rows are overwritten at once (`secure_delete`), but pages that were split or balanced keep stale copies of cells
 * that moved, and the log keeps former pages: only a rewritten file and an emptied log hold nothing of them.
 */
function wipe(connection: Connection): boolean {
  // The copy that VACUUM makes is as large as the file.
  connection.pragma('temp_store = FILE');
  try {
    connection.exec('VACUUM');
  } catch (error) {
    if (isPassing(error)) return false;
    throw error;
  } finally {
    connection.pragma('temp_store = MEMORY');
  }
  const [result] = connection.pragma('wal_checkpoint(TRUNCATE)') as { readonly busy: number }[];
  if (result?.busy !== 0) return false;
  connection.exec('UPDATE corpus SET needs_wiping = 0');
  return true;
}

/** The copy finds no room, or somebody else writes. */
function isPassing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code === 'SQLITE_FULL' || code.startsWith('SQLITE_BUSY');
}

export function hostBlocker(connection: Connection): SourceStore['blockHost'] {
  const block = connection.prepare<[string, string]>(
    'INSERT INTO blocked_hosts (host, at) VALUES (?, ?) ON CONFLICT DO NOTHING',
  );
  return (host, at) => {
    block.run(host, at);
  };
}

export function tombstoneWriter(connection: Connection): (tombstone: Tombstone) => void {
  const insert = connection.prepare(
    `INSERT INTO tombstones (hash, burial, hash_of, article_id, at) VALUES (:hash, :burial, :of, :articleId, :at)
     ON CONFLICT (hash, burial) DO UPDATE SET article_id = :articleId, at = :at`,
  );
  return (tombstone) => {
    insert.run(tombstone);
  };
}

function tombstoneFrom(row: TombstoneRow): Tombstone {
  return {
    burial: row.burial as Burial,
    of: row.hash_of as Tombstone['of'],
    hash: row.hash,
    articleId: row.article_id as ArticleId,
    at: row.at,
  };
}

function heldChangeOf(row: HeldRow): HeldChange {
  return {
    id: row.id,
    kind: row.kind as HeldChange['kind'],
    source: row.source,
    path: row.path,
    pageHash: row.page_hash,
    articles: JSON.parse(row.articles) as number[],
    reason: row.reason,
    at: row.at,
    decision: row.decision as HeldDecision,
    decidedAt: row.decided_at,
  };
}

function signatureOf({ article, signature }: { article: number; signature: Buffer }): StoredSignature {
  return { article, signature: Uint8Array.from(signature) };
}
