import type { ArticleEntry, SearchableCorpus } from '../../retrieval/searchable-corpus.js';

/** An article as a person chooses it: by its title. */
export interface TitledArticle {
  readonly entry: ArticleEntry;
  readonly title: string;
  /** What was typed is the whole title. */
  readonly isExact: boolean;
}

interface Titled {
  readonly entry: ArticleEntry;
  readonly title: string;
  /** Lower case, words alone, a space before each. */
  readonly words: string;
}

/** Titles of each corpus made ready once, for a look-up at every key pressed. */
const titles = new WeakMap<SearchableCorpus, readonly Titled[]>();

/**
 * Articles whose titles hold what was typed, each typed word at the beginning of a word: the whole title first, then
 * titles that begin so, then the newest. An empty text gives the newest articles.
 * @param limit articles at most; Discord shows 25 choices.
 */
export function findArticles(corpus: SearchableCorpus, typed: string, limit: number): TitledArticle[] {
  const wanted = wordsOfTitle(typed);
  const parts = wanted.split(' ').filter((word) => word !== '');
  const found = titlesOf(corpus).filter(({ words }) => parts.every((part) => words.includes(` ${part}`)));
  return found
    .map((article) => ({ ...article, rank: article.words === wanted ? 0 : article.words.startsWith(wanted) ? 1 : 2 }))
    .sort((a, b) => a.rank - b.rank || newestFirst(a.entry, b.entry))
    .slice(0, limit)
    .map(({ entry, title, rank }) => ({ entry, title, isExact: rank === 0 && wanted !== '' }));
}

function titlesOf(corpus: SearchableCorpus): readonly Titled[] {
  let known = titles.get(corpus);
  if (known === undefined) {
    known = [...corpus.entries()].flatMap((entry) =>
      entry.title === null ? [] : [{ entry, title: entry.title, words: wordsOfTitle(entry.title) }],
    );
    titles.set(corpus, known);
  }
  return known;
}

/** Marks, capitals, accents and spacing aside. */
function wordsOfTitle(title: string): string {
  const bare = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (bare.replace(/['’]/g, '').match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => ` ${word}`).join('');
}

function newestFirst(a: ArticleEntry, b: ArticleEntry): number {
  return (b.day ?? '').localeCompare(a.day ?? '') || b.number - a.number;
}
