import type { Piece, Wording } from '../../commands/wording.js';
import { escapedUnits, linkedTitle } from './escape.js';

/** On one line, at most `most` characters as Discord is sent it; what does not fit is cut, and "…" says so. */
export function renderWording(wording: Wording, most = Infinity): string {
  let line = '';
  for (const piece of typeof wording === 'string' ? [wording] : wording) {
    const shown = renderPiece(piece, most - line.length);
    if (shown.isCut) return `${line}${shown.text}…`;
    line += shown.text;
  }
  return line.trim();
}

/** With room for the "…" where something of it is cut. */
function renderPiece(piece: Piece, room: number): { readonly text: string; readonly isCut: boolean } {
  if (typeof piece === 'string') return cutText(piece, room);
  const text = markedPiece(piece);
  return text.length < room ? { text, isCut: false } : { text: '', isCut: true };
}

function cutText(text: string, room: number): { readonly text: string; readonly isCut: boolean } {
  const units = escapedUnits(oneSpaced(text));
  let [length, count] = [0, 0];
  while (count < units.length && length + units[count]!.length < room) length += units[count++]!.length;
  const isCut = count < units.length;
  // Half a surrogate pair would be shown as a replacement character.
  if (isCut && /^[\uD800-\uDBFF]$/.test(units[count - 1] ?? '')) count -= 1;
  return { text: units.slice(0, count).join(''), isCut };
}

function markedPiece(piece: Exclude<Piece, string>): string {
  switch (piece.kind) {
    case 'strong':
      return `**${cutText(piece.text, Infinity).text}**`;
    case 'code':
      return `\`${oneSpaced(piece.text).replaceAll('`', "'")}\``;
    case 'link':
      return linkedTitle(piece.text, piece.url);
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

/** As `oneLine`, but blanks at the ends stay: they part pieces. */
function oneSpaced(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
