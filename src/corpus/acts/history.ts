import type { Generation } from '../../store/generation.js';
import type { CorpusLocation } from '../corpus-location.js';
import type { CorpusParts } from '../corpus-parts.js';
import { lookInto } from './with-corpus.js';

/** One entry of a corpus' history. */
export type HistoryEntry = Pick<
  Generation,
  'number' | 'at' | 'cause' | 'target' | 'added' | 'changed' | 'removed' | 'articles' | 'passages'
>;

/** What made the generations of a corpus, the latest first, `limit` at most. */
export function corpusHistory(
  parts: CorpusParts,
  location: CorpusLocation,
  { limit }: { readonly limit: number },
): readonly HistoryEntry[] {
  return lookInto(parts, location, (store) => store.generations(limit).map(entryOf)) ?? [];
}

/** `null` when there is none of that number. */
export function generationEntry(parts: CorpusParts, location: CorpusLocation, number: number): HistoryEntry | null {
  return lookInto(parts, location, (store) => {
    const generation = store.generation(number);
    return generation === null ? null : entryOf(generation);
  });
}

function entryOf(generation: Generation): HistoryEntry {
  const { number, at, cause, target, added, changed, removed, articles, passages } = generation;
  return { number, at, cause, target, added, changed, removed, articles, passages };
}
