import type { Article } from './article.js';
import { contains, textOf, type Span } from './span.js';

const startWords = 5;
const endWords = 4;
const prefixWords = 3;

/**
 * Link to the very words of a sentence: the article's url with a text fragment (WICG scroll-to-text-fragment).
 * Starts with the first words of the sentence and ends with its last; where the start stands twice in the article, the
 * words before it in its paragraph go first. `null` without an http(s) url.
 */
export function textFragmentLink(article: Pick<Article, 'url' | 'text' | 'spans'>, sentence: Span): string | null {
  if (article.url === null || !/^https?:\/\//i.test(article.url)) return null;
  const words = wordsOf(article.text, sentence);
  if (words.length === 0) return article.url;
  const directive = directiveFor(article, sentence, words);
  return `${article.url}${article.url.includes('#') ? '' : '#'}:~:text=${directive}`;
}

function directiveFor(article: Pick<Article, 'text' | 'spans'>, sentence: Span, words: readonly Span[]): string {
  const first = words[0]!;
  const last = words.at(-1)!;
  const isShort = words.length <= startWords + endWords;
  const startSpan = { start: first.start, end: isShort ? last.end : words[startWords - 1]!.end };
  const start = textOf(article.text, startSpan);
  const parts = [encode(start)];
  if (!isShort) parts.push(encode(textOf(article.text, { start: words.at(-endWords)!.start, end: last.end })));
  if (occursTwice(article.text, start)) {
    const prefix = wordsBefore(article, sentence);
    if (prefix !== null) parts.unshift(`${encode(prefix)}-`);
  }
  return parts.join(',');
}

function wordsOf(text: string, span: Span): Span[] {
  const words: Span[] = [];
  for (const match of textOf(text, span).matchAll(/\S+/gu)) {
    words.push({ start: span.start + match.index, end: span.start + match.index + match[0].length });
  }
  return words;
}

/** The words before a sentence in its own block; `null` at the start of the block. */
function wordsBefore(article: Pick<Article, 'text' | 'spans'>, sentence: Span): string | null {
  const block = article.spans.find((span) => contains(span, sentence));
  if (block === undefined) return null;
  const before = wordsOf(article.text, { start: block.start, end: sentence.start });
  const firstShown = before.at(-prefixWords) ?? before[0];
  return firstShown === undefined ? null : textOf(article.text, { start: firstShown.start, end: before.at(-1)!.end });
}

function occursTwice(text: string, words: string): boolean {
  const haystack = text.toLowerCase();
  const needle = words.toLowerCase();
  const first = haystack.indexOf(needle);
  return first !== -1 && haystack.includes(needle, first + 1);
}

/** Also encodes what the fragment syntax or a Markdown link would read as its own. */
function encode(words: string): string {
  return encodeURIComponent(words.toWellFormed()).replace(
    /[-!'()*~_.]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
