import type { moderation as english } from '../en/moderation.js';
import type { Translation } from '../translation.js';
import { formatting } from '../formatting.js';
import { lowerFirst } from '../lower-first.js';
import { command, wording } from '../wording.js';
import { moderationActs } from './moderation-acts.js';
import { moderationMarks } from './moderation-marks.js';
import { moderationReach } from './moderation-reach.js';
import { moderationSetUp } from './moderation-set-up.js';
import { moderationSettings } from './moderation-settings.js';

const { number, plural } = formatting('fr');

const members = { one: '# membre', other: '# membres' };

export const moderation: Translation<typeof english> = {
  ...moderationSettings,
  ...moderationSetUp,
  ...moderationActs,
  ...moderationMarks,
  ...moderationReach,

  'moderation.in-server-alone': 'Cela ne fonctionne que sur un serveur.',
  'moderation.for-moderators':
    'C’est réservé aux modérateurs\u202f: les membres qui peuvent gérer ce serveur ou qui ont le rôle désigné à cet effet.',
  'moderation.previous-page': 'Page précédente',
  'moderation.next-page': 'Page suivante',
  'moderation.range': ({ first, last, total }) => `${number(first)}–${number(last)} sur ${number(total)}`,
  'moderation.choice': ({ place, what }) => `${place}. ${what}`,

  'moderation.misleading': 'Trompeuse',
  'moderation.misleading-meaning': 'Les citations donnent une idée fausse de ce qui a été dit',
  'moderation.wrong-source': 'Mauvaise source',
  'moderation.wrong-source-meaning': 'Le média, la date ou le lien n’est pas le bon',
  'moderation.out-of-date': 'Dépassée',
  'moderation.out-of-date-meaning': 'Quelque chose de plus récent dit autre chose',
  'moderation.not-an-answer': 'Pas une réponse',
  'moderation.not-an-answer-meaning': 'Les citations ne répondent pas à la question',
  'moderation.reason': ({ reason, count }) => `${lowerFirst(reason)}${count > 1 ? ` ×${number(count)}` : ''}`,
  'moderation.reasons': ({ reasons }) => reasons.join(', '),
  'moderation.an-answer': 'une réponse',

  'moderation.no-reports': 'Aucun signalement en cours.',
  'moderation.reports': ({ range }) => `Réponses avec des signalements en cours, ${range}\u202f:`,
  'moderation.report-line': ({ place, answer, channel, reasons, useful, at }) =>
    wording`${place}. ${answer ?? 'une réponse privée'} dans ${channel}\u202f: ${reasons}${useful === 0 ? '' : `\u202f; utile à ${number(useful)}`}, ${at}`,
  'moderation.look-at-answer': 'Voir une réponse',
  'moderation.settle-an-answer': 'Clore les signalements d’une réponse',
  'moderation.quotes-of-reported': 'Citations de la réponse signalée',
  'moderation.reports-gone': 'Cette réponse n’est plus conservée, et ses signalements non plus.',
  'moderation.settle': 'Clore',
  'moderation.settled-already': 'C’était déjà clos.',
  'moderation.settled': ({ reports }) =>
    `Clos (${plural(reports, { one: '# signalement', other: '# signalements' })}).`,

  'moderation.nothing-hidden': 'Rien n’est masqué sur ce serveur.',
  'moderation.hidden': ({ range }) => `Masqués sur ce serveur, ${range}\u202f:`,
  'moderation.article-by': ({ title, outlet }) =>
    `«\u202f${title ?? 'Titre non indiqué'}\u202f»${outlet === null ? '' : `, ${outlet}`}`,
  'moderation.hidden-quote': ({ opening, article, at }) =>
    wording`La citation qui commence par «\u202f${opening}\u202f» dans ${article}, masquée ${at}`,
  'moderation.hidden-article': ({ article, at }) => wording`L’article ${article}, masqué ${at}`,
  'moderation.hidden-quote-gone': ({ at }) => wording`Une citation d’un article qui n’est plus là, masquée ${at}`,
  'moderation.hidden-article-gone': ({ at }) => wording`Un article qui n’est plus là, masqué ${at}`,
  'moderation.a-quote': 'citation',
  'moderation.an-article': 'article',
  'moderation.show-again': 'Afficher à nouveau',
  'moderation.shown-already': 'C’est déjà affiché à nouveau.',

  'moderation.hide-quote': ({ place }) => `Masquer la citation ${place}`,
  'moderation.hide-article-of-quote': ({ place }) => `Masquer l’article de la citation ${place}`,
  'moderation.hide-near': ({ place }) => `Masquer le passage proche ${place}`,
  'moderation.hide-article-of-near': ({ place }) => `Masquer l’article du passage proche ${place}`,
  'moderation.its-sentences': 'Ses phrases, où qu’elles se trouvent',
  'moderation.all-of-it': 'L’article entier',
  'moderation.hide-here': 'Masquer sur ce serveur (modérateurs)',
  'moderation.no-such-quote': 'Cette citation n’existe pas.',
  'moderation.quote-hidden':
    'Masquée\u202f: désormais ses phrases ne sont affichées nulle part sur ce serveur. Les messages qui les montrent restent jusqu’à leur suppression.',
  'moderation.article-hidden':
    'Masqué\u202f: désormais rien de cet article n’est affiché sur ce serveur. Les messages qui le citent restent jusqu’à leur suppression.',
  'moderation.show-it-again': () => wording`Pour l’afficher à nouveau\u202f: ${command('moderation hidden')}.`,

  'moderation.no-unanswered': 'Aucune question sans réponse.',
  'moderation.unanswered-list': ({ range }) => `Questions sans réponse, ${range}\u202f:`,
  'moderation.unanswered-kept-for': ({ days }) =>
    `Conservées sans les noms pendant ${number(days)} jours après avoir été posées pour la dernière fois.`,
  'moderation.unanswered-off': () =>
    wording`Non conservées sur ce serveur\u202f; ${command('settings')} permet de l’activer.`,
  'moderation.unanswered-question': ({ place, question, askers, at }) =>
    wording`${place}. «\u202f${question}\u202f» · ${plural(askers, members)} · ${at}`,
  'moderation.clear-question': 'Supprimer une question',
  'moderation.clear-all': 'Tout supprimer',
};
