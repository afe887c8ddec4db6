import type { corpusActs as english } from '../en/corpus-acts.js';
import type { Translation } from '../translation.js';
import { formatting } from '../formatting.js';

const { number } = formatting('es');

export const corpusActs: Translation<typeof english> = {
  'corpus.host-blocked-already': ({ host }) => `${host} ya está bloqueado.`,
  'corpus.host-not-blocked': ({ host }) => `${host} no está bloqueado.`,
  'corpus.no-host-name': ({ text }) => `«${text}» no es el nombre de un sitio: escríbalo como news.example.org.`,

  'corpus.name-an-address': 'Indique la dirección de una página, un feed o un mapa del sitio.',
  'corpus.only-of-site-maps': 'El patrón y la antigüedad son solo para un mapa del sitio.',
  'corpus.one-feed': 'Añada los feeds de uno en uno.',
  'corpus.one-site-map': 'Añada los mapas del sitio de uno en uno.',
  'corpus.no-address': ({ text }) => `«${text}» no es una dirección que empiece por https://.`,
  'corpus.address-too-long': ({ text, most }) => `«${text}» tiene más de ${number(most)} caracteres.`,
  'corpus.address-with-password': ({ text }) => `«${text}» incluye un usuario o una contraseña: quítelos.`,
  'corpus.too-many-addresses': ({ most, count }) =>
    `Una lista tiene como máximo ${number(most)} direcciones, no ${number(count)}.`,
  'corpus.pattern-too-long': ({ most }) => `Un patrón tiene como máximo ${number(most)} caracteres.`,
  'corpus.no-pattern': ({ pattern, example }) =>
    `«${pattern}» no es el patrón de una dirección: debe empezar por /, * o https://, como en ${example}.`,
  'corpus.no-age': ({ most }) => `La antigüedad es un número de días de 1 a ${number(most)}.`,

  'corpus.address-not-looked-at': ({ url, why }) => `No se pudo consultar ${url}: ${why}.`,
  'corpus.address-not-looked-at-now': ({ url, why }) =>
    `No se pudo consultar ${url}: ${why}. Indique qué es (feed, mapa del sitio o página) para añadirlo de todos modos.`,
  'corpus.sent-nothing': 'no envió nada',
  'corpus.no-source-there': ({ url, what }) => `${url} no es un feed, un mapa del sitio ni una página: ${what}.`,
  'corpus.no-source': ({ source }) => `No hay ninguna fuente ${source}: consulte la lista de fuentes.`,
  'corpus.folder-stays': ({ source }) =>
    `La fuente ${source} es la carpeta de la que nacen estos artículos, así que no se puede eliminar.`,
  'corpus.holds-erased': ({ name }) => `${name} contiene un artículo que se borró, así que no se acepta.`,

  'corpus.article-erased': 'Ese artículo se borró; no queda nada de él.',
  'corpus.article-unknown': ({ id }) => `Aquí no se conoce ningún artículo ${id}: búsquelo por su título.`,
  'corpus.removed-already': 'Ese artículo ya está retirado.',
  'corpus.not-removed': 'Ese artículo no está retirado.',
  'corpus.kept-out': ({ why }) => `Ese artículo no puede volver: ${why}.`,

  'corpus.no-such-generation': ({ generation, newest }) =>
    `No hay ninguna generación ${generation}: ${newest === null ? 'todavía no hay ninguna' : `van de la 1 a la ${newest}`}.`,
  'corpus.same-articles': ({ generation }) =>
    `La generación ${generation} tiene los mismos artículos que ahora, así que no hay nada que revertir.`,

  'corpus.no-held-change': ({ change }) => `No hay ningún cambio ${change} retenido: consulte la cuarentena.`,
  'corpus.change-applied': ({ change }) => `El cambio ${change} ya se aplicó.`,
  'corpus.change-discarded': ({ change }) => `El cambio ${change} ya se descartó.`,

  'corpus.file-damaged': 'El archivo que contiene los artículos está dañado: quien me administra debe repararlo.',
  'corpus.disk-full':
    'El disco que contiene los artículos está lleno: quien me administra debe liberar espacio; las respuestas siguen con la última actualización.',
  'corpus.folder-not-opened':
    'No se puede abrir la carpeta de los artículos: quien me administra debe indicar una que exista.',
  'corpus.folder-not-listed': ({ folder }) =>
    `No se puede listar la carpeta ${folder}: quien me administra debe revisar sus permisos; no se ha cambiado nada.`,

  'corpus.shared-alone':
    'Este servidor responde solo con los artículos compartidos, que únicamente puede cambiar quien me administra, en el terminal.',
  'corpus.under-way': ({ job, by, since, far }) => `${job}, por ${by}, está en curso desde las ${since} (${far})`,
  'corpus.just-begun': 'acaba de empezar',
  'corpus.again-when-done': ({ work }) => `${work}; inténtelo de nuevo cuando termine.`,
  'corpus.starting': 'empezando',
  'corpus.waiting': 'a la espera de su turno',
  'corpus.the-schedule': 'la programación',
  'corpus.job-refresh': 'Una actualización',
  'corpus.job-rollback': 'Una reversión',
  'corpus.job-remove': 'Una retirada',
  'corpus.job-restore': 'Una restauración',
  'corpus.job-erase': 'Un borrado',
  'corpus.job-recognise-source': 'La consulta de una fuente',
  'corpus.job-add-source': 'La adición de una fuente',
  'corpus.job-remove-source': 'La eliminación de una fuente',
  'corpus.job-apply-held': 'La aplicación de un cambio retenido',
  'corpus.job-discard-held': 'El descarte de un cambio retenido',
  'corpus.job-block-host': 'El bloqueo de un sitio',
  'corpus.job-unblock-host': 'El desbloqueo de un sitio',
};
