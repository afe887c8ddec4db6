import wrapAnsi from 'wrap-ansi';
import { headInWords } from '../answering/summary/in-words.js';
import type { Summarised, Summary, SummaryLine } from '../answering/summary/summary.js';
import type { Searched } from '../domain/answer.js';
import { datedInWords, dayInWords } from './dates-in-words.js';
import type { Citation } from '../domain/citation.js';
import { dayOf, dayOfDate } from '../domain/day.js';
import { noteWords } from '../domain/note-words.js';
import { inEnglish } from '../language/in-words.js';
import { searchedInWords } from './format-answer.js';
import { printable, printableLine } from './printable.js';
import { sourceInWords } from './source-in-words.js';
import type { Layout } from './terminal-output.js';
import { shownLine, withheldInWords } from './withheld.js';
import { bar, indent, indented, wrapped } from './wrapped-text.js';

/** A summary for people: what it is of, then numbered quotes, each with its source where there are several. */
export function formatSummary(summary: Summary, layout: Layout): string {
  const searched = layout.colours.dim(wrapped(searchedInWords(searchedFor(summary)), layout));
  if (summary.kind === 'unsummarised')
    return `${[wrapped(printableLine(inEnglish(summary.reason)), layout), searched].join('\n\n')}\n`;
  const isOfOne = summary.subject.kind === 'article' || summary.subject.kind === 'title';
  const body = isOfOne
    ? formatLinesOfOne(summary.lines, layout)
    : summary.lines.map((line) => formatLine(line, layout));
  return `${[...headOf(summary, layout), ...body, searched].join('\n\n')}\n`;
}

/** What is new is dated by its nature, and the summary itself says how many articles are not. */
function searchedFor({ subject, searched }: Summary): Searched {
  return subject.kind === 'new' ? { ...searched, undatedExcluded: 0 } : searched;
}

/** The lines of one article: its source and its corrections once, above them. */
export function formatLinesOfOne(lines: readonly SummaryLine[], layout: Layout): string[] {
  const [first] = lines;
  if (first === undefined) return [];
  const { citation } = first.quote;
  const source = [...citationHead(citation, layout), indented(layout.colours.dim(sourceInWords(citation)), layout)];
  for (const note of shownLine(first).corrections)
    source.push(indented(`Correction, as printed: ${printableLine(note.text)}`, layout));
  return [source.join('\n'), ...lines.map((line) => [numbered(line, layout), ...footOf(line, layout)].join('\n'))];
}

function headOf(summary: Summarised, layout: Layout): string[] {
  const head = [layout.colours.bold(wrapped(printableLine(inEnglish(headInWords(summary))), layout))];
  if (summary.sourcesDiffer)
    head.push(layout.colours.yellow('Sources differ: compare numbers, dates and denials below.'));
  if (summary.asksAboutNow)
    head.push(wrapped('The topic asks about now: the quotes show what was true when printed.', layout));
  return head;
}

function formatLine(line: SummaryLine, layout: Layout): string {
  const { quote } = line;
  const { corrections } = shownLine(line);
  const lines = [...citationHead(quote.citation, layout), numbered(line, layout)];
  for (const note of corrections) lines.push(indented(`Correction, as printed: ${printableLine(note.text)}`, layout));
  lines.push(...footOf(line, layout), indented(layout.colours.dim(sourceInWords(quote.citation)), layout));
  return lines.join('\n');
}

function citationHead({ outlet, publishedAt, title }: Citation, layout: Layout): string[] {
  const { colours, now } = layout;
  const name = outlet === null ? 'outlet not stated' : printableLine(outlet);
  return [
    `${indent}${colours.cyan(name)} · ${datedInWords(publishedAt, dayOfDate(now))}`,
    indented(colours.bold(printableLine(title ?? 'untitled')), layout),
  ];
}

/** The quote as a block, its number in the margin. */
function numbered(line: SummaryLine, { colours, width }: Layout): string {
  const { number } = line;
  const { isShown, text } = shownLine(line);
  const room = width - indent.length - bar.length;
  return wrapAnsi(isShown ? printable(text) : withheldInWords, room, { hard: true, trim: true })
    .split('\n')
    .map((row, i) => {
      const margin = i === 0 ? String(number).padEnd(indent.length) : indent;
      return `${i === 0 ? colours.bold(margin) : margin}${bar}${row}`.trimEnd();
    })
    .join('\n');
}

function footOf({ notes, copies, quote }: SummaryLine, layout: Layout): string[] {
  const foot: string[] = [];
  if (notes.length > 0) foot.push(indented(`Note: ${notes.map((note) => noteWords[note]).join('; ')}.`, layout));
  if (copies.length > 0)
    foot.push(indented(`The same sentence also in ${copies.map(copyInWords).join('; ')}.`, layout));
  if (quote.citation.link !== null) foot.push(`${indent}${layout.colours.blue(printableLine(quote.citation.link))}`);
  return foot;
}

function copyInWords({ outlet, title, publishedAt }: Citation): string {
  const day = publishedAt === null ? null : dayOf(publishedAt);
  const date = day === null ? 'date unknown' : dayInWords(day);
  return `${printableLine(outlet ?? title ?? 'an article without a title')} (${date})`;
}
