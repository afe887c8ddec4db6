import type { views as english } from '../en/views.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';
import { comparisonViews } from './views-comparison.js';
import { summaryViews } from './views-summary.js';
import { timelineViews } from './views-timeline.js';
import { whoViews } from './views-who.js';

const { number, plural } = formatting('es');

export const views: Translation<typeof english> = {
  ...summaryViews,
  ...timelineViews,
  ...comparisonViews,
  ...whoViews,
  'views.sentences': ({ sentences }) => sentences.join(' '),
  'views.former-label': ({ parts }) => parts.join(''),
  'views.chosen-sentence': 'Frase elegida',
  'views.compared-sentence': 'Frase comparada',
  'views.shown-less': ({ count }) =>
    plural(count, {
      one: 'Se omite # cita más: una respuesta no muestra más de un mismo artículo.',
      other: 'Se omiten # citas más: una respuesta no muestra más de un mismo artículo.',
    }),
  'views.shared-without': ({ lacksTopic, lacksPicture }) => {
    if (!lacksPicture) return 'Aquí se omite lo que se pidió.';
    return lacksTopic ? 'Aquí se omiten lo que se pidió y la imagen, si la había.' : 'Aquí se omite la imagen.';
  },
  'views.more-quotes': 'Más citas:',
  'views.no-more-quotes': 'No hay más citas.',
  'views.picture-outlet-unstated': 'medio no indicado',
  'views.picture-timeline': 'Cronología: cada punto es una cita, con su número',
  'views.picture-dated-by-text': 'el texto da la fecha',
  'views.picture-dated-by-article': 'día de publicación: «dicho el»',
  'views.picture-undated': ({ count }) =>
    plural(count, { one: 'No se dibuja # sin fecha.', other: 'No se dibujan # sin fecha.' }),
  'views.picture-chart': 'Por día de publicación: cifras que cuentan lo mismo',
  'views.picture-timeline-alt': ({ quotes }) => `Cronología de ${number(quotes)} citas.`,
  'views.picture-chart-alt': ({ figures, label }) => `Gráfico de ${number(figures)} cifras. ${label}.`,
  'views.picture-quote': ({ at, said }) => `Cita ${number(at)}: ${said.join(', ')}.`,
  'views.picture-more': ({ count }) => ` Y ${number(count)} más.`,
  'views.picture-number': ({ value }) => number(value),
};
