import { maxQuestionLength } from '../answering/question.js';
import { shownQuotes } from './read-back.js';

/** Mentions of people, roles, channels and commands, custom emoji, timestamps: all that Discord writes as `<…>`. */
const tokens = /<(?:@[!&]?\d+|#\d+|a?:\w+:\d+|t:-?\d+(?::\w)?|\/[^>:]+:\d+)>/g;

/** What is left to look for of what somebody wrote, on one line; `''` when it has no words. */
export function writtenWords(content: string): string {
  return oneSpaced(content.replace(tokens, ' '));
}

/**
 * What a message says, as a question. Of the bot's own answer its quotes, as many as a question may be long, without what
 * stands around them. `''` when it has no words.
 */
export function textOfMessage(content: string, { isOurs }: { readonly isOurs: boolean }): string {
  const quotes = isOurs ? shownQuotes(content).map(oneSpaced) : [];
  return quotes.length > 0 ? joinedWithin(quotes, maxQuestionLength) : writtenWords(content);
}

/** The first ones that fit together, the very first in any case. */
function joinedWithin([first = '', ...others]: readonly string[], most: number): string {
  let text = first;
  for (const other of others) {
    if (text.length + 1 + other.length > most) break;
    text = `${text} ${other}`;
  }
  return text;
}

function oneSpaced(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
