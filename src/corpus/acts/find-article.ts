import { pageKeyHash } from '../../domain/tombstone.js';
import type { ArticleSummary, CorpusStore } from '../../store/corpus-store.js';
import type { CorpusLocation } from '../corpus-location.js';
import type { CorpusParts } from '../corpus-parts.js';
import { actedArticle, type ActedArticle } from './switch-members.js';
import { lookInto } from './with-corpus.js';

/**
 * Among which articles somebody looks: those that answer now, those that were removed, or all that are stored, of every
 * generation.
 */
export type ArticleScope = 'members' | 'removed' | 'stored';

export type FoundArticle =
  | { readonly kind: 'one'; readonly article: ActedArticle }
  /** In order of likelihood, `shownChoices` at most; `total` is how many there are. */
  | { readonly kind: 'several'; readonly articles: readonly ActedArticle[]; readonly total: number }
  | { readonly kind: 'none' };

const shownChoices = 25;
const shortestIdPrefix = 6;

/** Finds the article that a person means: by id or its beginning, url, path, title, or words of the title. */
export function findArticle(
  parts: CorpusParts,
  location: CorpusLocation,
  { text, scope }: { readonly text: string; readonly scope: ArticleScope },
): FoundArticle {
  return lookInto(parts, location, (store) => findIn(store, text.trim(), scope)) ?? { kind: 'none' };
}

/** Articles that are removed now, the last removed first. */
export function removedArticles(parts: CorpusParts, location: CorpusLocation): readonly ActedArticle[] {
  return lookInto(parts, location, (store) => inScope(store, 'removed').map(actedArticle)) ?? [];
}

function findIn(store: CorpusStore, text: string, scope: ArticleScope): FoundArticle {
  const articles = inScope(store, scope);
  for (const isMeant of testsOf(text)) {
    const found = articles.filter(isMeant);
    if (found.length === 1) return { kind: 'one', article: actedArticle(found[0]!) };
    if (found.length > 1) {
      return { kind: 'several', articles: found.slice(0, shownChoices).map(actedArticle), total: found.length };
    }
  }
  return { kind: 'none' };
}

/** The surest first; the first that finds anything decides. */
function testsOf(text: string): ((article: ArticleSummary) => boolean)[] {
  const tests: ((article: ArticleSummary) => boolean)[] = [];
  const id = text.toLowerCase();
  if (/^[0-9a-f]+$/.test(id) && id.length >= shortestIdPrefix) tests.push((article) => article.id.startsWith(id));
  const key = pageKeyHash({ sourceKey: text, title: null });
  tests.push(({ url, sourceKey, path }) =>
    [url, sourceKey, path].some((name) => name !== null && pageKeyHash({ sourceKey: name, title: null }) === key),
  );
  const words = wordsOf(text);
  if (words.length === 0) return tests;
  const title = words.join(' ');
  tests.push((article) => wordsOf(article.title ?? '').join(' ') === title);
  tests.push((article) => {
    const inTitle = new Set(wordsOf(article.title ?? ''));
    return words.every((word) => inTitle.has(word));
  });
  tests.push((article) => ` ${wordsOf(article.title ?? '').join(' ')}`.includes(` ${title}`));
  return tests;
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** One reading of each article. Of stored ones the latest revision of each page stands for all. */
function inScope(store: CorpusStore, scope: ArticleScope): ArticleSummary[] {
  const generation = store.currentGeneration();
  const members = generation === null ? [] : [...store.summaries(generation.number)];
  if (scope === 'members') return members;
  const stored = [...store.everySummary()];
  if (scope === 'removed') return removedIn(store, stored);
  const isMember = new Set(members.map(({ number }) => number));
  const pages = new Map(stored.map((summary) => [pageKeyHash(summary), summary]));
  // Lines that share a title are articles of their own while they are members.
  const latest = [...pages.values()].filter(({ number }) => !isMember.has(number));
  const liveKeys = new Set(members.map(pageKeyHash));
  return [...members, ...latest.filter((summary) => !liveKeys.has(pageKeyHash(summary)))];
}

function removedIn(store: CorpusStore, stored: readonly ArticleSummary[]): ArticleSummary[] {
  const removed = store.tombstones().filter(({ burial }) => burial === 'removed');
  const byId = new Map(stored.map((summary) => [summary.id, summary]));
  const found = removed.toReversed().map(({ articleId }) => byId.get(articleId));
  return [...new Set(found.filter((summary) => summary !== undefined))];
}
