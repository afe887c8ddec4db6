import type { corpusSources as english } from '../en/corpus-sources.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';
import { command, strong, wording } from '../wording.js';

const { number, plural } = formatting('es');

export const corpusSources: Translation<typeof english> = {
  'corpus.kind-folder': 'carpeta',
  'corpus.kind-url': 'página',
  'corpus.kind-urls': 'páginas',
  'corpus.kind-feed': 'feed',
  'corpus.kind-site-map': 'mapa del sitio',
  'corpus.kind-upload': 'archivo',
  'corpus.folder': ({ name }) => `la carpeta ${name}`,
  'corpus.several-pages': ({ count, first }) => `${number(count)} páginas, la primera ${first}`,

  'corpus.too-many-sources': ({ most }) =>
    wording`Un servidor tiene ${most} fuentes como máximo: elimine antes una con ${command('corpus sources')}.`,
  'corpus.address-or-file': 'Indique una dirección o adjunte un archivo, no ambas cosas.',
  'corpus.no-address-or-file': 'Indique una dirección o adjunte un archivo.',
  'corpus.nothing-added': 'No se añadió nada.',
  'corpus.source-already': ({ name }) =>
    wording`${name} ya es una fuente; ${command('corpus refresh')} vuelve a leerla.`,
  'corpus.added': ({ kind, name }) => wording`Añadido: ${kind} ${name}.`,
  'corpus.page-names-feed': ({ feed }) => wording`La página menciona el feed ${feed}, que también se puede añadir.`,

  'corpus.no-sources': () => wording`Todavía no hay fuentes; ${command('corpus add')} añade una.`,
  'corpus.sources': ({ range }) => `Fuentes, ${range}:`,
  'corpus.source-line': ({ id, kind, name, articles, isLocal, read, problem }) => {
    const line = wording`${strong(`${id}.`)} ${kind} ${name}: ${plural(articles, { one: '# artículo', other: '# artículos' })}`;
    const when = read === null ? wording`, aún sin leer` : wording`, leído ${read}`;
    return [...line, ...(isLocal ? [] : when), ...(problem === null ? [] : [`; ${problem}`])];
  },
  'corpus.source-choice': ({ id, name }) => `${id}: ${name}`,
  'corpus.drop-a-source': 'Eliminar una fuente',
  'corpus.dropped-already': 'Esa fuente ya se eliminó.',
  'corpus.drop': ({ name }) => wording`${strong('¿Eliminar esta fuente?')} Ya no se leerá: ${name}.`,
  'corpus.drop-meaning': ({ articles }) =>
    articles === 1
      ? wording`Su artículo sale de las respuestas con la actualización que sigue, salvo que otra fuente lo tenga; ${command('corpus rollback')} lo devuelve.`
      : wording`Sus ${number(articles)} artículos salen de las respuestas con la actualización que sigue, salvo que otra fuente los tenga; ${command('corpus rollback')} los devuelve.`,
  'corpus.drop-yes': 'Sí, eliminar la fuente',
  'corpus.dropped': ({ name }) => wording`Fuente eliminada: ${name}.`,

  'corpus.status': 'Los artículos de este servidor',
  'corpus.status-articles': ({ articles, sources, troubled }) => {
    const trouble =
      troubled === 0 ? [] : wording`, ${number(troubled)} con algún problema: véase ${command('corpus sources')}`;
    const own = `Aquí ${plural(articles, { one: 'responde # artículo', other: 'responden # artículos' })}. Este servidor tiene ${plural(sources, { one: '# fuente propia', other: '# fuentes propias' })}`;
    return [own, ...trouble, '.'];
  },
  'corpus.status-never-refreshed': 'Nunca actualizados.',
  'corpus.status-refreshed': ({ at, generation }) => wording`Última actualización: ${at}, generación ${generation}.`,
  'corpus.status-no-schedule': () =>
    wording`Cuándo se actualizan automáticamente lo decide quien me administra; ${command('settings')} fija un horario para este servidor.`,
  'corpus.status-schedule': ({ schedule }) => wording`Actualización automática: ${schedule}.`,
  'corpus.status-idle': 'No hay nada en curso.',
  'corpus.status-under-way': ({ work }) => `En curso: ${work}.`,
  'corpus.status-held': ({ count }) =>
    wording`${plural(count, { one: '# cambio retenido', other: '# cambios retenidos' })} hasta que usted decida: ${command('corpus quarantine')}.`,
  'corpus.status-index':
    'El índice de búsqueda por significado no está completo; mientras tanto las respuestas se basan en palabras clave.',
};
