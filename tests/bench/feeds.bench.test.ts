import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeListing } from '../../src/ingest/listings/decode-listing.js';
import { readJsonFeed } from '../../src/ingest/listings/json-feed.js';
import { listingDate } from '../../src/ingest/listings/listing-date.js';
import { textOfHtml } from '../../src/ingest/listings/markup-text.js';
import { readListing } from '../../src/ingest/listings/read-listing.js';
import type { StatedListing } from '../../src/ingest/listings/stated-item.js';
import { readXmlListing } from '../../src/ingest/listings/xml-listing.js';
import { expectationsOf, type Expectation } from './feed-expectations.js';
import { filesOfTar } from './tar-files.js';

const archive = join(import.meta.dirname, '..', '..', '..', 'shared', 'eval', 'feeds', 'feeds.tar.gz');
const hasFeeds = existsSync(archive);
if (!hasFeeds) console.log(`The feeds are not checked: ${archive} is absent.`);

const url = 'http://feeds.example/feed.xml';
const longest = 2000;

interface Feed {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly charset: string | null;
  readonly expectations: readonly Expectation[];
}

function feedsOf(files: ReadonlyMap<string, Uint8Array>): Feed[] {
  return [...files].map(([path, bytes]) => {
    const text = decodeListing(bytes, null);
    const charset = /^Header:.*charset\s*=\s*['"]?([\w.-]+)/im.exec(text)?.[1] ?? null;
    return { path, bytes, charset, expectations: expectationsOf(text) };
  });
}

/** All that a feed states, also its items without an address. */
function statedBy({ path, bytes, charset }: Feed): StatedListing | null {
  const text = decodeListing(bytes, charset);
  const listing = path.startsWith('json/') ? readJsonFeed(text, url) : readXmlListing(text, { url });
  return typeof listing === 'string' ? null : listing;
}

/** Some expect a title as HTML and some as text. */
function isTitle(title: string | null | undefined, expected: string): boolean {
  const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const found = oneLine(title ?? '');
  return found === oneLine(expected) || found === oneLine(textOfHtml(expected));
}

const instant = (date: string | null | undefined): number => Date.parse((date && listingDate(date)) ?? '');

function holds(expectation: Expectation, listing: StatedListing): boolean {
  const { of, field, value } = expectation;
  if (field === 'length') return listing.items.length === Number(value);
  if (of === 'feed') return isTitle(listing.title, value);
  const item = listing.items[of];
  if (field === 'no link') return item?.urls.length === 0;
  if (field === 'title') return isTitle(item?.title, value);
  if (field === 'link')
    return (
      item?.urls[0] !== undefined &&
      new URL(item.urls[0].address.trim(), item.urls[0].base).href === new URL(value).href
    );
  return instant(item?.[field]) === instant(value);
}

/** Items as a pattern finds them, outside comments. */
function itemTagsIn(text: string): number {
  return text.replace(/<!--[\s\S]*?-->/g, '').match(/<(?:[\w]+:)?(?:item|entry)[\s>]/g)?.length ?? 0;
}

describe.runIf(hasFeeds)('feeds', () => {
  const feeds = hasFeeds ? feedsOf(filesOfTar(archive)) : [];

  it('are read without a crash or a hang', () => {
    const rejected: string[] = [];
    const counts = { items: 0, titled: 0, dated: 0, withoutUrl: 0, truncated: 0 };
    let slowest = { path: '', milliseconds: 0 };
    for (const { path, bytes, charset } of feeds) {
      const start = performance.now();
      const listing = readListing(bytes, { url, mediaType: null, charset });
      const milliseconds = performance.now() - start;
      if (milliseconds > slowest.milliseconds) slowest = { path, milliseconds };
      if (listing.kind === 'rejected') {
        rejected.push(`${path}: ${listing.reason}`);
        continue;
      }
      counts.items += listing.items.length;
      counts.titled += listing.items.filter(({ title }) => title !== null).length;
      counts.dated += listing.items.filter((item) => item.publishedAt !== null || item.updatedAt !== null).length;
      counts.withoutUrl += listing.withoutUrl;
      counts.truncated += listing.isTruncated ? 1 : 0;
    }
    console.log(`feeds: ${feeds.length - rejected.length} of ${feeds.length} read, ${counts.truncated} break off`);
    console.log(
      `pages: ${counts.items}, with a title ${counts.titled}, with a date ${counts.dated}; items without an address ${counts.withoutUrl}`,
    );
    console.log(`rejected: ${rejected.length === 0 ? 'none' : rejected.join('; ')}`);
    console.log(`slowest: ${slowest.path}, ${slowest.milliseconds.toFixed(1)} ms`);
    expect(feeds).toHaveLength(536);
    expect(slowest.milliseconds).toBeLessThan(longest);
    expect(rejected.filter((line) => line.startsWith('wellformed/'))).toEqual([]);
  });

  it('that are well-formed give each item', () => {
    const wellFormed = feeds.filter(({ path }) => path.startsWith('wellformed/'));
    const differing = wellFormed.filter(
      (feed) => statedBy(feed)?.items.length !== itemTagsIn(decodeListing(feed.bytes, null)),
    );
    console.log(
      `well-formed feeds with all their items: ${wellFormed.length - differing.length} of ${wellFormed.length}`,
    );
    expect(differing.map(({ path }) => path)).toEqual([]);
  });

  it('give the titles, links and dates that their authors expect', () => {
    const wrong: string[] = [];
    const tally = new Map<string, number>();
    for (const feed of feeds) {
      const listing = statedBy(feed);
      for (const expectation of feed.expectations) {
        const { field, value } = expectation;
        tally.set(field, (tally.get(field) ?? 0) + 1);
        if (listing === null || !holds(expectation, listing)) wrong.push(`${feed.path}: ${field} is not ${value}`);
      }
    }
    console.log(
      `expectations: ${[...tally].map(([field, count]) => `${field} ${count}`).join(', ')}; unmet: ${wrong.length}`,
    );
    expect(wrong).toEqual([]);
  });
});
