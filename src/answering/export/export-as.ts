import { exportCsv } from './export-csv.js';
import { exportJson } from './export-json.js';
import { exportMarkdown } from './export-markdown.js';
import { exportBibtex, exportRis } from './export-references.js';
import type { Language } from '../../language/language.js';
import type { Exported, ExportFormat } from './exported.js';

const writers: Readonly<Record<ExportFormat, (exported: Exported, language: Language) => string>> = {
  markdown: exportMarkdown,
  json: exportJson,
  csv: exportCsv,
  bibtex: exportBibtex,
  ris: exportRis,
};

/** @param language of our words around quotes; names of fields are English in all. */
export function exportAs(format: ExportFormat, exported: Exported, language: Language): string {
  return writers[format](exported, language);
}
