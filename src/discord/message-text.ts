import type { Readings } from '../../commands/command.js';
import { maxQuestionLength } from '../answering/question.js';
import { maxTextLength } from '../answering/verification/verification.js';
import { shownQuotes } from './read-back.js';
import { readingsOf, tokens } from './readings.js';

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
  return quotes.length > 0 ? joinedWithin(quotes, { most: maxQuestionLength, by: ' ' }) : writtenWords(content);
}

/** What a message says, as words to compare; of the bot's own answer its quotes, a paragraph each. */
export function readingsOfMessage(content: string, { isOurs }: { readonly isOurs: boolean }): Readings {
  const quotes = isOurs ? shownQuotes(content) : [];
  return quotes.length > 0 ? [joinedWithin(quotes, { most: maxTextLength, by: '\n\n' })] : readingsOf(content);
}

/** The first ones that fit together, the very first in any case. */
function joinedWithin(
  [first = '', ...others]: readonly string[],
  { most, by }: { readonly most: number; readonly by: string },
): string {
  let text = first;
  for (const other of others) {
    if (text.length + by.length + other.length > most) break;
    text = `${text}${by}${other}`;
  }
  return text;
}

function oneSpaced(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
