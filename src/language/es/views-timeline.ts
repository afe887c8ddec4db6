import type { timelineViews as english } from '../en/views-timeline.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';

const { number, plural, day, days, month, and } = formatting('es');

export const timelineViews: Translation<typeof english> = {
  'views.timeline-head': ({ topic, dated, undated, quotes, articles }) =>
    `Sobre «${topic}»: ${plural(dated, { one: '# entrada', other: '# entradas' })} con fecha y ${undated === 0 ? 'ninguna' : number(undated)} sin ella, en ${plural(quotes, { one: '# cita', other: '# citas' })} de ${plural(articles, { one: '# artículo', other: '# artículos' })}.`,
  'views.one-article': 'Un solo artículo lo cuenta.',
  'views.days-as-said': ({ undated, articles }) => {
    const some = plural(undated, {
      one: '# de los artículos no indica su fecha',
      other: '# de los artículos no indican su fecha',
    });
    const none = articles === 1 ? 'El artículo no indica su fecha' : 'Ninguno de los artículos indica su fecha';
    const whose = undated === articles ? none : some;
    return `${whose}: «el miércoles» o «la semana pasada» queda ahí tal como se dijo.`;
  },
  'views.days-unread': ({ languages }) =>
    `En los artículos en otros idiomas (${languages.join(', ')}) no se leen los días: solo cuenta el día de publicación.`,
  'views.days-unread-here': ({ language }) =>
    `No se leen los días que contiene: el artículo no está en inglés (${language}).`,
  'views.timeline-omitted': ({ dated, undated }) => {
    const forms = { one: '# entrada más', other: '# entradas más' };
    if (dated === 0) return `Fuera de esta cronología: ${plural(undated, forms)} sin fecha.`;
    return `Fuera de esta cronología: ${plural(dated, forms)} con fecha${undated === 0 ? '' : ` y ${number(undated)} sin ella`}.`;
  },
  'views.undated-head': 'Sin fecha, sin orden temporal',
  'views.date-unknown': 'fecha desconocida',
  'views.said-on': ({ on }) => `dicho el ${day(on)}`,
  'views.day': ({ on }) => day(on),
  'views.month': ({ on }) => month(on),
  'views.year': ({ year }) => year,
  'views.about': ({ from, to }) => `hacia el ${days(from, to)}`,
  'views.basis-none': 'El artículo no indica su fecha y la frase no da ninguna que sea segura.',
  'views.basis-published': 'Es el día de publicación; de la frase no se desprende con certeza cuándo fue.',
  'views.basis-said': ({ words }) => `Fechado por el texto, que dice «${words}».`,
  'views.basis-counted': ({ words }) =>
    `Fechado por el texto, que dice «${words}», contado desde la fecha del artículo.`,
  'views.other-dates': ({ dates }) => `Otros momentos mencionados: ${dates.join('; ')}.`,
  'views.other-words': ({ words }) => `«${words}»`,
  'views.other-days': ({ words, meant }) => `«${words}»: ${meant}`,
  'views.other-as-said': ({ words, why }) => `«${words}», tal como se dijo: ${why}`,
  'views.why-undated': 'contado desde una fecha desconocida',
  'views.why-in-speech': 'en palabras citadas, contado desde el día en que se pronunciaron',
  'views.why-tense': 'la frase no muestra de qué día se trata',
  'views.why-two-readings': 'puede ser más de un día',
  'views.why-bounded': 'un límite, no un día',
  'views.why-recurring': 'no es un día concreto',
  'views.why-day-name': 'un día por el que se conoce un hecho; no se indica el año',
  'views.why-elsewhere': 'contado desde otra cosa',
  'views.standing': ({ standings }) => `Carácter: ${standings.join('; ')}.`,
  'views.standings': ({ standings }) => standings.join('; '),
  'views.planned': 'previsto cuando se publicó',
  'views.denied': 'la frase contiene un desmentido',
  'views.reported': 'recoge palabras de alguien',
  'views.entry-differs': ({ facts }) => `Difieren en ${and(facts)}: compárelas.`,
  'views.differs-number': 'el número',
  'views.differs-date': 'la fecha',
  'views.differs-denial': 'lo que se niega',
  'views.nothing-to-order':
    'Sobre ese tema no hay ninguna frase completa que pueda leerse por sí sola, como ocurre en una lista o una tabla, así que no hay nada que ordenar.',
};
