import wrapAnsi from 'wrap-ansi';
import type { ParsedArticle } from '../domain/article.js';
import { textOf } from '../domain/span.js';
import { printable, printableLine } from './printable.js';
import type { Layout } from './terminal-output.js';

const roleWidth = 11;

/** An article as it was read, for people: what is known of it, then its blocks with their roles. */
export function formatArticle(article: ParsedArticle, layout: Layout): string {
  const { colours, width } = layout;
  const facts: readonly (readonly [string, string | null])[] = [
    ['title', article.title],
    ['outlet', article.outlet],
    ['author', article.author],
    ['published', article.publishedAt],
    ['updated', article.updatedAt],
    ['url', article.url],
    ['language', article.language],
  ];
  const head = facts.map(
    ([name, value]) => `${name.padEnd(roleWidth)}${value === null ? colours.dim('unknown') : printableLine(value)}`,
  );
  const blocks = article.spans.map((span) => {
    const text = wrapAnsi(printable(textOf(article.text, span)), width - roleWidth, { hard: true });
    const indented = text.split('\n').join(`\n${' '.repeat(roleWidth)}`);
    return `${colours.cyan(span.role.padEnd(roleWidth))}${indented}`;
  });
  return `${[head.join('\n'), ...blocks].join('\n\n')}\n`;
}
