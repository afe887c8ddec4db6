import type { whoViews as english } from '../en/views-who.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';

const { number, plural, day, and } = formatting('fr');

const articlesOf = (count: number): string => plural(count, { one: '# article', other: '# articles' });

const noQuotation = (speaker: string | null): string =>
  speaker === null ? 'Aucune citation' : `Aucune citation qui soit clairement de « ${speaker} »`;

export const whoViews: Translation<typeof english> = {
  'views.who-head': ({ total, speaker, topic }) =>
    `${plural(total, { one: '# citation', other: '# citations' })}${speaker === null ? '' : ` de « ${speaker} »`}${topic === null ? '' : ` sur « ${topic} »`}.`,
  'views.as-printed':
    'Tel que publié par les médias : ces mots figurent dans les articles ; que la personne les ait employés, ce sont les médias qui le disent.',
  'views.read-for-this': ({ read, articles }) =>
    `${plural(read, { one: '# article lu', other: '# articles lus' })} pour cela, sur ${number(articles)}.`,
  'views.first-kept': ({ shown }) =>
    plural(shown, {
      one: 'Seule la première est gardée ici ; indiquez une personne ou un sujet pour en voir d’autres.',
      other: 'Les # premières sont gardées ici ; indiquez une personne ou un sujet pour en voir d’autres.',
    }),
  'views.more-articles':
    'D’autres articles peuvent en contenir davantage ; indiquez un sujet ou une personne pour les atteindre.',
  'views.left-open': ({ count }) =>
    plural(count, {
      one: '# citation n’y dit pas clairement qui parle et n’est pas affichée.',
      other: '# citations n’y disent pas clairement qui parle et ne sont pas affichées.',
    }),
  'views.speaker': ({ speaker }) => speaker,
  'views.speaker-named': 'Avec un nom',
  'views.speaker-described': 'Avec une description',
  'views.speaker-pronoun': 'Avec un pronom seulement',
  'views.speaker-unattributed': 'Sans attribution : le texte ne dit pas clairement qui parle',
  'views.said-directly': 'Citation directe',
  'views.said-in-part': 'Mots entre guillemets dans une phrase du média lui-même',
  'views.said-in-report': 'Rapporté avec les mots du média',
  'views.opening': ({ words }) => `${words} …`,
  'views.said-by': ({ form, stretches, cue, speaker, fullName }) =>
    [
      `${form} : ${and(stretches.map((one) => `« ${one} »`))}`,
      ...(cue === null ? [] : [`par le mot « ${cue} »`]),
      ...(speaker === null ? [] : [`de « ${speaker} »`]),
      ...(fullName === null ? [] : [`nom complet ailleurs dans l’article : « ${fullName} »`]),
    ].join(', ') + '.',
  'views.in-headline': 'Cela figure dans un titre, non dans le texte de l’article.',
  'views.in-deck': 'Cela figure dans un chapeau, non dans le texte de l’article.',
  'views.in-subhead': 'Cela figure dans un intertitre, non dans le texte de l’article.',
  'views.in-caption': 'Cela figure dans une légende, non dans le texte de l’article.',
  'views.in-correction': 'Cela figure dans un rectificatif, non dans le texte de l’article.',
  'views.topic-or-article': 'Indiquez un sujet ou un article, pas les deux.',
  'views.nobody-yet': 'Il n’y a pas encore d’articles : personne ne peut être cité.',
  'views.speech-topic-wordless':
    'Ce sujet ne contient aucun mot qui puisse être cherché ; indiquez sur quoi doivent porter les citations.',
  'views.speaker-wordless':
    'Il n’y a là aucun nom qui puisse être cherché ; indiquez une personne ou une organisation.',
  'views.no-speech-in-article': ({ speaker }) =>
    `${noQuotation(speaker)} n’a été trouvée dans cet article ; il peut néanmoins rapporter ce qui a été dit.`,
  'views.speech-filtered': 'Aucun article ne répond aux filtres.',
  'views.no-speech': ({ speaker, topic, articles, first, last, undated, read }) => {
    const dates =
      first === null || last === null ? [] : [first === last ? day(first) : `du ${day(first)} au ${day(last)}`];
    const without = undated === 0 ? [] : [`${number(undated)} sans date`];
    const about = topic === null ? '' : ` sur « ${topic} »`;
    const mention =
      read === 0
        ? 'aucun d’entre eux ne le mentionne'
        : plural(read, {
            one: '# d’entre eux le mentionne et a été lu',
            other: '# d’entre eux le mentionnent et ont été lus',
          });
    return `${noQuotation(speaker)}${about} n’a été trouvée dans ${articlesOf(articles)} (${[...dates, ...without].join(' ; ')}) ; ${mention}. Cela ne signifie pas que rien n’a été dit.`;
  },
};
