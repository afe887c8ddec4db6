import { pageKeyHash } from '../domain/tombstone.js';
import { mapRow } from './article-rows.js';
import { packed, unpacked } from './source-rows.js';
import type { FetchCheck, FetchedPage, FetchState, ListedPageRow, NewListedPage, SourceStore } from './source-store.js';
import type { Connection } from './sqlite-connection.js';

type FetchedReads = Pick<SourceStore, 'listedPages' | 'fetchedPage' | 'fetchedPages' | 'withoutBytes' | 'fetchedBytes'>;
type FetchedWrites = Pick<SourceStore, 'saveListing' | 'saveFetched' | 'noteChecked'>;

interface ListedRow {
  readonly url: string;
  readonly title: string | null;
  readonly published_at: string | null;
  readonly updated_at: string | null;
  readonly stamp: string | null;
  readonly first_seen_at: string;
  readonly changed_at: string;
  readonly is_listed: number;
}

interface FetchedRow {
  readonly url: string;
  readonly final_url: string;
  readonly checked_at: string;
  readonly fetched_at: string | null;
  readonly etag: string | null;
  readonly last_modified: string | null;
  readonly media_type: string | null;
  readonly charset: string | null;
  readonly robots_tags: string;
  readonly hash: string | null;
  readonly state: string;
  readonly problem: string | null;
  readonly failures: number;
}

export function fetchedReads(connection: Connection): FetchedReads {
  const listed = connection.prepare<[number], ListedRow>('SELECT * FROM listed_pages WHERE source = ? ORDER BY url');
  const page = connection.prepare<[string], FetchedRow>('SELECT * FROM fetched_pages WHERE url = ?');
  const pages = connection.prepare<[number], FetchedRow>(
    `SELECT fetched_pages.* FROM listed_pages JOIN fetched_pages ON fetched_pages.url = listed_pages.url
     WHERE listed_pages.source = ?`,
  );
  const unkept = connection
    .prepare<[number], string>(
      `SELECT fetched_pages.url FROM listed_pages JOIN fetched_pages ON fetched_pages.url = listed_pages.url
       WHERE listed_pages.source = ? AND hash IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM fetched_bytes WHERE page = fetched_pages.number)`,
    )
    .pluck();
  const bytes = connection
    .prepare<[string], Buffer>(
      'SELECT bytes FROM fetched_bytes WHERE page = (SELECT number FROM fetched_pages WHERE url = ?)',
    )
    .pluck();
  return {
    listedPages: (source) => listed.all(source).map(listedPageOf),
    fetchedPage: (url) => mapRow(page.get(url), fetchedPageOf),
    fetchedPages: (source) => new Map(pages.all(source).map((row) => [row.url, fetchedPageOf(row)])),
    withoutBytes: (source) => new Set(unkept.all(source)),
    fetchedBytes: (url) => mapRow(bytes.get(url), unpacked),
  };
}

export function fetchedWrites(connection: Connection): FetchedWrites {
  return { saveListing: listingWriter(connection), ...pageWrites(connection) };
}

function listingWriter(connection: Connection): SourceStore['saveListing'] {
  const upsert = connection.prepare(
    `INSERT INTO listed_pages (source, url, title, published_at, updated_at, stamp, first_seen_at, changed_at, is_listed)
     VALUES (:source, :url, :title, :publishedAt, :updatedAt, :stamp, :at, :at, 1)
     ON CONFLICT (source, url) DO UPDATE SET title = :title, published_at = :publishedAt, updated_at = :updatedAt,
       changed_at = CASE WHEN stamp IS :stamp AND is_listed = 1 THEN changed_at ELSE :at END, stamp = :stamp, is_listed = 1`,
  );
  const listed = connection
    .prepare<[number], string>('SELECT url FROM listed_pages WHERE source = ? AND is_listed = 1')
    .pluck();
  const leave = connection.prepare<[string, number, string]>(
    'UPDATE listed_pages SET is_listed = 0, changed_at = ? WHERE source = ? AND url = ?',
  );
  const erased = connection
    .prepare<[], string>("SELECT hash FROM tombstones WHERE burial = 'erased' AND hash_of = 'page'")
    .pluck();
  const save = connection.transaction((source: number, items: Iterable<NewListedPage>, at: string) => {
    const refused = new Set(erased.all());
    const now = new Set<string>();
    for (const { url, title, publishedAt, updatedAt, stamp } of items) {
      // A listing may hold the headline of what was erased.
      if (refused.size > 0 && refused.has(pageKeyHash({ sourceKey: url, title: null }))) continue;
      now.add(url);
      upsert.run({ source, at, url, title, publishedAt, updatedAt, stamp });
    }
    for (const url of listed.all(source)) if (!now.has(url)) leave.run(at, source, url);
  });
  return (source, items, at) => {
    save.immediate(source, items, at);
  };
}

