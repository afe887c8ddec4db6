import type { LinkReason, QuotesAre, ShownQuote } from '../../commands/view.js';
import { datedInWords, dayInWords } from '../domain/age.js';
import type { Citation } from '../domain/citation.js';
import { dayOf } from '../domain/day.js';
import { noteWords } from '../domain/note-words.js';
import type { Note, Quote } from '../domain/quote.js';
import { spanLength, type Span } from '../domain/span.js';
import { escapedUnits, escapeLine, isLinkable, linkedTitle, oneLine } from './escape.js';
import type { Reader } from './reader.js';

/** Characters of what is shown of a title, an outlet's name and an origin; longer ones end in "…". */
const longestTitle = 160;
const longestOutlet = 80;
const longestOrigin = 120;
const alsoInShown = 5;
const openingWords = 5;

/** The lines of one quote and the quotes whose words stand in them, in order. */
export interface QuoteBlock {
  readonly lines: readonly string[];
  readonly quotes: readonly Quote[];
}

export interface QuoteSetting {
  readonly reader: Reader;
  /** What the bold sentence is called. */
  readonly quotesAre: QuotesAre;
}

/** What one quote has beyond that. */
export interface QuoteExtras {
  /** Before the first line, instead of the number. */
  readonly name?: string;
  /** What the bold sentence is called here; `null`: none is bold. */
  readonly sentence?: string | null;
  /** Where the quote stands is said above it (`sourceLines`). */
  readonly isUnderSource?: boolean;
  /** `false`: the corrections of its article stand in the same message already. */
  readonly hasCorrections?: boolean;
  /** Lines about it, escaped. */
  readonly remarks?: readonly string[];
  /** Offsets in the article, in order and disjoint. */
  readonly underlined?: readonly Span[];
}

const sentenceNames: Readonly<Record<QuotesAre, string>> = {
  answer: 'Answering sentence',
  'near-miss': 'Nearest sentence',
  check: 'Sentence in question',
};

/** A quote with everything that must come with it (HONESTY 1-8): it is shown whole or not at all. */
export function quoteBlock(
  shown: ShownQuote,
  { reader, quotesAre }: QuoteSetting,
  extras: QuoteExtras = {},
): QuoteBlock {
  const { quote, alsoIn, corrections } = shown;
  const { isUnderSource = false, hasCorrections = true } = extras;
  const isApart = (correction: Quote): boolean => correction.start < quote.start || quote.end < correction.end;
  const apart = hasCorrections ? corrections.filter(isApart) : [];
  const head = isUnderSource
    ? [numberLine(shown, extras)]
    : [...headLines(shown, reader, extras), printedBy(quote.citation)];
  const lines = [
    ...head,
    ...blockQuote(quote, { underlined: extras.underlined ?? [], isPlain: extras.sentence === null }),
    ...sentenceLines(quote, quotesAre, extras),
  ];
  for (const correction of apart) lines.push('Correction in the same article, as printed:', ...blockQuote(correction));
  if (alsoIn.length > 0) lines.push(alsoInLine(alsoIn));
  return { lines, quotes: [quote, ...apart] };
}

/** Where several quotes of one article stand: outlet, date, origin, title. */
export function sourceLines({ quote: { citation }, notes }: ShownQuote, reader: Reader): string[] {
  const invented = notes.includes('invented') ? [noteWords.invented] : [];
  // A link to the words of one of them would mislead.
  const title = titleLine({ ...citation, link: citation.url });
  return [[...sourceParts(citation, notes, reader), ...invented].join(' · '), title, printedBy(citation)];
}

function printedBy(citation: Citation): string {
  const outlet = outletOf(citation);
  return outlet === null ? 'As printed:' : `As printed by ${outlet}:`;
}

/** Of a quote whose source stands above. */
function numberLine({ number, notes, quote }: ShownQuote, { name }: QuoteExtras): string {
  const said = notes.filter((note) => note !== 'invented' && !isSaidAlready(note, quote.citation));
  return [`**${name ?? `${number}.`}**`, said.map((note) => noteWords[note]).join(' · ')].join(' ').trim();
}

/** Where a quote stands, without its words. */
export function linkBlock(
  shown: ShownQuote,
  reason: LinkReason,
  { reader, quotesAre }: QuoteSetting,
  extras: Pick<QuoteExtras, 'name' | 'remarks'> = {},
): QuoteBlock {
  const lines = [...headLines(shown, reader, extras), whyNoWords(shown.quote.citation, reason, quotesAre)];
  return { lines, quotes: [] };
}

function whyNoWords(citation: Citation, reason: LinkReason, quotesAre: QuotesAre): string {
  if (reason === 'same-words') return 'The same words stand here.';
  const what = quotesAre === 'check' ? 'check' : 'answer';
  const why = {
    'too-long': 'This passage is too long to be shown here whole',
    limit: `This ${what} has shown as much of its articles as it may`,
    page: 'The page of this article asks not to be quoted, or not at this length',
  }[reason];
  return hasLink(citation) ? `${why}; read it at the link.` : `${why}, and its article has no link.`;
}

/** In a check the sentence is named only where it is not all that is shown. */
function sentenceLines(quote: Quote, quotesAre: QuotesAre, { sentence }: QuoteExtras): string[] {
  const isAll = spanLength(quote.highlight) === quote.text.length;
  if (sentence === null) return [];
  return (quotesAre === 'check' || sentence !== undefined) && isAll
    ? []
    : [sentenceLine(quote, sentence ?? sentenceNames[quotesAre])];
}

