import { randomUUID } from 'node:crypto';
import { articleReads, articleWriter } from './article-rows.js';
import { rootSource } from '../domain/source.js';
import { applicationId, fromVersion1, schema, schemaVersion } from './corpus-schema.js';
import type { CorpusStore } from './corpus-store.js';
import { say } from '../language/say.js';
import { createEraser } from './erasure-rows.js';
import { fetchedReads, fetchedWrites } from './fetched-rows.js';
import { fileReads, fileWrites } from './file-rows.js';
import { createGenerationWriter, generationReads } from './generation-rows.js';
import { moderationReads, moderationWrites } from './moderation-rows.js';
import { sourceReads, sourceWrites, specToText } from './source-rows.js';
import { durably, openForReading, openForWriting, type Connection, type SchemaStamp } from './sqlite-connection.js';
import { vectorReads, vectorWrites } from './vector-rows.js';

const stamp: SchemaStamp = {
  applicationId,
  version: schemaVersion,
  what: 'corpus',
  whenUnreadable: say('member.corpus-unreadable'),
  migrations: [
    (connection) => {
      connection.exec(fromVersion1);
      nameRootSource(connection);
    },
  ],
};

/** What a new store is told of its corpus. */
export interface CorpusOrigin {
  readonly name: string;
  /** Real path of the folder or file that the corpus stands for; `null` for one that has sources alone. */
  readonly root: string | null;
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
  nameRootSource(connection);
}

/** The corpus' own folder is the first source; where it has none, that number is never given. */
function nameRootSource(connection: Connection): void {
  const root = connection.prepare<[], string | null>('SELECT root FROM corpus').pluck().get() ?? null;
  const spec = specToText(root === null ? { kind: 'urls', urls: [] } : { kind: 'folder', path: root });
  connection
    .prepare("INSERT INTO sources (id, spec, added_at) VALUES (?, ?, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))")
    .run(rootSource, spec);
  if (root === null) connection.prepare('DELETE FROM sources WHERE id = ?').run(rootSource);
}

/** The port over a connection whose tables exist; the connection is closed with it. */
export function sqliteCorpusStore(connection: Connection): CorpusStore {
  const generations = createGenerationWriter(connection);
  return {
    ...generationReads(connection),
    ...articleReads(connection),
    ...vectorReads(connection),
    ...fileReads(connection),
    ...sourceReads(connection),
    ...fetchedReads(connection),
    ...moderationReads(connection),
    ...vectorWrites(connection),
    ...fileWrites(connection, articleWriter(connection)),
    ...sourceWrites(connection),
    ...fetchedWrites(connection),
    ...moderationWrites(connection),
    commit: (change) => durably(connection, () => generations.commit(change)),
    changeMembers: (change) => durably(connection, () => generations.changeMembers(change)),
    erase: createEraser(connection, generations),
    close: () => {
      connection.close();
    },
  };
}
