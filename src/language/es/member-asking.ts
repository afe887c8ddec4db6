import type { memberAsking as english } from '../en/member-asking.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';
import { command, option, wording } from '../wording.js';

const { plural, day, month, andPieces } = formatting('es');

export const memberAsking: Translation<typeof english> = {
  'member.asked-too-soon': ({ seconds }) =>
    `Acaba de preguntar; vuelva a hacerlo dentro de ${plural(seconds, { one: '# segundo', other: '# segundos' })}. Esa pausa la fijaron los moderadores de este servidor.`,
  'member.no-channel-answers': 'Los moderadores de este servidor no han indicado ningún canal en el que responda.',
  'member.answers-in': ({ channels }) => ['En este servidor respondo en ', ...andPieces(channels), '.'],
  'member.only-privately': () =>
    wording`Aquí respondo a eso en privado: use ${command('ask')} con su pregunta, y solo usted verá la respuesta.`,
  'member.private-by-limit':
    'Solo usted ve esto: este canal ya ha tenido en una hora tantas respuestas públicas como permiten sus moderadores.',
  'member.private-by-words':
    'Solo usted ve esto: los moderadores de este servidor quieren que tales preguntas se respondan en privado.',

  'member.no-articles-in-direct': 'Respondo en servidores; aquí no tengo artículos con los que responder.',
  'member.articles-not-opened': ({ ofServer }) =>
    `${ofServer ? 'Los artículos de este servidor' : 'Los artículos'} no se pueden abrir en este momento; quien me administra encontrará el motivo en mi registro.`,
  'member.articles-being-opened': ({ ofServer }) =>
    `${ofServer ? 'Los artículos de este servidor' : 'Los artículos'} se están abriendo; vuelva a preguntar dentro de unos segundos.`,

  'member.day-not-understood': ({ option, typed }) =>
    `«${option}» no entiende «${typed}»: escriba un día como 2024-05-26, «mayo de 2024» o «últimos 7 días».`,
  'member.day-ambiguous': ({ typed, first, second }) => `«${typed}» puede ser dos días: escriba ${first} o ${second}.`,
  'member.days-are-no-limit': ({ days }) =>
    wording`Los días nombrados aquí (${days}) se buscan como palabras y no limitan nada; ${option('ask since')} y ${option('ask until')} de ${command('ask')} sí.`,
  'member.option-since': 'desde',
  'member.option-until': 'hasta',
  'member.day-understood': ({ typed, day: understood }) => `${typed}: ${day(understood)}`,
  'member.today': 'hoy',
  'member.yesterday': 'ayer',
  'member.last-days': ({ days }) => `últimos ${days} días`,
  'member.last-months': ({ months }) => `últimos ${months} meses`,
  'member.no-outlet-named': 'Ningún artículo indica aquí su medio, así que deje vacía esa opción.',
  'member.no-such-outlet': ({ typed, some, others }) =>
    `Ningún artículo es de un medio llamado «${typed}»; hay ${some.join(', ')}${others === 0 ? '' : ` y ${plural(others, { one: '# más', other: '# más' })}`}.`,

  'member.your-question': 'Su pregunta',
  'member.a-question': 'Una pregunta a los artículos',
  'member.topic': ({ parts }) => parts.join(', '),
  'member.until-day': ({ day: last }) => `hasta el ${day(last)}`,
  'member.since-day': ({ day: first }) => `desde el ${day(first)}`,
  'member.on-day': ({ day: only }) => day(only),
  'member.in-month': ({ day: first }) => month(first),
  'member.between-days': ({ first, last }) => `del ${day(first)} al ${day(last)}`,
  'member.topic-forgotten': 'Olvidado: su próxima pregunta aquí empieza un tema nuevo.',
  'member.no-topic': 'Aquí no tiene ningún tema: su próxima pregunta empieza uno.',
};
