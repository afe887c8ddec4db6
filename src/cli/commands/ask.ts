import { daysNamedIn, daysWithoutLimit } from '../../../commands/days-named.js';
import type { Day } from '../../domain/day.js';
import { answerJson } from '../answer-json.js';
import { openAsking } from '../asking.js';
import type { CommandContext, CommonOptions } from '../command-context.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import { exportQuotes, quotesOfAnswer } from '../export-quotes.js';
import { formatAnswer } from '../format-answer.js';
import { jsonLine } from '../printable.js';
import type { TerminalFormat } from '../terminal-formats.js';

export interface AskCommandOptions extends CommonOptions {
  readonly limit: number;
  readonly outlet?: string;
  readonly since?: Day;
  readonly until?: Day;
  /** An unanswered question is told as without it. */
  readonly format?: TerminalFormat;
}

/** Answers one question, after a refresh where the corpus changed. Unanswered is done, not failed. */
export async function ask(question: string, options: AskCommandOptions, context: CommandContext): Promise<ExitCode> {
  const { output } = context;
  const { outlet = null, since = null, until = null, limit } = options;
  const asking = await openAsking(context.configFor(options), context);
  try {
    const answer = await asking.ask({ question, filters: { outlet, since, until }, limit });
    const clock = { now: output.layout.now, newest: answer.searched.newest };
    const isLimited = since !== null || until !== null;
    const days = isLimited ? null : daysWithoutLimit(answer, daysNamedIn(question, clock));
    const found = options.format === undefined ? null : quotesOfAnswer(answer);
    if (found !== null) output.write(exportQuotes(found, options.format!, output.layout.now));
    else output.write(options.json ? jsonLine(answerJson(answer)) : formatAnswer(answer, output.layout, days));
    return exitCodes.done;
  } finally {
    await asking.close();
  }
}
