import type { CorpusStore } from '../../store/corpus-store.js';
import type { Lock } from '../../store/lock.js';
import type { CorpusLocation } from '../corpus-location.js';
import type { CorpusParts } from '../corpus-parts.js';
import { explainStorageError } from '../storage-error.js';
import { createTimeSlices, inSlices, type Steps } from '../time-slices.js';
import { finishErasure } from './finish-erasure.js';

export interface CorpusWork<Result> {
  /** What is done, for others who come meanwhile: "a refresh". Never a person. */
  readonly by: string;
  readonly run: (store: CorpusStore, lock: Lock) => Promise<Result> | Result;
}

/**
 * Works on a corpus as its only writer. An erasure that was cut short is finished first.
 * @throws InUseError while another process works on it; UserError when the disk is full or the file damaged.
 */
export async function withCorpus<Result>(
  parts: CorpusParts,
  location: CorpusLocation,
  { by, run }: CorpusWork<Result>,
): Promise<Result> {
  try {
    const lock = parts.locks.acquire(location.lock, `The corpus ${location.name}`, by);
    try {
      const store = parts.store.openForWriting(location.database, location);
      try {
        await finishErasure(store, location);
        return await run(store, lock);
      } finally {
        store.close();
      }
    } finally {
      lock.release();
    }
  } catch (error) {
    throw await explainStorageError(error, location.database);
  }
}

/** Looks into a corpus beside its writer; `null` for one that was never written. */
export function lookInto<Result>(
  parts: CorpusParts,
  location: CorpusLocation,
  look: (store: CorpusStore) => Result,
): Result | null {
  const store = parts.store.openForReading(location.database);
  if (store === null) return null;
  try {
    return look(store);
  } finally {
    store.close();
  }
}

/** The same, with turns for others. Rejects with the signal's reason. */
export async function lookIntoInSlices<Result>(
  parts: CorpusParts,
  location: CorpusLocation,
  { look, signal }: { readonly look: (store: CorpusStore) => Steps<Result>; readonly signal: AbortSignal },
): Promise<Result | null> {
  const store = parts.store.openForReading(location.database);
  if (store === null) return null;
  try {
    return await inSlices(look(store), createTimeSlices(signal));
  } finally {
    store.close();
  }
}
