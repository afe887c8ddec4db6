import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ParsedArticle } from '../../src/domain/article.js';
import { isRejected } from '../../src/ingest/page.js';
import { parsePage } from '../../src/ingest/parse-page.js';
import { discoverFiles, readPages } from '../../src/ingest/read-folder.js';
import { blocksOf } from './parse-file.js';

async function sampleArticles(): Promise<Map<string, ParsedArticle>> {
  const articles = new Map<string, ParsedArticle>();
  for (const file of await discoverFiles(join(import.meta.dirname, '../../corpus/sample'))) {
    for await (const page of readPages(file)) {
      if (isRejected(page)) throw new Error(`${page.path}: ${page.reason}`);
      const parsed = parsePage(page);
      if (parsed.kind === 'rejected') throw new Error(`${page.path}: ${parsed.reason}`);
      articles.set(page.path, parsed.article);
    }
  }
  return articles;
}

const articles = await sampleArticles();

/** File, outlet and dates as the pages state them. */
const stated: readonly (readonly [string, string, string | null, string | null])[] = [
  ['cnb-ferry-sails-again.html', 'Caldmoor News Bureau', '2025-09-03T09:20:00+02:00', '2025-09-03T16:45:00+02:00'],
  ['courier-ferry-disaster.txt', 'Ostrand Courier', '2025-03-04', null],
  ['courier-settlement.md', 'Ostrand Courier', '2025-10-02T15:05:00+02:00', '2025-10-02T18:40:00+02:00'],
  ['courier-strike-ends.txt', 'Ostrand Courier', '2025-04-24', null],
  ['faro-transbordador.html', 'El Faro de Ostrand', '2025-06-20T07:00:00+02:00', null],
  ['freight-weekly-harbour-notes.txt', 'Harbour & Freight Weekly', '2025-05-23', null],
  ['lantern-council-loan.html', 'The Evening Lantern', '2025-06-12T22:15:00+02:00', null],
  ['lantern-court-freeze.txt', 'The Evening Lantern', '2025-05-06', null],
  ['lantern-shuttle-plan.txt', 'The Evening Lantern', null, null],
  ['lantern-wire-toll.html', 'The Evening Lantern', '2025-03-05', null],
  [
    'ledger-gannet-quay-ramp-evening.html',
    'The Maravel Ledger',
    '2025-03-04T08:15:00+01:00',
    '2025-03-04T21:40:00+01:00',
  ],
  ['ledger-gannet-quay-ramp.txt', 'The Maravel Ledger', '2025-03-04', null],
  ['radio-aldren-load-test.html', 'Radio Aldren', '2025-07-27T08:30', null],
  ['radio-aldren-strike-day-four.txt', 'Radio Aldren', '2025-04-10T11:20', null],
  ['tidewater-inquiry-opens.html', 'Tidewater Post', '2025-05-12T14:30:00-04:00', '2025-05-13T09:05:00-04:00'],
  ['tidewater-wire-toll.txt', 'Tidewater Post', '2025-03-05T14:10', null],
];

describe('the sample corpus', () => {
  it.each(stated)('is read as it states: %s', (path, outlet, publishedAt, updatedAt) => {
    const article = articles.get(path)!;
    expect([article.outlet, article.publishedAt, article.updatedAt]).toEqual([outlet, publishedAt, updatedAt]);
  });

  it('has a title, a headline and a language on every page', () => {
    for (const [path, article] of articles) {
      expect(
        blocksOf(article).filter(([role]) => role === 'headline'),
        path,
      ).toEqual([['headline', article.title]]);
      expect(article.language, path).toBe(path.startsWith('faro') ? 'es' : 'en');
    }
  });

  it('holds no debris', () => {
    const debris =
      /Share on|Share this|Save|icon-|Logo|Advertisement|Also read|Sign up|Subscribe|cookie|Cookie|Home\/|Leave a comment|Post comment|Category Link|Type to search|Log in|min read|You may like|Related|never index me|trusted home|since 1911|Comments are closed|Compartir|Suscr|te puede interesar/;
    for (const [path, article] of articles) {
      for (const [, text] of blocksOf(article)) expect(text, path).not.toMatch(debris);
    }
  });

  it('keeps both correction notes, and the correction of another issue as an item', () => {
    const notes = [...articles].filter(([, article]) => article.spans.some((span) => span.role === 'correction'));
    expect(notes.map(([path]) => path)).toEqual(['freight-new-ramp-cost.md', 'tidewater-inquiry-opens.html']);
    const items = blocksOf(articles.get('freight-weekly-harbour-notes.txt')!);
    expect(items).toContainEqual(['body', expect.stringMatching(/^Correction: In week 20/)]);
  });
});
