import { expect, test } from 'vitest';
import { createHttpFetcher } from '../../src/fetching/http-fetcher.js';
import { systemClock } from '../../src/fetching/clock.js';
import { fetcherFor, page, startSite } from '../fetching/site.js';

const pages = 2000;
const body = `<p>${'The ferry to Low Isle sails again. '.repeat(1200)}</p>`;

test(`${pages} requests to a site on loopback, with and without a new page`, async () => {
  const site = await startSite((response, request) => {
    if (request.headers['if-none-match'] === '"tide-7"') response.writeHead(304).end();
    else page(body)(response, request);
  });
  const fetcher = fetcherFor([site], { clock: systemClock });
  for (const [what, etag] of [
    ['warming up', '"tide-7"'],
    ['unchanged', '"tide-7"'],
    ['fetched', null],
  ] as const) {
    const [startedAt, used] = [performance.now(), process.cpuUsage()];
    for (let i = 0; i < pages; i++) {
      const outcome = await fetcher.fetch({ url: `${site.origin}/${i}`, accept: 'page', etag });
      expect(outcome.kind).toBe(etag === null ? 'fetched' : 'unchanged');
    }
    const { user, system } = process.cpuUsage(used);
    const each = (milliseconds: number): string => `${(milliseconds / pages).toFixed(3)} ms`;
    const processor = each((user + system) / 1000);
    console.log(
      `${what}: ${each(performance.now() - startedAt)} a request, ${processor} of processor, server included`,
    );
  }
  expect(site.connections()).toBe(1);
});

test('what a request costs that is refused by its address', async () => {
  const fetcher = createHttpFetcher({ userAgent: 'Verbatim/0.0.0', delay: 0, allowedHosts: [] });
  const startedAt = performance.now();
  for (let i = 0; i < pages; i++) await fetcher.fetch({ url: `http://0x7f.1/${i}`, accept: 'page' });
  console.log(`refused: ${((performance.now() - startedAt) / pages).toFixed(3)} ms a request`);
  await fetcher.close();
});
