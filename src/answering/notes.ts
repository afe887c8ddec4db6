import type { Article } from '../domain/article.js';
import type { Note } from '../domain/quote.js';
import type { RoleSpan, Span } from '../domain/span.js';
import { hasRelativeTime, hasReportingCue } from './cues.js';
import type { WidenedQuote } from './widen-quote.js';

/** What must be said beside a quote; `differs` is added when the quotes of an answer are compared. */
export function notesFor(article: Article, quote: WidenedQuote, highlight: Span): Note[] {
  const notes: Note[] = [];
  const text = article.text.slice(quote.start, quote.end);
  const sentence = article.text.slice(highlight.start, highlight.end);
  const isUndated = article.publishedAt === null;
  if (isUndated) notes.push('undated');
  if (isUndated && hasRelativeTime(text)) notes.push('relative-date');
  if (hasReportingCue(sentence)) notes.push('reported');
  if (quote.isDisputed) notes.push('disputed');
  if (quote.speakerUnnamed) notes.push('speaker-unnamed');
  if (roleAt(article, highlight) !== 'body') notes.push('headline');
  if (correctionsOf(article).length > 0) notes.push('corrected');
  if (article.origin.kind === 'upload') notes.push('uploaded');
  if (article.origin.kind === 'sample') notes.push('invented');
  return notes;
}

export function correctionsOf(article: Article): RoleSpan[] {
  return article.spans.filter(({ role }) => role === 'correction');
}

function roleAt(article: Article, span: Span): RoleSpan['role'] | null {
  return article.spans.find((block) => block.start <= span.start && span.end <= block.end)?.role ?? null;
}
