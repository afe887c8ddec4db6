import type { moderationSettings as english } from '../en/moderation-settings.js';
import type { Translation } from '../translation.js';
import { formatting } from '../formatting.js';
import { lowerFirst } from '../lower-first.js';
import { command, commandGroup, strong, wording } from '../wording.js';

const { number, plural } = formatting('fr');

export const moderationSettings: Translation<typeof english> = {
  'moderation.settings-of': ({ guild }) => (guild === null ? 'Paramètres de ce serveur' : `Paramètres de ${guild}`),
  'moderation.change-setting': 'Modifier un paramètre',
  'moderation.back': 'Retour',
  'moderation.choose': 'Choisir',
  'moderation.choose-role': 'Choisir un rôle',
  'moderation.unknown-setting': () =>
    wording`Ce paramètre vient d’une autre version de moi\u202f; utilisez de nouveau ${command('settings')}.`,
  'moderation.field': ({ label }) => wording`${strong(`${label}\u202f:`)}`,
  'moderation.saved': ({ setting }) => wording`${strong('Enregistré\u202f:')} ${lowerFirst(setting)}.`,
  'moderation.cannot-write': ({ why }) => `Je ne peux pas encore écrire dans ce salon\u202f: ${why}.`,
  'moderation.where-to-allow': () =>
    wording`Les membres qui ont ce rôle peuvent désormais modérer, mais Discord ne montre ce qui est réservé aux modérateurs qu’à ceux qui peuvent gérer le serveur. Pour que ce rôle le voie, un administrateur peut ouvrir ${strong('Paramètres du serveur → Intégrations → ce bot')} et ajouter le rôle à ${command('settings')}, ${commandGroup('moderation')} et ${commandGroup('corpus')}.`,
  'moderation.comma': ', ',
  'moderation.none': 'aucun',

  'moderation.role': 'Rôle de modération',
  'moderation.role-meaning': 'Qui modère en plus de ceux qui peuvent gérer ce serveur',
  'moderation.no-role': 'Aucun rôle',

  'moderation.channels': 'Salons où je réponds',
  'moderation.channels-meaning': 'Ailleurs, on indique aux membres où poser leur question',
  'moderation.channels-all': 'tous',
  'moderation.all-channels': 'Tous les salons',

  'moderation.answers': 'Réponses',
  'moderation.answers-meaning': 'Qui voit une réponse, sauf indication contraire de la personne qui demande',
  'moderation.answers-public': 'publiques',
  'moderation.answers-private': 'privées\u202f; la personne qui a posé la question peut partager la réponse',
  'moderation.make-public': 'Publiques',
  'moderation.make-private': 'Privées',

  'moderation.cooldown': 'Pause entre les questions',
  'moderation.cooldown-meaning': 'Secondes entre deux questions d’un même membre',
  'moderation.no-cooldown': 'aucune',
  'moderation.cooldown-of': ({ seconds }) =>
    `${plural(seconds, { one: '# seconde', other: '# secondes' })} entre deux questions d’un même membre`,
  'moderation.cooldown-prompt': ({ most }) => `Secondes, de 0 à ${most}`,
  'moderation.cooldown-wrong': ({ most }) => `La pause est un nombre entier de secondes, de 0 à ${most}.`,

  'moderation.limit': 'Réponses publiques par salon',
  'moderation.limit-meaning': 'En une heure\u202f; les suivantes sont privées',
  'moderation.no-limit': 'sans limite',
  'moderation.limit-of': ({ answers }) => `${number(answers)} en une heure, les suivantes étant privées`,
  'moderation.limit-prompt': 'Réponses par heure\u202f; vide\u202f: sans limite',
  'moderation.limit-wrong': ({ most }) =>
    `Cette limite est un nombre entier de 1 à ${most}\u202f; laissez vide pour n’en fixer aucune.`,

  'moderation.blocked': 'Mots bloqués',
  'moderation.blocked-meaning': 'Les questions qui en contiennent un reçoivent une réponse privée',
  'moderation.no-blocked': 'aucun',
  'moderation.blocked-prompt': 'Mots ou expressions, un par ligne',
  'moderation.blocked-too-many': ({ most }) => `On peut bloquer au plus ${most} mots ou expressions.`,
  'moderation.blocked-too-long': ({ words, most }) =>
    `«\u202f${words}…\u202f» est trop long\u202f: une expression bloquée compte au plus ${most} caractères.`,
  'moderation.blocked-empty': ({ words }) =>
    `«\u202f${words}\u202f» ne contient ni lettre ni chiffre et ne pourrait donc rien bloquer.`,

  'moderation.log-channel': 'Salon du journal',
  'moderation.log-channel-meaning': 'Où sont annoncés les signalements et ce que font les modérateurs',
  'moderation.no-log-channel': 'Aucun salon du journal',

  'moderation.unanswered': 'Questions sans réponse',
  'moderation.unanswered-meaning': 'Si les modérateurs voient, sans les noms, ce qui n’a pas trouvé de réponse',
  'moderation.unanswered-kept': 'conservées sans les noms',
  'moderation.unanswered-not-kept': 'non conservées',
  'moderation.keep-unanswered': 'Les conserver',
  'moderation.do-not-keep-unanswered': 'Ne pas les conserver',

  'moderation.shared': 'Articles partagés',
  'moderation.shared-meaning': 'Si les articles proposés à tous les serveurs servent aussi à répondre ici',
  'moderation.shared-used': 'utilisés, s’il y en a',
  'moderation.shared-not-used': 'non utilisés',
  'moderation.as-operator-decides': 'selon ce que décide la personne qui m’exploite',
  'moderation.use-shared': 'Les utiliser',
  'moderation.do-not-use-shared': 'Ne pas les utiliser',
  'moderation.leave-to-operator': 'Selon ce que décide la personne qui m’exploite',

  'moderation.schedule': 'Rythme d’actualisation',
  'moderation.schedule-meaning': 'Quand les articles de ce serveur sont relus',
  'moderation.schedule-prompt': () => 'Par exemple 6h, 0 6 * * * (UTC) ou off',
  'moderation.schedule-wrong': () =>
    'Un rythme est un intervalle de 5m à 30d, comme 6h, une ligne cron (UTC, pas plus fréquente), comme «\u202f0 6,18 * * *\u202f», ou off\u202f; vous pouvez aussi laisser vide.',

  'moderation.language': 'Langue de mes propres mots',
  'moderation.language-meaning':
    'Dans le journal, et pour les membres dont le Discord est dans une langue que je ne parle pas',
  'moderation.language-chosen': ({ language }) => language,
  'moderation.language-undecided': 'non décidée, donc celle du serveur selon Discord',
  'moderation.leave-language': 'Non décidée\u202f: celle du serveur selon Discord',
};
