import type { verificationCheck as english } from '../en/verification-check.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';
import { command, strong, wording } from '../wording.js';
import { scopeInWords } from './verification-findings.js';

const { number, plural, time } = formatting('fr');

export const verificationCheck: Translation<typeof english> = {
  'verification.empty': 'Le texte est vide ; collez les mots à vérifier.',
  'verification.too-long': ({ characters, most }) =>
    `Le texte compte ${number(characters)} caractères ; on peut en vérifier ${number(most)} au plus à la fois, vérifiez-le donc par parties.`,
  'verification.too-many-sentences': ({ sentences, most }) =>
    `Le texte compte ${number(sentences)} phrases et ne se trouve pas en entier dans les articles ; on peut en vérifier ${number(most)} au plus une par une, vérifiez-le donc par parties.`,
  'verification.no-words': 'Le texte ne contient ni lettres ni chiffres ; collez les mots à vérifier.',
  'verification.no-articles': 'Il n’y a pas encore d’articles, rien n’a donc pu être cherché.',
  'verification.message-without-words': () =>
    wording`Ce message ne contient pas de mots à chercher ; utilisez ${command('verify')} avec les mots à vérifier.`,

  'verification.verdict-exact': 'Exact',
  'verification.verdict-part': 'Partie d’une phrase',
  'verification.verdict-near': 'Pas mot pour mot',
  'verification.verdict-not-found': 'Non trouvé',
  'verification.pieces': ({ verdict, count, pieces }) =>
    `${verdict} : ${plural(count, { one: 'fragment', other: 'fragments' })} ${pieces.join(', ')}.`,
  'verification.piece': ({ piece, text }) => wording`${strong(`Fragment ${piece} :`)} « ${text} »`,
  'verification.stands-in': ({ count, passages }) =>
    `Sa phrase fait partie ${plural(count, { one: 'du passage', other: 'des passages' })} ${passages.join(', ')}.`,
  'verification.unlisted': ({ count }) =>
    `${plural(count, { one: '# autre endroit non énuméré', other: '# autres endroits non énumérés' })}.`,
  'verification.lines-left-out': ({ count }) =>
    `Non indiqué ici faute de place : ${plural(count, { one: '# autre ligne', other: '# autres lignes' })}.`,
  'verification.pieces-left-out': ({ count }) =>
    `Pas de place ici pour ce qui a été trouvé sur ${plural(count, { one: '# autre fragment ; vérifiez-le', other: '# autres fragments ; vérifiez-les' })} à part.`,
  'verification.passages-elsewhere': ({ count, passages, button }) =>
    `${plural(count, { one: 'Passage', other: 'Passages' })} ${passages.join(', ')} : sous « ${button} ».`,
  'verification.searched': ({ refreshedAt, ...scope }) =>
    `Recherché dans ${scopeInWords(scope)} ; ${refreshedAt === null ? 'jamais actualisés' : `dernière actualisation le ${time(refreshedAt)}`}.`,

  'verification.former-version': 'Version antérieure, qui n’a plus cours.',
  'verification.former-without-room': 'Le passage de la version antérieure ne tient pas ici.',
  'verification.marked-same': 'Souligné : les mots du texte.',
  'verification.marked-different': 'Souligné : là où l’article a d’autres mots.',
  'verification.in-headline': 'Cela se trouve dans un titre.',
  'verification.in-deck': 'Cela se trouve dans un chapeau.',
  'verification.in-subhead': 'Cela se trouve dans un intertitre.',
  'verification.in-caption': 'Cela se trouve dans une légende.',
  'verification.in-correction': 'Cela se trouve dans un rectificatif.',
};
