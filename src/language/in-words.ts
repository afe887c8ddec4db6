import { arabic } from './ar/arabic.js';
import { pieceName } from './command-names.js';
import { german } from './de/german.js';
import { english } from './en/english.js';
import { spanish } from './es/spanish.js';
import { french } from './fr/french.js';
import { hebrew } from './he/hebrew.js';
import { isolated, withoutIsolates } from './isolate.js';
import { directionOf, type Language } from './language.js';
import type { Catalogue } from './translation.js';
import {
  isMessage,
  type FormedPiece,
  type Message,
  type MessageValue,
  type Piece,
  type Slice,
  type Wording,
} from './wording.js';

const catalogues: Readonly<Record<Language, Catalogue>> = {
  en: english,
  es: spanish,
  fr: french,
  de: german,
  ar: arabic,
  he: hebrew,
};

/** A piece in its language: no message is left in it. */
export type WordedPiece =
  | string
  | Exclude<FormedPiece, { kind: 'strong' | 'link' }>
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string };

/** The pieces of a wording in a language; what runs the other way is set apart. */
export function piecesIn(wording: Wording, language: Language): WordedPiece[] {
  if (typeof wording === 'string') return [wording];
  if (isMessage(wording)) return messageIn(wording, language);
  return wording.flatMap((piece) => pieceIn(piece, language));
}

/** The words alone, as on a button or in a file. */
export function plainText(wording: Wording, language: Language): string {
  return piecesIn(wording, language)
    .map((piece) => plainPiece(piece, language))
    .join('');
}

/** For the terminal, for data and for logs. */
export function inEnglish(wording: Wording): string {
  return withoutIsolates(plainText(wording, 'en'));
}

function pieceIn(piece: Piece, language: Language): WordedPiece[] {
  if (typeof piece === 'string') return [piece];
  if (isMessage(piece)) return messageIn(piece, language);
  if (piece.kind === 'strong') return [{ kind: 'strong', text: plainText(piece.text, language) }];
  const formed = piece.kind === 'link' ? { ...piece, text: plainText(piece.text, language) } : piece;
  // Names, commands and addresses are written from left to right.
  return directionOf(language) === 'ltr' ? [formed] : ['\u2068', formed, '\u2069'];
}

function messageIn({ key, values }: Message, language: Language): WordedPiece[] {
  // Of a version of the bot that had other labels.
  if (!Object.hasOwn(catalogues[language], key)) return ['…'];
  const entry = catalogues[language][key as keyof Catalogue] as string | ((values: unknown) => Wording);
  if (typeof entry === 'string') return [entry];
  const worded = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, valueIn(value, language)] as const),
  );
  return piecesIn(entry(worded), language);
}

function valueIn(value: MessageValue, language: Language): unknown {
  if (Array.isArray(value))
    return (value as readonly (string | Message | Slice)[]).map((one) => valueIn(one, language));
  if (typeof value === 'string') return isolated(value, directionOf(language));
  if (isMessage(value)) return plainText(value, language);
  if (typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'slice') {
    return value.text === null ? '…' : isolated(value.text.replace(/\s+/gu, ' '), directionOf(language));
  }
  return value;
}

function plainPiece(piece: WordedPiece, language: Language): string {
  if (typeof piece === 'string') return piece;
  switch (piece.kind) {
    case 'strong':
    case 'code':
      return piece.text;
    case 'link':
      return `${piece.text} (${piece.url})`;
    case 'moment':
      return piece.at.toISOString();
    case 'command':
    case 'command-group':
    case 'option':
    case 'menu-command':
      return pieceName(piece, language);
    default:
      return piece.id;
  }
}
