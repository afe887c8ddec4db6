import { createHash } from 'node:crypto';
import type { RoleSpan } from './span.js';

/** 32 hexadecimal digits: the hash of source key, title, publishedAt and text. */
export type ArticleId = string & { readonly __brand: 'ArticleId' };

/** How an article came here. */
export type Origin =
  | { readonly kind: 'file' }
  | { readonly kind: 'sample' }
  | { readonly kind: 'fetched'; readonly host: string; readonly at: string }
  | { readonly kind: 'upload' };

/** What the page of an article asks of whoever shows it (`nosnippet`, `max-snippet`, `noarchive`; HONESTY 18). */
export interface PageDirectives {
  /** UTF-16 code units of its text that may be shown in one answer; 0 = its title and link alone, `null` = no limit. */
  readonly maxQuote: number | null;
  /** Whether a copy of its bytes may be kept. */
  readonly mayArchive: boolean;
}

/**
 * What reading one page gives. Unknown is `null`, never a guess.
 * `publishedAt` and `updatedAt` are ISO 8601 as the page states them, never moved to another zone; the day alone
 * (`2024-05-26`) when the page states no time. `text` is canonical: normalised once, blocks parted by a blank line.
 * `spans` are its blocks in order, disjoint, each without surrounding white space.
 */
export interface ParsedArticle {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly url: string | null;
  readonly publishedAt: string | null;
  readonly updatedAt: string | null;
  /** ISO 639-1 code, e.g. `en`. */
  readonly language: string | null;
  readonly text: string;
  readonly spans: readonly RoleSpan[];
  /** Absent: the page asks for nothing. */
  readonly directives?: PageDirectives;
}

/** A stored article. Nothing in it changes after saving; a changed page is a new article that supersedes this one. */
export interface Article extends ParsedArticle {
  readonly id: ArticleId;
  /** Canonical url where there is one, else the path within its source. */
  readonly sourceKey: string;
  /** Path relative to the corpus folder; `name.jsonl#12` for a line (counted from 1). */
  readonly path: string;
  readonly origin: Origin;
  /** Hash of `text`; quotes are checked against it before they are sent. */
  readonly textHash: string;
  readonly supersedes: ArticleId | null;
}

/** First 32 hexadecimal digits of the SHA-256 of a UTF-8 string. */
export function shortHash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 32);
}

export function articleIdOf(parts: {
  readonly sourceKey: string;
  readonly title: string | null;
  readonly publishedAt: string | null;
  readonly text: string;
}): ArticleId {
  return shortHash(JSON.stringify([parts.sourceKey, parts.title, parts.publishedAt, parts.text])) as ArticleId;
}

/** Makes the article that is stored of one that was read. */
export function articleFrom(
  parsed: ParsedArticle,
  place: { readonly path: string; readonly origin: Origin; readonly supersedes: ArticleId | null },
): Article {
  const sourceKey = sourceKeyOf(parsed.url, place.path);
  return {
    ...parsed,
    ...place,
    sourceKey,
    id: articleIdOf({ sourceKey, title: parsed.title, publishedAt: parsed.publishedAt, text: parsed.text }),
    textHash: shortHash(parsed.text),
  };
}

/** What identifies a page over time: its url where it has one, else its path. */
function sourceKeyOf(url: string | null, path: string): string {
  return url ?? path;
}
