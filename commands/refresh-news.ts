import type { RefreshReport, SourceProblem } from '../src/corpus/refresh-report.js';
import { heldLines, problemLines } from './corpus-refresh.js';
import { reportInWords } from './corpus-words.js';
import { notice } from './notice.js';
import type { ListView } from './view.js';
import { say } from '../src/language/say.js';
import type { Message } from '../src/language/wording.js';

/** Lines of each kind, so that a site that broke as a whole fills no channel. */
const mostLines = 8;

/**
 * What a refresh that nobody asked for gives to tell in the log channel, without words of an article; `null` for nothing.
 * @param before problems that sources had already, which nobody wants to read again every hour.
 */
export function refreshNews(report: RefreshReport, before: readonly SourceProblem[]): ListView | null {
  const known = new Set(before.map(({ source }) => source));
  const held = report.held.filter(({ isNew }) => isNew);
  const problems = report.problems.filter(({ source }) => !known.has(source));
  const isChanged = report.added + report.changed + report.removed > 0;
  if (!isChanged && held.length === 0 && problems.length === 0) return null;
  return notice(say('corpus.refreshed-by-schedule', { outcome: reportInWords(report) }), [
    ...cut(heldLines(held.map((change) => ({ ...change, id: null, path: null })))),
    ...cut(problemLines(problems)),
  ]);
}

function cut(lines: readonly Message[]): readonly Message[] {
  const more = lines.length - mostLines;
  return more > 0 ? [...lines.slice(0, mostLines), say('corpus.and-more', { count: more })] : lines;
}
