import type { Article } from '../domain/article.js';
import { textOf, type Span } from '../domain/span.js';
import { defaultBm25, type Bm25Options } from './postings.js';

/** Of the article index. */
export const articleBm25: Bm25Options = defaultBm25;

/** Of the passage index: passages are short and of like length, so that repeats and length say less. */
export const passageBm25: Bm25Options = { k1: 0.9, b: 0.4 };

/** A headline names what an article is about: each of its words counts as three. */
const titleWeight = 3;

/** What the article keyword index holds of an article: title and text. */
export function articleIndexText({ title, text }: Pick<Article, 'title' | 'text'>): string {
  return title === null ? text : `${`${title}\n`.repeat(titleWeight)}${text}`;
}

/** What the passage keyword index and the embedding model see of a passage: its article's title goes before it. */
export function passageIndexText({ title, text }: Pick<Article, 'title' | 'text'>, passage: Span): string {
  const content = textOf(text, passage);
  return title === null ? content : `${title}\n${content}`;
}
