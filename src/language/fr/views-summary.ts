import type { summaryViews as english } from '../en/views-summary.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';
import { frenchCommands } from './commands.js';

const { number, plural, day } = formatting('fr');

const since = frenchCommands['summary.since']!.name;
const quotesOf = (quotes: number): string => plural(quotes, { one: '# citation', other: '# citations' });

function articlesOf({ quoted, covered }: { readonly quoted: number; readonly covered: number }): string {
  const articles = plural(quoted, { one: '# article', other: '# articles' });
  return covered === quoted ? articles : `${articles} sur ${number(covered)}`;
}

export const summaryViews: Translation<typeof english> = {
  'views.summary-article': ({ quotes }) =>
    `${quotesOf(quotes)} d’un seul article, dans son propre ordre ; ${quotes === 1 ? 'le reste' : 'ce qui les sépare'} est omis.`,
  'views.summary-topic': ({ topic, undated, ...quoted }) => {
    const dated = undated === 0 ? 'par date' : 'par date, celles sans date à la fin';
    const order = undated === quoted.quotes ? 'd’articles sans date' : dated;
    return `Sur « ${topic} » : ${quotesOf(quoted.quotes)} de ${articlesOf(quoted)} à ce sujet, ${order}.`;
  },
  'views.summary-new': ({ since: from, until, outlet, ...quoted }) => {
    const when = until === null ? `depuis le ${day(from)}` : `du ${day(from)} au ${day(until)}`;
    const of = outlet === null ? '' : ` dans ${outlet}`;
    return `Nouveautés ${when}${of} : ${quotesOf(quoted.quotes)} de ${articlesOf(quoted)}, par date.`;
  },
  'views.newest-read': ({ covered, read }) => `Sur ${number(covered)}, les ${number(read)} plus récents ont été lus.`,
  'views.undated-left': ({ count }) =>
    plural(count, {
      one: '# article sans date n’en fait pas partie.',
      other: '# articles sans date n’en font pas partie.',
    }),
  'views.last-days': ({ days }) => `Des ${number(days)} derniers jours ; « ${since} » fixe un autre jour.`,
  'views.last-look': `Depuis le jour de votre dernière demande de nouveautés ; « ${since} » en fixe un autre.`,
  'views.one-subject': 'Indiquez un seul article, ou un sujet, ou un jour ; un article est résumé en entier.',
  'views.no-articles': 'Il n’y a pas encore d’articles : rien n’a pu être cherché.',
  'views.no-sentences':
    'Il n’y a ici aucune phrase complète qui puisse se lire seule, comme dans une liste ou un tableau : rien ne peut être résumé.',
  'views.article-not-here': 'Cet article n’est pas ici ; choisissez-en un par son titre.',
  'views.no-filtered': 'Aucun article ne répond à ces filtres.',
  'views.undated-excluded': ({ count }) =>
    plural(count, {
      one: '# article sans date a été laissé de côté ; demandez sans indiquer de jours pour l’inclure.',
      other: '# articles sans date ont été laissés de côté ; demandez sans indiquer de jours pour les inclure.',
    }),
  'views.nothing-new': ({ since: from, newest }) =>
    `Aucun article daté du ${day(from)} ou d’une date postérieure ne convient ; ${newest === null ? 'aucun article n’indique de date' : `le plus récent est du ${day(newest)}`}.`,
  'views.topic-empty': 'Le sujet est vide ; indiquez de qui ou de quoi il s’agit.',
  'views.topic-long': ({ has, most }) =>
    `Le sujet compte ${number(has)} caractères ; on peut en chercher ${number(most)} au plus : indiquez-le en quelques mots.`,
  'views.topic-wordless':
    'Ce sujet ne contient aucun mot qui puisse être cherché ; indiquez de qui ou de quoi il s’agit.',
  'views.message-no-topic': ({ command }) =>
    `Ce message ne peut pas être cherché comme sujet ; utilisez /${frenchCommands[command]?.name ?? command} avec un sujet.`,
};
