import type { verificationCheck as english } from '../en/verification-check.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';
import { command, strong, wording } from '../wording.js';
import { scopeInWords } from './verification-findings.js';

const { number, plural, time } = formatting('es');

export const verificationCheck: Translation<typeof english> = {
  'verification.empty': 'El texto está vacío; pegue las palabras que desea verificar.',
  'verification.too-long': ({ characters, most }) =>
    `El texto tiene ${number(characters)} caracteres; se pueden verificar ${number(most)} como máximo de una vez, así que verifíquelo por partes.`,
  'verification.too-many-sentences': ({ sentences, most }) =>
    `El texto tiene ${number(sentences)} frases y no está entero en los artículos; se pueden verificar ${number(most)} como máximo una por una, así que verifíquelo por partes.`,
  'verification.no-words': 'El texto no contiene letras ni cifras; pegue las palabras que desea verificar.',
  'verification.no-articles': 'Todavía no hay artículos, así que no se pudo buscar nada.',
  'verification.message-without-words': () =>
    wording`Este mensaje no tiene palabras que se puedan buscar; use ${command('verify')} con las palabras que desea comprobar.`,

  'verification.verdict-exact': 'Exacto',
  'verification.verdict-part': 'Parte de una frase',
  'verification.verdict-near': 'No es literal',
  'verification.verdict-not-found': 'No encontrado',
  'verification.pieces': ({ verdict, count, pieces }) =>
    `${verdict}: ${plural(count, { one: 'fragmento', other: 'fragmentos' })} ${pieces.join(', ')}.`,
  'verification.piece': ({ piece, text }) => wording`${strong(`Fragmento ${piece}:`)} «${text}»`,
  'verification.stands-in': ({ count, passages }) =>
    `Su frase forma parte ${plural(count, { one: 'del pasaje', other: 'de los pasajes' })} ${passages.join(', ')}.`,
  'verification.unlisted': ({ count }) =>
    `${plural(count, { one: '# lugar más sin enumerar', other: '# lugares más sin enumerar' })}.`,
  'verification.lines-left-out': ({ count }) =>
    `No se dice aquí por falta de espacio: ${plural(count, { one: '# línea más', other: '# líneas más' })}.`,
  'verification.pieces-left-out': ({ count }) =>
    `No hay espacio aquí para lo que se encontró sobre ${plural(count, { one: '# fragmento más; verifíquelo', other: '# fragmentos más; verifíquelos' })} por separado.`,
  'verification.passages-elsewhere': ({ count, passages, button }) =>
    `${plural(count, { one: 'Pasaje', other: 'Pasajes' })} ${passages.join(', ')}: en «${button}».`,
  'verification.searched': ({ refreshedAt, ...scope }) =>
    `Se buscó en ${scopeInWords(scope)}; ${refreshedAt === null ? 'nunca actualizados' : `última actualización: ${time(refreshedAt)}`}.`,

  'verification.former-version': 'Versión anterior, ya no vigente.',
  'verification.former-without-room': 'El pasaje de la versión anterior no cabe aquí.',
  'verification.marked-same': 'Subrayado: las palabras del texto.',
  'verification.marked-different': 'Subrayado: donde el artículo tiene otras palabras.',
  'verification.in-headline': 'Está en un titular.',
  'verification.in-deck': 'Está en una entradilla.',
  'verification.in-subhead': 'Está en un intertítulo.',
  'verification.in-caption': 'Está en un pie de foto.',
  'verification.in-correction': 'Está en una corrección.',
};
