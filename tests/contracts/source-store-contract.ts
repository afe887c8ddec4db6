import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { articleFrom, type Article, type ParsedArticle } from '../../src/domain/article.js';
import { rootSource, type SourceSpec } from '../../src/domain/source.js';
import { pageKeyHash, textKeyHash, type Tombstone } from '../../src/domain/tombstone.js';
import type { CorpusStore } from '../../src/store/corpus-store.js';
import type { PageReading } from '../../src/store/file-reading.js';
import type { FetchedPage, NewHeldChange } from '../../src/store/source-store.js';
import type { StoreUnderTest } from './corpus-store-contract.js';

const feed = { kind: 'feed', url: 'https://lisk.example/feed' } as const satisfies SourceSpec;
const [monday, tuesday, friday] = ['2024-05-27T08:00:00Z', '2024-05-28T08:00:00Z', '2024-05-31T08:00:00Z'] as const;

const fetched: FetchedPage = {
  url: 'https://lisk.example/fog',
  finalUrl: 'https://www.lisk.example/fog/',
  checkedAt: monday,
  fetchedAt: monday,
  etag: '"1"',
  lastModified: null,
  mediaType: 'text/html',
  charset: 'utf-8',
  robotsTags: ['noarchive'],
  hash: 'h',
  state: 'ok',
  problem: null,
  failures: 0,
};

const held: NewHeldChange = {
  kind: 'page',
  source: 2,
  path: 'https://lisk.example/fog',
  pageHash: 'h2',
  articles: [],
  reason: 'shrank from 400 words to 3',
  at: monday,
};

const nothingElse = { urls: [], bytes: [], sources: [], uploads: new Map<number, Uint8Array>() };

function listed(url: string, stamp: string | null = null) {
  return { url, title: null, publishedAt: null, updatedAt: null, stamp };
}

function article(path: string, parsed: Partial<ParsedArticle> = {}): Article {
  const text = parsed.text ?? `The lighthouse at ${path} went dark. Nobody knows why.`;
  const stated = {
    title: `News of ${path}`,
    outlet: null,
    author: null,
    url: null,
    publishedAt: null,
    updatedAt: null,
  };
  const spans = [{ start: 0, end: text.length, role: 'body' as const }];
  return articleFrom(
    { ...stated, language: 'en', spans, ...parsed, text },
    { path, origin: { kind: 'file' }, supersedes: null },
  );
}

/** Stores articles as one file each and makes them the members. Returns their numbers. */
function become(store: CorpusStore, articles: readonly Article[], at = monday): number[] {
  const members = new Map<number, string>();
  const files: number[] = [];
  for (const one of articles) {
    const { path } = one;
    const look = { size: 1, modifiedAt: 1, changedAt: 1, seenAt: 1, reader: 'r1' };
    const file = store.startFile({ ...look, source: rootSource, path, hash: path });
    const reading = { article: one, passages: [{ start: 0, end: one.text.length }], digest: `digest of ${one.id}` };
    const page: PageReading = { path, hash: `bytes of ${path}`, outcome: { kind: 'new', reading } };
    members.set(store.savePages(file, [page])[0]!, path);
    store.finishFile(file);
    files.push(file);
  }
  const counts = { added: articles.length, changed: 0, removed: 0 };
  store.commit({ at, reader: 'r1', members, files, supersedes: new Map(), cause: 'refresh', counts });
  return [...members.keys()];
}

function tombstone(of: Article, change: Partial<Tombstone> = {}): Tombstone {
  return { burial: 'removed', of: 'page', hash: pageKeyHash(of), articleId: of.id, at: tuesday, ...change };
}

