import { createHash } from 'node:crypto';
import { noteInWords } from '../../domain/note-words.js';
import { plainText } from '../../language/in-words.js';
import type { Language } from '../../language/language.js';
import type { Text } from '../../language/wording.js';
import { labelsOf, type Exported, type ExportedQuote } from './exported.js';

/**
 * Every key always, `null` = unknown. Offsets are half-open and count UTF-16 code units of the stored article, whose
 * `articleTextHash` says which text that is; `sha256` is of the quoted text as UTF-8. Labels are for people, in their language.
 */
export function exportJson({ quotes, head, ...about }: Exported, language: Language): string {
  const worded = (texts: readonly Text[]): string[] => texts.map((text) => plainText(text, language));
  const all = { ...about, head: worded(head), quotes: quotes.map((quote) => quoteOf(quote, worded)) };
  return `${JSON.stringify(all, null, 2)}\n`;
}

function quoteOf(exported: ExportedQuote, worded: (texts: readonly Text[]) => string[]): object {
  const { number, quote, mayShow, notes, alsoIn, corrections } = exported;
  const { above, below } = labelsOf(exported);
  const { text, start, end, highlight, textHash, citation } = quote;
  return {
    number,
    labels: { above: worded(above), below: worded(below) },
    text: mayShow ? text : null,
    start,
    end,
    highlight,
    sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
    articleTextHash: textHash,
    notes,
    notesInWords: worded(notes.map(noteInWords)),
    alsoIn,
    corrections: mayShow ? corrections.map((one) => ({ text: one.text, start: one.start, end: one.end })) : [],
    citation,
  };
}
