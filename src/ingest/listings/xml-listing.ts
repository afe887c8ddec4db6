import type { ListingKind } from './listing.js';
import type { StatedItem, StatedListing } from './stated-item.js';
import { bodyNames, fieldNames, plainText, XmlItem, type XmlField } from './xml-item.js';
import { XmlNames } from './xml-names.js';
import { readTags, type OpenTag, type TagReader } from './xml-tags.js';

/** What XML may be in place of a listing. */
export type OtherXml = 'html' | 'opml' | 'other';

export interface XmlOptions {
  /** Where the document was fetched from. */
  readonly url: string;
}

export const mostFeedItems = 10_000;
/** What the site map protocol allows in one file: an age limit chooses among them later. */
export const mostSiteMapItems = 50_000;

/** Reads a feed or a site map in XML. Tags that do not fit one another are made the best of. */
export function readXmlListing(text: string, { url }: XmlOptions): StatedListing | OtherXml {
  const reader = new XmlListingReader(text, url);
  readTags(text, reader);
  return reader.finish();
}

/** Elements by the first of which a document shows what it is; a root may be missing. */
const roots: ReadonlyMap<string, ListingKind> = new Map([
  ['rss', 'feed'],
  ['rdf:rdf', 'feed'],
  ['feed', 'feed'],
  ['channel', 'feed'],
  ['item', 'feed'],
  ['entry', 'feed'],
  ['urlset', 'site-map'],
  ['sitemapindex', 'site-map-index'],
]);

const itemNames: Readonly<Record<ListingKind, readonly string[]>> = {
  feed: ['item', 'entry'],
  'site-map': ['url'],
  'site-map-index': ['sitemap'],
};

/** Elements whose inside is about something else than the item or the feed. */
const asideNames: ReadonlySet<string> = new Set([
  ...bodyNames,
  ...['source', 'image', 'textinput', 'author', 'contributor', 'rights', 'subtitle', 'tagline', 'info', 'category'],
]);

const htmlNames: ReadonlySet<string> = new Set(['head', 'body', 'div', 'p', 'meta']);
const longestField = 5000;

interface Aside {
  readonly rawName: string;
  readonly isBody: boolean;
  /** Offset of its inside. */
  readonly start: number;
  /** Elements of the same name that are open in it, itself counted. */
  depth: number;
}

class XmlListingReader implements TagReader {
  isDone = false;
  private readonly names = new XmlNames();
  private readonly items: StatedItem[] = [];
  private kind: ListingKind | null = null;
  private other: OtherXml = 'other';
  private rootName = '';
  private isRootClosed = false;
  private isTruncated = false;
  private base: string;
  private title: string | null = null;
  private item: XmlItem | null = null;
  private field: (XmlField & { readonly rawName: string }) | null = null;
  private aside: Aside | null = null;

  constructor(
    private readonly source: string,
    url: string,
  ) {
    this.base = url;
  }

  finish(): StatedListing | OtherXml {
    const { kind, title, items } = this;
    if (kind === null) return this.other;
    // What breaks off is no whole value; what was read of its item before stands, if that tells its page.
    this.field = null;
    if (this.item !== null) this.endItem();
    if (!this.isRootClosed && items.at(-1)?.urls.length === 0) items.pop();
    return { kind, title, items, isTruncated: this.isTruncated || !this.isRootClosed };
  }

  open(tag: OpenTag): void {
    if (tag.attributes.size > 0) this.names.declare(tag.attributes);
    const name = this.names.meaningOf(tag.name);
    if (this.kind === null) this.openRoot(name, tag);
    if (this.kind === null) return;
    if (itemNames[this.kind].includes(name)) this.openItem(tag);
    else if (this.aside !== null) this.aside.depth += tag.name === this.aside.rawName && !tag.isSelfClosing ? 1 : 0;
    else if (roots.has(name)) this.base = this.baseIn(tag, this.base);
    else if (asideNames.has(name)) this.openAside(name, tag);
    else if (fieldNames.has(name)) this.openField(name, tag);
  }

  text(data: string): void {
    if (this.field !== null && this.aside === null && this.field.text.length < longestField) this.field.text += data;
  }

  close(rawName: string, start: number): void {
    if (this.item !== null && rawName === this.item.rawName) {
      this.endItem();
    } else if (this.aside !== null) {
      if (rawName === this.aside.rawName && --this.aside.depth === 0) this.endAside(start);
    } else if (this.field !== null && rawName === this.field.rawName) {
      this.endField();
    } else if (rawName === this.rootName) {
      this.isRootClosed = true;
    }
  }

  private openRoot(name: string, tag: OpenTag): void {
    const kind = roots.get(name);
    if (kind !== undefined) {
      this.kind = kind;
      this.rootName = tag.name;
      this.isRootClosed = tag.isSelfClosing;
    } else if (name === 'html' || name === 'xhtml:html') {
      this.other = 'html';
      this.isDone = true;
    } else if (name === 'opml') {
      this.other = 'opml';
      this.isDone = true;
    } else if (htmlNames.has(name)) {
      this.other = 'html';
    }
  }

  /** No item stands in another: where one begins, the one before has ended. */
  private openItem(tag: OpenTag): void {
    if (this.item !== null) this.endItem();
    this.field = null;
    this.aside = null;
    if (this.items.length === (this.kind === 'feed' ? mostFeedItems : mostSiteMapItems)) {
      this.isTruncated = true;
      this.isDone = true;
      return;
    }
    const about = [...tag.attributes].find(([name]) => this.names.meaningOf(name) === 'rdf:about')?.[1];
    this.item = new XmlItem(tag.name, this.baseIn(tag, this.base), about ?? null);
    if (tag.isSelfClosing) this.endItem();
  }

  private endItem(): void {
    if (this.field !== null) this.endField();
    this.aside = null;
    this.items.push(this.item!.finish(this.isAtom()));
    this.item = null;
  }

  private openAside(name: string, tag: OpenTag): void {
    if (this.field !== null) this.endField();
    if (tag.isSelfClosing) return;
    this.aside = { rawName: tag.name, isBody: bodyNames.has(name), start: tag.end, depth: 1 };
  }

  private endAside(end: number): void {
    const { isBody, start } = this.aside!;
    if (isBody) this.item?.addBody(this.source.slice(start, end));
    this.aside = null;
  }

  private openField(name: string, tag: OpenTag): void {
    if (this.field !== null) this.endField();
    const base = this.baseIn(tag, this.item?.base ?? this.base);
    this.field = { name, rawName: tag.name, attributes: tag.attributes, base, text: '' };
    if (tag.isSelfClosing) this.endField();
  }

  private endField(): void {
    const field = this.field!;
    this.field = null;
    if (this.item !== null) this.item.add(field);
    else if (field.name === 'title' || field.name === 'dc:title')
      this.title ??= plainText(field, this.isAtom()) || null;
  }

  private isAtom(): boolean {
    return this.names.meaningOf(this.rootName) === 'feed';
  }

  private baseIn({ attributes }: OpenTag, outer: string): string {
    const stated = attributes.get('xml:base')?.trim();
    return stated !== undefined && URL.canParse(stated, outer) ? new URL(stated, outer).href : outer;
  }
}
