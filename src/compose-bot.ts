import { join } from 'node:path';
import { compose, type OnDownload, type Verbatim } from './compose.js';
import { askServices, locateNamed, openCorpora, stateOf } from './compose-guild-articles.js';
import type { Config } from './config.js';
import type { OpenCorpora } from './corpus/open-corpora.js';
import { RefreshSchedule, type ScheduledCorpus } from './corpus/schedule.js';
import { createDiscordBot, type DiscordBot, type DiscordBotOptions, type DiscordBotParts } from './discord/client.js';
import { parseSchedule } from './domain/schedule.js';
import { AnswerMarking } from './guilds/answer-marking.js';
import { fetchAttached } from './guilds/attached-file.js';
import { createCorpusDesks } from './guilds/corpus-desks.js';
import { createFirstArticles } from './guilds/first-articles.js';
import {
  createGuildCorpora,
  eraseCorpusOfGuild,
  guildsWithCorpora,
  type GuildCorpora,
  type OperatorCorpora,
} from './guilds/guild-corpora.js';
import { GuildLife } from './guilds/guild-life.js';
import { OutsideActs } from './guilds/outside-acts.js';
import { ScheduledRefresh } from './guilds/scheduled-refresh.js';
import { createResvgPainter } from './pictures/resvg-painter.js';
import type { CorpusState } from './retrieval/searchable-corpus.js';
import type { BotDatabase } from './store/bot-database.js';
import { acquireLock } from './store/lock.js';
import { openBotDatabase } from './store/sqlite-bot-database.js';

export interface Bot {
  /** Logs in; articles are refreshed in the background. @throws UserError */
  start(): ReturnType<DiscordBot['start']>;
  /** What the shared articles were when the bot was made; `null`: there are none. */
  readonly state: CorpusState | null;
  close(): Promise<void>;
}

interface Closable {
  close(): void | Promise<void>;
}

export interface BotOptions extends Pick<DiscordBotOptions, 'logger' | 'onFatal' | 'requestTimes'> {
  readonly onDownload: OnDownload;
  /** The clock by default. */
  readonly now?: () => Date;
  /** What opening articles may take before their asker is told to come back, in milliseconds. */
  readonly openLimit?: number;
}

export type BotConfig = Config & { readonly discordToken: string };

