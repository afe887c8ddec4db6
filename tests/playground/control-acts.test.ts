import { OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Act } from '../../src/playground/page-protocol.js';
import { openControlBench, type ControlBench } from './control-bench.js';
import { act, OpenPage, sendAct, upload } from './page-client.js';
import { request } from './playground-client.js';

let bench: ControlBench;
beforeEach(async () => {
  bench = await openControlBench();
});
afterEach(() => bench.close());

const at = (person: string, channel = bench.channel) => ({ person, channel });
const does = (person: string, done: Act, channel = bench.channel) => act(bench.playground, at(person, channel), done);
const open = (person: string, channel = bench.channel) => OpenPage.open(bench.playground, at(person, channel));
const idOf = (name: string) => bench.playground.commands(null).find((command) => command.name === name)!.id;
const asks = (options: readonly { name: string; value?: string | boolean }[]): Act => ({
  kind: 'command',
  commandId: idOf('ask'),
  options,
});
const deny = (person: string, denied: bigint) => {
  bench.playground.world.setOverwrite(bench.channel, person, { type: OverwriteType.Member, allow: 0n, deny: denied });
};
const refusal = (message: string) => ({ status: 400, body: { message } });

describe('saying something', () => {
  test('mentions whom the text names and whom it answers', async () => {
    const { world } = bench.playground;
    const first = bench.playground.sayAs({ userId: bench.otto, channelId: bench.channel, content: 'hello' });
    const page = await open(bench.wilma);
    const content = `<@${world.bot.id}> what came?`;
    expect(await does(bench.wilma, { kind: 'say', content, replyToId: first.body.id })).toEqual({
      status: 200,
      body: {},
    });
    const { message } = await page.next('message');
    expect(message).toMatchObject({
      type: 19,
      content,
      author: { id: bench.wilma },
      message_reference: { message_id: first.body.id, channel_id: bench.channel, guild_id: bench.guild },
      referenced_message: { id: first.body.id },
      mention_everyone: false,
    });
    expect(message.mentions.map(({ id }) => id).sort()).toEqual([bench.otto, world.bot.id].sort());
  });

  test('is possible in the conversation with the bot', async () => {
    const direct = bench.playground.world.directChannel(bench.olaf).id;
    const page = await open(bench.olaf, direct);
    expect((await does(bench.olaf, { kind: 'say', content: 'hi' }, direct)).status).toBe(200);
    expect((await page.next('message')).message.content).toBe('hi');
  });

  test('takes 2,000 characters of any plane and not one more', async () => {
    expect((await does(bench.wilma, { kind: 'say', content: '🚢'.repeat(2000) })).status).toBe(200);
    expect(await does(bench.wilma, { kind: 'say', content: 'x'.repeat(2001) })).toEqual(
      refusal('content must have 0 to 2000 characters.'),
    );
  });

  test.each([
    ['nothing', { content: ' \n' }, 'The message is empty.'],
    ['a reply to nothing', { content: 'x', replyToId: '1' }, 'The message is not here any more.'],
    ['an unknown file', { content: 'x', uploadIds: ['1'] }, 'One of the files is no longer here; attach it again.'],
  ])('refuses %s', async (_, said, sentence) => {
    expect(await does(bench.wilma, { kind: 'say', ...said })).toEqual(refusal(sentence));
  });

  test('uses a file once', async () => {
    const { body } = await upload(bench.playground, new File(['x'], 'x.txt', { type: 'text/plain' }));
    const twice: Act = { kind: 'say', content: 'x', uploadIds: [body.id, body.id] };
    expect((await does(bench.wilma, twice)).status).toBe(400);
    const once: Act = { kind: 'say', content: 'x', uploadIds: [body.id] };
    expect((await does(bench.wilma, once)).status).toBe(200);
    expect((await does(bench.wilma, once)).status).toBe(400);
  });

  test.each([
    [PermissionFlagsBits.SendMessages, {}, 'wilma may not write in #questions.'],
    [PermissionFlagsBits.AttachFiles, { uploadIds: ['1'] }, 'wilma may not attach files in #questions.'],
  ])('needs permission %i', async (denied, extra, sentence) => {
    deny(bench.wilma, denied);
    expect(await does(bench.wilma, { kind: 'say', content: 'x', ...extra })).toEqual(refusal(sentence));
  });
});

