import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { articleFrom } from '../../src/domain/article.js';
import { UserError } from '../../src/domain/errors.js';
import { openCorpusStore, openCorpusStoreForReading } from '../../src/store/sqlite-corpus-store.js';
import { corpusStoreContract, type StoreUnderTest } from '../contracts/corpus-store-contract.js';
import { sourceStoreContract } from '../contracts/source-store-contract.js';

const origin = { name: 'news', root: '/articles/news' };

function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'verbatim-store-'));
}

const create = (): StoreUnderTest => {
  const folder = temporaryFolder();
  const path = join(folder, 'deep', 'corpus.db');
  return {
    openForWriting: () => openCorpusStore(path, origin),
    openForReading: () => openCorpusStoreForReading(path),
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
};

corpusStoreContract('SQLite', create);
sourceStoreContract('SQLite', create);

describe('a corpus file', () => {
  let folder: string;
  let path: string;

  beforeEach(() => {
    folder = temporaryFolder();
    path = join(folder, 'corpus.db');
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const openings = [
    ['for writing', () => openCorpusStore(path, origin)],
    ['for reading', () => openCorpusStoreForReading(path)],
  ] as const;

  test('that is not there is not made by a reader', () => {
    expect(openCorpusStoreForReading(path)).toBeNull();
    writeFileSync(path, '');
    expect(openCorpusStoreForReading(path)).toBeNull();
  });

  test('is told its corpus once', () => {
    openCorpusStore(path, origin).close();
    const store = openCorpusStore(path, { name: 'other', root: '/other' });
    expect(store.header()).toMatchObject(origin);
    store.close();
  });

  test.each(openings)('of a newer version is refused when opened %s', (_how, open) => {
    openCorpusStore(path, origin).close();
    const database = new Database(path);
    database.pragma('user_version = 99');
    database.close();
    expect(open).toThrow(UserError);
    expect(open).toThrow(/newer Verbatim \(version 99/);
  });

  test.each(openings)('of another program is refused when opened %s', (_how, open) => {
    const database = new Database(path);
    database.exec('CREATE TABLE notes (note TEXT)');
    database.close();
    expect(open).toThrow(UserError);
    expect(open).toThrow(/not a corpus of Verbatim/);
  });

  test.each(openings)('that is no database is refused when opened %s', (_how, open) => {
    writeFileSync(path, 'Fog lay over Lisk. '.repeat(1000));
    expect(open).toThrow(UserError);
    expect(open).toThrow(/damaged/);
  });

  test('forbids dangling rows', () => {
    const store = openCorpusStore(path, origin);
    const page = { path: 'a', hash: 'h', outcome: { kind: 'stored', article: 4711 } as const };
    expect(() => store.savePages(store.startFile(file), [page])).toThrow(/FOREIGN KEY/);
    store.close();
  });

  test('holds nothing of an article that was deleted', () => {
    const secret = 'The smuggler Odo Vantongeren hid below the quay.';
    const parsed = { title: null, outlet: null, author: null, url: null, publishedAt: null, updatedAt: null };
    const article = articleFrom(
      { ...parsed, language: null, text: secret, spans: [] },
      { path: 'a', origin: { kind: 'file' }, supersedes: null },
    );
    const store = openCorpusStore(path, origin);
    const reading = { article, passages: [], digest: 'd' };
    store.savePages(store.startFile(file), [{ path: 'a', hash: 'h', outcome: { kind: 'new', reading } }]);
    expect(holds(secret)).toBe(true);
    store.commit({
      at: 'x',
      reader: 'r',
      members: new Map(),
      files: [],
      supersedes: new Map(),
      cause: 'refresh',
      counts: { added: 0, changed: 0, removed: 0 },
    });
    expect(store.article(article.id)).toBeNull();
    store.close();
    expect(holds(secret)).toBe(false);
  });

  function holds(text: string): boolean {
    return readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(text));
  }
});

const file = { source: 1, path: 'a', size: 1, modifiedAt: 1, changedAt: 1, seenAt: 1, hash: 'h', reader: 'r' };
