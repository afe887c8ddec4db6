import { describe, expect, test } from 'vitest';
import { shortHash } from '../../src/domain/article.js';
import type { Page, Rejected } from '../../src/ingest/page.js';
import { pagesOfBytes, type BytesPlace } from '../../src/ingest/read-bytes.js';

async function read(content: string | Uint8Array, place: Partial<BytesPlace> = {}): Promise<(Page | Rejected)[]> {
  const pages: (Page | Rejected)[] = [];
  const whole = { path: 'uploads/a', mediaType: null, url: null, ...place };
  for await (const page of pagesOfBytes(Buffer.from(content), whole)) pages.push(page);
  return pages;
}

async function typeOf(content: string, place: Partial<BytesPlace>): Promise<string | undefined> {
  const [page] = await read(content, place);
  return page !== undefined && 'mediaType' in page ? page.mediaType : undefined;
}

const html = ' <!-- made by hand -->\n<!DOCTYPE html><html><body><p>Fog.</p></body></html>';

describe('pagesOfBytes', () => {
  test('gives one page with the hash of its bytes', async () => {
    expect(await read('Fog.', { mediaType: 'text/plain' })).toEqual([
      { path: 'uploads/a', mediaType: 'text/plain', bytes: Buffer.from('Fog.'), hash: shortHash('Fog.') },
    ]);
  });

  test('gives a page a line for JSON lines', async () => {
    const pages = await read('{"text":"a"}\n\n{"text":"b"}', { mediaType: 'application/x-ndjson' });
    expect(pages.map(({ path }) => path)).toEqual(['uploads/a#1', 'uploads/a#3']);
    expect(await read('\n', { mediaType: 'application/jsonl' })).toHaveLength(0);
  });

  test.each<[Partial<BytesPlace>, string]>([
    [{ mediaType: 'application/xhtml+xml' }, 'text/html'],
    [{ mediaType: 'text/html', url: 'https://lisk.example/a.md' }, 'text/html'],
    [{ mediaType: 'text/plain', url: 'https://lisk.example/a.md?x=.html' }, 'text/markdown'],
    [{ mediaType: 'text/plain', path: 'uploads/a.md' }, 'text/markdown'],
    [{ mediaType: 'application/octet-stream', path: 'uploads/a.htm' }, 'text/html'],
    [{ mediaType: 'text/plain', url: 'https://lisk.example/a' }, 'text/plain'],
  ])('takes the media type that is stated, or the name where that says too little: %j', async (place, expected) => {
    expect(await typeOf('Fog.', place)).toBe(expected);
  });

  test('knows a page of HTML that nobody calls one', async () => {
    expect(await typeOf(html, {})).toBe('text/html');
    expect(await typeOf(html, { mediaType: 'text/plain' })).toBe('text/plain');
  });

  test.each<[string | Uint8Array, Partial<BytesPlace>, string]>([
    ['', { mediaType: 'text/html' }, 'empty'],
    ['Fog.', {}, 'it does not say what it is'],
    ['Fog.', { mediaType: 'audio/mpeg' }, 'of a kind that is not read (audio/mpeg)'],
    [Buffer.from([0x89, 0x50, 0x4e, 0x47]), { mediaType: 'image/png' }, 'not text but a PNG picture'],
  ])('tells why there is no page: %#', async (content, place, reason) => {
    expect(await read(content, place)).toEqual([{ path: 'uploads/a', reason }]);
  });
});
