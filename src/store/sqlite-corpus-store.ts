import { randomUUID } from 'node:crypto';
import { articleReads, articleWriter } from './article-rows.js';
import { applicationId, schema, schemaVersion } from './corpus-schema.js';
import type { CorpusStore } from './corpus-store.js';
import { fileReads, fileWrites } from './file-rows.js';
import { createGenerationWriter, generationReads } from './generation-rows.js';
import { openForReading, openForWriting, type Connection, type SchemaStamp } from './sqlite-connection.js';
import { vectorReads, vectorWrites } from './vector-rows.js';

const stamp: SchemaStamp = { applicationId, version: schemaVersion, what: 'corpus' };

/** What a new store is told of its corpus. */
export interface CorpusOrigin {
  readonly name: string;
  /** Real path of the folder or file that the corpus reads. */
  readonly root: string;
}

/**
 * Opens the corpus file for its one writer, made where there is none.
 * @throws UserError when the file is foreign, damaged or of a newer version.
 */
export function openCorpusStore(path: string, origin: CorpusOrigin): CorpusStore {
  const connection = openForWriting(path, stamp, (made) => {
    createCorpusTables(made, origin);
  });
  return sqliteCorpusStore(connection);
}

/** Opens the corpus file beside its writer. `null` when there is none yet. Writing methods throw. */
export function openCorpusStoreForReading(path: string): CorpusStore | null {
  const connection = openForReading(path, stamp);
  return connection === null ? null : sqliteCorpusStore(connection);
}

export function createCorpusTables(connection: Connection, { name, root }: CorpusOrigin): void {
  connection.exec(schema);
  connection
    .prepare('INSERT INTO corpus (only_row, corpus_id, name, root) VALUES (1, ?, ?, ?)')
    .run(randomUUID(), name, root);
}

/** The port over a connection whose tables exist; the connection is closed with it. */
export function sqliteCorpusStore(connection: Connection): CorpusStore {
  return {
    ...generationReads(connection),
    ...articleReads(connection),
    ...vectorReads(connection),
    ...fileReads(connection),
    ...vectorWrites(connection),
    ...fileWrites(connection, articleWriter(connection)),
    commit: createGenerationWriter(connection),
    close: () => {
      connection.close();
    },
  };
}
