import type { Article } from '../domain/article.js';
import { textOf, type Span } from '../domain/span.js';

/** What the article keyword index holds of an article: title and text. */
export function articleIndexText({ title, text }: Pick<Article, 'title' | 'text'>): string {
  return withTitle(title, text);
}

/** What the passage keyword index and the embedding model see of a passage: its article's title goes before it. */
export function passageIndexText({ title, text }: Pick<Article, 'title' | 'text'>, passage: Span): string {
  return withTitle(title, textOf(text, passage));
}

function withTitle(title: string | null, text: string): string {
  return title === null ? text : `${title}\n${text}`;
}
