import type { moderationMarks as english } from '../en/moderation-marks.js';
import type { Translation } from '../translation.js';
import { formatting } from '../formatting.js';

const { and } = formatting('fr');

export const moderationMarks: Translation<typeof english> = {
  'moderation.mark-corrected': 'Corrigé depuis\u202f:',
  'moderation.mark-corrected-meaning': 'L’article le dit maintenant autrement, ou comporte un rectificatif.',
  'moderation.mark-withdrawn': 'Retiré depuis\u202f:',
  'moderation.mark-withdrawn-meaning': 'L’article ne fait plus partie des sources.',
  'moderation.mark-updated': 'Mis à jour depuis\u202f:',
  'moderation.mark-updated-meaning': 'L’article a été mis à jour\u202f; ce passage est inchangé.',
  'moderation.marked-quotes': ({ numbers }) => `${numbers.length === 1 ? 'citation' : 'citations'} ${and(numbers)}.`,
  'moderation.marks-apart': 'Ceci concerne ma réponse\u202f:',
  'moderation.blanked': 'Retiré\u202f: un article qui était cité ici n’est plus conservé.',
};
