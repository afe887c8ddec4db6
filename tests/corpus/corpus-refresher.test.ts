import { describe, expect, test } from 'vitest';
import { CorpusRefresher, type RefresherParts } from '../../src/corpus/corpus-refresher.js';
import { LiveCorpus } from '../../src/corpus/live-corpus.js';
import type { RefreshReport } from '../../src/corpus/refresh-report.js';
import { UserError } from '../../src/domain/errors.js';
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
  readonly refresher: CorpusRefresher;
  readonly live: LiveCorpus;
  readonly events: string[];
}

function benchWith(refresh: RefresherParts['refresh']): Bench {
  const events: string[] = [];
  const corpusNamed = (name: string): SearchableCorpus =>
    ({ state: { name }, close: () => events.push(`${name} closed`) }) as unknown as SearchableCorpus;
  const live = new LiveCorpus(corpusNamed('old'));
  const write = (level: string) => (fields: Readonly<Record<string, unknown>>, message: string) => {
    events.push(`${level}: ${message}${'err' in fields ? ' (with trace)' : ''}`);
  };
  const logger = { info: write('info'), warn: write('warn'), error: write('error') };
  const open = (): Promise<SearchableCorpus> => Promise.resolve(corpusNamed('new'));
  return { refresher: new CorpusRefresher({ name: 'harbour', live: () => Promise.resolve(live), refresh, open, logger }), live, events };
}

describe('CorpusRefresher', () => {
  test('puts the new generation in place of the old one and tells what was left out', async () => {
    const { refresher, live, events } = benchWith(() => Promise.resolve(report));
    await refresher.refresh();
    expect(live.current.state.name).toBe('new');
    expect(events).toEqual(['old closed', 'info: articles refreshed', 'warn: left out of the corpus']);
  });

  test('says in words how far it has come, and nothing when it is idle', async () => {
    const seen: (string | null)[] = [];
    const { refresher } = benchWith(async ({ onProgress }) => {
      await Promise.resolve();
      seen.push(refresher.inWords());
      onProgress({ stage: 'discover', done: 3, total: null });
      seen.push(refresher.inWords());
      onProgress({ stage: 'read', done: 120, total: 6880 });
      seen.push(refresher.inWords());
      return report;
    });
    const underWay = refresher.refresh();
    expect(refresher.refresh()).toBe(underWay);
    await underWay;
    expect(seen).toEqual(['starting', 'discover: 3', 'read: 120 of 6880']);
    expect(refresher.inWords()).toBeNull();
  });

  test('goes on with the old generation when a refresh fails', async () => {
    const told = benchWith(() => Promise.reject(new UserError('The disk is full.')));
    await told.refresher.refresh();
    expect(told.events).toEqual(['error: refresh failed: The disk is full.']);
    const broken = benchWith(() => Promise.reject(new Error('bug')));
    await broken.refresher.refresh();
    expect(broken.events).toEqual(['error: refresh failed; answers go on from the last one (with trace)']);
    expect(broken.live.current.state.name).toBe('old');
  });

  test('stops what is under way without a word', async () => {
    const { refresher, events, live } = benchWith(
      ({ signal }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => {
            reject(signal.reason as Error);
          });
        }),
    );
    void refresher.refresh();
    await refresher.stop();
    expect(events).toEqual([]);
    expect(live.current.state.name).toBe('old');
  });
});
