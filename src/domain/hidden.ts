import { shortHash, type Article } from './article.js';

/** What is never shown in a guild, by keys that tell nothing of the words. */
export interface Hidden {
  /** `articleKey` of hidden articles. */
  readonly articles: ReadonlySet<string>;
  /** `sentenceKey` of hidden sentences, hashed; they are hidden wherever they stand. */
  readonly sentences: ReadonlySet<string>;
}

export const nothingHidden: Hidden = { articles: new Set(), sentences: new Set() };

export function hidesNothing({ articles, sentences }: Hidden): boolean {
  return articles.size === 0 && sentences.size === 0;
}

/** The same for every revision of an article. */
export function articleKey({ sourceKey }: Pick<Article, 'sourceKey'>): string {
  return shortHash(sourceKey);
}
