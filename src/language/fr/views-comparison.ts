import type { comparisonViews as english } from '../en/views-comparison.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';

const { number, plural, and } = formatting('fr');

interface Origins {
  readonly origins: number;
  readonly unstated: number;
}

function originsOf({ origins, unstated }: Origins): string {
  if (unstated === 0) return plural(origins, { one: '# origine', other: '# origines indépendantes' });
  if (origins === 1) return '1 origine qui n’indique pas son média';
  const some = plural(unstated, {
    one: 'dont une n’indique pas son média',
    other: 'dont # n’indiquent pas leur média',
  });
  const whom = unstated === origins ? 'dont aucune n’indique son média' : some;
  return `${number(origins)} origines, ${whom} : on ne sait pas si ${unstated === 1 ? 'elle est indépendante' : 'elles sont indépendantes'}`;
}

const articlesOf = (count: number): string => plural(count, { one: '# article', other: '# articles' });
const letterOf = (at: number): string => (at > 26 ? number(at) : String.fromCharCode('A'.charCodeAt(0) + at - 1));

export const comparisonViews: Translation<typeof english> = {
  'views.counts-head': ({ topic, counts, articles, ...origins }) =>
    `Sur « ${topic} » : ${plural(counts, { one: '# décompte', other: '# décomptes' })}, de ${articlesOf(articles)} de ${originsOf(origins)}.`,
  'views.matters-head': ({ topic, matters, articles, ...origins }) =>
    `Sur « ${topic} » : ${plural(matters, { one: '# point', other: '# points' })}, de ${articlesOf(articles)} de ${originsOf(origins)}.`,
  'views.nothing-against': 'Un seul article en parle : il n’y a rien à lui comparer.',
  'views.each-alone': 'Aucun point commun à deux d’entre eux n’a été trouvé : chacun figure donc seul.',
  'views.no-counts': 'Aucun nombre de personnes tuées, blessées, disparues ou détenues n’y a été trouvé.',
  'views.counts-together':
    'Des chiffres ne figurent ensemble que là où rien n’y indique qu’ils comptent des choses différentes.',
  'views.no-series':
    'Aucune ligne ne les relie : il n’y a pas trois chiffres datés dont on sache qu’ils comptent la même chose.',
  'views.undated-articles': ({ undated, articles }) => {
    if (undated === articles)
      return articles === 1 ? 'L’article n’indique pas de date.' : 'Aucun des articles n’indique de date.';
    return plural(undated, {
      one: '# des articles n’indique pas de date.',
      other: '# des articles n’indiquent pas de date.',
    });
  },
  'views.counts-unread': ({ languages }) =>
    `Dans les articles en d’autres langues (${languages.join(', ')}), les décomptes ne sont pas lus.`,
  'views.count-number': ({ at }) => `Décompte ${letterOf(at)}`,
  'views.matter-number': ({ at }) => `Point ${letterOf(at)}`,
  'views.count-label': ({ what, whose, where, time, by }) =>
    [what, `qui : ${whose}`, ...(where === null ? [] : [`où : ${where}`]), time, `compté par : ${by}`].join(' · '),
  'views.price-label': ({ thing, unit, by }) => `Prix : ${thing} · en : ${unit} · selon : ${by}`,
  'views.deadline-label': ({ thing, by }) => `Échéance : ${thing} · selon : ${by}`,
  'views.told-of-same': 'Par jour de publication : ce qui a été dit d’une même chose',
  'views.killed': 'Morts',
  'views.injured': 'Blessés',
  'views.killed-and-injured': 'Morts et blessés, comptés ensemble',
  'views.casualties': 'Victimes (morts, blessés ou les deux : non indiqué)',
  'views.missing': 'Disparus',
  'views.captive': 'Détenus ou enlevés',
  'views.in-all': 'au total',
  'views.one-day': 'd’un jour ou d’un événement',
  'views.time-unstated': 'sur quelle durée : non indiqué',
  'views.stated': ({ words }) => `« ${words} »`,
  'views.stated-in-some': ({ words }) => `« ${words} », non indiqué à chaque ligne`,
  'views.unstated': 'non indiqué',
  'views.shared-words': ({ stretches }) => stretches.map((one) => `« ${one} »`).join(', '),
  'views.matter-differs': ({ facts }) => `Ces passages diffèrent ${and(facts)} : comparez-les.`,
  'views.in-number': 'par un nombre',
  'views.in-date': 'par une date',
  'views.in-denial': 'par ce qui est nié',
  'views.in-name': 'par les noms cités',
  'views.told-once': 'Un seul article le rapporte.',
  'views.figures-same': 'Les chiffres sont les mêmes.',
  'views.figures-same-origin': 'Les chiffres sont les mêmes ; ils ont une seule origine.',
  'views.no-difference': 'Aucune différence de nombre, de date, de démenti ou de nom n’a été trouvée.',
  'views.no-difference-origin':
    'Aucune différence de nombre, de date, de démenti ou de nom n’a été trouvée ; ils ont une seule origine.',
  'views.other-details':
    'Ils donnent des détails différents ; aucune contradiction de nombre, de date, de démenti ou de nom n’a été trouvée.',
  'views.other-details-origin':
    'Ils donnent des détails différents ; aucune contradiction de nombre, de date, de démenti ou de nom n’a été trouvée ; ils ont une seule origine.',
  'views.told-by': (origins) => `Rapporté par ${originsOf(origins)}.`,
  'views.bonds': ({ bonds }) => `${bonds.join(' ; ')}.`,
  'views.bond': ({ articles, links, names }) =>
    `${articlesOf(articles)} comptent pour une seule origine : ${links.join(', ')}${names.length === 0 ? '' : ` (${names.join(', ')})`}`,
  'views.by-copy': 'copies d’un même article',
  'views.by-outlet': 'un même média',
  'views.by-owner': 'un même propriétaire',
  'views.by-agency': 'texte d’une même agence',
  'views.telling': ({ at, of }) => `Récit ${number(at)} sur ${number(of)}`,
  'views.figure': ({ words }) => `Chiffre : « ${words} ».`,
  'views.counts-omitted': ({ count }) =>
    `Non affiché : ${plural(count, { one: '# autre décompte', other: '# autres décomptes' })}.`,
  'views.counts-elsewhere': ({ count }) =>
    `Laissé de côté : ${plural(count, { one: '# décompte qui nomme un autre lieu', other: '# décomptes qui nomment un autre lieu' })}.`,
  'views.matters-omitted': ({ count }) =>
    `Non affiché : ${plural(count, { one: '# autre point', other: '# autres points' })}.`,
  'views.nothing-to-compare':
    'Il n’y a sur ce sujet aucune phrase complète qui puisse se lire seule, comme dans une liste ou un tableau : il n’y a rien à comparer.',
};
