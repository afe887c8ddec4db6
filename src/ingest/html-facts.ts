import type { DomDocument } from './dom.js';
import { comparable } from './draft-block.js';
import { factText, mergeFacts, type PageFacts } from './facts.js';
import type { FindOptions } from './find-dates.js';
import type { HtmlBlock } from './html-blocks.js';
import { linkedData } from './linked-data.js';
import { normaliseText } from './normalise.js';
import { isDayFirst, pageDates, statedDate } from './page-dates.js';

/**
 * What a page states of itself in JSON-LD, in `<meta>`, beside its headline and in its canonical link, in this order of
 * trust. `blocks` are what it shows; `url` is where it was fetched from, if that is known.
 */
export function htmlFacts(document: DomDocument, blocks: readonly HtmlBlock[], url: string | null): PageFacts {
  const options = { isDayFirst: isDayFirst(document) };
  const { facts: linked, createdAt } = linkedData(document, options);
  const facts = mergeFacts(linked, metaFacts(document, { url, options }));
  const title = chooseTitle(facts.title, document);
  const address = canonicalUrl(document, url) ?? url;
  const outlet = facts.outlet ?? outletInTitle(title, document) ?? outletOnPage(document);
  return {
    ...facts,
    ...pageDates({ document, blocks, title, url: address, stated: { ...facts, createdAt } }),
    url: address,
    outlet,
    title: title === null ? null : withoutSiteName(title, outlet),
  };
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

function metaFacts(
  document: DomDocument,
  { url, options }: { readonly url: string | null; readonly options: FindOptions },
): PageFacts {
  const date = (value: string): string | null => statedDate(value, options);
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
    publishedAt: first(metaKeys.publishedAt, date),
    updatedAt: first(metaKeys.updatedAt, date),
    description: first(metaKeys.description, factText),
  };
}

/** Some pages put the address of a profile where the name belongs. */
function authorName(value: string): string | null {
  const name = factText(value);
  return name === null || /^(?:https?:|www\.|@)/i.test(name) ? null : name.replace(/^by /i, '');
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
  const heading = spaced(document.querySelector('h1')?.textContent ?? null);
  const title = pageTitle(document);
  if (heading === '') return title === null ? null : withoutTail(title);
  // A top heading that is short and not in the title is the site's name.
  const isHeadline = title === null || heading.length >= leastHeadline || title.startsWith(heading);
  return isHeadline ? factText(heading) : withoutTail(title);
}

const leastHeadline = 15;

function pageTitle(document: DomDocument): string | null {
  return factText(spaced(document.querySelector('title')?.textContent ?? null));
}

function spaced(text: string | null): string {
  return normaliseText(text ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

const siteNameTail = /^(.{12,}?)\s+(?:[|–—·»«-]|::)\s+([^|]{2,50})$/u;

function withoutTail(title: string): string {
  return siteNameTail.exec(title)?.[1] ?? title;
}

/** "Headline - Outlet" in the title bar, where the page's heading is the headline alone. */
function outletInTitle(title: string | null, document: DomDocument): string | null {
  const match = siteNameTail.exec(pageTitle(document) ?? '');
  if (match === null || title === null) return null;
  const isHeadline = comparable(match[1]!) === comparable(title) || title.endsWith(match[2]!);
  return isHeadline && match[2]!.split(' ').length <= mostNameWords ? match[2]! : null;
}

const nameSelectors = '.masthead a, .site-title, .site-name, a[rel="home"], header a[href="/"]';
const mostNameWords = 6;
const rightsInFooter =
  /(?:©|\(c\)|copyright)(?: ?©)? ?(?:\d{4}(?: ?[-–] ?\d{2,4})?)?,? ?(?:by )?(\p{L}[^.|·•,©\d]{1,50}?)(?:\.|,| [|·•-]|$)/iu;

/** The name in the page's masthead when its footer begins with it or claims the rights under it, else the latter. */
function outletOnPage(document: DomDocument): string | null {
  const footer = spaced(document.querySelector('footer')?.textContent ?? null).slice(0, 1000);
  for (const element of document.querySelectorAll(nameSelectors)) {
    const name = factText(spaced(element.textContent));
    if (name !== null && name.split(' ').length <= mostNameWords && footer.includes(name)) return name;
  }
  const claimed = rightsInFooter.exec(footer)?.[1];
  return claimed === undefined || /all rights/i.test(claimed) ? null : factText(claimed);
}

/** "Headline | Outlet": the tail goes when it is the outlet's name, or when a bar sets it off. */
function withoutSiteName(title: string, outlet: string | null): string {
  const match = siteNameTail.exec(title);
  if (match === null) return title;
  const [, headline, tail] = match as unknown as [string, string, string];
  const isOutlet = outlet !== null && (sameName(outlet, tail) || sameName(tail, outlet));
  return isOutlet || /^\s(?:[|»«]|::)/u.test(title.slice(headline.length)) ? headline : title;
}

function sameName(name: string, part: string): boolean {
  return name.toLowerCase().includes(part.toLowerCase());
}
