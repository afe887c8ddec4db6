import { describe, expect, test } from 'vitest';
import { recogniseSource } from '../../../src/corpus/acts/recognise-source.js';
import { corpusAt } from '../../../src/corpus/corpus-location.js';
import type { CorpusParts } from '../../../src/corpus/corpus-parts.js';
import type { FetchOutcome } from '../../../src/fetching/fetcher.js';
import { chooseFromSiteMap } from '../../../src/ingest/listings/choose-from-site-map.js';
import { readListing } from '../../../src/ingest/listings/read-listing.js';

const location = corpusAt('data/corpora/lisk', { name: 'lisk', root: null });

function recognise(url: string, outcome: FetchOutcome) {
  const parts = {
    store: { openForReading: () => null },
    listings: { read: readListing, choose: chooseFromSiteMap },
    openFetcher: () => ({ fetch: () => Promise.resolve(outcome), close: () => Promise.resolve() }),
  } as unknown as CorpusParts;
  return recogniseSource(parts, location, { url, signal: new AbortController().signal });
}

function came(url: string, body: string, mediaType: string): FetchOutcome {
  const facts = { charset: 'utf-8', etag: null, lastModified: null, robotsTags: [] };
  return { kind: 'fetched', url, bytes: Buffer.from(body), mediaType, ...facts };
}

const site = 'https://lisk.example';
const feed = '<rss version="2.0"><channel><item><link>https://lisk.example/1</link></item></channel></rss>';
const map = '<urlset><url><loc>https://lisk.example/1</loc></url></urlset>';
const html =
  '<html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head><body><p>Fog.</p></body></html>';

describe('what stands at an address', () => {
  test.each([
    ['/feed', feed, 'text/html', { kind: 'feed', url: `${site}/feed` }],
    ['/map', map, 'text/xml', { kind: 'site-map', url: `${site}/map`, pattern: null, maxAgeDays: null }],
    ['/', html, 'text/html', { kind: 'feed', url: `${site}/feed` }],
    ['/news/fog', html, 'text/html', { kind: 'url', url: `${site}/news/fog` }],
    ['/report', '%PDF-1.4', 'application/pdf', { kind: 'url', url: `${site}/report` }],
  ])('is told by what comes: %s', async (path, body, mediaType, spec) => {
    expect(await recognise(site + path, came(site + path, body, mediaType))).toMatchObject({ spec });
  });

  test('is told together with the feeds that a page names', async () => {
    const url = `${site}/news/fog`;
    expect(await recognise(url, came(url, html, 'text/html'))).toMatchObject({ feeds: [`${site}/feed`] });
  });

  test('is refused in one sentence when it is nothing that can be read, or cannot be had', async () => {
    const url = `${site}/data`;
    await expect(recognise(url, came(url, '{"a": 1}', 'application/json'))).rejects.toThrow(
      `${url} is no feed, site map or page: it is JSON that is no JSON Feed.`,
    );
    await expect(recognise(url, { kind: 'refused', code: 'status', reason: 'it answered 403' })).rejects.toThrow(
      `${url} could not be looked at: it answered 403.`,
    );
    await expect(recognise(url, { kind: 'failed', reason: 'it answered 503', retryAfter: null })).rejects.toThrow(
      `${url} could not be looked at: it answered 503. Say what it is (feed, site map or page) to add it all the same.`,
    );
  });
});
