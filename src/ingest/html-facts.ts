import { dateOf } from './dates.js';
import type { DomDocument, DomElement } from './dom.js';
import { factText, mergeFacts, type PageFacts } from './facts.js';
import { linkedData } from './linked-data.js';
import { normaliseText } from './normalise.js';

/**
 * What a page states of itself in JSON-LD, in `<meta>`, in `<time>` and in its canonical link, in this order of trust.
 * `url` is where it was fetched from, if that is known.
 */
export function htmlFacts(document: DomDocument, url: string | null): PageFacts {
  const meta = metaFacts(document, url);
  const facts = mergeFacts(mergeFacts(linkedData(document), meta), timeFacts(document));
  const address = canonicalUrl(document, url) ?? url;
  const title = chooseTitle(facts.title, document);
  return { ...facts, url: address, title: title === null ? null : withoutSiteName(title, facts.outlet) };
}

const metaKeys: Readonly<
  Record<'title' | 'outlet' | 'author' | 'publishedAt' | 'updatedAt' | 'description', readonly string[]>
> = {
  title: ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'parsely-title', 'sailthru.title', 'headline'],
  outlet: ['og:site_name', 'application-name', 'dc.publisher', 'dcterms.publisher', 'publisher'],
  author: [
    'author',
    'article:author',
    'dc.creator',
    'dcterms.creator',
    'parsely-author',
    'sailthru.author',
    'byl',
    'cxenseparse:author',
  ],
  publishedAt: [
    'article:published_time',
    'og:article:published_time',
    'datepublished',
    'date',
    'dc.date',
    'dc.date.issued',
    'dcterms.date',
    'dcterms.created',
    'dcterms.issued',
    'dc.date.created',
    'parsely-pub-date',
    'sailthru.date',
    'pubdate',
    'publishdate',
    'publish-date',
    'publication_date',
    'publish_date',
    'article.published',
    'published_time',
    'cxenseparse:recs:publishtime',
    'article_date_original',
    'originalpublicationdate',
    'ptime',
    'displaydate',
    'bt:pubdate',
    'rnews:datepublished',
    'og:published_time',
    'og:pubdate',
    'article:published',
    'timestamp',
  ],
  updatedAt: [
    'article:modified_time',
    'og:updated_time',
    'datemodified',
    'dcterms.modified',
    'dc.date.modified',
    'lastmod',
    'last-modified',
    'article.updated',
    'modified_time',
    'og:modified_time',
    'rnews:datemodified',
    'bt:moddate',
  ],
  description: ['og:description', 'description', 'twitter:description', 'dc.description'],
};

function metaFacts(document: DomDocument, url: string | null): PageFacts {
  const stated = new Map<string, string>();
  for (const element of document.querySelectorAll('meta')) {
    const key = (element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop'))
      ?.trim()
      .toLowerCase();
    const content = element.getAttribute('content');
    if (key !== undefined && content !== null && !stated.has(key)) stated.set(key, normaliseText(content));
  }
  const first = (keys: readonly string[], read: (value: string) => string | null): string | null => {
    for (const key of keys) {
      const value = stated.get(key);
      const fact = value === undefined ? null : read(value);
      if (fact !== null) return fact;
    }
    return null;
  };
  return {
    title: first(metaKeys.title, factText),
    outlet: first(metaKeys.outlet, factText),
    author: first(metaKeys.author, authorName),
    url,
    publishedAt: first(metaKeys.publishedAt, dateOf),
    updatedAt: first(metaKeys.updatedAt, dateOf),
    description: first(metaKeys.description, factText),
  };
}

/** Some pages put the address of a profile where the name belongs. */
function authorName(value: string): string | null {
  const name = factText(value);
  return name === null || /^(?:https?:|www\.|@)/i.test(name) ? null : name.replace(/^by /i, '');
}

const timeSelectors = [
  '[itemprop~="datePublished"]',
  'article time[datetime], main time[datetime], time[pubdate]',
  '[class*="publish"] time, time[class*="publish"], time[class*="entry-date"]',
  'time[datetime]',
];

function timeFacts(document: DomDocument): Partial<PageFacts> {
  const modified = document.querySelector('[itemprop~="dateModified"]');
  for (const selector of timeSelectors) {
    for (const element of document.querySelectorAll(selector)) {
      const isUpdate = /update|modif/i.test(element.getAttribute('class') ?? '');
      const date = isUpdate ? null : dateIn(element);
      if (date !== null) return { publishedAt: date, updatedAt: modified === null ? null : dateIn(modified) };
    }
  }
  return modified === null ? {} : { updatedAt: dateIn(modified) };
}

function dateIn(element: DomElement): string | null {
  const attribute = element.getAttribute('datetime') ?? element.getAttribute('content');
  return (attribute === null ? null : dateOf(attribute)) ?? dateOf(normaliseText(element.textContent ?? ''));
}

/** The page's own address for itself, made absolute; `null` for none and for one that names the whole site. */
function canonicalUrl(document: DomDocument, url: string | null): string | null {
  const stated = [
    document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
    document.querySelector('meta[property="og:url"]')?.getAttribute('content'),
  ];
  for (const address of stated) {
    const absolute = address === null || address === undefined ? null : absoluteUrl(address.trim(), url);
    if (absolute !== null && !(url !== null && isHome(absolute) && !isHome(url))) return absolute;
  }
  return null;
}

function absoluteUrl(address: string, base: string | null): string | null {
  if (address === '' || !URL.canParse(address, base ?? undefined)) return null;
  const absolute = new URL(address, base ?? undefined);
  return /^https?:$/.test(absolute.protocol) ? absolute.href : null;
}

function isHome(address: string): boolean {
  return URL.canParse(address) && new URL(address).pathname === '/' && new URL(address).search === '';
}

function chooseTitle(stated: string | null, document: DomDocument): string | null {
  if (stated !== null) return stated;
  const heading = [...document.querySelectorAll('h1')]
    .map((element) => spaced(element.textContent))
    .find((text) => text !== '');
  const title = factText(spaced(document.querySelector('title')?.textContent ?? null));
  if (heading === undefined) return title;
  return title !== null && !title.toLowerCase().startsWith(heading.toLowerCase().slice(0, 20)) && heading.length < 15
    ? title
    : factText(heading);
}

function spaced(text: string | null): string {
  return normaliseText(text ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

const siteNameTail = /^(.{12,}?)\s+(?:[|–—·»«-]|::)\s+([^|]{2,50})$/u;

/** "Headline | Outlet": the tail goes when it is the outlet's name, or when a bar sets it off. */
function withoutSiteName(title: string, outlet: string | null): string {
  const match = siteNameTail.exec(title);
  if (match === null) return title;
  const [, headline, tail] = match as unknown as [string, string, string];
  const isOutlet =
    outlet !== null &&
    (outlet.toLowerCase().includes(tail.toLowerCase()) || tail.toLowerCase().includes(outlet.toLowerCase()));
  return isOutlet || /\s[|»«]|::/u.test(title.slice(headline.length, headline.length + 3)) ? headline : title;
}
