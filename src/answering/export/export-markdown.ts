import { dayOfDate } from '../../domain/day.js';
import { datedInWords } from '../../domain/age.js';
import { noteWords } from '../../domain/note-words.js';
import type { Exported, ExportedQuote } from './exported.js';

/** CommonMark: each quote as a block quote that renders to exactly the stored words, its source below it. */
export function exportMarkdown({ question, generation, refreshedAt, exportedAt, quotes }: Exported): string {
  const head = question === null ? [] : [`# ${inline(question)}`, ''];
  const fresh = refreshedAt === null ? 'never refreshed' : `last refreshed ${refreshedAt}`;
  const foot = `Exported ${exportedAt}; articles ${fresh}${generation === null ? '' : `, generation ${generation}`}.`;
  return `${[...head, ...quotes.flatMap((quote) => [...quoteLines(quote, exportedAt), '']), foot].join('\n')}\n`;
}

function quoteLines(
  { number, quote, mayShow, notes, alsoIn, corrections }: ExportedQuote,
  exportedAt: string,
): string[] {
  const { title, outlet, author, publishedAt, link, url, origin } = quote.citation;
  const today = dayOfDate(new Date(exportedAt));
  const named = inline(title ?? 'Title not stated');
  const address = link ?? url;
  const source = [
    address === null ? named : `[${named}](<${address.replace(/[<>\s]/g, encodeURIComponent)}>)`,
    inline(outlet ?? 'outlet not stated'),
    ...(author === null ? [] : [inline(author)]),
    datedInWords(publishedAt, today),
    inline(origin),
  ];
  const said = notes.map((note) => noteWords[note]);
  if (alsoIn.length > 0) said.push(inline(`also in ${alsoIn.join(', ')}`));
  const words = mayShow ? blockQuote(quote.text) : ['(Its words may not be shown here; the address leads to them.)'];
  const lines = [...words, '', `${number}. ${source.join(', ')}`];
  if (said.length > 0) lines.push('', `Note: ${said.join('; ')}.`);
  if (mayShow) {
    for (const { text } of corrections)
      lines.push('', 'Correction in the article, as printed:', '', ...blockQuote(text));
  }
  return lines;
}

/** Lines stay lines, so that the words come out as they are stored. */
function blockQuote(text: string): string[] {
  const lines = text.split('\n');
  return lines.map((line, index) => {
    const isBroken = index < lines.length - 1 && line !== '' && lines[index + 1] !== '';
    return line === '' ? '>' : `> ${inline(line)}${isBroken ? '\\' : ''}`;
  });
}

/** Any ASCII punctuation may be escaped in CommonMark; these are the signs that could mean something. */
function inline(text: string): string {
  return text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[\\`*_[\]<>&|~#!$:@]/g, '\\$&')
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])/, '$1\\$2')
    .replace(/^ {1,}/, (blanks) => '&nbsp;'.repeat(blanks.length));
}