/** What every corpus store does with sources and with acts of moderators. `create` gives an empty one with a folder. */
export function sourceStoreContract(name: string, create: () => StoreUnderTest): void {
  describe(`${name} as a store of sources`, () => {
    let underTest: StoreUnderTest;
    let store: CorpusStore;

    beforeEach(() => {
      underTest = create();
      store = underTest.openForWriting();
    });

    afterEach(() => {
      store.close();
      underTest.remove();
    });

    test('begins with the folder of the corpus, which stays', () => {
      expect(store.sources()).toMatchObject([{ id: rootSource, spec: { kind: 'folder' }, lastReadAt: null }]);
      expect(() => store.dropSource(rootSource)).toThrow(RangeError);
      expect(store.sources()).toHaveLength(1);
    });

    test('adds an equal source once', () => {
      const { source, isNew } = store.addSource(feed, monday);
      expect({ ...source, isNew }).toEqual({
        id: 2,
        spec: feed,
        addedAt: monday,
        lastReadAt: null,
        problem: null,
        isNew: true,
      });
      const reordered = { url: feed.url, kind: 'feed' } as const;
      expect(store.addSource(reordered, tuesday)).toEqual({ source, isNew: false });
    });

    test('notes when a source was read, and keeps that when it could not be', () => {
      const { id } = store.addSource(feed, monday).source;
      store.noteSourceRead(id, { at: monday, problem: null });
      store.noteSourceRead(id, { at: null, problem: 'answered 503' });
      expect(store.sources()[1]).toMatchObject({ lastReadAt: monday, problem: 'answered 503' });
    });

    test('keeps the bytes of an upload as long as the source', () => {
      const spec = { kind: 'upload', name: 'fog.txt', mediaType: 'text/plain', hash: 'h' } as const;
      const bytes = new TextEncoder().encode('Fog lay over Lisk.');
      const { id } = store.addSource(spec, monday, bytes).source;
      expect(store.uploadBytes(id)).toEqual(bytes);
      expect(store.uploadBytes(rootSource)).toBeNull();
      expect(store.dropSource(id)).toBe(true);
      expect(store.uploadBytes(id)).toBeNull();
      expect(store.dropSource(id)).toBe(false);
    });

    test('never gives the number of a dropped source again', () => {
      const { id } = store.addSource(feed, monday).source;
      store.dropSource(id);
      expect(store.addSource(feed, monday).source.id).toBeGreaterThan(id);
    });

    test('tells what changed in a listing, and when', () => {
      const { id } = store.addSource(feed, monday).source;
      store.saveListing(id, [listed('a', '1'), listed('b', '1'), listed('c')], monday);
      store.saveListing(id, [listed('a', '1'), listed('b', '2')], tuesday);
      expect(store.listedPages(id)).toMatchObject([
        { url: 'a', stamp: '1', firstSeenAt: monday, changedAt: monday, isListed: true },
        { url: 'b', stamp: '2', firstSeenAt: monday, changedAt: tuesday, isListed: true },
        { url: 'c', stamp: null, firstSeenAt: monday, changedAt: tuesday, isListed: false },
      ]);
      store.saveListing(id, [listed('c')], friday);
      expect(store.listedPages(id)[2]).toMatchObject({ firstSeenAt: monday, changedAt: friday, isListed: true });
    });

    test('gives a fetched page back as it was saved', () => {
      expect(store.fetchedPage(fetched.url)).toBeNull();
      const bytes = Uint8Array.from([0, 255, 31, 139]);
      store.saveFetched(fetched, bytes);
      expect(store.fetchedPage(fetched.url)).toEqual(fetched);
      expect(store.fetchedBytes(fetched.url)).toEqual(bytes);
      store.saveFetched({ ...fetched, hash: 'h2' }, null);
      expect(store.fetchedPage(fetched.url)?.hash).toBe('h2');
      expect(store.fetchedBytes(fetched.url)).toBeNull();
    });

    test('keeps bytes and validators over a try that brought nothing', () => {
      store.saveFetched(fetched, Uint8Array.of(1));
      const failed = { checkedAt: tuesday, state: 'failed', problem: 'timed out', failures: 3 } as const;
      store.noteChecked(fetched.url, failed);
      expect(store.fetchedPage(fetched.url)).toEqual({ ...fetched, ...failed });
      expect(store.fetchedBytes(fetched.url)).toEqual(Uint8Array.of(1));
      store.noteChecked(fetched.url, { checkedAt: friday, state: 'ok', problem: null, failures: 0, etag: '"2"' });
      expect(store.fetchedPage(fetched.url)).toEqual({ ...fetched, checkedAt: friday, etag: '"2"' });
      store.noteChecked('https://lisk.example/never', failed);
      expect(store.fetchedPage('https://lisk.example/never')).toBeNull();
    });

    test('forgets with a source what no other one lists', () => {
      const one = store.addSource(feed, monday).source.id;
      const other = store.addSource({ kind: 'url', url: 'https://lisk.example/rain' }, monday).source.id;
      const urls = ['https://lisk.example/fog', 'https://lisk.example/rain', 'https://lisk.example/snow', feed.url];
      for (const url of urls) store.saveFetched({ ...fetched, url }, Uint8Array.of(1));
      store.saveListing(
        one,
        urls.slice(0, 3).map((url) => listed(url)),
        monday,
      );
      store.saveListing(other, [listed(urls[2]!)], monday);
      store.dropSource(one);
      expect(urls.filter((url) => store.fetchedPage(url) !== null)).toEqual(urls.slice(1, 3));
      expect(store.listedPages(one)).toEqual([]);
    });

    test('holds a change once, until it is decided and over', () => {
      const id = store.hold(held);
      expect(store.hold({ ...held, articles: [1, 2], reason: 'shrank to nothing' })).toBe(id);
      expect(store.held()).toEqual([
        { ...held, id, articles: [1, 2], reason: 'shrank to nothing', decision: 'open', decidedAt: null },
      ]);
      const next = store.hold({ ...held, pageHash: 'h3' });
      expect(store.decideHeld(id, 'discarded', tuesday)).toBe(true);
      expect(store.held()).toMatchObject([
        { id, decision: 'discarded', decidedAt: tuesday },
        { id: next, decision: 'open' },
      ]);
      expect(store.hold(held)).toBeGreaterThan(next);
      store.decideHeld(id, 'over', friday);
      expect(store.held().map((change) => change.id)).not.toContain(id);
      expect(store.decideHeld(99, 'applied', friday)).toBe(false);
    });

    test('blocks and unblocks hosts', () => {
      store.blockHost('lisk.example', monday);
      store.blockHost('lisk.example', tuesday);
      expect(store.blockedHosts()).toEqual([{ host: 'lisk.example', at: monday }]);
      expect(store.unblockHost('lisk.example')).toBe(true);
      expect(store.unblockHost('lisk.example')).toBe(false);
      expect(store.blockedHosts()).toEqual([]);
    });

    test('gives signatures of the members by one maker', () => {
      const [a, b] = become(store, [article('a.txt'), article('b.txt')]) as [number, number];
      store.saveSignature(a, 'min-hash 1', Uint8Array.of(1));
      store.saveSignature(a, 'min-hash 1', Uint8Array.of(2));
      store.saveSignature(b, 'min-hash 2', Uint8Array.of(3));
      expect([...store.signatures(1, 'min-hash 1')]).toEqual([{ article: a, signature: Uint8Array.of(2) }]);
      expect(store.withoutSignature('min-hash 1', [a, b])).toEqual([b]);
      become(store, [article('b.txt')]);
      expect([...store.signatures(2, 'min-hash 1')]).toEqual([]);
      expect([...store.signatures(2, 'min-hash 2')]).toEqual([{ article: b, signature: Uint8Array.of(3) }]);
    });

    test('keeps what a page asks of whoever shows it', () => {
      const directives = { maxQuote: 50, mayArchive: false };
      const [asking, silent] = become(store, [article('a.txt', { directives }), article('b.txt')]);
      expect(store.articleByNumber(asking!)?.directives).toEqual(directives);
      expect(store.articleByNumber(silent!)).not.toHaveProperty('directives');
    });

    test('tells where an article was read', () => {
      const [number] = become(store, [article('a.txt')]);
      const place = { source: rootSource, file: 'a.txt', path: 'a.txt', isCurrent: true };
      expect(store.placesOf(number!)).toEqual([place]);
      expect([...store.sizesOfSources()]).toEqual([[rootSource, 1]]);
    });
  });

  describe(`${name} as a store of acts`, () => {
    let underTest: StoreUnderTest;
    let store: CorpusStore;
    const [a, b, c] = [article('a.txt'), article('b.txt'), article('c.txt')];

    beforeEach(() => {
      underTest = create();
      store = underTest.openForWriting();
    });

    afterEach(() => {
      store.close();
      underTest.remove();
    });

    test('changes members and keeps what was read', () => {
      const [first, second] = become(store, [a, b]) as [number, number];
      const change = { at: tuesday, target: null, bury: [tombstone(a)], unbury: [], block: ['lisk.example'] } as const;
      const { generation } = store.changeMembers({ ...change, cause: 'remove', members: Uint32Array.of(second) });
      expect(generation).toMatchObject({ number: 2, cause: 'remove', articles: 1, added: 0, removed: 1, reader: 'r1' });
      expect(store.header().refreshedAt).toBe(monday);
      expect(store.currentFiles()).toHaveLength(2);
      expect(store.tombstones()).toEqual([tombstone(a)]);
      expect(store.blockedHosts()).toEqual([{ host: 'lisk.example', at: tuesday }]);
      expect(store.tombstoneOf(a.id)).toEqual(tombstone(a));
      expect(store.tombstoneOf(b.id)).toBeNull();
      const back = {
        at: friday,
        cause: 'restore',
        target: null,
        bury: [],
        unbury: [pageKeyHash(a)],
        block: [],
      } as const;
      store.changeMembers({ ...back, members: Uint32Array.of(first, second) });
      expect(store.tombstones()).toEqual([]);
      expect([...store.members(3)]).toEqual([first, second]);
      expect(store.generations(2).map(({ number, cause }) => [number, cause])).toEqual([
        [3, 'restore'],
        [2, 'remove'],
      ]);
    });

    test('notes the target of a rollback, and makes no generation of equal members', () => {
      const [first] = become(store, [a]) as [number];
      become(store, [a, b]);
      const change = { at: friday, cause: 'rollback', target: 1, bury: [], unbury: [], block: [] } as const;
      const { generation } = store.changeMembers({ ...change, members: Uint32Array.of(first) });
      expect(generation).toMatchObject({
        number: 3,
        target: 1,
        removed: 1,
        membership: store.generation(1)!.membership,
      });
      expect(store.changeMembers({ ...change, members: Uint32Array.of(first) })).toMatchObject({ isNew: false });
    });

    test('erases an article from every generation', () => {
      const [first, second] = become(store, [a, b]) as [number, number];
      become(store, [b, c]);
      become(store, [a, b]);
      const former = store.generation(1)!.membership;
      store.saveSignature(first, 'm', Uint8Array.of(1));
      const kept = tombstone(a, { burial: 'erased' });
      const ofText = tombstone(a, { burial: 'erased', of: 'text', hash: textKeyHash(a) });
      const erasure = { at: friday, articles: [first], tombstones: [kept, ofText], ...nothingElse };
      const { generation, generations } = store.erase({ ...erasure, reason: 'erased' });
      expect(generations).toBe(2);
      expect(generation).toMatchObject({ number: 4, cause: 'erase', articles: 1, removed: 1 });
      expect([...store.members(1)]).toEqual([second]);
      expect(store.generation(1)).toMatchObject({ articles: 1, undated: 1, passages: 1 });
      expect(store.generation(1)!.membership).not.toBe(former);
      expect(store.generation(4)!.membership).toBe(store.generation(1)!.membership);
      expect(store.articleByNumber(first)).toBeNull();
      expect(store.passagesOf(first)).toEqual([]);
      expect([...store.signatures(1, 'm')]).toEqual([]);
      const page = { path: 'a.txt', hash: 'bytes of a.txt' };
      expect(store.knownPage(page, 'r1')?.outcome).toEqual({ kind: 'rejected', reason: 'erased' });
      expect(store.tombstoneOf(a.id)?.burial).toBe('erased');
      expect(store.needsWiping()).toBe(true);
      expect(store.wipe()).toBe(true);
      expect(store.needsWiping()).toBe(false);
      expect([...store.members(2)]).toHaveLength(2);
    });

    test('erases what is no member without a new generation', () => {
      const [first] = become(store, [a]) as [number];
      become(store, [b]);
      store.erase({ at: friday, articles: [first], tombstones: [], ...nothingElse, reason: 'erased' });
      expect(store.currentGeneration()).toMatchObject({ number: 2, articles: 1 });
      expect(store.generation(1)).toMatchObject({ articles: 0 });
    });

    test('erases fetched bytes, listings, uploads and what was held for the article', () => {
      const [first, second] = become(store, [a, b]) as [number, number];
      const { id } = store.addSource(feed, monday).source;
      const spec = { kind: 'upload', name: 'a.txt', mediaType: 'text/plain', hash: 'h' } as const;
      const upload = store.addSource(spec, monday, Uint8Array.of(1)).source.id;
      store.saveListing(id, [listed(fetched.url), listed('https://lisk.example/rain')], monday);
      store.saveFetched(fetched, Uint8Array.of(1));
      const both = store.hold({ ...held, kind: 'source', path: null, pageHash: null, articles: [first, second] });
      store.hold({ ...held, articles: [first] });
      const hash = pageKeyHash({ sourceKey: fetched.url, title: null });
      const tombstones = [tombstone(a, { burial: 'erased', hash })];
      const other = { ...fetched, url: 'https://lisk.example/all.jsonl' };
      store.saveFetched(other, Uint8Array.of(1));
      const rest = store.addSource({ ...spec, hash: 'h2' }, monday, Uint8Array.of(1, 2)).source.id;
      const uploads = new Map([[rest, Uint8Array.of(2)]]);
      const erasure = {
        at: friday,
        articles: [first],
        tombstones,
        urls: [fetched.url],
        sources: [upload],
        uploads,
        bytes: [other.url],
      };
      store.erase({ ...erasure, reason: 'erased' });
      expect(store.fetchedPage(fetched.url)).toBeNull();
      expect(store.fetchedBytes(fetched.url)).toBeNull();
      expect(store.fetchedPage(other.url)).toEqual(other);
      expect(store.fetchedBytes(other.url)).toBeNull();
      expect(store.uploadBytes(upload)).toBeNull();
      expect(store.uploadBytes(rest)).toEqual(Uint8Array.of(2));
      expect(store.held()).toMatchObject([{ id: both, articles: [second] }]);
      store.saveListing(id, [listed(`${fetched.url}?utm_source=x`), listed('https://lisk.example/rain')], tuesday);
      expect(store.listedPages(id).map(({ url }) => url)).toEqual(['https://lisk.example/rain']);
    });
  });
}
