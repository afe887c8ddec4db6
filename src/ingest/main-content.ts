import { Readability } from '@mozilla/readability';
import type { DomDocument, DomElement } from './dom.js';
import { comparable } from './draft-block.js';
import { hasMoreNodes, htmlBlocks, removeUnwanted, type HtmlBlock } from './html-blocks.js';
import { wordCount } from './prose.js';
import { isCorrection } from './roles.js';

/**
 * Pages of more nodes are read without Readability, whose cost is not linear (and which, on this DOM, passes children
 * as arguments: too many overflow the stack).
 */
const mostNodes = 60_000;
/** A main part of the page's own that holds this much more text shows that Readability lost some. */
const lossFactor = 2;

/**
 * The blocks of the page's main part: what Readability finds, or, where that lost much of it, the page's own
 * `<article>` or `<main>`. Headline, deck and date line above it belong to it, and so does a correction note wherever
 * it stands. Changes the document.
 */
export function mainBlocks(document: DomDocument): HtmlBlock[] {
  const body = document.querySelector('body') ?? document.documentElement;
  if (body === null) return [];
  const all = htmlBlocks(body);
  const part = ownMainPart(document);
  const own = part === null ? all : htmlBlocks(part);
  removeUnwanted(body);
  const read = hasMoreNodes(body, mostNodes) ? [] : readabilityBlocks(document);
  const main = textLength(own) > textLength(read) * lossFactor ? own : read;
  return withSurroundings(asMarkedUp(main, all).filter(isNoLinkList), all);
}

/** Readability changes tags and classes: what the page's own markup says of the same text goes before. */
function asMarkedUp(main: readonly HtmlBlock[], all: readonly HtmlBlock[]): HtmlBlock[] {
  const original = new Map(all.map((block) => [block.text, block]));
  return main.map((block) => original.get(block.text) ?? block);
}

function textLength(blocks: readonly HtmlBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length * (1 - block.linkShare), 0);
}

const mostLinkWords = 25;
const mostLinkShare = 0.8;

/** A short block that is nearly all link leads elsewhere. */
function isNoLinkList(block: HtmlBlock): boolean {
  return block.linkShare < mostLinkShare || block.hint === 'heading' || wordCount(block.text) > mostLinkWords;
}

const mainSelectors = ['[itemprop~="articleBody"]', 'article', 'main', '[role="main"]'];

/** What the page itself marks as its main part; of several, the longest. */
function ownMainPart(document: DomDocument): DomElement | null {
  for (const selector of mainSelectors) {
    let longest: DomElement | null = null;
    let length = 0;
    for (const element of document.querySelectorAll(selector)) {
      const elementLength = element.textContent?.length ?? 0;
      if (elementLength > length) [longest, length] = [element, elementLength];
    }
    if (longest !== null) return longest;
  }
  return null;
}

function readabilityBlocks(document: DomDocument): HtmlBlock[] {
  const reader = new Readability<unknown>(document as ReadabilityDocument, {
    serializer: (node: unknown) => node,
    keepClasses: true,
    charThreshold: 250,
  });
  const content = contentOf(reader);
  return content === null ? [] : htmlBlocks(content);
}

/** Readability 0.6 fails on some broken trees; the page's own main part is read then. */
function contentOf(reader: Readability<unknown>): DomElement | null {
  try {
    return (reader.parse()?.content ?? null) as DomElement | null;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** The package asks for the browser's type and uses the part of it that linkedom has. */
type ReadabilityDocument = ConstructorParameters<typeof Readability>[0];

/** How many blocks above the main part may be its head. */
const mostHeadBlocks = 12;

function withSurroundings(main: readonly HtmlBlock[], all: readonly HtmlBlock[]): HtmlBlock[] {
  const known = new Set(main.map((block) => comparable(block.text)));
  const first = main.find((block) => block.hint === null && !isCorrection(block.text)) ?? main[0];
  const start = first === undefined ? -1 : all.findIndex((block) => block.text === first.text);
  const above = start === -1 ? [] : all.slice(Math.max(0, start - mostHeadBlocks), start);
  const top = above.findLastIndex((block) => block.isTop === true || block.hint === 'deck');
  const headline = above.slice(0, top + 1).findIndex((block) => block.isTop === true || block.hint === 'deck');
  const head = headline === -1 ? [] : above.slice(headline).filter((block) => !known.has(comparable(block.text)));
  const notes = all.filter(
    (block) => isCorrection(block.text) && !known.has(comparable(block.text)) && !head.includes(block),
  );
  const before = notes.filter((note) => all.indexOf(note) < start);
  const after = notes.filter((note) => !before.includes(note));
  return [...before, ...head, ...main, ...after];
}
