import { datedInWords, dayInWords } from './dates-in-words.js';
import type { Citation } from '../domain/citation.js';
import { dayOf, dayOfDate } from '../domain/day.js';
import type { Quote } from '../domain/quote.js';
import { printable, printableLine } from './printable.js';
import type { Layout } from './terminal-output.js';
import { indent, indented } from './wrapped-text.js';

/** A quote's text, the sentence that was chosen underlined where the quote holds more. */
export function withHighlight({ text, start, highlight }: Quote, { colours }: Layout): string {
  const [from, to] = [highlight.start - start, highlight.end - start];
  if (from === 0 && to === text.length) return printable(text);
  const sentence = printable(text.slice(from, to))
    .split('\n')
    .map((line) => colours.underline(line))
    .join('\n');
  return `${printable(text.slice(0, from))}${sentence}${printable(text.slice(to))}`;
}

const openingWords = 6;

/** The chosen sentence in words, for whoever sees no underline; `null` where it is the whole quote. */
export function highlightInWords({ text, start, end, highlight }: Quote): string | null {
  if (highlight.start === start && highlight.end === end) return null;
  const sentence = printableLine(text.slice(highlight.start - start, highlight.end - start));
  const words = sentence.split(/\s+/);
  if (words.length <= openingWords) return `“${sentence}”`;
  return `the one that begins “${words.slice(0, openingWords).join(' ')} …”`;
}

/** Outlet and date of publication, then the title. */
export function citationHead({ outlet, publishedAt, title }: Citation, layout: Layout): string[] {
  const { colours, now } = layout;
  const name = outlet === null ? 'outlet not stated' : printableLine(outlet);
  const published = publishedAt === null ? 'date unknown' : `published ${datedInWords(publishedAt, dayOfDate(now))}`;
  return [`${indent}${colours.cyan(name)} · ${published}`, indented(printableLine(title ?? 'untitled'), layout)];
}

/** "Valley Post (26 May 2024)". */
export function copyInWords({ outlet, title, publishedAt }: Citation): string {
  const day = publishedAt === null ? null : dayOf(publishedAt);
  return `${outlet ?? title ?? 'an article without a title'} (${day === null ? 'date unknown' : dayInWords(day)})`;
}
