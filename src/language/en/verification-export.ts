/** Files of quotes, and how they are asked for. Times stay as ISO 8601 states them. */
export const verificationExport = {
  'verification.export-not-kept':
    'This is no answer of mine, or one that is no longer kept; export works on my answers.',
  'verification.export-without-quotes': 'This answer quotes nothing that could be exported.',
  'verification.export-as': 'Export the quotes with their sources as:',
  'verification.export-choose': 'Choose a format',
  'verification.export-unknown': 'That format is not known any more.',
  'verification.export-left-out': ({ count }: { count: number }) =>
    `Left out because the article changed or went since: ${count}.`,
  'verification.export-file': ({ format }: { format: string }) => `${format}:`,
  'verification.export-json': 'JSON, with offsets and hashes',
  'verification.export-csv': 'CSV, for a table',

  'verification.exported': ({
    exportedAt,
    refreshedAt,
    generation,
  }: {
    exportedAt: string;
    refreshedAt: string | null;
    generation: number | null;
  }) => {
    const fresh = refreshedAt === null ? 'never refreshed' : `last refreshed ${refreshedAt}`;
    return `Exported ${exportedAt}; articles ${fresh}${generation === null ? '' : `, generation ${generation}`}.`;
  },
  'verification.exported-without-words': '(Its words may not be shown here; the address leads to them.)',
  'verification.exported-notes': ({ notes }: { notes: readonly string[] }) => `Note: ${notes.join('; ')}.`,
  'verification.exported-also-in': ({ outlets }: { outlets: readonly string[] }) => `also in ${outlets.join(', ')}`,
} as const;
