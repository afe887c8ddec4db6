import { shortHash, type Article, type Origin } from './article.js';
import { citationOf, type Citation } from './citation.js';
import { QuoteMismatchError } from './errors.js';
import { textFragmentLink } from './text-fragment.js';
import { contains, textOf, type Span } from './span.js';

/** What must be said beside a quote, so that it does not mislead (HONESTY 1-8). */
export const notes = [
  'undated',
  'relative-date',
  'reported',
  'disputed',
  'differs',
  'speaker-unnamed',
  'headline',
  'corrected',
  'uploaded',
  'invented',
  'withheld',
] as const;

export type Note = (typeof notes)[number];

declare const quoteBrand: unique symbol;

/** Whole sentences, byte for byte a slice of one stored article. Only `quoteFrom` makes one. */
export interface Quote extends Span {
  readonly [quoteBrand]: true;
  readonly text: string;
  /** The one whole sentence inside the quote that answers. */
  readonly highlight: Span;
  readonly citation: Citation;
  /** How its article came here. */
  readonly origin: Origin;
  readonly textHash: string;
  /** UTF-16 code units of the article that one answer may show, by what its page asks; `null` = no limit (HONESTY 18). */
  readonly maxQuote: number | null;
}

/** Slices `article` and builds the citation. @throws RangeError when a span leaves the text or the highlight the quote. */
export function quoteFrom(article: Article, span: Span, highlight: Span): Quote {
  if (span.start < 0 || span.start >= span.end || span.end > article.text.length) {
    throw new RangeError(`[${span.start}, ${span.end}) is not inside a text of ${article.text.length} code units`);
  }
  if (!contains(span, highlight) || highlight.start >= highlight.end) {
    throw new RangeError(`highlight [${highlight.start}, ${highlight.end}) is not inside [${span.start}, ${span.end})`);
  }
  return {
    start: span.start,
    end: span.end,
    text: textOf(article.text, span),
    highlight: { start: highlight.start, end: highlight.end },
    citation: citationOf(article, mayName(article, highlight) ? textFragmentLink(article, highlight) : article.url),
    origin: article.origin,
    textHash: article.textHash,
    maxQuote: article.directives?.maxQuote ?? null,
  } as Quote;
}

/** Whether the page of an article lets so much of it be shown: a quote, and what must stand with it. */
export function mayBeShown(quote: Quote, ...beside: readonly Quote[]): boolean {
  const length = [quote, ...beside].reduce((sum, { text }) => sum + text.length, 0);
  return quote.maxQuote === null || length <= quote.maxQuote;
}

/** A link to the very words spells them out. */
function mayName(article: Article, highlight: Span): boolean {
  const maxQuote = article.directives?.maxQuote ?? null;
  return maxQuote === null || highlight.end - highlight.start <= maxQuote;
}

/** Throws unless `shown` is exactly what the stored article holds where the quote says, under the same hash. */
export function verifyQuote(quote: Quote, stored: Article, shown: string = quote.text): void {
  const isSameText = stored.textHash === quote.textHash && shortHash(stored.text) === stored.textHash;
  if (!isSameText || textOf(stored.text, quote) !== shown) {
    throw new QuoteMismatchError(stored.id, quote.start, quote.end);
  }
}
