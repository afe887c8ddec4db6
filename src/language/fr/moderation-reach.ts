import type { moderationReach as english } from '../en/moderation-reach.js';
import type { Translation } from '../translation.js';

export const moderationReach: Translation<typeof english> = {
  'moderation.discord-refused': 'Discord l’a refusé',
  'moderation.is-gone': 'le message ou son salon a été supprimé',
  'moderation.not-mine': 'ce message n’est pas de moi',
  'moderation.cannot-see': 'je ne peux pas voir ce salon',
  'moderation.lacks-permission': 'il me manque une permission dans ce salon',
  'moderation.no-messages-of-mine': 'cette personne n’accepte pas mes messages',
  'moderation.thread-archived': 'ce fil est archivé',
  'moderation.thread-locked': 'ce fil est verrouillé',
  'moderation.no-more-changes': 'Discord n’accepte plus pour l’instant de modifications d’anciens messages',
  'moderation.no-more-messages': 'Discord n’y accepte plus de messages pour l’instant',
  'moderation.no-response': 'Discord n’a pas répondu',
  'moderation.that-channel': 'ce salon',
  'moderation.takes-no-messages': ({ channel }) => `${channel} n’accepte pas de messages`,
  'moderation.lacks': ({ permission, channel }) => `il me manque «\u202f${permission}\u202f» dans ${channel}`,
};
