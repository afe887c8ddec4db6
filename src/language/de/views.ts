import type { views as english } from '../en/views.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';
import { comparisonViews } from './views-comparison.js';
import { summaryViews } from './views-summary.js';
import { timelineViews } from './views-timeline.js';
import { whoViews } from './views-who.js';

const { number, plural } = formatting('de');

export const views: Translation<typeof english> = {
  ...summaryViews,
  ...timelineViews,
  ...comparisonViews,
  ...whoViews,
  'views.sentences': ({ sentences }) => sentences.join(' '),
  'views.former-label': ({ parts }) => parts.join(''),
  'views.chosen-sentence': 'Ausgewählter Satz',
  'views.compared-sentence': 'Verglichener Satz',
  'views.shown-less': ({ count }) =>
    plural(count, {
      one: '# weiteres Zitat ist ausgelassen: Eine Antwort zeigt nicht mehr von einem Artikel.',
      other: '# weitere Zitate sind ausgelassen: Eine Antwort zeigt nicht mehr von einem Artikel.',
    }),
  'views.shared-without': ({ lacksTopic, lacksPicture }) => {
    if (!lacksPicture) return 'Hier ausgelassen: wonach gefragt war.';
    return lacksTopic
      ? 'Hier ausgelassen: wonach gefragt war, und das Bild, falls es eines gab.'
      : 'Hier ausgelassen: das Bild.';
  },
  'views.more-quotes': 'Weitere Zitate:',
  'views.no-more-quotes': 'Es gibt keine weiteren Zitate.',
  'views.picture-outlet-unstated': 'Medium nicht angegeben',
  'views.picture-timeline': 'Zeitleiste: Jeder Punkt ist ein Zitat mit seiner Nummer',
  'views.picture-dated-by-text': 'der Text nennt das Datum',
  'views.picture-dated-by-article': 'Tag der Veröffentlichung: „gesagt am“',
  'views.picture-undated': ({ count }) =>
    plural(count, { one: '# ohne Datum ist nicht eingezeichnet.', other: '# ohne Datum sind nicht eingezeichnet.' }),
  'views.picture-chart': 'Nach Tag der Veröffentlichung: Zahlen, die dasselbe zählen',
  'views.picture-timeline-alt': ({ quotes }) => `Zeitleiste mit ${number(quotes)} Zitaten.`,
  'views.picture-chart-alt': ({ figures, label }) => `Diagramm mit ${number(figures)} Zahlen. ${label}.`,
  'views.picture-quote': ({ at, said }) => `Zitat ${number(at)}: ${said.join(', ')}.`,
  'views.picture-more': ({ count }) => ` Und ${number(count)} weitere.`,
  'views.picture-number': ({ value }) => number(value),
};