describe('a command', () => {
  test('reaches the bot with its options', async () => {
    const options = [
      { name: 'question', value: 'Who came?' },
      { name: 'private', value: true },
    ];
    const { status, body } = await does(bench.wilma, asks(options));
    const told = await bench.told();
    expect([status, body.interactionId]).toEqual([200, told.id]);
    expect(told.data).toMatchObject({
      id: idOf('ask'),
      name: 'ask',
      options: [
        { name: 'question', type: 3, value: 'Who came?' },
        { name: 'private', type: 5, value: true },
      ],
    });
  });

  test.each([
    ['without what is required', [], 'The option question is required.'],
    ['with an unknown option', [{ name: 'speed', value: '1' }], 'The command has no option speed.'],
    ['with a wrong type', [{ name: 'question', value: true }], 'The option question takes a text.'],
    [
      'with too long a text',
      [{ name: 'question', value: 'x'.repeat(301) }],
      'The option question takes 1 to 300 characters.',
    ],
    [
      'with an option twice',
      [
        { name: 'question', value: 'x' },
        { name: 'question', value: 'y' },
      ],
      'An option was given twice.',
    ],
  ])('%s is not sent', async (_, options, sentence) => {
    expect(await does(bench.wilma, asks(options))).toEqual(refusal(sentence));
  });

  test('is refused to whom it is not offered', async () => {
    const remove: Act = { kind: 'command', commandId: idOf('remove'), options: [] };
    expect((await does(bench.mara, remove)).status).toBe(200);
    expect(await does(bench.wilma, remove)).toEqual(refusal('The command remove is not offered to wilma here.'));
  });

  test('is refused to who may use no application commands', async () => {
    deny(bench.wilma, PermissionFlagsBits.UseApplicationCommands);
    expect((await open(bench.wilma)).snapshot.commands).toEqual([]);
    expect(await does(bench.wilma, asks([{ name: 'question', value: 'x' }]))).toEqual(
      refusal('wilma may not use application commands in #questions.'),
    );
  });

  test('of the message menu brings its message', async () => {
    const said = bench.playground.sayAs({ userId: bench.otto, channelId: bench.channel, content: 'twelve ships' });
    const commandId = idOf('Find quotes');
    const { body } = await does(bench.wilma, { kind: 'message-command', commandId, messageId: said.body.id });
    const told = await bench.told();
    expect(told).toMatchObject({
      id: body.interactionId,
      data: { target_id: said.body.id, resolved: { messages: { [said.body.id]: { content: 'twelve ships' } } } },
    });
    const page = await open(bench.otto);
    expect(page.snapshot.interactions).toMatchObject([{ label: '"Find quotes" on a message' }]);
  });

  test('of the person menu brings the person', async () => {
    const { body } = await does(bench.wilma, {
      kind: 'user-command',
      commandId: idOf('Greet'),
      userId: bench.otto,
    });
    expect(await bench.told()).toMatchObject({ id: body.interactionId, data: { target_id: bench.otto } });
  });

  test('of one kind is not used as another', async () => {
    const wrong: Act = { kind: 'command', commandId: idOf('Find quotes'), options: [] };
    expect((await does(bench.wilma, wrong)).status).toBe(400);
  });

  test('takes an uploaded file', async () => {
    const path = `/applications/${bench.playground.world.bot.id}/guilds/${bench.guild}/commands`;
    const option = { type: 11, name: 'file', description: 'Which?', required: true };
    await request(bench.playground, 'PUT', path, {
      body: [{ type: 1, name: 'read', description: 'Reads', options: [option] }],
    });
    const commandId = bench.playground.commands(bench.guild)[0]!.id;
    const { body } = await upload(bench.playground, new File(['x'], 'x.txt', { type: 'text/plain' }));
    const read: Act = { kind: 'command', commandId, options: [{ name: 'file', value: body.id }] };
    expect((await does(bench.wilma, read)).status).toBe(200);
    expect(await bench.told()).toMatchObject({
      data: {
        options: [{ name: 'file', type: 11, value: body.id }],
        resolved: { attachments: { [body.id]: { filename: 'x.txt' } } },
      },
    });
  });
});

