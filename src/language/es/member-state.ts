import type { DaySpan, memberState as english } from '../en/member-state.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';
import { command, strong, wording } from '../wording.js';

const { number, plural, day, time } = formatting('es');

export const memberState: Translation<typeof english> = {
  'member.no-articles': 'Todavía no hay artículos.',
  'member.status-articles': ({ articles, passages, undated, ...span }) =>
    `${articlesOf(articles)} en ${plural(passages, { one: '# pasaje', other: '# pasajes' })}; ${span.first === null ? 'ninguno con fecha' : `con fecha ${daysOf(span)}`}; ${number(undated)} sin fecha.`,
  'member.never-refreshed': 'Nunca se han actualizado.',
  'member.last-refreshed': ({ at, generation }) =>
    `Última actualización: ${time(at)}${generation === null ? '' : `; generación ${generation}`}.`,
  'member.status-model': ({ model, hash, index }) =>
    wording`Modelo: ${model}, hash ${hash ?? 'aún desconocido'}; ${index}.`,
  'member.index-complete': 'índice completo',
  'member.index-rebuilding':
    'el índice se está reconstruyendo; mientras tanto, las respuestas se basan en palabras clave',
  'member.index-missing': 'aún sin índice',
  'member.status-discord': ({ ping }) =>
    `Discord: ${ping === null ? 'todavía sin señal de vida' : `señal de vida en ${ping} ms`}. Para responder no se usa ninguna red.`,
  'member.status-refreshing': ({ work }) => wording`En actualización ahora: ${work}.`,
  'member.quotes-held-back': ({ count }) =>
    `${plural(count, { one: '# cita retenida', other: '# citas retenidas' })} desde el arranque: el texto guardado no coincidía.`,

  'member.sources': ({ articles, undated, refreshedAt, generation, ...span }) =>
    `${articlesOf(articles)}, ${daysOf(span)}, ${number(undated)} sin fecha; ${refreshedAt === null ? 'nunca actualizados' : `última actualización: ${time(refreshedAt)}`}${generation === null ? '' : `, generación ${generation}`}.`,
  'member.sources-of-outlet': ({ outlet, articles, undated, ...span }) =>
    wording`${strong(outlet ?? 'Medio no indicado')}: ${articlesOf(articles)}, ${daysOf(span)}${undated === 0 || span.first === null ? '' : `, ${number(undated)} sin fecha`}`,
  'member.sources-none': () => wording`Un moderador puede añadir fuentes con ${command('corpus add')}.`,

  'member.page': ({ page, pages, lines }) => `Página ${page} de ${pages}; ${number(lines)} en total`,

  'member.progress-so-far': ({ done, unit }) => `${number(done)} ${unit} hasta ahora`,
  'member.progress': ({ done, total, unit }) => `${number(done)} de ${number(total)} ${unit}`,
  'member.less-than-a-minute-left': 'queda menos de un minuto',
  'member.minutes-left': ({ minutes }) =>
    plural(minutes, { one: 'queda aproximadamente # min', other: 'quedan aproximadamente # min' }),
  'member.hours-left': ({ hours }) =>
    plural(hours, { one: 'queda aproximadamente # h', other: 'quedan aproximadamente # h' }),
  'member.and-more': ({ count }) => `… y ${number(count)} más`,
  'member.goes-on-in': ({ channel }) => wording`Esto continúa en ${channel}.`,
  'member.outcome-not-shown': ({ why }) =>
    `El trabajo continúa, pero su resultado ya no se puede mostrar aquí: ${why}.`,
};

function articlesOf(count: number): string {
  return plural(count, { one: '# artículo', other: '# artículos' });
}

function daysOf({ first, last }: DaySpan): string {
  if (first === null || last === null) return 'ninguno con fecha';
  return first === last ? `del ${day(first)}` : `del ${day(first)} al ${day(last)}`;
}
