import type { verificationAnswer as english } from '../en/verification-answer.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';
import { strong, wording } from '../wording.js';

const { day } = formatting('es');

export const verificationAnswer: Translation<typeof english> = {
  'verification.answer-not-kept':
    'No guardo ninguna respuesta así para este servidor; la que solo vio quien preguntó solo puede verificarla esa persona, durante medio año.',
  'verification.answer-without-quotes': ({ id }) => `La respuesta ${id} no cita nada.`,
  'verification.answer': ({ id, day: made }) =>
    wording`${strong(`Respuesta ${id}`)} del ${day(made)} (UTC), cita por cita`,
  'verification.quote-gone': ({ quote }) =>
    wording`${strong(`Cita ${quote}`)}: su artículo ya no se guarda (borrado desde entonces, o de una fuente que ya no responde aquí).`,
  'verification.quote-altered': ({ quote }) =>
    wording`${strong(`Cita ${quote}`)}: su artículo ya no corresponde a su hash, así que no se dice nada.`,
  'verification.quote-hidden': ({ quote }) =>
    wording`${strong(`Cita ${quote}`)}: desde entonces la moderación de este servidor ocultó sus palabras.`,
  'verification.quote-stood': ({ quote, title, outlet, published }) =>
    wording`${strong(`Cita ${quote}`)}, «${title ?? 'sin título'}» (${outlet ?? 'medio no indicado'}, ${published === null ? 'fecha desconocida' : day(published)}): estaba así, carácter por carácter, en el artículo tal como se guardó entonces (su hash corresponde).`,
  'verification.since-same': 'Desde entonces: el artículo es el mismo.',
  'verification.since-updated': 'Desde entonces: el artículo se actualizó, este pasaje no ha cambiado.',
  'verification.since-withdrawn': () =>
    wording`Desde entonces: ${strong('retirado')}; el artículo ya no está entre las fuentes.`,
  'verification.since-corrected': () => wording`Desde entonces: ${strong('corregido')}.`,
  'verification.article-note': ({ text }) => `El artículo lleva ahora esta nota: «${text}»`,
  'verification.passage-gone': 'Ningún párrafo del artículo dice ya más o menos lo mismo.',
  'verification.words-added': ({ words }) => `Añadido: «${words}»`,
  'verification.words-gone': ({ words }) => `Suprimido: «${words}»`,
  'verification.words-changed': ({ before, after }) => `Donde decía «${before}» ahora dice «${after}»`,
  'verification.further-changes': ({ count }) => `Otros lugares que cambiaron: ${count}.`,
};
