import type { AskServices } from '../commands/ask-service.js';
import { isInSample, type Verbatim } from './compose.js';
import type { Config } from './config.js';
import { locateCorpus, type CorpusLocation } from './corpus/corpus-location.js';
import type { CopyGrouping } from './corpus/near-copies/read-copy-groups.js';
import { OpenCorpora, type OpenCorporaParts } from './corpus/open-corpora.js';
import { openCorpus } from './corpus/open-corpus.js';
import { workInChild } from './corpus-work/work-in-child.js';
import { UserError } from './domain/errors.js';
import type { Hidden } from './domain/hidden.js';
import { createCorpusAskService } from './guilds/corpus-ask-service.js';
import { createGuildAskServices } from './guilds/guild-ask-services.js';
import type { GuildCorpora, OperatorCorpora } from './guilds/guild-corpora.js';
import type { CorpusState } from './retrieval/searchable-corpus.js';

/** Of `CORPUS_DIR` and `GUILD_CORPUS_DIRS`. @throws UserError where a folder cannot be read */
export async function locateNamed(config: Config): Promise<OperatorCorpora> {
  const { corpusDir, guildCorpusDirs } = config;
  // The invented sample never answers beside real servers.
  const shared = corpusDir === null ? null : await locate(config, 'CORPUS_DIR', corpusDir);
  const ofGuild = new Map<string, CorpusLocation>();
  for (const [guildId, folder] of guildCorpusDirs) {
    ofGuild.set(guildId, await locate(config, 'GUILD_CORPUS_DIRS', folder));
  }
  return { shared, ofGuild };
}

async function locate({ dataDir, discordApiUrl }: Config, variable: string, folder: string): Promise<CorpusLocation> {
  if (isInSample(folder) && discordApiUrl === null) {
    throw new UserError(
      `${variable} names the invented sample, which never answers in Discord: name a folder of articles.`,
    );
  }
  return locateCorpus(dataDir, folder);
}

/** Opens them as they are asked of, and does the work on them in child processes. @throws ModelUnavailableError */
export async function openCorpora(
  verbatim: Verbatim,
  config: Config,
  { logger, ...told }: Pick<OpenCorporaParts, 'logger' | 'now' | 'onDone'>,
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
    ...told,
    mostOpen,
    logger,
  });
}

/** Opening it at the start also tells an operator at once that it can't be. */
export async function stateOf(corpora: OpenCorpora, location: CorpusLocation | null): Promise<CorpusState | null> {
  if (location === null) return null;
  const lease = await corpora.lease(location);
  const { state } = lease.live.current;
  lease.release();
  return state;
}

/** Answers for each guild from the corpora that are its own, or that it uses. @throws ModelUnavailableError, UserError */
export async function askServices(
  verbatim: Verbatim,
  {
    corpora,
    guildCorpora,
    hiddenIn,
    logger,
    openLimit,
  }: {
    readonly corpora: OpenCorpora;
    readonly guildCorpora: GuildCorpora;
    readonly hiddenIn: (guildId: string) => Hidden;
    readonly logger: OpenCorporaParts['logger'];
    readonly openLimit: number | undefined;
  },
): Promise<AskServices> {
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
    openLimit,
  });
}

function firstOf<Item, Value>(items: readonly Item[], find: (item: Item) => Value | null): Value | null {
  for (const item of items) {
    const value = find(item);
    if (value !== null) return value;
  }
  return null;
}
