import { join } from 'node:path';
import { articleFrom, type Article } from '../../src/domain/article.js';
import { isRejected } from '../../src/ingest/page.js';
import { parsePage } from '../../src/ingest/parse-page.js';
import { discoverFiles, readPages } from '../../src/ingest/read-folder.js';

/** The invented articles that come with the program, as a refresh would read them. */
export async function sampleArticles(): Promise<Article[]> {
  const articles: Article[] = [];
  for (const file of await discoverFiles(join(import.meta.dirname, '../../corpus/sample'))) {
    for await (const page of readPages(file)) {
      if (isRejected(page)) throw new Error(`${page.path}: ${page.reason}`);
      const parsed = parsePage(page);
      if (parsed.kind === 'rejected') throw new Error(`${page.path}: ${parsed.reason}`);
      articles.push(articleFrom(parsed.article, { path: page.path, origin: { kind: 'file' }, supersedes: null }));
    }
  }
  return articles;
}
