import { createHash, type Hash } from 'node:crypto';
import { hashOfSayings, type StatedItem, type StatedUrl } from './stated-item.js';
import { textOfHtml, textOfMaybeHtml } from './markup-text.js';

/** A value that stands in an element. */
export interface XmlField {
  /** As `XmlNames` gives it. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** What relative addresses stand against. */
  readonly base: string;
  text: string;
}

const titles = ['title', 'dc:title', 'news:title', 'media:title'];
const published = [
  'pubdate',
  'published',
  'issued',
  'dcterms:issued',
  'news:publication_date',
  'prism:publicationdate',
];
const updated = ['updated', 'modified', 'lastmod', 'dcterms:modified', 'prism:modificationdate'];
/** Some event in the life of the page: feedparser, whose test data are widely followed, takes it for the last one. */
const someDate = 'dc:date';

/** Elements whose text is read. */
export const fieldNames: ReadonlySet<string> = new Set([
  ...titles,
  ...published,
  ...updated,
  someDate,
  'link',
  'guid',
  'loc',
  'feedburner:origlink',
]);

/** Elements that hold what the item says at length; only whether it is the same is of interest. */
export const bodyNames: ReadonlySet<string> = new Set([
  'description',
  'summary',
  'content',
  'content:encoded',
  'dc:description',
  'xhtml:body',
]);

/** One item of a feed or a site map while it is read. */
export class XmlItem {
  private readonly fields = new Map<string, XmlField>();
  private readonly links: XmlField[] = [];
  private bodies: Hash | null = null;

  /** `about` is what RDF names the item by. */
  constructor(
    readonly rawName: string,
    readonly base: string,
    private readonly about: string | null,
  ) {}

  /** Of two elements of one name the first that is not empty counts, but for links. */
  add(field: XmlField): void {
    if (field.name === 'link') {
      if (this.links.length < mostLinks) this.links.push(field);
    } else if (field.text.trim() !== '' && !this.fields.has(field.name)) {
      this.fields.set(field.name, field);
    }
  }

  addBody(source: string): void {
    this.bodies ??= createHash('sha256');
    this.bodies.update(source);
  }

  finish(isAtom: boolean): StatedItem {
    const first = (names: readonly string[]): string | null => {
      const name = names.find((one) => this.fields.has(one));
      return name === undefined ? null : this.fields.get(name)!.text.trim();
    };
    const titleName = titles.find((name) => this.fields.has(name));
    const title = titleName === undefined ? null : plainText(this.fields.get(titleName)!, isAtom);
    const update = first(updated);
    const publication = first(published);
    const event = first([someDate]);
    const stamp = update ?? hashOfSayings([title, publication, event, this.bodies?.digest('hex') ?? null]);
    return { urls: this.urls(), title, published: publication, updated: update ?? event, stamp };
  }

  /** FeedBurner's note of the page's own address comes first, an identifier that may be an address last. */
  private urls(): StatedUrl[] {
    const field = (name: string): StatedUrl[] => {
      const stated = this.fields.get(name);
      return stated === undefined ? [] : [{ address: stated.text, base: stated.base }];
    };
    const guid = this.fields.get('guid');
    const isAddress =
      /^\s*https?:/i.test(guid?.text ?? '') && !/^\s*false\s*$/i.test(guid?.attributes.get('ispermalink') ?? '');
    return [
      ...field('feedburner:origlink'),
      ...field('loc'),
      ...this.pageLinks(),
      ...(isAddress ? field('guid') : []),
      ...(this.about === null ? [] : [{ address: this.about, base: this.base }]),
    ];
  }

  /** RSS writes the address as text, Atom as an attribute of the link that is marked as the page, HTML before others. */
  private pageLinks(): StatedUrl[] {
    const pages = this.links.filter(({ attributes }) => /^\s*(?:alternate\s*)?$/i.test(attributes.get('rel') ?? ''));
    const isHtml = ({ attributes }: XmlField): boolean => /html|^$/i.test(attributes.get('type') ?? '');
    const sorted = [...pages.filter(isHtml), ...pages.filter((link) => !isHtml(link))];
    return sorted.map(({ attributes, text, base }) => ({ address: attributes.get('href') ?? text, base }));
  }
}

const mostLinks = 50;

/** A title without its markup. Atom says by `type` what it is, and before 1.0 by `mode`; RSS does not say. */
export function plainText({ attributes, text }: XmlField, isAtom: boolean): string {
  const mode = attributes.get('mode')?.trim().toLowerCase();
  const type = attributes.get('type')?.trim().toLowerCase() ?? (isAtom && mode !== 'escaped' ? 'text' : '');
  if (mode === 'base64' || /^(?:application|image)\/(?!.*xml)/.test(type)) {
    return textOfHtml(Buffer.from(text, 'base64').toString('utf8'));
  }
  // Tags of XHTML are tags of the document itself, so that none are left in the text.
  if (/^(?:text|text\/plain|xhtml|application\/xhtml\+xml)$/.test(type) && mode !== 'escaped') return text;
  return /^(?:html|text\/html)$/.test(type) ? textOfHtml(text) : textOfMaybeHtml(text);
}
