import { Command, CommanderError, Option } from 'commander';
import { summaryLengths } from '../answering/summary/summary.js';
import { UserError } from '../domain/errors.js';
import type { CommandContext, CommonOptions } from './command-context.js';
import type { AskCommandOptions } from './commands/ask.js';
import type { EvaluateCommandOptions } from './commands/evaluate.js';
import type { ExtractCommandOptions } from './commands/extract.js';
import type { RefreshCommandOptions } from './commands/refresh.js';
import type { StatusCommandOptions } from './commands/status.js';
import type { SummaryCommandOptions } from './commands/summary.js';
import type { WhoCommandOptions } from './commands/who.js';
import { addCorpusCommands, guildOption } from './corpus-program.js';
import { exitCodes, type ExitCode } from './exit-codes.js';
import { terminalFormats } from './terminal-formats.js';
import { parseAddress, parseDayAt, parseLimit, parseName, parseQuoteCount, parseWords } from './options.js';
import type { TopicOptions } from './print-topic-view.js';
import { printable, printableLine } from './printable.js';

/**
 * Runs one `verbatim` command. Commands are loaded when they are asked for, so that `--help` costs nothing.
 * @param args what stands after the command's own name.
 */
export async function runProgram(args: readonly string[], context: CommandContext): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.done;
  const program = createProgram(context, (code) => (exitCode = code));
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    return exitCodeOf(error, context);
  }
}

function exitCodeOf(error: unknown, { output, signal }: CommandContext): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUse;
  if (signal.aborted) {
    output.writeError('Stopped.\n');
    return exitCodes.interrupted;
  }
  output.writeError(`${failureInWords(error)}\n`);
  return exitCodes.failed;
}

/** One sentence for what a person caused; anything else with its trace, for whoever mends it. */
function failureInWords(error: unknown): string {
  if (error instanceof UserError) return printableLine(error.message);
  return printable(error instanceof Error ? (error.stack ?? error.message) : String(error));
}

function createProgram(context: CommandContext, end: (code: ExitCode) => void): Command {
  const program = new Command('verbatim')
    .description('Answers questions over news articles by quoting them, character for character.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        context.output.write(text);
      },
      writeErr: (text) => {
        // It may repeat an argument, and an argument may hold anything.
        context.output.writeError(printable(text));
      },
    })
    .showHelpAfterError('(verbatim help COMMAND shows what it takes)');

  addAsk(program, context, end);
  addRefresh(program, context, end);
  addExtract(program, context, end);
  addEvaluate(program, context, end);
  addSummary(program, context, end);
  addTimeline(program, context, end);
  addCompare(program, context, end);
  addVerify(program, context, end);
  addWho(program, context, end);
  addCorpusCommands(program, { corpus: corpusOption, data: dataOption, json: jsonOption }, { context, end });
  addStatus(program, context, end);
  return program;
}

type AddCommand = (program: Command, context: CommandContext, end: (code: ExitCode) => void) => void;

const corpusOption = (): Option =>
  new Option(
    '--corpus <dir>',
    'folder, or one file, of articles (default: CORPUS_DIR, else the invented sample)',
  ).argParser(parseName);
const dataOption = (): Option =>
  new Option('--data <dir>', 'folder for databases, indexes and models (default: DATA_DIR, else ./data)').argParser(
    parseName,
  );
const jsonOption = (): Option => new Option('--json', 'print JSON and nothing else on standard output');

const formatOption = (): Option =>
  new Option('--format <format>', 'print the quotes for another program').choices(terminalFormats).conflicts('json');

const addAsk: AddCommand = (program, context, end) => {
  program
    .command('ask')
    .description('quote what answers a question')
    .argument('<question>')
    .addOption(corpusOption())
    .addOption(dataOption())
    .addOption(new Option('--limit <n>', 'quotes at most, 1 to 25').argParser(parseLimit).default(5))
    .addOption(new Option('--outlet <name>', 'only articles of this outlet').argParser(parseName))
    .addOption(new Option('--since <day>', 'only articles of this day or later').argParser(parseDayAt('first')))
    .addOption(new Option('--until <day>', 'only articles of this day or earlier').argParser(parseDayAt('last')))
    .addOption(formatOption())
    .addOption(jsonOption())
    .action(async (question: string, options: AskCommandOptions, command: Command) => {
      if (options.since !== undefined && options.until !== undefined && options.since > options.until) {
        command.error('error: --since is later than --until, so no day is left');
      }
      const { ask } = await import('./commands/ask.js');
      end(await ask(question, options, context));
    });
};

