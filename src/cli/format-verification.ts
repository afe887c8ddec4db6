import {
  arrangementInWords,
  findingInWords,
  placeInWords,
  relaxedInWords,
  searchedInWords,
  type WordedLine,
} from '../answering/verification/in-words.js';
import type { Finding, Place, Verdict, Verification } from '../answering/verification/verification.js';
import { datedInWords } from './dates-in-words.js';
import type { Citation } from '../domain/citation.js';
import { dayOfDate } from '../domain/day.js';
import { noteWords } from '../domain/note-words.js';
import { mayBeShown, type Quote } from '../domain/quote.js';
import type { Span } from '../domain/span.js';
import { inEnglish } from '../language/in-words.js';
import { say } from '../language/say.js';
import { printable, printableLine } from './printable.js';
import { sourceInWords } from './source-in-words.js';
import type { Layout } from './terminal-output.js';
import { withheldInWords } from './withheld.js';
import { block, indent, indented, wrapped } from './wrapped-text.js';

/** Of a text taken in pieces each is shown again, so that one knows what is spoken of. */
const pieceShown = 200;

const verdictWords: Readonly<Record<Verdict, string>> = {
  exact: 'All of the text stands in the articles.',
  part: 'The text leaves out what stands between its pieces.',
  near: 'The text stands in the articles, but not as written.',
  'not-found': 'The text as a whole stands in no article.',
};

/** A verification for people: what must not be overlooked first, then where it stands, then what was searched. */
export function formatVerification(verification: Verification, layout: Layout): string {
  const searched = printableLine(inEnglish(searchedInWords(verification.searched)));
  if (verification.kind === 'unchecked') {
    return `${[wrapped(printableLine(inEnglish(verification.reason)), layout), layout.colours.dim(wrapped(searched, layout))].join('\n\n')}\n`;
  }
  const { findings, verdict } = verification;
  // Of one piece all is said, what must not be overlooked first, by the lines of its finding.
  const parts = findings.length === 1 ? [] : [layout.colours.bold(verdictWords[verdict])];
  const arrangement = arrangementInWords(verification);
  if (arrangement.length > 0) parts.push(arrangement.map((line) => formatLine(line, layout)).join('\n'));
  findings.forEach((finding, i) => {
    if (findings.length > 1) parts.push(pieceHead(finding, i + 1, layout));
    parts.push(
      findingInWords(finding, verification.searched)
        .map((line) => formatLine(line, layout))
        .join('\n'),
      ...placesOf(finding, layout),
    );
  });
  parts.push(layout.colours.dim(wrapped(searched, layout)));
  return `${parts.join('\n\n')}\n`;
}

function pieceHead({ text }: Finding, number: number, layout: Layout): string {
  const line = printableLine(text);
  const shown = line.length > pieceShown ? `${line.slice(0, pieceShown).toWellFormed()} …` : line;
  return layout.colours.bold(wrapped(`Piece ${number}: “${shown}”`, layout));
}

function formatLine({ weight, words }: WordedLine, layout: Layout): string {
  const line = wrapped(printableLine(inEnglish(words)), layout);
  return weight === 'warning' ? layout.colours.yellow(line) : line;
}

function placesOf(finding: Finding, layout: Layout): string[] {
  switch (finding.verdict) {
    case 'exact':
    case 'part': {
      const [first, ...others] = finding.places;
      const further = finding.occurrences - finding.places.length;
      return [
        formatPlace(first, layout),
        ...(others.length === 0 ? [] : [['Also in:', ...others.map((place) => formatOther(place, layout))].join('\n')]),
        ...(further > 0 ? [`${further.toLocaleString('en')} further places are not listed.`] : []),
      ];
    }
    case 'near':
      return [formatPlace(finding.place, layout), ...formerOf(finding, layout)];
    case 'not-found':
      return [...finding.nearest.map((quote) => formatPassage(quote, layout)), ...formerOf(finding, layout)];
  }
}

function formerOf({ former }: Extract<Finding, { former: unknown }>, layout: Layout): string[] {
  if (former === null) return [];
  return [`In the former version, which stands no longer:\n${formatPlace(former.place, layout)}`];
}

function formatPlace(place: Place, layout: Layout): string {
  const { quote, matched, notes, role, relaxed } = place;
  const words = mayBeShown(quote) ? block(marked(quote, matched, layout), layout) : indented(withheldInWords, layout);
  const lines = [citationHead(quote.citation, layout), words];
  if (role !== 'body') lines.push(indented(`It stands in a ${role}.`, layout));
  lines.push(...writtenDifferently(relaxed, layout));
  if (notes.length > 0) lines.push(indented(`Note: ${notes.map((note) => noteWords[note]).join('; ')}.`, layout));
  lines.push(...citationFoot(quote.citation, layout));
  return lines.join('\n');
}

function formatPassage(quote: Quote, layout: Layout): string {
  const text = mayBeShown(quote) ? block(printable(quote.text), layout) : indented(withheldInWords, layout);
  return [citationHead(quote.citation, layout), text, ...citationFoot(quote.citation, layout)].join('\n');
}

/** The words once more only where something stands around them that the first place may not have. */
function formatOther(place: Place, layout: Layout): string {
  const { citation } = place.quote;
  const warnings = placeInWords(place).map((line) => indented(formatLine(line, layout), layout));
  if (warnings.length > 0) return [formatPlace(place, layout), ...warnings].join('\n');
  return [
    citationHead(citation, layout),
    ...writtenDifferently(place.relaxed, layout),
    ...citationFoot(citation, layout),
  ].join('\n');
}

function writtenDifferently(relaxed: Place['relaxed'], layout: Layout): string[] {
  if (relaxed.length === 0) return [];
  const line = say('verification.written-differently-here', { relaxed: relaxedInWords(relaxed) });
  return [indented(inEnglish(line), layout)];
}

function citationHead({ outlet, publishedAt, title }: Citation, layout: Layout): string {
  const { colours, now } = layout;
  const name = outlet === null ? 'outlet not stated' : printableLine(outlet);
  const head = `${colours.cyan(name)} · ${datedInWords(publishedAt, dayOfDate(now))}`;
  return `${indent}${head}\n${indented(colours.bold(printableLine(title ?? 'untitled')), layout)}`;
}

function citationFoot(citation: Citation, layout: Layout): string[] {
  const { colours } = layout;
  const source = indented(colours.dim(sourceInWords(citation)), layout);
  const { link } = citation;
  return link === null ? [source] : [source, `${indent}${colours.blue(printableLine(link))}`];
}

/** The quote with the text's own words underlined. */
function marked(quote: Quote, matched: readonly Span[], { colours }: Layout): string {
  let shown = '';
  let at = quote.start;
  for (const { start, end } of matched) {
    const words = printable(quote.text.slice(start - quote.start, end - quote.start));
    const underlined = words.split('\n').map((line) => colours.underline(line));
    shown += `${printable(quote.text.slice(at - quote.start, start - quote.start))}${underlined.join('\n')}`;
    at = end;
  }
  return shown + printable(quote.text.slice(at - quote.start));
}
