import type { OnDownload } from '../compose.js';
import type { ArticleChange, RefreshProgress, RefreshReport, RefreshStage } from '../corpus/refresh-report.js';
import { formatTable } from './format-table.js';
import { printableLine } from './printable.js';
import type { ProgressDisplay, StageProgress } from './progress.js';
import type { Layout } from './terminal-output.js';

/** Rows of each list; `--json` has them all. */
const shownRows = 20;

const stages: Readonly<Record<RefreshStage, Omit<StageProgress, 'done' | 'total'>>> = {
  list: { stage: 'listing', unit: 'sources' },
  fetch: { stage: 'fetching', unit: 'pages' },
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
    const kilobytes = (bytes: number): number => Math.round(bytes / 1000);
    display.report({ stage, done: kilobytes(loaded), total: total === 0 ? null : kilobytes(total), unit: 'kB' });
  };
}

/** What a refresh did, or would do, for people. */
export function formatRefresh(report: RefreshReport, layout: Layout, isDryRun: boolean): string {
  const { colours } = layout;
  const { added, changed, removed, reread, unchanged, changes, rejected, passages, seconds, generation } = report;
  const { held, problems } = report;
  const counts = `${added} added, ${changed} changed, ${removed} removed, ${reread} read anew, ${unchanged} unchanged`;
  const parts = [`${isDryRun ? 'Would be: ' : ''}${counts}.`];
  if (changes.length > 0) {
    const rows = changes.slice(0, shownRows).map(({ kind, title, path }) => {
      return [kind, printableLine(title ?? 'untitled'), colours.dim(printableLine(path))];
    });
    parts.push(formatTable(rows) + moreThan(changes.length));
    const corrected = changes.filter((change) => change.words !== null).slice(0, shownRows);
    if (corrected.length > 0) parts.push(corrected.map((change) => formatWords(change, colours)).join('\n\n'));
  }
  if (rejected.length > 0) {
    const rows = rejected.slice(0, shownRows).map(({ path, reason }) => [printableLine(path), printableLine(reason)]);
    parts.push(`${colours.yellow(`Left out (${rejected.length}):`)}\n${formatTable(rows)}${moreThan(rejected.length)}`);
  }
  if (held.length > 0) {
    const rows = held.slice(0, shownRows).map(({ id, path, source, reason }) => {
      return [id === null ? '' : `#${id}`, printableLine(path ?? source), printableLine(reason)];
    });
    parts.push(
      `${colours.yellow(`Held for a decision (${held.length}):`)}\n${formatTable(rows)}${moreThan(held.length)}`,
    );
  }
  if (problems.length > 0) {
    const rows = problems.map(({ source, problem }) => [printableLine(source), printableLine(problem)]);
    parts.push(`${colours.yellow('Sources with problems:')}\n${formatTable(rows)}`);
  }
  const state = generation === null ? 'No generation yet' : `Generation ${generation}`;
  parts.push(colours.dim(`${state}, ${passages} passages, ${seconds.total.toFixed(1)} s.`));
  return `${parts.join('\n\n')}\n`;
}

/** What differs in one article, a line a place. */
function formatWords({ title, words }: ArticleChange, colours: Layout['colours']): string {
  const lines = (words?.changes ?? []).map(({ before, after }) => {
    const parts = [
      before === '' ? '' : colours.red(`-${printableLine(before)}`),
      after === '' ? '' : colours.green(`+${printableLine(after)}`),
    ];
    return `  ${parts.filter((part) => part !== '').join(' ')}`;
  });
  const more = words === null || words.more === 0 ? [] : [`  and ${words.more} more.`];
  return [printableLine(title ?? 'untitled'), ...lines, ...more].join('\n');
}

function moreThan(rows: number): string {
  return rows > shownRows ? `\nand ${rows - shownRows} more.` : '';
}
