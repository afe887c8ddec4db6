import { dated } from '../../domain/age.js';
import { originInWords } from '../../domain/citation.js';
import { dayOfDate } from '../../domain/day.js';
import { noteInWords } from '../../domain/note-words.js';
import { plainText } from '../../language/in-words.js';
import { isolated } from '../../language/isolate.js';
import { directionOf, type Language } from '../../language/language.js';
import { say } from '../../language/say.js';
import type { Message, Text } from '../../language/wording.js';
import { labelsOf, type Exported, type ExportedQuote } from './exported.js';

/** CommonMark: each quote as a block quote that renders to exactly the stored words, its source below it. */
export function exportMarkdown(exported: Exported, language: Language): string {
  const { answerId, question, generation, refreshedAt, exportedAt, quotes } = exported;
  const title = question === null ? [] : [`# ${inline(question)}`, ''];
  const head = exported.head.flatMap((text) => [inline(plainText(text, language)), '']);
  const foot = [
    ...(answerId === null ? [] : [say('answer.number', { id: answerId })]),
    say('verification.exported', { exportedAt, refreshedAt, generation }),
  ].map((message) => plainText(message, language));
  const lines = quotes.flatMap((quote) => [...quoteLines(quote, { exportedAt, language }), '']);
  return `${[...title, ...head, ...lines, foot.join(' ')].join('\n')}\n`;
}

function quoteLines(
  exported: ExportedQuote,
  { exportedAt, language }: { readonly exportedAt: string; readonly language: Language },
): string[] {
  const { number, quote, mayShow, notes, alsoIn, corrections } = exported;
  const { above, below } = labelsOf(exported);
  const paragraphs = (texts: readonly Text[]): string[] => texts.map((text) => inline(plainText(text, language)));
  const worded = (message: Message): string => plainText(message, language);
  const apart = (text: string): string => isolated(text, directionOf(language));
  const { title, outlet, author, publishedAt, link, url } = quote.citation;
  const today = dayOfDate(new Date(exportedAt));
  const named = title === null ? worded(say('answer.title-unstated')) : apart(inline(title));
  const address = link ?? url;
  const source = [
    address === null ? named : `[${named}](<${address.replace(/[<>\s]/g, encodeURIComponent)}>)`,
    outlet === null ? worded(say('answer.outlet-unstated')) : apart(inline(outlet)),
    ...(author === null ? [] : [apart(inline(author))]),
    worded(dated(publishedAt, today)),
    inline(worded(originInWords(quote.origin, outlet))),
  ];
  const said = notes.map((note) => worded(noteInWords(note)));
  if (alsoIn.length > 0) said.push(worded(say('verification.exported-also-in', { outlets: alsoIn.map(inline) })));
  const words = mayShow ? blockQuote(quote.text) : [worded(say('verification.exported-without-words'))];
  const lines = [
    ...paragraphs(above).flatMap((text) => [text, '']),
    ...words,
    '',
    `${number}. ${source.join(language === 'ar' ? '، ' : ', ')}`,
  ];
  for (const text of paragraphs(below)) lines.push('', text);
  if (said.length > 0) lines.push('', worded(say('verification.exported-notes', { notes: said })));
  if (mayShow) {
    for (const { text } of corrections) lines.push('', worded(say('answer.card-correction')), '', ...blockQuote(text));
  }
  return lines;
}

/** Lines stay lines, so that the words come out as they are stored. */
function blockQuote(text: string): string[] {
  const lines = text.split('\n');
  return lines.map((line, index) => {
    const isBroken = index < lines.length - 1 && line !== '' && lines[index + 1] !== '';
    return line === '' ? '>' : `> ${inline(line)}${isBroken ? '\\' : ''}`;
  });
}

/**
 * Any ASCII punctuation may be escaped in CommonMark. These are the signs that could mean something where they stand; a colon does so in an
 * address, in the name of an emoji and in a definition list alone, an ampersand in an entity, ">" at the beginning of a line.
 */
function inline(text: string): string {
  return text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[\\`*_[\]<|~#$@]/g, '\\$&')
    .replace(/:(?=\/\/|[\w+-]+:)|^:/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^(\s*)([-+=>])/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])/, '$1\\$2')
    .replace(/^ {1,}/, (blanks) => '&nbsp;'.repeat(blanks.length));
}