/** The Discord bot, alone in its data folder. @throws UserError, InUseError for a second one */
export async function composeBot(config: BotConfig, options: BotOptions): Promise<Bot> {
  const lock = acquireLock(join(config.dataDir, 'bot.lock'), `The data folder ${config.dataDir}`);
  const opened: Closable[] = [
    {
      close: () => {
        lock.release();
      },
    },
  ];
  const close = async (): Promise<void> => {
    for (let last = opened.pop(); last !== undefined; last = opened.pop()) await last.close();
  };
  try {
    return { ...(await openBot(config, options, opened)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Adds what it opens to `opened`, also where a later part fails: closed from its end. */
async function openBot(
  config: BotConfig,
  { logger, onFatal, onDownload, requestTimes, openLimit, now = () => new Date() }: BotOptions,
  opened: Closable[],
): Promise<Omit<Bot, 'close'>> {
  const verbatim = compose(config, { onDownload });
  opened.push(verbatim);
  const named = await locateNamed(config);
  const database = openBotDatabase({ path: join(config.dataDir, 'bot.db'), now });
  const tidying = regularly(tidyInterval, () => {
    database.dropExpired();
  });
  opened.push(database, tidying);
  const guildCorpora = createGuildCorpora({
    dataDir: config.dataDir,
    ...named,
    isSharedEverywhere: config.sharedCorpus === 'everywhere',
    usesShared: (guildId) => database.settings.settings(guildId).usesSharedCorpus,
  });
  const corpora = await openCorpora(verbatim, config, {
    ...{ logger, now },
    onDone: (location, job, outcome) => {
      marking.noteDone(location, job, outcome);
    },
  });
  opened.push(corpora);
  const parts: BotParts = { verbatim, database, named, guildCorpora, corpora, now, logger };
  const login = signal();
  const telling: Telling = () => login.given.then(() => ({ ...database, channels: discord.channels }));
  const marking = new AnswerMarking({ corpora, guildCorpora, marks: database.marks, marking: telling, logger });
  opened.push(marking);
  const state = await stateOf(corpora, named.shared);
  const articles = await askServices(verbatim, {
    ...{ corpora, guildCorpora, logger, openLimit },
    hiddenIn: (guildId) => database.hidden.hidden(guildId),
  });
  const life = createGuildLife(config, parts);
  opened.push(life);
  const discord = createDiscord(config, parts, { articles, guildEvents: life, onFatal, requestTimes });
  opened.push(discord);
  const refreshing = createScheduledRefresh(config, parts, telling);
  const schedule = new RefreshSchedule({
    corpora: () => refreshing.corpora(),
    refresh: (location) => refreshing.refresh(location),
    now,
  });
  const outside = new OutsideActs({
    locations: () => refreshing.corpora().map(({ location }) => location),
    ...{ corpora, guildCorpora, parts: verbatim.corpora, now, logger },
    blanking: { ...database, channels: discord.channels },
  });
  opened.push(outside, refreshing, {
    close: () => {
      schedule.stop();
    },
  });
  return {
    start: async () => {
      const isOfFolder = ({ location }: ScheduledCorpus): boolean => location.root !== null;
      for (const { location } of refreshing.corpora().filter(isOfFolder)) void refreshing.refresh(location);
      const loggedIn = await discord.start();
      login.give();
      marking.retry();
      outside.start();
      // Only now is it known which guilds removed the bot meanwhile.
      for (const corpus of refreshing.corpora()) if (!isOfFolder(corpus)) void refreshing.refresh(corpus.location);
      schedule.start();
      return loggedIn;
    },
    state,
  };
}

/** What the other parts of the bot are made of. */
interface BotParts extends Required<Pick<BotOptions, 'logger' | 'now'>> {
  readonly verbatim: Verbatim;
  readonly database: BotDatabase;
  readonly named: OperatorCorpora;
  readonly guildCorpora: GuildCorpora;
  readonly corpora: OpenCorpora;
}

/** Resolves once messages can be sent. */
type Telling = () => Promise<BotDatabase & Pick<DiscordBot, 'channels'>>;

function createGuildLife({ dataDir }: Config, { verbatim, database, corpora, logger }: BotParts): GuildLife {
  const { locks } = verbatim.corpora;
  return new GuildLife({
    guilds: database.guilds,
    withCorpora: () => guildsWithCorpora(dataDir),
    eraseCorpus: (guildId, isDue) =>
      eraseCorpusOfGuild(
        { dataDir, guildId },
        (location) => isDue() && !locks.isLocked(location.lock) && corpora.forget(location),
      ),
    logger,
  });
}

function createDiscord(
  config: BotConfig,
  { verbatim, database, named, guildCorpora, corpora, now, logger }: BotParts,
  {
    onFatal,
    requestTimes,
    ...parts
  }: Pick<BotOptions, 'onFatal' | 'requestTimes'> & Pick<DiscordBotParts, 'articles' | 'guildEvents'>,
): DiscordBot {
  const desks = createCorpusDesks({
    corpora,
    guildCorpora,
    parts: verbatim.corpora,
    fetchAttached: (file, signal) => fetchAttached(file, { discordApiUrl: config.discordApiUrl, signal }),
  });
  return createDiscordBot(
    {
      ...{ ...database, ...parts, desks, now },
      firstArticles: createFirstArticles(verbatim.corpora, { named, guildCorpora }),
      limits: { characters: config.answerCharacters, articleShare: config.answerArticleShare },
      pictures: createResvgPainter((error) => {
        logger.warn({ err: error }, 'a picture could not be drawn; the answer went without it');
      }),
    },
    {
      ...{ token: config.discordToken, apiUrl: config.discordApiUrl, guildId: config.discordGuildId },
      ...{ readsMessages: config.messageContent, requestTimes, logger, onFatal },
    },
  );
}

function createScheduledRefresh(
  { dataDir, refreshSchedule }: Config,
  { verbatim, database, named, guildCorpora, corpora, logger }: BotParts,
  telling: Telling,
): ScheduledRefresh {
  return new ScheduledRefresh({
    corpora,
    guildCorpora,
    parts: verbatim.corpora,
    guildIds: () => [...named.ofGuild.keys(), ...guildsWithCorpora(dataDir)],
    left: () => database.guilds.left(),
    usual: parseSchedule(refreshSchedule) ?? null,
    scheduleIn: (guildId) => database.settings.settings(guildId).schedule,
    telling,
    logger,
  });
}

/** How often what is past its retention is deleted, in milliseconds. */
const tidyInterval = 3_600_000;

function regularly(interval: number, work: () => void): Closable {
  const timer = setInterval(work, interval).unref();
  return {
    close: () => {
      clearInterval(timer);
    },
  };
}

/** Something that happens once, for those who wait for it. */
function signal(): { readonly given: Promise<void>; readonly give: () => void } {
  let give!: () => void;
  const given = new Promise<void>((resolve) => (give = resolve));
  return { given, give };
}
