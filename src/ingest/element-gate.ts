import { isElement, textNode, type DomElement, type DomNode } from './dom.js';
import { traverse } from './traverse.js';

/** Never the article's text, whatever they hold. */
const skippedNames = new Set(
  (
    'script style template noscript svg annotation annotation-xml iframe object embed canvas audio video button input select textarea ' +
    'option datalist nav dialog head map area progress meter rp rt'
  ).split(' '),
);

const unwanted =
  /(?:^|[\s_-])(share|sharing|sharebar|sharedaddy|shares|compartir|partage|social|socials|related|recirc|recirculation|newsletter|subscribe|subscription|signup|promo|promos|promotion|advert|advertisement|advertising|adslot|ads?|sponsor|sponsored|comment|comments|respond|disqus|breadcrumb|breadcrumbs|crumb|crumbs|migas|nav|navbar|navigation|menu|cookie|cookies|consent|gdpr|paywall|tags|taglist|author-bio|author-box|about-author|authorbio|sidebar|popup|modal|outbrain|taboola|most-read|mostread|popular|trending|read-more|readmore|read-next|also-read|more-news|more-stories|toolbar|tools|rating|pagination|pager|skip|skip-link|sr-only|visually-hidden|screen-reader-text|masthead|site-header|site-footer|footer|colophon|print-only|noprint|jp-relatedposts|wp-block-buttons|edit-link|catlinks|mw-editsection|toc|navbox)(?=$|[\s_-])/i;

/** A part that is named like debris but holds this share of the text is the text. */
const tooLargeForDebris = 0.4;

/** Decides which elements may hold the article's text. */
export class ElementGate {
  readonly #root: DomElement;
  #texts: Texts | null = null;
  /** Names that debris has on other pages and the text itself on this one. */
  readonly #namesOfText = new Set<string>();

  constructor(root: DomElement) {
    this.#root = root;
  }

  lets(node: DomNode): boolean {
    if (!isElement(node)) return node.nodeType === textNode;
    const name = node.localName;
    if (name === 'noscript') return this.#isLarge(node);
    if (skippedNames.has(name)) return false;
    if (isHidden(node)) return false;
    if (name === 'article' || name === 'main' || name === 'body') return true;
    const suspicion = /^(?:aside|footer|form)$/.test(name) ? name : unwantedName(node);
    if (suspicion === undefined || this.#namesOfText.has(suspicion)) return true;
    if (!this.#isLarge(node)) return false;
    this.#namesOfText.add(suspicion);
    return true;
  }

  #isLarge(element: DomElement): boolean {
    this.#texts ??= visibleTexts(this.#root);
    const [part, whole] = [this.#texts.get(element), this.#texts.get(this.#root)];
    if (part === undefined || whole === undefined) return false;
    return part.length > whole.length * tooLargeForDebris || part.prose > whole.prose * tooLargeForDebris;
  }
}

/** UTF-16 code units of an element's text, and of those of its stretches that are long and in no link. */
interface TextLength {
  readonly length: number;
  readonly prose: number;
}

type Texts = ReadonlyMap<DomNode, TextLength>;

/** A stretch of text between two tags that is no label. */
const leastProse = 60;

/** How much text an element holds, without that of scripts and what else is never text. */
export function visibleLength(element: DomElement): number {
  return visibleTexts(element).get(element)!.length;
}

function visibleTexts(root: DomElement): Texts {
  const texts = new Map<DomNode, TextLength>();
  let length = 0;
  let prose = 0;
  let links = 0;
  traverse(root, {
    open: (node) => {
      if (!isElement(node)) {
        const characters = node.nodeType === textNode ? (node.nodeValue ?? '').trim().length : 0;
        length += characters;
        if (characters >= leastProse && links === 0) prose += characters;
        return false;
      }
      if (node.localName !== 'noscript' && skippedNames.has(node.localName)) return false;
      if (node.localName === 'a') links++;
      texts.set(node, { length, prose });
      return true;
    },
    close: (node) => {
      if (isElement(node) && node.localName === 'a') links--;
      const before = texts.get(node)!;
      texts.set(node, { length: length - before.length, prose: prose - before.prose });
    },
  });
  return texts;
}

/** Whether the page names an element debris: a share bar, comments, other stories. */
export function isUnwanted(element: DomElement): boolean {
  return unwantedName(element) !== undefined;
}

/** The word by which an element is named debris. Names of many words are made of a heading and speak of the text. */
function unwantedName(element: DomElement): string | undefined {
  const names = namesOf(element);
  const match = unwanted.exec(names);
  if (match === null) return undefined;
  const start = names.lastIndexOf(' ', match.index + 1) + 1;
  const name = names.slice(start).split(' ', 1)[0]!;
  return name.split(/[-_]+/).length > mostNameWords ? undefined : match[1]!.toLowerCase().replace(/s$/, '');
}

const mostNameWords = 4;

/** Class and id, as written. */
export function namesOf(element: DomElement): string {
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
