import type { memberAsking as english } from '../en/member-asking.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';
import { command, option, wording } from '../wording.js';

const { plural, day, month, andPieces } = formatting('fr');

export const memberAsking: Translation<typeof english> = {
  'member.asked-too-soon': ({ seconds }) =>
    `Vous venez de poser une question ; réessayez dans ${plural(seconds, { one: '# seconde', other: '# secondes' })}. Les modérateurs de ce serveur ont fixé cette pause.`,
  'member.no-channel-answers': 'Les modérateurs de ce serveur n’ont indiqué aucun salon où je réponde.',
  'member.answers-in': ({ channels }) => ['Sur ce serveur, je réponds dans ', ...andPieces(channels), '.'],
  'member.only-privately': () =>
    wording`Ici, j’y réponds en privé : utilisez ${command('ask')} avec votre question ; la réponse ne sera visible que par vous.`,
  'member.private-by-limit':
    'Visible uniquement par vous : ce salon a déjà eu en une heure autant de réponses publiques que ses modérateurs le permettent.',
  'member.private-by-words':
    'Visible uniquement par vous : les modérateurs de ce serveur veulent que de telles questions reçoivent une réponse privée.',

  'member.no-articles-in-direct': 'Je réponds sur des serveurs ; ici, je n’ai pas d’articles pour répondre.',
  'member.articles-not-opened': ({ ofServer }) =>
    `${ofServer ? 'Les articles de ce serveur' : 'Les articles'} ne peuvent pas être ouverts pour l’instant ; la personne qui m’exploite en trouvera la raison dans mon journal.`,
  'member.articles-being-opened': ({ ofServer }) =>
    `${ofServer ? 'Les articles de ce serveur' : 'Les articles'} sont en cours d’ouverture ; redemandez dans quelques secondes.`,

  'member.day-not-understood': ({ option, typed }) =>
    `« ${option} » ne comprend pas « ${typed} » : écrivez un jour comme 2024-05-26, « mai 2024 » ou « 7 derniers jours ».`,
  'member.day-ambiguous': ({ typed, first, second }) =>
    `« ${typed} » peut désigner deux jours : écrivez ${first} ou ${second}.`,
  'member.days-are-no-limit': ({ days }) =>
    wording`Les jours nommés ici (${days}) sont cherchés comme des mots et ne limitent rien ; pour limiter, il y a ${option('ask since')} et ${option('ask until')} de ${command('ask')}.`,
  'member.option-since': 'depuis',
  'member.option-until': "jusqu'au",
  'member.day-understood': ({ typed, day: understood }) => `${typed} : ${day(understood)}`,
  'member.today': 'aujourd’hui',
  'member.yesterday': 'hier',
  'member.last-days': ({ days }) => `${days} derniers jours`,
  'member.last-months': ({ months }) => `${months} derniers mois`,
  'member.no-outlet-named': 'Aucun article n’indique ici son média ; laissez donc cette option vide.',
  'member.no-such-outlet': ({ typed, some, others }) =>
    `Aucun article n’est d’un média appelé « ${typed} » ; il y a ${some.join(', ')}${others === 0 ? '' : ` et ${plural(others, { one: '# autre', other: '# autres' })}`}.`,

  'member.your-question': 'Votre question',
  'member.a-question': 'Une question aux articles',
  'member.topic': ({ parts }) => parts.join(', '),
  'member.until-day': ({ day: last }) => `jusqu’au ${day(last)}`,
  'member.since-day': ({ day: first }) => `depuis le ${day(first)}`,
  'member.on-day': ({ day: only }) => day(only),
  'member.in-month': ({ day: first }) => month(first),
  'member.between-days': ({ first, last }) => `du ${day(first)} au ${day(last)}`,
  'member.topic-forgotten': 'Oublié : votre prochaine question ici commence un nouveau sujet.',
  'member.no-topic': 'Vous n’avez pas de sujet ici : votre prochaine question en commence un.',
};
