import type { Entry } from '../../commands/view.js';
import { say } from '../language/say.js';
import type { Text } from '../language/wording.js';
import { numberOf } from './answer-buttons.js';
import type { answerLimits, privateLimits } from './limits.js';
import type { Reader } from './reader.js';
import { linkBlock, quoteBlock, type QuoteBlock, type QuoteSetting } from './render-quote.js';
import { renderWording } from './render-wording.js';

export interface Fitted {
  readonly blocks: readonly QuoteBlock[];
  /** Index of the first entry without room. */
  readonly next: number;
}

/**
 * As many entries as fit, in order, each whole. One that would not even fit an empty message is named with its link
 * instead, so that the entries after it can be reached.
 */
export function fitted(
  entries: readonly Entry[],
  {
    room,
    setting,
    limits,
  }: {
    readonly room: number;
    readonly setting: QuoteSetting;
    readonly limits: typeof answerLimits | typeof privateLimits;
  },
): Fitted {
  const blocks: QuoteBlock[] = [];
  let [characters, quoted] = [0, 0];
  for (const [index, entry] of entries.entries()) {
    const fits = (block: QuoteBlock) => lengthOf(block) <= room && quotedIn(block) <= limits.quotedCharacters;
    const block = formsOf(entry, setting).find(fits) ?? bareBlock(numberOf(entry), setting.reader);
    characters += lengthOf(block);
    quoted += quotedIn(block);
    const isFull = index >= limits.quotes || characters > room || quoted > limits.quotedCharacters;
    if (isFull) return { blocks, next: index };
    blocks.push(block);
  }
  return { blocks, next: entries.length };
}

/** What may stand in the place of an entry, best first. */
function formsOf(entry: Entry, setting: QuoteSetting): QuoteBlock[] {
  switch (entry.kind) {
    case 'quote':
      return [quoteBlock(entry.quote, setting), linkBlock(entry.quote, 'too-long', setting)];
    case 'link':
      return [linkBlock(entry.quote, entry.reason, setting)];
    case 'gone':
      return [saidOf(entry.number, say('answer.gone'), setting.reader)];
  }
}

/** For an article whose very title and address would fill the message. */
export function bareBlock(number: number, reader: Reader): QuoteBlock {
  return saidOf(number, say('answer.too-long'), reader);
}

/** What stands in the place of a quote. */
export function saidOf(number: number, words: Text, reader: Reader): QuoteBlock {
  return { lines: [`**${number}.** ${renderWording(words, reader)}`], quotes: [] };
}

/** With the blank line that parts it from the next. */
export function lengthOf({ lines }: QuoteBlock): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 1);
}

/** Code units of articles' words. */
export function quotedIn({ quotes }: QuoteBlock): number {
  return quotes.reduce((sum, { text }) => sum + text.length, 0);
}
