import { Readability } from '@mozilla/readability';
import { datesOfLine } from './dates.js';
import type { DomDocument, DomElement } from './dom.js';
import { comparable } from './draft-block.js';
import { visibleLength } from './element-gate.js';
import { hasMoreNodes, htmlBlocks, removeUnwanted, type HtmlBlock } from './html-blocks.js';
import { isByline } from './page-head.js';
import { isProse, wordCount } from './prose.js';
import { isCorrection } from './roles.js';

/**
 * Pages of more nodes are read without Readability, whose cost is not linear (and which, on this DOM, passes children
 * as arguments: too many overflow the stack).
 */
const mostNodes = 60_000;
/** A main part of the page's own that holds this much more running text shows that Readability lost some … */
const lossFactor = 2;
/** … when what it found is this short, in UTF-16 code units: more is a whole article with something else after it. */
const longestLoss = 1_500;

/**
 * The blocks of the page's main part: what Readability finds with the paragraphs that it lost on the way, or, where it
 * lost nearly all, the page's own `<article>` or `<main>`. Headline, deck and date line above it belong to it, and so
 * does a correction note wherever it stands. `all` is what the whole page shows. Changes the document.
 */
export function mainBlocks(document: DomDocument, all: readonly HtmlBlock[]): HtmlBlock[] {
  const body = document.querySelector('body') ?? document.documentElement;
  if (body === null) return [];
  const part = ownMainPart(document);
  const own = part === null ? all : htmlBlocks(part);
  removeUnwanted(body);
  const read = hasMoreNodes(body, mostNodes) ? [] : readabilityBlocks(document);
  const proseRead = proseLength(read);
  const isLost = proseRead < longestLoss && proseLength(own) > proseRead * lossFactor;
  const main = isLost || read.length === 0 ? own : withLostProse(asMarkedUp(read, all), all);
  return withSurroundings(withoutLinkLists(main), all);
}

/**
 * Readability scores paragraphs by what stands around them and so leaves some out at the top or in the middle. Running
 * text between the headline and the last block that it kept is put back; what stands after that may be anything.
 */
function withLostProse(read: readonly HtmlBlock[], all: readonly HtmlBlock[]): readonly HtmlBlock[] {
  const places = placesOf(read, all);
  const known = [...places.values()];
  if (known.length === 0) return read;
  const top = all.findLastIndex((block, index) => block.isTop === true && index <= known[0]!);
  const start = top === -1 ? known[0]! : top + 1;
  const end = Math.max(...known);
  const kept = new Set(known);
  const text = squeezed(read.map((block) => block.text).join(''));
  const result: HtmlBlock[] = [];
  let next = start;
  for (const block of read) {
    const place = places.get(block);
    if (place !== undefined && place >= next) {
      for (; next < place; next++) if (!kept.has(next) && isLostProse(all[next]!, text)) result.push(all[next]!);
      next = Math.min(place, end) + 1;
    }
    result.push(block);
  }
  return proseLength(result) > proseLength(read) * mostGain ? read : result;
}

/** More than this is no loss on the way but another kind of page: teasers between the parts of a list. */
const mostGain = 2;

/** Where blocks stand in the page, each after the one before. */
function placesOf(read: readonly HtmlBlock[], all: readonly HtmlBlock[]): Map<HtmlBlock, number> {
  const byText = new Map<string, number[]>();
  all.forEach(({ text }, index) => {
    const known = byText.get(text);
    if (known === undefined) byText.set(text, [index]);
    else known.push(index);
  });
  const places = new Map<HtmlBlock, number>();
  let last = -1;
  for (const block of read) {
    const place = byText.get(block.text)?.find((index) => index > last);
    if (place === undefined) continue;
    places.set(block, place);
    last = place;
  }
  return places;
}

const mostLostLinkShare = 0.3;

/** Compared by both ends, since Readability joins paragraphs and leaves out what stands in them. */
const comparedEnd = 40;

