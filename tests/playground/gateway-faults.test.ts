import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { GatewayBench } from './gateway-bench.js';

let bench: GatewayBench;
beforeEach(async () => {
  bench = await GatewayBench.open();
  bench.gateway.limitStarts({ pause: 0 });
});
afterEach(async () => {
  await bench.close();
});

describe('on demand the gateway', () => {
  test.each([
    [4000, 4000],
    [1001, 1001],
    [undefined, 1006],
  ])('drops sockets with %s, which clients see as %i, and keeps their sessions', async (code, seen) => {
    const { client, ready } = await bench.session();
    bench.gateway.strike({ kind: 'drop-sockets', ...(code === undefined ? {} : { code }) });
    expect(await client.closed).toBe(seen);
    const again = bench.connect();
    await again.next();
    again.resume(ready.d['session_id'], 3);
    expect((await again.next()).t).toBe('RESUMED');
  });

  test('leaves heartbeats without an answer', async () => {
    const { client } = await bench.session();
    bench.gateway.strike({ kind: 'miss-heartbeats', times: 2 });
    for (const d of [1, 2, 3]) client.send({ op: 1, d });
    expect(await client.next()).toEqual({ op: 11 });
    bench.gateway.askForHeartbeat();
    expect(await client.next()).toEqual({ op: 1, d: null });
  });

  test('refuses so many resumes and no more', async () => {
    const { client, ready } = await bench.session();
    bench.gateway.strike({ kind: 'refuse-resume', times: 1 });
    await client.close(4200);
    const again = bench.connect();
    await again.next();
    again.resume(ready.d['session_id'], 3);
    expect(await again.next()).toEqual({ op: 9, d: false });
    again.resume(ready.d['session_id'], 3);
    expect((await again.next()).t).toBe('RESUMED');
  });

  test('refuses identifies with the codes in order', async () => {
    bench.gateway.strike({ kind: 'refuse-identify', code: 4014 });
    bench.gateway.refuseIdentify(4000);
    for (const code of [4014, 4000]) {
      const client = bench.connect();
      client.identify();
      expect(await client.closed).toBe(code);
    }
    expect((await bench.session()).ready.t).toBe('READY');
  });

  test('asks to reconnect', async () => {
    const { client } = await bench.session();
    bench.gateway.strike({ kind: 'ask-to-reconnect' });
    expect(await client.next()).toEqual({ op: 7, d: null });
  });

  test('calls a session invalid that can be resumed on the same socket', async () => {
    const { client, ready } = await bench.session();
    bench.gateway.strike({ kind: 'invalid-session', isResumable: true });
    expect(await client.next()).toEqual({ op: 9, d: true });
    bench.gateway.dispatch('INTERACTION_CREATE', { id: 'between' });
    client.resume(ready.d['session_id'], 3);
    expect((await client.next()).d['id']).toBe('between');
  });

  test('calls a session invalid that cannot', async () => {
    const { client, ready } = await bench.session();
    bench.gateway.strike({ kind: 'invalid-session', isResumable: false });
    expect(await client.next()).toEqual({ op: 9, d: false });
    client.resume(ready.d['session_id'], 3);
    expect(await client.next()).toEqual({ op: 9, d: false });
    client.identify();
    expect((await client.next()).t).toBe('READY');
  });

  test('sends what no gateway should', async () => {
    const { client } = await bench.session();
    bench.gateway.strike({ kind: 'malformed-dispatch' });
    const first = await client.nextText();
    expect(() => JSON.parse(first) as unknown).toThrow(SyntaxError);
    const texts = [await client.nextText(), await client.nextText()];
    expect(texts).toEqual(['[]', '{"op":99,"d":{}}']);
  });

  test('advises another number of shards without closing anything', async () => {
    const { client } = await bench.session();
    bench.gateway.strike({ kind: 'shards', count: 3, isRequired: false });
    expect(bench.gateway.botInfo().shards).toBe(3);
    expect(await client.rest()).toEqual([]);
  });

  test('is down, and up again', async () => {
    const { client, ready } = await bench.session();
    bench.gateway.setDown(true);
    expect(bench.gateway.isDown).toBe(true);
    expect(await client.closed).toBe(1006);
    expect(await bench.connect().closed).toBe(1006);
    bench.gateway.setDown(false);
    const again = bench.connect();
    await again.next();
    again.resume(ready.d['session_id'], 3);
    expect((await again.next()).t).toBe('RESUMED');
  });
});

test('says which faults have not struck yet, and ends them', () => {
  const { gateway } = bench;
  gateway.strike({ kind: 'miss-heartbeats', times: 2 });
  gateway.strike({ kind: 'refuse-resume', times: 3 });
  gateway.strike({ kind: 'refuse-identify', code: 4004 });
  gateway.strike({ kind: 'shards', count: 2, isRequired: true });
  expect(gateway.armedFaults()).toEqual([
    { fault: { kind: 'refuse-identify', code: 4004 }, timesLeft: 1 },
    { fault: { kind: 'miss-heartbeats', times: 2 }, timesLeft: 2 },
    { fault: { kind: 'refuse-resume', times: 3 }, timesLeft: 3 },
    { fault: { kind: 'shards', count: 2, isRequired: true }, timesLeft: null },
  ]);
  gateway.setDown(true);
  gateway.endFaults();
  expect(gateway.armedFaults()).toEqual([]);
  expect(gateway.isDown).toBe(false);
  expect(gateway.botInfo().shards).toBe(1);
});
