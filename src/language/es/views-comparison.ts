import type { comparisonViews as english } from '../en/views-comparison.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';

const { number, plural, and } = formatting('es');

interface Origins {
  readonly origins: number;
  readonly unstated: number;
}

function originsOf({ origins, unstated }: Origins): string {
  if (unstated === 0) return plural(origins, { one: '# origen', other: '# orígenes independientes' });
  if (origins === 1) return '1 origen que no indica su medio';
  const some = plural(unstated, {
    one: 'uno de los cuales no indica su medio',
    other: '# de los cuales no indican su medio',
  });
  const whom = unstated === origins ? 'ninguno de los cuales indica su medio' : some;
  return `${number(origins)} orígenes, ${whom}: no se sabe si ${unstated === 1 ? 'es independiente' : 'son independientes'}`;
}

const articlesOf = (count: number): string => plural(count, { one: '# artículo', other: '# artículos' });
const letterOf = (at: number): string => (at > 26 ? number(at) : String.fromCharCode('A'.charCodeAt(0) + at - 1));

export const comparisonViews: Translation<typeof english> = {
  'views.counts-head': ({ topic, counts, articles, ...origins }) =>
    `Sobre «${topic}»: ${plural(counts, { one: '# recuento', other: '# recuentos' })}, de ${articlesOf(articles)} de ${originsOf(origins)}.`,
  'views.matters-head': ({ topic, matters, articles, ...origins }) =>
    `Sobre «${topic}»: ${plural(matters, { one: '# asunto', other: '# asuntos' })}, de ${articlesOf(articles)} de ${originsOf(origins)}.`,
  'views.nothing-against': 'Un solo artículo lo cuenta, así que no hay con qué compararlo.',
  'views.each-alone': 'No se hallaron dos que cuenten un mismo asunto, así que cada uno figura solo.',
  'views.no-counts': 'En ellos no se halló ningún número de muertos, heridos, desaparecidos o retenidos.',
  'views.counts-together': 'Las cifras figuran juntas solo si nada en ellas indica que cuentan cosas distintas.',
  'views.no-series': 'No se unen con una línea: no hay tres cifras con fecha de las que conste que cuentan lo mismo.',
  'views.undated-articles': ({ undated, articles }) => {
    if (undated === articles)
      return articles === 1 ? 'El artículo no indica su fecha.' : 'Ninguno de los artículos indica su fecha.';
    return plural(undated, {
      one: '# de los artículos no indica su fecha.',
      other: '# de los artículos no indican su fecha.',
    });
  },
  'views.counts-unread': ({ languages }) =>
    `En los artículos en otros idiomas (${languages.join(', ')}) no se leen los recuentos.`,
  'views.count-number': ({ at }) => `Recuento ${letterOf(at)}`,
  'views.matter-number': ({ at }) => `Asunto ${letterOf(at)}`,
  'views.count-label': ({ what, whose, where, time, by }) =>
    [what, `de quiénes: ${whose}`, ...(where === null ? [] : [`dónde: ${where}`]), time, `contado por: ${by}`].join(
      ' · ',
    ),
  'views.price-label': ({ thing, unit, by }) => `Precio: ${thing} · en: ${unit} · según: ${by}`,
  'views.deadline-label': ({ thing, by }) => `Plazo: ${thing} · según: ${by}`,
  'views.told-of-same': 'Por día de publicación: lo que se dijo de una misma cosa',
  'views.killed': 'Muertos',
  'views.injured': 'Heridos',
  'views.killed-and-injured': 'Muertos y heridos, contados juntos',
  'views.casualties': 'Víctimas (muertos, heridos o ambos: no se indica)',
  'views.missing': 'Desaparecidos',
  'views.captive': 'Retenidos o secuestrados',
  'views.in-all': 'en total',
  'views.one-day': 'de un día o un suceso',
  'views.time-unstated': 'en qué tiempo: no se indica',
  'views.stated': ({ words }) => `«${words}»`,
  'views.stated-in-some': ({ words }) => `«${words}», no indicado en cada línea`,
  'views.unstated': 'no se indica',
  'views.shared-words': ({ stretches }) => stretches.map((one) => `«${one}»`).join(', '),
  'views.matter-differs': ({ facts }) => `Difieren ${and(facts)}: compárelas.`,
  'views.in-number': 'en un número',
  'views.in-date': 'en una fecha',
  'views.in-denial': 'en lo que se niega',
  'views.in-name': 'en los nombres citados',
  'views.told-once': 'Un solo artículo cuenta esto.',
  'views.figures-same': 'Las cifras son las mismas.',
  'views.figures-same-origin': 'Las cifras son las mismas; son de un solo origen.',
  'views.no-difference': 'No se halló ninguna diferencia de número, fecha, desmentido o nombre.',
  'views.no-difference-origin':
    'No se halló ninguna diferencia de número, fecha, desmentido o nombre; son de un solo origen.',
  'views.other-details':
    'Cuentan detalles distintos; no se halló ninguna contradicción de número, fecha, desmentido o nombre.',
  'views.other-details-origin':
    'Cuentan detalles distintos; no se halló ninguna contradicción de número, fecha, desmentido o nombre; son de un solo origen.',
  'views.told-by': (origins) =>
    `${plural(origins.origins, { one: 'Lo cuenta', other: 'Lo cuentan' })}: ${originsOf(origins)}.`,
  'views.bonds': ({ bonds }) => `${bonds.join('; ')}.`,
  'views.bond': ({ articles, links, names }) =>
    `${articlesOf(articles)} cuentan como un solo origen: ${links.join(', ')}${names.length === 0 ? '' : ` (${names.join(', ')})`}`,
  'views.by-copy': 'copias de un mismo artículo',
  'views.by-outlet': 'un mismo medio',
  'views.by-owner': 'un mismo propietario',
  'views.by-agency': 'texto de una misma agencia',
  'views.telling': ({ at, of }) => `Relato ${number(at)} de ${number(of)}`,
  'views.figure': ({ words }) => `Cifra: «${words}».`,
  'views.counts-omitted': ({ count }) =>
    `Sin mostrar: ${plural(count, { one: '# recuento más', other: '# recuentos más' })}.`,
  'views.counts-elsewhere': ({ count }) =>
    `Se dejó fuera: ${plural(count, { one: '# recuento que nombra otro lugar', other: '# recuentos que nombran otro lugar' })}.`,
  'views.matters-omitted': ({ count }) =>
    `Sin mostrar: ${plural(count, { one: '# asunto más', other: '# asuntos más' })}.`,
  'views.nothing-to-compare':
    'Sobre ese tema no hay ninguna frase completa que pueda leerse por sí sola, como ocurre en una lista o una tabla, así que no hay nada que comparar.',
};
