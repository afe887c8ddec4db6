import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { userAgentOf } from '../../src/fetching/http-fetcher.js';
import { fetcherFor, fetchFrom, page, redirect, startRawSite, startSite, status } from './site.js';

const text = '<p>The ferry to Low Isle sails again.</p>';

function decoded(outcome: { kind: string }): string | null {
  return 'bytes' in outcome ? new TextDecoder().decode(outcome.bytes as Uint8Array) : null;
}

describe('a page', () => {
  test('comes with what its headers say', async () => {
    const headers = {
      'content-type': 'Text/HTML; Charset="ISO-8859-1"',
      etag: 'W/"tide-7"',
      'last-modified': 'Sun, 22 Nov 2026 06:00:00 GMT',
    };
    const site = await startSite((response) => {
      response.setHeader('x-robots-tag', ['noarchive', 'otherbot: noindex, nosnippet']);
      response.writeHead(200, headers).end(text);
    });
    expect(await fetchFrom(site, '/ferry#later')).toEqual({
      kind: 'fetched',
      url: `${site.origin}/ferry`,
      bytes: expect.any(Uint8Array) as Uint8Array,
      mediaType: 'text/html',
      charset: 'iso-8859-1',
      etag: 'W/"tide-7"',
      lastModified: 'Sun, 22 Nov 2026 06:00:00 GMT',
      robotsTags: ['noarchive', 'otherbot: noindex, nosnippet'],
    });
  });

  test('keeps its bytes, whatever charset they are in and the headers state', async () => {
    const bytes = Buffer.from('caf\u00e9 \u20ac', 'utf8');
    const site = await startSite(page(bytes, { 'content-type': 'text/html; charset=windows-1252' }));
    const outcome = await fetchFrom(site, '/');
    expect(outcome).toMatchObject({ charset: 'windows-1252' });
    expect(Buffer.from((outcome as { bytes: Uint8Array }).bytes).equals(bytes)).toBe(true);
  });

  test('is asked for under the name of the bot, with its contact', async () => {
    const site = await startSite(page(text));
    await fetchFrom(site, '/');
    expect(site.headers[0]).toMatchObject({
      'user-agent': 'Verbatim/0.0.0 (+mailto:desk@harbour.example)',
      'accept-encoding': 'gzip, br, zstd',
      host: site.host,
    });
    expect(userAgentOf({ version: '1.2.3', contact: null })).toBe('Verbatim/1.2.3');
    expect(userAgentOf({ version: '1.2.3', contact: 'https://harbour.example/bot' })).toBe(
      'Verbatim/1.2.3 (+https://harbour.example/bot)',
    );
  });

  test('may be empty, or of HTTP/1.0 with no length', async () => {
    const empty = await startSite(page(''));
    expect(decoded(await fetchFrom(empty, '/'))).toBe('');
    const old = await startRawSite((socket) => socket.end(`HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n${text}`));
    expect(decoded(await fetchFrom(old, '/'))).toBe(text);
  });

  test('reuses the connection of the one before it', async () => {
    const site = await startSite(page(text));
    const fetcher = fetcherFor([site]);
    for (let i = 0; i < 5; i++) await fetcher.fetch({ url: `${site.origin}/${i}`, accept: 'page' });
    expect(site.connections()).toBe(1);
  });

  test('is asked for again at once when a kept connection turns out to be closed', async () => {
    let requests = 0;
    const site = await startRawSite((socket) => {
      requests++;
      // Answers the first request on a connection, and closes it at the second.
      if (requests === 2) socket.destroy();
      else socket.write(`HTTP/1.1 200 OK\r\ncontent-length: ${text.length}\r\n\r\n${text}`);
    });
    const fetcher = fetcherFor([site], { limits: { pauses: [] } });
    for (let i = 0; i < 2; i++) {
      expect(decoded(await fetcher.fetch({ url: site.origin, accept: 'page' }))).toBe(text);
    }
    expect(requests).toBe(3);
  });
});

