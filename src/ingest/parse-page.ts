import type { PageDirectives } from '../domain/article.js';
import { rejected, type Parsed } from './assemble.js';
import { binaryKind } from './binary.js';
import { noFacts } from './facts.js';
import { charsetOfHtml, decodeBytes, normaliseText } from './normalise.js';
import type { Page } from './page.js';
import { directivesOf } from './page-directives.js';
import { parseHtml } from './parse-html.js';
import { parseJsonLine } from './parse-json-line.js';
import { parseMarkdown } from './parse-markdown.js';
import { parsePdf } from './parse-pdf.js';
import { parseText } from './parse-text.js';

/** What is known of a page from outside its bytes. */
export interface ParsePageOptions {
  /** Where the page was fetched from, after redirects; it stands unless the page states a canonical address. */
  readonly url?: string;
  /** As `Content-Type` states it: goes before what the page states of itself and after a byte order mark. */
  readonly charset?: string | null;
  /** Each value of `X-Robots-Tag`. */
  readonly robotsTags?: readonly string[];
  /** When the page was fetched: a page that is to be shown until a day (`unavailable_after`) is judged by it. */
  readonly at?: Date;
}

/**
 * Makes an article of a page: decoded and normalised once, cleaned of what is not its own, each block with its role, with
 * what the page and its headers ask of whoever shows it. A page that holds no article is rejected with one clause that
 * says why.
 */
export function parsePage(page: Page, options: ParsePageOptions = {}): Parsed {
  const binary = binaryKind(page.bytes);
  if (binary !== null) return rejected(`not text but ${binary}`);
  const url = options.url ?? null;
  const robots = { robotsTags: options.robotsTags ?? [], at: options.at ?? null };
  const charset = options.charset ?? null;
  switch (page.mediaType) {
    case 'application/json':
      return withDirectives(parseJsonLine(decodeBytes(page.bytes), url), directivesOf({ ...robots, metas: [] }));
    case 'text/html': {
      const html = decodeBytes(page.bytes, { charset, otherCharset: charsetOfHtml(page.bytes) });
      const { parsed, metas } = parseHtml(html, url);
      return withDirectives(parsed, directivesOf({ ...robots, metas }));
    }
    case 'application/pdf':
      return withDirectives(parsePdf(decodeBytes(page.bytes), url), directivesOf({ ...robots, metas: [] }));
    case 'text/markdown': {
      const parsed = parseMarkdown(normaliseText(decodeBytes(page.bytes, { charset })), url);
      return withDirectives(parsed, directivesOf({ ...robots, metas: [] }));
    }
    case 'text/plain': {
      const parsed = parseText(normaliseText(decodeBytes(page.bytes, { charset })), { ...noFacts, url });
      return withDirectives(parsed, directivesOf({ ...robots, metas: [] }));
    }
  }
}

function withDirectives(parsed: Parsed, directives: PageDirectives | null): Parsed {
  if (parsed.kind === 'rejected' || directives === null) return parsed;
  return { kind: 'article', article: { ...parsed.article, directives } };
}
