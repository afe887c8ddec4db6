import { describe, expect, test } from 'vitest';
import { corpusAt, type CorpusLocation } from '../../src/corpus/corpus-location.js';
import { OpenCorpora, type OpenCorporaParts } from '../../src/corpus/open-corpora.js';
import type { RefreshReport } from '../../src/corpus/refresh-report.js';
import type { SearchableCorpus } from '../../src/retrieval/searchable-corpus.js';

const at = (name: string): CorpusLocation => corpusAt(`/data/${name}`, { name, root: `/srv/${name}` });
const [harbour, hills, moors] = [at('harbour'), at('hills'), at('moors')];

/** What a refresh reports as far as the log needs it. */
const report = { rejected: [], seconds: { total: 1 }, generation: 2 } as unknown as RefreshReport;

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
    refresh: () => Promise.resolve(report),
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

  test('refreshes one at a time, and says which waits', async () => {
    const gates = { harbour: gate<RefreshReport>(), hills: gate<RefreshReport>() };
    const started: string[] = [];
    const { corpora, events } = benchWith({
      refresh: ({ name }) => {
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

  test('puts the new generation in place where the corpus is open, and never closes it meanwhile', async () => {
    const { passed, open } = gate<RefreshReport>();
    const { corpora, events, use } = benchWith({ mostOpen: 1, refresh: () => passed });
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
      refresh: (_location, { signal }) =>
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
