import type { CommandTable } from '../command-words.js';

const topic = { name: 'tema', description: 'De qué se trata, en pocas palabras' };
const onlyYou = { name: 'privado', description: 'Solo usted lo ve' };
const oneArticle = { name: 'artículo', description: 'Un solo artículo, por algunas palabras de su título' };
const named = { name: 'artículo', description: 'Palabras de su título, o su dirección' };

/** The commands in Spanish. */
export const spanishCommands: CommandTable = {
  ask: { name: 'preguntar', description: 'Responde con los artículos, citándolos palabra por palabra' },
  'ask.question': { name: 'pregunta', description: '¿Qué desea saber?' },
  'ask.outlet': { name: 'medio', description: 'Solo artículos de este medio' },
  'ask.since': { name: 'desde', description: 'Solo artículos de este día o posteriores, como 2024-05-26 o 2024-05' },
  'ask.until': { name: 'hasta', description: 'Solo artículos de este día o anteriores, como 2024-05-26 o 2024-05' },
  'ask.private': { name: 'privado', description: 'Solo usted ve la respuesta' },
  summary: {
    name: 'resumen',
    description: 'Las frases más importantes de un artículo, de un tema o de lo nuevo, palabra por palabra',
  },
  'summary.article': oneArticle,
  'summary.topic': topic,
  'summary.since': {
    name: 'desde',
    description: 'Lo nuevo desde un día; sin tema ni artículo, desde su última consulta',
  },
  'summary.length': { name: 'extensión', description: 'Cuánto se muestra; si no se indica, lo normal' },
  'summary.length=brief': { name: 'breve' },
  'summary.length=normal': { name: 'normal' },
  'summary.length=long': { name: 'largo' },
  'summary.private': onlyYou,
  timeline: {
    name: 'cronología',
    description: 'Lo que cuentan los artículos sobre un tema, por orden de fecha, palabra por palabra',
  },
  'timeline.topic': topic,
  'timeline.private': onlyYou,
  compare: {
    name: 'comparar',
    description: 'Lo que cuentan los artículos sobre un tema, lado a lado: en qué difieren y cuántos orígenes hay',
  },
  'compare.topic': topic,
  'compare.private': onlyYou,
  who: {
    name: 'quién',
    description: 'Quién dijo qué, palabra por palabra: citas directas y estilo indirecto, con persona y medio',
  },
  'who.speaker': { name: 'persona', description: 'Una persona u organización, por su nombre' },
  'who.topic': topic,
  'who.article': oneArticle,
  'who.private': onlyYou,
  verify: {
    name: 'verificar',
    description: 'Busca un texto en los artículos, palabra por palabra; solo usted ve el resultado',
  },
  'verify.text': {
    name: 'texto',
    description: 'Las palabras que buscar, o una respuesta mía: «answer 12» o el enlace a su mensaje',
  },
  sources: { name: 'fuentes', description: 'Qué medios y fechas abarcan mis artículos, y cuán recientes son' },
  article: {
    name: 'artículo',
    description: 'La ficha de un artículo: medio, fechas, de dónde procede y sus revisiones',
  },
  'article.title': { name: 'título', description: 'Algunas palabras de su título' },
  help: { name: 'ayuda', description: 'Cómo preguntar y qué significan las respuestas' },
  status: { name: 'estado', description: 'Qué artículos conozco, cuán recientes son y cómo trabajo' },
  privacy: { name: 'privacidad', description: 'Qué guardo sobre usted y cómo hacer que se borre' },
  'privacy.show': { name: 'mostrar', description: 'Qué guardo sobre usted y durante cuánto tiempo' },
  'privacy.forget': { name: 'olvidar', description: 'Borra de inmediato todo lo que guardo sobre usted' },
  corpus: { name: 'corpus', description: 'Para moderadores: fuentes, actualización, historial, retirada' },
  'corpus.refresh': { name: 'actualizar', description: 'Vuelve a leer las fuentes e indica qué ha cambiado' },
  'corpus.refresh.dry-run': { name: 'simulación', description: 'Solo indica qué cambiaría' },
  'corpus.refresh.recheck': {
    name: 'releer-todo',
    description: 'Vuelve a pedir todas las páginas, también las antiguas',
  },
  'corpus.add': {
    name: 'añadir',
    description: 'Añade un feed, un mapa del sitio, páginas o un archivo, y los lee',
  },
  'corpus.add.address': { name: 'dirección', description: 'Su dirección; si son varias, separadas por espacios' },
  'corpus.add.file': { name: 'archivo', description: 'Un archivo de artículos: txt, md, html, jsonl o pdf' },
  'corpus.add.kind': { name: 'tipo', description: 'Qué es la dirección; si no se indica, lo averiguo' },
  'corpus.add.kind=feed': { name: 'Feed (RSS, Atom, JSON)' },
  'corpus.add.kind=site-map': { name: 'Mapa del sitio' },
  'corpus.add.kind=url': { name: 'Una página o varias' },
  'corpus.add.pattern': {
    name: 'patrón',
    description: 'De un mapa del sitio, solo las páginas cuya dirección coincida, como */2024/*',
  },
  'corpus.add.max-age': {
    name: 'antigüedad',
    description: 'De un mapa del sitio, solo las páginas de los últimos tantos días',
  },
  'corpus.sources': { name: 'fuentes', description: 'De dónde vienen los artículos y cómo dejar de usar una fuente' },
  'corpus.status': { name: 'estado', description: 'Cuán recientes son los artículos y qué se está haciendo con ellos' },
  'corpus.history': { name: 'historial', description: 'Qué cambió en los artículos, generación por generación' },
  'corpus.rollback': { name: 'revertir', description: 'Vuelve a los artículos de una generación anterior' },
  'corpus.rollback.generation': {
    name: 'generación',
    description: 'Su número, según /corpus historial; si no se indica, la anterior a la actual',
  },
  'corpus.remove': { name: 'quitar', description: 'Retira un artículo de las respuestas; se puede restaurar' },
  'corpus.remove.article': named,
  'corpus.restore': {
    name: 'restaurar',
    description: 'Recupera un artículo retirado; si no se indica ninguno, los enumera',
  },
  'corpus.restore.article': named,
  'corpus.erase': { name: 'borrar', description: 'Borra para siempre un artículo con todas sus versiones' },
  'corpus.erase.article': named,
  'corpus.quarantine': { name: 'cuarentena', description: 'Cambios que parecen daños y esperan su decisión' },
  'corpus.block': {
    name: 'bloquear',
    description: 'Bloquea un sitio web para siempre; si no se indica ninguno, enumera los bloqueados',
  },
  'corpus.block.host': {
    name: 'sitio',
    description: 'Por ejemplo, news.example; también se bloquea lo que depende de él',
  },
  'corpus.block.unblock': { name: 'desbloquear', description: 'Vuelve a permitirlo' },
  settings: { name: 'ajustes', description: 'Para moderadores: dónde y cómo respondo en este servidor' },
  moderation: {
    name: 'moderación',
    description: 'Para moderadores: denuncias, lo oculto, preguntas sin respuesta, el registro',
  },
  'moderation.reports': { name: 'denuncias', description: 'Respuestas que denunciaron los miembros' },
  'moderation.hidden': { name: 'ocultos', description: 'Citas y artículos ocultos, para volver a mostrarlos' },
  'moderation.unanswered': {
    name: 'sin-respuesta',
    description: 'Preguntas que no encontraron respuesta, sin nombres',
  },
  'moderation.log': { name: 'registro', description: 'Quién hizo qué y cuándo' },
  'Ask the sources': { name: 'Preguntar a las fuentes' },
  'Check against the sources': { name: 'Contrastar con las fuentes' },
  Export: { name: 'Exportar' },
  'Summarise the sources on this': { name: 'Resumir las fuentes sobre esto' },
  'Timeline of this': { name: 'Cronología de esto' },
  'Compare the sources': { name: 'Comparar las fuentes' },
  'Who said what on this': { name: 'Quién dijo qué sobre esto' },
};
