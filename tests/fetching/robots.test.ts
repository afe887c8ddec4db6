import { describe, expect, test } from 'vitest';
import { readRobots } from '../../src/fetching/robots-rules.js';
import { fetcherFor, fetchFrom, page, redirect, startSite, status, testClock, type Answer } from './site.js';

const plain = { 'content-type': 'text/plain' };

describe('readRobots', () => {
  const origin = 'https://harbour.example';
  const isAllowed = (text: string, path: string): boolean => readRobots(origin, text).isAllowed(new URL(path, origin));

  test.each([
    ['nothing at all', '', '/story', true],
    ['a rule for everybody', 'User-agent: *\nDisallow: /drafts/', '/drafts/1', false],
    ['a rule for everybody, elsewhere', 'User-agent: *\nDisallow: /drafts/', '/story', true],
    ['a rule for the bot', 'User-agent: VERBATIM\nDisallow: /', '/story', false],
    [
      'a rule for the bot, which goes before',
      'User-agent: *\nDisallow: /\n\nUser-agent: Verbatim\nDisallow:',
      '/s',
      true,
    ],
    ['a rule for another', 'User-agent: Otherbot\nDisallow: /', '/story', true],
    ['the longer of two rules', 'User-agent: *\nDisallow: /\nAllow: /news/', '/news/1', true],
    ['wild cards and an end', 'User-agent: *\nDisallow: /*.pdf$', '/a/b.pdf', false],
    ['wild cards and another end', 'User-agent: *\nDisallow: /*.pdf$', '/a/b.pdf?x', true],
    ['a query', 'User-agent: *\nDisallow: /*?print=', '/a?print=1', false],
    ['a byte order mark', '\ufeffUser-agent: *\nDisallow: /', '/story', false],
    ['a page that is no robots.txt', '<!doctype html><p>Disallow: everything', '/story', true],
    ['a percent-encoded path', 'User-agent: *\nDisallow: /f%C3%A4hre', '/fähre', false],
  ])('follows %s', (_, text, path, expected) => {
    expect(isAllowed(text, path)).toBe(expected);
  });

  test.each([
    ['2', 2000],
    ['0.5', 500],
    ['86400', 30_000],
    ['-3', 0],
    ['soon', 0],
    ['Infinity', 30_000],
  ])('takes a crawl delay up to half a minute: %s', (delay, expected) => {
    expect(readRobots(origin, `User-agent: *\nCrawl-delay: ${delay}`).delay).toBe(expected);
  });
});

describe('robots.txt', () => {
  const forbidding = page('User-agent: *\nDisallow: /private', plain);

  test('keeps from pages, which are then not asked for', async () => {
    const site = await startSite({ '/robots.txt': forbidding, '/private': page('<p>') });
    expect(await fetchFrom(site, '/private')).toEqual({
      kind: 'refused',
      code: 'robots',
      reason: `the robots.txt of ${site.host} keeps programs from this page`,
    });
    expect(site.paths).toEqual([]);
  });

  test.each([400, 401, 403, 404, 410, 451])('that is not there allows everything: %d', async (code) => {
    const site = await startSite({ '/robots.txt': status(code), '/story': page('<p>') });
    expect(await fetchFrom(site, '/story')).toMatchObject({ kind: 'fetched' });
  });

  test.each([429, 500, 502, 503])('that cannot be read now forbids everything for now: %d', async (code) => {
    const site = await startSite({ '/robots.txt': status(code), '/story': page('<p>') });
    expect(await fetchFrom(site, '/story')).toMatchObject({
      kind: 'failed',
      reason: expect.stringMatching(/^its robots.txt could not be read: .*\(\d+\)$/) as string,
    });
    expect(site.paths).toEqual([]);
  });

  test('is followed through redirects, also to another host', async () => {
    const other = await startSite({ '/rules': forbidding });
    const site = await startSite({
      '/robots.txt': redirect('/elsewhere'),
      '/elsewhere': redirect(`${other.origin}/rules`),
      '/story': page('<p>'),
    });
    const fetcher = fetcherFor([site, other]);
    expect(await fetcher.fetch({ url: `${site.origin}/private`, accept: 'page' })).toMatchObject({ code: 'robots' });
    expect(await fetcher.fetch({ url: `${site.origin}/story`, accept: 'page' })).toMatchObject({ kind: 'fetched' });
  });

  test('counts as not there when it leads in a circle or where nothing is fetched from', async () => {
    for (const target of ['/robots.txt', 'http://169.254.169.254/']) {
      const site = await startSite({ '/robots.txt': redirect(target), '/story': page('<p>') });
      expect(await fetchFrom(site, '/story')).toMatchObject({ kind: 'fetched' });
    }
  });

  test('is read to half a megabyte, and what follows is not', async () => {
    const padding = `# ${'x'.repeat(98)}\n`;
    const long = (lines: number): Answer => page(`${padding.repeat(lines)}User-agent: *\nDisallow: /private`, plain);
    const within = await startSite({ '/robots.txt': long(5000), '/private': page('<p>') });
    expect(await fetchFrom(within, '/private')).toMatchObject({ code: 'robots' });
    const beyond = await startSite({ '/robots.txt': long(6000), '/private': page('<p>') });
    expect(await fetchFrom(beyond, '/private')).toMatchObject({ kind: 'fetched' });
  });

  test('is read once a day, by however many requests', async () => {
    const clock = testClock();
    let reads = 0;
    const site = await startSite({
      '/robots.txt': (response, request) => {
        reads++;
        forbidding(response, request);
      },
      '/story': page('<p>'),
    });
    const fetcher = fetcherFor([site], { clock });
    const ask = (): Promise<unknown> => fetcher.fetch({ url: `${site.origin}/story`, accept: 'page' });
    await Promise.all([ask(), ask(), ask()]);
    clock.advance(86_000_000);
    await ask();
    expect(reads).toBe(1);
    clock.advance(500_000);
    await ask();
    expect(reads).toBe(2);
  });

  test('that could not be read is tried again after ten minutes', async () => {
    const clock = testClock();
    const answers = [status(500), status(404)];
    const site = await startSite({
      '/robots.txt': (response, request) => {
        answers.shift()!(response, request);
      },
      '/story': page('<p>'),
    });
    const fetcher = fetcherFor([site], { clock, limits: { pauses: [] } });
    const ask = (): Promise<unknown> => fetcher.fetch({ url: `${site.origin}/story`, accept: 'page' });
    expect(await ask()).toMatchObject({ kind: 'failed' });
    clock.advance(590_000);
    expect(await ask()).toMatchObject({ kind: 'failed' });
    clock.advance(20_000);
    expect(await ask()).toMatchObject({ kind: 'fetched' });
  });

  test('slows the requests down to the delay that it asks for', async () => {
    const clock = testClock();
    const site = await startSite({
      '/robots.txt': page('User-agent: *\nCrawl-delay: 7', plain),
      '/a': page('<p>'),
      '/b': page('<p>'),
    });
    const fetcher = fetcherFor([site], { clock, delay: 1000 });
    for (const path of ['/a', '/b']) await fetcher.fetch({ url: site.origin + path, accept: 'page' });
    expect(clock.slept).toEqual([1000, 7000]);
  });
});
