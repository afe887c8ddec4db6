import type { moderationSettings as english } from '../en/moderation-settings.js';
import type { Translation } from '../translation.js';
import { formatting } from '../formatting.js';
import { lowerFirst } from '../lower-first.js';
import { command, commandGroup, strong, wording } from '../wording.js';

const { number, plural } = formatting('es');

export const moderationSettings: Translation<typeof english> = {
  'moderation.settings-of': ({ guild }) => `Ajustes de ${guild ?? 'este servidor'}`,
  'moderation.change-setting': 'Cambiar un ajuste',
  'moderation.back': 'Volver',
  'moderation.choose': 'Elegir',
  'moderation.choose-role': 'Elegir un rol',
  'moderation.unknown-setting': () => wording`Este ajuste es de otra versión mía; use de nuevo ${command('settings')}.`,
  'moderation.field': ({ label }) => wording`${strong(`${label}:`)}`,
  'moderation.saved': ({ setting }) => wording`${strong('Guardado:')} ${lowerFirst(setting)}.`,
  'moderation.cannot-write': ({ why }) => `Todavía no puedo escribir en ese canal: ${why}.`,
  'moderation.where-to-allow': () =>
    wording`Los miembros con ese rol ya pueden moderar, pero Discord solo muestra lo reservado a los moderadores a quienes pueden gestionar el servidor. Para que el rol lo vea, un administrador puede abrir ${strong('Ajustes del servidor → Integraciones → este bot')} y añadir el rol a ${command('settings')}, ${commandGroup('moderation')} y ${commandGroup('corpus')}.`,
  'moderation.comma': ', ',
  'moderation.none': 'ninguno',

  'moderation.role': 'Rol de moderador',
  'moderation.role-meaning': 'Quién modera además de quienes pueden gestionar este servidor',
  'moderation.no-role': 'Ningún rol',

  'moderation.channels': 'Canales en los que respondo',
  'moderation.channels-meaning': 'En los demás se indica a los miembros dónde preguntar',
  'moderation.channels-all': 'todos',
  'moderation.all-channels': 'Todos los canales',

  'moderation.answers': 'Respuestas',
  'moderation.answers-meaning': 'Quién ve una respuesta si quien pregunta no indica otra cosa',
  'moderation.answers-public': 'públicas',
  'moderation.answers-private': 'privadas; quien preguntó puede compartir la suya',
  'moderation.make-public': 'Públicas',
  'moderation.make-private': 'Privadas',

  'moderation.cooldown': 'Pausa entre preguntas',
  'moderation.cooldown-meaning': 'Segundos entre dos preguntas de un mismo miembro',
  'moderation.no-cooldown': 'ninguna',
  'moderation.cooldown-of': ({ seconds }) =>
    `${plural(seconds, { one: '# segundo', other: '# segundos' })} entre dos preguntas de un mismo miembro`,
  'moderation.cooldown-prompt': ({ most }) => `Segundos, de 0 a ${most}`,
  'moderation.cooldown-wrong': ({ most }) => `La pausa es un número entero de segundos, de 0 a ${most}.`,

  'moderation.limit': 'Respuestas públicas por canal',
  'moderation.limit-meaning': 'En una hora; las siguientes son privadas',
  'moderation.no-limit': 'sin límite',
  'moderation.limit-of': ({ answers }) => `${number(answers)} en una hora; las siguientes, privadas`,
  'moderation.limit-prompt': 'Respuestas por hora; vacío: sin límite',
  'moderation.limit-wrong': ({ most }) =>
    `Ese límite es un número entero de 1 a ${most}; déjelo vacío si no quiere ninguno.`,

  'moderation.blocked': 'Palabras bloqueadas',
  'moderation.blocked-meaning': 'Las preguntas que contienen alguna se responden en privado',
  'moderation.no-blocked': 'ninguna',
  'moderation.blocked-prompt': 'Palabras o frases, una por línea',
  'moderation.blocked-too-many': ({ most }) => `Se pueden bloquear como máximo ${most} palabras o frases.`,
  'moderation.blocked-too-long': ({ words, most }) =>
    `«${words}…» es demasiado largo: una frase bloqueada tiene como máximo ${most} caracteres.`,
  'moderation.blocked-empty': ({ words }) => `«${words}» no contiene letras ni cifras, así que no bloquearía nada.`,

  'moderation.log-channel': 'Canal de registro',
  'moderation.log-channel-meaning': 'Donde se informa de las denuncias y de lo que hacen los moderadores',
  'moderation.no-log-channel': 'Ningún canal de registro',

  'moderation.unanswered': 'Preguntas sin respuesta',
  'moderation.unanswered-meaning': 'Si los moderadores ven, sin nombres, lo que no encontró respuesta',
  'moderation.unanswered-kept': 'se guardan sin nombres',
  'moderation.unanswered-not-kept': 'no se guardan',
  'moderation.keep-unanswered': 'Guardarlas',
  'moderation.do-not-keep-unanswered': 'No guardarlas',

  'moderation.shared': 'Artículos compartidos',
  'moderation.shared-meaning': 'Si aquí también se responde con los artículos que se ofrecen a todos los servidores',
  'moderation.shared-used': 'se usan, si los hay',
  'moderation.shared-not-used': 'no se usan',
  'moderation.as-operator-decides': 'como decida quien me administra',
  'moderation.use-shared': 'Usarlos',
  'moderation.do-not-use-shared': 'No usarlos',
  'moderation.leave-to-operator': 'Como decida quien me administra',

  'moderation.schedule': 'Horario de actualización',
  'moderation.schedule-meaning': 'Cuándo se vuelven a leer los artículos de este servidor',
  'moderation.schedule-prompt': () => 'Por ejemplo 6h, 0 6 * * * (UTC), u off',
  'moderation.schedule-wrong': () =>
    'Un horario es un intervalo de 5m a 30d, como 6h; una línea cron (UTC, no más frecuente), como «0 6,18 * * *»; u off. También puede dejarlo vacío.',

  'moderation.language': 'Idioma de mis propias palabras',
  'moderation.language-meaning': 'En el canal de registro y para quienes usan Discord en un idioma que no hablo',
  'moderation.language-chosen': ({ language }) => language,
  'moderation.language-undecided': 'sin decidir, así que el del servidor según Discord',
  'moderation.leave-language': 'Sin decidir: el del servidor según Discord',
};
