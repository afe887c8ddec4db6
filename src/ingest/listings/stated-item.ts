import { shortHash } from '../../domain/article.js';
import { normaliseText } from '../normalise.js';
import { factText } from '../facts.js';
import { listingDate } from './listing-date.js';
import type { ListedPage, ListingKind } from './listing.js';

/** An address as a listing states it, with what it stands against. */
export interface StatedUrl {
  readonly address: string;
  readonly base: string;
}

/** What a listing says of one page, before anything was made of it. */
export interface StatedItem {
  /** The first that is an address of a page counts. */
  readonly urls: readonly StatedUrl[];
  /** Without markup. */
  readonly title: string | null;
  readonly published: string | null;
  readonly updated: string | null;
  readonly stamp: string | null;
}

export interface StatedListing {
  readonly kind: ListingKind;
  readonly title: string | null;
  readonly items: readonly StatedItem[];
  readonly isTruncated: boolean;
}

export interface ListedPages {
  readonly items: readonly ListedPage[];
  /** Items without an address of a page. */
  readonly withoutUrl: number;
}

/** The items as pages, each address once: the first item of several counts. */
export function listedPages(stated: readonly StatedItem[]): ListedPages {
  const byUrl = new Map<string, ListedPage>();
  let withoutUrl = 0;
  for (const item of stated) {
    const url = urlOf(item);
    if (url === null) withoutUrl++;
    else if (!byUrl.has(url)) byUrl.set(url, listedPage(url, item));
  }
  return { items: [...byUrl.values()], withoutUrl };
}

function listedPage(url: string, { title, published, updated, stamp }: StatedItem): ListedPage {
  return {
    url,
    title: titleText(title),
    publishedAt: published === null ? null : listingDate(published),
    updatedAt: updated === null ? null : listingDate(updated),
    stamp,
  };
}

/** In one line and in the canonical form of text; `null` for nothing and for what is too long for a title. */
export function titleText(title: string | null): string | null {
  return title === null ? null : factText(normaliseText(title));
}

function urlOf({ urls }: StatedItem): string | null {
  for (const { address, base } of urls) {
    const url = pageUrl(address, base);
    if (url !== null) return url;
  }
  return null;
}

const longestUrl = 4096;

/** Absolute, without a fragment; `null` for other schemes than http and https, and for an address with a user's name. */
export function pageUrl(address: string, base: string): string | null {
  // An ampersand that is escaped twice is a slip that is common in feeds, and no part of an address.
  const stated = address.trim().replace(/&amp;/g, '&');
  if (stated === '' || stated.length > longestUrl || !URL.canParse(stated, base)) return null;
  const url = new URL(stated, base);
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null;
  url.hash = '';
  return url.href;
}

/** Equal for items that say the same; `null` for an item that says nothing. */
export function hashOfSayings(sayings: readonly (string | null)[]): string | null {
  return sayings.every((saying) => saying === null) ? null : shortHash(JSON.stringify(sayings));
}
