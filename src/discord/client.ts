import {
  Client,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayIntentBits,
  Options,
  Partials,
  RESTJSONErrorCodes,
} from 'discord.js';
import type { AskServices } from '../../commands/ask-service.js';
import type { CommandParts } from '../../commands/command.js';
import { buttonActions, slashCommands } from '../../commands/registry.js';
import type { ShownLimits } from '../../commands/shown-budget.js';
import { UserError } from '../domain/errors.js';
import type { BotLogger } from './bot-logger.js';
import { carefulRequests, type RequestTimes } from './careful-requests.js';
import { fatalCloseSentence, tokenSentence } from './close-codes.js';
import { createMessageComposer } from './compose-message.js';
import { createDispatcher } from './dispatch.js';
import { deadlines } from './limits.js';
import { loggableError } from './loggable-error.js';
import { answerMention } from './mention.js';
import { inviteLink } from './permissions.js';
import { registerCommands } from './registration.js';
import { WorkList } from './work-list.js';

export interface DiscordBotParts {
  readonly articles: AskServices;
  readonly store: CommandParts['store'];
  readonly limits: ShownLimits;
  readonly now: () => Date;
}

export interface DiscordBotOptions {
  readonly token: string;
  /** Base of another API, such as `http://127.0.0.1:4000/api`; `null` = Discord's own. */
  readonly apiUrl: string | null;
  /** Registers the commands in this one guild, at once, for a test; `null` = everywhere. */
  readonly guildId: string | null;
  readonly logger: BotLogger;
  /** How failed requests are repeated; the usual times by default. */
  readonly requestTimes?: RequestTimes;
  /** Called once when Discord closes the connection for good, with one sentence that says what to do. */
  readonly onFatal: (sentence: string) => void;
}

export interface DiscordBot {
  /**
   * Logs in, registers the commands, and resolves once questions are answered.
   * @throws UserError naming what to do, when Discord refuses the token or cannot be reached.
   */
  start(): Promise<{ readonly name: string; readonly inviteLink: string; readonly servers: number }>;
  /** Lets answers under way finish, for a bounded time, then leaves Discord. */
  close(): Promise<void>;
}

/** The bot at its Discord end. It keeps no state of its own, so any number of shards may run. */
export function createDiscordBot(parts: DiscordBotParts, options: DiscordBotOptions): DiscordBot {
  const { logger } = options;
  const client = createClient(options);
  const work = new WorkList();
  const { articles, now } = parts;
  const composer = createMessageComposer({ now, logger });
  const commandParts: CommandParts = {
    ...parts,
    gatewayPing: () => (client.ws.ping >= 0 ? Math.round(client.ws.ping) : null),
    droppedQuotes: () => composer.dropped(),
  };
  const commands = slashCommands(commandParts);
  const dispatcher = createDispatcher({
    commands,
    messageCommands: [],
    buttons: buttonActions(commandParts),
    articles,
    composer,
    work,
    logger,
  });
  const fatal = watchConnection(client, options, work);
  const onStrayRejection = (reason: unknown): void => {
    logger.error({ err: loggableError(reason) }, 'a promise was rejected and nobody handled it; going on');
  };

  client.on(Events.InteractionCreate, (interaction) => {
    work.track(dispatcher.dispatch(interaction));
  });
  client.on(Events.MessageCreate, (message) => {
    work.track(answerMention({ commandParts, articles, composer, work, logger }, message));
  });

  return {
    async start() {
      // discord.js reports an event that it cannot read as a rejection that nothing awaits.
      process.on('unhandledRejection', onStrayRejection);
      const ready = await logIn(client, { ...options, fatal }).catch((error: unknown) => {
        process.off('unhandledRejection', onStrayRejection);
        throw error;
      });
      await register(commands, ready, options);
      return {
        name: ready.user.username,
        inviteLink: inviteLink(ready.application.id),
        servers: ready.guilds.cache.size,
      };
    },
    async close() {
      await work.close();
      await client.destroy();
      process.off('unhandledRejection', onStrayRejection);
    },
  };
}

