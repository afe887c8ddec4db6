import type { verificationCheck as english } from '../en/verification-check.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';
import { command, strong, wording } from '../wording.js';
import { scopeInWords } from './verification-findings.js';

const { number, plural, time } = formatting('de');

export const verificationCheck: Translation<typeof english> = {
  'verification.empty': 'Der Text ist leer; fügen Sie die Wörter ein, die geprüft werden sollen.',
  'verification.too-long': ({ characters, most }) =>
    `Der Text hat ${number(characters)} Zeichen; höchstens ${number(most)} lassen sich auf einmal prüfen, prüfen Sie ihn also in Teilen.`,
  'verification.too-many-sentences': ({ sentences, most }) =>
    `Der Text hat ${number(sentences)} Sätze und steht nicht als Ganzes in den Artikeln; höchstens ${number(most)} lassen sich einzeln prüfen, prüfen Sie ihn also in Teilen.`,
  'verification.no-words':
    'Der Text enthält weder Buchstaben noch Ziffern; fügen Sie die Wörter ein, die geprüft werden sollen.',
  'verification.no-articles': 'Es gibt noch keine Artikel, also konnte nichts gesucht werden.',
  'verification.message-without-words': () =>
    wording`Diese Nachricht hat keine Wörter, die sich nachschlagen ließen; verwenden Sie ${command('verify')} mit den Wörtern, die geprüft werden sollen.`,

  'verification.verdict-exact': 'Exakt',
  'verification.verdict-part': 'Teil eines Satzes',
  'verification.verdict-near': 'Nicht wörtlich',
  'verification.verdict-not-found': 'Nicht gefunden',
  'verification.pieces': ({ verdict, count, pieces }) =>
    `${verdict}: ${plural(count, { one: 'Stück', other: 'Stücke' })} ${pieces.join(', ')}.`,
  'verification.piece': ({ piece, text }) => wording`${strong(`Stück ${piece}:`)} „${text}“`,
  'verification.stands-in': ({ count, passages }) =>
    `Der Satz ist Teil von ${plural(count, { one: 'Passage', other: 'Passagen' })} ${passages.join(', ')}.`,
  'verification.unlisted': ({ count }) =>
    `${plural(count, { one: '# weitere Stelle', other: '# weitere Stellen' })} nicht aufgeführt.`,
  'verification.lines-left-out': ({ count }) =>
    `Aus Platzmangel hier nicht gesagt: ${plural(count, { one: '# weitere Zeile', other: '# weitere Zeilen' })}.`,
  'verification.pieces-left-out': ({ count }) =>
    `Hier ist kein Platz für das, was zu ${plural(count, { one: 'einem weiteren Stück gefunden wurde; prüfen Sie es', other: '# weiteren Stücken gefunden wurde; prüfen Sie diese' })} für sich.`,
  'verification.passages-elsewhere': ({ count, passages, button }) =>
    `${plural(count, { one: 'Passage', other: 'Passagen' })} ${passages.join(', ')}: unter „${button}“.`,
  'verification.searched': ({ refreshedAt, ...scope }) =>
    `Durchsucht: ${scopeInWords(scope)}; ${refreshedAt === null ? 'nie aktualisiert' : `zuletzt aktualisiert am ${time(refreshedAt)}`}.`,

  'verification.former-version': 'Frühere Fassung, die nicht mehr gilt.',
  'verification.former-without-room': 'Für die Passage der früheren Fassung ist hier kein Platz.',
  'verification.marked-same': 'Unterstrichen: die Wörter des Textes.',
  'verification.marked-different': 'Unterstrichen: wo der Artikel andere Wörter hat.',
  'verification.in-headline': 'Es steht in einer Überschrift.',
  'verification.in-deck': 'Es steht in einem Vorspann.',
  'verification.in-subhead': 'Es steht in einer Zwischenüberschrift.',
  'verification.in-caption': 'Es steht in einer Bildunterschrift.',
  'verification.in-correction': 'Es steht in einer Berichtigung.',
};
