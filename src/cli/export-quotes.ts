import { exportAs } from '../answering/export/export-as.js';
import type { ExportedQuote } from '../answering/export/exported.js';
import type { WhoSaid } from '../answering/attribution/who-said.js';
import type { Comparison } from '../answering/comparison/comparison.js';
import type { Summary } from '../answering/summary/summary.js';
import type { Timeline } from '../answering/timeline/timeline.js';
import type { Answer, Searched } from '../domain/answer.js';
import { printable } from './printable.js';
import type { TerminalFormat } from './terminal-formats.js';
import { shownLine } from './withheld.js';

/** The quotes of an answer or a view, in the order in which it shows them. */
export interface QuotesFound {
  /** What they are about; `null` where nothing was named. */
  readonly question: string | null;
  readonly searched: Pick<Searched, 'generation' | 'refreshedAt'>;
  readonly lines: readonly Omit<ExportedQuote, 'number' | 'mayShow'>[];
}

/** `null`: nothing was found that could be exported. */
export function quotesOfAnswer(answer: Answer): QuotesFound | null {
  if (answer.kind === 'unanswered') return null;
  const { question, searched, quotes } = answer;
  return { question, searched, lines: quotes };
}

export function quotesOfSummary(summary: Summary): QuotesFound | null {
  if (summary.kind === 'unsummarised') return null;
  const { subject, searched, lines } = summary;
  return { question: subject.kind === 'topic' ? subject.topic.trim() : null, searched, lines };
}

export function quotesOfTimeline(timeline: Timeline): QuotesFound | null {
  if (timeline.kind === 'no-timeline') return null;
  const { topic, searched, entries, undated } = timeline;
  return { question: topic.trim(), searched, lines: [...entries, ...undated].flatMap(({ lines }) => lines) };
}

export function quotesOfComparison(comparison: Comparison): QuotesFound | null {
  if (comparison.kind === 'no-comparison') return null;
  const { topic, searched, entries } = comparison;
  return { question: topic.trim(), searched, lines: entries.flatMap(({ lines }) => lines) };
}

export function quotesOfSpeech({ topic, reason, searched, groups }: WhoSaid): QuotesFound | null {
  if (reason !== null) return null;
  const lines = groups.flatMap(({ quotes }) =>
    quotes.map((said) => ({ ...said, alsoIn: said.alsoIn.flatMap(({ outlet }) => outlet ?? []) })),
  );
  return { question: topic?.trim() ?? null, searched, lines };
}

/** The quotes as a file would hold them; controls are shown as pictures, line ends stay what they are. */
export function exportQuotes({ question, searched, lines }: QuotesFound, format: TerminalFormat, now: Date): string {
  const quotes = lines.map((line, index): ExportedQuote => {
    const { quote, notes, alsoIn, corrections } = line;
    return { number: index + 1, quote, notes, alsoIn, corrections, mayShow: shownLine(line).isShown };
  });
  const { generation, refreshedAt } = searched;
  const text = exportAs(format, { question, generation, refreshedAt, exportedAt: now.toISOString(), quotes }, 'en');
  return text.split('\r\n').map(printable).join('\r\n');
}
