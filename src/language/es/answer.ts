import { formatting } from '../formatting.js';
import type { answer as english } from '../en/answer.js';
import type { Translation } from '../translation.js';
import { command, strong, wording } from '../wording.js';
import { answerQuotes } from './answer-quotes.js';

const { day, days, number, or, plural, time } = formatting('es');

export const answer: Translation<typeof english> = {
  ...answerQuotes,

  'answer.useful': 'Útil',
  'answer.report': 'Denunciar…',
  'answer.ask-further': 'Seguir preguntando',
  'answer.new-topic': 'Nuevo tema',
  'answer.share': 'Compartir',
  'answer.export': 'Exportar',
  'answer.remove': 'Eliminar respuesta',
  'answer.more-quotes': 'Más citas',
  'answer.more-near': 'Más pasajes cercanos',
  'answer.more-passages': 'Más pasajes',
  'answer.nearest': 'Pasajes más cercanos (no son una respuesta)',
  'answer.counted-button': ({ button, count }) => `${button} (${count})`,
  'answer.button-context-quote': ({ n }) => `Más contexto, cita ${n}`,
  'answer.button-context-passage': ({ n }) => `Más contexto, pasaje ${n}`,
  'answer.button-article-quote': ({ n }) => `Sobre el artículo, cita ${n}`,
  'answer.button-article-passage': ({ n }) => `Sobre el artículo, pasaje ${n}`,

  'answer.heading': ({ heading }) => `${heading}:`,
  'answer.context-quote': ({ n }) => `Más contexto de la cita ${n}`,
  'answer.context-near': ({ n }) => `Más contexto del pasaje cercano ${n} (no es una respuesta)`,
  'answer.context-passage': ({ n }) => `Más contexto del pasaje ${n}`,
  'answer.paragraph-quote': ({ n }) => `El párrafo completo de la cita ${n}`,
  'answer.paragraph-near': ({ n }) => `El párrafo completo del pasaje cercano ${n} (no es una respuesta)`,
  'answer.paragraph-passage': ({ n }) => `El párrafo completo del pasaje ${n}`,
  'answer.article-quote': ({ n }) => `Sobre el artículo de la cita ${n}`,
  'answer.article-near': ({ n }) => `Sobre el artículo del pasaje cercano ${n} (no es una respuesta)`,
  'answer.article-passage': ({ n }) => `Sobre el artículo del pasaje ${n}`,
  'answer.article': 'Sobre el artículo',

  'answer.shared-by': ({ member }) => wording`Compartido por ${member}.`,
  'answer.sources-differ': () =>
    wording`${strong('Las fuentes difieren')}: compare los números, las fechas y los desmentidos de abajo.`,
  'answer.asks-about-now':
    'Las citas muestran lo que se informaba cuando se publicaron; puede haber cambiado desde entonces.',
  'answer.asked': ({ question }) => `Pregunta: «${question}»`,
  'answer.about': ({ about }) => `Sobre: ${about}`,
  'answer.number': ({ id }) => `Respuesta ${id}.`,
  'answer.differing-left-out': ({ button }) =>
    `Otra fuente difiere y no cupo aquí: véala en «${button}» antes de confiar en esto.`,
  'answer.state': ({ refreshedAt, newest, undated, generation }) => {
    const refreshed =
      refreshedAt === null
        ? 'Artículos nunca actualizados'
        : `Artículos actualizados por última vez el ${time(refreshedAt)}`;
    const dated = newest === null ? 'ningún artículo tiene fecha' : `artículo con fecha más reciente: ${day(newest)}`;
    const state = generation === null ? '' : `; generación ${number(generation)}`;
    return `${refreshed}; ${dated}; ${number(undated)} sin fecha${state}.`;
  },
  'answer.by-keywords': 'Se buscó solo por palabras clave: el índice de búsqueda por significado no está listo.',
  'answer.undated-left-out': ({ count }) =>
    plural(count, {
      one: 'Se dejó fuera # artículo sin fecha; pregunte sin «desde» ni «hasta» para incluirlo.',
      other: 'Se dejaron fuera # artículos sin fecha; pregunte sin «desde» ni «hasta» para incluirlos.',
    }),

  'answer.not-found': ({ articles, first, last, undated }) => {
    const dates = first === null || last === null ? [] : [first === last ? day(first) : days(first, last)];
    const without = undated > 0 ? [`${number(undated)} sin fecha`] : [];
    const where = plural(articles, { one: '# artículo', other: '# artículos' });
    return `No se encontró en ${where} (${[...dates, ...without].join('; ')}); eso no significa que nunca se haya dicho.`;
  },
  'answer.unmentioned': ({ names }) => `Ningún artículo menciona ${or(names.map((name) => `«${name}»`))}.`,
  'answer.filtered': 'Ningún artículo cumple los filtros de esta pregunta.',

  'answer.question-empty': 'La pregunta está vacía; pregunte algo como «¿Qué propusieron los mediadores?».',
  'answer.question-long': ({ length, most }) =>
    `La pregunta tiene ${number(length)} caracteres; se pueden buscar ${number(most)} como máximo, así que pregunte una cosa a la vez.`,
  'answer.question-wordless': 'La pregunta no contiene letras ni cifras; hágala con palabras.',
  'answer.nothing-to-look-for':
    'Esa pregunta no contiene ninguna palabra que se pueda buscar; nombre a quién o a qué se refiere.',
  'answer.message-wordless': () =>
    wording`Este mensaje no tiene palabras que se puedan buscar; use ${command('ask')} con una pregunta.`,
  'answer.message-long': ({ length, most }) =>
    wording`Este mensaje tiene ${number(length)} caracteres; se pueden buscar ${number(most)} como máximo, así que use ${command('ask')} con lo que quiera saber de él.`,
  'answer.days-swapped': ({ since, until }) =>
    `«desde» (${day(since)}) es posterior a «hasta» (${day(until)}), así que ningún artículo podría coincidir; intercámbielos.`,
  'answer.title-unknown': ({ words }) =>
    `Ningún título de artículo contiene «${words}»; elija uno de los que se ofrecen mientras escribe.`,
  'answer.titles-many': ({ words }) =>
    `Varios títulos contienen «${words}»; elija uno de los que se ofrecen mientras escribe.`,
  'answer.article-gone': 'Este artículo ya no está aquí.',
  'answer.quote-gone':
    'El artículo de esta cita se retiró, se ocultó o cambió desde entonces; vuelva a hacer la pregunta.',
  'answer.button-gone': 'Lo que este botón necesita ya no se conserva; vuelva a hacer la pregunta.',
  'answer.no-further': 'No hay más citas.',
  'answer.changed-meanwhile': 'Los artículos de esta respuesta cambiaron mientras se escribía; vuelva a preguntar.',
  'answer.being-read': ({ work }) =>
    `Los artículos se están leyendo en este momento (${work}); vuelva a preguntar en un momento.`,
};
