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

async function connect(): Promise<void> {
  await socket.next();
  socket.send({ op: 2, d: { token: playground.token, intents, properties: {} } });
  await socket.next();
  await socket.next();
}

describe("a guild's message", () => {
  test('comes without its content to a bot that it neither mentions nor trusts with it', async () => {
    await connect();
    const { world } = playground;
    const userId = world.addPerson('wilma').id;
    const channelId = world.addChannel([...world.guilds.keys()][0]!, 'questions').id;
    expect(await socket.next()).toMatchObject({ t: 'CHANNEL_CREATE' });
    playground.sayAs({ userId, channelId, content: 'secret' });
    playground.sayAs({ userId, channelId, content: `<@${world.bot.id}> open` });
    expect((await socket.next()).d['content']).toBe('');
    expect((await socket.next()).d['content']).toBe(`<@${world.bot.id}> open`);
  });
});
