import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import { composeBot, type Bot, type BotConfig, type BotOptions } from './compose-bot.js';
import { secretsOf, type Config } from './config.js';
import { UserError } from './domain/errors.js';
import { createLogger } from './logging.js';
import { hillsSampleFolder, newsSiteFolder, pageFolder, sampleFolder } from './package-files.js';
import { harbourQuestions, hillQuestions } from './sample-questions.js';
import { startPlayground, type Playground, type PlaygroundOptions } from './playground/server/server.js';

export interface PlaygroundRunOptions
  extends Pick<BotOptions, 'onDownload' | 'openLimit' | 'requestTimes'>, Pick<PlaygroundOptions, 'firstAnswerWithin'> {
  /** `null`: the usual one, or another where that is in use. */
  readonly port: number | null;
}

/** A Discord on loopback and the unchanged bot in it. */
export interface PlaygroundRun {
  /** What a browser opens. */
  readonly address: string;
  readonly logger: Logger;
  /** Logs the bot in; articles are refreshed in the background. @throws UserError */
  start(): ReturnType<Bot['start']>;
  close(): Promise<void>;
}

const usualPort = 4173;

/** Milliseconds until a bot that was shut out for good starts again. */
const restartPause = 1_000;

/**
 * Two guilds with articles of their own, one without, and the bot. A token that is set is not used, and everything is kept in a data
 * folder of its own, so that nothing is mixed with a real bot's. @throws UserError
 */
export async function composePlayground(
  config: Config,
  { port, firstAnswerWithin, ...botOptions }: PlaygroundRunOptions,
): Promise<PlaygroundRun> {
  const playground = await startAt(port, {
    token: randomBytes(24).toString('base64url'),
    pageFolder,
    newsFolder: newsSiteFolder,
    firstAnswerWithin,
  });
  try {
    const { harbour, hills } = furnish(playground);
    if (config.corpusDir === null) playground.offerSamples(harbour, harbourQuestions);
    playground.offerSamples(hills, hillQuestions);
    const botConfig: BotConfig = {
      ...config,
      discordToken: playground.token,
      discordApiUrl: playground.url,
      discordGuildId: null,
      // What is shared would answer whoever asks in private, also people of the other guild.
      corpusDir: null,
      guildCorpusDirs: new Map([
        [harbour, config.corpusDir ?? sampleFolder],
        [hills, hillsSampleFolder],
      ]),
      dataDir: join(config.dataDir, 'playground'),
      fetchAllowHosts: [...config.fetchAllowHosts, ...hostsOf(playground)],
    };
    const logger = createLogger({
      level: config.logLevel,
      secrets: [...secretsOf(config), ...secretsOf(botConfig)],
      onLine: (line) => {
        playground.log(line);
      },
    });
    const bot = new RestartedBot((onFatal) => composeBot(botConfig, { ...botOptions, logger, onFatal }), logger);
    await bot.prepare();
    return {
      address: playground.pageUrl,
      logger,
      start: () => bot.start(),
      close: async () => {
        try {
          await bot.close();
        } finally {
          await playground.close();
        }
      },
    };
  } catch (error) {
    await playground.close();
    throw error;
  }
}

/** A bot that begins anew when Discord shuts it out for good, which in the playground is somebody's experiment. */
class RestartedBot {
  private readonly closing = new AbortController();
  private current: Bot | null = null;
  private restarting: Promise<void> = Promise.resolve();

  constructor(
    private readonly compose: (onFatal: (sentence: string) => void) => Promise<Bot>,
    private readonly logger: Logger,
  ) {}

  /** Makes the bot, so that what is wrong is told before anything starts. @throws UserError */
  async prepare(): Promise<Bot> {
    this.current ??= await this.compose((sentence) => {
      this.logger.error({}, `shut out for good; starting again here, where a real bot would end with: ${sentence}`);
      this.restarting = this.restart();
    });
    return this.current;
  }

  /** @throws UserError */
  async start(): ReturnType<Bot['start']> {
    return (await this.prepare()).start();
  }

  async close(): Promise<void> {
    this.closing.abort();
    await this.restarting;
    await this.current?.close();
  }

  private async restart(): Promise<void> {
    const { signal } = this.closing;
    for (;;) {
      await this.current?.close();
      this.current = null;
      try {
        await wait(restartPause, undefined, { signal });
      } catch {
        return;
      }
      try {
        await this.start();
        this.logger.info({}, 'started again');
        return;
      } catch (error) {
        this.logger.warn({ err: error }, 'starting again failed; trying once more');
      }
    }
  }
}

async function startAt(port: number | null, options: Omit<PlaygroundOptions, 'port'>): Promise<Playground> {
  try {
    return await startPlayground({ ...options, port: port ?? usualPort });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    if (port === null) return startPlayground({ ...options, port: 0 });
    const what = code === 'EACCES' ? 'may not be used by you' : 'is in use';
    throw new UserError(`Port ${port} ${what}: name another after --port, or leave --port out.`, { cause: error });
  }
}

/** The newspaper that the playground serves, as people may write its address. */
function hostsOf({ pageUrl }: Playground): string[] {
  const { port } = new URL(pageUrl);
  return [`127.0.0.1:${port}`, `localhost:${port}`];
}

/** Who and what is there; the page opens as the first of the people. Returns the ids of the guilds that have articles. */
function furnish(playground: Playground): { readonly harbour: string; readonly hills: string } {
  const { world } = playground;
  const [wilma, otto, mara, hilda, orla, hanno] = ['wilma', 'otto', 'mara', 'hilda', 'orla', 'hanno'].map(
    (name) => world.addPerson(name).id,
  ) as [string, string, string, string, string, string];
  const harbour = world.addGuild('Harbour Watch', orla).id;
  for (const name of ['questions', 'newsroom']) world.addChannel(harbour, name);
  for (const member of [wilma, otto]) world.join(harbour, member);
  world.join(harbour, mara, [world.addModeratorRole(harbour).id]);
  const hills = world.addGuild('Hill Country', hanno).id;
  world.addChannel(hills, 'questions');
  world.join(hills, hilda);
  furnishNewShore(playground);
  return { harbour, hills };
}

/** A guild without articles, where nora sets the bot up; edda has a role that may moderate once /settings names it. */
function furnishNewShore(playground: Playground): void {
  const { world, newsUrl } = playground;
  const [nora, edda] = ['nora', 'edda'].map((name) => world.addPerson(name).id) as [string, string];
  const shore = world.addGuild('New Shore', nora).id;
  const channelId = world.addChannel(shore, 'questions').id;
  world.addChannel(shore, 'moderators');
  world.join(shore, edda, [world.addRole(shore, 'Editors', 0n).id]);
  const content =
    'The bot is new here and has no articles yet. As nora, who owns this server, use any command of it to be led through the set-up; ' +
    `a newspaper to add as the first source is at ${newsUrl ?? ''}feed.xml`;
  playground.sayAs({ userId: nora, channelId, content });
}
