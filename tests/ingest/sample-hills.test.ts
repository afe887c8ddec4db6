import { describe, expect, test } from 'vitest';
import type { ParsedArticle } from '../../src/domain/article.js';
import { isRejected } from '../../src/ingest/page.js';
import { parsePage } from '../../src/ingest/parse-page.js';
import { discoverFiles, readPages } from '../../src/ingest/read-folder.js';
import { hillsSampleFolder } from '../../src/package-files.js';
import { blocksOf } from './parse-file.js';

async function articlesOf(folder: string): Promise<Map<string, ParsedArticle>> {
  const articles = new Map<string, ParsedArticle>();
  for (const file of await discoverFiles(folder)) {
    for await (const page of readPages(file)) {
      if (isRejected(page)) throw new Error(`${page.path}: ${page.reason}`);
      const parsed = parsePage(page);
      if (parsed.kind === 'rejected') throw new Error(`${page.path}: ${parsed.reason}`);
      articles.set(page.path, parsed.article);
    }
  }
  return articles;
}

const hills = await articlesOf(hillsSampleFolder);

describe('the sample of the hill country', () => {
  test('is read as it states', () => {
    const stated = [...hills].map(([path, { outlet, publishedAt }]) => [path, outlet, publishedAt]);
    expect(stated).toEqual([
      ['fell-herald-bell-found.md', 'The Fell Herald', '2025-02-11'],
      ['fell-herald-funicular-stops.md', 'The Fell Herald', '2025-06-17'],
      ['fell-herald-school-stays.md', 'The Fell Herald', '2025-08-29'],
      ['orrinmark-gazette-mule-form.txt', 'Orrinmark Gazette', '2025-10-03'],
      ['orrinmark-gazette-rope-grant.html', 'Orrinmark Gazette', '2025-06-24T19:45:00+02:00'],
      ['upland-radio-funicular.txt', 'Upland Radio', '2025-06-17T07:05'],
      ['upland-radio-late-frost.txt', 'Upland Radio', '2025-05-09T12:30'],
      ['walkers-note-carrock-pass.txt', 'The Fell Herald', null],
    ]);
  });

  test('has a title and a headline on every page, and no debris', () => {
    for (const [path, article] of hills) {
      expect(
        blocksOf(article).filter(([role]) => role === 'headline'),
        path,
      ).toEqual([['headline', article.title]]);
      for (const [, text] of blocksOf(article)) {
        expect(text, path).not.toMatch(/Most read|rights reserved|Valleys/);
      }
    }
  });
});
