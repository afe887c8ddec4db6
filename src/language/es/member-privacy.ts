import type { memberPrivacy as english } from '../en/member-privacy.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';
import { command, type Piece, strong, wording } from '../wording.js';

const { number } = formatting('es');

export const memberPrivacy: Translation<typeof english> = {
  'member.kept': 'Lo que guardo sobre usted',
  'member.kept-answers': ({ count, days }) =>
    line('Respuestas que pidió', count, `dónde están, no su pregunta; ${days} días`),
  'member.kept-votes': ({ count }) => line('Votos', count, 'tanto tiempo como la respuesta'),
  'member.kept-reports': ({ count }) =>
    line('Denuncias', count, 'tanto tiempo como la respuesta; los moderadores no ven quién hizo una'),
  'member.kept-unanswered': ({ count, days }) =>
    line('Preguntas suyas que no encontraron respuesta', count, `sin su nombre para los moderadores; ${days} días`),
  'member.kept-pending': ({ count, hours }) => line('Preguntas que le hice y esperan un sí', count, `${hours} horas`),
  'member.kept-looks': ({ count, days }) =>
    line('Momentos en que preguntó por última vez por lo nuevo', count, `uno por servidor; ${days} días`),
  'member.kept-conversations': ({ count, hours }) =>
    line(
      'Canales en los que sé sobre qué pregunta',
      count,
      `palabras y fechas de las que parten las preguntas siguientes; ${hours} horas`,
    ),
  'member.kept-language': ({ name }) =>
    wording`${strong('Idioma que eligió:')} ${name} (hasta que elija otro o retire su elección con ${command('language')})`,
  'member.kept-acts': ({ count, days }) => line('Lo que hizo como moderador', count, `${days} días`),

  'member.unanswered-kept-here':
    'En este servidor, las preguntas que no encuentran respuesta se guardan para sus moderadores, sin nombres, salvo que pregunte en privado.',
  'member.unanswered-not-kept': 'Aquí no se guardan las preguntas que no encuentran respuesta.',
  'member.kept-in-memory':
    'Cuándo preguntó por última vez y lo que figuraba encima de una respuesta privada que puede compartir se sabe durante una hora como máximo, solo en memoria. En ningún registro figuran su nombre ni lo que preguntó.',
  'member.kept-of-public-answers': ({ days }) =>
    wording`De una respuesta que todos podían ver queda, pasados ${days} días, qué pasajes citó y en qué servidor, para que ${command('verify')} la reconozca por su número: no quién preguntó ni en qué canal.`,
  'member.kept-of-servers': ({ days }) =>
    `Lo que pertenece a un servidor se borra ${days} días después de que este me expulse. Borrar los mensajes en Discord corresponde a Discord y al servidor.`,
  'member.how-to-forget': () => wording`${command('privacy forget')} borra de inmediato lo que guardo sobre usted.`,

  'member.forget-all': 'Todo lo que guardo sobre usted se borra de inmediato, en todos los servidores.',
  'member.forget-consequences':
    'Las respuestas que pidió se quedan donde están, pero ya no podrá eliminarlas. Sus votos desaparecen; de las denuncias y de lo que hizo como moderador desaparece su nombre.',
  'member.forget-yes': 'Sí, borrar',
  'member.forgotten': 'Borrado: ya no guardo nada sobre usted.',
};

function line(what: string, count: number, how: string): readonly Piece[] {
  return wording`${strong(`${what}:`)} ${number(count)} (${how})`;
}
