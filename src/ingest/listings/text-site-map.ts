import type { StatedItem, StatedListing } from './stated-item.js';
import { mostSiteMapItems } from './xml-listing.js';

/** Reads a site map of plain text: one absolute address a line. `null` for a text whose first line is none. */
export function readTextSiteMap(text: string): StatedListing | null {
  const items: StatedItem[] = [];
  for (const line of linesOf(text)) {
    if (items.length === 0 && !/^https?:\/\/\S+$/i.test(line)) return null;
    if (items.length === mostSiteMapItems) return { ...siteMap, items, isTruncated: true };
    items.push({ urls: [{ address: line, base: line }], title: null, published: null, updated: null, stamp: null });
  }
  return items.length === 0 ? null : { ...siteMap, items, isTruncated: false };
}

const siteMap = { kind: 'site-map', title: null } as const;

/** Not empty, without white space at either end. */
function* linesOf(text: string): Generator<string> {
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(start, end).trim();
    if (line !== '') yield line;
    start = end + 1;
  }
}
