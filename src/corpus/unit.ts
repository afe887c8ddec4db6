import type { Origin, ParsedArticle } from '../domain/article.js';
import type { Page, Rejected } from '../ingest/page.js';
import type { ParsePageOptions } from '../ingest/parse-page.js';
import type { FileReading, FileSignature } from '../store/file-reading.js';

/** What is read in one piece and is unchanged or not as a whole: a file, a fetched page, an upload. */
export interface Unit {
  readonly source: number;
  /** See `FileReading.path`. */
  readonly path: string;
  readonly origin: Origin;
  /** What the reader is told besides the bytes. */
  readonly options: ParsePageOptions;
  /** Why it could not be asked for again, in one clause: what is told of it beside what was read before. */
  readonly problem: string | null;
  /** Whether one of `readings`, complete ones by the present reader, still holds. Rejects when it is called off. */
  look(readings: readonly FileReading[], signal: AbortSignal | undefined): Promise<UnitLook>;
  pages(signal: AbortSignal | undefined): AsyncIterable<Page | Rejected> | Iterable<Page | Rejected>;
  /** Settles which address identifies the article. */
  identify(article: ParsedArticle): ParsedArticle;
  /** Whether its bytes may be kept once they are read. `article` is `null` for a page that gave none. */
  mayBeKept(page: Page, article: ParsedArticle | null): boolean;
  /** Drops what is kept of its bytes; `false` when none were. */
  forget(): boolean;
}

export type UnitLook =
  | { readonly kind: 'unchanged'; readonly reading: number }
  /** The same bytes with another signature. */
  | { readonly kind: 'touched'; readonly reading: number; readonly signature: SeenSignature }
  | { readonly kind: 'changed'; readonly signature: SeenSignature & { readonly hash: string } }
  /** `reason` is one clause; what was read before stays. */
  | { readonly kind: 'unreadable'; readonly reason: string }
  | { readonly kind: 'gone' };

export type SeenSignature = FileSignature & { readonly seenAt: number };

/** A unit of the current generation that can't be looked at now, so that it stays as it was. */
export interface UnreadableUnit {
  readonly source: number;
  readonly path: string;
  /** One clause. */
  readonly unreadable: string;
}

/** What a source lists and does not have: told, and nothing else. */
export interface MissingUnit {
  readonly source: number;
  readonly path: string;
  /** One clause. */
  readonly missing: string;
}

export type ListedUnit = Unit | UnreadableUnit | MissingUnit;
