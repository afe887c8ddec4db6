import type { CorpusStore } from './corpus-store.js';
import type { Erasure } from './generation.js';
import type { GenerationWriter } from './generation-rows.js';
import { tombstoneWriter } from './moderation-rows.js';
import { packed } from './source-rows.js';
import { durably, type Connection } from './sqlite-connection.js';

/** See `CorpusStore.erase`. */
export function createEraser(connection: Connection, generations: GenerationWriter): CorpusStore['erase'] {
  const bury = tombstoneWriter(connection);
  const takeBack = connection.prepare<[string]>("DELETE FROM tombstones WHERE hash = ? AND burial = 'removed'");
  const rejectPages = connection.prepare<[string, number]>(
    'UPDATE pages SET article = NULL, reason = ? WHERE article = ?',
  );
  const drop = connection.prepare<[number]>('DELETE FROM articles WHERE number = ?');
  const unlist = connection.prepare<[string]>('DELETE FROM listed_pages WHERE url = ?');
  const dropPage = connection.prepare<[string]>('DELETE FROM fetched_pages WHERE url = ?');
  const dropReadings = connection.prepare<[string]>('DELETE FROM files WHERE path = ?');
  const dropBytes = connection.prepare<[string]>(
    'DELETE FROM fetched_bytes WHERE page = (SELECT number FROM fetched_pages WHERE url = ?)',
  );
  const dropSource = connection.prepare<[number]>('DELETE FROM sources WHERE id = ?');
  const replaceUpload = connection.prepare<[Buffer, number]>('UPDATE uploads SET bytes = ? WHERE source = ?');
  const needWiping = connection.prepare('UPDATE corpus SET needs_wiping = 1');
  const forgetHeld = heldForgetter(connection);

  return (erasure: Erasure) =>
    durably(connection, () => {
      const affected = generations.holding(erasure.articles);
      const committed = generations.leave(erasure);
      for (const tombstone of erasure.tombstones) {
        bury(tombstone);
        takeBack.run(tombstone.hash);
      }
      for (const article of erasure.articles) {
        rejectPages.run(erasure.reason, article);
        drop.run(article);
      }
      for (const url of erasure.urls) {
        unlist.run(url);
        dropPage.run(url);
        dropReadings.run(url);
      }
      for (const url of erasure.bytes) dropBytes.run(url);
      for (const source of erasure.sources) dropSource.run(source);
      for (const [source, bytes] of erasure.uploads) replaceUpload.run(packed(bytes), source);
      forgetHeld(erasure.articles);
      generations.countAgain(affected);
      needWiping.run();
      return { ...committed, generation: generations.current(), generations: affected.length };
    });
}

/** A held change that keeps none of its articles any more is over. */
function heldForgetter(connection: Connection): (articles: readonly number[]) => void {
  const all = connection.prepare<[], { readonly id: number; readonly articles: string }>(
    'SELECT id, articles FROM held_changes',
  );
  const update = connection.prepare<[string, number]>('UPDATE held_changes SET articles = ? WHERE id = ?');
  const drop = connection.prepare<[number]>('DELETE FROM held_changes WHERE id = ?');
  return (articles) => {
    const gone = new Set(articles);
    for (const row of all.all()) {
      const former = JSON.parse(row.articles) as number[];
      const kept = former.filter((article) => !gone.has(article));
      if (kept.length === former.length) continue;
      if (kept.length === 0) drop.run(row.id);
      else update.run(JSON.stringify(kept), row.id);
    }
  };
}
