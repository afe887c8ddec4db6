import type { ArticleCard, CardView } from '../../commands/view.js';
import { dated } from '../domain/age.js';
import { originInWords } from '../domain/citation.js';
import type { Quote } from '../domain/quote.js';
import { oneLine, openingLink } from './escape.js';
import { discordLimits } from './limits.js';
import { blockQuote } from './block-quote.js';
import { shortened, withShortHost } from './render-quote.js';
import { plainText } from '../language/in-words.js';
import { localeTags } from '../language/language.js';
import { say } from '../language/say.js';
import type { Message, Text } from '../language/wording.js';
import { renderWording } from './render-wording.js';
import type { Reader } from './reader.js';

/**
 * Characters of what is shown of each; longer ones are cut. Escaping at most doubles them, so that together they leave
 * room for our own words.
 */
const longest = { title: 180, outlet: 80, author: 100, path: 180 } as const;

/** Characters kept free for the line that counts the notes left out. */
const leftOutRoom = 80;

/** Pure. At most 2,000 characters; of the article's words only its correction notes, each whole or counted. */
export function renderCard(
  { heading, card }: CardView,
  reader: Reader,
): { readonly content: string; readonly quotes: readonly Quote[] } {
  const inWords = (words: Text): string => renderWording(words, reader);
  const lines = withLink(
    [say('answer.heading', { heading }), ...factLines(card, reader), ...versionLines(card, reader)].map(inWords),
    card,
    reader,
  );
  const quotes: Quote[] = [];
  let room = discordLimits.content - leftOutRoom - lines.join('\n').length;
  for (const correction of card.corrections) {
    const block = [inWords(say('answer.card-correction')), ...blockQuote(correction)];
    const length = block.join('\n').length + 1;
    if (length > room) continue;
    room -= length;
    lines.push(...block);
    quotes.push(correction);
  }
  const count = card.corrections.length - quotes.length;
  if (count > 0) lines.push(inWords(say('answer.card-corrections-long', { count })));
  return { content: lines.join('\n'), quotes };
}

/** The title, in the second line, leads to the article, where one can go there and there is room for the address. */
function withLink(lines: readonly string[], { citation }: ArticleCard, { language }: Reader): string[] {
  const link = openingLink(citation.url, plainText(say('answer.open'), language));
  const isRoom = discordLimits.content - leftOutRoom - lines.join('\n').length > (link?.length ?? 0);
  return lines.map((line, index) => (index === 1 && link !== null && isRoom ? `${line} ${link}` : line));
}

function factLines({ citation, origin, language, words, passages }: ArticleCard, reader: Reader): Message[] {
  const { publishedAt, updatedAt, path } = citation;
  const title = stated(citation.title, longest.title);
  const outlet = stated(citation.outlet, longest.outlet);
  const author = stated(citation.author, longest.author);
  const came = originInWords(withShortHost(origin), citation.outlet);
  return [
    title === null ? say('answer.title-unstated') : say('answer.card-title', { title }),
    outlet === null ? say('answer.card-outlet-unstated') : say('answer.card-outlet', { outlet }),
    author === null ? say('answer.card-author-unstated') : say('answer.card-author', { author }),
    say('answer.card-published', { dated: dated(publishedAt, reader.today) }),
    updatedAt === null
      ? say('answer.card-not-updated')
      : say('answer.card-updated', { dated: dated(updatedAt, reader.today) }),
    outlet === null
      ? say('answer.card-origin', { origin: came })
      : say('answer.card-printed-by', { outlet, origin: came }),
    say('answer.card-path', { path: endOf(path, longest.path) }),
    language === null
      ? say('answer.card-language-unknown')
      : say('answer.card-language', { language: languageName(language, reader) }),
    say('answer.card-length', { words, passages }),
  ];
}

function languageName(code: string, { language }: Reader): string {
  return new Intl.DisplayNames(localeTags[language], { type: 'language' }).of(code) ?? code;
}

/** Versions named; of further ones only the number. */
const versionsNamed = 5;

function versionLines({ versions }: ArticleCard, reader: Reader): Message[] {
  if (versions.length === 0) return [];
  const named = versions
    .slice(0, versionsNamed)
    .map(({ citation: { updatedAt, publishedAt }, changes }) =>
      say('answer.card-version', { dated: dated(updatedAt ?? publishedAt, reader.today), changes }),
    );
  const count = versions.length - named.length;
  return count === 0 ? named : [...named, say('answer.card-versions-more', { count })];
}

/** `null` for what the article does not state. */
function stated(value: string | null, most: number): string | null {
  return value === null || oneLine(value) === '' ? null : shortened(value, most);
}

/** Of a path that is too long, the part that names the file. */
function endOf(path: string, most: number): string {
  return path.length <= most ? path : `…${path.slice(1 - most).toWellFormed()}`;
}