function isLostProse(block: HtmlBlock, read: string): boolean {
  if (block.hint === 'heading' || block.hint === 'caption' || block.linkShare > mostLostLinkShare) return false;
  if (!isProse(block.text)) return false;
  const text = squeezed(block.text);
  return !read.includes(text.slice(0, comparedEnd)) && !read.includes(text.slice(-comparedEnd));
}

function squeezed(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** Readability changes tags and classes: what the page's own markup says of the same text goes before. */
function asMarkedUp(main: readonly HtmlBlock[], all: readonly HtmlBlock[]): HtmlBlock[] {
  const original = new Map(all.map((block) => [block.text, block]));
  return main.map((block) => original.get(block.text) ?? block);
}

function proseLength(blocks: readonly HtmlBlock[]): number {
  return blocks.reduce((sum, { text, linkShare }) => (isProse(text) ? sum + text.length * (1 - linkShare) : sum), 0);
}

const mostLinkWords = 25;
const mostLinkShare = 0.8;

/** Short blocks that are nearly all link lead elsewhere; in a list whose other items say something they belong to it. */
function withoutLinkLists(blocks: readonly HtmlBlock[]): HtmlBlock[] {
  const kept: HtmlBlock[] = [];
  for (let start = 0; start < blocks.length;) {
    let end = start + 1;
    if (blocks[start]!.hint === 'item') while (end < blocks.length && blocks[end]!.hint === 'item') end++;
    const list = blocks.slice(start, end);
    const isMixed = list.filter(isLink).length < list.length / 2;
    kept.push(...(isMixed ? list : list.filter((block) => !isLink(block))));
    start = end;
  }
  return kept;
}

function isLink(block: HtmlBlock): boolean {
  return block.linkShare >= mostLinkShare && block.hint !== 'heading' && wordCount(block.text) <= mostLinkWords;
}

const mainSelectors = ['[itemprop~="articleBody"]', 'article', 'main', '[role="main"]'];

/** What the page itself marks as its main part; of several, that with the most text. */
function ownMainPart(document: DomDocument): DomElement | null {
  for (const selector of mainSelectors) {
    let longest: DomElement | null = null;
    let length = 0;
    for (const element of document.querySelectorAll(selector)) {
      const elementLength = visibleLength(element);
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

/** A headline, what sums the article up or pictures it, a byline; not the menus and labels between. */
function isOfHead({ text, hint, isTop, linkShare }: HtmlBlock): boolean {
  if (isTop === true || hint === 'deck' || isCorrection(text)) return true;
  if (isByline(text) || datesOfLine(text).length > 0) return true;
  return linkShare < mostLostLinkShare && (hint === 'caption' || isProse(text) || wordCount(text) >= leastLeadWords);
}

const leastLeadWords = 10;

function withSurroundings(main: readonly HtmlBlock[], all: readonly HtmlBlock[]): HtmlBlock[] {
  const known = new Set(main.map((block) => comparable(block.text)));
  const first = main.find((block) => block.hint === null && !isCorrection(block.text)) ?? main[0];
  const start = first === undefined ? -1 : all.findIndex((block) => block.text === first.text);
  const above = start === -1 ? [] : all.slice(Math.max(0, start - mostHeadBlocks), start);
  const top = above.findLastIndex((block) => block.isTop === true || block.hint === 'deck');
  const headline = above.slice(0, top + 1).findIndex((block) => block.isTop === true || block.hint === 'deck');
  const head =
    headline === -1
      ? []
      : above.slice(headline).filter((block) => isOfHead(block) && !known.has(comparable(block.text)));
  const notes = all.filter(
    (block) => isCorrection(block.text) && !known.has(comparable(block.text)) && !head.includes(block),
  );
  const before = notes.filter((note) => all.indexOf(note) < start);
  const after = notes.filter((note) => !before.includes(note));
  return [...before, ...head, ...main, ...after];
}
