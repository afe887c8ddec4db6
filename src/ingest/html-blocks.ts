import { isElement, textNode, type DomElement, type DomNode } from './dom.js';
import type { BlockHint, DraftBlock } from './draft-block.js';
import { normaliseText } from './normalise.js';

/** One block of a page, with what only its markup tells. */
export interface HtmlBlock extends DraftBlock {
  /** Share of the block's characters that stand in links, 0 to 1. */
  readonly linkShare: number;
}

const blockNames = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Never the article's text, whatever they hold. */
const skippedNames = new Set(
  (
    'script style template noscript svg math iframe object embed canvas audio video button input select textarea ' +
    'option datalist nav dialog head map area progress meter rp rt'
  ).split(' '),
);

const unwanted =
  /(?:^|[\s_-])(?:share|sharing|sharebar|sharedaddy|shares|compartir|partage|social|socials|related|recirc|recirculation|newsletter|subscribe|subscription|signup|promo|promos|promotion|advert|advertisement|advertising|adslot|ads?|sponsor|sponsored|comment|comments|respond|disqus|breadcrumb|breadcrumbs|crumb|crumbs|migas|nav|navbar|navigation|menu|cookie|cookies|consent|gdpr|paywall|tags|taglist|author-bio|author-box|about-author|authorbio|sidebar|popup|modal|outbrain|taboola|most-read|mostread|popular|trending|read-more|readmore|read-next|also-read|more-news|more-stories|toolbar|tools|rating|pagination|pager|skip|skip-link|sr-only|visually-hidden|screen-reader-text|masthead|site-header|site-footer|footer|colophon|print-only|noprint|jp-relatedposts|wp-block-buttons|edit-link|catlinks|mw-editsection|toc|navbox)(?:$|[\s_-])/i;

const deckClass =
  /(?:^|[\s_-])(?:deck|dek|standfirst|subtitle|subheadline|sub-headline|sub-title|entradilla|strapline|chapo)(?:$|[\s_-])/i;
const captionClass =
  /(?:^|[\s_-])(?:caption|wp-caption-text|figcaption|photo-credit|image-caption|picture-caption|credit)(?:$|[\s_-])/i;

/** A part that is named like debris but holds this share of the text is the text. */
const tooLargeForDebris = 0.4;

/**
 * The blocks of an element in document order, each with normalised text. Scripts, styles, hidden elements and what
 * the page itself names a menu, a share bar, comments and the like are passed over.
 */
export function htmlBlocks(root: DomElement): HtmlBlock[] {
  const collector = new BlockCollector();
  walk(root, collector);
  collector.flush();
  return collector.blocks;
}

/** Takes out of an element what `htmlBlocks` would pass over. */
export function removeUnwanted(root: DomElement): void {
  const unwantedElements: DomElement[] = [];
  walk(root, { open: () => undefined, close: () => undefined, skip: (element) => unwantedElements.push(element) });
  for (const element of unwantedElements) element.remove();
}

/** Whether an element holds more nodes than `limit`, text included. */
export function hasMoreNodes(root: DomElement, limit: number): boolean {
  let count = 0;
  const open = (): void => {
    count++;
  };
  walk(root, { open, close: () => undefined });
  return count > limit;
}

interface Visitor {
  open(node: DomNode): void;
  close(node: DomNode): void;
  skip?(element: DomElement): void;
}

/** Walks without recursion, so that no page is too deep for the stack. */
function walk(root: DomElement, visitor: Visitor): void {
  const wholeLength = root.textContent?.length ?? 0;
  let node: DomNode | null = root;
  while (node !== null) {
    const isEntered: boolean = node === root || enter(node, wholeLength);
    if (isEntered) visitor.open(node);
    else if (isElement(node)) visitor.skip?.(node);
    if (isEntered && node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    if (isEntered) visitor.close(node);
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      if (node !== null) visitor.close(node);
    }
    node = node === null || node === root ? null : node.nextSibling;
  }
}

/** Whether a node's content may be the article's. */
function enter(node: DomNode, wholeLength: number): boolean {
  if (!isElement(node)) return node.nodeType === textNode;
  const name = node.localName;
  if (skippedNames.has(name)) return false;
  if (isHidden(node)) return false;
  if (name === 'article' || name === 'main' || name === 'body') return true;
  const isSuspect = name === 'aside' || name === 'footer' || name === 'form' || unwanted.test(namesOf(node));
  return !isSuspect || (node.textContent?.length ?? 0) > wholeLength * tooLargeForDebris;
}

function namesOf(element: DomElement): string {
  return `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
}

const hiddenStyle = /display\s*:\s*none|visibility\s*:\s*hidden/i;

function isHidden(element: DomElement): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  // The page asks not to be quoted here.
  if (element.hasAttribute('data-nosnippet')) return true;
  const style = element.getAttribute('style');
  return style !== null && hiddenStyle.test(style.slice(0, 1000));
}

class BlockCollector implements Visitor {
  readonly blocks: HtmlBlock[] = [];
  #text = '';
  #linkLength = 0;
  #links = 0;
  #breaks = 0;
  readonly #hints: { element: DomNode; hint: Hint }[] = [];

  open(node: DomNode): void {
    if (!isElement(node)) {
      this.#write(node.nodeValue ?? '');
      return;
    }
    const name = node.localName;
    if (name === 'br') this.#break();
    if (name === 'a') this.#links++;
    if (blockNames.has(name)) this.flush();
    const hint = hintOf(node);
    if (hint !== null) this.#hints.push({ element: node, hint });
  }

  close(node: DomNode): void {
    if (!isElement(node)) return;
    if (node.localName === 'a') this.#links--;
    if (blockNames.has(node.localName)) this.flush();
    if (this.#hints.at(-1)?.element === node) this.#hints.pop();
  }

  flush(): void {
    const text = normaliseText(this.#text).replace(/\s+/gu, ' ').trim();
    if (text !== '') {
      const hint = this.#hints.at(-1)?.hint ?? { hint: null, isTop: false };
      this.blocks.push({ text, ...hint, linkShare: Math.min(1, this.#linkLength / text.length) });
    }
    this.#text = '';
    this.#linkLength = 0;
    this.#breaks = 0;
  }

  #write(text: string): void {
    if (text.trim() !== '') this.#breaks = 0;
    this.#text += text;
    if (this.#links > 0) this.#linkLength += text.trim().length;
  }

  /** One line break is a space, two in a row part paragraphs. */
  #break(): void {
    this.#breaks++;
    if (this.#breaks > 1) this.flush();
    else this.#text += ' ';
  }
}

interface Hint {
  readonly hint: BlockHint;
  readonly isTop: boolean;
}

function hintOf(element: DomElement): Hint | null {
  const name = element.localName;
  if (name === 'h1') return { hint: 'heading', isTop: true };
  const names = namesOf(element);
  if (deckClass.test(names)) return { hint: 'deck', isTop: false };
  if (/^h[2-6]$/.test(name)) return { hint: 'heading', isTop: false };
  if (name === 'figcaption' || captionClass.test(names)) return { hint: 'caption', isTop: false };
  return name === 'li' || name === 'dd' ? { hint: 'item', isTop: false } : null;
}
