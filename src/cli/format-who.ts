import { asPrinted, namelessInWords, roleInWords, tiedInWords } from '../answering/attribution/in-words.js';
import type { SaidQuote, SpeakerGroup, WhoSaid } from '../answering/attribution/who-said.js';
import { datedInWords } from './dates-in-words.js';
import { counted } from './counted.js';
import { dayOfDate } from '../domain/day.js';
import { noteWords } from '../domain/note-words.js';
import { inEnglish } from '../language/in-words.js';
import { searchedInWords } from './format-answer.js';
import { printable, printableLine } from './printable.js';
import type { Layout } from './terminal-output.js';
import { shownLine, withheldInWords } from './withheld.js';
import { block, indent, indented, wrapped } from './wrapped-text.js';

/** Quotes for people, grouped by speaker, each in its whole sentences with outlet, date and what ties it to its speaker. */
export function formatWho(who: WhoSaid, layout: Layout): string {
  const searched = layout.colours.dim(wrapped(`${readInWords(who)} ${searchedInWords(who.searched)}`.trim(), layout));
  if (who.reason !== null) return `${wrapped(printableLine(inEnglish(who.reason.text)), layout)}\n\n${searched}\n`;
  return `${[wrapped(inEnglish(asPrinted), layout), ...formatGroups(who.groups, layout), searched].join('\n\n')}\n`;
}

export function formatGroups(groups: readonly SpeakerGroup[], layout: Layout): string[] {
  let number = 0;
  return groups.map((group) => {
    const { quotes } = group;
    const head = group.speaker === null ? inEnglish(namelessInWords(group.kind)) : printableLine(group.speaker);
    return [
      layout.colours.bold(wrapped(head, layout)),
      ...quotes.map((said) => formatSaid(said, ++number, layout)),
    ].join('\n\n');
  });
}

function readInWords({ total, groups, unattributed, speaker, searched }: WhoSaid): string {
  const shown = groups.reduce((sum, { quotes }) => sum + quotes.length, 0);
  const sentences = [
    `${counted(searched.read, 'article')} of ${searched.articles.toLocaleString('en')} read for this.`,
  ];
  if (shown < total)
    sentences.push(`${shown.toLocaleString('en')} of ${counted(total, 'quote')} shown; --limit shows more.`);
  if (!searched.isComplete)
    sentences.push('Further articles may hold more; name a topic, an outlet or days to reach them.');
  if (speaker !== null && unattributed > 0) {
    sentences.push(
      `${counted(unattributed, 'quote')} there left open who speaks and ${unattributed === 1 ? 'is' : 'are'} not shown.`,
    );
  }
  return sentences.join(' ');
}

function formatSaid(said: SaidQuote, number: number, layout: Layout): string {
  const { quote, notes, alsoIn, role } = said;
  const { isShown, corrections } = shownLine(said);
  const { citation } = quote;
  const { colours } = layout;
  const outlet = citation.outlet === null ? 'outlet not stated' : printableLine(citation.outlet);
  const dated = datedInWords(citation.publishedAt, dayOfDate(layout.now));
  const lines = [
    `${colours.bold(String(number))}  ${colours.cyan(outlet)} · ${dated}`,
    indented(colours.bold(printableLine(citation.title ?? 'untitled')), layout),
    ...(isShown
      ? [block(marked(said, layout), layout), indented(printableLine(inEnglish(tiedInWords(said))), layout)]
      : [indented(withheldInWords, layout)]),
  ];
  const place = roleInWords(role);
  if (place !== null) lines.push(indented(inEnglish(place), layout));
  for (const note of corrections) lines.push(indented(`Correction, as printed: ${printableLine(note.text)}`, layout));
  // All that is quoted here is somebody's word.
  const shownNotes = notes.filter((note) => note !== 'reported');
  if (shownNotes.length > 0)
    lines.push(indented(`Note: ${shownNotes.map((note) => noteWords[note]).join('; ')}.`, layout));
  if (alsoIn.length > 0) {
    const others = alsoIn.map(({ outlet: other, path }) => printableLine(other ?? path));
    lines.push(indented(`The same words also in ${others.join(', ')}.`, layout));
  }
  const author = citation.author === null ? [] : [`by ${printableLine(citation.author)}`];
  const source = [...author, printableLine(citation.origin), printableLine(citation.path)].join(' · ');
  lines.push(indented(colours.dim(source), layout));
  if (citation.link !== null) lines.push(`${indent}${colours.blue(printableLine(citation.link))}`);
  return lines.join('\n');
}

function marked({ quote, content }: SaidQuote, { colours }: Layout): string {
  let text = '';
  let at = quote.start;
  const slice = (from: number, to: number): string => printable(quote.text.slice(from - quote.start, to - quote.start));
  for (const { start, end } of content) {
    text += slice(at, start);
    text += slice(start, end)
      .split('\n')
      .map((line) => colours.underline(line))
      .join('\n');
    at = end;
  }
  return text + slice(at, quote.end);
}
