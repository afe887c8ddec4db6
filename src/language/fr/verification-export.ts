import type { verificationExport as english } from '../en/verification-export.js';
import type { Translation } from '../translation.js';

export const verificationExport: Translation<typeof english> = {
  'verification.export-not-kept':
    'Ce n’est pas une réponse de ma part, ou elle n’est plus conservée ; l’export vaut pour mes réponses.',
  'verification.export-without-quotes': 'Cette réponse ne cite rien qui puisse être exporté.',
  'verification.export-as': 'Exporter les citations avec leurs sources au format :',
  'verification.export-choose': 'Choisir un format',
  'verification.export-unknown': 'Ce format n’est plus connu.',
  'verification.export-left-out': ({ count }) =>
    `Laissées de côté parce que l’article a changé ou disparu depuis : ${count}.`,
  'verification.export-file': ({ format }) => `${format} :`,
  'verification.export-json': 'JSON, avec positions et empreintes',
  'verification.export-csv': 'CSV, pour un tableur',

  'verification.exported': ({ exportedAt, refreshedAt, generation }) => {
    const fresh = refreshedAt === null ? 'jamais actualisés' : `actualisés pour la dernière fois : ${refreshedAt}`;
    return `Exporté : ${exportedAt} ; articles ${fresh}${generation === null ? '' : `, génération ${generation}`}.`;
  },
  'verification.exported-without-words': '(Ses mots ne peuvent pas être montrés ici ; l’adresse y mène.)',
  'verification.exported-notes': ({ notes }) => `Note : ${notes.join(' ; ')}.`,
  'verification.exported-also-in': ({ outlets }) => `aussi dans ${outlets.join(', ')}`,
};
