import { parseHTML } from 'linkedom';

/** What is used of a node of a parsed page. Declared here, so that one file knows the package. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly textContent: string | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly parentNode: DomNode | null;
}

export interface DomElement extends DomNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  remove(): void;
}

export interface DomDocument {
  readonly documentElement: DomElement | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
}

const elementNode = 1;
export const textNode = 3;

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === elementNode;
}

/** Elements deeper than this lose their tags and keep their text: no page means anything by them. */
const deepest = 200;

/** Parses a page. Scripts are never run; nothing is loaded. */
export function parseDocument(html: string): DomDocument {
  const page = limitDepth(html);
  const isWhole = /<(?:html|body|head)[\s>]/i.test(page);
  const { document } = parseHTML(isWhole ? page : `<html><body>${page}</body></html>`) as unknown as {
    document: DomDocument;
  };
  return document;
}

const nestingTag =
  /<(\/?)(div|span|section|article|main|aside|b|i|u|em|strong|font|center|blockquote|ul|ol|table|tbody|tr|td|small|big|q|a|figure|form|header|footer|nav|label|details|object|sub|sup|svg|g|time|abbr|cite|code|mark|kbd|samp|var|dfn|bdi|bdo|data|ins|del|s|strike|tt|ruby|address|dl|fieldset|picture|pre|hgroup|summary|dialog|[a-z]+-[\w-]{0,60})(?=[\s>/])[^<>]{0,2000}>/gi;

/** Drops the tags below a depth, so that no later step need be afraid of a page of 100,000 nested elements. */
function limitDepth(html: string): string {
  let depth = 0;
  let deepestSeen = 0;
  for (const match of html.matchAll(nestingTag)) {
    depth = match[1] === '' ? depth + 1 : Math.max(0, depth - 1);
    deepestSeen = Math.max(deepestSeen, depth);
  }
  if (deepestSeen <= deepest) return html;
  depth = 0;
  return html.replace(nestingTag, (tag, closing: string) => {
    const isInside = depth <= deepest;
    depth = closing === '' ? depth + 1 : Math.max(0, depth - 1);
    return isInside && depth <= deepest ? tag : ' ';
  });
}

/** The element that holds a node; `null` for the outermost one. */
export function parentElement(node: DomNode): DomElement | null {
  const parent = node.parentNode;
  return parent !== null && isElement(parent) ? parent : null;
}
