import type { TimelineRequest } from '../answering/timeline/timeline.js';
import type { Day } from '../domain/day.js';
import { openAsking, type Asking } from './asking.js';
import type { CommandContext, CommonOptions } from './command-context.js';
import { exitCodes, type ExitCode } from './exit-codes.js';
import { exportQuotes, type QuotesFound } from './export-quotes.js';
import { jsonLine } from './printable.js';
import type { TerminalFormat } from './terminal-formats.js';
import type { Layout } from './terminal-output.js';

export interface TopicOptions extends CommonOptions {
  readonly limit: number;
  readonly outlet?: string;
  readonly since?: Day;
  readonly until?: Day;
  /** Where nothing was found, that is told as without it. */
  readonly format?: TerminalFormat;
}

/** What is told of a topic, in one arrangement. */
export interface TopicView<Found> {
  find(asking: Asking, request: TimelineRequest): Promise<Found>;
  /** `null`: nothing was found. */
  quotes(found: Found): QuotesFound | null;
  json(found: Found): object;
  words(found: Found, layout: Layout): string;
}

/** Finds and prints it, after a refresh where the corpus changed. "Not found" is done, not failed. */
export async function printTopicView<Found>(
  topic: string,
  { options, context }: { readonly options: TopicOptions; readonly context: CommandContext },
  view: TopicView<Found>,
): Promise<ExitCode> {
  const { output } = context;
  const { outlet = null, since = null, until = null, limit } = options;
  const asking = await openAsking(context.configFor(options), context);
  try {
    const found = await view.find(asking, { topic, filters: { outlet, since, until }, limit });
    const quotes = options.format === undefined ? null : view.quotes(found);
    if (quotes !== null) output.write(exportQuotes(quotes, options.format!, output.layout.now));
    else output.write(options.json ? jsonLine(view.json(found)) : view.words(found, output.layout));
    return exitCodes.done;
  } finally {
    await asking.close();
  }
}
