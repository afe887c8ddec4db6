import { dropTracking } from '../../domain/tracking-parameters.js';

/** The address under which a page is asked for, so that two sources that list it ask once; `null` when it is none. */
export function pageAddress(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const address = new URL(url);
  if (address.protocol !== 'http:' && address.protocol !== 'https:') return null;
  address.hash = '';
  dropTracking(address.searchParams);
  return address.href;
}

/** Host and port, as politeness and problems are counted. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}

/**
 * The address that identifies a fetched page: the canonical one that it states, where that is on the same site, else the
 * one that answered. A page must not take the place of another site's article by naming its address.
 */
export function identityOf(stated: string | null, answered: string): string {
  return stated !== null && isSameSite(stated, answered) ? stated : answered;
}

/** Subdomains may belong to others; these are views of one site. */
const viewPrefix = /^(?:www|m|mobile|amp)\./;

function isSameSite(one: string, other: string): boolean {
  if (!URL.canParse(one) || !URL.canParse(other)) return false;
  return siteOf(one) === siteOf(other);
}

function siteOf(url: string): string {
  const { hostname, port } = new URL(url);
  return `${hostname.toLowerCase().replace(viewPrefix, '')}:${port}`;
}
