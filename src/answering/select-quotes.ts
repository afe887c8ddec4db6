import type { AnswerQuote } from '../domain/answer.js';
import type { ArticleId } from '../domain/article.js';
import { quoteFrom, type Note, type Quote } from '../domain/quote.js';
import { overlaps, textOf } from '../domain/span.js';
import type { ScoredSentence } from './candidates.js';
import { differenceBetween, statementOf } from './disagreement.js';
import { correctionsOf, notesFor } from './notes.js';
import { sentenceKey } from './same-sentence.js';
import { retellingOf } from './told-already.js';
import { widenQuote, type WidenedQuote } from './widen-quote.js';

/** Until every other story has had its turn, one story gives this many quotes. */
const quotesPerStory = 2;
/** A dated article goes before an undated one that is better by no more than this (HONESTY 7). */
const undatedHandicap = 0.15;

interface Selected {
  readonly sentence: ScoredSentence;
  readonly widened: WidenedQuote;
  readonly quote: Quote;
  readonly alsoIn: Set<string>;
  /** The quote of a near-copy that has another fact in the same sentence. */
  readonly otherwiseThan: Selected | null;
}

export interface SelectionRules {
  /** What two sentences must share to be about the same thing. */
  readonly questionTerms: ReadonlySet<string>;
  /** The first article of an article's group of near-copies. */
  readonly copyGroupOf: (article: ArticleId) => ArticleId;
}

export interface Selection {
  readonly quotes: readonly AnswerQuote[];
  readonly sourcesDiffer: boolean;
}

/**
 * Turns sentences, best first, into numbered quotes: copies collapse, a quote that would show the same words again is
 * left out, one story does not crowd out the others, and quotes that differ are marked (HONESTY 7, 8).
 */
export function selectQuotes(
  sentences: readonly ScoredSentence[],
  limit: number,
  { questionTerms, copyGroupOf }: SelectionRules,
): Selection {
  const ordered = datedFirst(sentences);
  const selected = spread(distinctQuotes(ordered, limit * 3, copyGroupOf), limit, copyGroupOf);
  const differing = differingQuotes(selected, questionTerms);
  const arranged = bringForward(selected, differing);
  return {
    quotes: arranged.map((entry, index) => answerQuote(entry, index + 1, differing.has(entry))),
    sourcesDiffer: differing.size > 0,
  };
}

function datedFirst(sentences: readonly ScoredSentence[]): ScoredSentence[] {
  const rank = (sentence: ScoredSentence): number =>
    sentence.score - (sentence.hit.article.publishedAt === null ? undatedHandicap : 0);
  return [...sentences].sort((a, b) => rank(b) - rank(a));
}

/** At most `limit` quotes that neither repeat a sentence or a story nor overlap. */
function distinctQuotes(
  sentences: readonly ScoredSentence[],
  limit: number,
  copyGroupOf: SelectionRules['copyGroupOf'],
): Selected[] {
  const byKey = new Map<string, Selected>();
  const chosen: Selected[] = [];
  for (const sentence of sentences) {
    const { article } = sentence.hit;
    const key = sentenceKey(textOf(article.text, sentence.span));
    const same = byKey.get(key);
    if (same !== undefined) {
      const { outlet } = article;
      if (outlet !== null && article.id !== same.sentence.hit.article.id && outlet !== same.quote.citation.outlet)
        same.alsoIn.add(outlet);
      continue;
    }
    if (chosen.length >= limit || isShownAlready(sentence, chosen)) continue;
    const retelling = retellingOf(sentence, chosen, copyGroupOf);
    if (retelling.kind === 'told') continue;
    const widened = widenQuote(sentence.split, sentence.place);
    if (widened === null || repeats(sentence, widened, chosen)) continue;
    const entry: Selected = {
      sentence,
      widened,
      quote: quoteFrom(article, widened, sentence.span),
      alsoIn: new Set<string>(),
      otherwiseThan: retelling.kind === 'otherwise' ? retelling.than : null,
    };
    byKey.set(key, entry);
    chosen.push(entry);
  }
  return chosen;
}

function isShownAlready(sentence: ScoredSentence, chosen: readonly Selected[]): boolean {
  return chosen.some(
    (entry) => entry.sentence.hit.article.id === sentence.hit.article.id && overlaps(entry.widened, sentence.span),
  );
}

/** Words that an earlier quote shows already, of the same article or of a copy. */
function repeats(sentence: ScoredSentence, widened: WidenedQuote, chosen: readonly Selected[]): boolean {
  const { article } = sentence.hit;
  const key = sentenceKey(textOf(article.text, sentence.span));
  return chosen.some(({ quote, sentence: earlier }) =>
    earlier.hit.article.id === article.id ? overlaps(quote, widened) : sentenceKey(quote.text).includes(key),
  );
}

function spread(chosen: readonly Selected[], limit: number, copyGroupOf: SelectionRules['copyGroupOf']): Selected[] {
  const counts = new Map<string, number>();
  const first: Selected[] = [];
  const later: Selected[] = [];
  for (const entry of chosen) {
    const story = copyGroupOf(entry.sentence.hit.article.id);
    const count = counts.get(story) ?? 0;
    counts.set(story, count + 1);
    (count < quotesPerStory ? first : later).push(entry);
  }
  return [...first, ...later].slice(0, limit);
}

/** The quotes that differ from another article's: from a copy's in any fact, from another report's in what both surely tell of. */
function differingQuotes(selected: readonly Selected[], questionTerms: ReadonlySet<string>): Set<Selected> {
  const differing = new Set<Selected>();
  for (const entry of selected) {
    const { otherwiseThan } = entry;
    if (otherwiseThan !== null && selected.includes(otherwiseThan)) differing.add(entry).add(otherwiseThan);
  }
  const statements = selected.map(({ sentence: { hit, span } }) => statementOf(textOf(hit.article.text, span)));
  selected.forEach((a, i) => {
    selected.slice(i + 1).forEach((b, offset) => {
      if (a.sentence.hit.article.id === b.sentence.hit.article.id) return;
      const difference = differenceBetween(statements[i]!, statements[i + 1 + offset]!, questionTerms);
      if (difference !== null) differing.add(a).add(b);
    });
  });
  return differing;
}

/** Where the best quote is contradicted, the quote that contradicts it comes second: both stay in sight. */
function bringForward(selected: readonly Selected[], differing: ReadonlySet<Selected>): Selected[] {
  const [best] = selected;
  if (best === undefined || !differing.has(best)) return [...selected];
  const other = selected.slice(1).find((entry) => differing.has(entry));
  if (other === undefined) return [...selected];
  return [best, other, ...selected.slice(1).filter((entry) => entry !== other)];
}

function answerQuote(entry: Selected, number: number, differs: boolean): AnswerQuote {
  const { article } = entry.sentence.hit;
  const notes: Note[] = notesFor(article, entry.widened, entry.sentence.span);
  if (differs) notes.push('differs');
  return {
    number,
    quote: entry.quote,
    score: entry.sentence.score,
    notes,
    alsoIn: [...entry.alsoIn],
    corrections: correctionsOf(article).map((span) => quoteFrom(article, span, { start: span.start, end: span.end })),
  };
}
