import { dayOf, daysBetween, type Day } from '../domain/day.js';
import { dateOf } from './dates.js';
import { parentElement, type DomDocument, type DomElement } from './dom.js';
import { isUnwanted } from './element-gate.js';
import { dateAmongWords, type FindOptions } from './find-dates.js';
import type { HtmlBlock } from './html-blocks.js';
import { normaliseText } from './normalise.js';
import { headlineIndex, ownStories, storyOf, visibleDates } from './visible-date.js';

/** When a page was published and last changed, as it states it; `null` = not stated. */
export interface PageDates {
  readonly publishedAt: string | null;
  readonly updatedAt: string | null;
}

export interface DateSources {
  readonly document: DomDocument;
  /** What the page shows, in order. */
  readonly blocks: readonly HtmlBlock[];
  readonly title: string | null;
  readonly url: string | null;
  /** From JSON-LD and `<meta>`. */
  readonly stated: PageDates & { readonly createdAt: string | null };
}

/**
 * The page's own dates: what its metadata states, else its `<time>` elements, else what stands beside its headline, else
 * when it was made, its address, or what its scripts agree on. A moment that is stated in UTC gives way to the day before or after it
 * where the page shows that one: it is the same moment, in the outlet's own calendar.
 */
export function pageDates(sources: DateSources): PageDates {
  const { document, blocks, title, url, stated } = sources;
  const options = { isDayFirst: isDayFirst(document) };
  const shown = visibleDates(blocks, title, options);
  const timed = timeDates(sources, options);
  const addressed = dayInAddress(url);
  const published =
    stated.publishedAt ??
    timed.publishedAt ??
    shown.publishedAt ??
    stated.createdAt ??
    addressed ??
    dayInScripts(document, options);
  const updatedAt = stated.updatedAt ?? timed.updatedAt ?? shown.updatedAt;
  return { publishedAt: inOwnCalendar(published, shown.publishedAt), updatedAt };
}

/** Nearly everywhere outside of the United States the day goes before the month; in English only the place would tell. */
export function isDayFirst(document: DomDocument): boolean | null {
  const language =
    document.documentElement?.getAttribute('lang') ??
    document.querySelector('meta[property="og:locale"]')?.getAttribute('content') ??
    '';
  const [, code, country] = /^\s*([a-z]{2,3})(?:[-_]([a-z]{2}))?/i.exec(language) ?? [];
  if (code === undefined) return null;
  if (code.toLowerCase() !== 'en') return true;
  if (country === undefined) return null;
  return country.toUpperCase() !== 'US';
}

function inOwnCalendar(date: string | null, shown: string | null): string | null {
  if (date === null || shown === null || !/T.*(?:Z|[+-]00:?00)$/.test(date)) return date;
  const [day, shownDay] = [dayOf(date), dayOf(shown)];
  return day !== null && shownDay !== null && Math.abs(daysBetween(day, shownDay)) === 1 ? shown : date;
}

const timeSelectors = [
  '[itemprop~="datePublished"]',
  'time[pubdate]',
  'article time[datetime], main time[datetime]',
  '[class*="publish"] time, time[class*="publish"], time[class*="entry-date"]',
  'time[datetime]:not([class*="updat"]):not([class*="modif"])',
  'time[datetime]',
];

function timeDates({ document, blocks, title }: DateSources, options: FindOptions): PageDates {
  const headline = headlineIndex(blocks, title);
  const stories = headline === -1 ? null : ownStories(blocks, headline);
  const modified = document.querySelector('[itemprop~="dateModified"]');
  const updatedAt = modified === null ? null : dateIn(modified, options);
  for (const selector of timeSelectors) {
    for (const element of document.querySelectorAll(selector)) {
      if (!isOwn(element, stories)) continue;
      const publishedAt = dateIn(element, options);
      if (publishedAt !== null) return { publishedAt, updatedAt };
    }
  }
  return { publishedAt: null, updatedAt };
}

function isOwn(element: DomElement, stories: ReadonlySet<DomElement> | null): boolean {
  for (let current: DomElement | null = element; current !== null; current = parentElement(current)) {
    if (/^(?:article|main|body)$/.test(current.localName)) break;
    if (isUnwanted(current)) return false;
  }
  const story = storyOf(element);
  return story === null || stories === null || stories.has(story);
}

function dateIn(element: DomElement, options: FindOptions): string | null {
  const attribute = element.getAttribute('datetime') ?? element.getAttribute('content');
  const stated = attribute === null ? null : statedDate(attribute, options);
  return stated ?? statedDate(normaliseText(element.textContent ?? ''), options);
}

/** A date as metadata state it: in a machine's form, or with a few words about it. */
export function statedDate(value: unknown, options: FindOptions): string | null {
  return dateOf(value) ?? (typeof value === 'string' ? dateAmongWords(normaliseText(value), options) : null);
}

const addressDays: readonly RegExp[] = [
  /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/_.-]|$)/,
  /[/_-]((?:19|20)\d{2})-(\d{2})-(\d{2})(?=[/_.-]|$)/,
  /[/_-]((?:19|20)\d{2})(\d{2})(\d{2})(?=[/_.-]|$)/,
];

/** The day that the path of an address names. */
function dayInAddress(url: string | null): Day | null {
  if (url === null || !URL.canParse(url)) return null;
  const { pathname } = new URL(url);
  for (const pattern of addressDays) {
    const match = pattern.exec(pathname);
    const day =
      match === null ? null : dayOf([match[1]!, match[2]!.padStart(2, '0'), match[3]!.padStart(2, '0')].join('-'));
    if (day !== null) return day;
  }
  return null;
}

const publishedKey =
  /["']?\b(?:datePublished|date_published|publishedAt|published_at|publishDate|publish_date|publishedDate|published_date|publication_?[dD]ate|article_publication_date|firstPublished|pubDate|pub_date|publishTime)["']?\s{0,4}[:=]\s{0,4}["']([^"'<>{}]{8,60})["']/g;
const mostScript = 300_000;

/** What scripts say that are no JSON-LD, or broken: the day only when all of them agree. */
function dayInScripts(document: DomDocument, options: FindOptions): string | null {
  const found = new Map<string, string>();
  for (const script of document.querySelectorAll('script')) {
    for (const match of (script.textContent ?? '').slice(0, mostScript).matchAll(publishedKey)) {
      const date = statedDate(match[1]!, options);
      if (date !== null && !found.has(date.slice(0, 10))) found.set(date.slice(0, 10), date);
    }
  }
  return found.size === 1 ? [...found.values()][0]! : null;
}
