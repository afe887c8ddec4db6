import { GatewayIntentBits } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startPlayground, type Playground } from '../../src/playground/server/server.js';
import { BareSocket } from './playground-client.js';

let playground: Playground;
let socket: BareSocket;
beforeEach(async () => {
  playground = await startPlayground();
  const owner = playground.world.addPerson('mara').id;
  playground.world.addGuild('Harbour Watch', owner);
  socket = await BareSocket.open(playground);
});
afterEach(async () => {
  socket.close();
  await playground.close();
});

const intents = GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages;

function identify(extra: Record<string, unknown> = {}): void {
  socket.send({ op: 2, d: { token: playground.token, intents, properties: {}, ...extra } });
}

async function connected(): Promise<Record<string, unknown>> {
  await socket.next();
  identify();
  const ready = await socket.next();
  await socket.next();
  return ready.d;
}

describe('the gateway', () => {
  test('says hello, then after identify ready and the guilds', async () => {
    expect(await socket.next()).toMatchObject({ op: 10, d: { heartbeat_interval: 41_250 } });
    identify();
    expect(await socket.next()).toMatchObject({ op: 0, t: 'READY', s: 1, d: { v: 10 } });
    expect(await socket.next()).toMatchObject({ op: 0, t: 'GUILD_CREATE', s: 2, d: { name: 'Harbour Watch' } });
  });

  test('acknowledges a heartbeat', async () => {
    await socket.next();
    socket.send({ op: 1, d: null });
    expect(await socket.next()).toEqual({ op: 11 });
  });

  test.each([
    ['a wrong token', 4004, { token: 'wrong' }],
    ['a privileged intent that is switched off', 4014, { intents: GatewayIntentBits.MessageContent }],
  ])('closes on %s with %i', async (_, code, extra) => {
    identify(extra);
    expect(await socket.closed()).toBe(code);
  });

  test.each([
    ['what is no JSON', 4002, '{'],
    ['more than 4,096 bytes', 4002, JSON.stringify({ op: 1, d: 'x'.repeat(4096) })],
    ['anything before identify', 4003, '{"op":8,"d":{}}'],
  ])('closes on %s with %i', async (_, code, payload) => {
    socket.send(payload);
    expect(await socket.closed()).toBe(code);
  });

  test('replays to a resumed session what it missed', async () => {
    const { session_id: sessionId } = await connected();
    socket.close();
    await playground.until(() => (playground.gateway.connected() === 0 ? true : undefined));
    playground.gateway.dispatch('INTERACTION_CREATE', { id: 'missed' });
    socket = await BareSocket.open(playground);
    await socket.next();
    socket.send({ op: 6, d: { token: playground.token, session_id: sessionId, seq: 2 } });
    expect(await socket.next()).toMatchObject({ t: 'INTERACTION_CREATE', s: 3, d: { id: 'missed' } });
    expect(await socket.next()).toMatchObject({ t: 'RESUMED', s: 4 });
  });

  test('answers a resume of a session it does not know with an invalid session', async () => {
    await socket.next();
    socket.send({ op: 6, d: { token: playground.token, session_id: 'none', seq: 0 } });
    expect(await socket.next()).toEqual({ op: 9, d: false });
  });

  test('keeps the content of a message from a bot that it neither mentions nor trusts with it', async () => {
    await connected();
    const { world } = playground;
    const userId = world.addPerson('wilma').id;
    const channelId = world.addChannel([...world.guilds.keys()][0]!, 'questions').id;
    expect(await socket.next()).toMatchObject({ t: 'CHANNEL_CREATE' });
    playground.sayAs({ userId, channelId, content: 'secret' });
    playground.sayAs({ userId, channelId, content: `<@${world.bot.id}> open` });
    expect((await socket.next()).d['content']).toBe('');
    expect((await socket.next()).d['content']).toBe(`<@${world.bot.id}> open`);
  });

  test('sends no event to a session that did not ask for it', async () => {
    await connected();
    playground.gateway.dispatch('TYPING_START', {}, GatewayIntentBits.GuildMessageTyping);
    playground.gateway.dispatch('MESSAGE_CREATE', { id: 'wanted' }, GatewayIntentBits.GuildMessages);
    expect(await socket.next()).toMatchObject({ t: 'MESSAGE_CREATE' });
  });
});
