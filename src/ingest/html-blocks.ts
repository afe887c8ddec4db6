import { isElement, parentElement, type DomElement, type DomNode } from './dom.js';
import type { BlockHint, DraftBlock } from './draft-block.js';
import { ElementGate, namesOf } from './element-gate.js';
import { normaliseText } from './normalise.js';
import { traverse } from './traverse.js';

/** One block of a page, with what only its markup tells. */
export interface HtmlBlock extends DraftBlock {
  /** Share of the block's characters that stand in links, 0 to 1. */
  readonly linkShare: number;
  /** In which its first character stands. */
  readonly element: DomElement | null;
}

const blockNames = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

const deckClass =
  /(?:^|[\s_-])(?:deck|dek|standfirst|subtitle|subheadline|sub-headline|sub-title|entradilla|strapline|chapo)(?:$|[\s_-])/i;
const captionClass =
  /(?:^|[\s_-])(?:caption|wp-caption-text|figcaption|photo-credit|image-caption|picture-caption|credit)(?:$|[\s_-])/i;

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

/** Visits what may be the article's text. */
function walk(root: DomElement, visitor: Visitor): void {
  const gate = new ElementGate(root);
  traverse(root, {
    open: (node) => {
      const isEntered = node === root || gate.lets(node);
      if (isEntered) visitor.open(node);
      else if (isElement(node)) visitor.skip?.(node);
      return isEntered;
    },
    close: (node) => {
      visitor.close(node);
    },
  });
}

class BlockCollector implements Visitor {
  readonly blocks: HtmlBlock[] = [];
  #text = '';
  #linkLength = 0;
  #links = 0;
  #breaks = 0;
  #element: DomElement | null = null;
  readonly #hints: { element: DomNode; hint: Hint }[] = [];

  open(node: DomNode): void {
    if (!isElement(node)) {
      this.#write(node.nodeValue ?? '', node);
      return;
    }
    const name = node.localName;
    if (name === 'br') this.#break();
    if (name === 'a') this.#links++;
    const hint = hintOf(node);
    if (blockNames.has(name) || hint?.hint === 'caption') this.flush();
    if (hint !== null) this.#hints.push({ element: node, hint });
  }

  close(node: DomNode): void {
    if (!isElement(node)) return;
    if (node.localName === 'a') this.#links--;
    const isHinted = this.#hints.at(-1)?.element === node;
    if (blockNames.has(node.localName) || (isHinted && this.#hints.at(-1)!.hint.hint === 'caption')) this.flush();
    if (isHinted) this.#hints.pop();
  }

  flush(): void {
    const text = normaliseText(this.#text).replace(/\s+/gu, ' ').trim();
    if (text !== '') {
      const hint = this.#hints.at(-1)?.hint ?? { hint: null, isTop: false };
      this.blocks.push({
        text,
        ...hint,
        linkShare: Math.min(1, this.#linkLength / text.length),
        element: this.#element,
      });
    }
    this.#text = '';
    this.#linkLength = 0;
    this.#breaks = 0;
    this.#element = null;
  }

  #write(text: string, node: DomNode): void {
    if (text.trim() !== '') {
      this.#breaks = 0;
      this.#element ??= parentElement(node);
    }
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