describe('a component', () => {
  const button = (customId: string, extra = {}) => ({
    type: 2,
    style: 2,
    label: customId,
    custom_id: customId,
    ...extra,
  });
  const menu = {
    type: 3,
    custom_id: 'pick',
    options: [
      { label: 'One', value: '1' },
      { label: 'Two', value: '2' },
    ],
  };
  const posted = async (): Promise<string> => {
    const rows = [
      { type: 1, components: [button('More'), button('Off', { disabled: true })] },
      { type: 1, components: [menu] },
    ];
    const path = `/channels/${bench.channel}/messages`;
    const { body } = await request(bench.playground, 'POST', path, { body: { content: 'x', components: rows } });
    return String(body['id']);
  };

  test('is pressed or chosen from', async () => {
    const messageId = await posted();
    const pressed = await does(bench.wilma, { kind: 'press', messageId, customId: 'More' });
    expect(await bench.told()).toMatchObject({
      id: pressed.body.interactionId,
      data: { custom_id: 'More', component_type: 2 },
    });
    const chosen = await does(bench.wilma, { kind: 'select', messageId, customId: 'pick', values: ['2'] });
    expect(await bench.told()).toMatchObject({
      id: chosen.body.interactionId,
      data: { custom_id: 'pick', component_type: 3, values: ['2'] },
    });
  });

  test.each([
    ['an unknown button', { kind: 'press', customId: 'none' }],
    ['a button that is switched off', { kind: 'press', customId: 'Off' }],
    ['a menu pressed as a button', { kind: 'press', customId: 'pick' }],
    ['a button chosen from', { kind: 'select', customId: 'More', values: ['1'] }],
    ['a value that is not offered', { kind: 'select', customId: 'pick', values: ['3'] }],
    ['no value', { kind: 'select', customId: 'pick', values: [] }],
    ['too many values', { kind: 'select', customId: 'pick', values: ['1', '2'] }],
  ] as const)('is not used as %s', async (_, wrong) => {
    const messageId = await posted();
    expect((await does(bench.wilma, { ...wrong, messageId })).status).toBe(400);
  });

  test('of a message in another channel is out of reach', async () => {
    const messageId = await posted();
    const reached = await does(bench.olaf, { kind: 'press', messageId, customId: 'More' }, bench.otherChannel);
    expect(reached).toEqual(refusal('The message is not here any more.'));
  });
});

describe('a modal', () => {
  const form = {
    custom_id: 'form',
    title: 'Tell more',
    components: [{ type: 1, components: [{ type: 4, custom_id: 'why', style: 1, label: 'Why?', required: true }] }],
  };

  test('is shown to the asker alone, and sent once', async () => {
    const [wilma, otto] = [await open(bench.wilma), await open(bench.otto)];
    await does(bench.wilma, asks([{ name: 'question', value: 'x' }]));
    const opener = await bench.told();
    expect(await bench.callback(opener, { type: 9, data: form })).toBe(204);
    expect(await wilma.next('modal')).toMatchObject({ interactionId: opener.id, modal: { title: 'Tell more' } });
    const filled: Act = { kind: 'modal', interactionId: opener.id, values: { why: 'because' } };
    expect((await does(bench.otto, filled)).status).toBe(400);
    expect((await does(bench.wilma, { ...filled, values: {} })).status).toBe(400);
    const sent = await does(bench.wilma, filled);
    expect(await bench.told()).toMatchObject({
      id: sent.body.interactionId,
      data: { custom_id: 'form', components: [{ components: [{ custom_id: 'why', value: 'because' }] }] },
    });
    expect((await does(bench.wilma, filled)).status).toBe(400);
    bench.playground.sayAs({ userId: bench.mara, channelId: bench.channel, content: 'marker' });
    const seen = await otto.until(({ kind }) => kind === 'message');
    expect(seen.map(({ kind }) => kind)).not.toContain('modal');
  });
});