describe('packed content', () => {
  /** Made with `zstd -19` of two lines of text. */
  const zstd = Buffer.from(
    'KLUv/QRoTQIAUsQOEZA9Bpw25aAnttbmncbL+bZmoNRBxN0202UVfIP4YSs2Kfqkv5hRPfUro7pv8pprek7xt7XNvcFUKgkDAIYNKQ+AZjOqJ5Rut10=',
    'base64',
  );

  test.each([
    ['gzip', gzipSync(text)],
    ['x-gzip', gzipSync(text)],
    ['br', brotliCompressSync(text)],
    ['deflate', deflateSync(text)],
    ['deflate', deflateRawSync(text)],
    ['identity', Buffer.from(text)],
    ['gzip, br', brotliCompressSync(gzipSync(text))],
    ['BR', brotliCompressSync(text)],
  ])('is unpacked: %s', async (coding, bytes) => {
    const site = await startSite(page(bytes, { 'content-encoding': coding }));
    expect(decoded(await fetchFrom(site, '/'))).toBe(text);
  });

  test('is unpacked: zstd', async () => {
    const site = await startSite(page(zstd, { 'content-encoding': 'zstd' }));
    const line =
      '<p>The ferry to Low Isle sails again. The ferry to Low Isle sails again on Monday, the harbour says.</p>\n';
    expect(decoded(await fetchFrom(site, '/'))).toBe(line.repeat(2));
  });

  test.each(['compress', 'gzip, gzip, gzip', 'sdch', 'gzip, rot13'])('is refused unread: %s', async (coding) => {
    const site = await startSite(page(text, { 'content-encoding': coding }));
    expect(await fetchFrom(site, '/')).toMatchObject({ kind: 'refused', code: 'encoding' });
  });

  test.each(['gzip', 'br', 'deflate', 'zstd'])('is refused when it is not what it says: %s', async (coding) => {
    const site = await startSite(page('<!doctype html><p>Not packed at all.', { 'content-encoding': coding }));
    expect(await fetchFrom(site, '/')).toMatchObject({ kind: 'refused', code: 'encoding' });
  });

  test.each([
    ['gzip', gzipSync(text.repeat(50))],
    ['br', brotliCompressSync(text.repeat(50))],
  ])('fails when it ends too early: %s', async (coding, bytes) => {
    const site = await startSite(page(bytes.subarray(0, -12), { 'content-encoding': coding }));
    expect(await fetchFrom(site, '/')).toEqual({ kind: 'failed', reason: 'the answer was cut off', retryAfter: null });
  });

  test('of a file that is gzip itself is unpacked where a listing is asked for', async () => {
    const site = await startSite(page(gzipSync('<urlset/>'), { 'content-type': 'application/x-gzip' }));
    const outcome = await fetchFrom(site, '/sitemap.xml.gz', { accept: 'feed' });
    expect(decoded(outcome)).toBe('<urlset/>');
    expect(outcome).toMatchObject({ mediaType: null });
    expect(decoded(await fetchFrom(site, '/sitemap.xml.gz', { accept: 'any' }))).not.toBe('<urlset/>');
  });
});

describe('a conditional request', () => {
  const validators = { etag: '"tide-7"', lastModified: 'Sun, 22 Nov 2026 06:00:00 GMT' };

  test('brings nothing when nothing changed', async () => {
    const site = await startSite((response, request) => {
      const isSame = request.headers['if-none-match'] === '"tide-7"';
      status(isSame ? 304 : 500)(response, request);
    });
    expect(await fetchFrom(site, '/', validators)).toEqual({ kind: 'unchanged' });
    expect(site.headers[0]).toMatchObject({ 'if-modified-since': validators.lastModified });
  });

  test('is not what was sent when a 304 comes unasked', async () => {
    const site = await startSite(status(304));
    expect(await fetchFrom(site, '/')).toMatchObject({ kind: 'failed', reason: 'the site gave no page (304)' });
    expect(await fetchFrom(site, '/', { etag: '"a\nb"' })).toMatchObject({ kind: 'failed' });
  });

  test('is conditional only where the validators came from', async () => {
    const site = await startSite({ '/old': redirect('/new'), '/new': page(text) });
    await fetchFrom(site, '/old', validators);
    expect(site.headers.map((headers) => headers['if-none-match'])).toEqual(['"tide-7"', undefined]);
    site.headers.length = 0;
    await fetchFrom(site, '/old', { ...validators, finalUrl: `${site.origin}/new` });
    expect(site.headers.map((headers) => headers['if-none-match'])).toEqual([undefined, '"tide-7"']);
  });
});

