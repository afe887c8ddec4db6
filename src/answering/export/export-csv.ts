import { noteInWords } from '../../domain/note-words.js';
import { plainText } from '../../language/in-words.js';
import type { Language } from '../../language/language.js';
import type { Text } from '../../language/wording.js';
import { labelsOf, type Exported, type ExportedQuote } from './exported.js';

const columns = [
  'number',
  'quote',
  'said of it',
  'outlet',
  'title',
  'author',
  'published',
  'updated',
  'address',
  'notes',
  'also in',
  'corrections',
  'origin',
  'article id',
  'start',
  'end',
] as const;

/** RFC 4180, UTF-8 with a byte order mark, which spreadsheets need. What a view says of all quotes stands in no row of theirs. */
export function exportCsv({ quotes }: Exported, language: Language): string {
  const rows = [columns, ...quotes.map((quote) => rowOf(quote, (text) => plainText(text, language)))];
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function rowOf(exported: ExportedQuote, worded: (text: Text) => string): (string | number | null)[] {
  const { number, quote, mayShow, notes, alsoIn, corrections } = exported;
  const { above, below } = labelsOf(exported);
  const { citation, start, end, text } = quote;
  const { outlet, title, author, publishedAt, updatedAt, link, url, origin, articleId } = citation;
  return [
    number,
    mayShow ? text : null,
    [...above, ...below].map(worded).join('\n'),
    outlet,
    title,
    author,
    publishedAt,
    updatedAt,
    link ?? url,
    notes.map((note) => worded(noteInWords(note))).join('; '),
    alsoIn.join('; '),
    mayShow ? corrections.map((correction) => correction.text).join('\n') : null,
    origin,
    articleId,
    start,
    end,
  ];
}

/**
 * A spreadsheet takes what begins with one of these for a formula, and article text is untrusted, so an apostrophe goes
 * before it (OWASP, "CSV Injection"); the JSON export has the bare words.
 */
function cell(value: string | number | null): string {
  if (value === null) return '';
  const text = typeof value === 'number' ? String(value) : value.replace(/^[=+\-@\t\r]/, "'$&");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
