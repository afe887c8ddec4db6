import type { Readings } from '../../commands/command.js';

/** Mentions of people, roles, channels and commands, custom emoji, timestamps: all that Discord writes as `<…>`. */
export const tokens = /<(?:@[!&]?\d+|#\d+|a?:\w+:\d+|t:-?\d+(?::\w)?|\/[^>:]+:\d+)>/g;

/** With the blanks around them, so that one is left. */
const spacedTokens = new RegExp(`(?:[^\\S\\n]*${tokens.source})+[^\\S\\n]*`, 'g');

/** What makes a line a quote, a heading, subtext or an item of a list. */
const lineMark = /^(?:[^\S\n]*(?:>>>|>|#{1,3}|-#|[-*])[^\S\n]+)+/gm;

/** The rails of a block of code, with the language that may follow the first. */
const codeRail = /^[^\S\n]*```\w*[^\S\n]*$/gm;

const maskedLink = /(?<!\\)\[([^\]\n]+)\]\(<?https?:\/\/[^\s)]+\)/g;

/** Marks that hardly ever stand for themselves. */
const doubleMark = /(?<!\\)(?:\*\*|__|~~|\|\||`+)/g;

/** A star or a bar on either side of words, not within one. */
const singleMark = /(?<![\\\p{L}\p{N}])([*_])(?=\S)([^*_\n]+?)(?<=[^\s\\])\1(?![\p{L}\p{N}])/gu;

const escaped = /\\([^0-9A-Za-z\s])/g;

const emoji = String.raw`(?:\p{RI}\p{RI}|\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F)[\p{Emoji_Modifier}\uFE0F\u200D]*`;
const address = String.raw`<?https?:\/\/\S+(?!\S)`;
/** What people put before and after what they quote: emoji, and where they have it from. No part of what is said. */
const besideLines = new RegExp(
  `^(?:[^\\S\\n]*(?:${emoji}|${address}))+[^\\S\\n]*|[^\\S\\n]*(?:(?:${emoji}|${address})[^\\S\\n]*)+$`,
  'gmu',
);

/** What was written, as words to compare. Mentions and what Discord shows by picture are in none of the readings. */
export function readingsOf(content: string): Readings {
  const written = content.replace(spacedTokens, ' ').trim();
  const seen = seenText(written);
  const [first = written, ...others] = [...new Set([seen, written])].filter((text) => /[\p{L}\p{N}]/u.test(text));
  return [first, ...others];
}

/** Without the marks that make bold, quotes, lists and the like, and without what stands beside the words. */
function seenText(written: string): string {
  return written
    .replace(codeRail, '')
    .replace(lineMark, '')
    .replace(maskedLink, '$1')
    .replace(doubleMark, '')
    .replace(singleMark, '$2')
    .replace(escaped, '$1')
    .replace(besideLines, '')
    .trim();
}
