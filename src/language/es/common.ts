import type { common as english } from '../en/common.js';
import type { Translation } from '../translation.js';

export const common: Translation<typeof english> = {
  'common.language-of-discord':
    'Le hablo en español, según la configuración de su Discord o de este servidor. Aquí puede elegir otro idioma; una pregunta en árabe o en hebreo se responde de todos modos en su idioma.',
  'common.language-chosen': 'Le hablo en español, como usted eligió.',
  'common.language-kept':
    'Desde ahora le hablo en español, en todos los servidores. Los artículos se citan en su propio idioma.',
  'common.language-left':
    'He olvidado su elección: hablo según la configuración de su Discord o del servidor; aquí, español.',
  'common.language-choose': 'Elegir un idioma',
  'common.language-as-discord': 'Como en mi Discord',
};
