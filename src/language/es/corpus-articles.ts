import type { corpusArticles as english } from '../en/corpus-articles.js';
import type { Translation } from '../translation.js';
import { formatting } from '../formatting.js';
import { command, option, strong, wording } from '../wording.js';

const { number, plural } = formatting('es');

const articles = { one: '# artículo', other: '# artículos' };
const kept = { one: '# artículo sigue como antes', other: '# artículos siguen como antes' };

export const corpusArticles: Translation<typeof english> = {
  'corpus.article': ({ title, outlet }) => `«${title}»${outlet === null ? '' : `, ${outlet}`}`,
  'corpus.article-with-id': ({ article, id }) => `${article} (${id})`,

  'corpus.remove': ({ article, place }) => wording`${strong('¿Retirar este artículo?')} ${article} (${place})`,
  'corpus.remove-yes': 'Sí, retirar',
  'corpus.remove-meaning':
    'Sale de inmediato de las respuestas y ninguna actualización lo devuelve. Las respuestas antiguas que lo citan se marcan «Retirado después».',
  'corpus.restore-undoes': () => wording`${command('corpus restore')} lo recupera.`,
  'corpus.removed': ({ articles: removed, outcome }) => `Retirado: ${removed.join('; ')}; ${outcome}.`,

  'corpus.erase': ({ article, place }) =>
    wording`${strong('¿Borrar este artículo para siempre?')} ${article} (${place})`,
  'corpus.erase-yes': 'Sí, borrar para siempre',
  'corpus.erase-meaning':
    'Su texto, sus pasajes y sus vectores se borran de todas las generaciones, índices y cachés. Mis mensajes públicos que lo citan se vacían.',
  'corpus.erase-is-final':
    'Nada lo devuelve: ni una reversión, ni una actualización, ni una copia del mismo texto. No se puede deshacer.',
  'corpus.erased': ({ generations, texts }) =>
    `Borrado de ${plural(generations, { one: '# generación', other: '# generaciones' })}, con todas las versiones y copias del mismo texto (${plural(texts, { one: '# texto', other: '# textos' })}).`,
  'corpus.messages-blanked': ({ count }) =>
    count === 0
      ? 'No se ha vaciado ningún mensaje.'
      : `${plural(count, { one: '# mensaje que lo citaba se ha vaciado', other: '# mensajes que lo citaban se han vaciado' })}.`,
  'corpus.a-message': 'mensaje',
  'corpus.message-out-of-reach': ({ message, why }) =>
    wording`Fuera de mi alcance, elimínelo usted, por favor: ${message} (${why})`,
  'corpus.file-stays': ({ file }) => wording`El archivo mismo se queda en la carpeta de quien me administra: ${file}`,
  'corpus.traces-stay':
    'Algo estaba leyendo en ese momento, así que quedan rastros en el archivo de la base de datos hasta la próxima actualización: hágala ahora.',

  'corpus.restored': ({ article, outcome }) => `Restaurado: ${article}; ${outcome}.`,
  'corpus.not-in-source': 'Su fuente ya no lo tiene, así que una actualización puede quitarlo.',
  'corpus.none-removed': 'No hay artículos retirados.',
  'corpus.removed-list': () =>
    wording`Retirados, el último primero; ${command('corpus restore')} acepta un título o el id:`,
  'corpus.further-articles': ({ count }) => `${plural(count, { one: '# artículo más', other: '# artículos más' })}.`,

  'corpus.no-such-article':
    'Ningún artículo propio de este servidor coincide con eso; elija uno de los que se ofrecen mientras escribe.',
  'corpus.no-such-removed': () =>
    wording`Ningún artículo retirado coincide con eso; ${command('corpus restore')}, sin artículo, los enumera.`,
  'corpus.several-match': ({ total, some }) =>
    `Coinciden ${number(total)} artículos: ${some.join('; ')}; indique uno con más precisión o por su id entre paréntesis.`,
  'corpus.shared-not-removed': ({ report }) =>
    `Es uno de los artículos compartidos, que solo puede retirar quien me administra, en el terminal; aquí los moderadores pueden ocultarlo con ${report} debajo de una respuesta.`,
  'corpus.shared-not-erased': ({ report }) =>
    `Es uno de los artículos compartidos, que solo puede borrar quien me administra, en el terminal; aquí los moderadores pueden ocultarlo con ${report} debajo de una respuesta.`,

  'corpus.none-blocked': 'No hay sitios bloqueados.',
  'corpus.blocked-hosts': 'Sitios bloqueados:',
  'corpus.blocked-host': ({ host, at }) => wording`${host}, ${at}`,
  'corpus.block': ({ host }) =>
    wording`${strong('¿Bloquear este sitio?')} ${host} y lo que depende de él ya no se consultan, y sus artículos salen de inmediato de las respuestas.`,
  'corpus.block-yes': 'Sí, bloquear',
  'corpus.unblock-undoes': () =>
    wording`${command('corpus block')} con ${option('corpus block unblock')} vuelve a permitirlo.`,
  'corpus.blocked': ({ host, outcome }) => `${host} está bloqueado: ${outcome}.`,
  'corpus.allowed-again': ({ host }) => `${host} vuelve a estar permitido; la próxima actualización leerá sus páginas.`,

  'corpus.no-generations': () =>
    wording`Todavía no hay ninguna generación; ${command('corpus add')} añade la primera fuente.`,
  'corpus.generations': () =>
    wording`Generaciones, la última primero; ${command('corpus rollback')} vuelve a una de ellas:`,
  'corpus.generation-numbered': ({ id }) => `generación ${id}`,
  'corpus.history-line': ({ generation, at, cause, changes, articles: count }) =>
    wording`${strong(`Generación ${generation}`)}, ${at}: ${cause}; ${changes}; ${plural(count, articles)} entonces`,
  'corpus.cause-refresh': 'Actualización',
  'corpus.cause-rollback': ({ target }) => (target === null ? 'Reversión' : `Vuelta a la generación ${target}`),
  'corpus.cause-remove': 'Retirada',
  'corpus.cause-restore': 'Restauración',
  'corpus.cause-erase': 'Borrado',
  'corpus.cause-quarantine': 'Se aplicó un cambio retenido',
  'corpus.cause-block': 'Se bloqueó un sitio',
  'corpus.no-older-generation': 'No hay ninguna generación anterior a la que volver.',
  'corpus.no-generation': ({ generation }) => `No hay ninguna generación ${generation}.`,
  'corpus.current-already': ({ generation }) => `La generación ${generation} ya es la actual.`,
  'corpus.go-back': () => wording`${strong('¿Volver a los artículos de esta generación?')}`,
  'corpus.go-back-yes': ({ generation }) => `Sí, volver a la generación ${generation}`,
  'corpus.go-back-meaning':
    'Sus artículos vuelven a responder, como una nueva generación. Lo retirado sigue retirado y lo borrado sigue borrado; la próxima actualización lee las fuentes tal como estén entonces.',
  'corpus.went-back': ({ generation, outcome }) => `Se volvió a la generación ${generation}: ${outcome}.`,

  'corpus.held-decided': () =>
    wording`Eso ya se decidió; ${command('corpus quarantine')} enumera lo que está pendiente.`,
  'corpus.none-held': 'Nada espera una decisión.',
  'corpus.held-list': ({ apply, discard }) =>
    `Retenido, porque parece un daño. Mientras tanto responde lo que había antes. ${apply} deja pasar el cambio, ${discard} conserva lo que había:`,
  'corpus.apply': 'Aplicar',
  'corpus.discard': 'Descartar',
  'corpus.decide': ({ decision, change }) => `${decision} ${change}`,
  'corpus.further-changes': ({ count }) =>
    `${plural(count, { one: '# cambio más después de estos', other: '# cambios más después de estos' })}.`,
  'corpus.held-source': ({ change, place, reason, articles: count, at }) =>
    wording`${strong(`${change}.`)} Fuente ${place}: ${reason}; ${plural(count, kept)}, ${at}`,
  'corpus.held-page': ({ change, place, reason, articles: count, at }) =>
    wording`${strong(`${change}.`)} Página ${place}: ${reason}; ${plural(count, kept)}, ${at}`,
  'corpus.source-numbered': ({ id }) => `fuente ${id}`,
  'corpus.change-numbered': ({ id }) => `n.º ${id}`,
};
