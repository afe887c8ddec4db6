import { Events, type Client } from 'discord.js';
import type { BotLogger } from './bot-logger.js';
import { deadlines } from './limits.js';
import { loggableError } from './loggable-error.js';

/** Writes into the log how the connection fares, until `leaving` is aborted: an outage once, whatever is tried in it. */
export function logConnection(client: Pick<Client, 'on'>, logger: BotLogger, leaving: AbortSignal): void {
  /** Shards without a connection, each with what tells the operator when that lasts. */
  const away = new Map<number, NodeJS.Timeout>();
  const isBack = (shard: number): boolean => {
    clearTimeout(away.get(shard));
    return away.delete(shard);
  };
  leaving.addEventListener('abort', () => {
    for (const timer of away.values()) clearTimeout(timer);
  });
  client.on(Events.Error, (error) => {
    logger.error({ err: loggableError(error) }, 'the Discord client reported an error');
  });
  client.on(Events.ShardError, (error, shard) => {
    logger.warn({ err: loggableError(error), shard }, 'the connection to Discord failed; trying again');
  });
  client.on(Events.ShardReconnecting, (shard) => {
    // discord.js says so of a shard that it closes for good, too, and at every try.
    if (leaving.aborted || away.has(shard)) return;
    // Where a connection is refused, discord.js says nothing more, however often it tries.
    const warn = (): void => {
      logger.warn(
        { shard },
        "Discord's gateway cannot be reached; going on trying: check that the network lets it through",
      );
    };
    away.set(shard, setTimeout(warn, deadlines.unconnected).unref());
    logger.info({ shard }, 'connecting to Discord again');
  });
  client.on(Events.ShardResume, (shard, replayed) => {
    isBack(shard);
    logger.info({ shard, replayed }, 'connected to Discord again');
  });
  client.on(Events.ShardReady, (shard) => {
    if (isBack(shard)) logger.info({ shard }, 'connected to Discord again, with a new session');
  });
  client.on(Events.Warn, (message) => {
    logger.warn({}, message);
  });
}
