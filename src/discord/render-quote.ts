import type { LinkReason, QuotesAre, ShownQuote } from '../../commands/view.js';
import { dated } from '../domain/age.js';
import type { Origin } from '../domain/article.js';
import { originInWords, type Citation } from '../domain/citation.js';
import { dayOf } from '../domain/day.js';
import { noteInWords } from '../domain/note-words.js';
import type { Note, Quote } from '../domain/quote.js';
import { spanLength, type Span } from '../domain/span.js';
import { plainText } from '../language/in-words.js';
import { isolated } from '../language/isolate.js';
import { directionOf } from '../language/language.js';
import { say } from '../language/say.js';
import type { Message, Text, Wording } from '../language/wording.js';
import { blockQuote } from './block-quote.js';
import { isLinkable, linkedTitle, oneLine } from './escape.js';
import { renderWording } from './render-wording.js';
import type { Reader } from './reader.js';

/** Characters of what is shown of a title, an outlet's name and a host; longer ones end in "…". */
const longestTitle = 160;
const longestOutlet = 80;
const longestHost = 80;
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
  readonly name?: Text;
  /** What the bold sentence is called here; `null`: none is bold. */
  readonly sentence?: Text | null;
  /** Where the quote stands is said above it (`sourceLines`). */
  readonly isUnderSource?: boolean;
  /** `false`: the corrections of its article stand in the same message already. */
  readonly hasCorrections?: boolean;
  /** Lines about it, escaped. */
  readonly remarks?: readonly string[];
  /** Offsets in the article, in order and disjoint. */
  readonly underlined?: readonly Span[];
}

const sentenceNames: Readonly<Record<QuotesAre, Message>> = {
  answer: say('answer.answering-sentence'),
  'near-miss': say('answer.nearest-sentence'),
  check: say('answer.sentence-in-question'),
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
  const inWords = (words: Wording): string => renderWording(words, reader);
  const head = isUnderSource
    ? [numberLine(shown, reader, extras)]
    : [...headLines(shown, reader, extras), inWords(printedBy(quote.citation))];
  const lines = [
    ...head,
    ...blockQuote(quote, { underlined: extras.underlined ?? [], isPlain: extras.sentence === null }),
    ...sentenceLines(quote, quotesAre, extras).map(inWords),
  ];
  for (const correction of apart) lines.push(inWords(say('answer.correction-beside')), ...blockQuote(correction));
  if (alsoIn.length > 0) lines.push(inWords(alsoInLine(alsoIn)));
  return { lines, quotes: [quote, ...apart] };
}

/** Where several quotes of one article stand: outlet, date, origin, title. */
export function sourceLines({ quote, notes }: ShownQuote, reader: Reader): string[] {
  const { citation } = quote;
  const invented = notes.includes('invented') ? [noteInWords('invented')] : [];
  // A link to the words of one of them would mislead.
  const title = titleLine({ ...citation, link: citation.url }, reader);
  const source = dotted([...sourceParts(quote, notes, reader), ...invented]);
  return [renderWording(source, reader), title, renderWording(printedBy(citation), reader)];
}

function printedBy(citation: Citation): Message {
  const outlet = outletOf(citation);
  return outlet === null ? say('answer.as-printed') : say('answer.as-printed-by', { outlet });
}

/** Of a quote whose source stands above. */
function numberLine(shown: ShownQuote, reader: Reader, { name }: QuoteExtras): string {
  const said = shown.notes.filter((note) => note !== 'invented' && !isSaidAlready(note, shown.quote));
  return namedLine(shown, said.map(noteInWords), { reader, name });
}

/** What a quote is called, bold, and what is said of it. */
function namedLine(
  { number }: ShownQuote,
  parts: readonly Text[],
  { reader, name }: { readonly reader: Reader; readonly name: Text | undefined },
): string {
  const bold = name === undefined ? `${number}.` : renderWording(name, reader);
  return `**${bold}** ${renderWording(dotted(parts), reader)}`.trim();
}

function dotted(parts: readonly Text[]): Text[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [' · ', part]));
}

/** Where a quote stands, without its words. */
export function linkBlock(
  shown: ShownQuote,
  reason: LinkReason,
  { reader, quotesAre }: QuoteSetting,
  extras: Pick<QuoteExtras, 'name' | 'remarks'> = {},
): QuoteBlock {
  const why = renderWording(whyNoWords(shown.quote.citation, reason, quotesAre), reader);
  return { lines: [...headLines(shown, reader, extras), why], quotes: [] };
}

