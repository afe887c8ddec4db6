import type {
  Compared,
  ComparedLine,
  Comparison,
  ComparisonEntry,
  Series,
} from '../answering/comparison/comparison.js';
import {
  bondsInWords,
  headInWords,
  labelInWords,
  omittedInWords,
  originsInWords,
  positionInWords,
  standingInWords,
} from '../answering/comparison/in-words.js';
import { dayInWords } from './dates-in-words.js';
import { noteWords } from '../domain/note-words.js';
import { inEnglish } from '../language/in-words.js';
import { say } from '../language/say.js';
import { sentencesTogether } from '../language/sentences.js';
import { searchedInWords } from './format-answer.js';
import { citationHead, copyInWords, highlightInWords, withHighlight } from './format-quote.js';
import { printableLine } from './printable.js';
import { sourceInWords } from './source-in-words.js';
import type { Layout } from './terminal-output.js';
import { shownLine, withheldInWords } from './withheld.js';
import { block, indent, indented, wrapped } from './wrapped-text.js';

/** A comparison for people: each matter with its lines, grouped where they agree; figures by day below. */
export function formatComparison(comparison: Comparison, layout: Layout): string {
  const searched = layout.colours.dim(wrapped(searchedInWords(comparison.searched), layout));
  if (comparison.kind === 'no-comparison')
    return `${[wrapped(printableLine(inEnglish(comparison.reason)), layout), searched].join('\n\n')}\n`;
  return `${[...bodyOf(comparison, layout), searched].join('\n\n')}\n`;
}

function bodyOf(comparison: Compared, layout: Layout): string[] {
  const parts = [layout.colours.bold(wrapped(printableLine(inEnglish(headInWords(comparison))), layout))];
  if (comparison.asksAboutNow)
    parts.push(wrapped('The topic asks about now: the quotes show what was true when printed.', layout));
  parts.push(...comparison.entries.map((entry) => formatEntry(entry, layout)));
  parts.push(...comparison.series.map((series) => formatSeries(series, layout)));
  const omitted = omittedInWords(comparison);
  return omitted === null ? parts : [...parts, wrapped(inEnglish(omitted), layout)];
}

function formatEntry(entry: ComparisonEntry, layout: Layout): string {
  const { number, label, differs, origins, lines } = entry;
  const { colours } = layout;
  const standing = inEnglish(sentencesTogether([standingInWords(entry), originsInWords(origins)]));
  const bonds = bondsInWords(entry);
  const parts = [
    `${colours.bold(String(number).padEnd(indent.length))}${colours.bold(indented(printableLine(inEnglish(labelInWords(label))), layout).trimStart())}`,
    indented(differs.length > 0 ? colours.yellow(standing) : colours.dim(standing), layout),
    ...(bonds === null ? [] : [indented(colours.dim(printableLine(inEnglish(bonds))), layout)]),
  ];
  lines.forEach((line, at) => {
    const head = line.position === lines[at - 1]?.position ? null : positionInWords(entry, line.position);
    if (head !== null) parts.push(indented(colours.bold(printableLine(inEnglish(head))), layout));
    parts.push(...formatLine(line, layout));
  });
  return parts.join('\n');
}

function formatLine(line: ComparedLine, layout: Layout): string[] {
  const { quote, notes, copies, alsoIn, figure } = line;
  const { isShown, corrections } = shownLine(line);
  const words = isShown ? block(withHighlight(quote, layout), layout) : indented(withheldInWords, layout);
  const parts = [...citationHead(quote.citation, layout), words];
  const say = (text: string): number => parts.push(indented(printableLine(text), layout));
  const named = highlightInWords(quote);
  if (named !== null && isShown) say(`Compared sentence: ${named}`);
  if (figure !== null && isShown) say(`Figure: ${figure.text}.`);
  for (const note of corrections) say(`Correction, as printed: ${note.text}`);
  const rest = notes.filter((note) => note !== 'differs');
  if (rest.length > 0) say(`Note: ${rest.map((note) => noteWords[note]).join('; ')}.`);
  if (alsoIn.length > 0) say(`The same sentence also in ${alsoIn.join(', ')}.`);
  if (copies.length > 0) say(`Copies, counted with it: ${copies.map(copyInWords).join('; ')}.`);
  parts.push(indented(layout.colours.dim(sourceInWords(quote.citation)), layout));
  if (quote.citation.link !== null) parts.push(`${indent}${layout.colours.blue(printableLine(quote.citation.link))}`);
  return parts;
}

function formatSeries(series: Series, layout: Layout): string {
  const head =
    series.kind === 'count' ? 'By day, figures that count the same thing' : inEnglish(say('views.told-of-same'));
  const lines = series.points.map(
    ({ day, text, line }) => `${dayInWords(day)} · ${line.quote.citation.outlet ?? 'outlet not stated'} · ${text}`,
  );
  return [
    layout.colours.bold(wrapped(printableLine(`${head}: ${inEnglish(labelInWords(series.label))}`), layout)),
    ...lines.map((line) => indented(printableLine(line), layout)),
  ].join('\n');
}
