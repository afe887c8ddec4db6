import { Client, Events, GatewayCloseCodes, GatewayIntentBits, Options, Partials } from 'discord.js';
import { UserError } from '../domain/errors.js';
import type { BotLogger } from './bot-logger.js';
import { carefulRequests, type RequestTimes } from './careful-requests.js';
import { fatalCloseSentence } from './close-codes.js';
import { completePayload } from './complete-payload.js';
import { logConnection } from './connection-log.js';
import { deadlines } from './limits.js';
import { loggableError } from './loggable-error.js';
import { loginError } from './login-error.js';
import { ConnectBudgets, patientSharding } from './patient-sharding.js';

export interface ConnectionOptions {
  readonly token: string;
  /** Base of another API, such as `http://127.0.0.1:4000/api`, with its version or without; `null` = Discord's own. */
  readonly apiUrl: string | null;
  readonly logger: BotLogger;
  /** Whether to ask for what messages say that do not mention the bot, a privileged intent; `false` by default. */
  readonly readsMessages?: boolean;
  /** How failed requests are repeated; the usual times by default. */
  readonly requestTimes?: RequestTimes | undefined;
  /** Called once when Discord closes the connection for good, with one sentence that says what to do. */
  readonly onFatal: (sentence: string) => void;
}

const shardingRequired: number = GatewayCloseCodes.ShardingRequired;

interface Opened {
  readonly client: Client;
  /** Aborted when this client is done with. */
  readonly leaving: AbortController;
  /** Resolves with one sentence when Discord closed the connection for good. */
  readonly refused: Promise<string>;
}

/**
 * The connection to Discord over a client of discord.js, and over a new one when Discord wants another number of shards,
 * which a client cannot change.
 */
export class DiscordConnection {
  readonly #budgets = new ConnectBudgets();
  #opened: Opened;

  /** `listen` is given each client before it logs in. */
  constructor(
    private readonly options: ConnectionOptions,
    private readonly listen: (client: Client) => void,
  ) {
    this.#opened = this.#open();
  }

  /** Another one once Discord wanted another number of shards. */
  get client(): Client {
    return this.#opened.client;
  }

  /** Milliseconds; negative until it is known. */
  get ping(): number {
    return this.#opened.client.ws.ping;
  }

  /** @throws UserError naming what to do, when Discord refuses the token or cannot be reached. */
  async logIn(): Promise<Client<true>> {
    const { token, logger, apiUrl } = this.options;
    const opened = this.#opened;
    const { client } = opened;
    const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
    const refused = opened.refused.then((sentence) => Promise.reject(new UserError(sentence)));
    refused.catch(() => undefined);
    try {
      const loggedIn = client.login(token);
      // When the gateway refuses, discord.js leaves this promise open or rejects it with a sentence of its own.
      loggedIn.catch(() => undefined);
      return await Promise.race([loggedIn.then(() => ready), refused]);
    } catch (error) {
      await leave(opened);
      if (error instanceof UserError) throw error;
      logger.debug({ err: loggableError(error) }, 'logging in failed');
      throw loginError(error, { sentence: await soon(opened.refused), apiUrl });
    }
  }

  async close(): Promise<void> {
    await leave(this.#opened);
  }

  #open(): Opened {
    const leaving = new AbortController();
    const client = createClient(this.options, { budgets: this.#budgets, stop: leaving.signal });
    logConnection(client, this.options.logger, leaving.signal);
    // discord.js tells of each event here before it reads it.
    client.on(Events.Raw, (packet: Parameters<typeof completePayload>[0]) => {
      completePayload(packet, (id) => client.channels.cache.get(id)?.type);
    });
    const refused = new Promise<string>((resolve) => {
      client.on(Events.ShardDisconnect, ({ code }) => {
        const sentence = fatalCloseSentence(code, this.options);
        if (sentence === null || leaving.signal.aborted) return;
        if (client.isReady()) this.#closedForGood(code, sentence);
        resolve(sentence);
      });
    });
    this.listen(client);
    return { client, leaving, refused };
  }

  #closedForGood(code: number, sentence: string): void {
    if (code === shardingRequired) {
      void this.#openAgain();
      return;
    }
    this.#opened.leaving.abort();
    this.options.onFatal(sentence);
  }

  async #openAgain(): Promise<void> {
    const { logger, onFatal } = this.options;
    logger.warn({}, 'Discord wants another number of shards: connecting again with it');
    const former = this.#opened;
    this.#opened = this.#open();
    try {
      await leave(former);
      await this.logIn();
      logger.info({}, 'connected to Discord again');
    } catch (error) {
      if (!(error instanceof UserError)) logger.error({ err: loggableError(error) }, 'connecting again failed');
      onFatal(error instanceof UserError ? error.message : fatalCloseSentence(shardingRequired, this.options)!);
    }
  }
}

async function leave({ client, leaving }: Opened): Promise<void> {
  leaving.abort();
  await client.destroy();
}

function createClient(
  { apiUrl, requestTimes, readsMessages = false }: ConnectionOptions,
  { budgets, stop }: { readonly budgets: ConnectBudgets; readonly stop: AbortSignal },
): Client {
  return new Client({
    intents: [
      // None of these is privileged: a message that mentions the bot comes with its content.
      ...[GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
      ...(readsMessages ? [GatewayIntentBits.MessageContent] : []),
    ],
    // Without it discord.js drops messages of direct conversations that it has not met before.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    shards: 'auto',
    waitGuildTimeout: deadlines.nextGuild,
    ws: patientSharding(budgets, stop),
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
      // What discord.js knows to be limited for longer than that it would wait for all the same.
      rejectOnRateLimit: ({ timeToReset }) => timeToReset > deadlines.limited,
      // discord.js writes the version behind it.
      ...(apiUrl === null ? {} : { api: apiUrl.replace(/\/v\d+$/, '') }),
    },
  });
}

/** What was already resolved when asked, or will be within the same turn of the event loop. */
async function soon(promise: Promise<string>): Promise<string | null> {
  const nextTurn = new Promise<null>((resolve) => setImmediate(resolve, null));
  return Promise.race([promise, nextTurn]);
}
