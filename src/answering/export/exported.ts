import type { Note, Quote } from '../../domain/quote.js';
import { say } from '../../language/say.js';
import type { Text } from '../../language/wording.js';
import { noLabels, type LineLabels } from './line-labels.js';

/** One quote of what is exported. */
export interface ExportedQuote {
  readonly number: number;
  readonly quote: Quote;
  /** Whether its words may stand in the export; else it is cited without them. */
  readonly mayShow: boolean;
  readonly notes: readonly Note[];
  readonly alsoIn: readonly string[];
  /** Corrections of its article, which go wherever it goes (HONESTY 3). */
  readonly corrections: readonly Quote[];
  /** What the view says of it: a date that is only that of printing, a denial, a disagreement. */
  readonly labels: LineLabels;
}

/** Said beside the words alone: without them there is nothing to say. */
export function labelsOf({ labels, mayShow }: ExportedQuote): LineLabels {
  return mayShow ? labels : noLabels;
}

/** An answer, or the lines of another view, on its way out of the bot. */
export interface Exported {
  /** By which people know the answer; `null` for what is no kept answer. */
  readonly answerId: number | null;
  /** What it answers; `null` where that is not kept. */
  readonly question: string | null;
  readonly generation: number | null;
  /** ISO 8601. */
  readonly refreshedAt: string | null;
  /** ISO 8601 time of the export. */
  readonly exportedAt: string;
  /** What the view says of all of them. */
  readonly head: readonly Text[];
  readonly quotes: readonly ExportedQuote[];
}

export type ExportFormat = 'markdown' | 'json' | 'csv' | 'bibtex' | 'ris';

/** How people know each format, and what its files are called. */
export const exportFormats: Readonly<Record<ExportFormat, { readonly label: Text; readonly ending: string }>> = {
  markdown: { label: 'Markdown', ending: 'md' },
  json: { label: say('verification.export-json'), ending: 'json' },
  csv: { label: say('verification.export-csv'), ending: 'csv' },
  bibtex: { label: 'BibTeX', ending: 'bib' },
  ris: { label: 'RIS', ending: 'ris' },
};
