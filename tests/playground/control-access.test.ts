import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startPlayground } from '../../src/playground/server/server.js';
import { openControlBench, type ControlBench } from './control-bench.js';
import { act, OpenPage, upload } from './page-client.js';

let bench: ControlBench;
let pageFolder: string;
beforeAll(() => {
  pageFolder = mkdtempSync(join(tmpdir(), 'verbatim-page-'));
  writeFileSync(join(pageFolder, 'page.html'), '<!doctype html><title>page</title>');
  writeFileSync(join(pageFolder, 'page.js'), 'export {};');
  writeFileSync(join(pageFolder, 'page.css'), ':root {}');
  writeFileSync(join(pageFolder, 'secret.txt'), 'secret');
});
afterAll(() => {
  rmSync(pageFolder, { recursive: true });
});
beforeEach(async () => {
  bench = await openControlBench({ pageFolder });
});
afterEach(() => bench.close());

interface Got {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** As `fetch`, with any path and headers. */
function ask(path: string, options: { method?: string; headers?: Record<string, string>; body?: string } = {}) {
  const { port } = new URL(bench.playground.pageUrl);
  const { method = 'GET', headers = {}, body } = options;
  return new Promise<Got>((resolve, reject) => {
    const sent = httpRequest({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const { statusCode: status = 0, headers: received } = response;
      text(response).then((content) => {
        resolve({ status, headers: received, body: content });
      }, reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const paths = [
  '/',
  '/page.js',
  '/playground/stream',
  '/playground/act',
  '/playground/upload',
  '/attachments/1/2/a.png',
];
const methodOf = (path: string) => (/act|upload/.test(path) ? 'POST' : 'GET');

describe('the page', () => {
  test.each([
    ['/', 'text/html; charset=utf-8', '<!doctype html><title>page</title>'],
    ['/page.js', 'text/javascript; charset=utf-8', 'export {};'],
    ['/page.css', 'text/css; charset=utf-8', ':root {}'],
  ])('has %s', async (path, type, body) => {
    const got = await ask(path);
    expect([got.status, got.headers['content-type'], got.body]).toEqual([200, type, body]);
  });

  test.each(paths)('sends its policy with %s, also with a refusal', async (path) => {
    // The stream would not end.
    const got = await ask(path, { method: path.endsWith('stream') ? 'PUT' : methodOf(path) });
    expect(got.headers).toMatchObject({
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; " +
        "font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
  });

  test.each(['/secret.txt', '/..%2fpackage.json', '/../package.json', '/nowhere.js', '/constructor', '/%00.js', '//'])(
    'has nothing at %s',
    async (path) => {
      const got = await ask(path);
      expect(got.status).toBe(404);
      expect(JSON.parse(got.body)).toEqual({ message: expect.stringMatching(/^There is nothing at /) as string });
    },
  );

  test('that is not built, or not there at all, is named', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-page-'));
    for (const [options, sentence] of [
      [{ pageFolder: folder }, 'The page is not built; "npm run build" builds it.'],
      [{}, 'This playground was started without its page.'],
    ] as const) {
      const playground = await startPlayground(options);
      const response = await fetch(playground.pageUrl);
      expect([response.status, await response.json()]).toEqual([404, { message: sentence }]);
      await playground.close();
    }
    rmSync(folder, { recursive: true });
  });
});

describe('a request', () => {
  test.each(paths)('for another host is refused at %s', async (path) => {
    const { port } = new URL(bench.playground.pageUrl);
    for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1:1', `127.0.0.1.evil.example:${port}`, '[']) {
      const got = await ask(path, { method: methodOf(path), headers: { host } });
      const message = `The playground answers at http://127.0.0.1:${port} alone.`;
      expect([got.status, JSON.parse(got.body)]).toEqual([403, { message }]);
    }
  });

  test.each(paths)('from another origin is refused at %s', async (path) => {
    for (const headers of [
      { origin: 'http://evil.example' },
      { origin: 'null' },
      { origin: 'http://127.0.0.1:1' },
      { origin: bench.playground.pageUrl.replace('http:', 'https:') },
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
    ] as Record<string, string>[]) {
      const got = await ask(path, { method: methodOf(path), headers });
      const message = 'The playground answers its own page alone, not one from another address.';
      expect([got.status, JSON.parse(got.body)]).toEqual([403, { message }]);
    }
  });

  test('from the page itself is answered, by either name of the loopback address', async () => {
    const { port } = new URL(bench.playground.pageUrl);
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`]) {
      const headers = { host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' };
      expect((await ask('/', { headers })).status).toBe(200);
    }
    expect((await ask('/', { headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' } })).status).toBe(
      200,
    );
  });

  test.each(paths)('with the wrong method is refused at %s', async (path) => {
    const got = await ask(path, { method: methodOf(path) === 'GET' ? 'POST' : 'GET' });
    expect([got.status, JSON.parse(got.body)]).toEqual([
      405,
      { message: `This address is for ${methodOf(path)} alone.` },
    ]);
  });

  test('of the bot needs no such care: its token protects the API', async () => {
    const { port } = new URL(bench.playground.url);
    const headers = { host: 'discord.test', 'user-agent': 'DiscordBot (https://bot.example, 1.0)' };
    expect((await ask('/api/v10/users/@me', { headers })).status).toBe(401);
    headers.host = `127.0.0.1:${port}`;
    expect((await ask('/api/v10/users/@me', { headers })).status).toBe(401);
  });
});

describe('an uploaded file', () => {
  const at = () => ({ person: bench.wilma, channel: bench.channel });
  const attached = async (file: File) => {
    const { body } = await upload(bench.playground, file);
    const page = await OpenPage.open(bench.playground, at());
    expect((await act(bench.playground, at(), { kind: 'say', content: '', uploadIds: [body.id] })).status).toBe(200);
    const { message } = await page.next('message');
    page.close();
    expect(message.attachments).toHaveLength(1);
    return message.attachments[0]!;
  };

  test('is served at its address in the channel', async () => {
    const attachment = await attached(new File(['PNG'], 'chart (1).png', { type: 'image/png' }));
    expect(attachment).toMatchObject({ filename: 'chart (1).png', size: 3, content_type: 'image/png' });
    expect(attachment.url).toBe(
      `${bench.playground.pageUrl}attachments/${bench.channel}/${attachment.id}/chart%20(1).png`,
    );
    const got = await ask(new URL(attachment.url).pathname);
    expect(got).toMatchObject({
      status: 200,
      body: 'PNG',
      headers: {
        'content-type': 'image/png',
        'content-disposition': "inline; filename*=UTF-8''chart%20%281%29.png",
        'content-security-policy': "default-src 'none'; sandbox",
      },
    });
  });

  test.each(['text/html', 'image/svg+xml', 'application/xhtml+xml', 'text/javascript', 'text/xml', ''])(
    'of type %s never runs as a page',
    async (type) => {
      const attachment = await attached(new File(['<script>alert(1)</script>'], 'page.html', { type }));
      const { headers } = await ask(new URL(attachment.url).pathname);
      expect(headers['content-type']).toBe('application/octet-stream');
      expect(headers['content-disposition']).toMatch(/^attachment; /);
      expect(headers['x-content-type-options']).toBe('nosniff');
    },
  );

  test('keeps no folders in its name', async () => {
    const { filename } = await attached(new File(['x'], '../../etc/passwd\r\nx: y', { type: 'text/plain' }));
    expect(filename).not.toMatch(/[/\\\r\n]/);
  });

  test('is not served before it is used, nor at another address', async () => {
    const { body } = await upload(bench.playground, new File(['x'], 'a.png', { type: 'image/png' }));
    expect((await ask(`/attachments/${bench.channel}/${body.id}/a.png`)).status).toBe(404);
    const { url } = await attached(new File(['x'], 'a.png', { type: 'image/png' }));
    for (const wrong of [url.replace(bench.channel, '1'), url.replace('a.png', 'b.png'), `${url}/`]) {
      expect((await ask(new URL(wrong).pathname)).status).toBe(404);
    }
  });

  test('is refused when it is too large, missing, or under another name', async () => {
    const large = new File([new Uint8Array((10 << 20) + 1)], 'large.bin');
    expect(await upload(bench.playground, large)).toEqual({
      status: 413,
      body: { message: 'That is more than 10 MiB.' },
    });
    expect((await upload(bench.playground, new File(['x'], 'x'), 'other')).status).toBe(400);
    const form = { 'content-type': 'multipart/form-data; boundary=b' };
    expect((await ask('/playground/upload', { method: 'POST', headers: form, body: 'nonsense' })).status).toBe(400);
    const json = { 'content-type': 'application/json' };
    expect((await ask('/playground/upload', { method: 'POST', headers: json, body: '{}' })).status).toBe(415);
  });
});

test('a port that is in use rejects with what Node says of it', async () => {
  const port = Number(new URL(bench.playground.pageUrl).port);
  await expect(startPlayground({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('a page that reads nothing is let go before its backlog grows without end', async () => {
  const { port } = new URL(bench.playground.pageUrl);
  const idle = httpRequest({ host: '127.0.0.1', port, path: '/playground/stream' });
  idle.on('error', () => undefined).end();
  await bench.playground.until(() => (bench.playground.openPages() === 1 ? true : undefined));
  const line = JSON.stringify({ level: 30, msg: 'x'.repeat(1900) });
  for (let count = 0; count < 12_000; count += 1) bench.playground.log(line);
  await bench.playground.until(() => (bench.playground.openPages() === 0 ? true : undefined));
});
