import type { ExportFormat } from '../answering/export/exported.js';

/** What `--format` takes; JSON with a contract of its own is `--json`. */
export const terminalFormats = ['markdown', 'csv', 'bibtex', 'ris'] as const satisfies readonly ExportFormat[];
export type TerminalFormat = (typeof terminalFormats)[number];
