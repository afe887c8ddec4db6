import { formatting } from '../formatting.js';
import { command, strong, wording } from '../wording.js';
import { scopeInWords, type ScopeValues } from './verification-findings.js';

const { number, plural, time } = formatting('en');

/** The message of a check around what was found. */
export const verificationCheck = {
  'verification.empty': 'The text is empty; paste the words that should be checked.',
  'verification.too-long': ({ characters, most }: { characters: number; most: number }) =>
    `The text has ${number(characters)} characters; at most ${number(most)} can be checked at once, so check it in parts.`,
  'verification.too-many-sentences': ({ sentences, most }: { sentences: number; most: number }) =>
    `The text has ${sentences} sentences and does not stand in the articles as a whole; at most ${most} can be checked one by one, so check it in parts.`,
  'verification.no-words': 'The text holds no letters or digits; paste the words that should be checked.',
  'verification.no-articles': 'There are no articles yet, so nothing could be looked for.',
  'verification.message-without-words': () =>
    wording`This message has no words that could be looked up; use ${command('verify')} with the words that should be checked.`,

  'verification.verdict-exact': 'Exact',
  'verification.verdict-part': 'A part of a sentence',
  'verification.verdict-near': 'Not word for word',
  'verification.verdict-not-found': 'Not found',
  'verification.pieces': ({ verdict, count, pieces }: { verdict: string; count: number; pieces: readonly string[] }) =>
    `${verdict}: ${plural(count, { one: 'piece', other: 'pieces' })} ${pieces.join(', ')}.`,
  'verification.piece': ({ piece, text }: { piece: number; text: string }) =>
    wording`${strong(`Piece ${piece}:`)} “${text}”`,
  'verification.stands-in': ({ passages }: { count: number; passages: readonly string[] }) =>
    `Its sentence is part of passage ${passages.join(', ')}.`,
  'verification.unlisted': ({ count }: { count: number }) =>
    `${plural(count, { one: '# further place', other: '# further places' })} not listed.`,
  'verification.lines-left-out': ({ count }: { count: number }) =>
    `Not told here for want of room: ${plural(count, { one: '# further line', other: '# further lines' })}.`,
  'verification.pieces-left-out': ({ count }: { count: number }) =>
    `No room here for what was found of ${plural(count, { one: '# further piece', other: '# further pieces' })}; check them on their own.`,
  'verification.passages-elsewhere': ({
    count,
    passages,
    button,
  }: {
    count: number;
    passages: readonly string[];
    button: string;
  }) => `${plural(count, { one: 'Passage', other: 'Passages' })} ${passages.join(', ')}: under “${button}”.`,
  'verification.searched': ({ refreshedAt, ...scope }: ScopeValues & { readonly refreshedAt: string | null }) =>
    `Searched: ${scopeInWords(scope)}; last refreshed ${refreshedAt === null ? 'never' : time(refreshedAt)}.`,

  'verification.former-version': 'Former version, which stands no longer.',
  'verification.former-without-room': 'The passage of the former version has no room here.',
  'verification.marked-same': 'Underlined: the words of the text.',
  'verification.marked-different': 'Underlined: where the article has other words.',
  'verification.in-headline': 'It stands in a headline.',
  'verification.in-deck': 'It stands in a deck.',
  'verification.in-subhead': 'It stands in a subhead.',
  'verification.in-caption': 'It stands in a caption.',
  'verification.in-correction': 'It stands in a correction.',
} as const;
