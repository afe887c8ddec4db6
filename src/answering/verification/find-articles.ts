import type { ArticleId } from '../../domain/article.js';
import { analyse } from '../../retrieval/analyse.js';
import type { SearchableCorpus } from '../../retrieval/searchable-corpus.js';
import { stopWords } from '../../retrieval/stop-words.js';
import { plainLetters } from './comparable.js';

/** Articles that may hold a text, to be read and compared byte for byte. */
export interface ArticlesToRead {
  readonly ids: readonly ArticleId[];
  /** Every article that holds the text is among them. */
  readonly isComplete: boolean;
}

/** Articles looked at for one text, by keywords the likeliest; it takes words that stand everywhere to come near it. */
const mostRead = 4_000;
/** Rarest words that an article must hold, all of them. */
const wordsRequired = 12;

const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** The words by which the index knows a text, once each; empty where none is left to look for. */
export function searchTerms(text: string): string[] {
  // A stop word in capitals is a term of texts in capitals alone.
  return [...new Set(analyse(plainLetters(text)))].filter((term) => !stopWords.has(term));
}

/**
 * Articles that hold all the rarest words of a text: an article without one of them cannot hold the text. Whole
 * articles are asked for, so that headlines and captions count and no text falls between two passages.
 */
export function articlesHolding(corpus: SearchableCorpus, terms: readonly string[]): ArticlesToRead {
  const { articles } = corpus;
  // Where words are not parted by spaces, how a text falls into terms depends on what stands beside it.
  const sure = terms.filter((term) => !unspaced.test(term));
  if (sure.length === 0) return { ids: idsOf(corpus, best(corpus, terms, mostRead)), isComplete: false };
  const rare = sure
    .map((term) => ({ term, documents: articles.documentFrequency(term) }))
    .sort((a, b) => a.documents - b.documents)
    .slice(0, wordsRequired);
  const [rarest] = rare;
  if (rarest === undefined || rarest.documents === 0) return { ids: [], isComplete: true };
  const isAll = rarest.documents <= mostRead;
  let numbers = isAll
    ? best(corpus, [rarest.term], rarest.documents)
    : best(
        corpus,
        rare.map(({ term }) => term),
        mostRead,
      );
  numbers.sort((a, b) => a - b);
  for (const { term } of rare.slice(isAll ? 1 : 0)) {
    const scores = articles.score([term], numbers);
    numbers = numbers.filter((_, i) => scores[i]! > 0);
  }
  return { ids: idsOf(corpus, numbers), isComplete: isAll };
}

function best({ articles }: SearchableCorpus, terms: readonly string[], limit: number): number[] {
  return articles.search(terms, limit).map(({ id }) => id);
}

function idsOf(corpus: SearchableCorpus, numbers: readonly number[]): ArticleId[] {
  if (numbers.length === 0) return [];
  const wanted = new Set(numbers);
  const ids: ArticleId[] = [];
  for (const { number, id } of corpus.entries()) if (wanted.has(number)) ids.push(id);
  return ids;
}

/** Articles read for a text of words that are too common for the index, such as "That is it." */
const mostScanned = 2_000;

/** The articles stored last. @param most how many of so many may be read. */
export function newestArticles(corpus: SearchableCorpus, most: (wanted: number) => number): ArticlesToRead {
  const ids = [...corpus.entries()].map(({ id }) => id);
  const read = most(Math.min(ids.length, mostScanned));
  return { ids: read === 0 ? [] : ids.slice(-read), isComplete: ids.length <= read };
}

/** Articles read for a text of few terms. */
const mostLikely = 800;

/** The articles that hold some of the terms, by keywords the likeliest; without terms those stored last. */
export function likeliestArticles(
  corpus: SearchableCorpus,
  terms: readonly string[],
  most: (wanted: number) => number,
): ArticlesToRead {
  if (terms.length === 0) return newestArticles(corpus, most);
  const numbers = best(corpus, terms, mostLikely);
  return { ids: idsOf(corpus, numbers.slice(0, most(numbers.length))), isComplete: true };
}
