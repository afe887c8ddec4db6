import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { attachmentOrigins, fetchAttachment } from '../../src/fetching/fetch-attachment.js';
import { page, redirect, startRawSite, startSite, status, type Site } from './site.js';

const nowhere = (): Promise<string[]> => Promise.reject(new Error('resolved'));

function fromSite(site: Site, path: string, maxBytes = 1000): ReturnType<typeof fetchAttachment> {
  const origins = attachmentOrigins(`${site.origin}/api/v10`);
  return fetchAttachment(site.origin + path, { origins, maxBytes, resolve: nowhere });
}

describe('attachmentOrigins', () => {
  test("are Discord's two hosts, and the server that plays Discord", () => {
    const discord = ['https://cdn.discordapp.com', 'https://media.discordapp.net'];
    expect(attachmentOrigins(null)).toEqual(discord);
    expect(attachmentOrigins('http://127.0.0.1:4000/api')).toEqual([...discord, 'http://127.0.0.1:4000']);
  });
});

describe('fetchAttachment', () => {
  test('brings the bytes with media type and charset', async () => {
    const headers = { 'content-type': 'text/plain; charset=utf-8', 'content-encoding': 'gzip' };
    const site = await startSite({ '/notes.txt': page(gzipSync('High tide at noon.'), headers) });
    const outcome = await fromSite(site, '/notes.txt');
    expect(outcome).toMatchObject({ kind: 'fetched', mediaType: 'text/plain', charset: 'utf-8' });
    expect(Buffer.from((outcome as { bytes: Uint8Array }).bytes).toString()).toBe('High tide at noon.');
  });

  test.each([
    'http://cdn.discordapp.com/attachments/1/2/a.txt',
    'https://cdn.discordapp.com:8443/attachments/1/2/a.txt',
    'https://cdn.discordapp.com./attachments/1/2/a.txt',
    'https://cdn.discordapp.com.evil.example/a.txt',
    'https://evil.example/cdn.discordapp.com/a.txt',
    'https://xcdn.discordapp.com/a.txt',
    'https://cdn.discordapp.com@evil.example/a.txt',
    'https://cdn.discordapp.com%2eevil.example/a.txt',
    'https://evil.example\\@cdn.discordapp.com/a.txt',
    'https://media.discordapp.com/a.txt',
    'https://discord.com/a.txt',
    'http://127.0.0.1/a.txt',
    'http://localhost:4000/a.txt',
    'https://127.0.0.1:4000/a.txt',
    'file:///etc/passwd',
    'data:text/plain,hello',
    'a.txt',
    '',
  ])('refuses every other address without resolving it: %s', async (url) => {
    const origins = attachmentOrigins('http://127.0.0.1:4000');
    const outcome = await fetchAttachment(url, { origins, maxBytes: 1000, resolve: nowhere });
    expect(outcome).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(/^the attachment[^.]* /) as string,
    });
  });

  test("asks no address inside a network, also where Discord's name leads there", async () => {
    const resolve = (): Promise<string[]> => Promise.resolve(['10.0.0.7']);
    const request = { origins: attachmentOrigins(null), maxBytes: 1000, resolve };
    expect(await fetchAttachment('https://cdn.discordapp.com/a.txt', request)).toEqual({
      kind: 'refused',
      code: 'address',
      reason: 'cdn.discordapp.com leads to 10.0.0.7, a private address, not one of the public web',
    });
  });

  test('follows no redirect', async () => {
    const site = await startSite({ '/a.txt': redirect('/b.txt'), '/b.txt': page('x') });
    expect(await fromSite(site, '/a.txt')).toMatchObject({ kind: 'refused', code: 'redirects' });
    expect(site.paths).toEqual(['/a.txt']);
  });

  test('takes no more than it may, packed or not', async () => {
    const packed = page(gzipSync(Buffer.alloc(1001)), { 'content-encoding': 'gzip' });
    const site = await startSite({ '/fits': page('x'.repeat(1000)), '/long': page('x'.repeat(1001)), '/bomb': packed });
    expect(await fromSite(site, '/fits')).toMatchObject({ kind: 'fetched' });
    for (const path of ['/long', '/bomb']) {
      expect(await fromSite(site, path)).toEqual({
        kind: 'refused',
        code: 'too-large',
        reason: 'it is larger than 1 kB',
      });
    }
  });

  test.each([
    [404, { kind: 'refused', code: 'status', reason: 'the attachment is no longer there (404); upload it again' }],
    [400, { kind: 'refused', code: 'status', reason: 'Discord did not give the attachment (400)' }],
    [503, { kind: 'failed', reason: 'Discord did not give the attachment (503)', retryAfter: null }],
  ])('says what became of it: %d', async (code, outcome) => {
    expect(await fromSite(await startSite(status(code)), '/a.txt')).toEqual(outcome);
  });

  test('takes no half file, and ends when it is told to', async () => {
    const half = await startRawSite((socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nhalf'));
    expect(await fromSite(half, '/a.txt')).toMatchObject({ kind: 'failed', reason: 'the connection was cut off' });
    const cancel = new AbortController();
    const slow = await startRawSite(() => {
      cancel.abort(new Error('cancelled'));
    });
    const request = { origins: [slow.origin], maxBytes: 1000, signal: cancel.signal };
    await expect(fetchAttachment(`${slow.origin}/a.txt`, request)).rejects.toThrow('cancelled');
  });
});
