import type { memberHelp as english } from '../en/member-help.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';
import { command, menuCommand, option, wording } from '../wording.js';

const { and } = formatting('es');

export const memberHelp: Translation<typeof english> = {
  'member.help-quotes':
    'Respondo a las preguntas citando artículos de prensa palabra por palabra. Nunca redacto una respuesta propia.',
  'member.help-ask': () =>
    wording`${command('ask')} busca los pasajes que responden. Añada ${option('ask outlet')}, ${option('ask since')} o ${option('ask until')} para acotar («últimos 7 días», «mayo de 2024»), o ${option('ask private')} para que solo usted lo vea.`,
  'member.help-mention': () =>
    wording`O mencióneme con una pregunta y respondo. En el menú de un mensaje, en Aplicaciones, «${menuCommand('Ask the sources')}» busca lo que dicen de él los artículos; solo usted lo ve.`,
  'member.help-verify': () =>
    wording`${command('verify')} dice si un texto figura en los artículos, entero o en parte, y en qué difiere. «${menuCommand('Check against the sources')}», en el menú de un mensaje, hace lo mismo; solo usted ve ambos.`,
  'member.help-views': () =>
    wording`${command('summary')} da lo esencial de un artículo, de un tema o de lo nuevo; ${command('timeline')} ordena un tema por fecha; ${command('compare')} pone lado a lado lo que cuentan los medios; ${command('who')} dice quién dijo qué. En el menú de un mensaje toman sus palabras como tema.`,
  'member.help-buttons': ({ more, context, card, useful, report, share }) =>
    `Debajo de una respuesta, «${more}», «${context}» y, si un artículo no tiene enlace, «${card}» se abren solo para usted. Quien preguntó y los moderadores pueden eliminar una respuesta. «${useful}» y «${report}» hacen saber a los moderadores su opinión, sin su nombre; «${share}» hace pública una respuesta privada.`,
  'member.help-context': 'Más contexto',
  'member.help-exact':
    'Cada cita figura exactamente así en su artículo; con ella se indican el medio, la fecha y la frase que responde. Una cita exacta dice lo que se publicó, no lo que es cierto.',
  'member.help-further': ({ further }) =>
    wording`«${further}» continúa una respuesta («¿y en mayo?»), igual que un mensaje de respuesta que me mencione. «${menuCommand('Export')}», en el menú de un mensaje, guarda sus citas.`,
  'member.help-state': () =>
    wording`${command('sources')} y ${command('status')} dicen qué artículos conozco y cuán recientes son. ${command('privacy show')} dice qué guardo sobre usted; ${command('privacy forget')} lo borra.`,
  'member.help-language': () =>
    wording`${command('language')} elige en qué idioma lee usted mis propias palabras; los artículos se citan en el suyo.`,
  'member.help-short': () =>
    wording`Mencióneme con una pregunta o use ${command('ask')}, y cito los artículos que la responden. ${command('help')} explica más.`,

  'member.permissions-lacking': ({ names, channel }) =>
    `${names.length === 1 ? 'Me falta' : 'Me faltan'} ${and(names.map((name) => `«${name}»`))} en ${channel ?? 'este canal'}: un administrador puede permitirlo allí en «Editar canal» → «Permisos».`,
  'member.permission-view-channels': 'Ver canales',
  'member.permission-send-messages': 'Enviar mensajes',
  'member.permission-send-in-threads': 'Enviar mensajes en hilos',
  'member.permission-read-history': 'Leer el historial de mensajes',
};
