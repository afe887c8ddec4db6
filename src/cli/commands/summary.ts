import { inEnglish } from '../../language/in-words.js';
import { noSentences, summariseArticle } from '../../answering/summary/summarise.js';
import type { SummaryLength, SummaryRequest, SummarySubject } from '../../answering/summary/summary.js';
import { compose } from '../../compose.js';
import { createTimeSlices } from '../../corpus/time-slices.js';
import { articleFrom, type ArticleId } from '../../domain/article.js';
import type { Day } from '../../domain/day.js';
import { mediaTypeOf } from '../../ingest/page.js';
import { articlesIn, type ArticleOutcome } from '../article-files.js';
import { openAsking } from '../asking.js';
import type { CommandContext, CommonOptions } from '../command-context.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import { exportQuotes, quotesOfSummary } from '../export-quotes.js';
import { formatLinesOfOne, formatSummary } from '../format-summary.js';
import { showDownload } from '../format-refresh.js';
import { jsonLine, printableLine } from '../printable.js';
import type { TerminalFormat } from '../terminal-formats.js';
import { createProgressDisplay } from '../progress.js';
import { fileSummaryJson, summaryJson } from '../summary-json.js';

export interface SummaryCommandOptions extends CommonOptions {
  readonly topic?: string;
  readonly article?: string;
  readonly file?: string;
  readonly outlet?: string;
  readonly since?: Day;
  readonly until?: Day;
  readonly length: SummaryLength;
  readonly words?: number;
  /** Where nothing was found, that is told as without it. */
  readonly format?: TerminalFormat;
}

/** Summarises an article, a topic, what is new, or the articles of a file. "Not found" is done, not failed. */
export async function summary(options: SummaryCommandOptions, context: CommandContext): Promise<ExitCode> {
  if (options.file !== undefined) return summariseFile(options.file, options, context);
  const { output } = context;
  const asking = await openAsking(context.configFor(options), context);
  try {
    const summarised = await asking.summarise({ subject: subjectOf(options), length: lengthOf(options) });
    const quotes = options.format === undefined ? null : quotesOfSummary(summarised);
    if (quotes !== null) output.write(exportQuotes(quotes, options.format!, output.layout.now));
    else output.write(options.json ? jsonLine(summaryJson(summarised)) : formatSummary(summarised, output.layout));
    return exitCodes.done;
  } finally {
    await asking.close();
  }
}

/** The one thing that is asked for; the program has seen to it that there is one. */
function subjectOf({ topic, article, since, until, outlet }: SummaryCommandOptions): SummarySubject {
  const filters = { outlet: outlet ?? null, since: since ?? null, until: until ?? null };
  if (topic !== undefined) return { kind: 'topic', topic, filters };
  if (article !== undefined) {
    return /^[0-9a-f]{32}$/.test(article)
      ? { kind: 'article', id: article as ArticleId }
      : { kind: 'title', title: article };
  }
  return { kind: 'new', since: since!, until: filters.until, outlet: filters.outlet };
}

function lengthOf({ length, words }: SummaryCommandOptions): SummaryRequest['length'] {
  return words === undefined ? length : { words };
}

/** Touches no corpus. Fails when nothing could be read. */
async function summariseFile(file: string, options: SummaryCommandOptions, context: CommandContext): Promise<ExitCode> {
  const { output, signal } = context;
  const progress = createProgressDisplay(output);
  const verbatim = compose(context.configFor(options), { signal, onDownload: showDownload(progress) });
  let read = 0;
  try {
    const embedder = await verbatim.embedder();
    progress.stop();
    const slices = createTimeSlices(signal);
    const parts = { embedder, rest: () => slices.rest() };
    for await (const outcome of articlesIn(file, {}, context)) {
      if (!('article' in outcome)) {
        tellUnreadable(outcome, { file, options, context });
        continue;
      }
      read++;
      const { path } = outcome;
      const article = articleFrom(outcome.article, { path, origin: { kind: 'file' }, supersedes: null });
      const lines = await summariseArticle(parts, article, { length: lengthOf(options), signal });
      const reason = lines.length > 0 ? null : ({ code: 'no-sentences', text: inEnglish(noSentences) } as const);
      output.write(
        options.json
          ? jsonLine(fileSummaryJson(article, lines, reason))
          : `${reason === null ? formatLinesOfOne(lines, output.layout).join('\n\n') : reason.text}\n\n`,
      );
    }
  } finally {
    progress.stop();
    await verbatim.close();
  }
  return read > 0 ? exitCodes.done : exitCodes.failed;
}

/** Of a file of many lines an unreadable one is an object of its own; of one file nothing is printed. */
function tellUnreadable(
  outcome: Extract<ArticleOutcome, { error: string }>,
  { file, options, context }: { file: string; options: SummaryCommandOptions; context: CommandContext },
): void {
  context.output.writeError(`${printableLine(outcome.path)}: ${printableLine(outcome.error)}\n`);
  if (options.json && mediaTypeOf(file) === 'application/json') context.output.write(jsonLine(outcome));
}
