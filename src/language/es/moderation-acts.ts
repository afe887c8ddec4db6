import type { moderationActs as english } from '../en/moderation-acts.js';
import type { Translation } from '../translation.js';
import { actLine } from '../act-line.js';
import { formatting } from '../formatting.js';
import { lowerFirst } from '../lower-first.js';

const { number, plural } = formatting('es');

export const moderationActs: Translation<typeof english> = {
  'moderation.act-line': (act) => actLine(act, ': '),
  'moderation.no-acts': 'Aquí todavía no se ha hecho nada.',
  'moderation.acts': ({ days }) => `Lo que se ha hecho aquí, guardado ${number(days)} días:`,
  'moderation.newest': 'Lo más reciente',
  'moderation.older': 'Lo anterior',
  'moderation.by-nobody': 'sin nombre',
  'moderation.by-itself': 'Automático',

  'moderation.answer-numbered': ({ id }) => `respuesta ${id}`,
  'moderation.hidden-numbered': ({ id }) => `oculto ${id}`,
  'moderation.setting-named': ({ setting }) => lowerFirst(setting),

  'moderation.act-hide-quote': 'ocultar cita',
  'moderation.act-hide-article': 'ocultar artículo',
  'moderation.act-unhide-quote': 'volver a mostrar cita',
  'moderation.act-unhide-article': 'volver a mostrar artículo',
  'moderation.act-settle-reports': 'cerrar denuncias',
  'moderation.act-clear-unanswered': 'borrar preguntas sin respuesta',
  'moderation.act-change-settings': 'cambiar ajustes',
  'moderation.act-set-up': 'configuración',
  'moderation.act-refresh': 'actualización',
  'moderation.act-dry-run': 'simulación',
  'moderation.act-remove-article': 'retirar artículo',
  'moderation.act-restore-article': 'restaurar artículo',
  'moderation.act-erase-article': 'borrar artículo para siempre',
  'moderation.act-rollback': 'revertir',
  'moderation.act-add-url': 'añadir página',
  'moderation.act-add-urls': 'añadir páginas',
  'moderation.act-add-feed': 'añadir feed',
  'moderation.act-add-site-map': 'añadir mapa del sitio',
  'moderation.act-add-upload': 'añadir archivo',
  'moderation.act-drop-source': 'eliminar una fuente',
  'moderation.act-apply-held-change': 'aplicar un cambio retenido',
  'moderation.act-discard-held-change': 'descartar un cambio retenido',
  'moderation.act-block-host': 'bloquear sitio',
  'moderation.act-unblock-host': 'desbloquear sitio',

  'moderation.outcome-done': 'hecho',
  'moderation.outcome-cancelled': 'cancelado',
  'moderation.outcome-refused': 'rechazado',
  'moderation.outcome-failed': 'ha fallado',
  'moderation.outcome-no-news': 'ya lo era',
  'moderation.outcome-nothing': 'sin cambios',
  'moderation.outcome-reports': ({ count }) => plural(count, { one: '# denuncia', other: '# denuncias' }),
  'moderation.outcome-questions': ({ count }) => plural(count, { one: '# pregunta', other: '# preguntas' }),
  'moderation.outcome-erased': ({ count }) =>
    `borrado de ${plural(count, { one: '# generación', other: '# generaciones' })}`,
  'moderation.outcome-added': ({ count }) => plural(count, { one: '# añadido', other: '# añadidos' }),
  'moderation.outcome-changed': ({ count }) => plural(count, { one: '# cambiado', other: '# cambiados' }),
  'moderation.outcome-removed': ({ count }) => plural(count, { one: '# retirado', other: '# retirados' }),
  'moderation.outcome-read-anew': ({ count }) => plural(count, { one: '# releído', other: '# releídos' }),
  'moderation.outcome-held': ({ count }) =>
    plural(count, { one: '# retenido a la espera de decisión', other: '# retenidos a la espera de decisión' }),
  'moderation.outcome-left-out': ({ count }) => plural(count, { one: '# omitido', other: '# omitidos' }),
  'moderation.outcome-back': ({ count }) => `${number(count)} de vuelta en las respuestas`,
  'moderation.outcome-out': ({ count }) => `${number(count)} fuera de las respuestas`,
  'moderation.outcomes': ({ outcomes, generation }) =>
    `${outcomes.join(', ')}${generation === null ? '' : `; generación ${generation}`}`,
};
