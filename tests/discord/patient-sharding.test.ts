import { WebSocketShardStatus, type WebSocketOptions } from 'discord.js';
import { beforeEach, describe, expect, test } from 'vitest';
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
    options: { retrieveSessionInfo: () => session, updateSessionInfo: () => undefined },
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

describe('a session', () => {
  let time = 0;
  let kept: unknown;
  let update: (status: WebSocketShardStatus, given: typeof session | null) => Promise<void>;
  beforeEach(() => {
    time = 0;
    kept = session;
    let now: WebSocketShardStatus = WebSocketShardStatus.Ready;
    const manager = {
      options: {
        retrieveSessionInfo: () => session,
        updateSessionInfo: (_shard: number, given: unknown) => {
          kept = given;
        },
      },
      fetchStatus: () => Promise.resolve(new Map([[0, now]])),
    } as unknown as Manager;
    patientSharding(new ConnectBudgets(() => time), new AbortController().signal).buildStrategy(manager);
    update = async (status, given) => {
      now = status;
      await manager.options.updateSessionInfo(0, given);
    };
  });

  test('outlives tries to connect that fail, for a minute', async () => {
    for (time = 0; time < 60_000; time += 20_000) {
      await update(WebSocketShardStatus.Connecting, null);
      expect(kept).toEqual(session);
    }
    await update(WebSocketShardStatus.Connecting, null);
    expect(kept).toBeNull();
  });

  test('that Discord calls invalid is gone', async () => {
    await update(WebSocketShardStatus.Resuming, null);
    expect(kept).toBeNull();
  });

  test('has a minute again once it was connected', async () => {
    await update(WebSocketShardStatus.Connecting, null);
    time = 59_999;
    await update(WebSocketShardStatus.Ready, session);
    await update(WebSocketShardStatus.Connecting, null);
    time = 60_000;
    await update(WebSocketShardStatus.Connecting, null);
    expect(kept).toEqual(session);
  });
});

test('a session waits to begin once a hundred began, until its socket ends', async () => {
  const budgets = new ConnectBudgets(() => 0);
  const manager = {
    fetchGatewayInformation: () => Promise.resolve({ session_start_limit: { max_concurrency: 1 } }),
  } as unknown as Manager;
  const throttler = await patientSharding(budgets, new AbortController().signal).buildIdentifyThrottler(manager);
  const socket = new AbortController();
  await throttler.waitForIdentify(0, socket.signal);
  let begun = 1;
  while (budgets.identifies.take() === 0) begun += 1;
  expect(begun).toBe(100);
  const waiting = throttler.waitForIdentify(1, socket.signal);
  expect(await settled(waiting.catch(() => undefined))).toBe(false);
  socket.abort();
  await expect(waiting).rejects.toThrow(/aborted/);
});
