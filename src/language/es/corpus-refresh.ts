import type { ChangeValues, corpusRefresh as english } from '../en/corpus-refresh.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';
import { command, strong, wording } from '../wording.js';

const { number, plural } = formatting('es');

const articles = { one: '# artículo sigue como antes', other: '# artículos siguen como antes' };

function change(kind: string, { title, places, further }: ChangeValues) {
  const more = further === 0 ? [] : [plural(further, { one: '# lugar más', other: '# lugares más' })];
  const told = [...places, ...more].join('; ');
  return wording`${strong(kind)}: ${title}${told === '' ? '' : ` (${told})`}`;
}

export const corpusRefresh: Translation<typeof english> = {
  'corpus.stage-list': 'Consultando a las fuentes qué hay',
  'corpus.stage-fetch': 'Obteniendo páginas',
  'corpus.stage-discover': 'Buscando lo que ha cambiado',
  'corpus.stage-read': 'Leyendo páginas',
  'corpus.stage-embed': 'Calculando el significado de los pasajes',
  'corpus.stage-index': 'Indexando',
  'corpus.stage-switch': 'Pasando al nuevo estado',
  'corpus.unit-list': 'fuentes',
  'corpus.unit-fetch': 'páginas',
  'corpus.unit-discover': 'archivos y páginas',
  'corpus.unit-read': 'páginas',
  'corpus.unit-embed': 'pasajes',
  'corpus.unit-index': 'entradas',
  'corpus.unit-switch': 'pasos',
  'corpus.progress': ({ stage, done, total }) =>
    `${stage}: ${number(done)}${total === null ? '' : ` de ${number(total)}`}`,

  'corpus.beginning-refresh': 'Comenzando la actualización…',
  'corpus.beginning-rollback': 'Revirtiendo…',
  'corpus.beginning-remove': 'Retirando el artículo…',
  'corpus.beginning-restore': 'Restaurando el artículo…',
  'corpus.beginning-erase': 'Borrando el artículo…',
  'corpus.beginning-recognise-source': 'Mirando qué hay en la dirección…',
  'corpus.beginning-add-source': 'Añadiendo la fuente…',
  'corpus.beginning-remove-source': 'Eliminando la fuente…',
  'corpus.beginning-apply-held': 'Aplicando el cambio…',
  'corpus.beginning-discard-held': 'Descartando el cambio…',
  'corpus.beginning-block-host': 'Bloqueando el sitio…',
  'corpus.beginning-unblock-host': 'Volviendo a permitir el sitio…',

  'corpus.cancelled': 'Cancelado.',
  'corpus.unfinished': 'Esto no llegó a su fin.',
  'corpus.not-under-way': 'Esto ya no está en curso.',
  'corpus.act-outcome': ({ act, outcome }) => `${act}: ${outcome}.`,
  'corpus.fetched-stays':
    'Los artículos están como antes; las páginas que ya se obtuvieron no hace falta volver a obtenerlas.',
  'corpus.no-sources-to-read': () => wording`No hay fuentes que leer; ${command('corpus add')} añade una.`,

  'corpus.refreshed': ({ outcome }) => `Actualizado: ${outcome}.`,
  'corpus.would-refresh': ({ outcome }) => `Una actualización traería: ${outcome}.`,
  'corpus.refreshed-by-schedule': ({ outcome }) => wording`${strong('Actualización programada')}: ${outcome}.`,
  'corpus.held': ({ change: id, place, reason, articles: count }) =>
    wording`${strong('Retenido hasta que usted decida')}${id === null ? '' : ` (${id})`}: ${place}: ${reason}; ${plural(count, articles)}. Véase ${command('corpus quarantine')}.`,
  'corpus.not-read': ({ place, problem }) => wording`${strong('No leído')}: ${place}: ${problem}`,
  'corpus.left-out': ({ place, reason }) => wording`${strong('Omitido')}: ${place}: ${reason}`,
  'corpus.further-lines': ({ count }) =>
    `${plural(count, { one: '# línea más', other: '# líneas más' })} en el archivo.`,
  'corpus.and-more': ({ count }) => `… y ${number(count)} más.`,

  'corpus.change-added': (values) => change('Añadido', values),
  'corpus.change-changed': (values) => change('Cambiado', values),
  'corpus.change-removed': (values) => change('Retirado', values),
  'corpus.change-reread': (values) => change('Releído', values),
  'corpus.place-new': ({ words }) => `nuevo: «${words}»`,
  'corpus.place-gone': ({ words }) => `suprimido: «${words}»`,
  'corpus.place-changed': ({ before, after }) => `«${before}» → «${after}»`,

  'corpus.file-added': ({ title, address }) => `añadido: ${title} (${address})`,
  'corpus.file-changed': ({ title, address }) => `cambiado: ${title} (${address})`,
  'corpus.file-removed': ({ title, address }) => `retirado: ${title} (${address})`,
  'corpus.file-reread': ({ title, address }) => `releído: ${title} (${address})`,
  'corpus.file-further': ({ count }) => `y ${plural(count, { one: '# lugar más', other: '# lugares más' })}`,
  'corpus.file-left-out': 'Omitido:',
  'corpus.file-left-out-page': ({ path, reason }) => `${path}: ${reason}`,
};
