import { exportAs } from '../answering/export/export-as.js';
import type { ExportedQuote } from '../answering/export/exported.js';
import type { Quoted } from '../domain/answer.js';
import { printable } from './printable.js';
import type { TerminalFormat } from './terminal-formats.js';
import { shownLine } from './withheld.js';

/** The quotes of an answer as a file would hold them; controls are shown as pictures, line ends stay what they are. */
export function exportAnswer(answer: Quoted, format: TerminalFormat, now: Date): string {
  const { question, searched } = answer;
  const quotes = answer.quotes.map((answerQuote): ExportedQuote => {
    const { number, quote, notes, alsoIn, corrections } = answerQuote;
    return { number, quote, notes, alsoIn, corrections, mayShow: shownLine(answerQuote).isShown };
  });
  const { generation, refreshedAt } = searched;
  const text = exportAs(format, { question, generation, refreshedAt, exportedAt: now.toISOString(), quotes }, 'en');
  return text.split('\r\n').map(printable).join('\r\n');
}
