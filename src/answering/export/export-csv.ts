import { noteWords } from '../../domain/note-words.js';
import type { Exported, ExportedQuote } from './exported.js';

const columns = [
  'number',
  'quote',
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

/** RFC 4180, UTF-8 with a byte order mark, which spreadsheets need. */
export function exportCsv({ quotes }: Exported): string {
  const rows = [columns, ...quotes.map(rowOf)];
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function rowOf({ number, quote, mayShow, notes, alsoIn, corrections }: ExportedQuote): (string | number | null)[] {
  const { citation, start, end, text } = quote;
  const { outlet, title, author, publishedAt, updatedAt, link, url, origin, articleId } = citation;
  return [
    number,
    mayShow ? text : null,
    outlet,
    title,
    author,
    publishedAt,
    updatedAt,
    link ?? url,
    notes.map((note) => noteWords[note]).join('; '),
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
