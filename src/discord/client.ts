import type { ChannelWriter } from '../../commands/channel-writer.js';
import { DiscordAPIError, Events, RESTJSONErrorCodes, type Client } from 'discord.js';
import type { AskServices } from '../../commands/ask-service.js';
import type { CommandParts, CommandSet } from '../../commands/command.js';
import type { GuildEvents } from '../../commands/guild-events.js';
import { RecentQuestions } from '../../commands/recent-questions.js';
import { ShownInPrivate } from '../../commands/shown-in-private.js';
import { RunningWork } from '../../commands/running-work.js';
import { commandSet as everyCommand } from '../../commands/registry.js';
import { DiscordChannelWriter } from './channel-writer.js';
import { commandTranslations } from './command-localisation.js';
import { createMessageComposer } from './compose-message.js';
import { DiscordConnection, type ConnectionOptions } from './connection.js';
import { createDispatcher } from './dispatch.js';
import { loggableError } from './loggable-error.js';
import { answerMention } from './mention.js';
import { inviteLink } from './permissions.js';
import { RegisteredCommands, type CommandIds } from './registered-commands.js';
import { registerCommands, type ListedCommands } from './registration.js';
import { WorkList } from './work-list.js';

/** What is not of Discord itself. */
export interface DiscordBotParts extends Omit<
  CommandParts,
  'channels' | 'gatewayPing' | 'droppedQuotes' | 'recent' | 'shownInPrivate' | 'runningWork'
> {
  readonly articles: AskServices;
  /** Every command by default. */
  readonly commandSet?: (parts: CommandParts) => CommandSet;
  /** Told of guilds that the bot joins and leaves. */
  readonly guildEvents?: GuildEvents;
}

export interface DiscordBotOptions extends ConnectionOptions {
  /** Registers the commands in this one guild, at once, for a test; `null` = everywhere. */
  readonly guildId: string | null;
}

export interface DiscordBot {
  /** For what is written outside of answers. */
  readonly channels: ChannelWriter;
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
  const { logger, readsMessages = false } = options;
  const work = new WorkList();
  const { articles, now, settings, languages, commandSet = everyCommand, guildEvents } = parts;
  const composer = createMessageComposer({ now, logger });
  const registered = new RegisteredCommands();
  const commandParts: CommandParts = {
    ...parts,
    gatewayPing: () => (connection.ping >= 0 ? Math.round(connection.ping) : null),
    droppedQuotes: () => composer.dropped(),
    channels: new DiscordChannelWriter(() => connection.client, composer, registered),
    recent: new RecentQuestions(now),
    shownInPrivate: new ShownInPrivate(now),
    runningWork: new RunningWork(),
  };
  const called = commandSet(commandParts);
  const dispatcher = createDispatcher({ ...called, articles, settings, languages, composer, registered, work, logger });
  const onStrayRejection = (reason: unknown): void => {
    logger.error({ err: loggableError(reason) }, 'a promise was rejected and nobody handled it; going on');
  };

  const connection = new DiscordConnection(options, (client) => {
    client.on(Events.InteractionCreate, (interaction) => {
      work.track(dispatcher.dispatch(interaction));
    });
    client.on(Events.MessageCreate, (message) => {
      const mentionParts = { commandParts, articles, composer, registered, work, logger, readsMessages };
      work.track(answerMention(mentionParts, message));
    });
    if (guildEvents !== undefined) tellOfGuilds(client, guildEvents);
  });

  return {
    channels: commandParts.channels,
    async start() {
      // discord.js reports an event that it cannot read as a rejection that nothing awaits.
      process.on('unhandledRejection', onStrayRejection);
      const ready = await connection.logIn().catch((error: unknown) => {
        process.off('unhandledRejection', onStrayRejection);
        throw error;
      });
      const ids = await register({ ...called, translations: commandTranslations }, ready, options);
      if (ids !== null) registered.know(ids, options.guildId);
      return {
        name: ready.user.username,
        inviteLink: inviteLink(ready.application.id),
        servers: ready.guilds.cache.size,
      };
    },
    async close() {
      await work.close();
      await connection.close();
      process.off('unhandledRejection', onStrayRejection);
    },
  };
}

function tellOfGuilds(client: Client, events: GuildEvents): void {
  client.on(Events.ClientReady, (ready) => {
    events.present(new Set(ready.guilds.cache.keys()));
  });
  client.on(Events.GuildCreate, ({ id }) => {
    events.joined(id);
  });
  // discord.js tells of a guild that is down by another event.
  client.on(Events.GuildDelete, ({ id }) => {
    events.left(id);
  });
}

/** `null`: they could not be registered, which the log says what to do about; the bot answers mentions all the same. */
async function register(
  listed: ListedCommands,
  ready: Client<true>,
  { guildId, logger }: DiscordBotOptions,
): Promise<CommandIds | null> {
  const scope = { applicationId: ready.application.id, guildId };
  try {
    const { isChanged, ids } = await registerCommands(ready.rest, listed, scope);
    logger.info({ guild: guildId }, isChanged ? 'commands registered' : 'commands were registered already');
    return ids;
  } catch (error) {
    const isForeign = error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.MissingAccess;
    const message =
      isForeign && guildId !== null
        ? `the commands were not registered: the bot is not in server ${guildId}; invite it, or correct DISCORD_GUILD_ID`
        : 'the commands could not be registered; those of the last start stay';
    logger.error({ err: loggableError(error) }, message);
    return null;
  }
}
