import type { ArticleId } from './article.js';
import type { Span } from './span.js';

/** Given once by one store (SQLite AUTOINCREMENT), below 2^32, never reused: it is the label in every index. */
export type PassageId = number & { readonly __brand: 'PassageId' };

/** A stored span of whole sentences, about 110 words. */
export interface Passage extends Span {
  readonly id: PassageId;
  readonly articleId: ArticleId;
}
