import type { views as english } from '../en/views.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';
import { comparisonViews } from './views-comparison.js';
import { summaryViews } from './views-summary.js';
import { timelineViews } from './views-timeline.js';
import { whoViews } from './views-who.js';

const { number, plural } = formatting('fr');

export const views: Translation<typeof english> = {
  ...summaryViews,
  ...timelineViews,
  ...comparisonViews,
  ...whoViews,
  'views.sentences': ({ sentences }) => sentences.join(' '),
  'views.former-label': ({ parts }) => parts.join(''),
  'views.chosen-sentence': 'Phrase choisie',
  'views.compared-sentence': 'Phrase comparée',
  'views.shown-less': ({ count }) =>
    plural(count, {
      one: '# autre citation est omise : une réponse ne montre pas davantage d’un même article.',
      other: '# autres citations sont omises : une réponse ne montre pas davantage d’un même article.',
    }),
  'views.shared-without': ({ lacksTopic, lacksPicture }) => {
    if (!lacksPicture) return 'Ce qui était demandé est omis ici.';
    return lacksTopic
      ? 'Ce qui était demandé est omis ici, ainsi que l’image s’il y en avait une.'
      : 'L’image est omise ici.';
  },
  'views.more-quotes': 'Autres citations :',
  'views.no-more-quotes': 'Il n’y a pas d’autres citations.',
  'views.picture-outlet-unstated': 'média non indiqué',
  'views.picture-timeline': 'Chronologie : chaque point est une citation, avec son numéro',
  'views.picture-dated-by-text': 'le texte donne la date',
  'views.picture-dated-by-article': 'jour de publication : « dit le »',
  'views.picture-undated': ({ count }) =>
    plural(count, { one: '# sans date n’est pas dessinée.', other: '# sans date ne sont pas dessinées.' }),
  'views.picture-chart': 'Par jour de publication : chiffres qui comptent la même chose',
  'views.picture-timeline-alt': ({ quotes }) => `Chronologie de ${number(quotes)} citations.`,
  'views.picture-chart-alt': ({ figures, label }) => `Graphique de ${number(figures)} chiffres. ${label}.`,
  'views.picture-quote': ({ at, said }) => `Citation ${number(at)} : ${said.join(', ')}.`,
  'views.picture-more': ({ count }) => ` Et ${number(count)} de plus.`,
  'views.picture-number': ({ value }) => number(value),
};
