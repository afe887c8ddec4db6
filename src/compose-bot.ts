import { join } from 'node:path';
import type { FirstArticles } from '../commands/first-articles.js';
import { AnswerMarking } from './guilds/answer-marking.js';
import { fetchAttached } from './guilds/attached-file.js';
import { compose, isInSample, type OnDownload, type Verbatim } from './compose.js';
import type { Config } from './config.js';
import { createCorpusAskService } from './guilds/corpus-ask-service.js';
import { createCorpusDesks } from './guilds/corpus-desks.js';
import { lookInto } from './corpus/acts/with-corpus.js';
import { locateCorpus, type CorpusLocation } from './corpus/corpus-location.js';
import type { CorpusParts } from './corpus/corpus-parts.js';
import { OpenCorpora, type OpenCorporaParts } from './corpus/open-corpora.js';
import type { CopyGrouping } from './corpus/near-copies/read-copy-groups.js';
import { openCorpus } from './corpus/open-corpus.js';
import { RefreshSchedule, type ScheduledCorpus } from './corpus/schedule.js';
import { createDiscordBot, type DiscordBot, type DiscordBotOptions } from './discord/client.js';
import { UserError } from './domain/errors.js';
import { parseSchedule } from './domain/schedule.js';
import type { Hidden } from './domain/hidden.js';
import { createGuildAskServices } from './guilds/guild-ask-services.js';
import {
  createGuildCorpora,
  eraseCorpusOfGuild,
  guildsWithCorpora,
  type GuildCorpora,
} from './guilds/guild-corpora.js';
import { GuildLife } from './guilds/guild-life.js';
import { OutsideActs } from './guilds/outside-acts.js';
import { ScheduledRefresh } from './guilds/scheduled-refresh.js';
import { workInChild } from './corpus-work/work-in-child.js';
import type { CorpusState } from './retrieval/searchable-corpus.js';
import { createResvgPainter } from './pictures/resvg-painter.js';
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

export interface BotOptions extends Pick<DiscordBotOptions, 'logger' | 'onFatal'> {
  readonly onDownload: OnDownload;
  /** The clock by default. */
  readonly now?: () => Date;
}

export type BotConfig = Config & { readonly discordToken: string };