function whyNoWords(citation: Citation, reason: LinkReason, quotesAre: QuotesAre): Message {
  if (reason === 'same-words') return say('answer.same-words');
  const why = {
    'too-long': 'answer.long',
    limit: quotesAre === 'check' ? 'answer.check-full' : 'answer.answer-full',
    page: 'answer.page-withholds',
  } as const;
  return say(why[reason], { hasLink: hasLink(citation) });
}

/** In a check the sentence is named only where it is not all that is shown. */
function sentenceLines(quote: Quote, quotesAre: QuotesAre, { sentence }: QuoteExtras): Message[] {
  const isAll = spanLength(quote.highlight) === quote.text.length;
  if (sentence === null) return [];
  return (quotesAre === 'check' || sentence !== undefined) && isAll
    ? []
    : [sentenceLine(quote, sentence ?? sentenceNames[quotesAre])];
}

function headLines(shown: ShownQuote, reader: Reader, { name, remarks = [] }: QuoteExtras): string[] {
  return [firstLine(shown, reader, name), titleLine(shown.quote.citation, reader), ...remarks];
}

/** Whether the title of a quote leads to its article; where it does not, a button opens the article's card. */
export function hasLink({ link, url }: Citation): boolean {
  return isLinkable(link) || isLinkable(url);
}

/** Name, outlet, date and age, origin, and notes, in words. */
function firstLine(shown: ShownQuote, reader: Reader, name: Text | undefined): string {
  const { quote, notes } = shown;
  const said = notes.filter((note) => !isSaidAlready(note, quote)).map(noteInWords);
  return namedLine(shown, [...sourceParts(quote, notes, reader), ...said], { reader, name });
}

function sourceParts({ citation, origin }: Quote, notes: readonly Note[], { today, language }: Reader): Text[] {
  const outlet = outletOf(citation);
  const updated = citation.updatedAt === null ? null : dayOf(citation.updatedAt);
  return [
    outlet === null ? say('answer.outlet-unstated') : isolated(outlet, directionOf(language)),
    dated(citation.publishedAt, today),
    ...(updated === null ? [] : [say('answer.updated', { day: updated })]),
    // That no outlet is stated is said in this line already.
    ...(notes.includes('invented') ? [] : [originInWords(withShortHost(origin), citation.outlet ?? undefined)]),
  ];
}

/** An origin as it is shown. */
export function withShortHost(origin: Origin): Origin {
  return origin.kind === 'fetched' ? { ...origin, host: shortened(origin.host, longestHost) } : origin;
}

function isSaidAlready(note: Note, { citation: { publishedAt }, origin }: Quote): boolean {
  if (note === 'undated') return publishedAt === null || dayOf(publishedAt) === null;
  return note === 'uploaded' && origin.kind === 'upload';
}

function outletOf({ outlet }: Citation): string | null {
  return outlet === null || oneLine(outlet) === '' ? null : shortened(outlet, longestOutlet);
}

/** Set apart as a whole: a client lays it out by its own letters, and the sign at its end stays there. */
function titleLine({ title, link, url }: Citation, { language }: Reader): string {
  const stated = title === null || oneLine(title) === '' ? null : shortened(title, longestTitle);
  const shown = stated ?? plainText(say('answer.title-unstated'), language);
  const open = plainText(say('answer.open'), language);
  const linked = linkedTitle(shown, link, open);
  const line = link !== null && linked === linkedTitle(shown, null) ? linkedTitle(shown, url, open) : linked;
  return stated === null ? line : isolated(line, directionOf(language));
}

/** Names the sentence that answers for whoever sees no bold: by the words it begins with. */
function sentenceLine(quote: Quote, name: Text): Message {
  const { highlight, text, start } = quote;
  if (spanLength(highlight) === text.length) return say('answer.sentence-all', { name });
  const sentence = text.slice(highlight.start - start, highlight.end - start);
  const found = [...sentence.matchAll(/\S+/gu)];
  let count = Math.min(openingWords, found.length);
  const opening = (): string => sentence.slice(0, found[count - 1]!.index + found[count - 1]![0].length);
  while (count < found.length && text.indexOf(opening()) !== text.lastIndexOf(opening())) count++;
  const words = oneLine(opening());
  return count === found.length
    ? say('answer.sentence-words', { name, words })
    : say('answer.sentence-begins', { name, words: `${words} …` });
}

function alsoInLine(all: readonly string[]): Message {
  const outlets = all.slice(0, alsoInShown).map((outlet) => shortened(outlet, longestOutlet));
  return say('answer.also-in', { outlets, others: all.length - outlets.length });
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
