import { afterAll, beforeAll, expect, test } from 'vitest';
import { newsSiteFolder } from '../../src/package-files.js';
import { startPlayground, type Playground } from '../../src/playground/server/server.js';

let playground: Playground;
beforeAll(async () => {
  playground = await startPlayground({ newsFolder: newsSiteFolder });
});
afterAll(() => playground.close());

const ask = (path: string, init: RequestInit = {}): Promise<Response> => fetch(`${playground.newsUrl!}${path}`, init);

test('serves a front page, a feed and its pages, each with a tag by which it is not sent twice', async () => {
  const front = await ask('');
  expect([front.status, await front.text()]).toEqual([200, expect.stringContaining('href="feed.xml"')]);
  const feed = await (await ask('feed.xml')).text();
  const links = [...feed.matchAll(/<link href="([a-z-]+\.html)"/g)].map(([, link]) => link!);
  expect(links).toHaveLength(5);
  for (const link of links) {
    const page = await ask(link);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const again = await ask(link, { headers: { 'if-none-match': page.headers.get('etag')! } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  }
});

test('serves nothing else, and changes nothing', async () => {
  const paths = ['../package.json', '..%2fpackage.json', 'sample.md', 'none.html', 'a/b.html'];
  for (const path of paths) expect((await ask(path)).status, path).toBe(404);
  expect((await ask('feed.xml', { method: 'POST' })).status).toBe(404);
});

test('is not there unless it is wanted', async () => {
  const plain = await startPlayground();
  expect(plain.newsUrl).toBeNull();
  expect((await fetch(`${plain.pageUrl}news/feed.xml`)).status).toBe(404);
  await plain.close();
});
