import type { Article } from '../../domain/article.js';
import type { Span } from '../../domain/span.js';
import { widenQuote, type WidenedQuote } from '../widen-quote.js';
import { hasReportingCue, namesSomeone } from '../cues.js';
import { runOf, type BodySentence, type SummarySource } from './body-sentences.js';
import { endsWhatCameBefore, goesOnSpeaking, leansBack, leansOnHeadline, tellsOfCasualties } from './leans-back.js';

/** A run of whole sentences that can be read without the article around it. */
export interface StandingRun extends WidenedQuote {
  /** The sentence that was asked for. */
  readonly highlight: BodySentence;
  /** Indexes of its first and last sentence among those of the body. */
  readonly first: number;
  readonly last: number;
}

/** A run that would need more sentences than this before it is given up: another sentence says it better. */
const mostSentences = 6;

/**
 * The sentence with what its meaning needs (HONESTY 1, 2): its speaker, its denial, and what its opening leans on, across a
 * paragraph break where nothing else stands between. `null` where that cannot be had in a short run.
 */
export function standingRun(source: SummarySource, index: number): StandingRun | null {
  const { article, split, sentences } = source;
  const highlight = sentences[index]!;
  const widened = widenQuote(split, highlight.place, 0);
  if (widened === null) return null;
  const run = new GrowingRun(source, widened);
  const leaned = leansAt(source, run.first);
  const whole = run.takeInEnding(index) && run.takeInCasualties(index) && run.takeInAntecedents();
  if (!whole || !isUnbroken(article, run)) return null;
  const { start, end, isDisputed, first, last } = run;
  const isResolved = leaned && (!isQuoted(source, index) || namesSpeaker(source, first, last));
  const speakerUnnamed = widened.speakerUnnamed && !isResolved;
  return { start, end, isDisputed, speakerUnnamed, highlight, first, last };
}

/** A run of sentences that only ever grows, by sentences with what their own meaning needs. */
class GrowingRun {
  start: number;
  end: number;
  isDisputed: boolean;

  constructor(
    readonly source: SummarySource,
    { start, end, isDisputed }: WidenedQuote,
  ) {
    this.start = start;
    this.end = end;
    this.isDisputed = isDisputed;
  }

  get first(): number {
    return runOf(this.source.sentences, this).first;
  }

  get last(): number {
    return runOf(this.source.sentences, this).last;
  }

  /** What the first sentence leans on. False where it is out of reach. */
  takeInAntecedents(): boolean {
    while (leansAt(this.source, this.first)) if (this.first === 0 || !this.takeIn(this.first - 1)) return false;
    return this.#isShort;
  }

  /** The sentence behind the given one, in its paragraph, by which it came to nothing. */
  takeInEnding(index: number): boolean {
    const { sentences } = this.source;
    const next = sentences[index + 1];
    const ends = next?.place.block === sentences[index]!.place.block && endsWhatCameBefore(next.text);
    return !ends || this.takeIn(index + 1);
  }

  /** The sentences beside the given one, in its paragraph, that tell of the dead and the hurt as it does. */
  takeInCasualties(index: number): boolean {
    const { sentences } = this.source;
    const { block } = sentences[index]!.place;
    const belongs = (at: number): boolean =>
      sentences[at]?.place.block === block && tellsOfCasualties(sentences[at].text);
    if (!belongs(index)) return true;
    for (let at = index - 1; belongs(at); at--) if (!this.takeIn(at)) return false;
    for (let at = index + 1; belongs(at); at++) if (!this.takeIn(at)) return false;
    return true;
  }

  /** False for a sentence that cannot be shown, and once the run is too long. */
  takeIn(index: number): boolean {
    const widened = widenQuote(this.source.split, this.source.sentences[index]!.place, 0);
    if (widened === null) return false;
    this.start = Math.min(this.start, widened.start);
    this.end = Math.max(this.end, widened.end);
    this.isDisputed ||= widened.isDisputed;
    return this.#isShort;
  }

  get #isShort(): boolean {
    return this.last - this.first < mostSentences;
  }
}

/**
 * An article's opening up to the given sentence, for an article in which none stands alone. What it leans on is not there to
 * be quoted, and it is marked so. `null` for one that is denied where no quote reaches.
 */
export function openingRun(source: SummarySource, index: number): StandingRun | null {
  const { article, split, sentences } = source;
  const highlight = sentences[index]!;
  const widened = widenQuote(split, highlight.place, 0);
  if (widened === null || index >= mostSentences) return null;
  const run = { start: Math.min(widened.start, sentences[0]!.start), end: widened.end };
  if (!isUnbroken(article, run)) return null;
  return { ...run, isDisputed: widened.isDisputed, speakerUnnamed: true, highlight, ...runOf(sentences, run) };
}

function leansAt(source: SummarySource, index: number): boolean {
  const { text, place } = source.sentences[index]!;
  if (leansBack(text, source.article.language))
    return index > 0 || source.article.title === null || !leansOnHeadline(text);
  if (place.sentence === 0) return false;
  return goesOnSpeaking(outsideQuotations(source, index), source.sentences[index - 1]!.text);
}

function outsideQuotations({ split, sentences }: SummarySource, index: number): string {
  const { start, end, place } = sentences[index]!;
  let text = '';
  let at = start;
  for (const quotation of marksIn(split.block(place.block)!, sentences[index]!)) {
    text += split.text({ start: at, end: Math.max(at, quotation.start) });
    at = Math.max(at, quotation.end);
  }
  return at < end ? text + split.text({ start: at, end }) : text;
}

/** Share of a sentence from which on its words are somebody's. */
const quotedShare = 0.3;

function isQuoted(source: SummarySource, index: number): boolean {
  const sentence = source.sentences[index]!;
  return outsideQuotations(source, index).length < (1 - quotedShare) * sentence.text.length;
}

/** Whether a sentence of the run names somebody who says something, outside of what is said. */
function namesSpeaker(source: SummarySource, first: number, last: number): boolean {
  for (let index = first; index <= last; index++) {
    const outside = outsideQuotations(source, index);
    if (hasReportingCue(outside) && namesSomeone(`· ${outside}`)) return true;
  }
  return false;
}

function marksIn(
  { quotations, unclosed }: { readonly quotations: readonly Span[]; readonly unclosed: readonly Span[] },
  { start, end }: Span,
): Span[] {
  return [...quotations, ...unclosed].filter((mark) => mark.start < end && start < mark.end);
}

/** Nothing but body in it: no caption, no subhead, no debris. */
function isUnbroken({ text, spans }: Article, { start, end }: Span): boolean {
  let at = start;
  for (const block of spans) {
    if (block.end <= start) continue;
    if (block.start >= end) break;
    if (block.role !== 'body' || text.slice(at, Math.max(at, block.start)).trim() !== '') return false;
    at = block.end;
  }
  return true;
}
