import { articleFrom, type Article, type ParsedArticle } from '../../src/domain/article.js';
import type { Role, RoleSpan } from '../../src/domain/span.js';

export type Block = string | readonly [Role, string];

export interface ArticleParts extends Partial<Omit<ParsedArticle, 'text' | 'spans'>> {
  readonly path?: string;
  readonly blocks: readonly Block[];
}

/** An article of blocks as a reader would make it: blocks parted by a blank line, a span each; plain strings are body. */
export function articleOf({ blocks, path = 'article.txt', ...known }: ArticleParts): Article {
  const spans: RoleSpan[] = [];
  let text = '';
  for (const block of blocks) {
    const [role, content] = typeof block === 'string' ? (['body', block] as const) : block;
    if (text !== '') text += '\n\n';
    spans.push({ start: text.length, end: text.length + content.length, role });
    text += content;
  }
  const unknown = { title: null, outlet: null, author: null, url: null, publishedAt: null, updatedAt: null };
  const parsed: ParsedArticle = { ...unknown, language: 'en', ...known, text, spans };
  return articleFrom(parsed, { path, origin: { kind: 'file' }, supersedes: null });
}
