import { expect, test } from 'vitest';
import { corpusAt, type CorpusLocation } from '../../src/corpus/corpus-location.js';
import { RefreshSchedule } from '../../src/corpus/schedule.js';
import { parseSchedule } from '../../src/domain/schedule.js';

const at = (name: string): CorpusLocation => corpusAt(`/data/${name}`, { name, root: null });
const [harbour, hills] = [at('harbour'), at('hills')];

interface Bench {
  readonly schedule: RefreshSchedule;
  /** Names of what was begun, in order. */
  readonly begun: string[];
  /** When each is refreshed, as moderators may write it at any time. */
  readonly written: Map<CorpusLocation, string>;
  /** Looks each minute. */
  readonly pass: (hours: number) => void;
  readonly end: () => void;
}

function benchWith(...written: readonly (readonly [CorpusLocation, string])[]): Bench {
  let now = Date.parse('2031-05-20T00:00:00Z');
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const times = new Map(written);
  const schedule = new RefreshSchedule({
    corpora: () => [...times].map(([location, text]) => ({ location, schedule: parseSchedule(text) ?? null })),
    refresh: ({ name }) => {
      begun.push(name);
      return new Promise((resolve) => ends.push(resolve));
    },
    now: () => new Date(now),
  });
  schedule.look();
  return {
    ...{ schedule, begun, written: times },
    pass: (hours) => {
      for (let minutes = 60 * hours; minutes > 0; minutes--) {
        now += 60_000;
        schedule.look();
      }
    },
    end: () => {
      for (const end of ends.splice(0)) end();
    },
  };
}

test('refreshes after each interval and at each time of day', async () => {
  const { begun, pass, end } = benchWith([harbour, '2h'], [hills, '0 6 * * *']);
  pass(2);
  expect(begun).toEqual([]);
  pass(1);
  expect(begun).toEqual(['harbour']);
  end();
  await Promise.resolve();
  await Promise.resolve();
  pass(3.1);
  expect(begun).toEqual(['harbour', 'harbour', 'hills']);
});

test('passes over what is still under way', async () => {
  const { begun, pass, end } = benchWith([harbour, '1h']);
  pass(5);
  expect(begun).toEqual(['harbour']);
  end();
  await new Promise((resolve) => setImmediate(resolve));
  pass(2);
  expect(begun).toEqual(['harbour', 'harbour']);
});

test('follows what is written anew, and forgets what is off or gone', async () => {
  const { begun, written, pass, end } = benchWith([harbour, '1d'], [hills, '1h']);
  written.set(harbour, '1h');
  written.set(hills, 'off');
  pass(1.5);
  expect(begun).toEqual(['harbour']);
  end();
  await new Promise((resolve) => setImmediate(resolve));
  written.clear();
  pass(3);
  expect(begun).toEqual(['harbour']);
});
