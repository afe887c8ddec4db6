import { rejected, type Parsed } from './assemble.js';
import { binaryKind } from './binary.js';
import { noFacts } from './facts.js';
import { charsetOfHtml, decodeBytes, normaliseText } from './normalise.js';
import type { Page } from './page.js';
import { parseHtml } from './parse-html.js';
import { parseJsonLine } from './parse-json-line.js';
import { parseMarkdown } from './parse-markdown.js';
import { parseText } from './parse-text.js';

export interface ParseOptions {
  /** Where the page was fetched from; it stands unless the page states a canonical address. */
  readonly url?: string;
}

/**
 * Makes an article of a page: decoded and normalised once, cleaned of what is not its own, each block with its role.
 * A page that holds no article is rejected with one clause that says why.
 */
export function parsePage(page: Page, options: ParseOptions = {}): Parsed {
  const binary = binaryKind(page.bytes);
  if (binary !== null) return rejected(`not text but ${binary}`);
  const url = options.url ?? null;
  switch (page.mediaType) {
    case 'application/json':
      return parseJsonLine(decodeBytes(page.bytes), url);
    case 'text/html':
      return parseHtml(decodeBytes(page.bytes, { charset: charsetOfHtml(page.bytes) }), url);
    case 'text/markdown':
      return parseMarkdown(normaliseText(decodeBytes(page.bytes)), url);
    case 'text/plain':
      return parseText(normaliseText(decodeBytes(page.bytes)), { ...noFacts, url });
  }
}
