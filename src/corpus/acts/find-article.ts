import { pageKeyHash } from '../../domain/tombstone.js';
import type { ArticleSummary, CorpusStore } from '../../store/corpus-store.js';
import type { CorpusLocation } from '../corpus-location.js';
import type { CorpusParts } from '../corpus-parts.js';
import { atOnce, visit, type Steps } from '../time-slices.js';
import { actedArticle, type ActedArticle } from './switch-members.js';
import { lookInto, lookIntoInSlices } from './with-corpus.js';

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

export interface WantedArticle {
  readonly text: string;
  readonly scope: ArticleScope;
}

/**
 * Finds the article that a person means: by id or its beginning, url, path, title, or words of the title. What was its
 * id or its title once finds it too, where no other article has that now.
 */
export function findArticle(parts: CorpusParts, location: CorpusLocation, wanted: WantedArticle): FoundArticle {
  return lookInto(parts, location, (store) => atOnce(findIn(store, wanted))) ?? { kind: 'none' };
}

/** The same, with turns for others. Rejects with the signal's reason. */
export async function findArticleInSlices(
  parts: CorpusParts,
  location: CorpusLocation,
  { signal, ...wanted }: WantedArticle & { readonly signal: AbortSignal },
): Promise<FoundArticle> {
  const found = await lookIntoInSlices(parts, location, { look: (store) => findIn(store, wanted), signal });
  return found ?? { kind: 'none' };
}

/** Articles that are removed now, the last removed first. */
export function removedArticles(parts: CorpusParts, location: CorpusLocation): readonly ActedArticle[] {
  return lookInto(parts, location, (store) => atOnce(removedIn(store))) ?? [];
}

/** The same, with turns for others. Rejects with the signal's reason. */
export async function removedArticlesInSlices(
  parts: CorpusParts,
  location: CorpusLocation,
  signal: AbortSignal,
): Promise<readonly ActedArticle[]> {
  return (await lookIntoInSlices(parts, location, { look: removedIn, signal })) ?? [];
}

function* removedIn(store: CorpusStore): Steps<ActedArticle[]> {
  const { articles } = yield* readingsOf(store, 'removed');
  return articles.map(actedArticle);
}

function* findIn(store: CorpusStore, { text, scope }: WantedArticle): Steps<FoundArticle> {
  const { articles, stored } = yield* readingsOf(store, scope);
  for (const isMeant of testsOf(text.trim())) {
    const now = yield* filtered(articles, isMeant);
    const found = now.length > 0 ? now : yield* standIns(yield* filtered(stored, isMeant), articles, scope);
    if (found.length === 1) return { kind: 'one', article: actedArticle(found[0]!) };
    if (found.length > 1) {
      return { kind: 'several', articles: found.slice(0, shownChoices).map(actedArticle), total: found.length };
    }
  }
  return { kind: 'none' };
}

/**
 * What former readings are of now. Lines of one file that share a title can't be told apart by it: a former reading of
 * one is of none of them.
 */
function* standIns(
  former: readonly ArticleSummary[],
  articles: readonly ArticleSummary[],
  scope: ArticleScope,
): Steps<ArticleSummary[]> {
  if (former.length === 0) return [];
  const ofPage = new Map(former.map((summary) => [pageKeyHash(summary), [] as ArticleSummary[]]));
  yield* visit(articles, (summary) => ofPage.get(pageKeyHash(summary))?.push(summary));
  const meant = former.flatMap((summary) => {
    const now = ofPage.get(pageKeyHash(summary)) ?? [];
    if (now.length === 1) return now;
    return scope === 'stored' ? [summary] : [];
  });
  return [...new Map(meant.map((summary) => [summary.id, summary])).values()];
}

/** The surest first; the first that finds anything decides. */
function testsOf(text: string): ((article: ArticleSummary) => boolean)[] {
  const tests: ((article: ArticleSummary) => boolean)[] = [];
  const id = text.toLowerCase();
  if (/^[0-9a-f]+$/.test(id) && id.length >= shortestIdPrefix) tests.push((article) => article.id.startsWith(id));
  const isAddress = /^https?:\/\//i.test(text);
  const key = pageKeyHash({ sourceKey: text, title: null });
  tests.push(({ url, sourceKey, path }) =>
    [url, sourceKey, path].some((name) => {
      if (name === null || name === text) return name === text;
      // Spellings differ of addresses alone.
      return isAddress && pageKeyHash({ sourceKey: name, title: null }) === key;
    }),
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

interface Readings {
  /** Of each article in the scope one. Of stored ones the latest revision of each page stands for all. */
  readonly articles: readonly ArticleSummary[];
  /** Every revision of every article. */
  readonly stored: readonly ArticleSummary[];
}

function* readingsOf(store: CorpusStore, scope: ArticleScope): Steps<Readings> {
  const stored = yield* filtered(store.everySummary(), () => true);
  if (scope === 'removed') return { stored, articles: yield* buried(store, stored) };
  const generation = store.currentGeneration();
  const isMember = new Set(generation === null ? [] : store.members(generation.number));
  const members = yield* filtered(stored, ({ number }) => isMember.has(number));
  if (scope === 'members') return { stored, articles: members };
  const pages = new Map<string, ArticleSummary>();
  const live = new Set<string>();
  yield* visit(stored, (summary) => {
    const key = pageKeyHash(summary);
    pages.set(key, summary);
    if (isMember.has(summary.number)) live.add(key);
  });
  // Lines that share a title are articles of their own while they are members.
  const latest = [...pages].flatMap(([key, summary]) => (live.has(key) ? [] : [summary]));
  return { stored, articles: [...members, ...latest] };
}

function* buried(store: CorpusStore, stored: readonly ArticleSummary[]): Steps<ArticleSummary[]> {
  const removed = store.tombstones().filter(({ burial }) => burial === 'removed');
  const wanted = new Map<string, ArticleSummary | null>(removed.map(({ articleId }) => [articleId, null]));
  yield* visit(stored, (summary) => {
    if (wanted.has(summary.id)) wanted.set(summary.id, summary);
  });
  const found = removed.toReversed().map(({ articleId }) => wanted.get(articleId) ?? null);
  return [...new Set(found.filter((summary) => summary !== null))];
}

function* filtered(
  summaries: Iterable<ArticleSummary>,
  isKept: (summary: ArticleSummary) => boolean,
): Steps<ArticleSummary[]> {
  const kept: ArticleSummary[] = [];
  yield* visit(summaries, (summary) => {
    if (isKept(summary)) kept.push(summary);
  });
  return kept;
}
