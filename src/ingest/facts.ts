import type { ParsedArticle } from '../domain/article.js';

/** What a page states of itself apart from its text. `null` = not stated. */
export interface PageFacts extends Pick<
  ParsedArticle,
  'title' | 'outlet' | 'author' | 'url' | 'publishedAt' | 'updatedAt'
> {
  /** Summary given beside the article: where it is printed in it, that line is the deck. */
  readonly description: string | null;
}

export const noFacts: PageFacts = {
  title: null,
  outlet: null,
  author: null,
  url: null,
  publishedAt: null,
  updatedAt: null,
  description: null,
};

/** The facts of `first`, with those of `second` where `first` has none. */
export function mergeFacts(first: PageFacts, second: Partial<PageFacts>): PageFacts {
  return {
    title: first.title ?? second.title ?? null,
    outlet: first.outlet ?? second.outlet ?? null,
    author: first.author ?? second.author ?? null,
    url: first.url ?? second.url ?? null,
    publishedAt: first.publishedAt ?? second.publishedAt ?? null,
    updatedAt: first.updatedAt ?? second.updatedAt ?? null,
    description: first.description ?? second.description ?? null,
  };
}

const longestFact = 500;

/** A stated value as text on one line, `null` for nothing, for other kinds of values and for what is no plain name. */
export function factText(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = value.replace(/\s+/g, ' ').trim();
  return text === '' || text.length > longestFact ? null : text;
}