describe('an answer without a page', () => {
  test.each([
    [404, { kind: 'gone', status: 404, reason: 'the page was not found (404)' }],
    [410, { kind: 'gone', status: 410, reason: 'the page was taken away for good (410)' }],
    [401, { kind: 'refused', code: 'login', reason: 'the site asks for a login (401)' }],
    [402, { kind: 'refused', code: 'login', reason: 'the site asks for a payment (402)' }],
    [403, { kind: 'refused', code: 'status', reason: 'the site forbids it (403)' }],
    [451, { kind: 'refused', code: 'status', reason: 'the site withholds it for legal reasons (451)' }],
    [418, { kind: 'refused', code: 'status', reason: 'the site refuses the request (418)' }],
    [204, { kind: 'failed', reason: 'the site gave no page (204)', retryAfter: null }],
    [206, { kind: 'failed', reason: 'the site gave no page (206)', retryAfter: null }],
    [300, { kind: 'failed', reason: 'the site gave no page (300)', retryAfter: null }],
  ])('is told apart: %d', async (code, outcome) => {
    const site = await startSite(status(code));
    expect(await fetchFrom(site, '/')).toEqual(outcome);
    expect(site.paths).toEqual(['/']);
  });

  test.each(['image/png', 'video/mp4', 'application/zip', 'text/css'])('is one of another kind: %s', async (type) => {
    const site = await startSite(page('x', { 'content-type': type }));
    const reason = `the address holds ${type}, not a page`;
    expect(await fetchFrom(site, '/')).toEqual({ kind: 'refused', code: 'media-type', reason });
    expect(await fetchFrom(site, '/', { accept: 'any' })).toMatchObject({ kind: 'fetched' });
  });
});

describe('a redirect', () => {
  test('is followed five times, and a sixth is not', async () => {
    const hops = Array.from({ length: 6 }, (_, i) => [
      `/${i}`,
      redirect(`/${i + 1}`, [301, 302, 303, 307, 308][i % 5]),
    ]);
    const site = await startSite({ ...Object.fromEntries(hops), '/6': page(text) } as Parameters<typeof startSite>[0]);
    expect(await fetchFrom(site, '/1')).toMatchObject({ kind: 'fetched', url: `${site.origin}/6` });
    expect(await fetchFrom(site, '/0')).toEqual({
      kind: 'refused',
      code: 'redirects',
      reason: 'it redirects more than 5 times',
    });
  });

  test('in a circle, to itself or to nowhere ends at once', async () => {
    const site = await startSite({ '/a': redirect('/b'), '/b': redirect('a'), '/c': redirect(''), '/d': status(302) });
    const reasons = [];
    for (const path of ['/a', '/c', '/d']) {
      reasons.push(await fetchFrom(site, path));
    }
    expect(reasons.map((outcome) => ('reason' in outcome ? outcome.reason : outcome.kind))).toEqual([
      'it redirects in a circle',
      'it redirects in a circle',
      'it redirects without saying where to',
    ]);
    expect(site.paths).toEqual(['/a', '/b', '/c', '/d']);
  });

  test('leads to another host where that is allowed, and its robots.txt is read too', async () => {
    const other = await startSite({
      '/robots.txt': page('User-agent: *\nDisallow: /private', { 'content-type': 'text/plain' }),
      '/open': page(text),
    });
    const site = await startSite({ '/1': redirect(`${other.origin}/open`), '/2': redirect(`${other.origin}/private`) });
    const fetcher = fetcherFor([site, other]);
    expect(await fetcher.fetch({ url: `${site.origin}/1`, accept: 'page' })).toMatchObject({
      url: `${other.origin}/open`,
    });
    expect(await fetcher.fetch({ url: `${site.origin}/2`, accept: 'page' })).toMatchObject({ code: 'robots' });
    expect(other.paths).toEqual(['/open']);
  });

  test('to a blocked host is refused', async () => {
    const site = await startSite(redirect('http://gossip.example/1'));
    const fetcher = fetcherFor([site], { isBlocked: (host) => host === 'gossip.example' });
    expect(await fetcher.fetch({ url: site.origin, accept: 'page' })).toEqual({
      kind: 'refused',
      code: 'blocked',
      reason: 'it redirects, and gossip.example is blocked here',
    });
    expect(await fetcher.fetch({ url: 'https://GOSSIP.example./2', accept: 'page' })).toMatchObject({
      code: 'blocked',
    });
  });

  test.each(['/login?next=%2F', '/account/sign-in', '/wp-login.php', '/SSO/start'])(
    'to a login is told apart: %s',
    async (target) => {
      const site = await startSite({ '/story': redirect(target) });
      const outcome = await fetchFrom(site, '/story');
      expect(outcome).toMatchObject({ kind: 'refused', code: 'login' });
      expect(site.paths).toEqual(['/story']);
    },
  );

  test('to a story about logins is followed', async () => {
    const site = await startSite({
      '/story': redirect('/news/login-page-fails'),
      '/news/login-page-fails': page(text),
    });
    expect(await fetchFrom(site, '/story')).toMatchObject({ kind: 'fetched' });
  });

  test('may be written in UTF-8', async () => {
    const path = '/' + encodeURIComponent('fähre');
    const site = await startSite({
      '/old': redirect(Buffer.from('/fähre', 'utf8').toString('latin1')),
      [path]: page(text),
    });
    expect(await fetchFrom(site, '/old')).toMatchObject({ kind: 'fetched', url: site.origin + path });
  });
});