describe('dismissing', () => {
  test("takes an ephemeral message out of its reader's sight, whatever becomes of it", async () => {
    const page = await open(bench.wilma);
    await does(bench.wilma, asks([{ name: 'question', value: 'x' }]));
    const interaction = await bench.told();
    await bench.callback(interaction, { type: 4, data: { content: 'psst', flags: 64 } });
    const { id } = (await page.next('message')).message;
    expect((await does(bench.otto, { kind: 'dismiss', messageId: id })).status).toBe(400);
    expect((await does(bench.wilma, { kind: 'dismiss', messageId: id })).status).toBe(200);
    expect((await page.next('message-gone')).id).toBe(id);
    expect(await bench.editOriginal(interaction, { content: 'psst again' })).toBe(200);
    bench.playground.sayAs({ userId: bench.mara, channelId: bench.channel, content: 'marker' });
    expect((await page.next('message')).message.content).toBe('marker');
    expect((await open(bench.wilma)).snapshot.messages).toHaveLength(1);
  });

  test('deletes what is one’s own, and for a moderator what is anyone’s', async () => {
    const say = () => bench.playground.sayAs({ userId: bench.wilma, channelId: bench.channel, content: 'x' }).body.id;
    const own = say();
    expect((await does(bench.wilma, { kind: 'dismiss', messageId: own })).status).toBe(200);
    const another = say();
    expect(await does(bench.otto, { kind: 'dismiss', messageId: another })).toEqual(
      refusal("otto may not delete others' messages in #questions."),
    );
    expect((await does(bench.mara, { kind: 'dismiss', messageId: another })).status).toBe(200);
    expect(bench.playground.messages()).toEqual([]);
  });
});

