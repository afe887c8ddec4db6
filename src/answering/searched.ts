import type { Embedder } from '../../embeddings/embedder.js';
import type { Searched } from '../domain/answer.js';
import { say } from '../language/say.js';
import { sentencesTogether } from '../language/sentences.js';
import type { Text } from '../language/wording.js';
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
export function notFoundInWords(state: CorpusState, undatedExcluded: number, names: readonly string[]): Text {
  const { articles, first, last, undated } = state;
  return sentencesTogether([
    say('answer.not-found', { articles, first, last, undated }),
    ...excludedInWords(undatedExcluded),
    ...(names.length === 0 ? [] : [say('answer.unmentioned', { names })]),
  ]);
}

/** How many undated articles a date filter left out; none for none. */
export function excludedInWords(undatedExcluded: number): readonly Text[] {
  return undatedExcluded === 0 ? [] : [say('views.undated-excluded', { count: undatedExcluded })];
}
