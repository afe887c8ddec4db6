import type { QuoteReference } from '../../commands/ask-service.js';
import type { Article } from '../domain/article.js';
import { quoteFrom, type Quote } from '../domain/quote.js';
import { overlaps, spanLength, type Span } from '../domain/span.js';

/** Paragraphs beside a quote are added while the whole stays within this many UTF-16 code units. */
const contextCharacters = 1_000;

/** The quote that a reference names; `null`: its article holds no such place. */
export function quoteAt(article: Article, reference: QuoteReference): Quote | null {
  return isInside(article, reference) ? quoteFrom(article, reference, reference.highlight) : null;
}

/** The paragraphs that hold it and, while there is room, the paragraphs of the article's own text beside them. */
export function contextAt(article: Article, reference: QuoteReference): Quote | null {
  if (!isInside(article, reference)) return null;
  const { spans } = article;
  const isOwnText = (index: number): boolean => spans[index]?.role === 'body';
  let first = spans.findIndex((span) => overlaps(span, reference));
  if (first === -1) return quoteFrom(article, reference, reference.highlight);
  let last = spans.findLastIndex((span) => overlaps(span, reference));
  const around = (from: number, to: number): Span => ({
    start: Math.min(reference.start, spans[from]!.start),
    end: Math.max(reference.end, spans[to]!.end),
  });
  const fits = (from: number, to: number): boolean => spanLength(around(from, to)) <= contextCharacters;
  if (isOwnText(last + 1) && fits(first, last + 1)) last++;
  if (isOwnText(first - 1) && fits(first - 1, last)) first--;
  return quoteFrom(article, around(first, last), reference.highlight);
}

function isInside(article: Article, { start, end, highlight }: QuoteReference): boolean {
  const holdsHighlight = start <= highlight.start && highlight.start < highlight.end && highlight.end <= end;
  return 0 <= start && holdsHighlight && end <= article.text.length;
}
