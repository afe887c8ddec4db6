import type { CorpusStore } from '../store/corpus-store.js';
import type { Generation } from '../store/generation.js';
import { readStamp, type IndexContent, type IndexStamp } from './index-files.js';

/** Base and rows that came or went since, by what they are made of. */
export interface BaseIndex<Loaded> {
  readonly stamp: IndexStamp;
  readonly loaded: Loaded;
}

/**
 * Loads the base that the folder's stamp names; `null` when there is none that may be used, so that rows must do: no
 * stamp, a stamp of another corpus, of a generation that the store does not know, of another maker, or torn files.
 */
export async function loadBase<Loaded>(
  place: { readonly folder: string; readonly index: string },
  isExpected: (stamp: IndexStamp) => boolean,
  load: (stamp: IndexStamp) => Promise<Loaded>,
): Promise<BaseIndex<Loaded> | null> {
  let tried: string | null = null;
  for (;;) {
    const stamp = await readStamp(place.folder, place.index);
    // The same stamp again: its files are torn. Another one: a refresh has switched under our hands.
    if (stamp === null || JSON.stringify(stamp) === tried || !isExpected(stamp)) return null;
    try {
      return { stamp, loaded: await load(stamp) };
    } catch {
      tried = JSON.stringify(stamp);
    }
  }
}

/** Whether a base was made of rows that this store has, by this maker. */
export function isBaseOf(store: CorpusStore, stamp: IndexStamp, maker: string): boolean {
  if (stamp.corpusId !== store.header().corpusId || stamp.maker !== maker) return false;
  const generation = store.generation(stamp.generation);
  return generation?.membership === stamp.membership && generation.reader === stamp.reader;
}

export function contentOf(store: CorpusStore, generation: Generation, maker: string): IndexContent {
  const { number, membership, reader } = generation;
  return { corpusId: store.header().corpusId, generation: number, membership, reader, maker };
}
