import { folded, withEuropeanDigits } from '../src/language/fold.js';

/** A word, a number or a sign of a text. */
export interface Token {
  /** Folded; `-` for every dash. */
  readonly text: string;
  /** As it stands there, in lower case. */
  readonly written: string;
  /** Half-open, in UTF-16 code units of the text. */
  readonly start: number;
  readonly end: number;
}

export interface Joining {
  /** Letters that are written together with the word behind them. */
  readonly prefixes: string;
  /** The one of them that means "and". */
  readonly and: string;
  /** Words before which such letters are taken off. */
  readonly known: ReadonlySet<string>;
  readonly joinedAnd: RegExp | null;
}

const runs = /\p{Nd}+|[\p{L}\p{M}\u0640]+|[^\s\p{Cf}]/gu;
const dash = /^[-\u2010-\u2015\u05be\u2212]$/u;
/** Signs that stand inside dates and say nothing: "3. Mai", "l’an", "26 مايو، 2024". */
const silent = /^[.,،'’‘ʼ׳]$/u;

/** Tokens of a text in order; signs other than dashes are kept, so that nothing is read across them. */
export function tokensOf(text: string, joining: Joining | null = null): Token[] {
  const tokens: Token[] = [];
  for (const { 0: written, index } of text.matchAll(runs)) {
    if (silent.test(written)) continue;
    const isWord = /^[\p{L}\p{M}]/u.test(written);
    const token = {
      text: dash.test(written) ? '-' : isWord ? folded(written) : withEuropeanDigits(written),
      written: written.normalize('NFC').toLowerCase(),
      ...{ start: index, end: index + written.length },
    };
    if (joining !== null && isWord) tokens.push(...taken(token, joining));
    else if (token.text !== '-' || joining === null) tokens.push(token);
    else tokens.push(...(prefixesBefore(tokens.at(-1), joining, index) ? lettersOf(tokens.pop()!) : [token]));
  }
  return tokens;
}

/** "ובמאי" as three: "and", "in", "May". */
function taken(token: Token, joining: Joining): Token[] {
  const { text, written, start, end } = token;
  if (text.length < 2 || joining.known.has(text)) return [token];
  const length = /^.\p{M}*/u.exec(written)![0].length;
  const rest = { text: text.slice(1), written: written.slice(length), start: start + length, end };
  const first = { text: text[0]!, written: written.slice(0, length), start, end: start + length };
  if (joining.joinedAnd?.test(text) === true) return [first, rest];
  const isAnd = text.startsWith(joining.and);
  // "باب" is a door, not "in August".
  if (!joining.prefixes.includes(text[0]!) || text.length < (isAnd ? 3 : 4)) return [token];
  const others = taken(rest, joining);
  return others.length > 1 || joining.known.has(rest.text) ? [first, ...others] : [token];
}

/** "ב־3", "וב-3": whether the hyphen at `at` is the one between prefixes and a figure. */
function prefixesBefore(last: Token | undefined, { prefixes }: Joining, at: number): boolean {
  return last?.end === at && Array.from(last.text).every((letter) => `${prefixes}ה`.includes(letter));
}

function lettersOf({ text, start, end }: Token): Token[] {
  const isPlain = end - start === text.length;
  return Array.from(text, (letter, index) => ({
    ...{ text: letter, written: letter },
    ...(isPlain ? { start: start + index, end: start + index + 1 } : { start, end }),
  }));
}
