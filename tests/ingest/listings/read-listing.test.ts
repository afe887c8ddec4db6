import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Listing, ListingSource } from '../../../src/ingest/listings/listing.js';
import { readListing } from '../../../src/ingest/listings/read-listing.js';

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'listings');
const source: ListingSource = { url: 'https://feeds.example/news/feed', mediaType: null, charset: null };

function read(content: string | Uint8Array, more: Partial<ListingSource> = {}): ReturnType<typeof readListing> {
  return readListing(typeof content === 'string' ? Buffer.from(content) : content, { ...source, ...more });
}

function listing(content: string | Uint8Array, more: Partial<ListingSource> = {}): Listing {
  const outcome = read(content, more);
  if (outcome.kind === 'rejected') throw new Error(outcome.reason);
  return outcome;
}

const rss = (items: string): string => `<rss version="2.0"><channel><title>Quay</title>${items}</channel></rss>`;
const item = (inside: string): string => `<item><link>https://quay.example/1</link>${inside}</item>`;

/** What hashes to is tested apart; a fixture shows whether there is one. */
function withoutHashes(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (key, part: unknown) =>
    key === 'stamp' && typeof part === 'string' && /^[\da-f]{32}$/.test(part) ? 'hash' : part,
  ) as unknown;
}

describe('readListing', () => {
  for (const name of readdirSync(folder)) {
    it(`reads ${name}`, () => {
      const files = readdirSync(join(folder, name));
      const input = files.find((file) => file !== 'expected.json')!;
      const expected = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8')) as unknown;
      expect(withoutHashes(read(readFileSync(join(folder, name, input))))).toEqual(expected);
    });
  }

  it('reads gzipped bytes, also where they break off', () => {
    const urls = Array.from({ length: 2000 }, (_, i) => `<url><loc>https://quay.example/${i * 7919}</loc></url>`);
    const packed = gzipSync(`<urlset>${urls.join('')}</urlset>`);
    expect(listing(packed).items).toHaveLength(2000);
    expect(listing(packed).isTruncated).toBe(false);
    const cut = listing(packed.subarray(0, packed.length / 2));
    expect(cut.items.length).toBeGreaterThan(500);
    expect(cut.isTruncated).toBe(true);
  });

  it('reads as much of a gzip bomb as fits into 10 MB', () => {
    const bomb = gzipSync(`<urlset><url><loc>https://quay.example/1</loc></url>${' '.repeat(60_000_000)}</urlset>`);
    expect(listing(bomb)).toMatchObject({ items: [{ url: 'https://quay.example/1' }], isTruncated: true });
  });

  it.each([
    ['UTF-8 with a byte order mark', Buffer.from('\ufeff' + rss(item('<title>Fähre</title>')))],
    ['UTF-16 with a byte order mark', Buffer.from('\ufeff' + rss(item('<title>Fähre</title>')), 'utf16le')],
    ['UTF-16 without one', Buffer.from(rss(item('<title>Fähre</title>')), 'utf16le')],
    ['UTF-16, the other way round', Buffer.from(rss(item('<title>Fähre</title>')), 'utf16le').swap16()],
    ['UTF-32', utf32(rss(item('<title>Fähre</title>')))],
    [
      'Latin-1 that says so',
      Buffer.from(`<?xml version="1.0" encoding="iso-8859-1"?>${rss(item('<title>Fähre</title>'))}`, 'latin1'),
    ],
    [
      'Latin-1 that says it is UTF-8',
      Buffer.from(`<?xml version="1.0" encoding="utf-8"?>${rss(item('<title>Fähre</title>'))}`, 'latin1'),
    ],
    [
      'UTF-8 that says it is Latin-1',
      Buffer.from(`<?xml version="1.0" encoding="iso-8859-1"?>${rss(item('<title>Fähre</title>'))}`),
    ],
    [
      'an encoding that nobody knows',
      Buffer.from(`<?xml version="1.0" encoding="x-quay"?>${rss(item('<title>Fähre</title>'))}`),
    ],
  ])('decodes %s', (_, bytes) => {
    expect(listing(bytes).items[0]?.title).toBe('Fähre');
  });

  it('decodes as the header states, where the document does not say or says what does not hold', () => {
    const cyrillic = Buffer.from(rss(item('<title>\xcf\xf0\xe8\xf7\xe0\xeb</title>')), 'latin1');
    expect(listing(cyrillic, { charset: 'windows-1251' }).items[0]?.title).toBe('Причал');
    const japanese = Buffer.from(rss(item('<title>\x1b$B9A\x1b(B</title>')), 'latin1');
    expect(listing(japanese, { charset: 'ISO-2022-JP' }).items[0]?.title).toBe('港');
  });

  it('stops at 10,000 items of a feed and 50,000 of a site map, and says so', () => {
    const many = (count: number, one: (i: number) => string): string =>
      Array.from({ length: count }, (_, i) => one(i)).join('');
    const entry = (i: number): string => `<item><link>https://quay.example/${i}</link></item>`;
    const url = (i: number): string => `<url><loc>https://quay.example/${i}</loc></url>`;
    expect(listing(rss(many(10_000, entry)))).toMatchObject({ isTruncated: false });
    const feed = listing(rss(many(10_001, entry)));
    expect([feed.items.length, feed.items.at(-1)?.url, feed.isTruncated]).toEqual([
      10_000,
      'https://quay.example/9999',
      true,
    ]);
    const map = listing(`<urlset>${many(50_001, url)}</urlset>`);
    expect([map.items.length, map.isTruncated]).toEqual([50_000, true]);
  });

  it('says that a listing breaks off, and drops the item that lost its address', () => {
    const whole = rss(item('<title>One</title>') + '<item><title>Two</title><link>https://quay.example/2');
    expect(listing(whole.slice(0, -'</channel></rss>'.length))).toMatchObject({
      items: [{ title: 'One' }],
      withoutUrl: 0,
      isTruncated: true,
    });
  });

  it('resolves no entity that a document declares', () => {
    const levels = Array.from({ length: 40 }, (_, i) => `<!ENTITY a${i + 1} "&a${i};&a${i};">`).join('');
    const laughs = `<!DOCTYPE rss [<!ENTITY a0 "ha">${levels}<!ENTITY file SYSTEM "file:///etc/passwd">]>`;
    const { items } = listing(laughs + rss(item('<title>&a40; &file;</title>')));
    expect(items[0]?.title).toBe('&a40; &file;');
  });

  it.each([
    ['nothing', '', 'empty'],
    ['white space', ' \n', 'empty'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), 'not text but a PNG picture'],
    ['damaged gzip data', Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]), 'damaged gzip data'],
    ['other XML', '<?xml version="1.0"?><note><to>You</to></note>', 'XML that is neither a feed nor a site map'],
    ['prose', 'Nothing to see at the quay.', 'neither a feed nor a site map'],
    ['other JSON', '{"news": []}', 'JSON that is no JSON Feed'],
    ['broken JSON', '{"items": [', 'JSON that is no JSON Feed'],
    ['a piece of a page', '<div>Please log in</div>', 'an HTML page and no feed, which links none'],
  ])('rejects %s', (_, content, reason) => {
    expect(read(content)).toEqual({ kind: 'rejected', reason, feeds: [] });
  });

  it('reads a feed without items as one', () => {
    expect(listing(rss(''))).toEqual({ kind: 'feed', title: 'Quay', items: [], withoutUrl: 0, isTruncated: false });
  });
});

describe('the stamp of an item', () => {
  const stampOf = (inside: string): string | null => listing(rss(item(inside))).items[0]!.stamp;
  const said = '<title>Crane</title><pubDate>6 Jan 2025</pubDate><description>It came by sea.</description>';

  it('is the same while the item says the same', () => {
    expect(stampOf(said)).toBe(stampOf(`\n ${said}<comments>https://quay.example/12</comments>`));
  });

  it('is another when its title, its date or its text is', () => {
    const others = [said.replace('Crane', 'Cranes'), said.replace('6 Jan', '7 Jan'), said.replace('sea', 'rail')];
    expect(new Set([said, ...others].map(stampOf)).size).toBe(4);
  });

  it('is the time of the last change where the item states one', () => {
    expect(stampOf(`${said}<updated>2025-01-07 </updated>`)).toBe('2025-01-07');
  });

  it('is missing where the item says nothing', () => {
    expect(stampOf('')).toBeNull();
  });
});

function utf32(text: string): Uint8Array {
  const points = [0xfeff, ...Array.from(text, (character) => character.codePointAt(0)!)];
  const bytes = Buffer.alloc(points.length * 4);
  points.forEach((point, i) => bytes.writeUInt32LE(point, i * 4));
  return bytes;
}
