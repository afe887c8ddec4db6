import type { common as english } from '../en/common.js';
import type { Translation } from '../translation.js';

export const common: Translation<typeof english> = {
  'common.language-of-discord':
    'Ich spreche mit Ihnen Deutsch, wie Ihr Discord oder dieser Server es vorgibt. Hier können Sie eine andere Sprache wählen; eine Frage auf Arabisch oder Hebräisch wird in jedem Fall in ihrer Sprache beantwortet.',
  'common.language-chosen': 'Ich spreche mit Ihnen Deutsch, wie Sie es gewählt haben.',
  'common.language-kept':
    'Von jetzt an spreche ich auf allen Servern Deutsch mit Ihnen. Artikel werden in ihrer eigenen Sprache zitiert.',
  'common.language-left': 'Ihre Wahl ist vergessen: Ich richte mich nach Ihrem Discord oder dem Server, hier Deutsch.',
  'common.language-choose': 'Sprache wählen',
  'common.language-as-discord': 'Wie mein Discord',
};
