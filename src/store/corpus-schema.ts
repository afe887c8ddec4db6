/** `PRAGMA user_version` of the schema below. */
export const schemaVersion = 2;

/** `PRAGMA application_id`: "VRBT". */
export const applicationId = 0x56524254;

/** Tables that came with version 2. Bytes are compressed with gzip. */
const sourceTables = `
CREATE TABLE sources (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  spec TEXT NOT NULL UNIQUE,
  added_at TEXT NOT NULL,
  last_read_at TEXT,
  problem TEXT
);

CREATE TABLE uploads (
  source INTEGER PRIMARY KEY REFERENCES sources ON DELETE CASCADE,
  bytes BLOB NOT NULL
);

CREATE TABLE listed_pages (
  source INTEGER NOT NULL REFERENCES sources ON DELETE CASCADE,
  url TEXT NOT NULL,
  title TEXT,
  published_at TEXT,
  updated_at TEXT,
  stamp TEXT,
  first_seen_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  is_listed INTEGER NOT NULL,
  PRIMARY KEY (source, url)
) WITHOUT ROWID;
CREATE INDEX listed_pages_by_url ON listed_pages (url);

CREATE TABLE fetched_pages (
  number INTEGER PRIMARY KEY,
  url TEXT NOT NULL UNIQUE,
  final_url TEXT NOT NULL,
  checked_at TEXT NOT NULL,
  fetched_at TEXT,
  etag TEXT,
  last_modified TEXT,
  media_type TEXT,
  charset TEXT,
  robots_tags TEXT NOT NULL,
  hash TEXT,
  state TEXT NOT NULL,
  problem TEXT,
  failures INTEGER NOT NULL
);

CREATE TABLE fetched_bytes (
  page INTEGER PRIMARY KEY REFERENCES fetched_pages ON DELETE CASCADE,
  bytes BLOB NOT NULL
);

CREATE TABLE tombstones (
  hash TEXT NOT NULL,
  burial TEXT NOT NULL,
  hash_of TEXT NOT NULL,
  article_id TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (hash, burial)
) WITHOUT ROWID;
CREATE INDEX tombstones_by_article ON tombstones (article_id);

CREATE TABLE held_changes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  source INTEGER NOT NULL,
  path TEXT,
  page_hash TEXT,
  articles TEXT NOT NULL,
  reason TEXT NOT NULL,
  at TEXT NOT NULL,
  decision TEXT NOT NULL DEFAULT 'open',
  decided_at TEXT
);

CREATE TABLE blocked_hosts (
  host TEXT PRIMARY KEY,
  at TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE signatures (
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  maker TEXT NOT NULL,
  signature BLOB NOT NULL,
  PRIMARY KEY (article, maker)
) WITHOUT ROWID;
`;

/**
 * Rows of articles, passages and vectors never change after they are stored. Sizes: a vector is 4 bytes a dimension
 * (1 KB at 256), kept as 32-bit floats because it is the truth that indexes of any kind are rebuilt from.
 */
export const schema = `
CREATE TABLE corpus (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  corpus_id TEXT NOT NULL,
  name TEXT NOT NULL,
  root TEXT,
  refreshed_at TEXT,
  needs_wiping INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE generations (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  articles INTEGER NOT NULL,
  undated INTEGER NOT NULL,
  passages INTEGER NOT NULL,
  first TEXT,
  last TEXT,
  languages TEXT NOT NULL,
  membership TEXT NOT NULL,
  reader TEXT NOT NULL,
  cause TEXT NOT NULL DEFAULT 'refresh',
  target INTEGER,
  added INTEGER,
  changed INTEGER,
  removed INTEGER
);

CREATE TABLE articles (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL,
  digest TEXT NOT NULL UNIQUE,
  source_key TEXT NOT NULL,
  path TEXT NOT NULL,
  origin TEXT NOT NULL,
  title TEXT,
  outlet TEXT,
  author TEXT,
  url TEXT,
  published_at TEXT,
  updated_at TEXT,
  language TEXT,
  text_hash TEXT NOT NULL,
  supersedes TEXT,
  spans TEXT NOT NULL,
  text TEXT NOT NULL,
  directives TEXT
);
CREATE INDEX articles_by_id ON articles (id);
CREATE INDEX articles_by_text ON articles (text_hash);

CREATE TABLE passages (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL
);
CREATE INDEX passages_by_article ON passages (article, start_offset, end_offset);

CREATE TABLE models (
  id INTEGER PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  dimensions INTEGER NOT NULL,
  last_used INTEGER NOT NULL
);

CREATE TABLE vectors (
  passage INTEGER NOT NULL REFERENCES passages ON DELETE CASCADE,
  model INTEGER NOT NULL REFERENCES models ON DELETE CASCADE,
  components BLOB NOT NULL,
  PRIMARY KEY (passage, model)
);

CREATE TABLE memberships (
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  from_generation INTEGER NOT NULL REFERENCES generations,
  to_generation INTEGER REFERENCES generations,
  PRIMARY KEY (article, from_generation)
) WITHOUT ROWID;

CREATE TABLE files (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  path TEXT NOT NULL,
  size INTEGER NOT NULL,
  modified_at REAL NOT NULL,
  changed_at REAL NOT NULL,
  seen_at REAL NOT NULL,
  hash TEXT NOT NULL,
  reader TEXT NOT NULL,
  is_complete INTEGER NOT NULL DEFAULT 0,
  is_current INTEGER NOT NULL DEFAULT 0,
  source INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX files_by_path ON files (path);

CREATE TABLE pages (
  file INTEGER NOT NULL REFERENCES files ON DELETE CASCADE,
  position INTEGER NOT NULL,
  path TEXT NOT NULL,
  hash TEXT NOT NULL,
  article INTEGER REFERENCES articles ON DELETE CASCADE,
  reason TEXT,
  PRIMARY KEY (file, position),
  CHECK ((article IS NULL) <> (reason IS NULL))
) WITHOUT ROWID;
CREATE INDEX pages_by_path ON pages (path, hash);
CREATE INDEX pages_by_hash ON pages (hash);
CREATE INDEX pages_by_article ON pages (article);
${sourceTables}`;

/**
 * From version 1 to 2: what is there stays as it is, the folder that was read becomes the first source. What a former
 * generation counted as added and removed is not known.
 */
export const fromVersion1 = `
ALTER TABLE generations ADD COLUMN cause TEXT NOT NULL DEFAULT 'refresh';
ALTER TABLE generations ADD COLUMN target INTEGER;
ALTER TABLE generations ADD COLUMN added INTEGER;
ALTER TABLE generations ADD COLUMN changed INTEGER;
ALTER TABLE generations ADD COLUMN removed INTEGER;
ALTER TABLE articles ADD COLUMN directives TEXT;
ALTER TABLE files ADD COLUMN source INTEGER NOT NULL DEFAULT 1;
ALTER TABLE corpus RENAME TO former_corpus;
CREATE TABLE corpus (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  corpus_id TEXT NOT NULL,
  name TEXT NOT NULL,
  root TEXT,
  refreshed_at TEXT,
  needs_wiping INTEGER NOT NULL DEFAULT 0
);
INSERT INTO corpus (only_row, corpus_id, name, root, refreshed_at)
  SELECT only_row, corpus_id, name, root, refreshed_at FROM former_corpus;
DROP TABLE former_corpus;
${sourceTables}`;
