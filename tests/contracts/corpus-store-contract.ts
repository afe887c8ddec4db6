import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { toUnitVector, type UnitVector } from '../../embeddings/embedder.js';
import { articleFrom, type Article, type ParsedArticle } from '../../src/domain/article.js';
import type { PassageId } from '../../src/domain/passage.js';
import { rootSource } from '../../src/domain/source.js';
import type { CorpusStore, ModelKey } from '../../src/store/corpus-store.js';
import type { NewArticle, PageReading } from '../../src/store/file-reading.js';

/** One corpus file, opened as often as a test likes. */
export interface StoreUnderTest {
  openForWriting(): CorpusStore;
  openForReading(): CorpusStore | null;
  remove(): void;
}

const model: ModelKey = { hash: 'model a', dimensions: 4 };
const otherModel: ModelKey = { hash: 'model b', dimensions: 2 };

function article(path: string, parsed: Partial<ParsedArticle> = {}): Article {
  const text = parsed.text ?? `The lighthouse at ${path} went dark. Nobody knows why.`;
  const stated: ParsedArticle = {
    title: `News of ${path}`,
    outlet: null,
    author: null,
    url: null,
    publishedAt: null,
    updatedAt: null,
    language: 'en',
    spans: [{ start: 0, end: text.length, role: 'body' }],
    ...parsed,
    text,
  };
  return articleFrom(stated, { path, origin: { kind: 'file' }, supersedes: null });
}

function reading(of: Article, digest = `digest of ${of.id}`): NewArticle {
  const half = Math.floor(of.text.length / 2);
  const passages = [
    { start: 0, end: half },
    { start: half, end: of.text.length },
  ];
  return { article: of, passages, digest };
}

function pageOf(of: Article, digest?: string): PageReading {
  return { path: of.path, hash: `bytes of ${of.path}`, outcome: { kind: 'new', reading: reading(of, digest) } };
}

/** What a refresh says of itself. */
const refreshed = { cause: 'refresh', counts: { added: 0, changed: 0, removed: 0 } } as const;
const look = { size: 10, modifiedAt: 1_700_000_000_000.25, changedAt: 1_700_000_000_001.5, seenAt: 1_700_000_009_000 };

function startFile(store: CorpusStore, path: string, { hash = `hash of ${path}`, reader = 'r1' } = {}): number {
  return store.startFile({ ...look, source: rootSource, path, hash, reader });
}

/** Stores articles as one file and makes them the members. Returns their numbers. */
function become(store: CorpusStore, articles: readonly Article[], at = '2024-05-26T10:00:00Z'): number[] {
  const file = startFile(store, 'all.jsonl');
  const numbers = store.savePages(
    file,
    articles.map((one) => pageOf(one)),
  ) as number[];
  store.finishFile(file);
  const members = new Map(numbers.map((number, i) => [number, articles[i]!.path]));
  store.commit({ ...refreshed, at, reader: 'r1', members, files: [file], supersedes: new Map() });
  return numbers;
}

function vectorOf(...values: number[]): UnitVector {
  return toUnitVector(Float32Array.from(values));
}

