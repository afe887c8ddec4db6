import type { verificationExport as english } from '../en/verification-export.js';
import type { Translation } from '../translation.js';

export const verificationExport: Translation<typeof english> = {
  'verification.export-not-kept':
    'Esto no es una respuesta mía, o es una que ya no se guarda; se pueden exportar solo mis respuestas.',
  'verification.export-without-quotes': 'Esta respuesta no cita nada que se pueda exportar.',
  'verification.export-as': 'Exportar las citas con sus fuentes como:',
  'verification.export-choose': 'Elija un formato',
  'verification.export-unknown': 'Ese formato ya no se conoce.',
  'verification.export-left-out': ({ count }) =>
    `Omitidas porque el artículo cambió o desapareció desde entonces: ${count}.`,
  'verification.export-file': ({ format }) => `${format}:`,
  'verification.export-json': 'JSON, con posiciones y hashes',
  'verification.export-csv': 'CSV, para una tabla',

  'verification.exported': ({ exportedAt, refreshedAt, generation }) => {
    const fresh = refreshedAt === null ? 'nunca actualizados' : `actualizados por última vez: ${refreshedAt}`;
    return `Exportado: ${exportedAt}; artículos ${fresh}${generation === null ? '' : `, generación ${generation}`}.`;
  },
  'verification.exported-without-words': '(Sus palabras no pueden mostrarse aquí; la dirección lleva a ellas.)',
  'verification.exported-notes': ({ notes }) => `Nota: ${notes.join('; ')}.`,
  'verification.exported-also-in': ({ outlets }) => `también en ${outlets.join(', ')}`,
};
