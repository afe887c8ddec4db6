import { createHash } from 'node:crypto';
import type { Exported, ExportedQuote } from './exported.js';

/**
 * Every key always, `null` = unknown. Offsets are half-open and count UTF-16 code units of the stored article, whose
 * `articleTextHash` says which text that is; `sha256` is of the quoted text as UTF-8.
 */
export function exportJson({ quotes, ...about }: Exported): string {
  return `${JSON.stringify({ ...about, quotes: quotes.map(quoteOf) }, null, 2)}\n`;
}

function quoteOf({ number, quote, mayShow, notes, alsoIn, corrections }: ExportedQuote): object {
  const { text, start, end, highlight, textHash, citation } = quote;
  return {
    number,
    text: mayShow ? text : null,
    start,
    end,
    highlight,
    sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
    articleTextHash: textHash,
    notes,
    alsoIn,
    corrections: mayShow ? corrections.map((one) => ({ text: one.text, start: one.start, end: one.end })) : [],
    citation,
  };
}
