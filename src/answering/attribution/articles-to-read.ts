import type { ArticleId } from '../../domain/article.js';
import type { Filters } from '../../domain/filters.js';
import type { Span } from '../../domain/span.js';
import { analyse } from '../../retrieval/analyse.js';
import { filterEntries } from '../../retrieval/entry-filter.js';
import { retrieve } from '../../retrieval/retrieve.js';
import type { ArticleEntry, SearchableCorpus } from '../../retrieval/searchable-corpus.js';
import type { AnsweringParts } from '../rank-sentences.js';
import { topicTerms } from './near-topic.js';

/** Articles whose quotations are to be read, in the order in which quotes as near to the topic are shown. */
export interface ToRead {
  readonly articles: readonly { readonly id: ArticleId; readonly within: readonly Span[] | null }[];
  readonly isComplete: boolean;
  readonly undatedExcluded: number;
}

/** Articles read for a topic, and for a speaker or for nothing in particular: reading one takes some milliseconds. */
const mostOnTopic = 40;
const mostNewest = 150;
const passagesLooked = 120;
/** Share of the topic's weight that an article must hold, so that "nothing about it" can be said. */
const enoughOfTopic = 0.6;

/** The passages about a topic, of articles that hold most of its words. @throws the signal's reason. */
export async function articlesAbout(
  parts: AnsweringParts,
  topic: string,
  {
    filters,
    speaker,
    signal,
  }: { readonly filters: Filters; readonly speaker: string | null; readonly signal?: AbortSignal },
): Promise<ToRead> {
  const { hits, undatedExcluded } = await retrieve(parts, topic, {
    filters,
    limit: passagesLooked,
    ...(signal !== undefined && { signal }),
  });
  const { corpus } = parts;
  const holds = holdsEnough(corpus, topic);
  const spans = new Map<ArticleId, Span[]>();
  for (const { passage, article } of hits) {
    const number = corpus.entryOf(passage.id).number;
    if (!holds(number) || (speaker !== null && !holdsAll(corpus, number, speaker))) continue;
    const known = spans.get(article.id);
    if (known === undefined) spans.set(article.id, [passage]);
    else known.push(passage);
  }
  const articles = [...spans].map(([id, within]) => ({ id, within }));
  return {
    articles: articles.slice(0, mostOnTopic),
    isComplete: articles.length <= mostOnTopic && hits.length < passagesLooked,
    undatedExcluded,
  };
}

function holdsEnough(corpus: SearchableCorpus, topic: string): (number: number) => boolean {
  const { articles } = corpus;
  const weights = topicTerms(corpus, topic);
  const whole = weights.reduce((sum, { weight }) => sum + weight, 0);
  return (number) => {
    const held = weights.filter(({ term }) => articles.score([term], [number])[0]! > 0);
    return held.length > 0 && held.reduce((sum, { weight }) => sum + weight, 0) >= enoughOfTopic * whole;
  };
}

function holdsAll({ articles }: SearchableCorpus, number: number, name: string): boolean {
  return analyse(name).every((term) => articles.score([term], [number])[0]! > 0);
}

/** The newest articles, undated ones last; with a speaker only those that hold every word of the name. */
export function newestArticles(corpus: SearchableCorpus, speaker: string | null, filters: Filters): ToRead {
  const { accepted, undatedExcluded } = filterEntries(corpus.entries(), filters);
  const named = speaker === null ? null : articlesNaming(corpus, speaker);
  const entries = [...corpus.entries()].filter(
    ({ number }) => (accepted === null || accepted.has(number)) && (named === null || named.has(number)),
  );
  entries.sort(newestFirst);
  return {
    articles: entries.slice(0, mostNewest).map(({ id }) => ({ id, within: null })),
    isComplete: entries.length <= mostNewest,
    undatedExcluded,
  };
}

function articlesNaming(corpus: SearchableCorpus, name: string): ReadonlySet<number> {
  const [first, ...others] = [...new Set(analyse(name))].sort(
    (a, b) => corpus.articles.documentFrequency(a) - corpus.articles.documentFrequency(b),
  );
  if (first === undefined) return new Set();
  const numbers = corpus.articles.search([first], corpus.articles.documents).map(({ id }) => id);
  return new Set(
    others.reduce((kept, term) => {
      const scores = corpus.articles.score([term], kept);
      return kept.filter((_, i) => scores[i]! > 0);
    }, numbers),
  );
}

function newestFirst(a: ArticleEntry, b: ArticleEntry): number {
  const [dayA, dayB] = [a.day ?? '', b.day ?? ''];
  return dayA === dayB ? a.number - b.number : dayA > dayB ? -1 : 1;
}
