import { datedInWords, dayInWords, momentInWords } from './dates-in-words.js';
import type { Answer, AnswerQuote, Searched } from '../domain/answer.js';
import { dayOfDate, type Day } from '../domain/day.js';
import { noteWords } from '../domain/note-words.js';
import type { Quote } from '../domain/quote.js';
import { highlightInWords, withHighlight } from './format-quote.js';
import { printableLine } from './printable.js';
import { sourceInWords } from './source-in-words.js';
import type { Layout } from './terminal-output.js';
import { shownLine, withheldInWords } from './withheld.js';
import { block, indent, indented, wrapped } from './wrapped-text.js';
import { inEnglish } from '../language/in-words.js';
import type { Text } from '../language/wording.js';

/**
 * An answer for people: numbered quotes as blocks, each with outlet, date, age, notes and link; then what was searched.
 * @param days that the question names and that quotes are beyond.
 */
export function formatAnswer(answer: Answer, layout: Layout, days: Text | null = null): string {
  const { colours } = layout;
  const parts: string[] = [];
  if (answer.kind === 'quoted') {
    if (answer.sourcesDiffer) parts.push(colours.yellow('Sources differ: compare numbers, dates and denials below.'));
    if (answer.asksAboutNow)
      parts.push(
        wrapped('The quotes show what was reported when they were printed; it may have changed since.', layout),
      );
    if (days !== null) parts.push(wrapped(daysWithoutLimitInWords(days), layout));
    parts.push(...answer.quotes.map((quote) => formatQuote(quote, layout)));
  } else {
    parts.push(wrapped(printableLine(inEnglish(answer.reason)), layout));
    if (answer.nearest.length > 0) {
      parts.push(colours.yellow('Not an answer, only the nearest that was found:'));
      parts.push(...answer.nearest.map((quote) => formatQuote(quote, layout, 'nearest')));
    }
  }
  parts.push(colours.dim(wrapped(searchedInWords(answer.searched), layout)));
  return `${parts.join('\n\n')}\n`;
}

function daysWithoutLimitInWords(days: Text): string {
  return `The days named here (${inEnglish(days)}) are looked for as words and limit nothing; --since and --until do.`;
}

/** "Articles last refreshed 5 May 2024, 10:00 UTC; newest dated article 4 May 2024; 3 undated." */
export function searchedInWords(searched: Searched): string {
  const refreshed = searched.refreshedAt === null ? 'never' : momentInWords(searched.refreshedAt);
  const newest = searched.newest === null ? 'none is dated' : `newest dated article ${dayInWords(searched.newest)}`;
  const sentences = [`Articles last refreshed ${refreshed}; ${newest}; ${searched.undated} undated.`];
  if (searched.undatedExcluded > 0) {
    const left =
      searched.undatedExcluded === 1 ? '1 undated article was' : `${searched.undatedExcluded} undated articles were`;
    sentences.push(`${left} left out by the dates asked for; leave --since and --until away to include them.`);
  }
  if (searched.keywordsOnly) sentences.push('The vectors are not ready: this rests on keywords alone.');
  return sentences.join(' ');
}

function formatQuote(answerQuote: AnswerQuote, layout: Layout, kind: 'answer' | 'nearest' = 'answer'): string {
  const { quote, number, notes, alsoIn } = answerQuote;
  const { isShown, corrections } = shownLine(answerQuote);
  const { citation } = quote;
  const { colours } = layout;
  const today: Day = dayOfDate(layout.now);
  const outlet = citation.outlet === null ? 'outlet not stated' : printableLine(citation.outlet);
  const head = `${colours.bold(String(number))}  ${colours.cyan(outlet)} · ${datedInWords(citation.publishedAt, today)}`;
  const lines = [head, indented(colours.bold(printableLine(citation.title ?? 'untitled')), layout)];
  lines.push(isShown ? block(withHighlight(quote, layout), layout) : indented(withheldInWords, layout));
  if (kind === 'answer' && isShown) lines.push(indented(answeringInWords(quote), layout));
  for (const note of corrections) lines.push(indented(`Correction, as printed: ${printableLine(note.text)}`, layout));
  if (notes.length > 0) lines.push(indented(`Note: ${notes.map((note) => noteWords[note]).join('; ')}.`, layout));
  if (alsoIn.length > 0)
    lines.push(indented(`The same sentence also in ${alsoIn.map(printableLine).join(', ')}.`, layout));
  lines.push(indented(colours.dim(sourceInWords(citation)), layout));
  if (citation.link !== null) lines.push(`${indent}${colours.blue(printableLine(citation.link))}`);
  return lines.join('\n');
}

/** The answering sentence named in words, for whoever sees no underline. */
function answeringInWords(quote: Quote): string {
  const named = highlightInWords(quote);
  return named === null ? 'The whole quote answers.' : `Answering sentence: ${named}`;
}
