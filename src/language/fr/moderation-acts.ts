import type { moderationActs as english } from '../en/moderation-acts.js';
import type { Translation } from '../translation.js';
import { actLine } from '../act-line.js';
import { formatting } from '../formatting.js';
import { lowerFirst } from '../lower-first.js';

const { number, plural } = formatting('fr');

export const moderationActs: Translation<typeof english> = {
  'moderation.act-line': (act) => actLine(act, '\u202f: '),
  'moderation.no-acts': 'Rien n’a encore été fait ici.',
  'moderation.acts': ({ days }) => `Ce qui a été fait ici, conservé ${number(days)} jours\u202f:`,
  'moderation.newest': 'Le plus récent',
  'moderation.older': 'Plus ancien',
  'moderation.by-nobody': 'sans nom',
  'moderation.by-itself': 'Automatique',

  'moderation.answer-numbered': ({ id }) => `réponse ${id}`,
  'moderation.hidden-numbered': ({ id }) => `masqué ${id}`,
  'moderation.setting-named': ({ setting }) => lowerFirst(setting),

  'moderation.act-hide-quote': 'masquer une citation',
  'moderation.act-hide-article': 'masquer un article',
  'moderation.act-unhide-quote': 'afficher à nouveau une citation',
  'moderation.act-unhide-article': 'afficher à nouveau un article',
  'moderation.act-settle-reports': 'clore des signalements',
  'moderation.act-clear-unanswered': 'supprimer des questions sans réponse',
  'moderation.act-change-settings': 'modifier les paramètres',
  'moderation.act-set-up': 'configuration',
  'moderation.act-refresh': 'actualisation',
  'moderation.act-dry-run': 'simulation',
  'moderation.act-remove-article': 'retirer un article',
  'moderation.act-restore-article': 'rétablir un article',
  'moderation.act-erase-article': 'effacer un article',
  'moderation.act-rollback': 'revenir en arrière',
  'moderation.act-add-url': 'ajouter une page',
  'moderation.act-add-urls': 'ajouter des pages',
  'moderation.act-add-feed': 'ajouter un flux',
  'moderation.act-add-site-map': 'ajouter un plan de site',
  'moderation.act-add-upload': 'ajouter un fichier',
  'moderation.act-drop-source': 'abandonner une source',
  'moderation.act-apply-held-change': 'appliquer un changement retenu',
  'moderation.act-discard-held-change': 'écarter un changement retenu',
  'moderation.act-block-host': 'bloquer un site',
  'moderation.act-unblock-host': 'débloquer un site',

  'moderation.outcome-done': 'fait',
  'moderation.outcome-cancelled': 'annulé',
  'moderation.outcome-refused': 'refusé',
  'moderation.outcome-failed': 'échec',
  'moderation.outcome-no-news': 'c’en était déjà une',
  'moderation.outcome-nothing': 'rien n’a changé',
  'moderation.outcome-reports': ({ count }) => plural(count, { one: '# signalement', other: '# signalements' }),
  'moderation.outcome-questions': ({ count }) => plural(count, { one: '# question', other: '# questions' }),
  'moderation.outcome-erased': ({ count }) =>
    `effacé de ${plural(count, { one: '# génération', other: '# générations' })}`,
  'moderation.outcome-added': ({ count }) => plural(count, { one: '# ajouté', other: '# ajoutés' }),
  'moderation.outcome-changed': ({ count }) => plural(count, { one: '# modifié', other: '# modifiés' }),
  'moderation.outcome-removed': ({ count }) => plural(count, { one: '# retiré', other: '# retirés' }),
  'moderation.outcome-read-anew': ({ count }) => plural(count, { one: '# relu', other: '# relus' }),
  'moderation.outcome-held': ({ count }) =>
    plural(count, { one: '# retenu pour décision', other: '# retenus pour décision' }),
  'moderation.outcome-left-out': ({ count }) => plural(count, { one: '# laissé de côté', other: '# laissés de côté' }),
  'moderation.outcome-back': ({ count }) => `${number(count)} de retour dans les réponses`,
  'moderation.outcome-out': ({ count }) => `${number(count)} hors des réponses`,
  'moderation.outcomes': ({ outcomes, generation }) =>
    `${outcomes.join(', ')}${generation === null ? '' : `\u202f; génération ${generation}`}`,
};
