import type { ArticleId, Article } from '../domain/article.js';
import { QuoteMismatchError } from '../domain/errors.js';
import { verifyQuote, type Quote } from '../domain/quote.js';
import { unescapeShown } from './escape.js';

/** A quote that must not be sent, and why. */
export interface Mismatch {
  readonly quote: Quote;
  readonly error: QuoteMismatchError;
}

/** The block quotes of a finished message as a reader sees them: lines that begin with `> `, parted by any other. */
export function shownQuotes(content: string): string[] {
  const blocks: string[][] = [];
  let isInside = false;
  for (const line of content.split('\n')) {
    const isQuoted = line.startsWith('> ');
    if (isQuoted && !isInside) blocks.push([]);
    if (isQuoted) blocks.at(-1)!.push(line.slice(2));
    isInside = isQuoted;
  }
  return blocks.map((lines) => unescapeShown(lines.join('\n')));
}

/**
 * Reads a finished message back and compares each quote with the stored article, letter by letter. When the message
 * does not hold as many block quotes as it should, nothing in it can be told apart and every quote fails.
 */
export function readBack(
  message: { readonly content: string; readonly quotes: readonly Quote[] },
  storedArticle: (id: ArticleId) => Article | null,
): Mismatch[] {
  const shown = shownQuotes(message.content);
  const isCountRight = shown.length === message.quotes.length;
  return message.quotes.flatMap((quote, index) => {
    const error = isCountRight ? mismatchOf(quote, shown[index]!, storedArticle) : mismatch(quote);
    return error === null ? [] : [{ quote, error }];
  });
}

function mismatchOf(
  quote: Quote,
  shown: string,
  storedArticle: (id: ArticleId) => Article | null,
): QuoteMismatchError | null {
  const stored = storedArticle(quote.citation.articleId);
  // Discord replaces half a surrogate pair, so such a quote would not be shown as it is stored.
  if (stored === null || !shown.isWellFormed()) return mismatch(quote);
  try {
    verifyQuote(quote, stored, shown);
    return null;
  } catch (error) {
    if (error instanceof QuoteMismatchError) return error;
    throw error;
  }
}

function mismatch({ citation, start, end }: Quote): QuoteMismatchError {
  return new QuoteMismatchError(citation.articleId, start, end);
}
