import { exportCsv } from './export-csv.js';
import { exportJson } from './export-json.js';
import { exportMarkdown } from './export-markdown.js';
import { exportBibtex, exportRis } from './export-references.js';
import type { Exported, ExportFormat } from './exported.js';

const writers: Readonly<Record<ExportFormat, (exported: Exported) => string>> = {
  markdown: exportMarkdown,
  json: exportJson,
  csv: exportCsv,
  bibtex: exportBibtex,
  ris: exportRis,
};

export function exportAs(format: ExportFormat, exported: Exported): string {
  return writers[format](exported);
}
