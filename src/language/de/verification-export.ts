import type { verificationExport as english } from '../en/verification-export.js';
import type { Translation } from '../translation.js';

export const verificationExport: Translation<typeof english> = {
  'verification.export-not-kept':
    'Das ist keine Antwort von mir oder keine, die noch aufbewahrt wird; exportieren lassen sich meine Antworten.',
  'verification.export-without-quotes': 'Diese Antwort zitiert nichts, was sich exportieren ließe.',
  'verification.export-as': 'Zitate mit ihren Quellen exportieren als:',
  'verification.export-choose': 'Format wählen',
  'verification.export-unknown': 'Dieses Format ist nicht mehr bekannt.',
  'verification.export-left-out': ({ count }) =>
    `Ausgelassen, weil der Artikel sich seither geändert hat oder entfallen ist: ${count}.`,
  'verification.export-file': ({ format }) => `${format}:`,
  'verification.export-json': 'JSON, mit Positionen und Hashes',
  'verification.export-csv': 'CSV, für eine Tabelle',

  'verification.exported': ({ exportedAt, refreshedAt, generation }) => {
    const fresh = refreshedAt === null ? 'nie aktualisiert' : `zuletzt aktualisiert: ${refreshedAt}`;
    return `Exportiert: ${exportedAt}; Artikel ${fresh}${generation === null ? '' : `, Generation ${generation}`}.`;
  },
  'verification.exported-without-words': '(Die Wörter dürfen hier nicht stehen; die Adresse führt zu ihnen.)',
  'verification.exported-notes': ({ notes }) => `Hinweis: ${notes.join('; ')}.`,
  'verification.exported-also-in': ({ outlets }) => `auch in ${outlets.join(', ')}`,
};
