import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { corpusAt, type CorpusLocation } from '../../src/corpus/corpus-location.js';
import type { CorpusJob } from '../../src/corpus/corpus-job.js';
import { OpenCorpora, type OpenCorporaParts } from '../../src/corpus/open-corpora.js';
import type { RefreshReport } from '../../src/corpus/refresh-report.js';
import { say } from '../../src/language/say.js';
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

/** Each job ends when its gate, by the name of the corpus, is opened. */
function gated(): Bench & { readonly gates: ReadonlyMap<string, ReturnType<typeof gate<RefreshReport>>> } {
  const gates = new Map<string, ReturnType<typeof gate<RefreshReport>>>();
  const work: OpenCorporaParts['work'] = ({ name }) => {
    const made = gate<RefreshReport>();
    gates.set(name, made);
    return made.passed;
  };
  return { ...benchWith({ work }), gates };
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error);
    });
  });
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

  test('refreshes two at a time in the background, and says which waits', async () => {
    const { corpora, events, gates } = gated();
    const [first, second, third] = [harbour, hills, moors].map((location) => corpora.refresh(location));
    expect([...gates.keys()]).toEqual(['harbour', 'hills']);
    expect([harbour, hills, moors, at('fens')].map((location) => corpora.refreshing(location))).toEqual([
      say('corpus.starting'),
      say('corpus.starting'),
      say('corpus.waiting'),
      null,
    ]);
    gates.get('harbour')!.open(report);
    await first;
    expect([...gates.keys()]).toEqual(['harbour', 'hills', 'moors']);
    gates.get('hills')!.open(report);
    gates.get('moors')!.open(report);
    await Promise.all([second, third]);
    expect(corpora.refreshing(moors)).toBeNull();
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

  test('lets a person refresh before all that is scheduled, three corpora at a time at most', async () => {
    const { corpora, gates } = gated();
    const background = [harbour, hills, moors].map((location) => corpora.refresh(location));
    const runs = ['fens', 'dales'].map((name) => corpora.run(at(name), refresh, { by: 'Orla' }));
    expect([...gates.keys()]).toEqual(['harbour', 'hills', 'fens']);
    const stop = new AbortController();
    const called = corpora.run(at('crags'), refresh, { by: 'Orla', signal: stop.signal });
    stop.abort(new Error('called off'));
    await expect(called).rejects.toThrow('called off');
    gates.get('harbour')!.open(report);
    await background[0];
    expect([...gates.keys()]).toEqual(['harbour', 'hills', 'fens', 'dales']);
    for (const name of ['hills', 'fens', 'dales']) gates.get(name)!.open(report);
    expect((await Promise.all(runs)).map(({ kind }) => kind)).toEqual(['done', 'done']);
    await background[1];
    gates.get('moors')!.open(report);
    expect(await background[2]).toEqual(report);
  });

  test('lets no other act wait for refreshes of others', async () => {
    const { corpora, gates } = gated();
    const refreshes = [harbour, hills, moors].map((location) => corpora.run(location, refresh, { by: 'Orla' }));
    expect([...gates.keys()]).toEqual(['harbour', 'hills', 'moors']);
    const erasing = corpora.run(at('fens'), { kind: 'unblock-host', host: 'post.example' }, { by: 'Wilma' });
    gates.get('fens')!.open(report);
    expect(await erasing).toMatchObject({ kind: 'done' });
    for (const { open } of gates.values()) open(report);
    await Promise.all(refreshes);
  });

  test('passes a corpus over in the background while somebody is at work on it', async () => {
    const { corpora, gates } = gated();
    const run = corpora.run(harbour, refresh, { by: 'Orla' });
    expect(await corpora.refresh(harbour)).toBeNull();
    gates.get('harbour')!.open(report);
    await run;
  });

  test('ends a background refresh after two hours, says so, and goes on with it behind the others', async () => {
    vi.useFakeTimers();
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const warnings: string[] = [];
    const nothing = (): void => undefined;
    const warn = (fields: Readonly<Record<string, unknown>>, message: string): void => {
      warnings.push(`${String(fields['corpus'])}: ${message}`);
    };
    const started: string[] = [];
    const { corpora } = benchWith({
      work: ({ name }, _job, { signal }) => {
        started.push(name);
        const isSlow = name !== 'moors' && started.filter((one) => one === name).length === 1;
        return isSlow ? untilAborted(signal) : Promise.resolve(report);
      },
      logger: { info: nothing, warn, error: nothing },
    });
    const refreshes = [harbour, hills, moors].map((location) => corpora.refresh(location));
    await vi.advanceTimersByTimeAsync(2 * 3_600_000 - 1);
    expect([started, warnings]).toEqual([['harbour', 'hills'], []]);
    await vi.advanceTimersByTimeAsync(1);
    expect(await Promise.all(refreshes)).toEqual([report, report, report]);
    expect(started).toEqual(['harbour', 'hills', 'moors', 'harbour', 'hills']);
    expect(warnings).toEqual(
      ['harbour', 'hills'].map((name) => `${name}: a refresh takes long; it goes on behind others`),
    );
    expect(vi.getTimerCount()).toBe(0);
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
      work: (_location, _job, { signal }) => untilAborted(signal),
    });
    await use(harbour);
    const refreshes = [harbour, hills, moors].map((location) => corpora.refresh(location));
    await corpora.close();
    expect(await Promise.all(refreshes)).toEqual([null, null, null]);
    expect(events).toEqual(['harbour 1 opened', 'harbour 1 closed']);
  });
});

describe('what another process left of a corpus', () => {
  /** Each opening finds the next generation. */
  function benchOfGenerations(): Bench {
    let generation = 0;
    const events: string[] = [];
    const open = (): Promise<SearchableCorpus> => {
      const number = ++generation;
      events.push(`${number} opened`);
      const close = (): number => events.push(`${number} closed`);
      return Promise.resolve({ state: { generation: number }, close } as unknown as SearchableCorpus);
    };
    return { ...benchWith({ open }), events };
  }

  test('answers from then on where the corpus is open and stands elsewhere', async () => {
    const { corpora, use, events } = benchOfGenerations();
    expect(await corpora.catchUp(harbour, 2)).toBe(false);
    await use(harbour);
    expect(await corpora.catchUp(harbour, 1)).toBe(false);
    expect(events).toEqual(['1 opened']);
    expect(await corpora.catchUp(harbour, 2)).toBe(true);
    expect(events).toEqual(['1 opened', '2 opened', '1 closed']);
  });

  test('gives way to what is done here', async () => {
    const { corpora, use, events } = benchOfGenerations();
    await use(harbour);
    const catchingUp = corpora.catchUp(harbour, 2);
    const refreshing = corpora.run(harbour, refresh, { by: 'wilma' });
    expect(await catchingUp).toBe(false);
    await refreshing;
    expect(events).toEqual(['1 opened', '2 opened', '2 closed', '3 opened', '1 closed']);
  });
});
