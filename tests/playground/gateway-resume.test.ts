import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { GatewayBench, type GatewayClient } from './gateway-bench.js';

let bench: GatewayBench;
beforeEach(async () => {
  bench = await GatewayBench.open();
});
afterEach(async () => {
  await bench.close();
});

const replayed = 1000;

/** A client whose session was left, and where it stood. */
async function leftSession(code: number | null = 4200): Promise<{ id: unknown; seq: number }> {
  const { client, ready } = await bench.session();
  if (code === null) client.terminate();
  else await client.close(code);
  await client.closed;
  await settled(() => bench.gateway.connected() === 0);
  return { id: ready.d['session_id'], seq: 3 };
}

/** The server hears of an end in a later turn of the event loop. */
async function settled(isSettled: () => boolean): Promise<void> {
  while (!isSettled()) await new Promise((resolve) => setImmediate(resolve));
}

async function helloed(): Promise<GatewayClient> {
  const client = bench.connect();
  await client.next();
  return client;
}

const dispatch = (id: number): void => {
  bench.gateway.dispatch('INTERACTION_CREATE', { id });
};

describe('a resumed session', () => {
  test.each([
    ['abruptly', null],
    ['with 4200', 4200],
    ['with 4000', 4000],
  ])('that was left %s gets what it missed, once and in order, then RESUMED', async (_, code) => {
    const { id, seq } = await leftSession(code);
    dispatch(1);
    dispatch(2);
    const client = await helloed();
    client.resume(id, seq);
    dispatch(3);
    const got = await client.rest();
    expect(got.filter(({ t }) => t === 'INTERACTION_CREATE').map(({ d }) => d['id'])).toEqual([1, 2, 3]);
    expect(got.map(({ s }) => s)).toEqual([4, 5, 6, 7]);
    expect(got.map(({ t }) => t)).toContain('RESUMED');
  });

  test('takes the place of a connection that is still there', async () => {
    const { client: old, ready } = await bench.session();
    const client = await helloed();
    client.resume(ready.d['session_id'], 3);
    expect((await client.next()).t).toBe('RESUMED');
    expect(await old.closed).toBe(4000);
    dispatch(1);
    expect((await client.next()).d['id']).toBe(1);
  });

  test('goes on where READY told to', async () => {
    const { ready } = await bench.session();
    expect(ready.d['resume_gateway_url']).toBe(bench.gateway.botInfo().url);
  });
});

describe('a resume is answered with op 9, d false', () => {
  const refusals: [string, (left: { id: unknown; seq: number }) => { id: unknown; seq: number; token?: string }][] = [
    ['for a session that nobody knows', ({ seq }) => ({ id: 'none', seq })],
    ['for another token', (left) => ({ ...left, token: 'wrong' })],
    [
      'after more events than are kept',
      (left) => {
        for (let id = 0; id <= replayed; id++) dispatch(id);
        return left;
      },
    ],
    [
      'after three minutes',
      (left) => {
        bench.pass(180_001);
        return left;
      },
    ],
    [
      'when that was asked for',
      (left) => {
        bench.gateway.strike({ kind: 'refuse-resume', times: 1 });
        return left;
      },
    ],
  ];
  test.each(refusals)('%s', async (_, change) => {
    const { id, seq, token } = change(await leftSession());
    const client = await helloed();
    client.resume(id, seq, token === undefined ? {} : { token });
    expect(await client.next()).toEqual({ op: 9, d: false });
    bench.pass(5000);
    client.identify();
    expect((await client.next()).t).toBe('READY');
  });

  test.each([1000, 1001])('after the client left with %i', async (code) => {
    const { id, seq } = await leftSession(code);
    const client = await helloed();
    client.resume(id, seq);
    expect(await client.next()).toEqual({ op: 9, d: false });
  });
});

test('all events that are kept are replayed, up to the thousandth', async () => {
  const { id, seq } = await leftSession();
  for (let count = 0; count < replayed; count++) dispatch(count);
  const client = await helloed();
  client.resume(id, seq);
  expect(await client.rest()).toHaveLength(replayed + 1);
});

test('a resume ahead of the session is closed with 4007', async () => {
  const { id } = await leftSession();
  const client = await helloed();
  client.resume(id, 4);
  expect(await client.closed).toBe(4007);
});

test('a session that can be resumed no longer is forgotten', async () => {
  await leftSession();
  bench.pass(180_001);
  bench.gateway.checkHeartbeats();
  const { client } = await bench.session();
  dispatch(1);
  expect((await client.next()).d['id']).toBe(1);
});
