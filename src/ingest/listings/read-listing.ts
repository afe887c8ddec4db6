import { binaryKind } from '../binary.js';
import { decodeListing, unpackListing } from './decode-listing.js';
import { readJsonFeed } from './json-feed.js';
import { linkedFeeds } from './linked-feeds.js';
import type { Listing, ListingSource, RejectedListing } from './listing.js';
import { listedPages, titleText, type StatedListing } from './stated-item.js';
import { readTextSiteMap } from './text-site-map.js';
import { readXmlListing, type OtherXml } from './xml-listing.js';

/**
 * Reads a feed (RSS, Atom, RDF, JSON Feed) or a site map (XML or text, also gzipped), however broken it is, in time that is
 * linear in its length. What it is shows in the bytes, whatever the answer's header says. Never throws.
 */
export function readListing(bytes: Uint8Array, source: ListingSource): Listing | RejectedListing {
  if (bytes.length === 0) return rejected('empty');
  const unpacked = unpackListing(bytes);
  if (unpacked === null) return rejected('damaged gzip data');
  const text = decodeListing(unpacked.bytes, source.charset);
  const stated = readText(text, source, unpacked.isTruncated);
  if ('reason' in stated) {
    const binary = binaryKind(unpacked.bytes);
    return binary === null ? stated : rejected(`not text but ${binary}`);
  }
  return {
    kind: stated.kind,
    title: titleText(stated.title),
    ...listedPages(stated.items),
    isTruncated: stated.isTruncated || unpacked.isTruncated,
  };
}

function readText(text: string, source: ListingSource, isCut: boolean): StatedListing | RejectedListing {
  const start = /[^\s\ufeff]/.exec(text)?.[0];
  if (start === undefined) return rejected('empty');
  if (start === '{' || start === '[') {
    return (
      readJsonFeed(text.replace(/^\ufeff/, ''), source.url) ??
      rejected(isCut ? 'JSON larger than 10 MB' : 'JSON that is no JSON Feed')
    );
  }
  const siteMap = readTextSiteMap(text);
  if (siteMap !== null) return siteMap;
  const xml = readXmlListing(text, source);
  return typeof xml === 'string' ? otherwise(xml, text, source) : xml;
}

function otherwise(found: OtherXml, text: string, source: ListingSource): RejectedListing {
  if (found === 'opml') return rejected('an OPML list of feeds and no feed; name the feeds one by one');
  const isHtml = found === 'html' || /html/i.test(source.mediaType ?? '');
  if (!isHtml)
    return rejected(text.includes('<') ? 'XML that is neither a feed nor a site map' : 'neither a feed nor a site map');
  const feeds = linkedFeeds(text, source.url);
  const links =
    feeds.length === 0
      ? 'which links none'
      : `which links ${feeds.length === 1 ? 'the feed' : 'the feeds'} ${feeds.join(', ')}`;
  return { kind: 'rejected', reason: `an HTML page and no feed, ${links}`, feeds };
}

function rejected(reason: string): RejectedListing {
  return { kind: 'rejected', reason, feeds: [] };
}
