import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readListing } from '../../../src/ingest/listings/read-listing.js';
import { expectTimeToGrow, repeatedTo } from '../../support/processor-time.js';

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'listings');
const source = { url: 'https://feeds.example/feed', mediaType: null, charset: null };
const samples = readdirSync(folder).map((name) => {
  const input = readdirSync(join(folder, name)).find((file) => file !== 'expected.json')!;
  return readFileSync(join(folder, name, input));
});

function expectSound(bytes: Uint8Array): void {
  const read = readListing(bytes, source);
  if (read.kind === 'rejected') {
    expect(read.reason).not.toBe('');
    return;
  }
  const urls = read.items.map(({ url }) => url);
  expect(new Set(urls).size).toBe(urls.length);
  for (const { url, title, publishedAt, updatedAt } of read.items) {
    expect(url).toMatch(/^https?:\/\/[^#]*$/);
    expect(new URL(url).href).toBe(url);
    if (title !== null) expect(title).toMatch(/^\S(?:[^\n\t]*\S)?$/u);
    for (const date of [publishedAt, updatedAt]) if (date !== null) expect(date).toMatch(/^\d{4}-\d{2}-\d{2}/);
  }
}

describe('readListing', () => {
  it('never throws on random bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), expectSound));
  });

  it('gives sound pages or a reason for feeds that were changed anywhere', () => {
    const pieces = [
      '<',
      '>',
      '"',
      '&',
      ']]>',
      '<![CDATA[',
      '<!--',
      '</item>',
      '<item>',
      '<title>',
      'javascript:',
      '\0',
      '#',
      '&#0;',
      '&#x110000;',
      ' xmlns:a="b"',
      '{',
      '"id":',
    ];
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      drop: fc.nat(30),
      piece: fc.constantFrom(...pieces),
    });
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.array(change, { minLength: 1, maxLength: 4 }), (sample, changes) => {
        let text = sample.toString('latin1');
        for (const { at, drop, piece } of changes) {
          const place = Math.floor(at * text.length);
          text = text.slice(0, place) + piece + text.slice(place + drop);
        }
        expectSound(Buffer.from(text, 'latin1'));
      }),
      { numRuns: 500 },
    );
  });

  const inside = '<rss><channel><item>';
  it.each([
    ['', '<', ''],
    [inside, '<a>', ''],
    [inside, '<description>', ''],
    [inside, '</b>', ''],
    [inside, '<title>a', ''],
    [`${inside}<title>`, '&', ''],
    [`${inside}<pubDate>`, ' ', ''],
    ['<rss ', 'a=b ', '>'],
    ['<rss><channel>', '<item xmlns:a="b">', ''],
    ['<html>', '<a>', ''],
    ['<!DOCTYPE rss [', '<!ENTITY a "b">', ''],
    ['', '[', ''],
  ])('takes a time that is linear in the length of %s%s…%s', (before, piece, after) => {
    const read = (size: number): void => {
      expectSound(Buffer.from(before + repeatedTo(piece, size) + after));
    };
    expectTimeToGrow(read, { size: 400_000 });
  });
});
