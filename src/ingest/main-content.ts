import { Readability } from '@mozilla/readability';
import type { DomDocument, DomElement } from './dom.js';
import { htmlBlocks, type HtmlBlock } from './html-blocks.js';

/** Pages of more elements are read without Readability, whose cost is not linear. */
const mostElements = 30_000;

/** The blocks of the page's main part, by Readability or by the page's own `<article>` or `<main>`. */
export function mainBlocks(document: DomDocument): HtmlBlock[] {
  const body = document.querySelector('body') ?? document.documentElement;
  if (body === null) return [];
  const all = htmlBlocks(body);
  const own = ownMainPart(document);
  const ownBlocks = own === null ? null : htmlBlocks(own);
  const mode = process.env['MODE'] ?? 'both';
  if (mode === 'all') return all;
  if (mode === 'own') return ownBlocks ?? all;
  const read = readabilityBlocks(document) ?? [];
  if (mode === 'read') return read;
  return read.length > 0 ? read : (ownBlocks ?? all);
}

function ownMainPart(document: DomDocument): DomElement | null {
  for (const selector of ['[itemprop~="articleBody"]', 'article', 'main', '[role="main"]', '#content', '.content']) {
    const found = [...document.querySelectorAll(selector)];
    if (found.length === 1) return found[0]!;
    if (found.length > 1) return found.sort((a, b) => (b.textContent?.length ?? 0) - (a.textContent?.length ?? 0))[0]!;
  }
  return null;
}

function readabilityBlocks(document: DomDocument): HtmlBlock[] | null {
  let count = 0;
  for (const _ of document.querySelectorAll('*')) if (++count > mostElements) return null;
  const read = new Readability<DomElement>(document as unknown as ConstructorParameters<typeof Readability>[0], {
    serializer: (node) => node as unknown as DomElement,
    charThreshold: 250,
    keepClasses: true,
  }).parse();
  return read?.content == null ? null : htmlBlocks(read.content);
}
