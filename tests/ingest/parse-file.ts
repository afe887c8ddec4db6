import { readFileSync } from 'node:fs';
import { shortHash, type ParsedArticle } from '../../src/domain/article.js';
import { mediaTypeOf, type MediaType, type Page } from '../../src/ingest/page.js';
import { parsePage } from '../../src/ingest/parse-page.js';

export function pageOf(content: string | Uint8Array, mediaType: MediaType, path = 'page'): Page {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { path, mediaType, bytes, hash: shortHash(bytes) };
}

/** The article of a page that has one. */
export function articleIn(page: Page, url?: string): ParsedArticle {
  const parsed = parsePage(page, url === undefined ? {} : { url });
  if (parsed.kind === 'rejected') throw new Error(`${page.path} was rejected: ${parsed.reason}`);
  return parsed.article;
}

export function parseFile(path: string, url?: string): ParsedArticle {
  return articleIn(pageOf(readFileSync(path), mediaTypeOf(path)!, path), url);
}

export function blocksOf(article: ParsedArticle): [role: string, text: string][] {
  return article.spans.map(({ role, start, end }) => [role, article.text.slice(start, end)]);
}
