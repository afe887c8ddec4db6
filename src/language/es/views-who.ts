import type { whoViews as english } from '../en/views-who.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';

const { number, plural, day, and } = formatting('es');

const articlesOf = (count: number): string => plural(count, { one: '# artículo', other: '# artículos' });

const noQuotation = (speaker: string | null): string =>
  speaker === null ? 'ninguna cita' : `ninguna cita que sea claramente de «${speaker}»`;

export const whoViews: Translation<typeof english> = {
  'views.who-head': ({ total, speaker, topic }) =>
    `${plural(total, { one: '# cita', other: '# citas' })}${speaker === null ? '' : ` de «${speaker}»`}${topic === null ? '' : ` sobre «${topic}»`}.`,
  'views.as-printed':
    'Tal como lo publicaron los medios: estas palabras figuran en los artículos; que la persona las usara es lo que dicen los medios.',
  'views.read-for-this': ({ read, articles }) =>
    `Para esto ${plural(read, { one: 'se leyó # artículo', other: 'se leyeron # artículos' })} de ${number(articles)}.`,
  'views.first-kept': ({ shown }) =>
    plural(shown, {
      one: 'Aquí se conserva solo la primera; indique una persona o un tema para ver otras.',
      other: 'Aquí se conservan las # primeras; indique una persona o un tema para ver otras.',
    }),
  'views.more-articles': 'Otros artículos pueden contener más; indique un tema o una persona para llegar a ellos.',
  'views.left-open': ({ count }) =>
    plural(count, {
      one: '# cita de esos artículos no deja claro quién habla y no se muestra.',
      other: '# citas de esos artículos no dejan claro quién habla y no se muestran.',
    }),
  'views.speaker': ({ speaker }) => speaker,
  'views.speaker-named': 'Con nombre',
  'views.speaker-described': 'Con descripción',
  'views.speaker-pronoun': 'Solo con un pronombre',
  'views.speaker-unattributed': 'Sin atribución: del texto no se desprende con claridad quién habla',
  'views.said-directly': 'Cita directa',
  'views.said-in-part': 'Palabras entre comillas dentro de una frase del propio medio',
  'views.said-in-report': 'Referido con las palabras del medio',
  'views.opening': ({ words }) => `${words} …`,
  'views.said-by': ({ form, stretches, cue, speaker, fullName }) =>
    [
      `${form}: ${and(stretches.map((one) => `«${one}»`))}`,
      ...(cue === null ? [] : [`por la palabra «${cue}»`]),
      ...(speaker === null ? [] : [`de «${speaker}»`]),
      ...(fullName === null ? [] : [`con su nombre completo en otra parte del artículo: «${fullName}»`]),
    ].join(', ') + '.',
  'views.in-headline': 'Figura en un titular, no en el texto del artículo.',
  'views.in-deck': 'Figura en una entradilla, no en el texto del artículo.',
  'views.in-subhead': 'Figura en un intertítulo, no en el texto del artículo.',
  'views.in-caption': 'Figura en un pie de foto, no en el texto del artículo.',
  'views.in-correction': 'Figura en una corrección, no en el texto del artículo.',
  'views.topic-or-article': 'Indique un tema o un artículo, no ambos.',
  'views.nobody-yet': 'Todavía no hay artículos, así que no se puede citar a nadie.',
  'views.speech-topic-wordless':
    'Ese tema no contiene ninguna palabra que se pueda buscar; indique de qué deben tratar las citas.',
  'views.speaker-wordless':
    'Eso no contiene ningún nombre que se pueda buscar; indique una persona o una organización.',
  'views.no-speech-in-article': ({ speaker }) =>
    `En ese artículo no se halló ${noQuotation(speaker)}; aun así puede referir lo que se dijo.`,
  'views.speech-filtered': 'Ningún artículo cumple los filtros.',
  'views.no-speech': ({ speaker, topic, articles, first, last, undated, read }) => {
    const dates =
      first === null || last === null ? [] : [first === last ? day(first) : `del ${day(first)} al ${day(last)}`];
    const without = undated === 0 ? [] : [`${number(undated)} sin fecha`];
    const about = topic === null ? '' : ` sobre «${topic}»`;
    const mention =
      read === 0
        ? 'ninguno de ellos lo menciona'
        : plural(read, { one: '# de ellos lo menciona y se leyó', other: '# de ellos lo mencionan y se leyeron' });
    return `No se halló ${noQuotation(speaker)}${about} en ${articlesOf(articles)} (${[...dates, ...without].join('; ')}); ${mention}. Eso no significa que no se dijera nada.`;
  },
};
