import type { summaryViews as english } from '../en/views-summary.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';
import { spanishCommands } from './commands.js';

const { number, plural, day } = formatting('es');

const since = spanishCommands['summary.since']!.name;
const quotesOf = (quotes: number): string => plural(quotes, { one: '# cita', other: '# citas' });

function articlesOf({ quoted, covered }: { readonly quoted: number; readonly covered: number }): string {
  const articles = plural(covered, { one: '# artículo', other: '# artículos' });
  return covered === quoted ? articles : `${number(quoted)} de los ${articles}`;
}

export const summaryViews: Translation<typeof english> = {
  'views.summary-article': ({ quotes }) =>
    `${quotesOf(quotes)} de un solo artículo, en su propio orden; se omite ${quotes === 1 ? 'lo demás' : 'lo que hay entre ellas'}.`,
  'views.summary-topic': ({ topic, undated, ...quoted }) => {
    const dated = undated === 0 ? 'por fecha' : 'por fecha, al final las que no la tienen';
    const order = undated === quoted.quotes ? 'de artículos sin fecha' : dated;
    return `Sobre «${topic}»: ${quotesOf(quoted.quotes)} de ${articlesOf(quoted)} sobre el tema, ${order}.`;
  },
  'views.summary-new': ({ since: from, until, outlet, ...quoted }) => {
    const to = until === null ? '' : ` hasta el ${day(until)}`;
    const of = outlet === null ? '' : ` en ${outlet}`;
    return `Lo nuevo desde el ${day(from)}${to}${of}: ${quotesOf(quoted.quotes)} de ${articlesOf(quoted)}, por fecha.`;
  },
  'views.newest-read': ({ covered, read }) => `De ${number(covered)} se leyeron los ${number(read)} más recientes.`,
  'views.undated-left': ({ count }) =>
    plural(count, {
      one: '# artículo sin fecha no está entre ellos.',
      other: '# artículos sin fecha no están entre ellos.',
    }),
  'views.last-days': ({ days }) => `De los últimos ${number(days)} días; con «${since}» se elige otro día.`,
  'views.last-look': `Desde el día en que usted pidió lo nuevo por última vez; con «${since}» se elige otro.`,
  'views.one-subject': 'Indique solo un artículo, o un tema, o un día; un artículo se resume entero.',
  'views.no-articles': 'Todavía no hay artículos, así que no se pudo buscar nada.',
  'views.no-sentences':
    'Aquí no hay ninguna frase completa que pueda leerse por sí sola, como ocurre en una lista o una tabla, así que no hay nada que resumir.',
  'views.article-not-here': 'Ese artículo no está aquí; elija uno por su título.',
  'views.no-filtered': 'Ningún artículo cumple estos filtros.',
  'views.undated-excluded': ({ count }) =>
    plural(count, {
      one: 'Se dejó fuera # artículo sin fecha; pregunte sin indicar días para incluirlo.',
      other: 'Se dejaron fuera # artículos sin fecha; pregunte sin indicar días para incluirlos.',
    }),
  'views.nothing-new': ({ since: from, newest }) =>
    `Ningún artículo con fecha del ${day(from)} o posterior cumple los filtros; ${newest === null ? 'ningún artículo indica su fecha' : `el más reciente es del ${day(newest)}`}.`,
  'views.topic-empty': 'El tema está vacío; indique de quién o de qué se trata.',
  'views.topic-long': ({ has, most }) =>
    `El tema tiene ${number(has)} caracteres; se pueden buscar como máximo ${number(most)}, así que indíquelo en pocas palabras.`,
  'views.topic-wordless':
    'Ese tema no contiene ninguna palabra que se pueda buscar; indique de quién o de qué se trata.',
  'views.message-no-topic': ({ command }) =>
    `Este mensaje no se puede buscar como tema; use /${spanishCommands[command]?.name ?? command} con uno.`,
};
