import type { Article } from '../../domain/article.js';
import { quoteFrom, type Quote } from '../../domain/quote.js';
import { overlaps, textOf, type Span } from '../../domain/span.js';
import { ArticleSentences } from '../article-sentences.js';
import { correctionsOf, notesFor } from '../notes.js';
import type { Attribution, Speaker } from './attribution.js';
import { attributionSteps } from './attributions-of.js';
import { shownSentences } from './shown-quote.js';
import type { SaidBy, SaidQuote, Slice } from './who-said.js';

/**
 * What one article says that people said, ready to be shown, in order of the text. What a denial belongs to and cannot
 * take in is left out (HONESTY 2).
 * @param within only what stands in or beside one of these spans; `null`: all of it.
 */
export function quotesIn(article: Article, within: readonly Span[] | null = null): SaidQuote[] {
  return [...quoteSteps(article, within)].flat();
}

/** The same in short steps: an article of a book's length takes a second in all. @throws what `rest` throws */
export async function restfulQuotesIn(
  article: Article,
  within: readonly Span[] | null,
  rest: () => Promise<void>,
): Promise<SaidQuote[]> {
  const quotes: SaidQuote[] = [];
  for (const step of quoteSteps(article, within)) {
    quotes.push(...step);
    await rest();
  }
  return quotes;
}

function* quoteSteps(article: Article, within: readonly Span[] | null): Generator<readonly SaidQuote[]> {
  const split = new ArticleSentences(article);
  const corrections = correctionsOf(article).map((span) => quoteFrom(article, span, span));
  for (const step of attributionSteps(article, split)) {
    yield step.flatMap((attribution) => saidQuote({ article, split, corrections, within }, attribution));
  }
}

interface QuoteParts {
  readonly article: Article;
  readonly split: ArticleSentences;
  readonly corrections: readonly Quote[];
  readonly within: readonly Span[] | null;
}

function saidQuote({ article, split, corrections, within }: QuoteParts, attribution: Attribution): SaidQuote[] {
  const isWanted = within === null || within.some((span) => attribution.content.some((part) => overlaps(span, part)));
  const shown = isWanted ? shownSentences(split, attribution) : null;
  if (shown === null) return [];
  return [
    {
      kind: attribution.kind,
      quote: quoteFrom(article, shown, shown.highlight),
      content: contentOf(article, attribution),
      cue: attribution.cue === null ? null : sliceOf(article, attribution.cue),
      speaker: attribution.speaker === null ? null : saidBy(article, attribution.speaker),
      role: attribution.role,
      notes: notesFor(article, shown, shown.highlight),
      corrections,
      alsoIn: [],
    },
  ];
}

function contentOf(article: Article, { content: [first, ...rest] }: Attribution): readonly [Slice, ...Slice[]] {
  return [sliceOf(article, first), ...rest.map((span) => sliceOf(article, span))];
}

function saidBy(article: Article, speaker: Speaker): SaidBy {
  const { isPronoun, resolved } = speaker;
  return {
    ...sliceOf(article, speaker),
    isPronoun,
    resolved: resolved === null ? null : sliceOf(article, resolved),
  };
}

function sliceOf(article: Article, { start, end }: Span): Slice {
  return { start, end, text: textOf(article.text, { start, end }) };
}
