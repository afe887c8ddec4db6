import type { Token, Tokens } from 'marked';
import { parseDocument } from './dom.js';

/** Elements whose tags are markup in Markdown; other words in angle brackets are the author's. */
const htmlTag =
  /<\/?(?:a|abbr|article|aside|b|blockquote|br|center|cite|code|dd|del|details|div|dl|dt|em|figcaption|figure|font|footer|h[1-6]|header|hr|i|iframe|img|ins|kbd|li|main|mark|nav|ol|p|picture|pre|q|s|section|small|source|span|strike|strong|sub|summary|sup|table|tbody|td|th|thead|time|tr|u|ul|video|wbr)(?:\s[^<>]{0,2000})?\/?>/giu;
const hiddenElement = /<(script|style|template|noscript|iframe)\b[^<>]{0,2000}>[^]*?<\/\1\s*>/giu;
const comment = /<!--[^]*?-->/gu;

/** The words of inline Markdown without its marks: links keep their text, pictures go. */
export function plainInline(tokens: readonly Token[]): string {
  return tokens.map((token) => plainToken(token as Tokens.Generic)).join('');
}

function plainToken(token: Tokens.Generic): string {
  switch (token.type) {
    case 'br':
      return ' ';
    case 'image':
      return '';
    case 'html':
      return withoutTags(token.raw);
    case 'codespan':
    case 'escape':
      return decodeReferences((token as Tokens.Codespan).text);
    default:
      return token.tokens === undefined ? decodeReferences((token as Tokens.Text).text) : plainInline(token.tokens);
  }
}

function withoutTags(html: string): string {
  return decodeReferences(
    html
      .replace(comment, '')
      .replace(hiddenElement, ' ')
      .replace(htmlTag, (tag) => (/^<\/?(?:p|div|br|li|h)/i.test(tag) ? ' ' : '')),
  );
}

const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/giu;
/** Filled as references are met; there are some two thousand names. */
const decoded = new Map<string, string>();

/** Character references (`&amp;`, `&#8212;`) as the characters that they stand for. */
function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(reference, (match) => {
    const known = decoded.get(match);
    if (known !== undefined) return known;
    const document = parseDocument(`<p>${match}</p>`);
    const character = document.querySelector('p')?.textContent ?? match;
    decoded.set(match, character);
    return character;
  });
}
