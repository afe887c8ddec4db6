import { pieceName } from '../language/command-names.js';
import { piecesIn, plainText, type WordedPiece } from '../language/in-words.js';
import { directedLine } from '../language/isolate.js';
import { directionOf } from '../language/language.js';
import { say } from '../language/say.js';
import type { ListedPiece, Text, Wording } from '../language/wording.js';
import { escapedUnits, linkedTitle } from './escape.js';
import { discordLimits } from './limits.js';
import type { WordsReader } from './reader.js';

/** On one line, at most `most` characters as Discord is sent it; what does not fit is cut, and "…" says so. */
export function renderWording(wording: Wording, reader: WordsReader, most = Infinity): string {
  let line = '';
  for (const piece of joinedStrings(piecesIn(wording, reader.language).map((one) => menuNamed(one, reader)))) {
    const { text, isCut } = renderPiece(piece, most - line.length, reader);
    line += text;
    if (isCut) return `${line}…`;
  }
  return line.trim();
}

/** One sentence as a whole message, laid out as its language is. What Discord would refuse for its length is cut. */
export function renderSentence(text: Text, reader: WordsReader): string {
  const whole = renderWording(text, reader);
  const direction = directionOf(reader.language);
  const most = discordLimits.content - (direction === 'rtl' ? 1 : 0);
  return directedLine(whole.length <= most ? whole : renderWording(text, reader, most), direction);
}

/** What is read in a menu looks like the words around it. */
function menuNamed(piece: WordedPiece, reader: WordsReader): ShownPiece {
  return typeof piece !== 'string' && piece.kind === 'menu-command' ? listedName(piece, reader) : piece;
}

type ShownPiece = Exclude<WordedPiece, { kind: 'menu-command' }>;

/** Strings side by side are one, so that nothing of them together means what none of them means alone. */
function joinedStrings(pieces: readonly ShownPiece[]): ShownPiece[] {
  const joined: ShownPiece[] = [];
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
function renderPiece(piece: ShownPiece, room: number, reader: WordsReader): Shown {
  if (typeof piece === 'string') return cutText(piece, room);
  if (piece.kind === 'strong') {
    const { text, isCut } = cutText(piece.text.trim(), room - '****'.length);
    return { text: text === '' ? '' : `**${text}**`, isCut };
  }
  const text = markedPiece(piece, reader);
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

function markedPiece(piece: Exclude<ShownPiece, string | { kind: 'strong' }>, reader: WordsReader): string {
  switch (piece.kind) {
    case 'code':
      return asCode(piece.text);
    case 'link':
      return linkedTitle(piece.text, piece.url, plainText(say('answer.open'), reader.language));
    case 'moment':
      return `<t:${Math.floor(piece.at.getTime() / 1000)}:${momentStyles[piece.as]}>`;
    case 'channel':
      return `<#${piece.id}>`;
    case 'role':
      return `<@&${piece.id}>`;
    case 'member':
      return `<@${piece.id}>`;
    case 'command':
      return mentionOf(piece, reader) ?? asCode(listedName(piece, reader));
    case 'command-group':
    case 'option':
      return asCode(listedName(piece, reader));
  }
}

function asCode(text: string): string {
  return `\`${text.replace(/\s+/gu, ' ').replaceAll('`', "'")}\``;
}

/** As the reader's Discord lists it, and where that is not known as the language of the message has it. */
function listedName(piece: ListedPiece, { language, commands }: WordsReader): string {
  return pieceName(piece, commands?.language ?? language);
}

/**
 * A mention opens the command when it is clicked. Clients show the name that stands in it, which must be the English one
 * to be clickable, whatever they list the command as (discord-api-docs#5518, #5462): so none where they list it otherwise.
 */
function mentionOf(piece: ListedPiece, { commands }: WordsReader): string | null {
  const id = commands?.ids.get(piece.path.split(' ')[0]!);
  const isListedSo = commands?.language === null || commands?.language === 'en';
  return id !== undefined && isListedSo ? `</${piece.path}:${id}>` : null;
}

const momentStyles = { day: 'D', minute: 'f', ago: 'R' } as const;
