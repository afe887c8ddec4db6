import type { common as english } from '../en/common.js';
import type { Translation } from '../translation.js';

export const common: Translation<typeof english> = {
  'common.language-of-discord':
    'Je vous parle en français, d’après la langue de votre Discord ou de ce serveur. Vous pouvez choisir ici une autre langue ; une question en arabe ou en hébreu reçoit de toute façon une réponse dans sa langue.',
  'common.language-chosen': 'Je vous parle en français, comme vous l’avez choisi.',
  'common.language-kept':
    'Désormais je vous parle en français, sur tous les serveurs. Les articles sont cités dans leur propre langue.',
  'common.language-left':
    'Votre choix est oublié : je m’adapte à la langue de votre Discord ou du serveur, ici le français.',
  'common.language-choose': 'Choisir une langue',
  'common.language-as-discord': 'Comme mon Discord',
};
