import { quotesOfArticle } from '../../answering/attribution/find-quotes.js';
import { groupBySpeaker, isBy } from '../../answering/attribution/group-quotes.js';
import { articleFrom } from '../../domain/article.js';
import type { Day } from '../../domain/day.js';
import { mediaTypeOf } from '../../ingest/page.js';
import { articlesIn } from '../article-files.js';
import { openAsking } from '../asking.js';
import type { CommandContext, CommonOptions } from '../command-context.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import { exportQuotes, quotesOfSpeech } from '../export-quotes.js';
import { formatGroups, formatWho } from '../format-who.js';
import { jsonLine, printableLine } from '../printable.js';
import type { TerminalFormat } from '../terminal-formats.js';
import { fileWhoJson, noQuotations, whoJson } from '../who-json.js';

export interface WhoCommandOptions extends CommonOptions {
  readonly topic?: string;
  readonly speaker?: string;
  readonly file?: string;
  readonly outlet?: string;
  readonly since?: Day;
  readonly until?: Day;
  readonly limit: number;
  /** Where nothing was found, that is told as without it. */
  readonly format?: TerminalFormat;
}

/** Shows who said what, of a corpus or of the articles of a file. Nobody found is done, not failed. */
export async function who(options: WhoCommandOptions, context: CommandContext): Promise<ExitCode> {
  if (options.file !== undefined) return whoInFile(options.file, options, context);
  const { output } = context;
  const { topic = null, speaker = null, outlet = null, since = null, until = null, limit } = options;
  const asking = await openAsking(context.configFor(options), context);
  try {
    const said = await asking.who({ topic, speaker, filters: { outlet, since, until }, limit });
    const quotes = options.format === undefined ? null : quotesOfSpeech(said);
    if (quotes !== null) output.write(exportQuotes(quotes, options.format!, output.layout.now));
    else output.write(options.json ? jsonLine(whoJson(said)) : formatWho(said, output.layout));
    return exitCodes.done;
  } finally {
    await asking.close();
  }
}

/** Touches no corpus and no model. Fails when nothing could be read. */
async function whoInFile(file: string, options: WhoCommandOptions, context: CommandContext): Promise<ExitCode> {
  const { output } = context;
  const { speaker = null } = options;
  let read = 0;
  for await (const outcome of articlesIn(file, {}, context)) {
    if (!('article' in outcome)) {
      output.writeError(`${printableLine(outcome.path)}: ${printableLine(outcome.error)}\n`);
      if (options.json && mediaTypeOf(file) === 'application/json') output.write(jsonLine(outcome));
      continue;
    }
    read++;
    const { path } = outcome;
    const article = articleFrom(outcome.article, { path, origin: { kind: 'file' }, supersedes: null });
    const all = quotesOfArticle(article);
    const said = speaker === null ? all : all.filter((quote) => isBy(quote, speaker));
    const unattributed = all.filter((quote) => quote.speaker === null).length;
    const shown =
      said.length === 0
        ? [`${printableLine(path)}: ${noQuotations}`]
        : formatGroups(groupBySpeaker(said), output.layout);
    output.write(
      options.json ? jsonLine(fileWhoJson(article, { said, unattributed, speaker })) : `${shown.join('\n\n')}\n\n`,
    );
  }
  return read > 0 ? exitCodes.done : exitCodes.failed;
}
