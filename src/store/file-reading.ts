import type { Article } from '../domain/article.js';
import type { Span } from '../domain/span.js';

export interface NewArticle {
  readonly article: Article;
  readonly passages: readonly Span[];
  /** Hash of all that the article and its passages say; an equal reading is stored once. */
  readonly digest: string;
}

/** What reading a page gave. */
export type PageOutcome =
  | { readonly kind: 'new'; readonly reading: NewArticle }
  | { readonly kind: 'stored'; readonly article: number }
  | { readonly kind: 'rejected'; readonly reason: string };

export interface PageReading {
  /** Relative to the corpus folder; `name.jsonl#12` for a line. */
  readonly path: string;
  /** Hash of the page's bytes. */
  readonly hash: string;
  readonly outcome: PageOutcome;
}

export interface StoredPage {
  readonly path: string;
  readonly hash: string;
  readonly outcome: Exclude<PageOutcome, { kind: 'new' }>;
}

/** Where an article was read. */
export interface ArticlePlace {
  readonly source: number;
  /** Of the reading: a file, a url, `uploads/` with a name. */
  readonly file: string;
  /** Of the page: the same, with `#` and the number of a line. */
  readonly path: string;
  readonly isCurrent: boolean;
}

/** How the file system describes a file: equal twice over means unchanged, once it is older than the last look. */
export interface FileSignature {
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modifiedAt: number;
  readonly changedAt: number;
}

/** One reading of one file, fetched page or upload. Several may be stored of a path: the current one and one of an interrupted refresh. */
export interface FileReading extends FileSignature {
  readonly id: number;
  /** The source that it belongs to. */
  readonly source: number;
  /** No two sources have one path: relative to the corpus folder, a page's url, or `uploads/` with a name. */
  readonly path: string;
  /** Hash of the bytes. */
  readonly hash: string;
  /** Part of the current generation. */
  readonly isCurrent: boolean;
  /** Milliseconds since 1970 when the file was looked at. */
  readonly seenAt: number;
}

export type NewFileReading = Omit<FileReading, 'id' | 'isCurrent'> & { readonly reader: string };
