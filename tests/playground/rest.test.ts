import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startPlayground, type Playground } from '../../src/playground/server/server.js';
import { request, type Reply } from './playground-client.js';

let playground: Playground;
let clock: number;
let userId: string;
let guildId: string;
let channelId: string;
beforeEach(async () => {
  clock = Date.parse('2026-11-22T12:00:00Z');
  playground = await startPlayground({ now: () => clock });
  const { world } = playground;
  userId = world.addPerson('wilma').id;
  guildId = world.addGuild('Harbour Watch', userId).id;
  channelId = world.addChannel(guildId, 'questions').id;
  await request(playground, 'PUT', commandsPath(), { body: [ask] });
});
afterEach(() => playground.close());

const option = { type: 3, name: 'question', description: 'What?', required: true, autocomplete: true };
const ask = { type: 1, name: 'ask', description: 'Asks', options: [option] };
const commandsPath = (): string => `/applications/${playground.world.bot.id}/commands`;
const messagesPath = (): string => `/channels/${channelId}/messages`;

function codeOf({ status, body }: Reply): [number, unknown] {
  return [status, body['code']];
}

describe('a message', () => {
  test('with an enforced nonce is made once', async () => {
    const body = { content: 'x', nonce: 'n', enforce_nonce: true };
    const first = await request(playground, 'POST', messagesPath(), { body });
    const second = await request(playground, 'POST', messagesPath(), { body });
    expect(second.body['id']).toBe(first.body['id']);
    expect(playground.messages()).toHaveLength(1);
  });

  test('without a nonce is made each time, whatever it enforces', async () => {
    for (const nonce of [{}, {}, { nonce: null }, { nonce: null }]) {
      await request(playground, 'POST', messagesPath(), { body: { content: 'x', ...nonce, enforce_nonce: true } });
    }
    expect(playground.messages()).toHaveLength(4);
  });

  test('of somebody else can be neither edited nor deleted', async () => {
    const { id } = playground.sayAs({ userId, channelId, content: 'mine' }).body;
    const path = `${messagesPath()}/${id}`;
    expect(codeOf(await request(playground, 'PATCH', path, { body: { content: 'x' } }))).toEqual([403, 50005]);
    expect(codeOf(await request(playground, 'DELETE', path))).toEqual([403, 50013]);
  });
});

describe('a command', () => {
  test('keeps its id when it is put again', async () => {
    const before = playground.commands(null)[0]!.id;
    await request(playground, 'PUT', commandsPath(), { body: [{ ...ask, description: 'Other' }] });
    expect(playground.commands(null)).toMatchObject([{ id: before, description: 'Other' }]);
  });

  test('cannot be put in a guild that the bot is not in', async () => {
    const path = `/applications/${playground.world.bot.id}/guilds/2/commands`;
    expect(codeOf(await request(playground, 'PUT', path, { body: [ask] }))).toEqual([403, 50001]);
  });
});

describe('an interaction', () => {
  const run = () => playground.runCommand({ name: 'ask', options: { question: 'why?' }, userId, channelId });
  const callback = (interaction: { id: string; token: string }, body: unknown) =>
    request(playground, 'POST', `/interactions/${interaction.id}/${interaction.token}/callback`, { body });
  const original = (interaction: { token: string }) =>
    `/webhooks/${playground.world.bot.id}/${interaction.token}/messages/@original`;

  test('is deferred, answered by an edit, and followed up', async () => {
    const interaction = run();
    expect((await callback(interaction, { type: 5 })).status).toBe(204);
    await request(playground, 'PATCH', original(interaction), { body: { content: 'the answer' } });
    const webhook = `/webhooks/${playground.world.bot.id}/${interaction.token}`;
    await request(playground, 'POST', webhook, { body: { content: 'psst', flags: 64 } });
    expect(playground.messages(userId).map(({ content }) => content)).toEqual(['the answer', 'psst']);
    expect(playground.messages('another').map(({ content }) => content)).toEqual(['the answer']);
  });

  test('stays private or public as it was deferred', async () => {
    const interaction = run();
    await callback(interaction, { type: 5, data: { flags: 64 } });
    await request(playground, 'PATCH', original(interaction), { body: { content: 'x', flags: 0 } });
    expect(playground.messages('another')).toEqual([]);
  });

  test('takes a follow-up right after a deferral for the answer', async () => {
    const interaction = run();
    await callback(interaction, { type: 5 });
    await request(playground, 'POST', `/webhooks/${playground.world.bot.id}/${interaction.token}`, {
      body: { content: 'psst', flags: 64 },
    });
    expect(playground.messages('another').map(({ content }) => content)).toEqual(['psst']);
  });
});
