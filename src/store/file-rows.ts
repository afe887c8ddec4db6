import type { ArticlePlace, FileReading, NewArticle, PageOutcome, PageReading, StoredPage } from './file-reading.js';
import type { CorpusStore } from './corpus-store.js';
import { mapped, mapRow } from './article-rows.js';
import type { Connection } from './sqlite-connection.js';

type FileReads = Pick<
  CorpusStore,
  | 'fileReadings'
  | 'currentFiles'
  | 'pagesOf'
  | 'knownPage'
  | 'movedPage'
  | 'pageHashesOf'
  | 'placesOf'
  | 'sizesOfSources'
>;
type FileWrites = Pick<CorpusStore, 'startFile' | 'savePages' | 'finishFile' | 'touchFile'>;

interface FileRow {
  readonly id: number;
  readonly source: number;
  readonly path: string;
  readonly size: number;
  readonly modified_at: number;
  readonly changed_at: number;
  readonly seen_at: number;
  readonly hash: string;
  readonly is_current: number;
}

interface PageRow {
  readonly path: string;
  readonly hash: string;
  readonly article: number | null;
  readonly reason: string | null;
}

const fileColumns = 'id, source, path, size, modified_at, changed_at, seen_at, hash, is_current';
const pageColumns = 'pages.path, pages.hash, pages.article, pages.reason';

export function fileReads(connection: Connection): FileReads {
  const readings = connection.prepare<[string, string], FileRow>(
    `SELECT ${fileColumns} FROM files WHERE path = ? AND reader = ? AND is_complete = 1
     ORDER BY is_current DESC, id DESC`,
  );
  const current = connection.prepare<[], FileRow>(
    `SELECT ${fileColumns} FROM files WHERE is_current = 1 ORDER BY path`,
  );
  const pagesOf = connection.prepare<[number], PageRow>(
    `SELECT ${pageColumns} FROM pages WHERE file = ? ORDER BY position`,
  );
  const known = connection.prepare<[string, string, string], PageRow>(
    `SELECT ${pageColumns} FROM pages JOIN files ON files.id = pages.file
     WHERE pages.path = ? AND pages.hash = ? AND files.reader = ? LIMIT 1`,
  );
  const moved = connection.prepare<[string, string, string], PageRow>(
    `SELECT ${pageColumns} FROM pages JOIN files ON files.id = pages.file
     JOIN articles ON articles.number = pages.article
     WHERE pages.hash = ? AND files.path = ? AND files.reader = ? AND articles.url = articles.source_key LIMIT 1`,
  );
  const hashes = connection
    .prepare<[number], string>(
      `SELECT DISTINCT pages.hash FROM pages JOIN files ON files.id = pages.file
       WHERE pages.article = ? AND files.is_current = 1`,
    )
    .pluck();
  const sizes = connection.prepare<[], { readonly source: number; readonly articles: number }>(
    `SELECT files.source, count(DISTINCT pages.article) AS articles FROM files JOIN pages ON pages.file = files.id
     JOIN memberships ON memberships.article = pages.article AND memberships.to_generation IS NULL
     WHERE files.is_current = 1 GROUP BY files.source`,
  );
  const places = connection.prepare<[number], Omit<ArticlePlace, 'isCurrent'> & { readonly isCurrent: number }>(
    `SELECT files.source, files.path AS file, pages.path, files.is_current AS isCurrent
     FROM pages JOIN files ON files.id = pages.file WHERE pages.article = ?
     ORDER BY files.is_current DESC, files.path, pages.position`,
  );
  return {
    fileReadings: (path, reader) => readings.all(path, reader).map(fileOf),
    currentFiles: () => current.all().map(fileOf),
    pagesOf: (file) => mapped(pagesOf.iterate(file), pageOf),
    knownPage: ({ path, hash }, reader) => mapRow(known.get(path, hash, reader), pageOf),
    movedPage: (filePath, hash, reader) => mapRow(moved.get(hash, filePath, reader), pageOf),
    sizesOfSources: () => new Map(sizes.all().map(({ source, articles }) => [source, articles])),
    pageHashesOf: (article) => hashes.all(article),
    placesOf: (article) => places.all(article).map((place) => ({ ...place, isCurrent: place.isCurrent === 1 })),
  };
}

export function fileWrites(connection: Connection, saveArticle: (reading: NewArticle) => number): FileWrites {
  const start = connection.prepare(
    `INSERT INTO files (source, path, size, modified_at, changed_at, seen_at, hash, reader)
     VALUES (:source, :path, :size, :modifiedAt, :changedAt, :seenAt, :hash, :reader)`,
  );
  const nextPosition = connection
    .prepare<[number], number>('SELECT coalesce(max(position) + 1, 0) FROM pages WHERE file = ?')
    .pluck();
  const insertPage = connection.prepare<[number, number, string, string, number | null, string | null]>(
    'INSERT INTO pages (file, position, path, hash, article, reason) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const finish = connection.prepare<[number]>('UPDATE files SET is_complete = 1 WHERE id = ?');
  const touch = connection.prepare(
    `UPDATE files SET size = :size, modified_at = :modifiedAt, changed_at = :changedAt, seen_at = :seenAt
     WHERE id = :file`,
  );
  const numberOf = (outcome: PageOutcome): number | null => {
    if (outcome.kind === 'rejected') return null;
    return outcome.kind === 'stored' ? outcome.article : saveArticle(outcome.reading);
  };
  const savePages = connection.transaction((file: number, pages: readonly PageReading[]) => {
    const first = nextPosition.get(file)!;
    return pages.map(({ path, hash, outcome }, i) => {
      const article = numberOf(outcome);
      insertPage.run(file, first + i, path, hash, article, outcome.kind === 'rejected' ? outcome.reason : null);
      return article;
    });
  });
  return {
    startFile: (file) => Number(start.run(file).lastInsertRowid),
    savePages: (file, pages) => savePages.immediate(file, pages),
    finishFile: (file) => {
      finish.run(file);
    },
    touchFile: (file, signature) => {
      touch.run({ ...signature, file });
    },
  };
}

function fileOf(row: FileRow): FileReading {
  return {
    id: row.id,
    source: row.source,
    path: row.path,
    size: row.size,
    modifiedAt: row.modified_at,
    changedAt: row.changed_at,
    seenAt: row.seen_at,
    hash: row.hash,
    isCurrent: row.is_current === 1,
  };
}

function pageOf({ path, hash, article, reason }: PageRow): StoredPage {
  const outcome =
    article === null ? { kind: 'rejected' as const, reason: reason! } : { kind: 'stored' as const, article };
  return { path, hash, outcome };
}
