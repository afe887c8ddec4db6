import type { moderation as english } from '../en/moderation.js';
import type { Translation } from '../translation.js';
import { formatting } from '../formatting.js';
import { lowerFirst } from '../lower-first.js';
import { command, wording } from '../wording.js';
import { moderationActs } from './moderation-acts.js';
import { moderationMarks } from './moderation-marks.js';
import { moderationReach } from './moderation-reach.js';
import { moderationSetUp } from './moderation-set-up.js';
import { moderationSettings } from './moderation-settings.js';

const { number, plural } = formatting('es');

const members = { one: '# miembro', other: '# miembros' };

export const moderation: Translation<typeof english> = {
  ...moderationSettings,
  ...moderationSetUp,
  ...moderationActs,
  ...moderationMarks,
  ...moderationReach,

  'moderation.in-server-alone': 'Esto solo funciona en un servidor.',
  'moderation.for-moderators':
    'Esto es para moderadores: miembros que pueden gestionar este servidor o que tienen el rol designado para ello.',
  'moderation.previous-page': 'Página anterior',
  'moderation.next-page': 'Página siguiente',
  'moderation.range': ({ first, last, total }) => `${number(first)}–${number(last)} de ${number(total)}`,
  'moderation.choice': ({ place, what }) => `${place}: ${what}`,

  'moderation.misleading': 'Engañosa',
  'moderation.misleading-meaning': 'Las citas dan una imagen falsa de lo que se dijo',
  'moderation.wrong-source': 'Fuente incorrecta',
  'moderation.wrong-source-meaning': 'El medio, la fecha o el enlace no son correctos',
  'moderation.out-of-date': 'Desactualizada',
  'moderation.out-of-date-meaning': 'Algo más reciente dice otra cosa',
  'moderation.not-an-answer': 'No es una respuesta',
  'moderation.not-an-answer-meaning': 'Las citas no responden a la pregunta',
  'moderation.reason': ({ reason, count }) => `${lowerFirst(reason)}${count > 1 ? ` ×${number(count)}` : ''}`,
  'moderation.reasons': ({ reasons }) => reasons.join(', '),
  'moderation.an-answer': 'una respuesta',

  'moderation.no-reports': 'No hay denuncias pendientes.',
  'moderation.reports': ({ range }) => `Respuestas con denuncias pendientes, ${range}:`,
  'moderation.report-line': ({ place, answer, channel, reasons, useful, at }) =>
    wording`${place}. ${answer ?? 'una respuesta privada'} en ${channel}: ${reasons}${useful === 0 ? '' : `; útil para ${number(useful)}`}, ${at}`,
  'moderation.look-at-answer': 'Ver una respuesta',
  'moderation.settle-an-answer': 'Cerrar las denuncias de una respuesta',
  'moderation.quotes-of-reported': 'Citas de la respuesta denunciada',
  'moderation.reports-gone': 'Esta respuesta ya no se conserva, y sus denuncias tampoco.',
  'moderation.settle': 'Cerrar',
  'moderation.settled-already': 'Ya estaban cerradas.',
  'moderation.settled': ({ reports }) =>
    `${plural(reports, { one: 'Cerrada (# denuncia)', other: 'Cerradas (# denuncias)' })}.`,

  'moderation.nothing-hidden': 'En este servidor no hay nada oculto.',
  'moderation.hidden': ({ range }) => `Oculto en este servidor, ${range}:`,
  'moderation.article-by': ({ title, outlet }) =>
    `«${title ?? 'Título no indicado'}»${outlet === null ? '' : `, ${outlet}`}`,
  'moderation.hidden-quote': ({ opening, article, at }) =>
    wording`La cita que empieza por «${opening}» en ${article}, oculta ${at}`,
  'moderation.hidden-article': ({ article, at }) => wording`El artículo ${article}, oculto ${at}`,
  'moderation.hidden-quote-gone': ({ at }) => wording`Una cita de un artículo que ya no está, oculta ${at}`,
  'moderation.hidden-article-gone': ({ at }) => wording`Un artículo que ya no está, oculto ${at}`,
  'moderation.a-quote': 'cita',
  'moderation.an-article': 'artículo',
  'moderation.show-again': 'Volver a mostrar',
  'moderation.shown-already': 'Eso ya se vuelve a mostrar.',

  'moderation.hide-quote': ({ place }) => `Ocultar la cita ${place}`,
  'moderation.hide-article-of-quote': ({ place }) => `Ocultar el artículo de la cita ${place}`,
  'moderation.hide-near': ({ place }) => `Ocultar el pasaje cercano ${place}`,
  'moderation.hide-article-of-near': ({ place }) => `Ocultar el artículo del pasaje cercano ${place}`,
  'moderation.its-sentences': 'Sus frases, dondequiera que estén',
  'moderation.all-of-it': 'Todo el artículo',
  'moderation.hide-here': 'Ocultar en este servidor (moderadores)',
  'moderation.no-such-quote': 'No existe esa cita.',
  'moderation.quote-hidden':
    'Oculta: desde ahora sus frases no se muestran en ninguna parte de este servidor. Los mensajes que las muestran se quedan hasta que se eliminen.',
  'moderation.article-hidden':
    'Oculto: desde ahora no se muestra nada de este artículo en este servidor. Los mensajes que lo citan se quedan hasta que se eliminen.',
  'moderation.show-it-again': () => wording`Para volver a mostrarlo: ${command('moderation hidden')}.`,

  'moderation.no-unanswered': 'No hay preguntas sin respuesta.',
  'moderation.unanswered-list': ({ range }) => `Preguntas sin respuesta, ${range}:`,
  'moderation.unanswered-kept-for': ({ days }) =>
    `Se guardan sin nombres durante ${number(days)} días desde la última vez que se preguntaron.`,
  'moderation.unanswered-off': () => wording`En este servidor no se guardan; ${command('settings')} lo activa.`,
  'moderation.unanswered-question': ({ place, question, askers, at }) =>
    wording`${place}. «${question}» · ${plural(askers, members)} · ${at}`,
  'moderation.clear-question': 'Borrar una pregunta',
  'moderation.clear-all': 'Borrar todas',
};
