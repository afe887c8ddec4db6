import type { Span } from '../domain/span.js';
import type { ArticleSentences, SplitBlock } from './article-sentences.js';
import {
  hasReportingCue,
  hasUnnamedPerson,
  isDenial,
  limitsWhatCameBefore,
  namesSomeone,
  pointsBack,
  speakerIsPronoun,
} from './cues.js';

/** A highlighted sentence with everything that its meaning needs. */
export interface WidenedQuote extends Span {
  /** A neighbouring sentence denies, disputes or limits the highlighted one; it is inside the quote. */
  readonly isDisputed: boolean;
  /** Its paragraph does not name who speaks, or what "he" points to. */
  readonly speakerUnnamed: boolean;
}

/** Where the highlighted sentence stands: block index in the article, sentence index in the block. */
export interface SentencePlace {
  readonly block: number;
  readonly sentence: number;
}

/** Paragraphs up to this many characters are shown whole in an answer. */
const wholeParagraph = 420;

/**
 * Widens a sentence to a quote that is no shorter than its meaning (HONESTY 1) and has its denial with it
 * (HONESTY 2): whole sentences, never beginning or ending inside a quotation. `null` when the denial stands where a
 * quote cannot take it in: such a sentence is dropped whole.
 * @param wholeUpTo paragraphs up to this many characters are taken whole; 0 takes no more than the meaning needs.
 */
export function widenQuote(
  split: ArticleSentences,
  place: SentencePlace,
  wholeUpTo = wholeParagraph,
): WidenedQuote | null {
  const block = split.block(place.block);
  const highlight = block?.sentences[place.sentence];
  if (block === undefined || highlight === undefined) return null;
  const range = new SentenceRange(split, block, place.sentence);
  takeInMeaning(range, highlight);
  if (block.end - block.start <= wholeUpTo) range.takeAll();
  const denial = neighbouringDenial(split, place, range);
  if (denial === 'out of reach') return null;
  takeInMeaning(range, highlight);
  const span = denial === null ? range.span : union(range.span, denial);
  return { ...span, isDisputed: denial !== null, speakerUnnamed: isSpeakerUnnamed(range, highlight) };
}

/** A run of sentences of one block that only ever grows. */
class SentenceRange {
  first: number;
  last: number;

  constructor(
    readonly split: ArticleSentences,
    readonly block: SplitBlock,
    sentence: number,
  ) {
    this.first = sentence;
    this.last = sentence;
  }

  get span(): Span {
    return { start: this.block.sentences[this.first]!.start, end: this.block.sentences[this.last]!.end };
  }

  text(index: number): string {
    return this.split.text(this.block.sentences[index]!);
  }

  takeAll(): void {
    this.first = 0;
    this.last = this.block.sentences.length - 1;
  }

  /** Grows to whole quotations; true when it grew. */
  closeQuotations(): boolean {
    const { start, end } = this.span;
    const cut = this.block.quotations.find(
      (quotation) =>
        (quotation.start < start && start < quotation.end) || (quotation.start < end && end < quotation.end),
    );
    if (cut === undefined) return false;
    while (this.first > 0 && this.span.start > cut.start) this.first--;
    while (this.last < this.block.sentences.length - 1 && this.span.end < cut.end) this.last++;
    return true;
  }
}

function takeInMeaning(range: SentenceRange, highlight: Span): void {
  for (let grew = true; grew;) {
    grew = range.closeQuotations();
    while (range.first > 0 && needsWhatCameBefore(range)) {
      range.first--;
      grew = true;
    }
    if (takeInSpeaker(range, highlight)) grew = true;
  }
}

function needsWhatCameBefore(range: SentenceRange): boolean {
  const text = range.text(range.first);
  return pointsBack(text) || hasUnnamedPerson(text);
}

/** How many sentences away a speaker may be named: a paragraph without end must not be searched from each of its sentences. */
const speakerReach = 40;

/** A quotation whose own sentence names nobody wants the sentence of its paragraph that does. */
function takeInSpeaker(range: SentenceRange, highlight: Span): boolean {
  if (!isInQuotation(range.block, highlight)) return false;
  if (isSpeakerInside(range)) return false;
  const { first, last } = range;
  for (let before = first - 1; before >= Math.max(0, first - speakerReach); before--) {
    if (namesSpeaker(range, before)) {
      range.first = before;
      return true;
    }
  }
  for (let after = last + 1; after < Math.min(range.block.sentences.length, last + 1 + speakerReach); after++) {
    if (namesSpeaker(range, after)) {
      range.last = after;
      return true;
    }
  }
  return false;
}