/** The Discord bot, alone in its data folder. @throws UserError, InUseError for a second one */
export async function composeBot(
  config: BotConfig,
  { logger, onFatal, onDownload, now = () => new Date() }: BotOptions,
): Promise<Bot> {
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
    const verbatim = compose(config, { onDownload });
    opened.push(verbatim);
    const folders = await locateFolders(config);
    const database = openBotDatabase({ path: join(config.dataDir, 'bot.db'), now });
    const tidying = regularly(tidyInterval, () => {
      database.dropExpired();
    });
    opened.push(database, tidying);
    const guildCorpora = createGuildCorpora({
      dataDir: config.dataDir,
      ...folders,
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
    const login = signal();
    const marking = new AnswerMarking({
      corpora,
      guildCorpora,
      marks: database.marks,
      marking: () => login.given.then(() => ({ ...database, channels: discord.channels })),
      logger,
    });
    opened.push(marking);
    const state = await stateOf(corpora, folders.shared);
    const hiddenIn = (guildId: string): Hidden => database.hidden.hidden(guildId);
    const articles = await askServices(verbatim, { corpora, guildCorpora, hiddenIn, logger });
    const limits = { characters: config.answerCharacters, articleShare: config.answerArticleShare };
    const desks = createCorpusDesks({
      corpora,
      guildCorpora,
      parts: verbatim.corpora,
      fetchAttached: (file, signal) => fetchAttached(file, { discordApiUrl: config.discordApiUrl, signal }),
    });
    const firstArticles = createFirstArticles(verbatim.corpora, { folders, guildCorpora });
    const life = new GuildLife({
      guilds: database.guilds,
      withCorpora: () => guildsWithCorpora(config.dataDir),
      eraseCorpus: (guildId, isDue) =>
        eraseCorpusOfGuild(
          { dataDir: config.dataDir, guildId },
          (location) => isDue() && !verbatim.corpora.locks.isLocked(location.lock) && corpora.forget(location),
        ),
      logger,
    });
    opened.push(life);
    const discord = createDiscordBot(
      {
        ...{ ...database, articles, desks, firstArticles, limits, now, guildEvents: life },
        pictures: createResvgPainter((error) => {
          logger.warn({ err: error }, 'a picture could not be drawn; the answer went without it');
        }),
      },
      {
        ...{ token: config.discordToken, apiUrl: config.discordApiUrl, guildId: config.discordGuildId },
        ...{ readsMessages: config.messageContent, logger, onFatal },
      },
    );
    opened.push(discord);
    const refreshing = new ScheduledRefresh({
      corpora,
      guildCorpora,
      parts: verbatim.corpora,
      guildIds: () => [...folders.ofGuild.keys(), ...guildsWithCorpora(config.dataDir)],
      left: () => database.guilds.left(),
      usual: parseSchedule(config.refreshSchedule) ?? null,
      scheduleIn: (guildId) => database.settings.settings(guildId).schedule,
      telling: () => login.given.then(() => ({ ...database, channels: discord.channels })),
      logger,
    });
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
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
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

/** Folders that the operator named. */
interface Folders {
  /** `null`: none. */
  readonly shared: CorpusLocation | null;
  readonly ofGuild: ReadonlyMap<string, CorpusLocation>;
}

async function locateFolders(config: Config): Promise<Folders> {
  const { corpusDir, guildCorpusDirs } = config;
  // The invented sample never answers beside real servers.
  const shared = corpusDir === null ? null : await locate(config, 'CORPUS_DIR', corpusDir);
  const ofGuild = new Map<string, CorpusLocation>();
  for (const [guildId, folder] of guildCorpusDirs) {
    ofGuild.set(guildId, await locate(config, 'GUILD_CORPUS_DIRS', folder));
  }
  return { shared, ofGuild };
}

/** Where the operator named a folder, or shared articles answer, moderators need not see to any. */
function createFirstArticles(
  parts: CorpusParts,
  { folders, guildCorpora }: { readonly folders: Folders; readonly guildCorpora: GuildCorpora },
): FirstArticles {
  return {
    areMissing: (guildId) => {
      if (folders.ofGuild.has(guildId) || guildCorpora.answering(guildId).shared !== null) return false;
      const articles = lookInto(parts, guildCorpora.own(guildId), (store) => store.currentGeneration()?.articles ?? 0);
      return (articles ?? 0) === 0;
    },
    areOffered: folders.shared !== null,
  };
}

async function locate({ dataDir, discordApiUrl }: Config, variable: string, folder: string): Promise<CorpusLocation> {
  if (isInSample(folder) && discordApiUrl === null) {
    throw new UserError(
      `${variable} names the invented sample, which never answers in Discord: name a folder of articles.`,
    );
  }
  return locateCorpus(dataDir, folder);
}

async function openCorpora(
  verbatim: Verbatim,
  config: Config,
  { logger, now, onDone }: Pick<BotOptions, 'logger'> & Required<Pick<OpenCorporaParts, 'now' | 'onDone'>>,
): Promise<OpenCorpora> {
  const { model } = await verbatim.embedder();
  const { dataDir, fetchAllowHosts, openCorpora: mostOpen } = config;
  return new OpenCorpora({
    open: (location) => {
      const onGrouped = (grouping: CopyGrouping): void => {
        logger.info({ corpus: location.name, ...grouping }, 'near-copies grouped');
      };
      return openCorpus(verbatim.corpora, location, { model, onGrouped });
    },
    work: (location, job, options) => workInChild({ job, location, dataDir, fetchAllowHosts }, options),
    onDone,
    now,
    mostOpen,
    logger,
  });
}

/** Opening it at the start also tells an operator at once that it can't be. */
async function stateOf(corpora: OpenCorpora, location: CorpusLocation | null): Promise<CorpusState | null> {
  if (location === null) return null;
  const lease = await corpora.lease(location);
  const { state } = lease.live.current;
  lease.release();
  return state;
}

async function askServices(
  verbatim: Verbatim,
  {
    corpora,
    guildCorpora,
    hiddenIn,
    logger,
  }: {
    corpora: OpenCorpora;
    guildCorpora: GuildCorpora;
    hiddenIn: (guildId: string) => Hidden;
    logger: BotOptions['logger'];
  },
): Promise<ReturnType<typeof createGuildAskServices>> {
  const embedder = await verbatim.embedder();
  const wordVectors = await verbatim.wordVectors();
  const weights = await verbatim.weights();
  const families = await verbatim.families();
  return createGuildAskServices({
    corpora,
    corporaOf: (guildId) => guildCorpora.answering(guildId),
    serviceOver: (live, locations) =>
      createCorpusAskService({
        live,
        embedder,
        wordVectors,
        weights,
        families,
        refreshing: () => firstOf(locations, (location) => corpora.refreshing(location)),
      }),
    hiddenIn,
    logger,
  });
}

function firstOf<Item, Value>(items: readonly Item[], find: (item: Item) => Value | null): Value | null {
  for (const item of items) {
    const value = find(item);
    if (value !== null) return value;
  }
  return null;
}
