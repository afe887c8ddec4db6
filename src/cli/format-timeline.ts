import {
  dateInWords,
  differencesInWords,
  headInWords,
  omittedInWords,
  otherDatesInWords,
  standingInWords,
  unreadInWords,
} from '../answering/timeline/in-words.js';
import type { Dated, Timeline, TimelineEntry, TimelineLine } from '../answering/timeline/timeline.js';
import { noteWords } from '../domain/note-words.js';
import { inEnglish } from '../language/in-words.js';
import type { Text } from '../language/wording.js';
import { searchedInWords } from './format-answer.js';
import { citationHead, copyInWords, withHighlight } from './format-quote.js';
import { printableLine } from './printable.js';
import { sourceInWords } from './source-in-words.js';
import type { Layout } from './terminal-output.js';
import { explanationOf } from './timeline-json.js';
import { shownLine, withheldInWords } from './withheld.js';
import { block, indent, indented, wrapped } from './wrapped-text.js';

/** A timeline for people: entries by date, each with how it came by its date and its quotes; entries without a date apart. */
export function formatTimeline(timeline: Timeline, layout: Layout): string {
  const searched = layout.colours.dim(wrapped(searchedInWords(timeline.searched), layout));
  if (timeline.kind === 'no-timeline')
    return `${[wrapped(printableLine(inEnglish(timeline.reason)), layout), searched].join('\n\n')}\n`;
  return `${[...headOf(timeline, layout), ...bodyOf(timeline, layout), searched].join('\n\n')}\n`;
}

function headOf(timeline: Dated, layout: Layout): string[] {
  const head = [layout.colours.bold(wrapped(printableLine(inEnglish(headInWords(timeline))), layout))];
  if (timeline.asksAboutNow)
    head.push(wrapped('The topic asks about now: the quotes show what was true when printed.', layout));
  return head;
}

function bodyOf(timeline: Dated, layout: Layout): string[] {
  const { entries, undated } = timeline;
  const parts = entries.map((entry) => formatEntry(entry, layout));
  if (undated.length > 0) {
    const heading = `Without a date: ${undated.length}. In no order of time.`;
    parts.push(layout.colours.bold(heading), ...undated.map((entry) => formatEntry(entry, layout)));
  }
  const omitted = omittedInWords(timeline);
  return omitted === null ? parts : [...parts, wrapped(inEnglish(omitted), layout)];
}

function formatEntry(entry: TimelineEntry, layout: Layout): string {
  const { number, date, lines, differences } = entry;
  const { colours } = layout;
  const head = [
    `${colours.bold(String(number).padEnd(indent.length))}${colours.bold(inEnglish(dateInWords(date)))}`,
    indented(colours.dim(printableLine(explanationOf(entry))), layout),
  ];
  if (differences.length > 0) head.push(indented(colours.yellow(inEnglish(differencesInWords(differences))), layout));
  return [...head, ...lines.flatMap((line) => formatLine(line, layout))].join('\n');
}

function formatLine(line: TimelineLine, layout: Layout): string[] {
  const { quote, notes, copies } = line;
  const { isShown, corrections } = shownLine(line);
  const words = isShown ? block(withHighlight(quote, layout), layout) : indented(withheldInWords, layout);
  const lines = [...citationHead(quote.citation, layout), words];
  const say = (text: Text): number => lines.push(indented(printableLine(inEnglish(text)), layout));
  const others = isShown ? otherDatesInWords(line) : null;
  for (const label of [standingInWords(line), others, unreadInWords(line)]) if (label !== null) say(label);
  for (const note of corrections) say(`Correction, as printed: ${note.text}`);
  const rest = notes.filter((note) => note !== 'reported' && note !== 'differs');
  if (rest.length > 0) say(`Note: ${rest.map((note) => noteWords[note]).join('; ')}.`);
  if (copies.length > 0) say(`The same sentence also in ${copies.map(copyInWords).join('; ')}.`);
  lines.push(indented(layout.colours.dim(sourceInWords(quote.citation)), layout));
  if (quote.citation.link !== null) lines.push(`${indent}${layout.colours.blue(printableLine(quote.citation.link))}`);
  return lines;
}
