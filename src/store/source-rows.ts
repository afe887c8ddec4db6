import { gunzipSync, gzipSync } from 'node:zlib';
import { rootSource, type Source, type SourceSpec } from '../domain/source.js';
import { mapRow } from './article-rows.js';
import type { SourceStore } from './source-store.js';
import type { Connection } from './sqlite-connection.js';

type SourceReads = Pick<SourceStore, 'sources' | 'uploadBytes'>;
type SourceWrites = Pick<SourceStore, 'addSource' | 'dropSource' | 'noteSourceRead'>;

interface SourceRow {
  readonly id: number;
  readonly spec: string;
  readonly added_at: string;
  readonly last_read_at: string | null;
  readonly problem: string | null;
}

const columns = 'id, spec, added_at, last_read_at, problem';

export function sourceReads(connection: Connection): SourceReads {
  const all = connection.prepare<[], SourceRow>(`SELECT ${columns} FROM sources ORDER BY id`);
  const bytes = connection.prepare<[number], Buffer>('SELECT bytes FROM uploads WHERE source = ?').pluck();
  return {
    sources: () => all.all().map(sourceOf),
    uploadBytes: (source) => mapRow(bytes.get(source), unpacked),
  };
}

export function sourceWrites(connection: Connection): SourceWrites {
  const bySpec = connection.prepare<[string], SourceRow>(`SELECT ${columns} FROM sources WHERE spec = ?`);
  const byId = connection.prepare<[number], SourceRow>(`SELECT ${columns} FROM sources WHERE id = ?`);
  const insert = connection.prepare<[string, string]>('INSERT INTO sources (spec, added_at) VALUES (?, ?)');
  const insertBytes = connection.prepare<[number, Buffer]>('INSERT INTO uploads (source, bytes) VALUES (?, ?)');
  const drop = connection.prepare<[number]>('DELETE FROM sources WHERE id = ?');
  const listed = connection.prepare<[number], string>('SELECT url FROM listed_pages WHERE source = ?').pluck();
  const dropUnlisted = connection.prepare<{ readonly url: string }>(
    `DELETE FROM fetched_pages WHERE url = :url
       AND NOT EXISTS (SELECT 1 FROM listed_pages WHERE listed_pages.url = :url)`,
  );
  const noteRead = connection.prepare(
    'UPDATE sources SET last_read_at = coalesce(:at, last_read_at), problem = :problem WHERE id = :id',
  );
  const addSource = connection.transaction((spec: SourceSpec, at: string, bytes?: Uint8Array) => {
    const text = specToText(spec);
    const known = bySpec.get(text);
    if (known !== undefined) return { source: sourceOf(known), isNew: false };
    const id = Number(insert.run(text, at).lastInsertRowid);
    if (bytes !== undefined) insertBytes.run(id, packed(bytes));
    return { source: sourceOf(byId.get(id)!), isNew: true };
  });
  const dropSource = connection.transaction((id: number) => {
    if (id === rootSource) throw new RangeError("a corpus' own folder can't be dropped");
    const row = byId.get(id);
    if (row === undefined) return false;
    const urls = [...listed.all(id), ...urlsOf(sourceOf(row).spec)];
    drop.run(id);
    const stillNamed = new Set(connectionUrls());
    for (const url of urls) if (!stillNamed.has(url)) dropUnlisted.run({ url });
    return true;
  });
  const specs = connection.prepare<[], string>('SELECT spec FROM sources').pluck();
  const connectionUrls = (): string[] => specs.all().flatMap((spec) => urlsOf(JSON.parse(spec) as SourceSpec));
  return {
    addSource: (spec, at, bytes) => addSource.immediate(spec, at, bytes),
    dropSource: (id) => dropSource.immediate(id),
    noteSourceRead: (id, read) => {
      noteRead.run({ ...read, id });
    },
  };
}

/** Addresses that a source names itself. */
function urlsOf(spec: SourceSpec): readonly string[] {
  if (spec.kind === 'urls') return spec.urls;
  return 'url' in spec ? [spec.url] : [];
}

/** One text for equal specifications, whatever the order of their keys. */
export function specToText(spec: SourceSpec): string {
  return JSON.stringify(spec, Object.keys(spec).sort());
}

function sourceOf(row: SourceRow): Source {
  return {
    id: row.id,
    spec: JSON.parse(row.spec) as SourceSpec,
    addedAt: row.added_at,
    lastReadAt: row.last_read_at,
    problem: row.problem,
  };
}

export function packed(bytes: Uint8Array): Buffer {
  return gzipSync(bytes);
}

export function unpacked(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from(gunzipSync(bytes));
}
