import { join } from 'node:path';
import { compose, isInSample, type OnDownload } from './compose.js';
import type { Config } from './config.js';
import { createCorpusAskService } from './corpus-ask-service.js';
import { corporaFolder, corpusAt, locateCorpus, type CorpusLocation } from './corpus/corpus-location.js';
import { CorpusRefresher } from './corpus/corpus-refresher.js';
import { LiveCorpus } from './corpus/live-corpus.js';
import { openCorpus } from './corpus/open-corpus.js';
import { createDiscordBot, type DiscordBot, type DiscordBotOptions } from './discord/client.js';
import { UserError } from './domain/errors.js';
import { refreshInChild } from './refresh-child.js';
import type { CorpusState, SearchableCorpus } from './retrieval/searchable-corpus.js';
import { acquireLock } from './store/lock.js';
import { createSqliteBotStore } from './store/sqlite-bot-store.js';

export interface Bot {
  /** Logs in; articles are refreshed in the background. @throws UserError */
  start(): ReturnType<DiscordBot['start']>;
  /** What is answered from now. */
  state(): CorpusState;
  close(): Promise<void>;
}

interface Closable {
  close(): void | Promise<void>;
}

export type BotOptions = Pick<DiscordBotOptions, 'logger' | 'onFatal'> & { readonly onDownload: OnDownload };

/** The Discord bot, alone in its data folder. @throws UserError, InUseError for a second one */
export async function composeBot(
  config: Config & { readonly discordToken: string },
  { logger, onFatal, onDownload }: BotOptions,
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
    const location = await botCorpusLocation(config);
    const embedder = await verbatim.embedder();
    const open = (): Promise<SearchableCorpus> => openCorpus(verbatim.corpora, location, { model: embedder.model });
    const live = new LiveCorpus(await open());
    opened.push(live);
    const store = createSqliteBotStore({ path: join(config.dataDir, 'bot.db'), now: verbatim.corpora.now });
    opened.push(store);
    const refresher = new CorpusRefresher({ live, open, logger, refresh: refreshInChild });
    opened.push({ close: () => refresher.stop() });
    const ask = createCorpusAskService({
      live,
      embedder,
      wordVectors: await verbatim.wordVectors(),
      weights: await verbatim.weights(),
      refreshing: () => refresher.inWords(),
    });
    const limits = { characters: config.answerCharacters, articleShare: config.answerArticleShare };
    const discord = createDiscordBot(
      { ask, store, limits, now: verbatim.corpora.now },
      { token: config.discordToken, apiUrl: config.discordApiUrl, guildId: config.discordGuildId, logger, onFatal },
    );
    opened.push(discord);
    return {
      start: () => {
        if (config.corpusDir !== null) void refresher.refresh();
        return discord.start();
      },
      state: () => live.current.state,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Without `CORPUS_DIR` an empty corpus: the invented sample never answers beside real servers. */
async function botCorpusLocation({ corpusDir, dataDir, discordApiUrl }: Config): Promise<CorpusLocation> {
  if (corpusDir === null) return corpusAt(join(corporaFolder(dataDir), 'none'), { name: 'none', root: '' });
  if (isInSample(corpusDir) && discordApiUrl === null) {
    throw new UserError(
      'CORPUS_DIR is the invented sample, which never answers in Discord: name a folder of articles.',
    );
  }
  return locateCorpus(dataDir, corpusDir);
}
