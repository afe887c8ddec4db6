import type { Searched } from '../domain/answer.js';

/** What was searched, as the last keys of `summary --json` and `timeline --json`; `null` = unknown. */
export interface SearchedJson {
  readonly generation: number | null;
  readonly refreshedAt: string | null;
  readonly newest: string | null;
  readonly undated: number;
  readonly undatedExcluded: number;
  readonly articles: number;
  readonly first: string | null;
  readonly keywordsOnly: boolean;
}

export function searchedJson(searched: Searched): SearchedJson {
  const { generation, refreshedAt, newest, undated, undatedExcluded, articles, first, keywordsOnly } = searched;
  return { generation, refreshedAt, newest, undated, undatedExcluded, articles, first, keywordsOnly };
}
