import type { ParsedArticle } from '../domain/article.js';
import type { RoleSpan } from '../domain/span.js';
import { languageOf } from './language.js';
import type { PageFacts } from './facts.js';
import type { Structure } from './structure.js';

/** What became of a page. */
export type Parsed =
  | { readonly kind: 'article'; readonly article: ParsedArticle }
  | { readonly kind: 'rejected'; readonly reason: string };

export function rejected(reason: string): Parsed {
  return { kind: 'rejected', reason };
}

/** Makes the canonical text of the kept blocks, parted by blank lines, with one span each. */
export function assemble(structure: Structure): Parsed {
  const spans: RoleSpan[] = [];
  let text = '';
  for (const { role, text: blockText } of structure.blocks) {
    const part = blockText.trim();
    if (part === '') continue;
    if (text !== '') text += '\n\n';
    spans.push({ start: text.length, end: text.length + part.length, role });
    text += part;
  }
  if (spans.length === 0) return rejected('no text');
  return { kind: 'article', article: articleOf(structure.facts, text, spans) };
}

export function articleOf(facts: PageFacts, text: string, spans: readonly RoleSpan[]): ParsedArticle {
  const { title, outlet, author, url, publishedAt, updatedAt } = facts;
  return {
    title,
    outlet,
    author,
    url,
    publishedAt,
    updatedAt,
    language: languageOf(textForLanguage(text, spans)),
    text,
    spans,
  };
}

function textForLanguage(text: string, spans: readonly RoleSpan[]): string {
  const first = spans.find((span) => span.role === 'body') ?? spans[0];
  return first === undefined ? '' : text.slice(first.start, first.start + 1200);
}