function headLines(shown: ShownQuote, reader: Reader, { name, remarks = [] }: QuoteExtras): string[] {
  return [firstLine(shown, reader, name ?? `${shown.number}.`), titleLine(shown.quote.citation), ...remarks];
}

/** Whether the title of a quote leads to its article; where it does not, a button opens the article's card. */
export function hasLink({ link, url }: Citation): boolean {
  return isLinkable(link) || isLinkable(url);
}

/** Name, outlet, date and age, origin, and notes, in words. */
function firstLine({ quote, notes }: ShownQuote, reader: Reader, name: string): string {
  const { citation } = quote;
  const said = notes.filter((note) => !isSaidAlready(note, citation)).map((note) => noteWords[note]);
  return `**${name}** ${[...sourceParts(citation, notes, reader), ...said].join(' · ')}`;
}

function sourceParts(citation: Citation, notes: readonly Note[], reader: Reader): string[] {
  const updated = citation.updatedAt === null ? null : dayOf(citation.updatedAt);
  return [
    outletOf(citation) ?? 'outlet not stated',
    datedInWords(citation.publishedAt, reader.today),
    ...(updated === null ? [] : [`updated ${dayInWords(updated)}`]),
    ...(notes.includes('invented') ? [] : [escapeLine(shortened(originWithoutOutlet(citation), longestOrigin))]),
  ];
}

/** The origin as the citation words it, where the line already says that no outlet is stated. */
function originWithoutOutlet({ origin, outlet }: Citation): string {
  return outlet === null ? origin.replace(/; outlet not stated$/, '') : origin;
}

function isSaidAlready(note: Note, { publishedAt, origin }: Citation): boolean {
  if (note === 'undated') return publishedAt === null || dayOf(publishedAt) === null;
  if (note === 'uploaded') return origin.startsWith('uploaded');
  return false;
}

function outletOf({ outlet }: Citation): string | null {
  return outlet === null || oneLine(outlet) === '' ? null : escapeLine(shortened(outlet, longestOutlet));
}

function titleLine({ title, link, url }: Citation): string {
  const shown = title === null || oneLine(title) === '' ? 'Title not stated' : shortened(title, longestTitle);
  const linked = linkedTitle(shown, link);
  return link !== null && linked === linkedTitle(shown, null) ? linkedTitle(shown, url) : linked;
}

/**
 * Each line prefixed, so that a paragraph break does not end the block. The answering sentence is also bold.
 * @param underlined offsets in the article, in order and disjoint. `isPlain`: no sentence is bold.
 */
export function blockQuote(
  quote: Quote,
  { underlined = [], isPlain = false }: { readonly underlined?: readonly Span[]; readonly isPlain?: boolean } = {},
): string[] {
  const units = escapedUnits(quote.text);
  const isPartial = spanLength(quote.highlight) < quote.text.length;
  const bold = isPartial && !isPlain ? [quote.highlight] : [];
  const lines: string[] = [];
  let start = quote.start;
  for (const line of quote.text.split('\n')) {
    const end = start + line.length;
    const show = ({ start: from, end: to }: Span): string => units.slice(from - quote.start, to - quote.start).join('');
    const marked = (span: Span): string => withMarks(quote, span, { mark: '__', spans: underlined, show });
    lines.push(`> ${withMarks(quote, { start, end }, { mark: '**', spans: bold, show: marked })}`);
    start = end + 1;
  }
  return lines;
}

/** A stretch of one line, with a mark around what lies in `spans`; blanks alone are not marked. */
function withMarks(
  { text, start: offset }: Quote,
  line: Span,
  {
    mark,
    spans,
    show,
  }: { readonly mark: string; readonly spans: readonly Span[]; readonly show: (span: Span) => string },
): string {
  let shown = '';
  let at = line.start;
  for (const span of spans) {
    const [start, end] = [Math.max(span.start, at), Math.min(span.end, line.end)];
    if (start >= end || text.slice(start - offset, end - offset).trim() === '') continue;
    shown += `${show({ start: at, end: start })}${mark}${show({ start, end })}${mark}`;
    at = end;
  }
  return shown + show({ start: at, end: line.end });
}

/** Names the sentence that answers for whoever sees no bold: by the words it begins with. */
function sentenceLine(quote: Quote, name: string): string {
  const { highlight, text, start } = quote;
  if (spanLength(highlight) === text.length) return `${name}: all of it.`;
  const sentence = text.slice(highlight.start - start, highlight.end - start);
  const words = [...sentence.matchAll(/\S+/gu)];
  let count = Math.min(openingWords, words.length);
  const opening = (): string => sentence.slice(0, words[count - 1]!.index + words[count - 1]![0].length);
  while (count < words.length && text.indexOf(opening()) !== text.lastIndexOf(opening())) count++;
  const isWhole = count === words.length;
  const shown = escapeLine(opening());
  return isWhole ? `${name}: “${shown}”` : `${name}: the one that begins “${shown} …”`;
}

function alsoInLine(outlets: readonly string[]): string {
  const named = outlets.slice(0, alsoInShown).map((outlet) => escapeLine(shortened(outlet, longestOutlet)));
  const others = outlets.length - named.length;
  return `The same sentence also in ${named.join(', ')}${others > 0 ? ` and ${others} more` : ''}.`;
}

/** Never used on a quote. Whole graphemes, "…" where something was left out. */
export function shortened(text: string, longest: number): string {
  const line = oneLine(text);
  if (line.length <= longest) return line;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(line)) {
    if (kept.length + segment.length >= longest) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}
