import type { moderationSetUp as english } from '../en/moderation-set-up.js';
import type { Translation } from '../translation.js';
import { formatting } from '../formatting.js';
import { command, commandGroup, strong, wording } from '../wording.js';

const { number, plural } = formatting('fr');

export const moderationSetUp: Translation<typeof english> = {
  'moderation.set-up': () =>
    wording`Passons à ma configuration. Ceci n’est visible que par vous. Sautez ce que vous voulez\u202f: chaque choix compte aussitôt, et ${command('settings')} et ${commandGroup('corpus')} permettent d’en changer plus tard.`,
  'moderation.sources-of-articles': ({ sources }) =>
    wording`${strong('Sources d’articles\u202f:')} ${sources === 0 ? 'aucune pour l’instant\u202f; d’ici là, je dis à qui demande qu’il n’y a pas d’articles' : number(sources)}`,
  'moderation.channels-placeholder': 'Salons où je réponds\u202f: tous',
  'moderation.role-placeholder': 'Un rôle qui modère en plus de «\u202fGérer le serveur\u202f»\u202f: aucun',
  'moderation.add-first-source': 'Ajouter la première source',
  'moderation.use-shared-articles': 'Utiliser les articles partagés',
  'moderation.do-not-use-shared-articles': 'Ne pas utiliser les articles partagés',
  'moderation.public-answers': 'Réponses publiques',
  'moderation.private-answers': 'Réponses privées',
  'moderation.finish': 'Terminer',
  'moderation.first-source': 'La première source',
  'moderation.first-source-address': 'Adresse d’un flux, plan de site ou page',
  'moderation.other-set-up': 'Cette configuration vient d’une autre version de moi.',
  'moderation.set-up-done': 'Ma configuration est terminée.',
  'moderation.answers-from-shared': () =>
    wording`Je réponds à partir des articles partagés\u202f: essayez ${command('ask')}.`,
  'moderation.answers-from-sources': ({ sources, isSharedUsed }) =>
    wording`Je réponds à partir de ${plural(sources, { one: '# source', other: '# sources' })}${isSharedUsed ? ' et des articles partagés' : ''}\u202f: essayez ${command('ask')}.`,
  'moderation.answers-from-nothing': () =>
    wording`Il n’y a pas encore d’articles, et c’est ce que je dis à qui demande\u202f: ${command('corpus add')} ajoute une source.`,
  'moderation.change-anything': () =>
    wording`Tout peut être changé avec ${command('settings')} et ${commandGroup('corpus')}.`,
};
