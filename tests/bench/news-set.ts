import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { articleFrom, type Article } from '../../src/domain/article.js';
import { parseJsonLine } from '../../src/ingest/parse-json-line.js';

const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'news');

/** A quiz question with the pages that hold its answer. */
export interface NewsQuestion {
  readonly text: string;
  /** Ids of pages, as `NewsPage.id`. */
  readonly silver: readonly string[];
}

export interface NewsPage {
  readonly id: string;
  readonly article: Article;
}

export const hasNews = existsSync(join(folder, 'queries_2023_2024.jsonl'));

/** Pages of the given years, each an article of its own. */
export function newsPages(years: readonly number[]): NewsPage[] {
  return years.flatMap((year) => {
    const name = `docs_${year}.jsonl.gz`;
    const lines = linesOf(gunzipSync(readFileSync(join(folder, name))).toString('utf8'));
    return lines.flatMap((line, i) => {
      const parsed = parseJsonLine(line, null);
      if (parsed.kind === 'rejected') return [];
      const { _id: id } = JSON.parse(line) as { readonly _id: string };
      const place = { path: `${name}#${i + 1}`, origin: { kind: 'file' }, supersedes: null } as const;
      return { id, article: articleFrom({ ...parsed.article, url: null }, place) };
    });
  });
}

/** The questions for which a right page is known, if not among the pages here. */
export function newsQuestions(): NewsQuestion[] {
  const lines = linesOf(readFileSync(join(folder, 'queries_2023_2024.jsonl'), 'utf8'));
  return lines.map((line) => JSON.parse(line) as NewsQuestion).filter(({ silver }) => silver.length > 0);
}

function linesOf(content: string): string[] {
  return content.split('\n').filter((line) => line !== '');
}
