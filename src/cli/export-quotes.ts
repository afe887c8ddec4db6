import { exportAs } from '../answering/export/export-as.js';
import type { ExportedQuote } from '../answering/export/exported.js';
import type { WhoSaid } from '../answering/attribution/who-said.js';
import type { Comparison } from '../answering/comparison/comparison.js';
import {
  headInWords as comparisonHead,
  omittedInWords as comparisonOmitted,
} from '../answering/comparison/in-words.js';
import { entryLabels as comparisonLabels } from '../answering/comparison/line-labels.js';
import { labelsInFull, noLabels, type LineLabels } from '../answering/export/line-labels.js';
import type { Summary } from '../answering/summary/summary.js';
import { headInWords as timelineHead, omittedInWords as timelineOmitted } from '../answering/timeline/in-words.js';
import { entryLabels as timelineLabels } from '../answering/timeline/line-labels.js';
import type { Timeline } from '../answering/timeline/timeline.js';
import type { Answer, Searched } from '../domain/answer.js';
import type { Text } from '../language/wording.js';
import { printable } from './printable.js';
import type { TerminalFormat } from './terminal-formats.js';
import { shownLine } from './withheld.js';

/** The quotes of an answer or a view, in the order in which it shows them. */
export interface QuotesFound {
  /** What they are about; `null` where nothing was named. */
  readonly question: string | null;
  readonly searched: Pick<Searched, 'generation' | 'refreshedAt'>;
  /** What the view says of all of them. */
  readonly head: readonly Text[];
  readonly lines: readonly Omit<ExportedQuote, 'number' | 'mayShow'>[];
}

/** `null`: nothing was found that could be exported. */
export function quotesOfAnswer(answer: Answer): QuotesFound | null {
  if (answer.kind === 'unanswered') return null;
  const { question, searched, quotes } = answer;
  return { question, searched, head: [], lines: quotes.map((quote) => ({ ...quote, labels: noLabels })) };
}

export function quotesOfSummary(summary: Summary): QuotesFound | null {
  if (summary.kind === 'unsummarised') return null;
  const { subject, searched, lines } = summary;
  const question = subject.kind === 'topic' ? subject.topic.trim() : null;
  return { question, searched, head: [], lines: lines.map((line) => ({ ...line, labels: noLabels })) };
}

export function quotesOfTimeline(timeline: Timeline): QuotesFound | null {
  if (timeline.kind === 'no-timeline') return null;
  const { topic, searched, entries, undated } = timeline;
  const lines = [...entries, ...undated].flatMap((entry) => labelled(entry.lines, timelineLabels(entry)));
  const omitted = timelineOmitted(timeline);
  return {
    question: topic.trim(),
    searched,
    head: [timelineHead(timeline), ...(omitted === null ? [] : [omitted])],
    lines,
  };
}

export function quotesOfComparison(comparison: Comparison): QuotesFound | null {
  if (comparison.kind === 'no-comparison') return null;
  const { topic, searched, entries } = comparison;
  const lines = entries.flatMap((entry) => labelled(entry.lines, comparisonLabels(entry)));
  const omitted = comparisonOmitted(comparison);
  return {
    ...{ question: topic.trim(), searched, lines },
    head: [comparisonHead(comparison), ...(omitted === null ? [] : [omitted])],
  };
}

export function quotesOfSpeech({ topic, reason, searched, groups }: WhoSaid): QuotesFound | null {
  if (reason !== null) return null;
  const lines = groups.flatMap(({ quotes }) =>
    quotes.map((said) => ({ ...said, labels: noLabels, alsoIn: said.alsoIn.flatMap(({ outlet }) => outlet ?? []) })),
  );
  return { question: topic?.trim() ?? null, searched, head: [], lines };
}

/** Lines with all that the view says of each. */
function labelled<Line>(lines: readonly Line[], labels: readonly LineLabels[]): (Line & { labels: LineLabels })[] {
  const full = labelsInFull(labels);
  return lines.map((line, at) => ({ ...line, labels: full[at] ?? noLabels }));
}

/** The quotes as a file would hold them; controls are shown as pictures, line ends stay what they are. */
export function exportQuotes(
  { question, searched, head, lines }: QuotesFound,
  format: TerminalFormat,
  now: Date,
): string {
  const quotes = lines.map((line, index): ExportedQuote => {
    const { quote, notes, alsoIn, corrections, labels } = line;
    return { number: index + 1, quote, notes, alsoIn, corrections, labels, mayShow: shownLine(line).isShown };
  });
  const { generation, refreshedAt } = searched;
  const exportedAt = now.toISOString();
  const text = exportAs(format, { answerId: null, question, generation, refreshedAt, exportedAt, head, quotes }, 'en');
  return text.split('\r\n').map(printable).join('\r\n');
}
