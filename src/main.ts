import { openAsking } from './cli/asking.js';
import { showDownload } from './cli/format-refresh.js';
import { createProgressDisplay } from './cli/progress.js';
import { runPrompt } from './cli/prompt.js';
import { processOutput, type TerminalOutput } from './cli/terminal-output.js';
import type { Bot, BotConfig } from './compose-bot.js';
import { loadConfig, secretsOf, type Config } from './config.js';
import { UserError } from './domain/errors.js';
import { noFilters } from './domain/filters.js';
import { createLogger } from './logging.js';
import { harbourQuestions } from './sample-questions.js';
import { chosenService, readStartFlags, startUsage, UsageError } from './start-options.js';

type Login = Awaited<ReturnType<Bot['start']>>;
type Logger = ReturnType<typeof createLogger>;

/** How long a stop may take before the process ends all the same, in milliseconds. */
const stopLimit = 10_000;
const promptQuotes = 3;

const realBot =
  'For a real bot, make an application at https://discord.com/developers/applications, put the token of its Bot page ' +
  'into .env as DISCORD_TOKEN, and start again.\n';

const tokenUnused = 'DISCORD_TOKEN is set and not used here; without --playground the real bot starts.\n';

try {
  await start();
} catch (error) {
  // A trace is for whoever mends it; what a person caused is one sentence.
  const words = error instanceof UserError ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${words ?? 'failed'}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

async function start(): Promise<void> {
  const flags = readStartFlags(process.argv.slice(2));
  if (flags.isHelp) {
    process.stdout.write(startUsage);
    return;
  }
  const config = loadConfig();
  const service = chosenService(flags, { hasToken: hasToken(config) });
  if (service.kind === 'prompt') await runTerminalPrompt(config);
  else if (service.kind === 'playground') await runPlayground(config, service.port);
  else if (hasToken(config)) await runBot(config);
}

function hasToken(config: Config): config is BotConfig {
  return config.discordToken !== null;
}

async function runBot(config: BotConfig): Promise<void> {
  const logger = createLogger({ level: config.logLevel, secrets: secretsOf(config) });
  logStrayErrors(logger);
  const ending = endOfService();
  // discord.js takes a while to load, which a question prompt need not wait for.
  const { composeBot } = await import('./compose-bot.js');
  const progress = createProgressDisplay(processOutput());
  const bot = await composeBot(config, { logger, onFatal: ending.fail, onDownload: showDownload(progress) });
  progress.stop();
  await serve(bot, ending, (login) => greeting(login, bot, config));
}

async function runPlayground(config: Config, port: number | null): Promise<void> {
  const ending = endOfService();
  const { composePlayground } = await import('./compose-playground.js');
  const progress = createProgressDisplay(processOutput());
  const onDownload = showDownload(progress);
  const playground = await composePlayground(config, {
    port,
    onDownload,
  });
  progress.stop();
  logStrayErrors(playground.logger);
  const words = `The playground is open at ${playground.address} and answers /ask there; Ctrl-C ends it.\n`;
  await serve(playground, ending, () => words + (hasToken(config) ? tokenUnused : realBot));
}

/** Until the process is told to stop. */
async function serve(
  service: Pick<Bot, 'start' | 'close'>,
  ending: EndOfService,
  greet: (login: Login) => string,
): Promise<void> {
  try {
    const started = service.start();
    started.catch(() => undefined);
    const login = await Promise.race([started, ending.code.then(() => null)]);
    if (login !== null) process.stdout.write(greet(login));
    process.exitCode = await ending.code;
  } finally {
    await service.close();
  }
}

function logStrayErrors(logger: Pick<Logger, 'error'>): void {
  process.on('uncaughtException', (error) => {
    logger.error({ err: error }, 'an error was thrown and nobody handled it; going on');
  });
}

interface EndOfService {
  readonly code: Promise<number>;
  readonly fail: (sentence: string) => void;
}

/** Resolves with the exit code when the process is told to stop, or `fail` was called. */
function endOfService(): EndOfService {
  let end!: (code: number) => void;
  const code = new Promise<number>((resolve) => {
    end = (exitCode) => {
      setTimeout(() => process.exit(exitCode), stopLimit).unref();
      resolve(exitCode);
    };
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      end(0);
    });
  }
  const fail = (sentence: string): void => {
    process.stderr.write(`${sentence}\n`);
    end(1);
  };
  return { code, fail };
}

function greeting(login: Login, bot: Bot, { guildCorpusDirs }: Config): string {
  const { state } = bot;
  const corpus =
    state === null
      ? 'There are no shared articles: set CORPUS_DIR to a folder of articles, or let moderators add sources with /corpus add.'
      : `Answering from ${state.name}: ${state.articles} articles, which are being refreshed now.`;
  const { size } = guildCorpusDirs;
  const own = size === 0 ? '' : ` Servers with articles of their own: ${size}.`;
  const servers = login.servers === 1 ? '1 server' : `${login.servers} servers`;
  return `Logged in as ${login.name}, in ${servers}. ${corpus}${own}\nInvite it to a server: ${login.inviteLink}\n`;
}

async function runTerminalPrompt(config: Config): Promise<void> {
  const output = processOutput();
  const stop = new AbortController();
  const abort = (): void => {
    stop.abort();
  };
  process.once('SIGINT', abort);
  process.once('SIGTERM', abort);
  if (config.corpusDir === null) output.write('Questions are answered from an invented sample here.\n\n');
  try {
    await promptOverCorpus(config, output, stop.signal);
  } catch (error) {
    if (!stop.signal.aborted) throw error;
  }
}

async function promptOverCorpus(config: Config, output: TerminalOutput, signal: AbortSignal): Promise<void> {
  const asking = await openAsking(config, { output, signal });
  try {
    await runPrompt({
      input: process.stdin,
      isTty: process.stdin.isTTY,
      output,
      signal,
      samples: harbourQuestions,
      ask: (question) => asking.ask({ question, filters: noFilters, limit: promptQuotes }),
    });
  } finally {
    await asking.close();
  }
}