const addRefresh: AddCommand = (program, context, end) => {
  program
    .command('refresh')
    .description('read what changed in a corpus')
    .addOption(corpusOption())
    .addOption(guildOption())
    .addOption(dataOption())
    .option('--dry-run', 'tell what would change and change nothing')
    .option('--recheck', 'ask sites for every page again')
    .addOption(jsonOption())
    .action(async (options: RefreshCommandOptions) => {
      const { refresh } = await import('./commands/refresh.js');
      end(await refresh(options, context));
    });
};

const addExtract: AddCommand = (program, context, end) => {
  program
    .command('extract')
    .description('show the article that is read from each file')
    .argument('<file...>', 'files, or - for standard input')
    .addOption(new Option('--url <url>', 'where the page was read').argParser(parseAddress))
    .addOption(jsonOption())
    .action(async (files: string[], options: ExtractCommandOptions) => {
      const { extract } = await import('./commands/extract.js');
      end(await extract(files, options, context));
    });
};

const addEvaluate: AddCommand = (program, context, end) => {
  program
    .command('evaluate')
    .description('measure the ranking on a set in BEIR form')
    .argument('<dir>', 'folder with corpus.jsonl, queries.jsonl and qrels.tsv')
    .addOption(new Option('--legs <leg>', 'what ranks').choices(['bm25', 'dense', 'fused']).default('fused'))
    .addOption(new Option('--run <file>', 'write the rankings as a TREC run').argParser(parseName))
    .addOption(jsonOption())
    .action(async (folder: string, options: EvaluateCommandOptions) => {
      const { evaluate } = await import('./commands/evaluate.js');
      end(await evaluate(folder, options, context));
    });
};

const addSummary: AddCommand = (program, context, end) => {
  program
    .command('summary')
    .description('quote what carries most of an article, of a topic, or of what is new since a day')
    .argument('[topic]', 'what the summary is about')
    .addOption(new Option('--topic <topic>', 'the same as the argument').argParser(parseName))
    .addOption(new Option('--article <title>', 'one article, by words of its title or by its id').argParser(parseName))
    .addOption(new Option('--file <file>', 'the article of a file, or of each line of a .jsonl').argParser(parseName))
    .addOption(corpusOption())
    .addOption(dataOption())
    .addOption(new Option('--outlet <name>', 'only articles of this outlet').argParser(parseName))
    .addOption(
      new Option('--since <day>', 'only articles of this day or later; without a topic, what is new').argParser(
        parseDayAt('first'),
      ),
    )
    .addOption(new Option('--until <day>', 'only articles of this day or earlier').argParser(parseDayAt('last')))
    .addOption(new Option('--length <length>', 'how much').choices(summaryLengths).default('normal'))
    .addOption(new Option('--words <n>', 'as near to this many words as whole sentences come').argParser(parseWords))
    .addOption(formatOption().conflicts('file'))
    .addOption(jsonOption())
    .action(async (argument: string | undefined, given: SummaryCommandOptions, command: Command) => {
      const wrong = wrongSubject(argument, given);
      if (wrong !== null) command.error(`error: ${wrong}`);
      const topic = argument ?? given.topic;
      const { summary } = await import('./commands/summary.js');
      end(await summary({ ...given, ...(topic !== undefined && { topic }) }, context));
    });
};

/** Why no single subject is named; `null` where one is. */
function wrongSubject(argument: string | undefined, options: SummaryCommandOptions): string | null {
  const { topic, article, file, outlet, since, until } = options;
  const named = [argument, topic, article, file].filter((subject) => subject !== undefined);
  if (named.length > 1) return 'name one subject: a topic, --article or --file';
  if (named.length === 0 && since === undefined) return 'name a topic, --article, --file or --since';
  const isFiltered = outlet !== undefined || since !== undefined || until !== undefined;
  if ((article ?? file) !== undefined && isFiltered)
    return 'one article is not filtered: leave --outlet, --since and --until away';
  if (since !== undefined && until !== undefined && since > until)
    return '--since is later than --until, so no day is left';
  return null;
}

