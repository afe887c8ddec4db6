/** A page that a feed or a site map lists. */
export interface ListedPage {
  /** Absolute, http or https, without a fragment; no two pages of a listing have the same. */
  readonly url: string;
  /** Plain text in one line; `null` where the listing states none. */
  readonly title: string | null;
  /** ISO 8601 in the zone in which the listing states it; `null` where it states none, or none that can be read. */
  readonly publishedAt: string | null;
  readonly updatedAt: string | null;
  /** What the listing says of the page's state; equal to the one before = nothing new. `null` = it says nothing. */
  readonly stamp: string | null;
}

export type ListingKind = 'feed' | 'site-map' | 'site-map-index';

export interface Listing {
  readonly kind: ListingKind;
  readonly title: string | null;
  /** In the order of the listing. Of a `site-map-index`, each `url` is that of a site map. */
  readonly items: readonly ListedPage[];
  /** Items that are left out because they state no address of a page. */
  readonly withoutUrl: number;
  /** Whether the listing goes on after what was read of it: 10,000 items of a feed, 50,000 of a site map, 10 MB. */
  readonly isTruncated: boolean;
}

export interface RejectedListing {
  readonly kind: 'rejected';
  /** One clause, for people. */
  readonly reason: string;
  /** Addresses of the feeds that an HTML page in place of a feed links. */
  readonly feeds: readonly string[];
}

/** Where a listing was fetched from, and what the answer said of it. */
export interface ListingSource {
  /** After redirects; relative links stand against it. */
  readonly url: string;
  /** As the answer's Content-Type states them, else `null`. */
  readonly mediaType: string | null;
  readonly charset: string | null;
}
