import type { moderationMarks as english } from '../en/moderation-marks.js';
import type { Translation } from '../translation.js';
import { formatting } from '../formatting.js';

const { and } = formatting('de');

export const moderationMarks: Translation<typeof english> = {
  'moderation.mark-corrected': 'Seither berichtigt:',
  'moderation.mark-corrected-meaning': 'Der Artikel sagt es jetzt anders oder trägt eine Berichtigung.',
  'moderation.mark-withdrawn': 'Seither entfernt:',
  'moderation.mark-withdrawn-meaning': 'Der Artikel ist nicht mehr unter den Quellen.',
  'moderation.mark-updated': 'Seither aktualisiert:',
  'moderation.mark-updated-meaning': 'Der Artikel wurde aktualisiert; diese Passage ist unverändert.',
  'moderation.marked-quotes': ({ numbers }) => `${numbers.length === 1 ? 'Zitat' : 'Zitate'} ${and(numbers)}.`,
  'moderation.marks-apart': 'Das betrifft meine Antwort unter',
  'moderation.blanked': 'Entfernt: Ein Artikel, der hier zitiert wurde, wird nicht mehr aufbewahrt.',
};
