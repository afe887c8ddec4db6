import type { CorpusStore } from '../store/corpus-store.js';
import type { CorpusLocation } from './corpus-location.js';
import type { CorpusParts } from './corpus-parts.js';
import { lookingSink } from './page-sink.js';
import { quarantine } from './quarantine.js';
import { keepOutOf, readSources } from './read-sources.js';
import type { LookOptions } from './refresh.js';
import { heldReport, problemsOf, reportOf, type RefreshReport, type TimedStage } from './refresh-report.js';
import { scan } from './scan.js';
import { overlayCache } from './sources/source-cache.js';
import { createStopwatch } from './stopwatch.js';
import { createTimeSlices } from './time-slices.js';

/** An SQLite file of its own that nobody sees and that is gone when it is closed. */
const thrownAway = '';

/** Tells what a refresh would do. It asks the sites as a refresh would, writes nothing and needs no lock. */
export async function previewRefresh(
  parts: CorpusParts,
  location: CorpusLocation,
  options: LookOptions,
): Promise<RefreshReport> {
  const scratch = parts.store.openForWriting(thrownAway, location);
  const stored = parts.store.openForReading(location.database);
  try {
    return await preview(parts, { store: stored ?? scratch, scratch }, options);
  } finally {
    stored?.close();
    scratch.close();
  }
}

async function preview(
  parts: CorpusParts,
  { store, scratch }: { readonly store: CorpusStore; readonly scratch: CorpusStore },
  { origin, recheck = false, isOffline = false, signal, onProgress = () => undefined }: LookOptions,
): Promise<RefreshReport> {
  const watch = createStopwatch<TimedStage>();
  const stop = watch.start('total');
  const keepOut = keepOutOf(store);
  const cache = overlayCache(store, scratch);
  const stopFetching = watch.start('fetch');
  const { units, noteRead } = await readSources(parts, {
    store,
    cache,
    keepOut,
    origin,
    recheck,
    isOffline,
    signal,
    onProgress,
  });
  stopFetching();
  noteRead();
  const context = { store, sink: lookingSink(store), reader: parts.reader, keepOut, watch, signal, onProgress };
  const onStored = (): Promise<void> => Promise.resolve();
  const target = await scan({ ...context, slices: createTimeSlices(signal), onStored }, units);
  const { comparison, held } = quarantine(store, target);
  const { changes, leaving } = comparison;
  const leftPassages = leaving.reduce((sum, { number }) => sum + store.passagesOf(number).length, 0);
  const newPassages = target.arrivals.reduce((sum, { passages }) => sum + passages, 0);
  const generation = store.currentGeneration();
  const passages = (generation?.passages ?? 0) - leftPassages + newPassages;
  stop();
  return reportOf({
    ...{ store, changes, target, watch, passages },
    held: held.map((change) => heldReport(store, change, null)),
    problems: problemsOf(cache),
    generation: generation?.number ?? null,
  });
}