function pageWrites(connection: Connection): Pick<SourceStore, 'saveFetched' | 'noteChecked'> {
  const upsert = connection
    .prepare<[object], number>(
      `INSERT INTO fetched_pages (url, final_url, checked_at, fetched_at, etag, last_modified, media_type, charset,
         robots_tags, hash, state, problem, failures)
       VALUES (:url, :finalUrl, :checkedAt, :fetchedAt, :etag, :lastModified, :mediaType, :charset, :robotsTags, :hash,
         :state, :problem, :failures)
       ON CONFLICT (url) DO UPDATE SET final_url = :finalUrl, checked_at = :checkedAt, fetched_at = :fetchedAt,
         etag = :etag, last_modified = :lastModified, media_type = :mediaType, charset = :charset,
         robots_tags = :robotsTags, hash = :hash, state = :state, problem = :problem, failures = :failures
       RETURNING number`,
    )
    .pluck();
  const dropBytes = connection.prepare<[number]>('DELETE FROM fetched_bytes WHERE page = ?');
  const putBytes = connection.prepare<[number, Buffer]>('INSERT INTO fetched_bytes (page, bytes) VALUES (?, ?)');
  const read = connection.prepare<[string], FetchedRow>('SELECT * FROM fetched_pages WHERE url = ?');
  const check = connection.prepare(
    `UPDATE fetched_pages SET checked_at = :checkedAt, state = :state, problem = :problem, failures = :failures,
       etag = :etag, last_modified = :lastModified WHERE url = :url`,
  );
  const save = connection.transaction((page: FetchedPage, bytes: Uint8Array | null) => {
    const number = upsert.get({ ...page, robotsTags: JSON.stringify(page.robotsTags) })!;
    dropBytes.run(number);
    if (bytes !== null) putBytes.run(number, packed(bytes));
  });
  const note = connection.transaction((url: string, noted: FetchCheck) => {
    const row = read.get(url);
    if (row !== undefined) check.run({ url, etag: row.etag, lastModified: row.last_modified, ...noted });
  });
  return {
    saveFetched: (page, bytes) => {
      save.immediate(page, bytes);
    },
    noteChecked: (url, noted) => {
      note.immediate(url, noted);
    },
  };
}

function listedPageOf(row: ListedRow): ListedPageRow {
  return {
    url: row.url,
    title: row.title,
    publishedAt: row.published_at,
    updatedAt: row.updated_at,
    stamp: row.stamp,
    firstSeenAt: row.first_seen_at,
    changedAt: row.changed_at,
    isListed: row.is_listed === 1,
  };
}

function fetchedPageOf(row: FetchedRow): FetchedPage {
  return {
    url: row.url,
    finalUrl: row.final_url,
    checkedAt: row.checked_at,
    fetchedAt: row.fetched_at,
    etag: row.etag,
    lastModified: row.last_modified,
    mediaType: row.media_type,
    charset: row.charset,
    robotsTags: JSON.parse(row.robots_tags) as string[],
    hash: row.hash,
    state: row.state as FetchState,
    problem: row.problem,
    failures: row.failures,
  };
}
