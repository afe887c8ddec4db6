import type { Day } from '../../domain/day.js';
import { openAsking } from '../asking.js';
import type { CommandContext, CommonOptions } from '../command-context.js';
import { comparisonJson } from '../comparison-json.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import { exportQuotes, quotesOfComparison } from '../export-quotes.js';
import { formatComparison } from '../format-comparison.js';
import { jsonLine } from '../printable.js';
import type { TerminalFormat } from '../terminal-formats.js';

export interface CompareCommandOptions extends CommonOptions {
  readonly limit: number;
  readonly outlet?: string;
  readonly since?: Day;
  readonly until?: Day;
  /** Where nothing was found, that is told as without it. */
  readonly format?: TerminalFormat;
}

/** Puts what is told of a topic side by side, after a refresh where the corpus changed. "Not found" is done, not failed. */
export async function compare(
  topic: string,
  options: CompareCommandOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { output } = context;
  const { outlet = null, since = null, until = null, limit } = options;
  const asking = await openAsking(context.configFor(options), context);
  try {
    const found = await asking.compare({ topic, filters: { outlet, since, until }, limit });
    const quotes = options.format === undefined ? null : quotesOfComparison(found);
    if (quotes !== null) output.write(exportQuotes(quotes, options.format!, output.layout.now));
    else output.write(options.json ? jsonLine(comparisonJson(found)) : formatComparison(found, output.layout));
    return exitCodes.done;
  } finally {
    await asking.close();
  }
}
