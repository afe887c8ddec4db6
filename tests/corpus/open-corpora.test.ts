import { describe, expect, test } from 'vitest';
import { corpusAt, type CorpusLocation } from '../../src/corpus/corpus-location.js';
import type { CorpusJob } from '../../src/corpus/corpus-job.js';
import { OpenCorpora, type OpenCorporaParts } from '../../src/corpus/open-corpora.js';
import type { RefreshReport } from '../../src/corpus/refresh-report.js';
import type { SearchableCorpus } from '../../src/retrieval/searchable-corpus.js';

const at = (name: string): CorpusLocation => corpusAt(`/data/${name}`, { name, root: `/srv/${name}` });
const [harbour, hills, moors] = [at('harbour'), at('hills'), at('moors')];

/** What a refresh reports as far as the log needs it. */
const report = {
  rejected: [],
  held: [],
  problems: [],
  seconds: { total: 1 },
  generation: 2,
} as unknown as RefreshReport;
const refresh: CorpusJob = { kind: 'refresh', dryRun: false, recheck: false };

interface Bench {
  readonly corpora: OpenCorpora;
  /** "harbour 1 opened", "harbour 1 closed", in order; the number counts openings of one corpus. */
  readonly events: string[];
  /** Asks and is done at once. */
  readonly use: (location: CorpusLocation) => Promise<void>;
}

function benchWith(parts: Partial<OpenCorporaParts> = {}): Bench {
  const events: string[] = [];
  const openings = new Map<string, number>();
  const open = ({ name }: Pick<CorpusLocation, 'name'>): Promise<SearchableCorpus> => {
    const number = (openings.get(name) ?? 0) + 1;
    openings.set(name, number);
    events.push(`${name} ${number} opened`);
    return Promise.resolve({
      state: { name },
      close: () => events.push(`${name} ${number} closed`),
    } as unknown as SearchableCorpus);
  };
  const nothing = (): void => undefined;
  const logger = { info: nothing, warn: nothing, error: nothing };
  const corpora = new OpenCorpora({
    open,
    work: () => Promise.resolve(report),
    now: () => new Date('2031-05-20T12:00:00Z'),
    mostOpen: 2,
    logger,
    ...parts,
  });
  const use = async (location: CorpusLocation): Promise<void> => {
    (await corpora.lease(location)).release();
  };
  return { corpora, events, use };
}

/** A promise and what resolves it. */
function gate<Value>(): { readonly passed: Promise<Value>; readonly open: (value: Value) => void } {
  let open!: (value: Value) => void;
  const passed = new Promise<Value>((resolve) => (open = resolve));
  return { passed, open };
}

