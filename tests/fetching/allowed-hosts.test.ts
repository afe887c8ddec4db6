import { expect, test } from 'vitest';
import { AllowedHosts } from '../../src/fetching/allowed-hosts.js';
import { fetcherFor, page, startSite } from './site.js';

test.each([
  ['intranet.example', 'http://intranet.example/', true],
  ['intranet.example', 'https://intranet.example/', true],
  ['intranet.example', 'https://intranet.example:80/', true],
  ['intranet.example', 'http://intranet.example:8080/', false],
  ['intranet.example', 'http://www.intranet.example/', false],
  ['intranet.example:8080', 'http://intranet.example:8080/', true],
  ['intranet.example:8080', 'http://intranet.example/', false],
  ['intranet.example:443', 'https://intranet.example/', true],
  ['intranet.example:443', 'http://intranet.example/', false],
  ['127.0.0.1:8080', 'http://0x7f.1:8080/', true],
  ['127.0.0.1:8080', 'http://127.0.0.2:8080/', false],
  ['[::1]', 'http://[0::1]/', true],
])('%s opens %s: %s', (entry, url, expected) => {
  expect(new AllowedHosts([entry]).has(new URL(url))).toBe(expected);
});

test('an allowed name may lead into the own network, another name may not lead to an allowed address', async () => {
  const site = await startSite(page('<p>'));
  const resolve = (): Promise<string[]> => Promise.resolve(['127.0.0.1']);
  const named = fetcherFor([{ host: `intranet.example:${site.port}` }], { resolve });
  const asked = await named.fetch({ url: `http://intranet.example:${site.port}/`, accept: 'page' });
  expect(asked).toMatchObject({ kind: 'fetched' });
  const addressed = fetcherFor([{ host: '127.0.0.1' }], { resolve });
  expect(await addressed.fetch({ url: 'http://news.example/', accept: 'page' })).toMatchObject({ code: 'address' });
});
