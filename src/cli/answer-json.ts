import type { Answer, AnswerQuote, UnansweredCode } from '../domain/answer.js';
import type { Citation } from '../domain/citation.js';
import type { Note } from '../domain/quote.js';
import { shownLine } from './withheld.js';
import type { Span } from '../domain/span.js';
import { inEnglish } from '../language/in-words.js';

/** A quote as `ask --json` prints it. Offsets count UTF-16 code units of the stored text. */
export interface QuoteJson extends Span {
  /** Empty where the page asks not to be quoted: `notes` say `withheld`. */
  readonly text: string;
  readonly highlight: Span;
  readonly score: number;
  readonly notes: readonly Note[];
  readonly alsoIn: readonly string[];
  readonly corrections: readonly (Span & { readonly text: string })[];
  readonly citation: { readonly number: number } & Citation;
}

/** What `ask --json` prints: every key always, `null` = unknown, `[]` = none. */
export interface AnswerJson {
  readonly question: string;
  readonly answered: boolean;
  readonly reason: { readonly code: UnansweredCode; readonly text: string } | null;
  readonly quotes: readonly QuoteJson[];
  readonly nearest: readonly QuoteJson[];
  readonly generation: number | null;
  readonly refreshedAt: string | null;
  readonly newest: string | null;
  readonly undated: number;
  readonly undatedExcluded: number;
  readonly articles: number;
  readonly first: string | null;
  readonly sourcesDiffer: boolean;
  readonly asksAboutNow: boolean;
  readonly keywordsOnly: boolean;
}

export function answerJson(answer: Answer): AnswerJson {
  const isQuoted = answer.kind === 'quoted';
  const { generation, refreshedAt, newest, undated, undatedExcluded, articles, first, keywordsOnly } = answer.searched;
  return {
    question: answer.question,
    answered: isQuoted,
    reason: isQuoted ? null : { code: answer.code, text: inEnglish(answer.reason) },
    quotes: isQuoted ? answer.quotes.map(quoteJson) : [],
    nearest: isQuoted ? [] : answer.nearest.map(quoteJson),
    generation,
    refreshedAt,
    newest,
    undated,
    undatedExcluded,
    articles,
    first,
    sourcesDiffer: isQuoted && answer.sourcesDiffer,
    asksAboutNow: answer.asksAboutNow,
    keywordsOnly,
  };
}

export function quoteJson(line: AnswerQuote): QuoteJson {
  const { number, quote, score, alsoIn } = line;
  const { text, notes, corrections } = shownLine(line);
  const { articleId, title, outlet, author, publishedAt, updatedAt, origin, url, path, link } = quote.citation;
  return {
    text,
    start: quote.start,
    end: quote.end,
    highlight: { start: quote.highlight.start, end: quote.highlight.end },
    score,
    notes,
    alsoIn,
    corrections: corrections.map((note) => ({ text: note.text, start: note.start, end: note.end })),
    citation: { number, articleId, title, outlet, author, publishedAt, updatedAt, origin, url, path, link },
  };
}
