import { piecesIn, plainText, type WordedPiece } from '../language/in-words.js';
import { directedLine } from '../language/isolate.js';
import { directionOf, type Language } from '../language/language.js';
import { say } from '../language/say.js';
import type { Text, Wording } from '../language/wording.js';
import { escapedUnits, linkedTitle } from './escape.js';

/** On one line, at most `most` characters as Discord is sent it; what does not fit is cut, and "…" says so. */
export function renderWording(wording: Wording, language: Language, most = Infinity): string {
  let line = '';
  for (const piece of joinedStrings(piecesIn(wording, language))) {
    const { text, isCut } = renderPiece(piece, most - line.length, language);
    line += text;
    if (isCut) return `${line}…`;
  }
  return line.trim();
}

/** One sentence that stands alone, not escaped yet, laid out as its language is. */
export function sentenceIn(text: Text, language: Language): string {
  return directedLine(plainText(text, language), directionOf(language));
}

/** Strings side by side are one, so that nothing of them together means what none of them means alone. */
function joinedStrings(pieces: readonly WordedPiece[]): WordedPiece[] {
  const joined: WordedPiece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') joined[joined.length - 1] = last + piece;
    else joined.push(piece);
  }
  return joined;
}

interface Shown {
  readonly text: string;
  readonly isCut: boolean;
}

/** With room for the "…" where something of it is cut. */
function renderPiece(piece: WordedPiece, room: number, language: Language): Shown {
  if (typeof piece === 'string') return cutText(piece, room);
  if (piece.kind === 'strong') {
    const { text, isCut } = cutText(piece.text.trim(), room - '****'.length);
    return { text: text === '' ? '' : `**${text}**`, isCut };
  }
  const text = markedPiece(piece, language);
  return text.length < room ? { text, isCut: false } : { text: '', isCut: true };
}

/** French keeps its signs at their words by spaces that no line breaks at. */
const looseSpace = /[^\S\u00a0\u202f]+/gu;

function cutText(text: string, room: number): Shown {
  const units = escapedUnits(text.replace(looseSpace, ' '));
  let [length, count] = [0, 0];
  while (count < units.length && length + units[count]!.length < room) length += units[count++]!.length;
  const isCut = count < units.length;
  // Half a surrogate pair would be shown as a replacement character.
  if (isCut && /^[\uD800-\uDBFF]$/.test(units[count - 1] ?? '')) count -= 1;
  return { text: units.slice(0, count).join(''), isCut };
}

function markedPiece(piece: Exclude<WordedPiece, string | { kind: 'strong' }>, language: Language): string {
  switch (piece.kind) {
    case 'code':
      return `\`${piece.text.replace(/\s+/gu, ' ').replaceAll('`', "'")}\``;
    case 'link':
      return linkedTitle(piece.text, piece.url, plainText(say('answer.open'), language));
    case 'moment':
      return `<t:${Math.floor(piece.at.getTime() / 1000)}:${momentStyles[piece.as]}>`;
    case 'channel':
      return `<#${piece.id}>`;
    case 'role':
      return `<@&${piece.id}>`;
    case 'member':
      return `<@${piece.id}>`;
  }
}

const momentStyles = { day: 'D', minute: 'f', ago: 'R' } as const;
