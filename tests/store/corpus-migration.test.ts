import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { rootSource } from '../../src/domain/source.js';
import { applicationId, schema, schemaVersion } from '../../src/store/corpus-schema.js';
import { openForWriting, type Connection } from '../../src/store/sqlite-connection.js';
import { say } from '../../src/language/say.js';
import { openCorpusStore, openCorpusStoreForReading } from '../../src/store/sqlite-corpus-store.js';
import { corpusSchema1 } from './former-schemas/corpus-1.js';

const origin = { name: 'news', root: '/articles/news' };

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-migration-'));
  path = join(folder, 'corpus.db');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A corpus with one article in one generation, as version 1 wrote it. */
function writeVersion1(): void {
  const database = new Database(path);
  database.pragma('journal_mode = WAL');
  database.pragma(`application_id = ${applicationId}`);
  database.pragma('user_version = 1');
  database.exec(corpusSchema1);
  database.exec(`
    INSERT INTO corpus VALUES (1, 'corpus-id', 'news', '/articles/news', '2024-05-27T10:00:00Z');
    INSERT INTO generations (at, articles, undated, passages, first, last, languages, membership, reader)
      VALUES ('2024-05-26T10:00:00Z', 1, 1, 1, NULL, NULL, '["en"]', 'm', 'r1');
    INSERT INTO articles (id, digest, source_key, path, origin, text_hash, spans, text)
      VALUES ('a', 'd', 'fog.txt', 'fog.txt', '{"kind":"file"}', 'h', '[[0,18,"body"]]', 'Fog lay over Lisk.');
    INSERT INTO passages (article, start_offset, end_offset) VALUES (1, 0, 18);
    INSERT INTO models VALUES (1, 'model', 1, 1);
    INSERT INTO vectors VALUES (1, 1, x'0000803f');
    INSERT INTO memberships VALUES (1, 1, NULL);
    INSERT INTO files (path, size, modified_at, changed_at, seen_at, hash, reader, is_complete, is_current)
      VALUES ('fog.txt', 18, 1, 1, 9, 'bytes', 'r1', 1, 1);
    INSERT INTO pages VALUES (1, 0, 'fog.txt', 'bytes', 1, NULL);
  `);
  database.close();
}

const openings = [
  ['for writing', () => openCorpusStore(path, origin)],
  ['for reading', () => openCorpusStoreForReading(path)!],
] as const;

describe('a corpus of version 1', () => {
  test.each(openings)('keeps all that it holds when it is opened %s', (_how, open) => {
    writeVersion1();
    const store = open();
    expect(store.header()).toEqual({
      corpusId: 'corpus-id',
      name: 'news',
      root: '/articles/news',
      refreshedAt: '2024-05-27T10:00:00Z',
    });
    expect(store.currentGeneration()).toMatchObject({
      number: 1,
      at: '2024-05-26T10:00:00Z',
      articles: 1,
      membership: 'm',
      cause: 'refresh',
      added: null,
      target: null,
    });
    expect([...store.members(1)]).toEqual([1]);
    expect(store.articleByNumber(1)).toMatchObject({ path: 'fog.txt', text: 'Fog lay over Lisk.' });
    expect(store.vectorsOf('model', 1)).toHaveLength(1);
    expect(store.currentFiles()).toMatchObject([{ path: 'fog.txt', hash: 'bytes', source: rootSource }]);
    expect(store.sources()).toMatchObject([{ id: rootSource, spec: { kind: 'folder', path: '/articles/news' } }]);
    store.close();
    const again = open();
    expect(again.currentGeneration()?.number).toBe(1);
    again.close();
  });

  test('ends with the schema of a new one', () => {
    writeVersion1();
    openCorpusStore(path, origin).close();
    const fresh = new Database(':memory:');
    fresh.exec(schema);
    const migrated = new Database(path);
    expect(columnsOf(migrated)).toEqual(columnsOf(fresh));
    expect(migrated.pragma('user_version', { simple: true })).toBe(schemaVersion);
    migrated.close();
    fresh.close();
  });
});

describe('a migration', () => {
  const stamp = { applicationId, what: 'corpus', whenUnreadable: say('member.corpus-unreadable') };

  test('that fails leaves the former version as it was', () => {
    writeVersion1();
    const half = (connection: Connection): void => {
      connection.exec('DROP TABLE pages');
      throw new Error('the power went');
    };
    expect(() => openForWriting(path, { ...stamp, version: 2, migrations: [half] }, () => undefined)).toThrow(
      'the power went',
    );
    const store = openCorpusStore(path, origin);
    expect([...store.pagesOf(1)]).toHaveLength(1);
    store.close();
  });

  test('that leaves a dangling reference is not taken', () => {
    writeVersion1();
    const careless = (connection: Connection): void => {
      connection.exec('DELETE FROM articles');
    };
    expect(() => openForWriting(path, { ...stamp, version: 2, migrations: [careless] }, () => undefined)).toThrow(
      /broke a reference/,
    );
  });
});

/** Names of tables with their columns, types and defaults, whatever the order of the columns. */
function columnsOf(database: Database.Database): Record<string, string[]> {
  const tables = database
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all();
  const columns = (table: string): string[] =>
    (database.pragma(`table_info(${table})`) as { name: string; type: string; notnull: number; dflt_value: string }[])
      .map(({ name, type, notnull, dflt_value: value }) => `${name} ${type} ${notnull} ${value}`)
      .sort();
  return Object.fromEntries(tables.map((table) => [table, columns(table)]));
}
