import type { Role, Span } from '../../domain/span.js';
import type { ArticleSentences } from '../article-sentences.js';
import type { SentencePlace } from '../widen-quote.js';
import { relaxationsBetween, sourceSpanOf, type Comparable } from './comparable.js';
import type { Relaxation } from './verification.js';
import { isWordEdge, withoutOuterMarks } from './word-edges.js';

/** The words of a text in one article, and how they stand to its sentences. */
export interface Occurrence {
  /** One stretch, or one for each part between ellipses; in order. */
  readonly matched: readonly Span[];
  readonly relaxed: ReadonlySet<Relaxation>;
  /** `part`: less than the sentences that hold it. */
  readonly fit: 'sentences' | 'quotation' | 'part';
  readonly role: Role;
  readonly first: SentencePlace;
  readonly last: SentencePlace;
  /** From the start of the first sentence to the end of the last. */
  readonly sentences: Span;
}

/** How far apart two parts of one text may stand for an ellipsis to join them, in code units. */
const longestOmission = 3_000;
/** A text that stands more often than this in one article is counted no further. */
const mostOccurrences = 100;

/**
 * Where `parts`, one after another, stand in an article. Equal but for what `Relaxation` names, on the edges of words,
 * inside blocks: debris is never quoted.
 * @param parts comparable forms of the text, or of what stands between its ellipses.
 */
export function occurrencesIn(
  split: ArticleSentences,
  article: Comparable,
  parts: readonly Comparable[],
): Occurrence[] {
  const [head, ...rest] = parts;
  if (head === undefined) return [];
  const found: Occurrence[] = [];
  for (const first of stretchesOf(article, head, 0)) {
    const stretches = [first, ...followers(article, rest, first.end)];
    const matched = stretches.map((stretch) => sourceSpanOf({ of: article, ...stretch }));
    const occurrence = stretches.length === parts.length ? placed(split, matched) : null;
    if (occurrence === null) continue;
    const relaxed = new Set<Relaxation>(parts.length > 1 ? ['ellipsis'] : []);
    parts.forEach((part, i) => {
      const written = { of: part, start: 0, end: part.text.length };
      for (const one of relaxationsBetween({ of: article, ...stretches[i]! }, written)) relaxed.add(one);
    });
    found.push({ ...occurrence, relaxed: new Set([...relaxed, ...occurrence.relaxed]) });
    if (found.length === mostOccurrences) break;
  }
  return found;
}

/** Stretches of the comparable article that equal a part, on the edges of words. */
function* stretchesOf(article: Comparable, part: Comparable, from: number): Generator<Span> {
  if (part.text === '') return;
  for (let at = article.text.indexOf(part.text, from); at !== -1; at = article.text.indexOf(part.text, at + 1)) {
    const stretch = { start: at, end: at + part.text.length };
    const { start, end } = sourceSpanOf({ of: article, ...stretch });
    const isOfCharacters =
      article.starts[at] !== article.starts[at - 1] && article.ends[stretch.end] !== article.ends[stretch.end - 1];
    if (start < end && isOfCharacters && isWordEdge(article.source, start) && isWordEdge(article.source, end))
      yield stretch;
  }
}

/** The nearest stretch of each further part after the one before; ends early where one is missing or too far. */
function followers(article: Comparable, parts: readonly Comparable[], from: number): Span[] {
  const stretches: Span[] = [];
  let at = from;
  for (const part of parts) {
    const next = stretchesOf(article, part, at).next();
    if (next.done === true || next.value.start - at > longestOmission) break;
    stretches.push(next.value);
    at = next.value.end;
  }
  return stretches;
}

/** `null` where a part of it is debris. */
function placed(split: ArticleSentences, matched: readonly Span[]): Occurrence | null {
  const start = sentenceAt(split, matched[0]!.start);
  const end = sentenceAt(split, matched.at(-1)!.end - 1);
  if (start === null || end === null || !matched.every((span) => isCovered(split, span))) return null;
  const sentences = { start: start.span.start, end: end.span.end };
  const fits = matched.map((span) => fitOf(split, span));
  const isWhole = fits.every((fit) => fit !== null);
  const quotation = matched.length === 1 && isQuotation(split, start.place.block, matched[0]!);
  return {
    matched,
    relaxed: new Set(quotation ? [] : fits.flatMap((fit) => (isWhole && fit !== null && fit !== 'whole' ? fit : []))),
    fit: quotation && !fits.includes('whole') ? 'quotation' : isWhole ? 'sentences' : 'part',
    role: split.block(start.place.block)!.role,
    first: start.place,
    last: end.place,
    sentences,
  };
}

/** Whole sentences, or whole but for quotation marks at the edges or the full stop at the end; `null` for less. */
function fitOf(split: ArticleSentences, span: Span): 'whole' | readonly Relaxation[] | null {
  const first = sentenceAt(split, span.start);
  const last = sentenceAt(split, span.end - 1);
  if (first === null || last === null) return null;
  const sentences = { start: first.span.start, end: last.span.end };
  if (sentences.start === span.start && sentences.end === span.end) return 'whole';
  const { text } = split.article;
  const bare = withoutOuterMarks(text, sentences);
  const bareSpan = withoutOuterMarks(text, span);
  const withoutStop = withoutFullStop(text, sentences);
  const isMarked = sentences.start !== span.start;
  if (bare.start !== bareSpan.start) return null;
  if (bare.end === bareSpan.end) return ['quotes'];
  if (withoutStop !== span.end) return null;
  return isMarked ? ['quotes', 'full-stop'] : ['full-stop'];
}

/**
 * Where the words of sentences end before the full stop; `null` where they end otherwise. A question or a sentence that breaks off
 * means another thing without its mark, and inside quotation marks the mark is the speaker's.
 */
function withoutFullStop(text: string, { start, end }: Span): number | null {
  const stop = /[^.](?:[.。।۔։])$/u.exec(text.slice(start, end));
  return stop === null ? null : end - 1;
}

/** One whole quotation, with its marks or between them. */
function isQuotation(split: ArticleSentences, block: number, span: Span): boolean {
  return split.block(block)!.quotations.some((quotation) => {
    if (quotation.start === span.start && quotation.end === span.end) return true;
    const inner = split.article.text.slice(quotation.start + 1, quotation.end - 1);
    const start = quotation.start + 1 + inner.length - inner.trimStart().length;
    return start === span.start && start + inner.trim().length === span.end;
  });
}

/** The sentence that a code unit belongs to; `null` in debris. */
function sentenceAt(
  split: ArticleSentences,
  at: number,
): { readonly place: SentencePlace; readonly span: Span } | null {
  const block = split.article.spans.findIndex(({ start, end }) => start <= at && at < end);
  if (block === -1) return null;
  const { sentences } = split.block(block)!;
  const sentence = sentences.findIndex(({ start, end }) => start <= at && at < end);
  return sentence === -1 ? null : { place: { block, sentence }, span: sentences[sentence]! };
}

/** Whether all of a span but blanks lies in blocks. */
function isCovered({ article }: ArticleSentences, span: Span): boolean {
  let at = span.start;
  for (const block of article.spans) {
    if (block.end <= at) continue;
    if (block.start >= span.end) break;
    if (block.start > at && article.text.slice(at, block.start).trim() !== '') return false;
    at = Math.max(at, block.end);
  }
  return at >= span.end;
}
