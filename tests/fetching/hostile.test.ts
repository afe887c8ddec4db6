import { createGzip, gzipSync, brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fetcherFor, fetchFrom, page, startRawSite, startSite, testClock, type Answer } from './site.js';

describe('a site that means harm', () => {
  test('is cut off at 10 MB, whether it says how long it is or not', async () => {
    const block = Buffer.alloc(1_000_000, 'x');
    let sent = 0;
    const endless: Answer = (response) => {
      const write = (): void => {
        while (!response.destroyed && sent < 50 && response.write(block)) sent++;
        if (sent < 50) response.once('drain', write);
        else response.end();
      };
      response.writeHead(200, { 'content-type': 'text/html' });
      write();
    };
    const site = await startSite({ '/endless': endless, '/stated': page('', { 'content-length': '50000000' }) });
    const refusal = { kind: 'refused', code: 'too-large', reason: 'it is larger than 10 MB' };
    expect(await fetchFrom(site, '/endless')).toEqual(refusal);
    expect(sent).toBeLessThan(40);
    expect(await fetchFrom(site, '/stated')).toEqual(refusal);
  });

  test('is given exactly as much as is allowed', async () => {
    const site = await startSite({ '/1': page('x'.repeat(1000)), '/2': page('x'.repeat(1001)) });
    const fetcher = fetcherFor([site], { limits: { bytes: 1000 } });
    expect(await fetcher.fetch({ url: `${site.origin}/1`, accept: 'page' })).toMatchObject({ kind: 'fetched' });
    expect(await fetcher.fetch({ url: `${site.origin}/2`, accept: 'page' })).toMatchObject({
      reason: 'it is larger than 1 kB',
    });
  });

  test('cannot unpack a bomb: gzip, stopped while it streams', async () => {
    let packed = 0;
    const bomb: Answer = (response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' });
      const zeros = Buffer.alloc(1_000_000);
      const gzip = createGzip();
      gzip.on('data', (chunk: Buffer) => (packed += chunk.length));
      gzip.pipe(response);
      const write = (): void => {
        if (!response.destroyed) gzip.write(zeros, write);
      };
      write();
    };
    const site = await startSite(bomb);
    expect(await fetchFrom(site, '/')).toMatchObject({ kind: 'refused', code: 'too-large' });
    expect(packed).toBeLessThan(1_000_000);
  });

  test('cannot unpack a bomb: br, gzip within gzip, a site map of gzip', async () => {
    const zeros = Buffer.alloc(1_000_001);
    const site = await startSite({
      '/br': page(brotliCompressSync(zeros), { 'content-encoding': 'br' }),
      '/twice': page(gzipSync(gzipSync(zeros)), { 'content-encoding': 'gzip, gzip' }),
      '/map': page(gzipSync(zeros), { 'content-type': 'application/gzip' }),
    });
    const fetcher = fetcherFor([site], { limits: { bytes: 1_000_000 } });
    for (const path of ['/br', '/twice', '/map']) {
      const outcome = await fetcher.fetch({ url: site.origin + path, accept: 'feed' });
      expect(outcome, path).toMatchObject({ code: 'too-large' });
    }
  });

  test('cannot unpack a bomb: zstd', async () => {
    const outcome = await fetchFrom(await startSite(page(zstdOfZeros(100), { 'content-encoding': 'zstd' })), '/');
    expect(outcome).toEqual({
      kind: 'refused',
      code: 'encoding',
      reason: 'it is damaged, or larger than 10 MB when unpacked',
    });
    const small = await fetchFrom(await startSite(page(zstdOfZeros(2), { 'content-encoding': 'zstd' })), '/');
    expect((small as { bytes: Uint8Array }).bytes).toHaveLength(2 * 131_072);
  });

  test('cannot keep the unpacking of zstd busy with a few bytes', async () => {
    const site = await startSite(page(zstdOfLongMatches(), { 'content-encoding': 'zstd' }));
    expect(await fetchFrom(site, '/')).toMatchObject({ kind: 'refused', code: 'encoding' });
  });

  describe('cannot hold a request', () => {
    beforeEach(() => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    });
    afterEach(() => {
      vi.useRealTimers();
    });

    test('by giving a byte a second', async () => {
      let given = 0;
      const site = await startRawSite((socket) => {
        socket.write('HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n');
        const giveByte = (): void => {
          if (socket.destroyed || given === 100) return;
          socket.write('x');
          given++;
          vi.advanceTimersByTime(1000);
          setImmediate(giveByte);
        };
        setImmediate(giveByte);
      });
      const fetcher = fetcherFor([site], { limits: { headTime: 10_000, pageTime: 20_000, pauses: [] } });
      const reason = `${site.host} took longer than 20 s`;
      expect(await fetcher.fetch({ url: site.origin, accept: 'page' })).toEqual({
        kind: 'failed',
        reason,
        retryAfter: null,
      });
      expect(given).toBeLessThan(100);
    });

    test.each([
      ['nothing', ''],
      ['half a status line', 'HTTP/1.1 20'],
      ['early hints', 'HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(500)],
    ])('by sending %s', async (_, bytes) => {
      const site = await startRawSite((socket) => {
        socket.write(bytes);
        setImmediate(() => vi.advanceTimersByTime(10_000));
      });
      const fetcher = fetcherFor([site], { limits: { headTime: 10_000, pageTime: 20_000, pauses: [] } });
      const outcome = await fetcher.fetch({ url: site.origin, accept: 'page' });
      expect(outcome).toMatchObject({ kind: 'failed', reason: `${site.host} took longer than 20 s` });
    });
  });

  test('cannot fill the memory with headers', async () => {
    const bombs = [`x-bomb: ${'x'.repeat(40_000)}\r\n`, 'x-bomb: 1\r\n'.repeat(8000)];
    for (const bomb of bombs) {
      const site = await startRawSite((socket) => socket.end(`HTTP/1.1 200 OK\r\n${bomb}\r\n`));
      expect(await fetchFrom(site, '/')).toMatchObject({ kind: 'refused', code: 'too-large' });
    }
  });

  test.each([
    ['too short', 'content-length: 500\r\n\r\n<p>The ferry', 'the connection was cut off'],
    ['cut in a chunk', 'transfer-encoding: chunked\r\n\r\n100\r\n<p>The ferry', 'the connection was cut off'],
    ['without its last chunk', 'transfer-encoding: chunked\r\n\r\n3\r\n<p>\r\n', 'the connection was cut off'],
  ])('does not get a page taken that is %s', async (_, rest, reason) => {
    const site = await startRawSite((socket) => socket.end(`HTTP/1.1 200 OK\r\n${rest}`));
    expect(await fetchFrom(site, '/')).toEqual({ kind: 'failed', reason, retryAfter: null });
    expect(site.paths).toHaveLength(3);
  });

  test('does not get more taken than the length it states', async () => {
    const site = await startRawSite((socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\n<p>and more'));
    const outcome = await fetchFrom(site, '/');
    expect(outcome.kind === 'fetched' && new TextDecoder().decode(outcome.bytes)).toBe('<p>');
  });

  test.each([
    ['two lengths', 'HTTP/1.1 200 OK\r\ncontent-length: 3\r\ncontent-length: 4\r\n\r\n<p>a'],
    ['a length beside chunks', 'HTTP/1.1 200 OK\r\ncontent-length: 3\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n'],
    ['no HTTP at all', 'SSH-2.0-OpenSSH_9.6\r\n'],
    ['a negative length', 'HTTP/1.1 200 OK\r\ncontent-length: -1\r\n\r\n'],
  ])('is not understood with %s', async (_, bytes) => {
    const site = await startRawSite((socket) => socket.end(bytes));
    const reason = `${site.host} does not answer in proper HTTP`;
    expect(await fetchFrom(site, '/')).toEqual({ kind: 'failed', reason, retryAfter: null });
  });

  test('is asked three times when it hangs up, and no more', async () => {
    const site = await startRawSite((socket) => socket.destroy());
    const reason = 'the connection was cut off';
    expect(await fetchFrom(site, '/')).toEqual({ kind: 'failed', reason, retryAfter: null });
    expect(site.connections()).toBe(4);
  });

  test('cannot have the connection made into something else', async () => {
    const upgrade = 'HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n';
    const site = await startRawSite((socket) => void socket.write(upgrade));
    expect(await fetchFrom(site, '/')).toMatchObject({ kind: 'failed' });
  });

  test('never makes a request throw, whatever it sends', async () => {
    let bytes = Buffer.alloc(0);
    const site = await startRawSite((socket) => socket.end(bytes));
    const clock = testClock();
    const fetcher = fetcherFor([site], { clock, limits: { pauses: [], bytes: 2000 } });
    const word = fc.constantFrom(
      'HTTP/1.1 200 OK\r\n',
      'HTTP/1.0 404 \r\n',
      'HTTP/1.1 304 Not Modified\r\n',
      'content-length: 5\r\n',
      'content-encoding: gzip\r\n',
      'content-encoding: br, zstd\r\n',
      'transfer-encoding: chunked\r\n',
      'location: http://[/\r\n',
      'content-type: text/html; charset=\r\n',
      '5\r\nhello\r\n',
      '0\r\n\r\n',
      '\r\n',
    );
    const noise = fc.uint8Array({ maxLength: 30 }).map((noisy) => Buffer.from(noisy).toString('latin1'));
    const response = fc.array(fc.oneof({ weight: 4, arbitrary: word }, noise), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(response, async (parts) => {
        bytes = Buffer.from(`HTTP/1.1 200 OK\r\n${parts.join('')}`, 'latin1');
        // A host that fails again and again is left alone for a while.
        clock.advance(400_000);
        const outcome = await fetcher.fetch({ url: site.origin, accept: 'feed' });
        expect(['fetched', 'gone', 'refused', 'failed']).toContain(outcome.kind);
      }),
      { numRuns: 200 },
    );
  });

  test('is told from one that is not there', async () => {
    const fetcher = fetcherFor([{ host: '127.0.0.1:1' }], { resolve: () => Promise.resolve([]) });
    expect(await fetcher.fetch({ url: 'http://127.0.0.1:1/', accept: 'page' })).toMatchObject({
      kind: 'failed',
      reason: 'its robots.txt could not be read: nothing answers there',
    });
    expect(await fetcher.fetch({ url: 'http://news.example/', accept: 'page' })).toMatchObject({
      kind: 'failed',
      reason: 'its robots.txt could not be read: news.example was not found',
    });
  });

  test('cannot be asked over https where it speaks http', async () => {
    const site = await startSite(page('<p>'));
    const outcome = await fetcherFor([site]).fetch({ url: `https://${site.host}/`, accept: 'page' });
    expect(outcome).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('cannot prove who it is, or does not speak https') as string,
    });
  });
});

/** A frame of so many blocks, each a single byte repeated 131,072 times (RFC 8878, 3.1.1.2). */
function zstdOfZeros(blocks: number): Buffer {
  const frame = [0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x38];
  for (let i = 1; i <= blocks; i++) {
    const header = (i === blocks ? 1 : 0) | (1 << 1) | (131_072 << 3);
    frame.push(header & 0xff, (header >> 8) & 0xff, (header >> 16) & 0xff, 0);
  }
  return Buffer.from(frame);
}

/** One block of 32,000 matches of 131,074 bytes each: 4 GB from 64 kB, far beyond what a block may hold. */
function zstdOfLongMatches(): Buffer {
  const matches = 32_000;
  const head = [0b1001, 65, 128 + (matches >> 8), matches & 0xff, 0x54, 0, 0, 52];
  const block = Buffer.concat([Buffer.from(head), Buffer.alloc(2 * matches, 0xff), Buffer.from([1])]);
  const header = 1 | (2 << 1) | (block.length << 3);
  const frame = [0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x70, header & 0xff, (header >> 8) & 0xff, (header >> 16) & 0xff];
  return Buffer.concat([Buffer.from(frame), block]);
}