/** What every corpus store does. `create` gives an empty one. */
export function corpusStoreContract(name: string, create: () => StoreUnderTest): void {
  describe(`${name} as a corpus store`, () => {
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

    const reopen = (): void => {
      store.close();
      store = underTest.openForWriting();
    };

    test('begins empty and keeps its identity', () => {
      const { corpusId } = store.header();
      expect(store.header().refreshedAt).toBeNull();
      expect(store.currentGeneration()).toBeNull();
      expect([...store.members(1)]).toEqual([]);
      reopen();
      expect(store.header().corpusId).toBe(corpusId);
    });

    test('gives an article back as it was saved, whatever is in it', () => {
      const word = fc.option(
        fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed()),
        { nil: null },
      );
      const parsed = fc.record({
        title: word,
        outlet: word,
        author: word,
        url: word,
        publishedAt: word,
        updatedAt: word,
        language: word,
        text: fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => `${text}\0\u{1f6a2}é`),
      });
      let saved = 0;
      fc.assert(
        fc.property(parsed, (fields) => {
          const one = article(`page-${++saved}`, fields);
          const file = startFile(store, one.path);
          const [number] = store.savePages(file, [pageOf(one)]);
          expect(store.articleByNumber(number!)).toEqual(one);
          expect(store.article(one.id)).toEqual(one);
        }),
        { numRuns: 25 },
      );
    });

    test('refuses text in which half a surrogate pair would be lost', () => {
      const file = startFile(store, 'a.txt');
      const torn = article('a.txt', { text: 'half a ship \ud83d' });
      expect(() => store.savePages(file, [pageOf(torn)])).toThrow(RangeError);
      expect(store.article(torn.id)).toBeNull();
    });

    test('stores an equal reading once', () => {
      const one = article('a.txt');
      const first = store.savePages(startFile(store, 'a.txt'), [pageOf(one)]);
      const second = store.savePages(startFile(store, 'b.txt'), [pageOf(one)]);
      expect(second).toEqual(first);
      expect(store.articleByDigest(`digest of ${one.id}`)).toBe(first[0]);
      expect(store.articleByDigest('never seen')).toBeNull();
    });

    test('gives the latest reading of an article that was read twice', () => {
      const one = article('a.txt');
      const bettered = { ...one, outlet: 'Lisk Ledger' };
      const file = startFile(store, 'a.txt');
      const [first] = store.savePages(file, [pageOf(one)]);
      const [second] = store.savePages(file, [pageOf(bettered, 'another digest')]);
      expect(store.article(one.id)?.outlet).toBe('Lisk Ledger');
      expect(store.articleByNumber(first!)?.outlet).toBeNull();
      expect(second).toBeGreaterThan(first!);
    });

    test('gives passages consecutive ids that ascend with their articles', () => {
      const numbers = become(store, [article('a.txt'), article('b.txt')]);
      const passages = [...store.passages(1)];
      expect(passages.map(({ article: of }) => of)).toEqual([numbers[0], numbers[0], numbers[1], numbers[1]]);
      expect(passages.map(({ id }) => id - passages[0]!.id)).toEqual([0, 1, 2, 3]);
      expect(store.passagesOf(numbers[1]!)).toEqual(passages.slice(2));
      const { id, start, end } = passages[3]!;
      expect(store.passage(id)).toEqual({ id, start, end, articleId: article('b.txt').id });
      expect(store.passage(99 as PassageId)).toBeNull();
    });

    test('never gives a number twice, even after its article is gone', () => {
      const file = startFile(store, 'a.txt');
      const [stray] = store.savePages(file, [pageOf(article('a.txt'))]);
      const [kept] = become(store, [article('b.txt')]);
      expect(store.articleByNumber(stray!)).toBeNull();
      const [next] = store.savePages(startFile(store, 'c.txt'), [pageOf(article('c.txt'))]);
      expect(next).toBeGreaterThan(kept!);
    });

    test('keeps vectors apart by model', () => {
      const [number] = become(store, [article('a.txt')]);
      const [first, second] = store.passagesOf(number!);
      expect(store.withoutVectors(model.hash, [number!])).toEqual([number]);
      store.saveVectors(model, [{ passage: second!.id, vector: vectorOf(0, 1, 2, 3) }]);
      expect(store.withoutVectors(model.hash, [number!])).toEqual([number]);
      store.saveVectors(model, [{ passage: first!.id, vector: vectorOf(4, 3, 2, 1) }]);
      expect(store.withoutVectors(model.hash, [number!])).toEqual([]);
      expect(store.withoutVectors(otherModel.hash, [number!])).toEqual([number]);
      expect(store.vectorsOf(model.hash, number!)).toEqual([
        { passage: first!.id, vector: vectorOf(4, 3, 2, 1) },
        { passage: second!.id, vector: vectorOf(0, 1, 2, 3) },
      ]);
      expect(store.vector(model.hash, second!.id)).toEqual(vectorOf(0, 1, 2, 3));
      expect(store.vector(otherModel.hash, second!.id)).toBeNull();
    });

    test('refuses a vector of other dimensions', () => {
      const [number] = become(store, [article('a.txt')]);
      const { id } = store.passagesOf(number!)[0]!;
      expect(() => {
        store.saveVectors(model, [{ passage: id, vector: vectorOf(1, 2) }]);
      }).toThrow(RangeError);
    });

    test('gives an article the vectors of one that says the same under the same title', () => {
      const same = { title: 'Fog', text: 'Fog lay over Lisk. The boats stayed in.' };
      const [first, second, other] = become(store, [
        article('a.txt', same),
        article('b.txt', same),
        article('c.txt', { ...same, title: 'Mist' }),
      ]);
      const vectors = store.passagesOf(first!).map(({ id }, i) => ({ passage: id, vector: vectorOf(i, 1, 1, 1) }));
      store.saveVectors(model, vectors);
      for (const number of [second!, other!]) store.reuseVectors(model.hash, number);
      expect(store.vectorsOf(model.hash, second!).map(({ vector }) => vector)).toEqual(
        vectors.map(({ vector }) => vector),
      );
      expect(store.vectorsOf(model.hash, other!)).toEqual([]);
    });

    test('keeps the last two models and forgets the vectors of the others', () => {
      const [number] = become(store, [article('a.txt')]);
      const { id } = store.passagesOf(number!)[0]!;
      for (const hash of ['one', 'two', 'three']) {
        store.saveVectors({ hash, dimensions: 2 }, [{ passage: id, vector: vectorOf(1, 2) }]);
        store.useModel({ hash, dimensions: 2 });
      }
      const kept = store.useModel({ hash: 'two', dimensions: 2 });
      expect(kept).toEqual(['two', 'three']);
      expect(store.vector('one', id)).not.toBeNull();
      store.forgetModelsBut(kept);
      expect(store.vector('one', id)).toBeNull();
      expect(store.vector('two', id)).toEqual(vectorOf(1, 2));
    });

    test('counts a file as read once its reading is finished', () => {
      const file = startFile(store, 'a.txt');
      store.savePages(file, [pageOf(article('a.txt'))]);
      expect(store.fileReadings('a.txt', 'r1')).toEqual([]);
      store.finishFile(file);
      const expected = {
        ...look,
        id: file,
        source: rootSource,
        path: 'a.txt',
        hash: 'hash of a.txt',
        isCurrent: false,
      };
      expect(store.fileReadings('a.txt', 'r1')).toEqual([expected]);
      expect(store.fileReadings('a.txt', 'r2')).toEqual([]);
      store.touchFile(file, { ...look, seenAt: look.seenAt + 1 });
      expect(store.fileReadings('a.txt', 'r1')[0]!.seenAt).toBe(look.seenAt + 1);
    });

    test('knows a page again by path and bytes, under the same reader', () => {
      const one = article('lines.jsonl#2', { url: 'https://lisk.example/fog' });
      const file = startFile(store, 'lines.jsonl');
      const [number] = store.savePages(file, [
        pageOf(one),
        { path: 'lines.jsonl#3', hash: 'odd', outcome: { kind: 'rejected', reason: 'no text' } },
      ]);
      const page = { path: one.path, hash: `bytes of ${one.path}` };
      const stored = { kind: 'stored', article: number };
      expect(store.knownPage(page, 'r1')).toEqual({ ...page, outcome: stored });
      expect(store.knownPage(page, 'r2')).toBeNull();
      expect(store.knownPage({ ...page, hash: 'other bytes' }, 'r1')).toBeNull();
      expect(store.knownPage({ path: 'lines.jsonl#3', hash: 'odd' }, 'r1')?.outcome).toEqual({
        kind: 'rejected',
        reason: 'no text',
      });
      expect(store.movedPage('lines.jsonl', page.hash, 'r1')?.outcome).toEqual(stored);
      expect(store.movedPage('other.jsonl', page.hash, 'r1')).toBeNull();
      expect([...store.pagesOf(file)].map(({ path }) => path)).toEqual(['lines.jsonl#2', 'lines.jsonl#3']);
    });

    test('does not know a moved page whose place is its identity', () => {
      const file = startFile(store, 'lines.jsonl');
      store.savePages(file, [pageOf(article('lines.jsonl#2'))]);
      expect(store.movedPage('lines.jsonl', 'bytes of lines.jsonl#2', 'r1')).toBeNull();
    });

    test('counts what a generation holds', () => {
      become(store, [
        article('a.txt', { publishedAt: '2024-05-26T08:00:00+02:00', language: 'en' }),
        article('b.txt', { publishedAt: '2023-01-02', language: 'de' }),
        article('c.txt', { publishedAt: 'some day', language: 'en' }),
      ]);
      expect(store.currentGeneration()).toMatchObject({
        number: 1,
        at: '2024-05-26T10:00:00Z',
        articles: 3,
        undated: 1,
        passages: 6,
        first: '2023-01-02',
        last: '2024-05-26',
        languages: ['en', 'de'],
        reader: 'r1',
      });
      expect(store.header().refreshedAt).toBe('2024-05-26T10:00:00Z');
    });

    test('keeps every generation readable', () => {
      const [a, b] = become(store, [article('a.txt'), article('b.txt')]) as [number, number];
      const [, c] = become(store, [article('b.txt'), article('c.txt')]) as [number, number];
      become(store, [article('a.txt')]);
      expect([1, 2, 3].map((number) => [...store.members(number)])).toEqual([[a, b], [b, c], [a]]);
      expect([...store.summaries(2)].map(({ path }) => path)).toEqual(['b.txt', 'c.txt']);
      expect(store.generation(2)!.membership).not.toBe(store.generation(1)!.membership);
      expect(store.generation(4)).toBeNull();
      expect(store.article(article('c.txt').id)).not.toBeNull();
    });

    test('makes no generation when the members are the same', () => {
      become(store, [article('a.txt')]);
      become(store, [article('a.txt')], '2024-06-01T00:00:00Z');
      expect(store.currentGeneration()).toMatchObject({ number: 1, at: '2024-05-26T10:00:00Z' });
      expect(store.header().refreshedAt).toBe('2024-06-01T00:00:00Z');
    });

    test('makes no generation of nothing', () => {
      become(store, []);
      expect(store.currentGeneration()).toBeNull();
      expect(store.header().refreshedAt).toBe('2024-05-26T10:00:00Z');
    });

    test('notes what an article takes the place of, and never again', () => {
      const [former, next] = [article('a.txt', { text: 'It rained.' }), article('a.txt', { text: 'It poured.' })];
      const [formerNumber] = become(store, [former]);
      const file = startFile(store, 'a.txt', { hash: 'next' });
      const [nextNumber] = store.savePages(file, [pageOf(next)]) as [number];
      const state = { ...refreshed, at: '2024-05-27T00:00:00Z', reader: 'r1', files: [file] };
      store.commit({
        ...state,
        members: new Map([[nextNumber, 'a.txt']]),
        supersedes: new Map([[nextNumber, former.id]]),
      });
      expect(store.article(next.id)?.supersedes).toBe(former.id);
      store.commit({
        ...state,
        members: new Map([[formerNumber!, 'a.txt']]),
        supersedes: new Map([[formerNumber!, next.id]]),
      });
      expect(store.article(former.id)?.supersedes).toBeNull();
    });

    test('notes where an article stands now', () => {
      const one = article('lines.jsonl#1', { url: 'https://lisk.example/fog' });
      const [number] = become(store, [one]) as [number];
      store.commit({
        ...refreshed,
        at: '2024-06-01T00:00:00Z',
        reader: 'r1',
        members: new Map([[number, 'lines.jsonl#2']]),
        files: store.currentFiles().map(({ id }) => id),
        supersedes: new Map(),
      });
      expect(store.article(one.id)?.path).toBe('lines.jsonl#2');
      expect(store.currentGeneration()?.number).toBe(1);
    });

    test('forgets readings and articles that the new state does not rest on', () => {
      const stray = article('stray.txt');
      const strayFile = startFile(store, 'stray.txt');
      const [number] = store.savePages(strayFile, [pageOf(stray)]);
      store.finishFile(strayFile);
      become(store, [article('a.txt')]);
      expect(store.fileReadings('stray.txt', 'r1')).toEqual([]);
      expect(store.articleByNumber(number!)).toBeNull();
      expect(store.currentFiles().map(({ path }) => path)).toEqual(['all.jsonl']);
    });

    test('tells of which bytes an article was read', () => {
      const [number] = become(store, [article('a.txt')]);
      store.savePages(startFile(store, 'b.txt'), [{ ...pageOf(article('a.txt')), hash: 'not current' }]);
      expect(store.pageHashesOf(number!)).toEqual(['bytes of a.txt']);
    });

    test('refuses a state with an article that was never stored, and keeps the former one', () => {
      become(store, [article('a.txt')]);
      const members = new Map([[4711, 'b.txt']]);
      expect(() =>
        store.commit({ ...refreshed, at: 'x', reader: 'r1', members, files: [], supersedes: new Map() }),
      ).toThrow();
      expect(store.currentGeneration()).toMatchObject({ number: 1, articles: 1 });
      expect(store.currentFiles()).toHaveLength(1);
    });

    test('shows readers what was committed while a writer works on', () => {
      become(store, [article('a.txt')]);
      const reader = underTest.openForReading()!;
      store.savePages(startFile(store, 'b.txt'), [pageOf(article('b.txt'))]);
      expect(reader.currentGeneration()?.number).toBe(1);
      expect(() => reader.startFile({ ...look, source: rootSource, path: 'x', hash: 'x', reader: 'x' })).toThrow();
      become(store, [article('a.txt'), article('b.txt')]);
      expect(reader.currentGeneration()?.number).toBe(2);
      reader.close();
    });
  });
}
