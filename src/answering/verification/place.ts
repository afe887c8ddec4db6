import { quoteFrom } from '../../domain/quote.js';
import { contains, overlaps, type Span } from '../../domain/span.js';
import type { ArticleSentences } from '../article-sentences.js';
import { denialsIn, isDenial, limitOpening, limitsWhatCameBefore } from '../cues.js';
import { notesFor } from '../notes.js';
import { widenQuote, type SentencePlace, type WidenedQuote } from '../widen-quote.js';
import { complementOf, leftOutOf } from './left-out.js';
import type { Occurrence } from './occurrences.js';
import type { Cue, Place } from './verification.js';

/** An occurrence as it is shown: in its whole sentences, with their speaker, source, condition and denial. */
export function placeOf(split: ArticleSentences, occurrence: Occurrence): Place {
  const { article } = split;
  const { matched, relaxed, fit, role, sentences } = occurrence;
  const widened = widenSentences(split, occurrence);
  return {
    quote: quoteFrom(article, widened, sentences),
    role,
    matched,
    relaxed: [...relaxed].sort(),
    leftOut:
      fit === 'sentences' && matched.length === 1
        ? nothing
        : leftOutOf(article, complementOf(sentences, matched), matched),
    disputedBy: widened.isDisputed ? disputesIn(split, widened, sentences) : [],
    notes: notesFor(article, widened, sentences),
  };
}

const nothing = { spans: [], cues: [], hasCueWords: true };

/** What the first and the last of a run of sentences need, and all between them. */
export function widenSentences(
  split: ArticleSentences,
  { first, last, sentences }: Pick<Occurrence, 'first' | 'last' | 'sentences'>,
): WidenedQuote {
  const parts = [widen(split, first), widen(split, last)];
  return {
    start: Math.min(sentences.start, ...parts.map(({ start }) => start)),
    end: Math.max(sentences.end, ...parts.map(({ end }) => end)),
    isDisputed: parts.some(({ isDisputed }) => isDisputed),
    speakerUnnamed: parts[0]!.speakerUnnamed,
  };
}

/** Only body has neighbours that speak of it; a headline or a caption stands alone. */
function widen(split: ArticleSentences, place: SentencePlace): WidenedQuote {
  const block = split.block(place.block)!;
  if (block.role !== 'body') return { start: block.start, end: block.end, isDisputed: false, speakerUnnamed: false };
  return widenQuote(split, place) ?? acrossWhatStandsBetween(split, place.block);
}

/**
 * A denial beyond a caption or a note, which an answer's quote would not reach: what was asked about is shown all the
 * same, and with it everything up to the denial.
 */
function acrossWhatStandsBetween(split: ArticleSentences, index: number): WidenedQuote {
  const block = split.block(index)!;
  const before = nextBody(split, index, -1)?.sentences.at(-1);
  const after = nextBody(split, index, 1)?.sentences[0];
  const denies = before !== undefined && isDenial(split.text(before));
  const limits = after !== undefined && limitsWhatCameBefore(split.text(after));
  return {
    start: denies ? before.start : block.start,
    end: limits ? after.end : block.end,
    isDisputed: true,
    speakerUnnamed: false,
  };
}

function nextBody(split: ArticleSentences, from: number, step: -1 | 1): ReturnType<ArticleSentences['block']> {
  let index = from + step;
  while (split.block(index) !== undefined && split.block(index)!.role !== 'body') index += step;
  return split.block(index);
}

/**
 * Denials that the quote holds beside the sentences asked about, and words by which one behind them opens to limit what came before.
 * Whether they speak of those very sentences only a reader can tell.
 */
function disputesIn(split: ArticleSentences, quote: Span, sentences: Span): Cue[] {
  const around = split
    .blocksIn(quote)
    .flatMap((index) => split.block(index)!.sentences)
    .filter((sentence) => contains(quote, sentence) && !overlaps(sentence, sentences));
  return around.flatMap((sentence) => {
    const text = split.text(sentence);
    const opening = sentence.start >= sentences.end ? limitOpening(text) : null;
    const found = [
      ...(opening === null ? [] : [{ kind: 'limit' as const, ...opening }]),
      ...denialsIn(text).map((words) => ({ kind: 'denial' as const, ...words })),
    ];
    return found.map(({ kind, start, end }) => ({
      kind,
      text: text.slice(start, end),
      start: sentence.start + start,
      end: sentence.start + end,
    }));
  });
}