describe('threads, roles and faults', () => {
  test('a thread hangs below its channel', async () => {
    const page = await open(bench.otto);
    const { body } = await does(bench.wilma, { kind: 'thread', name: ' ships ' });
    const { guilds } = await page.next('places');
    expect(guilds[0]!.channels).toEqual([
      { id: bench.channel, name: 'questions', parentId: null, mayModerate: false },
      { id: body.channelId, name: 'ships', parentId: bench.channel, mayModerate: false },
    ]);
    expect((await does(bench.wilma, { kind: 'say', content: 'x' }, body.channelId)).status).toBe(200);
    expect((await does(bench.wilma, { kind: 'thread', name: 'x' }, body.channelId)).status).toBe(400);
    expect((await does(bench.wilma, { kind: 'thread', name: ' ' })).status).toBe(400);
    deny(bench.wilma, PermissionFlagsBits.CreatePublicThreads);
    expect(await does(bench.wilma, { kind: 'thread', name: 'x' })).toEqual(
      refusal('wilma may not open threads in #questions.'),
    );
  });

  test('a role is given and taken, in its own guild alone', async () => {
    const roles = () => [...bench.playground.world.member(bench.guild, bench.wilma).roleIds];
    const roleId = bench.moderatorRole;
    expect((await does(bench.wilma, { kind: 'role', userId: bench.wilma, roleId, isHeld: true })).status).toBe(200);
    expect(roles()).toEqual([roleId]);
    expect((await does(bench.wilma, { kind: 'role', userId: bench.wilma, roleId, isHeld: false })).status).toBe(200);
    expect(roles()).toEqual([]);
    expect(await does(bench.wilma, { kind: 'role', userId: bench.olaf, roleId, isHeld: true })).toEqual(
      refusal('That person is not in Harbour Watch.'),
    );
    for (const wrong of ['1', bench.guild]) {
      expect(await does(bench.wilma, { kind: 'role', userId: bench.wilma, roleId: wrong, isHeld: true })).toEqual(
        refusal('There is no such role.'),
      );
    }
  });

  test('a fault strikes until it is ended', async () => {
    const fault = { kind: 'rest', method: 'GET', path: '^/users/@me$', status: 503, when: 'before', times: 9 } as const;
    const me = async () => (await request(bench.playground, 'GET', '/users/@me')).status;
    await does(bench.wilma, { kind: 'fault', fault });
    expect([await me(), bench.playground.faults()]).toEqual([503, [{ fault, timesLeft: 8 }]]);
    await does(bench.wilma, { kind: 'end-faults' });
    expect([await me(), bench.playground.faults()]).toEqual([200, []]);
  });

  test('without a network the bot gets no answer while the page does', async () => {
    await does(bench.wilma, { kind: 'fault', fault: { kind: 'network', isDown: true } });
    await expect(request(bench.playground, 'GET', '/users/@me')).rejects.toThrow();
    const { snapshot } = await open(bench.wilma);
    expect(snapshot).toMatchObject({
      bot: { connectedShards: 0 },
      faults: [{ fault: { kind: 'network', isDown: true }, timesLeft: null }],
    });
    await does(bench.wilma, { kind: 'fault', fault: { kind: 'network', isDown: false } });
    expect((await request(bench.playground, 'GET', '/users/@me')).status).toBe(200);
  });

  test.each([
    { kind: 'slow', method: 'GET', path: '.', delay: 0, times: 1 },
    { kind: 'rest', method: '*', path: '.', status: 429, when: 'before', times: 1, retryAfter: 0.5, scope: 'shared' },
    { kind: 'drop-sockets' },
    { kind: 'drop-sockets', code: 4000 },
    { kind: 'miss-heartbeats', times: 2 },
    { kind: 'refuse-resume', times: 2 },
    { kind: 'refuse-identify', code: 4004 },
    { kind: 'ask-to-reconnect' },
    { kind: 'invalid-session', isResumable: false },
    { kind: 'malformed-dispatch' },
    { kind: 'shards', count: 2, isRequired: false },
  ] as const)('$kind can be asked for', async (fault) => {
    await bench.dismissBot();
    expect((await does(bench.wilma, { kind: 'fault', fault })).status).toBe(200);
  });
});

