import { describe, expect, test } from 'vitest';
import type { CorpusJob } from '../../src/corpus/corpus-job.js';
import { CorpusWorker, type WorkerParts } from '../../src/corpus/corpus-worker.js';
import { createProgressClock } from '../../src/corpus/work-progress.js';
import { LiveCorpus } from '../../src/corpus/live-corpus.js';
import type { RefreshReport } from '../../src/corpus/refresh-report.js';
import { UserError } from '../../src/domain/errors.js';
import { inEnglish } from '../../src/language/in-words.js';
import type { SearchableCorpus } from '../../src/retrieval/searchable-corpus.js';

const report: RefreshReport = {
  added: 2,
  changed: 0,
  removed: 0,
  reread: 0,
  unchanged: 1,
  rejected: [{ path: 'noise.txt', reason: 'empty' }],
  changes: [],
  held: [],
  problems: [],
  passages: 9,
  seconds: { fetch: 0, parse: 0, embed: 0, store: 0, index: 0, total: 1 },
  generation: 4,
};

interface Bench {
  readonly worker: CorpusWorker;
  readonly live: LiveCorpus;
  readonly events: string[];
}

function benchWith(work: WorkerParts['work']): Bench {
  const events: string[] = [];
  const corpusNamed = (name: string): SearchableCorpus =>
    ({ state: { name }, close: () => events.push(`${name} closed`) }) as unknown as SearchableCorpus;
  const live = new LiveCorpus(corpusNamed('old'));
  const write = (level: string) => (fields: Readonly<Record<string, unknown>>, message: string) => {
    events.push(`${level}: ${message}${'err' in fields ? ' (with trace)' : ''}`);
  };
  const logger = { info: write('info'), warn: write('warn'), error: write('error') };
  const open = (): Promise<SearchableCorpus> => Promise.resolve(corpusNamed('new'));
  const now = (): Date => new Date('2031-05-20T12:00:00Z');
  return {
    worker: new CorpusWorker({ name: 'harbour', live: () => Promise.resolve(live), work, open, now, logger }),
    live,
    events,
  };
}

const by = 'Orla';
const refresh: CorpusJob = { kind: 'refresh', dryRun: false, recheck: false };

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error);
    });
  });
}

describe('CorpusWorker', () => {
  test('puts the new generation in place of the old one and tells what was left out', async () => {
    const { worker, live, events } = benchWith(() => Promise.resolve(report));
    expect(await worker.run(refresh, { by })).toEqual({ kind: 'done', outcome: report });
    expect(live.current.state.name).toBe('new');
    expect(events).toEqual(['old closed', 'info: articles refreshed', 'warn: left out of the corpus']);
  });

  test('tells of the first pages that were left out, and of the others how many they are', async () => {
    const rejected = Array.from({ length: 1_000 }, (_, i) => ({ path: `noise-${i}.txt`, reason: 'empty' }));
    const { worker, events } = benchWith(() => Promise.resolve({ ...report, rejected }));
    await worker.run(refresh, { by });
    const warnings = events.filter((event) => event.startsWith('warn'));
    expect([warnings.length, warnings.at(-1)]).toEqual([21, 'warn: left out of the corpus: 980 more']);
  });

  test('opens nothing anew after what changes no answer', async () => {
    const { worker, events } = benchWith(() => Promise.resolve(report));
    await worker.run({ ...refresh, dryRun: true }, { by });
    await worker.run({ kind: 'remove-source', id: 2 }, { by });
    expect(events).toEqual([]);
  });

  test('says in words how far it has come, and nothing when it is idle', async () => {
    const seen: (string | null)[] = [];
    const look = (): void => {
      const words = worker.inWords();
      seen.push(words === null ? null : inEnglish(words));
    };
    const { worker } = benchWith(async (_job, { onProgress }) => {
      await Promise.resolve();
      look();
      onProgress({ stage: 'discover', done: 3, total: null });
      look();
      onProgress({ stage: 'read', done: 120, total: 6880 });
      look();
      return report;
    });
    await worker.refresh({ by });
    expect(seen).toEqual(['starting', 'Looking for what changed: 3', 'Reading pages: 120 of 6,880']);
    expect(worker.inWords()).toBeNull();
    expect(worker.work).toBeNull();
  });

  test('does one job at a time: a second one is told, a background refresh is passed over', async () => {
    let jobs = 0;
    let end!: (outcome: RefreshReport) => void;
    const { worker } = benchWith(() => {
      jobs++;
      return new Promise((resolve) => (end = resolve));
    });
    const first = worker.run(refresh, { by });
    expect(await worker.run({ kind: 'rollback', to: 1 }, { by: 'Wilma' })).toMatchObject({
      kind: 'busy',
      work: { by, kind: 'refresh' },
    });
    expect(await worker.refresh({ by: 'the schedule' })).toBeNull();
    end(report);
    await first;
    expect(jobs).toBe(1);
  });

  test('goes on with the old generation when a job fails, and tells who asked for it', async () => {
    const told = benchWith(() => Promise.reject(new UserError('The disk is full.')));
    await expect(told.worker.run(refresh, { by })).rejects.toThrow('The disk is full.');
    expect(told.events).toEqual(['error: refresh failed: The disk is full.']);
    const broken = benchWith(() => Promise.reject(new Error('bug')));
    await broken.worker.refresh({ by });
    expect(broken.events).toEqual(['error: refresh failed; answers go on from the last generation (with trace)']);
    expect(broken.live.current.state.name).toBe('old');
  });

  test('is called off by whoever asked, without a word in the log', async () => {
    const { worker, events } = benchWith((_job, { signal }) => untilAborted(signal));
    const stop = new AbortController();
    const run = worker.run(refresh, { by, signal: stop.signal });
    stop.abort(new Error('called off'));
    await expect(run).rejects.toThrow('called off');
    expect([events, worker.work]).toEqual([[], null]);
  });

  test('stops what is under way without a word', async () => {
    const { worker, events, live } = benchWith((_job, { signal }) => untilAborted(signal));
    void worker.refresh({ by });
    await worker.stop();
    expect(events).toEqual([]);
    expect(live.current.state.name).toBe('old');
  });
});

describe('the time that is left', () => {
  test('is told from the rate of the stage, once there is one', () => {
    let now = 0;
    const clock = createProgressClock(() => now);
    const at = (ms: number, done: number, total: number | null, stage: 'fetch' | 'read' = 'fetch'): number | null => {
      now = ms;
      return clock({ stage, done, total }).secondsLeft;
    };
    expect(at(0, 10, 110)).toBeNull();
    expect(at(500, 20, 110)).toBeNull();
    expect(at(2_000, 30, 110)).toBe(8);
    expect(at(9_000, 100, 110)).toBe(1);
    expect(at(9_000, 5, null, 'read')).toBeNull();
    expect(at(20_000, 9, null, 'read')).toBeNull();
  });
});
