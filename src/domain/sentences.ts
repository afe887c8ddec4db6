import { abbreviationKind, isSentenceStarter, isTimeWord } from './abbreviations.js';
import { textOf, trimSpan, type Span } from './span.js';

/** One segmenter a language: making one costs far more than using it. */
const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
    segmenters.set(language, segmenter);
  }
  return segmenter;
}

const knownLanguage = /^[a-z]{2,3}$/;
const terminal = /\p{Sentence_Terminal}/u;

/**
 * The sentences of one block (a paragraph, a headline), in order, without surrounding white space; together they hold
 * every other character of the block. Boundaries are those of Unicode's UAX 29 (`Intl.Segmenter`), mended for news
 * prose: abbreviations, initials and numbers do not end a sentence, and a quotation that ends in `?"` or `."` stays
 * with the lower-case words that say who spoke. Offsets count in `text`.
 */
export function sentencesOf(text: string, block: Span, language: string | null = null): Span[] {
  const trimmed = trimSpan(text, block);
  if (trimmed === null) return [];
  const paragraph = textOf(text, trimmed);
  const sentences: Span[] = [];
  let start = 0;
  for (const end of [...boundariesOf(paragraph, language), paragraph.length]) {
    const sentence = trimSpan(paragraph, { start, end });
    if (sentence !== null) sentences.push({ start: trimmed.start + sentence.start, end: trimmed.start + sentence.end });
    start = end;
  }
  return sentences;
}

/** Offsets inside `paragraph` at which a new sentence begins. */
function boundariesOf(paragraph: string, language: string | null): number[] {
  const plain = segmentable(paragraph);
  if (!terminal.test(plain)) return [];
  const locale = language !== null && knownLanguage.test(language) ? language : 'en';
  const boundaries: number[] = [];
  let previous = 0;
  for (const index of segmenterBoundaries(plain, segmenterFor(locale))) {
    const boundary = beforeOpeningMarks(plain, index);
    if (boundary <= previous || isInsideSentence(plain, previous, boundary, locale)) continue;
    boundaries.push(boundary);
    previous = boundary;
  }
  return boundaries;
}

/** Code units given to the segmenter at once: its time grows with the square of what "U.S. U.S. U.S." and the like take. */
const windowLength = 4_000;
/** A boundary this near to the end of a window might not be one if the segmenter saw what follows. */
const windowMargin = 200;

function* segmenterBoundaries(plain: string, segmenter: Intl.Segmenter): Generator<number> {
  let length = windowLength;
  for (let from = 0; from < plain.length;) {
    const isLast = from + length >= plain.length;
    const trusted = isLast ? plain.length : from + length - windowMargin;
    let last = from;
    for (const { index } of segmenter.segment(plain.slice(from, from + length))) {
      if (index === 0 || from + index > trusted) continue;
      last = from + index;
      yield last;
    }
    if (isLast) return;
    // A sentence that fills the window is looked at again in one of twice the length.
    length = last === from ? length * 2 : windowLength;
    from = last;
  }
}

/**
 * The paragraph as the segmenter should see it, of the same length: a line break inside a paragraph is a space, and an
 * ellipsis character ends a sentence under the same conditions as three full stops.
 */
function segmentable(paragraph: string): string {
  return paragraph.replace(/[\r\n\u2028\u2029\u0085]/g, ' ').replaceAll('…', '.');
}

const openingTail = /[“‘«„‹([{]+$/u;

/** `…end.“Next`: the segmenter counts marks after a full stop to the sentence before, also those that open the next. */
function beforeOpeningMarks(paragraph: string, index: number): number {
  const tail = openingTail.exec(paragraph.slice(Math.max(0, index - 4), index));
  if (tail === null || /^\s/u.test(paragraph.slice(index, index + 1))) return index;
  return index - tail[0].length;
}

/** How far back the last words of a sentence are looked at, in code units. */
const lookBack = 48;
const lookAhead = 80;

/** Whether the boundary that the segmenter found lies inside a sentence. */
function isInsideSentence(paragraph: string, sentenceStart: number, boundary: number, locale: string): boolean {
  const before = paragraph.slice(Math.max(sentenceStart, boundary - lookBack), boundary).trimEnd();
  const after = paragraph.slice(boundary, boundary + lookAhead);
  const isWholeBefore = boundary - sentenceStart <= lookBack;
  return (
    continuesInLowerCase(after) ||
    (isWholeBefore && isEnumerator(before)) ||
    isCueAfterQuotation(before, after) ||
    endsInAbbreviation(before, after, locale) ||
    isOmission(before, after)
  );
}

const lowerCaseNext = /^[\s"'“”‘’«»([{—–-]*\p{Ll}/u;

/** `"Why?" he asked`: UAX 29 breaks after `?` and `!` whatever follows. */
function continuesInLowerCase(after: string): boolean {
  return lowerCaseNext.test(after);
}

const enumerator = /^[\s("“[]*(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,4})[.)]+$/u;

/** "1." before the words that it numbers. */
function isEnumerator(sentence: string): boolean {
  return enumerator.test(sentence);
}

const quotationEnd = /[?!][”"’'»]+$/u;
const capitalisedCue =
  /^(?:[\p{Lu}][\p{L}.'’-]*\s){1,4}(?:said|says|asked|asks|told|wrote|added|cried|shouted|replied|warned|wondered|continued|insisted|exclaimed)\b/u;

/** `"Why?" Ansgar asked.` */
function isCueAfterQuotation(before: string, after: string): boolean {
  return quotationEnd.test(before) && capitalisedCue.test(after);
}

const spacedOmission = /[^\s.?!”"’]\s+\.\s?\.(?:\s?\.)?$|[^\s.?!”"’]\s+\.$/u;
const firstWord = /^["'“‘«([]*([\p{L}\p{N}][\p{L}\p{N}'’-]*)/u;

/** "the ship ... Ottoline had": a spaced ellipsis leaves words out of a sentence, unless a new one clearly begins. */
function isOmission(before: string, after: string): boolean {
  const next = firstWord.exec(after)?.[1];
  return spacedOmission.test(before) && next !== undefined && !isSentenceStarter(next);
}

const lastWord = /(?:^|[\s"'“”‘’«»()[\]—–/,;:])([\p{L}\p{N}][\p{L}\p{N}.'’-]*)\.$/u;
const ordinal = /^\d{1,2}$/u;

function endsInAbbreviation(before: string, after: string, locale: string): boolean {
  const word = lastWord.exec(before)?.[1];
  if (word === undefined) return false;
  const next = firstWord.exec(after)?.[1] ?? '';
  const nextIsNumber = /^\p{N}/u.test(next);
  // "am 4. März": German writes ordinals with a full stop.
  if (locale === 'de' && ordinal.test(word)) return true;
  // "pro-U.S.": the part after the hyphen counts.
  const lastPart = word.slice(word.lastIndexOf('-') + 1);
  switch (abbreviationKind(word, nextIsNumber) ?? abbreviationKind(lastPart, nextIsNumber)) {
    case null:
      return false;
    case 'title':
    case 'before-number':
      return next !== '';
    case 'clock':
      return isTimeWord(next) || nextIsNumber;
    case 'may-end':
      return next !== '' && !isSentenceStarter(next) && !opensQuotation(after);
    case 'initial':
      return next !== '' && (isInitial(after) || !isSentenceStarter(next)) && !opensQuotation(after);
  }
}

function opensQuotation(after: string): boolean {
  return /^["“«„]/u.test(after);
}

/** "A. A. Milne": the second initial looks like the article "A". */
function isInitial(after: string): boolean {
  return /^\p{Lu}\.\s/u.test(after);
}
