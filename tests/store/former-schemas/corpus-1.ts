/** The schema of corpora as version 1 made it. Never changes. */
export const corpusSchema1 = `
CREATE TABLE corpus (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  corpus_id TEXT NOT NULL,
  name TEXT NOT NULL,
  root TEXT NOT NULL,
  refreshed_at TEXT
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
  reader TEXT NOT NULL
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
  text TEXT NOT NULL
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
  is_current INTEGER NOT NULL DEFAULT 0
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
`;
