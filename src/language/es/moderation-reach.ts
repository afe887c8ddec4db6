import type { moderationReach as english } from '../en/moderation-reach.js';
import type { Translation } from '../translation.js';

export const moderationReach: Translation<typeof english> = {
  'moderation.discord-refused': 'Discord lo rechazó',
  'moderation.is-gone': 'el mensaje o su canal se eliminó',
  'moderation.not-mine': 'ese mensaje no es mío',
  'moderation.cannot-see': 'no puedo ver ese canal',
  'moderation.lacks-permission': 'me falta un permiso en ese canal',
  'moderation.no-messages-of-mine': 'no acepta mensajes míos',
  'moderation.thread-archived': 'ese hilo está archivado',
  'moderation.thread-locked': 'ese hilo está bloqueado',
  'moderation.no-more-changes': 'Discord no admite por ahora más cambios en mensajes antiguos',
  'moderation.no-more-messages': 'Discord no admite por ahora más mensajes ahí',
  'moderation.no-response': 'Discord no respondió',
  'moderation.that-channel': 'ese canal',
  'moderation.takes-no-messages': ({ channel }) => `${channel} no admite mensajes`,
  'moderation.lacks': ({ permission, channel }) => `me falta «${permission}» en ${channel}`,
};