const addTimeline: AddCommand = (program, context, end) => {
  program
    .command('timeline')
    .description('quote what is told of a topic in order of date')
    .argument('<topic>', 'what the timeline is of')
    .addOption(corpusOption())
    .addOption(dataOption())
    .addOption(new Option('--limit <n>', 'entries with a date at most, 1 to 25').argParser(parseLimit).default(15))
    .addOption(new Option('--outlet <name>', 'only articles of this outlet').argParser(parseName))
    .addOption(new Option('--since <day>', 'only articles of this day or later').argParser(parseDayAt('first')))
    .addOption(new Option('--until <day>', 'only articles of this day or earlier').argParser(parseDayAt('last')))
    .addOption(formatOption())
    .addOption(jsonOption())
    .action(async (topic: string, options: TopicOptions, command: Command) => {
      if (options.since !== undefined && options.until !== undefined && options.since > options.until) {
        command.error('error: --since is later than --until, so no day is left');
      }
      const { timeline } = await import('./commands/timeline.js');
      end(await timeline(topic, options, context));
    });
};

const addCompare: AddCommand = (program, context, end) => {
  program
    .command('compare')
    .description('quote what the articles tell of a topic side by side, where they agree and where they differ')
    .argument('<topic>', 'the question or topic')
    .addOption(corpusOption())
    .addOption(dataOption())
    .addOption(new Option('--limit <n>', 'matters at most, 1 to 25').argParser(parseLimit).default(10))
    .addOption(new Option('--outlet <name>', 'only articles of this outlet').argParser(parseName))
    .addOption(new Option('--since <day>', 'only articles of this day or later').argParser(parseDayAt('first')))
    .addOption(new Option('--until <day>', 'only articles of this day or earlier').argParser(parseDayAt('last')))
    .addOption(formatOption())
    .addOption(jsonOption())
    .action(async (topic: string, options: TopicOptions, command: Command) => {
      if (options.since !== undefined && options.until !== undefined && options.since > options.until) {
        command.error('error: --since is later than --until, so no day is left');
      }
      const { compare } = await import('./commands/compare.js');
      end(await compare(topic, options, context));
    });
};

const addVerify: AddCommand = (program, context, end) => {
  program
    .command('verify')
    .description('tell whether a text stands in the articles, character for character')
    .argument('<text>', 'the text, or - for standard input')
    .addOption(corpusOption())
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (text: string, options: CommonOptions) => {
      const { verify } = await import('./commands/verify.js');
      end(await verify(text, options, context));
    });
};

const addWho: AddCommand = (program, context, end) => {
  program
    .command('who')
    .description('show who is said to have said what, by speaker')
    .argument('[topic]', 'what the quotes are about; without it, and without --speaker, those of the newest articles')
    .addOption(new Option('--speaker <name>', 'only what is clearly by this speaker').argParser(parseName))
    .addOption(new Option('--file <file>', 'all quotes of a file, or of each line of a .jsonl').argParser(parseName))
    .addOption(corpusOption())
    .addOption(dataOption())
    .addOption(new Option('--limit <n>', 'quotes at most, 1 to 500').argParser(parseQuoteCount).default(50))
    .addOption(new Option('--outlet <name>', 'only articles of this outlet').argParser(parseName))
    .addOption(new Option('--since <day>', 'only articles of this day or later').argParser(parseDayAt('first')))
    .addOption(new Option('--until <day>', 'only articles of this day or earlier').argParser(parseDayAt('last')))
    .addOption(formatOption().conflicts('file'))
    .addOption(jsonOption())
    .action(async (topic: string | undefined, options: WhoCommandOptions, command: Command) => {
      if (options.since !== undefined && options.until !== undefined && options.since > options.until) {
        command.error('error: --since is later than --until, so no day is left');
      }
      if (options.file !== undefined && topic !== undefined) {
        command.error('error: name a topic or --file: of a file all quotes are shown');
      }
      const { who } = await import('./commands/who.js');
      end(await who({ ...options, ...(topic !== undefined && { topic }) }, context));
    });
};

const addStatus: AddCommand = (program, context, end) => {
  program
    .command('status')
    .description('show the model and every corpus in the data folder')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (options: StatusCommandOptions) => {
      const { status } = await import('./commands/status.js');
      end(await status(options, context));
    });
};
