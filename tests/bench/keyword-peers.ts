import Database from 'better-sqlite3';
import MiniSearch from 'minisearch';
import { passageBm25 } from '../../src/retrieval/indexed-text.js';
import { createPostingsBuilder } from '../../src/retrieval/postings-index.js';

/** A keyword index under measurement. */
export interface Peer {
  readonly name: string;
  /** Bytes it takes: its file, or the memory that building it added. */
  readonly bytes: number;
  /** Ids of the best documents for any of the terms, best first. */
  search(terms: readonly string[], limit: number): number[];
}

/** Terms of each document; the index is its id. */
export type TermDocuments = readonly (readonly string[])[];

export function buildOurs(documents: TermDocuments): Peer {
  const builder = createPostingsBuilder(passageBm25);
  documents.forEach((terms, id) => {
    builder.add(id, terms);
  });
  const index = builder.build();
  return {
    name: 'postings (ours)',
    bytes: index.toBytes().length,
    search: (terms, limit) => index.search(terms, limit).map(({ id }) => id),
  };
}

/** Terms go in as they are: joined by spaces and split at them again. */
export function buildMiniSearch(documents: TermDocuments): Peer {
  const before = heapUsed();
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
  });
  index.addAll(documents.map((terms, id) => ({ id, text: terms.join(' ') })));
  return {
    name: 'MiniSearch 7',
    bytes: heapUsed() - before,
    search: (terms, limit) => {
      const found = index.search(terms.join(' '), { combineWith: 'OR' });
      return found.slice(0, limit).map(({ id }) => id as number);
    },
  };
}

/** An FTS5 table in memory without stored text; `rank` is its BM25. */
export function buildFts5(documents: TermDocuments): Peer {
  const database = new Database(':memory:');
  database.exec(`CREATE VIRTUAL TABLE passages USING fts5(text, content='', tokenize="unicode61 tokenchars '.'")`);
  const insert = database.prepare('INSERT INTO passages (rowid, text) VALUES (?, ?)');
  database.transaction(() => {
    documents.forEach((terms, id) => insert.run(id + 1, terms.join(' ')));
  })();
  database.exec(`INSERT INTO passages (passages) VALUES ('optimize')`);
  const select = database
    .prepare<[string, number], number>('SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ?')
    .pluck();
  const pages = database.pragma('page_count', { simple: true }) as number;
  const pageSize = database.pragma('page_size', { simple: true }) as number;
  return {
    name: 'SQLite FTS5',
    bytes: pages * pageSize,
    search: (terms, limit) => {
      if (terms.length === 0) return [];
      const match = terms.map((term) => `"${term}"`).join(' OR ');
      return select.all(match, limit).map((rowid) => rowid - 1);
    },
  };
}

function heapUsed(): number {
  return process.memoryUsage().heapUsed;
}
