import type { Embedder } from '../../embeddings/embedder.js';
import { dayInWords } from '../domain/age.js';
import type { Searched } from '../domain/answer.js';
import { counted } from '../domain/counted.js';
import type { CorpusState, SearchableCorpus } from '../retrieval/searchable-corpus.js';

/** What is said of the articles that were looked in (HONESTY 6, 7, 10). */
export function searchedIn(
  { corpus, embedder }: { readonly corpus: SearchableCorpus; readonly embedder: Embedder | null },
  undatedExcluded: number,
): Searched {
  const { generation, refreshedAt, articles, first, last, undated } = corpus.state;
  const keywordsOnly = corpus.vectors === null || embedder === null;
  return { generation, refreshedAt, articles, first, newest: last, undated, undatedExcluded, keywordsOnly };
}

/**
 * In how many articles, of which dates, and that silence is no denial (HONESTY 10).
 * @param names in what was asked that no article mentions.
 */
export function notFoundInWords(state: CorpusState, undatedExcluded: number, names: readonly string[]): string {
  const { articles, first, last, undated } = state;
  const dates =
    first === null || last === null
      ? []
      : [first === last ? dayInWords(first) : `${dayInWords(first)} to ${dayInWords(last)}`];
  const without = undated > 0 ? [`${undated.toLocaleString('en')} without a date`] : [];
  const where = `${counted(articles, 'article')} (${[...dates, ...without].join('; ')})`;
  const unmentioned =
    names.length === 0 ? '' : ` No article mentions ${names.map((name) => `“${name}”`).join(' or ')}.`;
  return `Not found in ${where}; that does not mean that it was never said.${leftOutInWords(undatedExcluded)}${unmentioned}`;
}

/** How many undated articles a date filter left out; empty for none. */
export function leftOutInWords(undatedExcluded: number): string {
  if (undatedExcluded === 0) return '';
  const left = undatedExcluded === 1 ? 'article without a date was' : 'articles without a date were';
  return ` ${undatedExcluded.toLocaleString('en')} ${left} left out; ask without days to include them.`;
}
