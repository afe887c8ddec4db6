import type { ArticleCard, CardView } from '../../commands/view.js';
import { datedInWords } from '../domain/age.js';
import { counted } from '../domain/counted.js';
import type { Quote } from '../domain/quote.js';
import { escapeLine, oneLine } from './escape.js';
import { discordLimits } from './limits.js';
import { blockQuote } from './block-quote.js';
import { shortened } from './render-quote.js';
import { plainText } from '../language/in-words.js';
import type { Reader } from './reader.js';

/**
 * Characters of what is shown of each; longer ones are cut. Escaping at most doubles them, so that together they leave
 * room for our own words.
 */
const longest = { title: 180, outlet: 80, author: 100, origin: 120, path: 180 } as const;

/** Characters kept free for the line that counts the notes left out. */
const leftOutRoom = 80;

const languageNames = new Intl.DisplayNames('en', { type: 'language' });

/** Pure. At most 2,000 characters; of the article's words only its correction notes, each whole or counted. */
export function renderCard(
  { heading, card }: CardView,
  reader: Reader,
): { readonly content: string; readonly quotes: readonly Quote[] } {
  const lines = [`${plainText(heading, reader.language)}:`, ...factLines(card, reader), ...versionLines(card, reader)];
  const quotes: Quote[] = [];
  let room = discordLimits.content - leftOutRoom - lines.join('\n').length;
  for (const correction of card.corrections) {
    const block = ['Correction in the article, as printed:', ...blockQuote(correction)];
    const length = block.join('\n').length + 1;
    if (length > room) continue;
    room -= length;
    lines.push(...block);
    quotes.push(correction);
  }
  const leftOut = card.corrections.length - quotes.length;
  if (leftOut > 0) lines.push(`Correction notes too long to be shown here: ${leftOut.toLocaleString('en')}.`);
  return { content: lines.join('\n'), quotes };
}

function factLines({ citation, language, words, passages }: ArticleCard, reader: Reader): string[] {
  const { publishedAt, updatedAt, path } = citation;
  const title = stated(citation.title, longest.title);
  const outlet = stated(citation.outlet, longest.outlet);
  const author = stated(citation.author, longest.author);
  const origin = escapeLine(shortened(citation.origin, longest.origin));
  return [
    title === null ? 'Title not stated' : `Title: ${title}`,
    outlet === null ? 'Outlet not stated' : `Outlet: ${outlet}`,
    author === null ? 'Author not stated' : `Author: ${author}`,
    `Published: ${datedInWords(publishedAt, reader.today)}`,
    updatedAt === null ? 'No update stated' : `Updated: ${datedInWords(updatedAt, reader.today)}`,
    outlet === null ? `Origin: ${origin}` : `Origin: as printed by ${outlet}; ${origin}`,
    `Path in the corpus: ${escapeLine(endOf(path, longest.path))}`,
    `Language: ${language === null ? 'unknown' : (languageNames.of(language) ?? language)}`,
    `Length: about ${counted(words, 'word')}, in ${counted(passages, 'passage')}`,
  ];
}

/** Versions named; of further ones only the number. */
const versionsNamed = 5;

function versionLines({ versions }: ArticleCard, reader: Reader): string[] {
  if (versions.length === 0) return [];
  const named = versions.slice(0, versionsNamed).map(({ citation, changes }) => {
    const { updatedAt, publishedAt } = citation;
    const dated = updatedAt ?? publishedAt;
    return `Former version, ${datedInWords(dated, reader.today)}: ${counted(changes, 'place')} changed since in its text.`;
  });
  const others = versions.length - named.length;
  return others === 0 ? named : [...named, `Earlier versions: ${others}.`];
}

/** `null` for what the article does not state. */
function stated(value: string | null, most: number): string | null {
  return value === null || oneLine(value) === '' ? null : escapeLine(shortened(value, most));
}

/** Of a path that is too long, the part that names the file. */
function endOf(path: string, most: number): string {
  return path.length <= most ? path : `…${path.slice(1 - most).toWellFormed()}`;
}