function isInQuotation(block: SplitBlock, highlight: Span): boolean {
  return [...block.quotations, ...block.unclosed].some((quotation) => {
    const shared = Math.min(quotation.end, highlight.end) - Math.max(quotation.start, highlight.start);
    return shared > 0.3 * (highlight.end - highlight.start);
  });
}

function isSpeakerInside(range: SentenceRange): boolean {
  for (let index = range.first; index <= range.last; index++) if (namesSpeaker(range, index)) return true;
  return false;
}

/** Outside its quotations the sentence has a cue of reporting and a name. */
function namesSpeaker(range: SentenceRange, index: number): boolean {
  const sentence = range.block.sentences[index]!;
  const outside = withoutQuotations(range.split, range.block, sentence);
  if (!hasReportingCue(outside)) return false;
  return (
    namesSomeone(`· ${outside}`) ||
    /\b(?:official|spokes\w+|minister|resident|witness|source|police|army|military|ministry)/i.test(outside)
  );
}

function withoutQuotations(split: ArticleSentences, block: SplitBlock, sentence: Span): string {
  let text = '';
  let at = sentence.start;
  for (const quotation of block.quotations) {
    if (quotation.end <= at || quotation.start >= sentence.end) continue;
    text += split.text({ start: at, end: Math.max(at, quotation.start) });
    at = Math.min(quotation.end, sentence.end);
  }
  return text + split.text({ start: at, end: sentence.end });
}

function isSpeakerUnnamed(range: SentenceRange, highlight: Span): boolean {
  const firstText = range.text(range.first);
  if (hasUnnamedPerson(firstText)) return true;
  if (isInQuotation(range.block, highlight)) {
    if (range.block.unclosed.some((open) => open.start < highlight.end && highlight.start < open.end)) {
      const outside = withoutQuotations(range.split, range.block, highlight);
      return !namesSomeone(`· ${outside}`) || !hasReportingCue(outside);
    }
    return !isSpeakerInside(range);
  }
  return range.first === range.last && speakerIsPronoun(firstText);
}

/**
 * The sentences before and after the highlighted one, across a paragraph break too; what denies or limits it is
 * returned for the quote to take in.
 */
function neighbouringDenial(
  split: ArticleSentences,
  place: SentencePlace,
  range: SentenceRange,
): Span | 'out of reach' | null {
  let found: Span | null = null;
  const sentences = range.block.sentences;
  const before = place.sentence > 0 ? sentences[place.sentence - 1]! : null;
  const after = sentences[place.sentence + 1] ?? null;
  if (before !== null && isDenial(split.text(before))) {
    range.first = Math.min(range.first, place.sentence - 1);
    found = before;
  }
  if (after !== null && limitsWhatCameBefore(split.text(after))) {
    range.last = Math.max(range.last, place.sentence + 1);
    found = after;
  }
  for (const direction of [-1, 1] as const) {
    if (direction === -1 ? before !== null : after !== null) continue;
    const across = acrossBreak(split, place.block, direction);
    if (across === 'out of reach') return across;
    if (across !== null) found = found === null ? across : union(found, across);
  }
  return found;
}

/** The nearest sentence of the neighbouring paragraph when it denies; with what that sentence itself needs. */
function acrossBreak(split: ArticleSentences, blockIndex: number, direction: -1 | 1): Span | 'out of reach' | null {
  let index = blockIndex + direction;
  let crossed = false;
  for (let block = split.block(index); block !== undefined; index += direction, block = split.block(index)) {
    if (block.role === 'subhead' || block.role === 'headline' || block.role === 'deck') return null;
    if (block.role !== 'body') {
      crossed = true;
      continue;
    }
    const at = direction === 1 ? 0 : block.sentences.length - 1;
    const sentence = block.sentences[at];
    if (sentence === undefined) return null;
    const text = split.text(sentence);
    if (!(direction === 1 ? limitsWhatCameBefore(text) : isDenial(text))) return null;
    if (crossed) return 'out of reach';
    const range = new SentenceRange(split, block, at);
    range.closeQuotations();
    while (direction === -1 && range.first > 0 && needsWhatCameBefore(range)) range.first--;
    return range.span;
  }
  return null;
}

function union(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
