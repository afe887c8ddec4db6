import { PermissionFlagsBits } from 'discord-api-types/v10';
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
const button = (customId: string) => ({ type: 2, style: 2, label: 'More', custom_id: customId });
const row = (...buttons: unknown[]) => ({ type: 1, components: buttons });

function codeOf({ status, body }: Reply): [number, unknown] {
  return [status, body['code']];
}

describe('a message', () => {
  test.each([
    ['content over 2,000 characters', { content: 'x'.repeat(2001) }, ['content']],
    ['a nonce over 25', { content: 'x', nonce: 'n'.repeat(26) }, ['nonce']],
    [
      'six rows',
      { content: 'x', components: Array.from({ length: 6 }, (_, n) => row(button(`b${n}`))) },
      ['components'],
    ],
    [
      'six buttons in a row',
      { content: 'x', components: [row(...Array.from({ length: 6 }, (_, n) => button(`b${n}`)))] },
      ['components', '0', 'components'],
    ],
    [
      'two buttons of one custom_id',
      { content: 'x', components: [row(button('b'), button('b'))] },
      ['components', '0', 'components', '1', 'custom_id'],
    ],
    [
      'a custom_id over 100',
      { content: 'x', components: [row(button('b'.repeat(101)))] },
      ['components', '0', 'components', '0', 'custom_id'],
    ],
    [
      'a label over 80',
      { content: 'x', components: [row({ ...button('b'), label: 'l'.repeat(81) })] },
      ['components', '0', 'components', '0', 'label'],
    ],
  ])('with %s is refused with 50035 and the path', async (_, body, path) => {
    const reply = await request(playground, 'POST', messagesPath(), { body });
    expect(codeOf(reply)).toEqual([400, 50035]);
    let node = reply.body['errors'] as Record<string, unknown>;
    for (const key of path) node = node[key] as Record<string, unknown>;
    expect(node['_errors']).toHaveLength(1);
    expect(playground.messages()).toEqual([]);
  });

  test('of 2,000 characters outside the basic plane is taken', async () => {
    const { status } = await request(playground, 'POST', messagesPath(), { body: { content: '🚢'.repeat(2000) } });
    expect(status).toBe(200);
  });

  test('of nothing but blanks is refused', async () => {
    expect(codeOf(await request(playground, 'POST', messagesPath(), { body: { content: ' \n' } }))).toEqual([
      400, 50006,
    ]);
  });

  test.each([
    [PermissionFlagsBits.ViewChannel, {}, [403, 50001]],
    [PermissionFlagsBits.SendMessages, {}, [403, 50013]],
    [PermissionFlagsBits.ReadMessageHistory, { message_reference: { message_id: '1' } }, [400, 160002]],
  ] as const)('without permission %i is refused', async (denied, extra, refusal) => {
    playground.world.denyBot(channelId, denied);
    expect(codeOf(await request(playground, 'POST', messagesPath(), { body: { content: 'x', ...extra } }))).toEqual(
      refusal,
    );
  });

  test('with an enforced nonce is made once', async () => {
    const body = { content: 'x', nonce: 'n', enforce_nonce: true };
    const first = await request(playground, 'POST', messagesPath(), { body });
    const second = await request(playground, 'POST', messagesPath(), { body });
    expect(second.body['id']).toBe(first.body['id']);
    expect(playground.messages()).toHaveLength(1);
  });
});

describe('a command', () => {
  test.each([
    ['a name in capitals', { ...ask, name: 'Ask' }],
    ['no description', { ...ask, description: '' }],
    ['26 options', { ...ask, options: Array.from({ length: 26 }, (_, n) => ({ ...option, name: `o${n}` })) }],
    [
      'a required option after another',
      {
        ...ask,
        options: [
          { ...option, required: false },
          { ...option, name: 'b' },
        ],
      },
    ],
    [
      'more than 8,000 characters',
      {
        ...ask,
        options: Array.from({ length: 25 }, (_, n) => ({
          ...option,
          name: `o${n}`,
          choices: Array.from({ length: 5 }, () => ({ name: 'n'.repeat(70), value: 'v' })),
        })),
      },
    ],
  ])('with %s is refused', async (_, command) => {
    expect(codeOf(await request(playground, 'PUT', commandsPath(), { body: [command] }))).toEqual([400, 50035]);
  });

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

  test('unanswered for three seconds is unknown', async () => {
    const interaction = run();
    clock += 3001;
    expect(codeOf(await callback(interaction, { type: 5 }))).toEqual([404, 10062]);
  });

  test('answered twice is refused', async () => {
    const interaction = run();
    await callback(interaction, { type: 5 });
    expect(codeOf(await callback(interaction, { type: 5 }))).toEqual([400, 40060]);
  });

  test('cannot be edited before it is answered, nor after fifteen minutes', async () => {
    const interaction = run();
    const edit = () => request(playground, 'PATCH', original(interaction), { body: { content: 'x' } });
    expect(codeOf(await edit())).toEqual([404, 10015]);
    await callback(interaction, { type: 5 });
    clock += 15 * 60_000 + 1;
    expect(codeOf(await edit())).toEqual([401, 50027]);
  });

  test('of a slash command takes neither an update nor choices', async () => {
    for (const type of [6, 7, 8]) {
      expect(codeOf(await callback(run(), { type, data: { choices: [] } }))).toEqual([400, 50035]);
    }
  });

  test.each([
    [Array.from({ length: 26 }, (_, n) => ({ name: `c${n}`, value: 'v' }))],
    [[{ name: '', value: 'v' }]],
    [[{ name: 'n'.repeat(101), value: 'v' }]],
    [[{ name: 'n', value: 'v'.repeat(101) }]],
  ])('refuses choices that Discord does not show', async (choices) => {
    const interaction = playground.typeOption({
      name: 'ask',
      options: { question: 'w' },
      focused: 'question',
      userId,
      channelId,
    });
    expect(codeOf(await callback(interaction, { type: 8, data: { choices } }))).toEqual([400, 50035]);
  });
});
