import { contains, type Span } from '../../domain/span.js';
import type { ArticleSentences } from '../article-sentences.js';
import { widenQuote, type WidenedQuote } from '../widen-quote.js';
import type { Attribution } from './attribution.js';

/** The whole sentences to be shown with what somebody said. */
export interface ShownSentences extends WidenedQuote {
  /** The first sentence that holds the words. */
  readonly highlight: Span;
}

/**
 * The sentences that hold what was said, with those that name its speaker and what its meaning needs (HONESTY 1, 2);
 * `null` where a denial stands where they cannot take it in. Whether the quotation began in an earlier paragraph or not,
 * nothing but white space may lie between what is shown; where the speaker is named further off, the sentences say so.
 */
export function shownSentences(split: ArticleSentences, attribution: Attribution): ShownSentences | null {
  const { content, cue, speaker, block } = attribution;
  const inBlock = [...content, ...(speaker === null ? [] : [speaker]), ...(cue === null ? [] : [cue])].filter((span) =>
    contains(split.article.spans[block]!, span),
  );
  const sentences = split.block(block)!.sentences;
  const touched = sentences.flatMap((sentence, index) =>
    inBlock.some((span) => span.start < sentence.end && sentence.start < span.end) ? [index] : [],
  );
  const widened = touched.map((sentence) => widenQuote(split, { block, sentence }));
  if (widened.length === 0 || widened.some((quote) => quote === null)) return null;
  const whole = (widened as WidenedQuote[]).reduce(joined);
  const named = speaker === null || contains(whole, speaker) ? whole : joinedWithSpeaker(split, whole, speaker);
  const isNamed =
    speaker !== null && contains(named, speaker) && !(speaker.isPronoun && !isResolvedIn(named, speaker.resolved));
  const highlight = sentences.find((sentence) => sentence.end > content[0].start)!;
  return { ...named, highlight, speakerUnnamed: !isNamed };
}

function isResolvedIn(span: Span, resolved: Span | null): boolean {
  return resolved !== null && contains(span, resolved);
}

function joined(a: WidenedQuote, b: WidenedQuote): WidenedQuote {
  return {
    start: Math.min(a.start, b.start),
    end: Math.max(a.end, b.end),
    isDisputed: a.isDisputed || b.isDisputed,
    speakerUnnamed: a.speakerUnnamed && b.speakerUnnamed,
  };
}

/** Characters that a quotation across paragraphs may take with the sentence that names its speaker. */
const longestShown = 1_500;

/** Takes in the paragraphs back to the sentence that names the speaker, where nothing else lies between. */
function joinedWithSpeaker(split: ArticleSentences, shown: WidenedQuote, speaker: Span): WidenedQuote {
  const { spans, text } = split.article;
  const from = spans.findIndex((span) => contains(span, speaker));
  const to = spans.findIndex((span) => contains(span, { start: shown.start, end: shown.start }));
  if (from === -1 || from >= to) return shown;
  const sentence = split.block(from)!.sentences.find((candidate) => contains(candidate, speaker));
  if (sentence === undefined || shown.end - sentence.start > longestShown) return shown;
  for (let index = from; index < to; index++) {
    const [before, after] = [spans[index]!, spans[index + 1]!];
    if (before.role !== 'body' || after.role !== 'body' || text.slice(before.end, after.start).trim() !== '')
      return shown;
  }
  return { ...shown, start: sentence.start };
}
