import { once } from 'node:events';
import { connect } from 'node:net';
import { GatewayIntentBits, PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { setArchived } from '../../src/playground/server/threads.js';
import { GatewayBench, intents, token, type GatewayClient } from './gateway-bench.js';

const heartbeatInterval = 41_250;
const day = 24 * 3_600_000;

let bench: GatewayBench;
beforeEach(async () => {
  bench = await GatewayBench.open();
});
afterEach(async () => {
  await bench.close();
});

const identifyOf = (extra: Record<string, unknown>): unknown => ({
  op: 2,
  d: { token, intents, properties: {}, ...extra },
});

describe('a connection is closed', () => {
  test.each<[string, number, unknown]>([
    ['what is no JSON', 4002, '{'],
    ['JSON that is no object', 4002, '[]'],
    ['a payload without an op', 4002, {}],
    ['an op that is no number', 4002, { op: '1', d: null }],
    ['an op without its data', 4002, { op: 2 }],
    ['4,097 bytes', 4002, `{"op":1,"d":null}${' '.repeat(4080)}`],
    ['more bytes than one frame', 4002, JSON.stringify({ op: 1, d: 'x'.repeat(100_000) })],
    ['a heartbeat that carries no number', 4002, { op: 1, d: 'seven' }],
    ['an identify without properties', 4002, { op: 2, d: { token, intents } }],
    ['an identify whose token is no text', 4002, identifyOf({ token: 7 })],
    ['a resume without a sequence', 4002, { op: 6, d: { token, session_id: 'none' } }],
    ['an op that nobody knows', 4001, { op: 99, d: {} }],
    ['an op that only Discord sends', 4001, { op: 10, d: {} }],
    ['a presence before identify', 4003, { op: 3, d: {} }],
    ['a request for members before identify', 4003, { op: 8, d: {} }],
    ['a wrong token', 4004, identifyOf({ token: 'wrong' })],
    ['a shard beyond their number', 4010, identifyOf({ shard: [2, 2] })],
    ['a negative shard', 4010, identifyOf({ shard: [-1, 2] })],
    ['half a shard', 4010, identifyOf({ shard: [0.5, 2] })],
    ['a shard of none', 4010, identifyOf({ shard: [0, 0] })],
    ['a shard that is no pair', 4010, identifyOf({ shard: 0 })],
    ['no intents', 4013, identifyOf({ intents: undefined })],
    ['intents in words', 4013, identifyOf({ intents: 'GUILDS' })],
    ['an intent that does not exist', 4013, identifyOf({ intents: 1 << 17 })],
    ['members without leave', 4014, identifyOf({ intents: GatewayIntentBits.GuildMembers })],
    ['presences without leave', 4014, identifyOf({ intents: GatewayIntentBits.GuildPresences })],
    ['content without leave', 4014, identifyOf({ intents: GatewayIntentBits.MessageContent })],
  ])('over %s with %i', async (_, code, payload) => {
    const client = bench.connect();
    client.send(payload);
    expect(await client.closed).toBe(code);
  });

  test('over an address that is none without a code, and the next is welcome', async () => {
    const { port } = new URL(bench.gateway.botInfo().url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.write('GET // HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
    await once(socket, 'close');
    expect(await bench.connect().next()).toMatchObject({ op: 10 });
  });

  test.each([
    ['?v=9&encoding=json', 4012],
    ['?v=10&encoding=etf', 4002],
    ['?v=10&encoding=json&compress=zlib-stream', 4002],
  ])('over the address %s with %i', async (query, code) => {
    expect(await bench.connect(query).closed).toBe(code);
  });

  test.each<[string, number, (client: GatewayClient, sessionId: unknown) => void]>([
    [
      'identifying twice',
      4005,
      (client) => {
        client.identify();
      },
    ],
    [
      'resuming after identify',
      4005,
      (client, id) => {
        client.resume(id, 1);
      },
    ],
    [
      'a heartbeat that is ahead of us',
      4007,
      (client) => {
        client.send({ op: 1, d: 1000 });
      },
    ],
  ])('over %s with %i', async (_, code, misbehave) => {
    const { client, ready } = await bench.session();
    misbehave(client, ready.d['session_id']);
    expect(await client.closed).toBe(code);
  });

  test('over the 121st payload in a minute with 4008, and not when a minute passes between', async () => {
    const client = bench.connect();
    await client.next();
    const beats = async (count: number): Promise<void> => {
      for (let beat = 0; beat < count; beat++) client.send({ op: 1, d: null });
      for (let beat = 0; beat < count; beat++) expect(await client.next()).toMatchObject({ op: 11 });
    };
    await beats(120);
    bench.pass(60_000);
    await beats(120);
    client.send({ op: 1, d: null });
    expect(await client.closed).toBe(4008);
  });

  test('over heartbeats that stop with 4009, which ends the session', async () => {
    const { client, ready } = await bench.session();
    bench.pass(heartbeatInterval);
    bench.gateway.checkHeartbeats();
    expect(await client.rest()).toEqual([]);
    bench.pass(1.5 * heartbeatInterval);
    bench.gateway.checkHeartbeats();
    expect(bench.gateway.connected()).toBe(1);
    bench.pass(1);
    bench.gateway.checkHeartbeats();
    expect(await client.closed).toBe(4009);
    const again = bench.connect();
    await again.next();
    again.resume(ready.d['session_id'], ready.s);
    expect(await again.next()).toEqual({ op: 9, d: false });
  });

  test('over too few shards with 4011, once so many are required', async () => {
    const { client } = await bench.session();
    bench.gateway.strike({ kind: 'shards', count: 2, isRequired: true });
    expect(await client.closed).toBe(4011);
    expect(bench.gateway.botInfo().shards).toBe(2);
    bench.pass(5000);
    const few = bench.connect();
    few.identify({ shard: [0, 1] });
    expect(await few.closed).toBe(4011);
    expect((await bench.session({ shard: [1, 2] })).ready.t).toBe('READY');
  });

  test('over more guilds than one shard serves with 4011', async () => {
    const owner = bench.world.addPerson('otto').id;
    for (let count = bench.world.guilds.size; count <= 2500; count++) bench.world.addGuild(`Guild ${count}`, owner);
    const client = bench.connect();
    client.identify();
    expect(await client.closed).toBe(4011);
    expect(bench.gateway.botInfo().shards).toBe(2);
  });

  test('of every session over the 1,001st identify of a day, and /gateway/bot says that none is left', async () => {
    bench.gateway.limitStarts({ total: 1, pause: 0 });
    expect(bench.gateway.botInfo().session_start_limit).toEqual({
      total: 1,
      remaining: 1,
      reset_after: day,
      max_concurrency: 1,
    });
    const { client } = await bench.session();
    bench.pass(day - 1);
    const late = bench.connect();
    late.identify();
    expect(await late.closed).toBe(4004);
    expect(await client.closed).toBe(4004);
    expect(bench.gateway.botInfo().session_start_limit).toMatchObject({ remaining: 0, reset_after: 1 });
    bench.pass(1);
    expect(bench.gateway.botInfo().session_start_limit).toMatchObject({ remaining: 1, reset_after: day });
    expect((await bench.session()).ready.t).toBe('READY');
  });
});

describe('identify', () => {
  test('comes after hello, and brings READY and the guilds', async () => {
    const client = bench.connect();
    expect(await client.next()).toEqual({ op: 10, d: { heartbeat_interval: heartbeatInterval } });
    client.identify();
    const { bot, guilds } = bench.world;
    const unavailable = [...guilds.keys()].map((id) => ({ id, unavailable: true }));
    expect(await client.next()).toMatchObject({
      op: 0,
      t: 'READY',
      s: 1,
      d: { v: 10, user: bot, guilds: unavailable },
    });
    expect(await client.next()).toMatchObject({ op: 0, t: 'GUILD_CREATE', s: 2, d: { name: 'Harbour Watch' } });
    expect(await client.next()).toMatchObject({ op: 0, t: 'GUILD_CREATE', s: 3, d: { name: 'Skarn Allotments' } });
  });

  test('is told to wait within five seconds of another, by shard modulo max_concurrency', async () => {
    bench.gateway.limitStarts({ maxConcurrency: 2 });
    await bench.session({ shard: [0, 4] });
    expect((await bench.session({ shard: [1, 4] })).ready.t).toBe('READY');
    const soon = bench.connect();
    await soon.next();
    soon.identify({ shard: [2, 4] });
    expect(await soon.next()).toEqual({ op: 9, d: false });
    expect(bench.gateway.botInfo().session_start_limit.remaining).toBe(998);
    bench.pass(5000);
    soon.identify({ shard: [2, 4] });
    expect(await soon.next()).toMatchObject({ t: 'READY', d: { shard: [2, 4] } });
  });

  test('brings READY with the guilds of the shard alone, each guild on one shard', async () => {
    const { world } = bench;
    const told: string[] = [];
    for (const id of [0, 1, 2]) {
      const { ready } = await bench.session({ shard: [id, 3] });
      const guilds = (ready.d['guilds'] as { id: string }[]).map((guild) => guild.id);
      for (const guild of guilds) expect(Number((BigInt(guild) >> 22n) % 3n)).toBe(id);
      told.push(...guilds);
      bench.pass(5000);
    }
    expect(told.sort()).toEqual([...world.guilds.keys()].sort());
  });

  test('brings a guild with the threads that are open and that the bot may look into', async () => {
    const { world } = bench;
    const [guild] = world.guilds.keys();
    const [seen, hidden] = ['seen', 'hidden'].map((name) => world.addChannel(guild!, name).id) as [string, string];
    const open = world.addThread(seen, 'open');
    setArchived(world, world.addThread(seen, 'archived'), true);
    world.addThread(hidden, 'hidden');
    world.denyBot(hidden, PermissionFlagsBits.ViewChannel);
    const client = bench.connect();
    client.identify();
    for (const op of [10, 0]) expect((await client.next()).op).toBe(op);
    const { d } = await client.next();
    expect((d['threads'] as { id: string }[]).map(({ id }) => id)).toEqual([open.id]);
    expect(d['channels']).toMatchObject([{ id: seen }, { id: hidden }]);
  });

  test('without the intent GUILDS brings no guild', async () => {
    const client = bench.connect();
    await client.next();
    client.identify({ intents: 0 });
    expect((await client.next()).t).toBe('READY');
    expect(await client.rest()).toEqual([]);
  });

  test('takes a presence, a voice state and a request for sounds without an answer', async () => {
    const { client } = await bench.session();
    client.send({ op: 3, d: { since: null, activities: [], status: 'online', afk: false } });
    client.send({ op: 4, d: { guild_id: '1', channel_id: null, self_mute: false, self_deaf: false } });
    client.send({ op: 31, d: { guild_ids: [] } });
    expect(await client.rest()).toEqual([]);
  });
});

describe('events', () => {
  const guildEvent = (guildId: string): [string, unknown] => ['INTERACTION_CREATE', { id: '1', guild_id: guildId }];

  test('go to the shard that their guild belongs to, those of no guild to shard 0', async () => {
    const shards = 2;
    const clients = [(await bench.session({ shard: [0, shards] })).client];
    bench.pass(5000);
    clients.push((await bench.session({ shard: [1, shards] })).client);
    const guildId = String(7n << 22n);
    bench.gateway.dispatch(...guildEvent(guildId));
    bench.gateway.dispatch('INTERACTION_CREATE', { id: '2' });
    bench.gateway.dispatch('GUILD_DELETE', { id: guildId });
    const [first, second] = await Promise.all(clients.map((client) => client.rest()));
    expect(first!.map(({ d }) => d['id'])).toEqual(['2']);
    expect(second!.map(({ d }) => d['id'])).toEqual(['1', guildId]);
  });

  test('go to both of two sessions of one shard', async () => {
    const { client: first } = await bench.session();
    bench.pass(5000);
    const { client: second } = await bench.session();
    bench.gateway.dispatch('INTERACTION_CREATE', { id: 'shared' });
    expect((await first.next()).d['id']).toBe('shared');
    expect((await second.next()).d['id']).toBe('shared');
  });

  test('are not sent to a session without their intent', async () => {
    const { client } = await bench.session();
    bench.gateway.dispatch('TYPING_START', {}, GatewayIntentBits.GuildMessageTyping);
    bench.gateway.dispatchBy('MESSAGE_CREATE', () => ({ id: 'reaction' }), GatewayIntentBits.GuildMessageReactions);
    bench.gateway.dispatchBy('MESSAGE_CREATE', (held) => ({ id: held }), GatewayIntentBits.GuildMessages);
    expect((await client.rest()).map(({ d }) => d['id'])).toEqual([intents]);
  });
});

describe('a request for members', () => {
  const wilma = async (privileged: number): Promise<{ client: GatewayClient; guildId: string; userId: string }> => {
    await bench.close();
    bench = await GatewayBench.open(privileged);
    const guildId = [...bench.world.guilds.keys()][0]!;
    const userId = bench.world.addPerson('wilma').id;
    bench.world.join(guildId, userId);
    const { client } = await bench.session({ intents: intents | privileged });
    return { client, guildId, userId };
  };

  test('by ids brings them, and the ids that nobody has', async () => {
    const { client, guildId, userId } = await wilma(0);
    client.send({ op: 8, d: { guild_id: guildId, user_ids: [userId, '7'], limit: 0, nonce: 'mine' } });
    expect(await client.next()).toMatchObject({
      t: 'GUILD_MEMBERS_CHUNK',
      d: {
        guild_id: guildId,
        members: [{ user: { id: userId } }],
        chunk_index: 0,
        chunk_count: 1,
        not_found: ['7'],
        nonce: 'mine',
      },
    });
  });

  test('by the beginning of a name brings at most as many as asked', async () => {
    const { client, guildId } = await wilma(0);
    client.send({ op: 8, d: { guild_id: guildId, query: 'WIL', limit: 1 } });
    expect((await client.next()).d['members']).toHaveLength(1);
    client.send({ op: 8, d: { guild_id: guildId, query: 'nobody', limit: 1 } });
    expect((await client.next()).d['members']).toEqual([]);
  });

  test('for everyone needs the intent', async () => {
    const { client, guildId } = await wilma(0);
    client.send({ op: 8, d: { guild_id: guildId, query: '', limit: 0 } });
    expect(await client.rest()).toEqual([]);
  });

  test('for everyone brings chunks of a thousand', async () => {
    const { client, guildId } = await wilma(GatewayIntentBits.GuildMembers);
    const { world } = bench;
    for (let count = world.guild(guildId).members.size; count < 1001; count++) {
      world.join(guildId, world.addPerson(`person ${count}`).id);
    }
    client.send({ op: 8, d: { guild_id: guildId, query: '', limit: 0 } });
    const chunks = [await client.next(), await client.next()].map(({ d }) => d);
    expect(chunks.map((chunk) => (chunk['members'] as unknown[]).length)).toEqual([1000, 1]);
    expect(chunks.map((chunk) => [chunk['chunk_index'], chunk['chunk_count']])).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });
});