describe('OpenCorpora', () => {
  test('opens a corpus on first use, once for all who ask', async () => {
    const { corpora, events } = benchWith();
    const [one, two] = await Promise.all([corpora.lease(harbour), corpora.lease(at('harbour'))]);
    expect(one.live).toBe(two.live);
    expect(events).toEqual(['harbour 1 opened']);
  });

  test('closes the one used least recently when more are open than may be', async () => {
    const { events, use } = benchWith();
    for (const location of [harbour, hills, harbour, moors]) await use(location);
    expect(events).toEqual(['harbour 1 opened', 'hills 1 opened', 'moors 1 opened', 'hills 1 closed']);
    await use(hills);
    expect(events.slice(4)).toEqual(['hills 2 opened', 'harbour 1 closed']);
  });

  test('never closes one in use, and makes up for it once it is given back', async () => {
    const { corpora, events, use } = benchWith({ mostOpen: 1 });
    const lease = await corpora.lease(harbour);
    const second = await corpora.lease(harbour);
    lease.release();
    lease.release();
    await use(hills);
    expect(events).toEqual(['harbour 1 opened', 'hills 1 opened', 'hills 1 closed']);
    await use(moors);
    second.release();
    expect(events.filter((event) => event.startsWith('harbour'))).toEqual(['harbour 1 opened']);
    await use(moors);
    expect(events.at(-1)).toBe('harbour 1 closed');
  });

  test('forgets an opening that failed, so that the next may succeed', async () => {
    let failures = 1;
    const { corpora } = benchWith({
      open: () =>
        failures-- > 0
          ? Promise.reject(new Error('the disk is gone'))
          : Promise.resolve({ close: () => undefined } as unknown as SearchableCorpus),
    });
    await expect(corpora.lease(harbour)).rejects.toThrow('the disk is gone');
    await expect(corpora.lease(harbour)).resolves.toBeDefined();
  });

  test('forgets a corpus that nobody uses, and none that is used, waits or is worked on', async () => {
    const { passed, open } = gate<RefreshReport>();
    const { corpora, events, use } = benchWith({ work: () => passed });
    const lease = await corpora.lease(harbour);
    const refreshes = [corpora.refresh(hills), corpora.refresh(moors)];
    await Promise.resolve();
    const forgotten = (): boolean[] => [harbour, hills, moors].map((location) => corpora.forget(location));
    expect(forgotten()).toEqual([false, false, false]);
    lease.release();
    open(report);
    expect(await Promise.all(refreshes)).toEqual([report, report]);
    expect(forgotten()).toEqual([true, true, true]);
    expect(events).toEqual(['harbour 1 opened', 'harbour 1 closed']);
    await use(harbour);
    expect(events.at(-1)).toBe('harbour 2 opened');
  });

  test('refreshes one at a time, and says which waits', async () => {
    const gates = { harbour: gate<RefreshReport>(), hills: gate<RefreshReport>() };
    const started: string[] = [];
    const { corpora, events } = benchWith({
      work: ({ name }) => {
        started.push(name);
        return gates[name as keyof typeof gates].passed;
      },
    });
    const first = corpora.refresh(harbour);
    const second = corpora.refresh(hills);
    await Promise.resolve();
    expect(started).toEqual(['harbour']);
    expect([harbour, hills, moors].map((location) => corpora.refreshing(location))).toEqual([
      'starting',
      'waiting for its turn',
      null,
    ]);
    gates.harbour.open(report);
    await first;
    gates.hills.open(report);
    await second;
    expect(started).toEqual(['harbour', 'hills']);
    expect(corpora.refreshing(hills)).toBeNull();
    expect(events).toEqual([]);
  });

  test('does what is asked for at once, and tells whoever comes second who is at it and how far', async () => {
    const { passed, open } = gate<RefreshReport>();
    const { corpora } = benchWith({
      work: (_location, _job, { onProgress }) => {
        onProgress({ stage: 'read', done: 3, total: 9 });
        return passed;
      },
    });
    const first = corpora.run(harbour, refresh, { by: 'Orla' });
    const work = {
      ...{ kind: 'refresh', by: 'Orla', since: new Date('2031-05-20T12:00:00Z') },
      progress: { stage: 'read', done: 3, total: 9, secondsLeft: null },
    };
    expect(await corpora.run(harbour, refresh, { by: 'Wilma' })).toEqual({ kind: 'busy', work });
    expect([corpora.working(harbour), corpora.working(hills)]).toEqual([work, null]);
    open(report);
    expect(await first).toEqual({ kind: 'done', outcome: report });
    expect(corpora.working(harbour)).toBeNull();
  });

  test('never waits for a background refresh of others, but for its turn when many are at work', async () => {
    const gates = new Map<string, ReturnType<typeof gate<RefreshReport>>>();
    const { corpora } = benchWith({
      work: ({ name }) => {
        const made = gate<RefreshReport>();
        gates.set(name, made);
        return made.passed;
      },
    });
    const background = corpora.refresh(harbour);
    await Promise.resolve();
    const runs = ['hills', 'moors', 'fens'].map((name) => corpora.run(at(name), refresh, { by: 'Orla' }));
    await Promise.resolve();
    expect([...gates.keys()]).toEqual(['harbour', 'hills', 'moors']);
    const stop = new AbortController();
    const called = corpora.run(at('dales'), refresh, { by: 'Orla', signal: stop.signal });
    stop.abort(new Error('called off'));
    await expect(called).rejects.toThrow('called off');
    gates.get('harbour')!.open(report);
    await background;
    expect([...gates.keys()]).toEqual(['harbour', 'hills', 'moors', 'fens']);
    for (const { open } of gates.values()) open(report);
    expect((await Promise.all(runs)).map(({ kind }) => kind)).toEqual(['done', 'done', 'done']);
  });

  test('puts the new generation in place where the corpus is open, and never closes it meanwhile', async () => {
    const { passed, open } = gate<RefreshReport>();
    const { corpora, events, use } = benchWith({ mostOpen: 1, work: () => passed });
    const { live } = await corpora.lease(harbour).then((lease) => {
      lease.release();
      return lease;
    });
    const refresh = corpora.refresh(harbour);
    await Promise.resolve();
    await use(hills);
    expect(events).toEqual(['harbour 1 opened', 'hills 1 opened', 'hills 1 closed']);
    open(report);
    await refresh;
    expect(events.slice(3)).toEqual(['harbour 2 opened', 'harbour 1 closed']);
    expect((await corpora.lease(harbour)).live).toBe(live);
  });

  test('puts the new generation in place of one that was just being opened', async () => {
    const [former, next] = ['former', 'next'].map(
      (name) => ({ state: { name }, close: () => undefined }) as unknown as SearchableCorpus,
    ) as [SearchableCorpus, SearchableCorpus];
    const { passed, open } = gate<SearchableCorpus>();
    const openings = [passed, Promise.resolve(next)];
    const { corpora } = benchWith({ open: () => openings.shift()! });
    const lease = corpora.lease(harbour);
    const refresh = corpora.refresh(harbour);
    open(former);
    await refresh;
    expect((await lease).live.current).toBe(next);
  });

  test('stops refreshes and closes everything in the end', async () => {
    const { corpora, events, use } = benchWith({
      work: (_location, _job, { signal }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => {
            reject(signal.reason as Error);
          });
        }),
    });
    await use(harbour);
    const refreshes = [corpora.refresh(harbour), corpora.refresh(hills)];
    await Promise.resolve();
    await corpora.close();
    await Promise.all(refreshes);
    expect(events).toEqual(['harbour 1 opened', 'harbour 1 closed']);
  });
});
