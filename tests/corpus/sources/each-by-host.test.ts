import { expect, test } from 'vitest';
import { eachByHost } from '../../../src/corpus/sources/each-by-host.js';

const urls = (host: string, count: number): string[] => Array.from({ length: count }, (_, i) => `https://${host}/${i}`);

test('works on hosts side by side, on each in order and on two items at most', async () => {
  const underWay = new Map<string, number>();
  const begun: string[] = [];
  let most = 0;
  let mostHosts = 0;
  const all = [...urls('a.example', 5), ...urls('b.example', 3), ...urls('c.example', 1)];
  await eachByHost(
    all,
    (url) => url,
    async (url) => {
      const { host } = new URL(url);
      begun.push(url);
      underWay.set(host, (underWay.get(host) ?? 0) + 1);
      most = Math.max(most, ...underWay.values());
      mostHosts = Math.max(mostHosts, [...underWay.values()].filter((count) => count > 0).length);
      await new Promise((resolve) => setImmediate(resolve));
      underWay.set(host, underWay.get(host)! - 1);
    },
  );
  expect([most, mostHosts]).toEqual([2, 3]);
  expect([...begun].sort()).toEqual([...all].sort());
  for (const host of ['a', 'b', 'c']) {
    const ofHost = begun.filter((url) => url.includes(`//${host}.`));
    expect(ofHost).toEqual([...ofHost].sort());
  }
});

test('begins nothing new after a failure, and tells it once what was under way has ended', async () => {
  const begun: string[] = [];
  let ended = 0;
  const work = eachByHost(
    [...urls('a.example', 9), ...urls('b.example', 9)],
    (url) => url,
    async (url) => {
      begun.push(url);
      await new Promise((resolve) => setImmediate(resolve));
      ended++;
      if (url.endsWith('a.example/1')) throw new Error('the disk is full');
    },
  );
  await expect(work).rejects.toThrow('the disk is full');
  expect(ended).toBe(begun.length);
  expect(begun.length).toBeLessThan(9);
});

test('has nothing to do for nothing', async () => {
  await eachByHost(
    [],
    (url: string) => url,
    () => Promise.reject(new Error('never')),
  );
});
