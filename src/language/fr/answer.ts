import { formatting } from '../formatting.js';
import type { answer as english } from '../en/answer.js';
import type { Translation } from '../translation.js';
import { command, strong, wording } from '../wording.js';
import { answerQuotes } from './answer-quotes.js';

const { day, days, number, or, plural, time } = formatting('fr');

export const answer: Translation<typeof english> = {
  ...answerQuotes,

  'answer.useful': 'Utile',
  'answer.report': 'Signaler…',
  'answer.ask-further': 'Question de suivi',
  'answer.new-topic': 'Nouveau sujet',
  'answer.share': 'Partager',
  'answer.export': 'Exporter',
  'answer.remove': 'Supprimer la réponse',
  'answer.more-quotes': 'Autres citations',
  'answer.more-near': 'Autres passages proches',
  'answer.more-passages': 'Autres passages',
  'answer.nearest': 'Passages les plus proches (pas une réponse)',
  'answer.counted-button': ({ button, count }) => `${button} (${count})`,
  'answer.button-context-quote': ({ n }) => `Davantage de contexte, citation ${n}`,
  'answer.button-context-passage': ({ n }) => `Davantage de contexte, passage ${n}`,
  'answer.button-article-quote': ({ n }) => `À propos de l’article, citation ${n}`,
  'answer.button-article-passage': ({ n }) => `À propos de l’article, passage ${n}`,

  'answer.heading': ({ heading }) => `${heading} :`,
  'answer.context-quote': ({ n }) => `Davantage de contexte pour la citation ${n}`,
  'answer.context-near': ({ n }) => `Davantage de contexte pour le passage proche ${n} (pas une réponse)`,
  'answer.context-passage': ({ n }) => `Davantage de contexte pour le passage ${n}`,
  'answer.paragraph-quote': ({ n }) => `Tout le paragraphe de la citation ${n}`,
  'answer.paragraph-near': ({ n }) => `Tout le paragraphe du passage proche ${n} (pas une réponse)`,
  'answer.paragraph-passage': ({ n }) => `Tout le paragraphe du passage ${n}`,
  'answer.article-quote': ({ n }) => `À propos de l’article de la citation ${n}`,
  'answer.article-near': ({ n }) => `À propos de l’article du passage proche ${n} (pas une réponse)`,
  'answer.article-passage': ({ n }) => `À propos de l’article du passage ${n}`,
  'answer.article': 'À propos de l’article',

  'answer.shared-by': ({ member }) => wording`Partagé par ${member}.`,
  'answer.sources-differ': () =>
    wording`${strong('Les sources divergent')} : comparez ci-dessous les chiffres, les dates et les démentis.`,
  'answer.asks-about-now':
    'Les citations montrent ce qui était rapporté au moment de leur publication ; cela a pu changer depuis.',
  'answer.asked': ({ question }) => `Question : « ${question} »`,
  'answer.about': ({ about }) => `Sujet : ${about}`,
  'answer.number': ({ id }) => `Réponse ${id}.`,
  'answer.differing-left-out': ({ button }) =>
    `Une autre source diverge et n’a pas trouvé place ici : voyez-la sous « ${button} » avant de vous fier à ceci.`,
  'answer.state': ({ refreshedAt, newest, undated, generation }) => {
    const refreshed =
      refreshedAt === null
        ? 'Articles jamais actualisés'
        : `Articles actualisés pour la dernière fois le ${time(refreshedAt)}`;
    const dated = newest === null ? 'aucun article n’est daté' : `article daté le plus récent : ${day(newest)}`;
    const state = generation === null ? '' : ` ; génération ${number(generation)}`;
    return `${refreshed} ; ${dated} ; ${number(undated)} sans date${state}.`;
  },
  'answer.by-keywords': 'Recherche par mots-clés seulement : l’index de recherche par le sens n’est pas prêt.',
  'answer.undated-left-out': ({ count }) =>
    plural(count, {
      one: "# article sans date a été laissé de côté ; posez la question sans « depuis » ni « jusqu'au » pour l’inclure.",
      other:
        "# articles sans date ont été laissés de côté ; posez la question sans « depuis » ni « jusqu'au » pour les inclure.",
    }),

  'answer.not-found': ({ articles, first, last, undated }) => {
    const dates = first === null || last === null ? [] : [first === last ? day(first) : days(first, last)];
    const without = undated > 0 ? [`${number(undated)} sans date`] : [];
    const where = plural(articles, { one: '# article', other: '# articles' });
    return `Non trouvé dans ${where} (${[...dates, ...without].join(' ; ')}) ; cela ne signifie pas que cela n’a jamais été dit.`;
  },
  'answer.unmentioned': ({ names }) => `Aucun article ne mentionne ${or(names.map((name) => `« ${name} »`))}.`,
  'answer.filtered': 'Aucun article ne répond aux filtres de cette question.',

  'answer.question-empty': 'La question est vide ; demandez par exemple « Qu’ont proposé les médiateurs ? ».',
  'answer.question-long': ({ length, most }) =>
    `La question compte ${number(length)} caractères ; on peut en chercher ${number(most)} au plus : demandez une chose à la fois.`,
  'answer.question-wordless': 'La question ne contient ni lettres ni chiffres ; posez-la avec des mots.',
  'answer.nothing-to-look-for':
    'Cette question ne contient aucun mot que l’on puisse chercher ; nommez la personne ou la chose dont il s’agit.',
  'answer.message-wordless': () =>
    wording`Ce message ne contient aucun mot que l’on puisse chercher ; utilisez ${command('ask')} avec une question.`,
  'answer.message-long': ({ length, most }) =>
    wording`Ce message compte ${number(length)} caractères ; on peut en chercher ${number(most)} au plus : utilisez ${command('ask')} avec ce que vous voulez en savoir.`,
  'answer.days-swapped': ({ since, until }) =>
    `« depuis » (${day(since)}) est postérieur à « jusqu'au » (${day(until)}) : aucun article ne pourrait correspondre ; inversez-les.`,
  'answer.title-unknown': ({ words }) =>
    `Aucun titre d’article ne contient « ${words} » ; choisissez-en un parmi ceux proposés pendant la saisie.`,
  'answer.titles-many': ({ words }) =>
    `Plusieurs titres contiennent « ${words} » ; choisissez-en un parmi ceux proposés pendant la saisie.`,
  'answer.article-gone': 'Cet article n’est plus ici.',
  'answer.quote-gone':
    'L’article de cette citation a depuis été retiré, masqué ou modifié ; veuillez reposer la question.',
  'answer.button-gone': 'Ce dont ce bouton a besoin n’est plus conservé ; veuillez reposer la question.',
  'answer.no-further': 'Il n’y a pas d’autres citations.',
  'answer.changed-meanwhile':
    'Les articles de cette réponse ont changé pendant sa rédaction ; veuillez reposer la question.',
  'answer.being-read': ({ work }) =>
    `Les articles sont en cours de lecture (${work}) ; veuillez reposer la question dans un instant.`,
};
