import { WebSocketShardStatus, type WebSocketOptions } from 'discord.js';
import { expect, test } from 'vitest';
import { ConnectBudgets, patientSharding } from '../../src/discord/patient-sharding.js';

type Manager = Parameters<NonNullable<WebSocketOptions['buildStrategy']>>[0];

const session = { sessionId: 'a', sequence: 1, shardId: 0, shardCount: 1, resumeURL: 'ws://127.0.0.1' };
const burst = 30;

/** What stands between discord.js and the session of its one shard. */
function sharding(status: WebSocketShardStatus): {
  ask: () => Promise<unknown>;
  stop: AbortController;
  allowed: () => number;
} {
  const stop = new AbortController();
  const budgets = new ConnectBudgets(() => 0);
  const manager = {
    options: { retrieveSessionInfo: () => session },
    fetchStatus: () => Promise.resolve(new Map([[0, status]])),
  } as unknown as Manager;
  patientSharding(budgets, stop.signal).buildStrategy(manager);
  const allowed = (): number => {
    let count = 0;
    while (budgets.connectsOf(0).take() === 0) count += 1;
    return count;
  };
  return { ask: async () => manager.options.retrieveSessionInfo(0), stop, allowed };
}

const settled = async (promise: Promise<unknown>): Promise<boolean> => {
  let isSettled = false;
  void promise.then(() => {
    isSettled = true;
  });
  await new Promise((resolve) => setImmediate(resolve));
  return isSettled;
};

test('a shard that is about to connect uses up one of its tries, others who ask do not', async () => {
  const connecting = sharding(WebSocketShardStatus.Idle);
  expect(await connecting.ask()).toEqual(session);
  expect(connecting.allowed()).toBe(burst - 1);
  const connected = sharding(WebSocketShardStatus.Ready);
  await connected.ask();
  expect(connected.allowed()).toBe(burst);
});

test('a shard that tried too often is held back', async () => {
  const { ask, allowed, stop } = sharding(WebSocketShardStatus.Idle);
  allowed();
  expect(await settled(ask())).toBe(false);
  stop.abort();
});

test('connects no more once it is told to stop, waiting or not', async () => {
  const { ask, allowed, stop } = sharding(WebSocketShardStatus.Idle);
  stop.abort();
  expect(await settled(ask())).toBe(false);
  allowed();
  expect(await settled(ask())).toBe(false);
});
