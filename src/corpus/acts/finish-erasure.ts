import { readdir } from 'node:fs/promises';
import type { CorpusStore } from '../../store/corpus-store.js';
import type { CorpusLocation } from '../corpus-location.js';
import { readStamp, removeUnused } from '../index-files.js';

/**
 * Wipes what an erasure left in files: index files of generations that held an erased article, stale copies in the
 * database, its log. `false` when that can't be done now, because another process reads or the disk is full: the next
 * writer tries again.
 */
export async function finishErasure(store: CorpusStore, { indexes }: CorpusLocation): Promise<boolean> {
  if (!store.needsWiping()) return true;
  await removeUnfit(store, indexes);
  return store.wipe();
}

/** Removes base files that were made of other members than their generation has now, of whatever model. */
async function removeUnfit(store: CorpusStore, folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const kept: string[] = [];
  for (const index of names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length))) {
    const stamp = await readStamp(folder, index);
    if (stamp !== null && store.generation(stamp.generation)?.membership === stamp.membership) kept.push(index);
  }
  await removeUnused(folder, kept);
}
