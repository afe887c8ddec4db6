import type { corpusPageReasons as english } from '../en/corpus-page-reasons.js';
import type { Translation } from '../translation.js';
import { formatting } from '../formatting.js';

const { number } = formatting('es');

export const corpusPageReasons: Translation<typeof english> = {
  'corpus.why-empty': 'vacío',
  'corpus.why-no-text': 'sin texto',
  'corpus.why-not-text': ({ what }) => `no es texto sino ${what}`,
  'corpus.why-unsaid': 'no dice qué es',
  'corpus.why-kind': ({ code }) => `de un tipo que no se lee (${code})`,
  'corpus.why-file-kind': ({ code }) => `no es un tipo de archivo que se lea (${code})`,
  'corpus.why-larger': ({ size }) => `ocupa más de ${size}`,
  'corpus.why-unicode': 'su texto no es Unicode bien formado',
  'corpus.why-not-read': ({ what }) => `no se pudo leer (${what})`,
  'corpus.why-unreadable': ({ what }) => `ilegible (${what})`,
  'corpus.what-permission': 'permiso denegado',
  'corpus.what-not-there': 'no está',
  'corpus.what-folder': 'es una carpeta',
  'corpus.what-links': 'sus enlaces llevan en círculo',
  'corpus.what-open-files': 'demasiados archivos abiertos',
  'corpus.what-disk': 'el disco informa de un error',
  'corpus.what-unlistable': 'no se puede listar su carpeta',
  'corpus.what-unknown': 'por un motivo desconocido',

  'corpus.why-check': 'una comprobación de que quien lee es una persona, no un artículo',
  'corpus.why-script': 'no muestra nada sin JavaScript',
  'corpus.why-paywall': 'un muro de pago, no un artículo',
  'corpus.why-consent': 'una solicitud de consentimiento, no un artículo',
  'corpus.why-log-in': 'una página de inicio de sesión, no un artículo',

  'corpus.why-line-long': ({ size }) => `una línea de más de ${size}`,
  'corpus.why-line-malformed': 'JSON mal formado',
  'corpus.why-line-no-object': 'una línea que no es un objeto JSON',
  'corpus.why-line-no-text': 'sin texto: falta la clave «text» o no es una cadena',
  'corpus.why-no-gzip': 'no son datos gzip, o están dañados',
  'corpus.why-gzip-after': ({ count }) =>
    `los datos gzip están dañados después de la línea ${number(count)}; las líneas anteriores se conservan`,

  'corpus.why-no-pdf': 'no es un PDF',
  'corpus.why-pdf-damaged': 'un PDF dañado',
  'corpus.why-pdf-locked': 'un PDF protegido con contraseña',
  'corpus.why-pdf-scan': 'un PDF sin texto, probablemente escaneado',
  'corpus.why-pdf-pages': ({ count }) => `un PDF de más de ${number(count)} páginas`,
  'corpus.why-pdf-long': ({ count }) => `un PDF de más de ${number(count)} millones de caracteres`,
  'corpus.why-pdf-slow': ({ count }) => `un PDF que tarda más de ${number(count)} s en leerse`,
  'corpus.why-pdf-memory': ({ count }) => `un PDF que necesita más de ${number(count)} MB de memoria para leerse`,

  'corpus.what-pdf': 'un PDF',
  'corpus.what-zip': 'un archivo ZIP o un documento de oficina',
  'corpus.what-gzip': 'datos gzip',
  'corpus.what-png': 'una imagen PNG',
  'corpus.what-jpeg': 'una imagen JPEG',
  'corpus.what-gif': 'una imagen GIF',
  'corpus.what-program': 'un programa',
  'corpus.what-binary': 'datos binarios',

  'corpus.why-gzip': 'datos gzip dañados',
  'corpus.why-json-large': 'JSON de más de 10 MB',
  'corpus.why-json': 'JSON que no es JSON Feed',
  'corpus.why-opml': 'una lista OPML de feeds y no un feed; indique los feeds uno por uno',
  'corpus.why-xml': 'XML que no es ni un feed ni un mapa del sitio',
  'corpus.why-neither': 'ni un feed ni un mapa del sitio',
  'corpus.why-html': 'una página HTML y no un feed, que no enlaza ninguno',
  'corpus.why-html-feed': ({ text }) => `una página HTML y no un feed, que enlaza el feed ${text}`,
  'corpus.why-html-feeds': ({ text }) => `una página HTML y no un feed, que enlaza los feeds ${text}`,
};
