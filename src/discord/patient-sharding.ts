import { setTimeout as sleep } from 'node:timers/promises';
import {
  SimpleIdentifyThrottler,
  SimpleShardingStrategy,
  WebSocketShardStatus,
  type WebSocketOptions,
} from 'discord.js';
import { Budget, type BudgetSize } from './budget.js';

/** Tries to connect, of one shard. discord.js tries twice a second for ever. */
const connects: BudgetSize = { burst: 30, every: 10_000 };
/** Sessions begun, by all shards: 964 in a day at most. Beyond 1,000 Discord resets the token. */
const identifies: BudgetSize = { burst: 100, every: 100_000 };

/** Milliseconds that a session outlives failing tries to connect; later its own address may be what fails. */
const keptFor = 60_000;

/** How often the bot may connect and identify; outlives a client. */
export class ConnectBudgets {
  readonly identifies: Budget;
  readonly #connects = new Map<number, Budget>();

  constructor(readonly now: () => number = Date.now) {
    this.identifies = new Budget(identifies, now);
  }

  connectsOf(shard: number): Budget {
    const budget = this.#connects.get(shard) ?? new Budget(connects, this.now);
    this.#connects.set(shard, budget);
    return budget;
  }
}

type Sharding = Required<Pick<WebSocketOptions, 'buildStrategy' | 'buildIdentifyThrottler'>>;

/**
 * discord.js' own way to run shards, but for three things.
 * It waits where connecting again and again does not help: a shard asks for its session just before it connects, which is
 * where it can be held back. Once `stop` is aborted it connects no more: discord.js does not stop a shard that is about to
 * when its client is destroyed. And a session that Discord still keeps is not given up because a try to connect fails,
 * which loses what would have been replayed.
 */
export function patientSharding(budgets: ConnectBudgets, stop: AbortSignal): Sharding {
  return {
    buildStrategy(manager) {
      const { options } = manager;
      const sessionOf = options.retrieveSessionInfo.bind(options);
      options.retrieveSessionInfo = async (shard) => {
        const statuses = await manager.fetchStatus();
        if (statuses.get(shard) === WebSocketShardStatus.Idle) await held(budgets.connectsOf(shard).take(), stop);
        return sessionOf(shard);
      };
      const keep = options.updateSessionInfo.bind(options);
      const failingSince = new Map<number, number>();
      const forget = async (shard: number): Promise<void> => {
        const since = failingSince.get(shard) ?? budgets.now();
        const statuses = await manager.fetchStatus();
        const isFailing = statuses.get(shard) === WebSocketShardStatus.Connecting;
        if (isFailing) failingSince.set(shard, since);
        else failingSince.delete(shard);
        if (!isFailing || budgets.now() - since >= keptFor) await keep(shard, null);
      };
      options.updateSessionInfo = (shard, session) => {
        if (session === null) return forget(shard);
        failingSince.delete(shard);
        // At once: the event that comes in the same packet already asks for it.
        return keep(shard, session);
      };
      return new SimpleShardingStrategy(manager);
    },
    async buildIdentifyThrottler(manager) {
      const { session_start_limit: limit } = await manager.fetchGatewayInformation();
      const usual = new SimpleIdentifyThrottler(limit.max_concurrency);
      return {
        async waitForIdentify(shard, signal) {
          await sleep(budgets.identifies.take(), undefined, { signal });
          await usual.waitForIdentify(shard, signal);
        },
      };
    },
  };
}

/** Never resolves once the signal is aborted. */
async function held(wait: number, stop: AbortSignal): Promise<void> {
  try {
    if (wait > 0) await sleep(wait, undefined, { signal: stop });
    stop.throwIfAborted();
  } catch {
    await new Promise<never>(() => undefined);
  }
}
