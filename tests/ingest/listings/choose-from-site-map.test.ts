import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseFromSiteMap } from '../../../src/ingest/listings/choose-from-site-map.js';
import type { ListedPage } from '../../../src/ingest/listings/listing.js';

const now = new Date('2025-03-10T12:00:00Z');
const any = { pattern: null, maxAgeDays: null, now };

function page(url: string, dates: Partial<ListedPage> = {}): ListedPage {
  return { url, title: null, publishedAt: null, updatedAt: null, stamp: null, ...dates };
}

function chosen(pattern: string, url: string): boolean {
  return chooseFromSiteMap([page(url)], { ...any, pattern }).length === 1;
}

describe('chooseFromSiteMap', () => {
  it('keeps all pages in their order without a choice', () => {
    const pages = [page('https://quay.example/b'), page('https://quay.example/a')];
    expect(chooseFromSiteMap(pages, any)).toEqual(pages);
  });

  it.each([
    ['https://quay.example/news/*', 'https://quay.example/news/2025/crane', true],
    ['https://quay.example/news/*', 'https://quay.example/sport/', false],
    ['/news/', 'https://quay.example/news/crane', true],
    ['/news/', 'https://quay.example/en/news/crane', false],
    ['*/news/*', 'https://quay.example/en/news/crane', true],
    ['/*/2025/*.html', 'https://quay.example/news/2025/crane.html', true],
    ['/*/2025/*.html', 'https://quay.example/news/2025/crane.html?print', false],
    ['/a*a', 'https://quay.example/a', false],
    ['/n.ws/*', 'https://quay.example/news/crane', false],
    ['', 'https://quay.example/', true],
  ])('by the pattern %s: %s is %s', (pattern, url, isKept) => {
    expect(chosen(pattern, url)).toBe(isKept);
  });

  it('matches as the same pattern written as a regular expression does', () => {
    const piece = fc.constantFrom('a', 'b', '/', '*', '.', '?');
    const path = fc.array(fc.constantFrom('a', 'b', '/', '.'), { maxLength: 12 }).map((parts) => `/${parts.join('')}`);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), path, (pieces, tail) => {
        const url = `https://quay.example${tail}`;
        const pattern = `https://quay.example/${pieces.join('')}`;
        const source = pattern.replace(/[.?]/g, '\\$&').replaceAll('*', '.*');
        const oracle = new RegExp(pattern.includes('*') ? `^${source}$` : `^${source}`);
        expect(chosen(pattern, url)).toBe(oracle.test(url));
      }),
    );
  });

  it('does not hang on a pattern of many stars', () => {
    expect(chosen(`/${'*a'.repeat(500)}b`, `https://quay.example/${'a'.repeat(3000)}`)).toBe(false);
  });

  it('drops what is older than asked and keeps what has no date', () => {
    const pages = [
      page('https://quay.example/undated'),
      page('https://quay.example/new', { publishedAt: '2025-03-04T08:00:00+01:00' }),
      page('https://quay.example/old', { publishedAt: '2025-03-01' }),
      page('https://quay.example/changed', { publishedAt: '2019-01-01', updatedAt: '2025-03-09' }),
    ];
    const kept = chooseFromSiteMap(pages, { ...any, maxAgeDays: 7 });
    expect(kept.map(({ url }) => new URL(url).pathname)).toEqual(['/undated', '/new', '/changed']);
  });

  it('gives a date without a time or a zone the latest moment that it may mean', () => {
    const limit = { ...any, maxAgeDays: 7 };
    expect(
      chooseFromSiteMap([page('https://quay.example/', { updatedAt: '2025-03-03T12:00:00Z' })], limit),
    ).toHaveLength(1);
    expect(
      chooseFromSiteMap([page('https://quay.example/', { updatedAt: '2025-03-03T11:59:59Z' })], limit),
    ).toHaveLength(0);
    expect(
      chooseFromSiteMap([page('https://quay.example/', { updatedAt: '2025-03-03T00:00:00' })], limit),
    ).toHaveLength(1);
    expect(chooseFromSiteMap([page('https://quay.example/', { updatedAt: '2025-03-02' })], limit)).toHaveLength(1);
    expect(chooseFromSiteMap([page('https://quay.example/', { updatedAt: '2025-03-01' })], limit)).toHaveLength(0);
  });
});
