import { correctionsOf } from '../src/answering/notes.js';
import type { Article } from '../src/domain/article.js';
import { quoteFrom, type Quote } from '../src/domain/quote.js';
import type { AnswerSpan, ArticleSpan } from '../src/store/answer-store.js';
import type { AskService } from './ask-service.js';
import type { ShownBudget } from './shown-budget.js';
import type { QuoteEntry, ShownQuote } from './view.js';

/** Where the words of quotes stand, for the count of what an answer showed. */
export function spansOf(quotes: readonly Quote[]): ArticleSpan[] {
  return quotes.map(({ citation, start, end }) => ({ articleId: citation.articleId, start, end }));
}

/** What is kept of a quote, so that a button can bring it back. */
export function answerSpan({ quote, notes, alsoIn }: ShownQuote): AnswerSpan {
  const { citation, start, end, highlight } = quote;
  return { articleId: citation.articleId, start, end, highlight, notes, alsoIn };
}

/** Each quote whole while the answer may still show so much, after that its link. */
export function entriesOf(
  quotes: readonly ShownQuote[],
  { ask, budget }: { readonly ask: AskService; readonly budget: ShownBudget },
): QuoteEntry[] {
  return quotes.map((quote) => entryOf(quote, { ask, budget, mayPassShare: true }));
}

export function entryOf(
  quote: ShownQuote,
  parts: { readonly ask: AskService; readonly budget: ShownBudget; readonly mayPassShare: boolean },
): QuoteEntry {
  const { ask, budget, mayPassShare } = parts;
  const articleLength = ask.storedArticle(quote.quote.citation.articleId)?.text.length ?? 0;
  const spans = spansOf([quote.quote, ...quote.corrections]);
  const { maxQuote } = quote.quote;
  const fits = budget.take(spans, { articleLength, mayPassShare, maxQuote });
  if (fits) return { kind: 'quote', quote };
  return { kind: 'link', quote, reason: maxQuote === null ? 'limit' : 'page' };
}

/** A stored quote with what belongs to it, once its article gave the slice back. `number` counts from 1. */
export function restoredQuote(
  span: AnswerSpan,
  parts: { readonly ask: AskService; readonly quote: Quote; readonly number: number },
): ShownQuote {
  const { ask, quote, number } = parts;
  const article = ask.storedArticle(quote.citation.articleId);
  const corrections = article === null ? [] : correctionQuotesOf(article);
  return { number, quote, notes: span.notes, alsoIn: span.alsoIn, corrections };
}

/** A correction is shown wherever its article is (HONESTY 3). */
export function correctionQuotesOf(article: Article): Quote[] {
  return correctionsOf(article).map((span) => quoteFrom(article, span, { start: span.start, end: span.end }));
}
