import type { OnDownload } from '../compose.js';
import type { RefreshProgress, RefreshReport, RefreshStage } from '../corpus/refresh-report.js';
import { formatTable } from './format-table.js';
import { printableLine } from './printable.js';
import type { ProgressDisplay, StageProgress } from './progress.js';
import type { Layout } from './terminal-output.js';

const shownChanges = 20;

const stages: Readonly<Record<RefreshStage, Omit<StageProgress, 'done' | 'total'>>> = {
  discover: { stage: 'looking for files', unit: 'files' },
  read: { stage: 'reading', unit: 'pages' },
  embed: { stage: 'embedding', unit: 'passages' },
  index: { stage: 'indexing', unit: 'entries' },
  switch: { stage: 'switching', unit: 'generation' },
};

/** Shows how far a refresh has come. */
export function showRefresh(display: ProgressDisplay): (progress: RefreshProgress) => void {
  return ({ stage, done, total }) => {
    display.report({ ...stages[stage], done, total });
  };
}

/** Shows how far the download of a model has come. */
export function showDownload(display: ProgressDisplay): OnDownload {
  return ({ file, loaded, total }) => {
    const stage = `downloading ${printableLine(file)}`;
    display.report({ stage, done: loaded, total: total === 0 ? null : total, unit: 'bytes' });
  };
}

/** What a refresh did, or would do, for people. */
export function formatRefresh(report: RefreshReport, layout: Layout, isDryRun: boolean): string {
  const { colours } = layout;
  const { added, changed, removed, reread, unchanged, changes, rejected, passages, seconds, generation } = report;
  const counts = `${added} added, ${changed} changed, ${removed} removed, ${reread} read anew, ${unchanged} unchanged`;
  const parts = [`${isDryRun ? 'Would be: ' : ''}${counts}.`];
  if (changes.length > 0) {
    const rows = changes.slice(0, shownChanges).map(({ kind, title, path }) => {
      return [kind, printableLine(title ?? 'untitled'), colours.dim(printableLine(path))];
    });
    parts.push(formatTable(rows));
    if (changes.length > shownChanges) parts.push(`and ${changes.length - shownChanges} more.`);
  }
  if (rejected.length > 0) {
    const rows = rejected.map(({ path, reason }) => [printableLine(path), printableLine(reason)]);
    parts.push(`${colours.yellow(`Left out (${rejected.length}):`)}\n${formatTable(rows)}`);
  }
  const state = generation === null ? 'No generation yet' : `Generation ${generation}`;
  parts.push(colours.dim(`${state}, ${passages} passages, ${seconds.total.toFixed(1)} s.`));
  return `${parts.join('\n\n')}\n`;
}
