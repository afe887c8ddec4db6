import { join } from 'node:path';
import { compose, isInSample, type OnDownload, type Verbatim } from './compose.js';
import type { Config } from './config.js';
import { createCorpusAskService } from './corpus-ask-service.js';
import { corporaFolder, corpusAt, locateCorpus, type CorpusLocation } from './corpus/corpus-location.js';
import { OpenCorpora } from './corpus/open-corpora.js';
import { openCorpus } from './corpus/open-corpus.js';
import { createDiscordBot, type DiscordBot, type DiscordBotOptions } from './discord/client.js';
import { UserError } from './domain/errors.js';
import { createGuildAskServices } from './guild-ask-services.js';
import { refreshInChild } from './refresh-child.js';
import type { CorpusState } from './retrieval/searchable-corpus.js';
import { acquireLock } from './store/lock.js';
import { createSqliteBotStore } from './store/sqlite-bot-store.js';

export interface Bot {
  /** Logs in; articles are refreshed in the background. @throws UserError */
  start(): ReturnType<DiscordBot['start']>;
  /** What was there to answer from when the bot was made, in guilds without articles of their own. */
  readonly state: CorpusState;
  close(): Promise<void>;
}

interface Closable {
  close(): void | Promise<void>;
}

export type BotOptions = Pick<DiscordBotOptions, 'logger' | 'onFatal'> & { readonly onDownload: OnDownload };

export type BotConfig = Config & { readonly discordToken: string };

/** The Discord bot, alone in its data folder. @throws UserError, InUseError for a second one */
export async function composeBot(config: BotConfig, { logger, onFatal, onDownload }: BotOptions): Promise<Bot> {
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
    const locations = await locateCorpora(config);
    const store = createSqliteBotStore({ path: join(config.dataDir, 'bot.db'), now: verbatim.corpora.now });
    opened.push(store);
    const corpora = await openCorpora(verbatim, config, logger);
    opened.push(corpora);
    const state = await stateOf(corpora, locations.shared);
    const articles = await askServices(verbatim, { corpora, locations, logger });
    const limits = { characters: config.answerCharacters, articleShare: config.answerArticleShare };
    const discord = createDiscordBot(
      { articles, store, limits, now: verbatim.corpora.now },
      { token: config.discordToken, apiUrl: config.discordApiUrl, guildId: config.discordGuildId, logger, onFatal },
    );
    opened.push(discord);
    return {
      start: () => {
        for (const location of locations.refreshed) void corpora.refresh(location);
        return discord.start();
      },
      state,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Which articles answer where. */
interface Locations {
  /** In guilds without articles of their own. */
  readonly shared: CorpusLocation;
  /** `null`: nothing is shared, and in direct conversations nobody can add articles either. */
  readonly inDirect: CorpusLocation | null;
  readonly ofGuild: ReadonlyMap<string, CorpusLocation>;
  /** What a start brings up to date, each folder once. */
  readonly refreshed: readonly CorpusLocation[];
}

async function locateCorpora(config: Config): Promise<Locations> {
  const { corpusDir, guildCorpusDirs, dataDir } = config;
  const shared =
    corpusDir === null
      ? // The invented sample never answers beside real servers.
        corpusAt(join(corporaFolder(dataDir), 'none'), { name: 'none', root: '' })
      : await locate(config, 'CORPUS_DIR', corpusDir);
  const ofGuild = new Map<string, CorpusLocation>();
  for (const [guildId, folder] of guildCorpusDirs) {
    ofGuild.set(guildId, await locate(config, 'GUILD_CORPUS_DIRS', folder));
  }
  const named = [...(corpusDir === null ? [] : [shared]), ...ofGuild.values()];
  const refreshed = [...new Map(named.map((location) => [location.database, location])).values()];
  return { shared, inDirect: corpusDir === null ? null : shared, ofGuild, refreshed };
}

async function locate({ dataDir, discordApiUrl }: Config, variable: string, folder: string): Promise<CorpusLocation> {
  if (isInSample(folder) && discordApiUrl === null) {
    throw new UserError(
      `${variable} names the invented sample, which never answers in Discord: name a folder of articles.`,
    );
  }
  return locateCorpus(dataDir, folder);
}

async function openCorpora(verbatim: Verbatim, config: Config, logger: BotOptions['logger']): Promise<OpenCorpora> {
  const { model } = await verbatim.embedder();
  const { dataDir, openCorpora: mostOpen } = config;
  return new OpenCorpora({
    open: (location) => openCorpus(verbatim.corpora, location, { model }),
    refresh: (location, options) => refreshInChild({ corpusDir: location.root, dataDir }, options),
    mostOpen,
    logger,
  });
}

/** Opening it at the start also tells an operator at once that it can't be. */
async function stateOf(corpora: OpenCorpora, location: CorpusLocation): Promise<CorpusState> {
  const lease = await corpora.lease(location);
  const { state } = lease.live.current;
  lease.release();
  return state;
}

async function askServices(
  verbatim: Verbatim,
  { corpora, locations, logger }: { corpora: OpenCorpora; locations: Locations; logger: BotOptions['logger'] },
): Promise<ReturnType<typeof createGuildAskServices>> {
  const embedder = await verbatim.embedder();
  const wordVectors = await verbatim.wordVectors();
  const weights = await verbatim.weights();
  const { shared, inDirect, ofGuild } = locations;
  return createGuildAskServices({
    corpora,
    locationOf: (guildId) => (guildId === null ? inDirect : (ofGuild.get(guildId) ?? shared)),
    serviceOver: (live, location) =>
      createCorpusAskService({
        live,
        embedder,
        wordVectors,
        weights,
        refreshing: () => corpora.refreshing(location),
      }),
    logger,
  });
}
