import type { moderationReach as english } from '../en/moderation-reach.js';
import type { Translation } from '../translation.js';

export const moderationReach: Translation<typeof english> = {
  'moderation.discord-refused': 'Discord hat es abgelehnt',
  'moderation.is-gone': 'die Nachricht oder ihr Kanal wurde gelöscht',
  'moderation.not-mine': 'diese Nachricht ist nicht von mir',
  'moderation.cannot-see': 'ich kann diesen Kanal nicht sehen',
  'moderation.lacks-permission': 'mir fehlt in diesem Kanal eine Berechtigung',
  'moderation.no-messages-of-mine': 'von mir werden keine Nachrichten angenommen',
  'moderation.thread-archived': 'dieser Thread ist archiviert',
  'moderation.thread-locked': 'dieser Thread ist gesperrt',
  'moderation.no-more-changes': 'Discord nimmt gerade keine weiteren Änderungen alter Nachrichten an',
  'moderation.no-more-messages': 'Discord nimmt dort gerade keine weiteren Nachrichten an',
  'moderation.no-response': 'Discord hat nicht geantwortet',
  'moderation.that-channel': 'diesem Kanal',
  'moderation.takes-no-messages': ({ channel }) => `in ${channel} kann man nicht schreiben`,
  'moderation.lacks': ({ permission, channel }) => `mir fehlt „${permission}“ in ${channel}`,
};
