import { shownQuotes } from './read-back.js';

/**
 * What a message says, as a question: without mentions of the bot; of the bot's own answer its quotes, without what
 * stands around them. `''` when it has no words.
 */
export function textOfMessage(
  content: string,
  { botId, isOurs }: { readonly botId: string; readonly isOurs: boolean },
): string {
  const quotes = isOurs ? shownQuotes(content) : [];
  const text = quotes.length > 0 ? quotes.join(' ') : content;
  return text
    .replace(new RegExp(`<@!?${botId}>`, 'g'), ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