function createClient({ apiUrl, requestTimes }: DiscordBotOptions): Client {
  return new Client({
    // None of these is privileged: a message that mentions the bot comes with its content.
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Without it discord.js drops messages of direct conversations that it has not met before.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    shards: 'auto',
    // What we never read is not kept, so that memory does not grow with the talk in busy servers.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      PresenceManager: 0,
      ReactionManager: 0,
      VoiceStateManager: 0,
      GuildEmojiManager: 0,
      GuildStickerManager: 0,
      GuildMemberManager: { maxSize: 50, keepOverLimit: (member) => member.id === member.client.user.id },
      UserManager: { maxSize: 500, keepOverLimit: (user) => user.id === user.client.user.id },
    }),
    rest: {
      retries: 0,
      timeout: deadlines.request,
      makeRequest: carefulRequests(requestTimes),
      ...(apiUrl === null ? {} : { api: apiUrl }),
    },
  });
}

/** Logs what happens to the connection. Resolves with one sentence when Discord closed it for good. */
function watchConnection(client: Client, { logger, onFatal }: DiscordBotOptions, work: WorkList): Promise<string> {
  client.on(Events.Error, (error) => {
    logger.error({ err: loggableError(error) }, 'the Discord client reported an error');
  });
  client.on(Events.ShardError, (error, shard) => {
    logger.warn({ err: loggableError(error), shard }, 'the connection to Discord failed; trying again');
  });
  client.on(Events.ShardReconnecting, (shard) => {
    // discord.js says so of a shard that it closes for good, too.
    if (!work.isStopping) logger.info({ shard }, 'connecting to Discord again');
  });
  client.on(Events.ShardResume, (shard, replayed) => {
    logger.info({ shard, replayed }, 'connected to Discord again');
  });
  client.on(Events.Warn, (message) => {
    logger.warn({}, message);
  });
  return new Promise((resolve) => {
    client.on(Events.ShardDisconnect, ({ code }) => {
      const sentence = fatalCloseSentence(code);
      if (sentence === null) return;
      if (client.isReady()) onFatal(sentence);
      resolve(sentence);
    });
  });
}

async function logIn(
  client: Client,
  { token, apiUrl, logger, fatal }: DiscordBotOptions & { readonly fatal: Promise<string> },
): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  const refused = fatal.then((sentence) => Promise.reject(new UserError(sentence)));
  refused.catch(() => undefined);
  try {
    const loggedIn = client.login(token);
    // When the gateway refuses, discord.js leaves this promise open or rejects it with a sentence of its own.
    loggedIn.catch(() => undefined);
    return await Promise.race([loggedIn.then(() => ready), refused]);
  } catch (error) {
    await client.destroy();
    if (error instanceof UserError) throw error;
    logger.debug({ err: loggableError(error) }, 'logging in failed');
    throw loginError(error, { sentence: await soon(fatal), apiUrl });
  }
}

/** What was already resolved when asked, or will be within the same turn of the event loop. */
async function soon(promise: Promise<string>): Promise<string | null> {
  const nextTurn = new Promise<null>((resolve) => setImmediate(resolve, null));
  return Promise.race([promise, nextTurn]);
}

function loginError(
  error: unknown,
  { sentence, apiUrl }: { readonly sentence: string | null; readonly apiUrl: string | null },
): UserError {
  const isToken = error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
  if (isToken) return new UserError(tokenSentence(), { cause: error });
  if (sentence !== null) return new UserError(sentence, { cause: error });
  const where = apiUrl === null ? 'Discord' : `the Discord API at ${apiUrl}`;
  const hint = apiUrl === null ? 'check the network' : 'check DISCORD_API_URL and the network';
  return new UserError(`${where} cannot be reached: ${hint}, and start again.`, { cause: error });
}

/** The bot answers mentions even where its commands could not be registered; the log says what to do. */
async function register(
  commands: ReturnType<typeof slashCommands>,
  ready: Client<true>,
  { guildId, logger }: DiscordBotOptions,
): Promise<void> {
  const scope = { applicationId: ready.application.id, guildId };
  try {
    const isChanged = await registerCommands(
      ready.rest,
      commands.map(({ definition }) => definition),
      scope,
    );
    logger.info({ guild: guildId }, isChanged ? 'commands registered' : 'commands were registered already');
  } catch (error) {
    const isForeign = error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.MissingAccess;
    const message =
      isForeign && guildId !== null
        ? `the commands were not registered: the bot is not in server ${guildId}; invite it, or correct DISCORD_GUILD_ID`
        : 'the commands could not be registered; those of the last start stay';
    logger.error({ err: loggableError(error) }, message);
  }
}