describe('what is malformed', () => {
  const body = (changed: Record<string, unknown>) => () =>
    JSON.stringify({ personId: bench.wilma, channelId: bench.channel, act: { kind: 'end-faults' }, ...changed });
  const acting = (done: unknown) => body({ act: done });
  const fault = (asked: unknown) => acting({ kind: 'fault', fault: asked });
  const rest = { kind: 'rest', method: 'GET', path: '.', status: 500, when: 'after', times: 1 };
  const deep = [{ name: 'a', options: [{ name: 'b', options: [{ name: 'c', options: [{ name: 'd' }] }] }] }];

  test.each([
    ['no JSON', () => '{', 400],
    ['nothing', () => '', 400],
    ['a list', () => '[]', 400],
    ['null', () => 'null', 400],
    ['more than 1 MiB', () => JSON.stringify('x'.repeat(1 << 20)), 413],
    ['no person', body({ personId: undefined }), 400],
    ['a person who is no id', body({ personId: '../1' }), 400],
    ['an unknown person', body({ personId: '1' }), 400],
    ['the bot', () => body({ personId: bench.playground.world.bot.id })(), 400],
    ['an unknown channel', body({ channelId: '1' }), 400],
    ['a channel of a guild that the person is not in', () => body({ channelId: bench.otherChannel })(), 400],
    ['no act', body({ act: null }), 400],
    ['an unknown act', acting({ kind: 'dance' }), 400],
    ['an inherited act', acting({ kind: 'constructor' }), 400],
    ['an act without a kind', acting({}), 400],
    ['a command without options', acting({ kind: 'command', commandId: '1' }), 400],
    ['26 options', acting({ kind: 'command', commandId: '1', options: Array(26).fill({ name: 'a' }) }), 400],
    ['options too deep', acting({ kind: 'command', commandId: '1', options: deep }), 400],
    [
      'an option of a wrong value',
      acting({ kind: 'command', commandId: '1', options: [{ name: 'a', value: {} }] }),
      400,
    ],
    ['an option without a name', acting({ kind: 'command', commandId: '1', options: [{ value: 'a' }] }), 400],
    ['an autocomplete of nothing', acting({ kind: 'autocomplete', commandId: '1', options: [] }), 400],
    ['a press without a message', acting({ kind: 'press', customId: 'a' }), 400],
    ['a press of a long custom_id', acting({ kind: 'press', messageId: '1', customId: 'x'.repeat(101) }), 400],
    ['a choice without values', acting({ kind: 'select', messageId: '1', customId: 'a' }), 400],
    ['a choice of numbers', acting({ kind: 'select', messageId: '1', customId: 'a', values: [1] }), 400],
    ['a modal of a list', acting({ kind: 'modal', interactionId: '1', values: [] }), 400],
    ['a modal of numbers', acting({ kind: 'modal', interactionId: '1', values: { a: 1 } }), 400],
    ['an unknown modal', acting({ kind: 'modal', interactionId: '1', values: {} }), 400],
    ['a word that is no text', acting({ kind: 'say', content: 1 }), 400],
    ['eleven files', acting({ kind: 'say', content: 'x', uploadIds: Array(11).fill('1') }), 400],
    ['a thread of a long name', acting({ kind: 'thread', name: 'x'.repeat(101) }), 400],
    ['a role without a word whether it is held', acting({ kind: 'role', userId: '1', roleId: '1' }), 400],
    ['no fault', fault(undefined), 400],
    ['an unknown fault', fault({ kind: 'flood' }), 400],
    ['a fault with a wrong pattern', fault({ ...rest, path: '(' }), 400],
    ['a fault of an unknown method', fault({ ...rest, method: 'DANCE' }), 400],
    ['a fault that is a success', fault({ ...rest, status: 200 }), 400],
    ['a fault at another time', fault({ ...rest, when: 'sometimes' }), 400],
    ['a fault no time', fault({ ...rest, times: 0 }), 400],
    ['a fault half a time', fault({ ...rest, times: 0.5 }), 400],
    ['a fault of an unknown scope', fault({ ...rest, scope: 'galaxy' }), 400],
    ['a fault with a negative wait', fault({ ...rest, retryAfter: -1 }), 400],
    ['a delay of hours', fault({ kind: 'slow', method: 'GET', path: '.', delay: 1e9, times: 1 }), 400],
    ['a close code that cannot be sent', fault({ kind: 'drop-sockets', code: 1006 }), 400],
    ['no shard', fault({ kind: 'shards', count: 0, isRequired: true }), 400],
    ['a network neither up nor down', fault({ kind: 'network' }), 400],
  ])('%s is refused with a sentence', async (_, sent, status) => {
    const reply = await sendAct(bench.playground, sent());
    expect(reply.status).toBe(status);
    expect(reply.body.message).toMatch(/^[^\n]{5,150}\.$/);
    expect(Object.keys(reply.body)).toEqual(['message']);
  });

  test('a text that claims to be no JSON is refused', async () => {
    const response = await fetch(`${bench.playground.pageUrl}playground/act`, { method: 'POST', body: '{}' });
    expect([response.status, await response.json()]).toEqual([415, { message: 'An act is sent as application/json.' }]);
  });
});
