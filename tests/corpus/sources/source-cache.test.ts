import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlayCache, type SourceCache } from '../../../src/corpus/sources/source-cache.js';
import type { CorpusStore } from '../../../src/store/corpus-store.js';
import type { FetchedPage } from '../../../src/store/source-store.js';
import { openCorpusStore } from '../../../src/store/sqlite-corpus-store.js';

const urls = ['https://lisk.example/a', 'https://lisk.example/b', 'https://lisk.example/c'];

interface Step {
  readonly kind: 'list' | 'save' | 'check';
  readonly shown: readonly boolean[];
  readonly stamp: string | null;
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('list', 'save', 'check'),
  shown: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
  stamp: fc.constantFrom(null, 'x', 'y'),
});

function open(): CorpusStore {
  const store = openCorpusStore(':memory:', { name: 'news', root: null });
  store.addSource({ kind: 'feed', url: 'https://lisk.example/feed' }, '2031-05-20T00:00:00Z');
  return store;
}

function pageOf(url: string, hash: string | null): FetchedPage {
  const times = { checkedAt: '2031-05-20T00:00:00Z', fetchedAt: null };
  const said = { etag: null, lastModified: null, mediaType: null, charset: null, robotsTags: [] };
  return { url, finalUrl: url, ...times, ...said, hash, state: 'ok', problem: null, failures: 0 };
}

function take(cache: SourceCache, source: number, { kind, shown, stamp }: Step, at: string): void {
  const touched = urls.filter((_, i) => shown[i]);
  if (kind === 'list') {
    const items = touched.map((url) => ({ url, title: null, publishedAt: null, updatedAt: null, stamp }));
    cache.saveListing(source, items, at);
  }
  for (const url of touched) {
    if (kind === 'save') cache.saveFetched(pageOf(url, stamp), stamp === null ? null : Buffer.from(stamp));
    if (kind === 'check') cache.noteChecked(url, { checkedAt: at, state: 'failed', problem: 'slow', failures: 1 });
  }
}

function seen(cache: SourceCache, source: number): unknown {
  const pages = urls.map((url) => [cache.fetchedPage(url), cache.fetchedBytes(url)?.toString()]);
  return [[...cache.listedPages(source)].sort((a, b) => (a.url < b.url ? -1 : 1)), pages];
}

test('a dry run sees what a refresh would have stored, and what is stored stays as it was', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 4 }), fc.array(step, { maxLength: 4 }), (former, now) => {
      const [real, stored, scratch] = [open(), open(), open()];
      const source = real.sources()[0]!.id;
      former.forEach((one, i) => {
        for (const store of [real, stored]) take(store, source, one, `2031-05-20T0${i}:00:00Z`);
      });
      const before = seen(stored, source);
      const overlay = overlayCache(stored, scratch);
      now.forEach((one, i) => {
        take(real, source, one, `2031-05-21T0${i}:00:00Z`);
        take(overlay, source, one, `2031-05-21T0${i}:00:00Z`);
      });
      expect(seen(overlay, source)).toEqual(seen(real, source));
      expect(seen(stored, source)).toEqual(before);
      for (const store of [real, stored, scratch]) store.close();
    }),
    { numRuns: 60 },
  );
});
