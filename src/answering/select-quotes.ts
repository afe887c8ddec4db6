import type { AnswerQuote } from '../domain/answer.js';
import type { ArticleId } from '../domain/article.js';
import { dayOf } from '../domain/day.js';
import { quoteFrom, type Note, type Quote } from '../domain/quote.js';
import { overlaps, textOf } from '../domain/span.js';
import type { ScoredSentence } from './candidates.js';
import { copiedOtherwise } from './copied-otherwise.js';
import { differenceBetween, statementOf } from './disagreement.js';
import { correctionsOf, notesFor } from './notes.js';
import type { RivalCounts } from './rival-counts.js';
import { sentenceKey } from './same-sentence.js';
import { retellingOf } from './told-already.js';
import { nameAnEvent } from './told-event.js';
import { widenQuote, type WidenedQuote } from './widen-quote.js';

/** Until every other story has had its turn, one story gives this many quotes. */
const quotesPerStory = 2;
/** Quotes with other figures than the one that answers. */
const rivalsShown = 3;
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
  /** What other articles count otherwise; `null` where the question asks for no such count. */
  readonly rivals: RivalCounts | null;
}

export interface Selection {
  readonly quotes: readonly AnswerQuote[];
  readonly sourcesDiffer: boolean;
}

/**
 * Turns sentences, best first, into numbered quotes: copies collapse, a quote that would show the same words again is
 * left out, one story does not crowd out the others, and quotes that differ are marked (HONESTY 7, 8).
 */
export function selectQuotes(sentences: readonly ScoredSentence[], limit: number, rules: SelectionRules): Selection {
  const ranked = datedFirst(sentences);
  const ordered = rules.rivals?.inOrder(ranked) ?? ranked;
  const best = spread(distinctQuotes(ordered, limit * 3, rules.copyGroupOf), limit, rules.copyGroupOf);
  const selected = withRivals(best, limit, rules);
  const differing = differingQuotes(selected, rules);
  const arranged = bringForward(selected, differing, rules);
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
    const entry = chosen.length >= limit ? null : beside(sentence, chosen, copyGroupOf);
    if (entry === null) continue;
    byKey.set(key, entry);
    chosen.push(entry);
  }
  return chosen;
}

/** A sentence as one more quote; `null` where those chosen show it or its story already, or it cannot be shown. */
function beside(
  sentence: ScoredSentence,
  chosen: readonly Selected[],
  copyGroupOf: SelectionRules['copyGroupOf'],
): Selected | null {
  if (isShownAlready(sentence, chosen)) return null;
  const retelling = retellingOf(sentence, chosen, copyGroupOf);
  if (retelling.kind === 'told') return null;
  const widened = widenQuote(sentence.split, sentence.place);
  if (widened === null || repeats(sentence, widened, chosen)) return null;
  return {
    sentence,
    widened,
    quote: quoteFrom(sentence.hit.article, widened, sentence.span),
    alsoIn: new Set<string>(),
    otherwiseThan: retelling.kind === 'otherwise' ? retelling.than : null,
  };
}

/** Where a quote gives a figure that other articles give otherwise, the latest of them is shown too, and more where there is room. */
function withRivals(best: readonly Selected[], limit: number, { rivals, copyGroupOf }: SelectionRules): Selected[] {
  const lead = best.find(({ sentence }) => rivals !== null && rivals.otherThan(sentence).length > 0);
  if (lead === undefined) return [...best];
  const others = rivals!.otherThan(lead.sentence);
  const shown = [...best];
  const added: Selected[] = [];
  // Older figures need not push a better quote out.
  const room = limit - best.length;
  const most = Math.min(
    rivalsShown,
    shown.some((entry) => isShownAlready(others[0]!, [entry])) ? room : Math.max(1, room),
  );
  for (const sentence of others) {
    const at = shown.findIndex((entry) => isShownAlready(sentence, [entry]));
    if (at === -1 && added.length >= most) continue;
    const entry = beside(sentence, [...shown.filter((_, i) => i !== at), ...added], copyGroupOf);
    if (entry === null) continue;
    if (at === -1) added.push(entry);
    // Its quote holds the figure, but as what stands around another sentence.
    else if (!rivals!.differ(lead.sentence, shown[at]!.sentence)) shown[at] = entry;
  }
  const kept = shown.slice(0, Math.max(1, limit - added.length));
  // The best quote stays in any case, and so do two that differ, even where fewer were asked for.
  return [...(kept.includes(lead) ? kept : [...kept.slice(0, Math.max(1, kept.length - 1)), lead]), ...added];
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
function differingQuotes(selected: readonly Selected[], { questionTerms, rivals }: SelectionRules): Set<Selected> {
  const differing = new Set<Selected>();
  const isOfEvent = nameAnEvent(questionTerms);
  const told = selected.map(({ sentence: { hit, span } }) => {
    const { text, publishedAt } = hit.article;
    return { text: textOf(text, span), day: publishedAt === null ? null : dayOf(publishedAt) };
  });
  const statements = told.map(({ text, day }) => statementOf(text, day));
  selected.forEach((a, i) => {
    selected.slice(i + 1).forEach((b, offset) => {
      if (a.sentence.hit.article.id === b.sentence.hit.article.id) return;
      const difference = differenceBetween(statements[i]!, statements[i + 1 + offset]!, questionTerms);
      const areRivals = rivals?.differ(a.sentence, b.sentence) === true;
      const isCopy = a.otherwiseThan === b || b.otherwiseThan === a;
      const isOtherwise = isCopy && copiedOtherwise(told[i]!, told[i + 1 + offset]!);
      // Who asks for the dead is told no disagreement about those who were fed; of no event, none about those of two.
      const isAsked =
        difference !== 'number' || rivals === null || (isOfEvent && rivals.countOtherwise(a.sentence, b.sentence));
      if ((difference !== null && isAsked) || isOtherwise || areRivals) differing.add(a).add(b);
    });
  });
  return differing;
}

/**
 * A quote that is contradicted and the one that contradicts it, of other figures the latest, stand side by side, behind the best
 * quote at the latest: a message has room for few, and both stay in sight.
 */
function bringForward(
  selected: readonly Selected[],
  differing: ReadonlySet<Selected>,
  { rivals }: SelectionRules,
): Selected[] {
  const at = selected.findIndex((entry) => differing.has(entry));
  const first = selected[at];
  if (first === undefined) return [...selected];
  const further = selected.slice(at + 1);
  const latest = further
    .filter(({ sentence }) => rivals?.differ(first.sentence, sentence) === true)
    .sort((a, b) => dayKey(b).localeCompare(dayKey(a)))[0];
  const other = latest ?? further.find((entry) => differing.has(entry));
  if (other === undefined) return [...selected];
  const forward = new Set([...selected.slice(0, Math.min(at, 1)), first, other]);
  return [...forward, ...selected.filter((entry) => !forward.has(entry))];
}

/** Undated ones go last. */
function dayKey({ sentence: { hit } }: Selected): string {
  return hit.article.publishedAt?.slice(0, 10) ?? '';
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
