import { openAsking } from './cli/asking.js';
import { showDownload } from './cli/format-refresh.js';
import { createProgressDisplay } from './cli/progress.js';
import { runPrompt } from './cli/prompt.js';
import { processOutput, type TerminalOutput } from './cli/terminal-output.js';
import type { Bot } from './compose-bot.js';
import { loadConfig, secretsOf, type Config } from './config.js';
import { UserError } from './domain/errors.js';
import { noFilters } from './domain/filters.js';
import { createLogger } from './logging.js';

type BotConfig = Config & { readonly discordToken: string };

/** How long a stop may take before the process ends all the same, in milliseconds. */
const stopLimit = 10_000;
const promptQuotes = 3;

const sampleQuestions = [
  'How many people were injured when the ramp fell?',
  'Was an engineer of the ferry company arrested?',
  'How many of the crew voted for a strike?',
];

const missingToken =
  'DISCORD_TOKEN is not set, so no Discord bot starts: make an application at https://discord.com/developers/applications, ' +
  'put the token of its Bot page into .env, and start again.\n';

try {
  const config = loadConfig();
  if (hasToken(config)) await runBot(config);
  else await runWithoutToken(config);
} catch (error) {
  // A trace is for whoever mends it; what a person caused is one sentence.
  const words = error instanceof UserError ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${words ?? 'failed'}\n`);
  process.exitCode = 1;
}

function hasToken(config: Config): config is BotConfig {
  return config.discordToken !== null;
}

async function runBot(config: BotConfig): Promise<void> {
  const logger = createLogger({ level: config.logLevel, secrets: secretsOf(config) });
  process.on('uncaughtException', (error) => {
    logger.error({ err: error }, 'an error was thrown and nobody handled it; going on');
  });
  const ending = endOfService();
  // discord.js takes a while to load, which a question prompt need not wait for.
  const { composeBot } = await import('./compose-bot.js');
  const progress = createProgressDisplay(processOutput());
  const bot = await composeBot(config, { logger, onFatal: ending.fail, onDownload: showDownload(progress) });
  progress.stop();
  try {
    const started = bot.start();
    started.catch(() => undefined);
    const login = await Promise.race([started, ending.code.then(() => null)]);
    if (login !== null) process.stdout.write(greeting(login, bot, config));
    process.exitCode = await ending.code;
  } finally {
    await bot.close();
  }
}

/** Resolves with the exit code when the process is told to stop, or `fail` was called. */
function endOfService(): { readonly code: Promise<number>; readonly fail: (sentence: string) => void } {
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

function greeting(login: Awaited<ReturnType<Bot['start']>>, bot: Bot, { corpusDir }: Config): string {
  const { articles, name } = bot.state;
  const corpus =
    corpusDir === null
      ? 'There are no articles yet: set CORPUS_DIR to a folder of articles.'
      : `Answering from ${name}: ${articles} articles, which are being refreshed now.`;
  const servers = login.servers === 1 ? '1 server' : `${login.servers} servers`;
  return `Logged in as ${login.name}, in ${servers}. ${corpus}\nInvite it to a server: ${login.inviteLink}\n`;
}

async function runWithoutToken(config: Config): Promise<void> {
  const output = processOutput();
  const stop = new AbortController();
  const abort = (): void => {
    stop.abort();
  };
  process.once('SIGINT', abort);
  process.once('SIGTERM', abort);
  output.write(missingToken);
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
      samples: sampleQuestions,
      ask: (question) => asking.ask({ question, filters: noFilters, limit: promptQuotes }),
    });
  } finally {
    await asking.close();
  }
}
