import type { EraseOutcome } from '../corpus/acts/erase-article.js';
import type { HistoryEntry } from '../corpus/acts/history.js';
import type { SourceWithSize } from '../corpus/acts/sources.js';
import type { ActedArticle, ActOutcome } from '../corpus/acts/switch-members.js';
import type { JobOutcomes } from '../corpus/corpus-job.js';
import { counted } from './counted.js';
import { sourceInWords } from '../domain/source.js';
import { formatTable } from './format-table.js';
import { printableLine } from './printable.js';

/** Articles of each list; `--json` has them all. */
const shownArticles = 20;

/** An article on one line, with the beginning of its id, by which it can be named. */
export function articleLine({ articleId, title, path, outlet }: ActedArticle): string {
  const place = [outlet, path].filter((part) => part !== null).join(', ');
  return printableLine(`${articleId.slice(0, 8)} “${title ?? 'untitled'}” (${place})`);
}

/** What an act changed: "Removed 1 article: …, generation 12." */
export function formatAct(verb: string, { articles, added, removed, generation, isNewGeneration }: ActOutcome): string {
  const state = generation === null ? 'No generation yet' : `Generation ${generation}`;
  const counts = isNewGeneration ? `${added} came, ${removed} went.` : 'The articles stay the same.';
  return `${verb}. ${counts} ${state}.\n${articleList(articles)}`;
}

export function formatErasure(outcome: EraseOutcome): string {
  const { articles, generations, filesLeft, isWiped } = outcome;
  const parts = [`Erased ${counted(articles.length, 'article')} from ${counted(generations, 'generation')}.\n`];
  parts.push(articleList(articles));
  parts.push(
    'A bot that runs on this data folder blanks its messages that quote it within minutes, else after its start.\n',
  );
  if (filesLeft.length > 0) {
    const rows = filesLeft.slice(0, shownArticles).map((path) => `  ${printableLine(path)}`);
    parts.push(
      `Files of your own folder stay where they are and are read no more:\n${rows.join('\n')}\n${moreThan(filesLeft.length)}`,
    );
  }
  if (!isWiped) {
    parts.push('Its last traces in the database file could not be wiped yet: the next refresh does it.\n');
  }
  return parts.join('');
}

export function formatRemoved(articles: readonly ActedArticle[]): string {
  return articles.length === 0 ? 'Nothing is removed.\n' : articleList(articles);
}

export function formatSources(sources: readonly SourceWithSize[]): string {
  if (sources.length === 0) return 'There is no source yet.\n';
  const rows = sources.map(({ id, spec, articles, lastReadAt, problem }) => [
    id,
    spec.kind,
    printableLine(sourceInWords(spec)),
    counted(articles, 'article'),
    problem === null ? `read ${lastReadAt ?? 'never'}` : printableLine(problem),
  ]);
  return `${formatTable(rows)}\n`;
}

const causes: Readonly<Record<HistoryEntry['cause'], string>> = {
  refresh: 'refresh',
  quarantine: 'held change applied',
  rollback: 'rollback',
  remove: 'removal',
  restore: 'restoration',
  erase: 'erasure',
  block: 'host blocked',
};

export function formatHistory(generations: readonly HistoryEntry[]): string {
  if (generations.length === 0) return 'No generation yet.\n';
  const rows = generations.map(({ number, at, cause, target, added, changed, removed, articles }) => [
    number,
    at,
    target === null ? causes[cause] : `${causes[cause]} to ${target}`,
    added === null ? 'not noted' : `${added} added, ${changed ?? 0} changed, ${removed ?? 0} removed`,
    counted(articles, 'article'),
  ]);
  return `${formatTable(rows)}\n`;
}

export function formatHeld(changes: readonly JobOutcomes['discard-held'][]): string {
  if (changes.length === 0) return 'Nothing is held.\n';
  const rows = changes.map(({ id, kind, path, source, reason, articles, at }) => [
    id,
    printableLine(kind === 'page' ? (path ?? '') : `source ${source}`),
    printableLine(reason),
    `${counted(articles.length, 'article')} kept`,
    at,
  ]);
  return `${formatTable(rows)}\n`;
}

export function formatBlocked(hosts: readonly { readonly host: string; readonly at: string }[]): string {
  if (hosts.length === 0) return 'No host is blocked.\n';
  return `${formatTable(hosts.map(({ host, at }) => [printableLine(host), at]))}\n`;
}

function articleList(articles: readonly ActedArticle[]): string {
  const lines = articles.slice(0, shownArticles).map((article) => `  ${articleLine(article)}\n`);
  return lines.join('') + moreThan(articles.length);
}

function moreThan(rows: number): string {
  return rows > shownArticles ? `and ${rows - shownArticles} more.\n` : '';
}
