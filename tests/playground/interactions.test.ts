import { GatewayIntentBits, OverwriteType, PermissionFlagsBits, type APIMessage } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ClientLocales } from '../../src/playground/server/client-locales.js';
import { CommandBook } from '../../src/playground/server/commands.js';
import { InteractionDesk } from '../../src/playground/server/interactions.js';
import type { Interaction } from '../../src/playground/server/interactions/interaction.js';
import { shownToBot } from '../../src/playground/server/message-content.js';
import { startPlayground, type Playground } from '../../src/playground/server/server.js';
import { BareSocket, request } from './playground-client.js';

let playground: Playground;
let socket: BareSocket;
let clock: number;
let wilma: string;
let otto: string;
let role: string;
let guild: string;
let channel: string;
beforeEach(async () => {
  clock = Date.parse('2026-11-22T12:00:00Z');
  playground = await startPlayground({ now: () => clock, rateLimits: false });
  const { world } = playground;
  wilma = world.addPerson('wilma').id;
  otto = world.addPerson('otto').id;
  guild = world.addGuild('Harbour Watch', world.addPerson('orla').id).id;
  role = world.addModeratorRole(guild).id;
  world.join(guild, wilma);
  world.join(guild, otto, [role]);
  channel = world.addChannel(guild, 'questions').id;
  await send('PUT', `/applications/${world.bot.id}/commands`, commands);
  socket = await BareSocket.open(playground);
  await socket.next();
  socket.send({ op: 2, d: { token: playground.token, intents: 0, properties: {} } });
  expect(await socket.next()).toMatchObject({ t: 'READY' });
});
afterEach(async () => {
  socket.close();
  await playground.close();
});

const option = (type: number, name: string, more: object = {}) => ({ type, name, description: 'd', ...more });
const commands = [
  {
    name: 'all',
    description: 'd',
    options: [
      option(3, 'text', { required: true, max_length: 9 }),
      option(4, 'whole', { min_value: 1 }),
      option(5, 'switch'),
      option(6, 'person'),
      option(7, 'place'),
      option(8, 'role'),
      option(9, 'anyone'),
      option(10, 'part'),
      option(3, 'outlet', { choices: [{ name: 'Ledger', value: 'ledger' }] }),
    ],
  },
  {
    name: 'shelf',
    description: 'd',
    options: [
      option(2, 'books', { options: [option(1, 'add', { options: [option(3, 'title', { autocomplete: true })] })] }),
    ],
  },
  { name: 'guard', description: 'd', default_member_permissions: String(PermissionFlagsBits.ManageMessages) },
  { name: 'here', description: 'd', contexts: [0] },
  { type: 3, name: 'Quote This' },
  { type: 2, name: 'Look Up' },
];

const send = (method: string, path: string, body?: unknown) =>
  request(playground, method, path, body === undefined ? {} : { body });
const answer = (interaction: Interaction, body: unknown, query = '') =>
  send('POST', `/interactions/${interaction.id}/${interaction.token}/callback${query}`, body);
const webhook = ({ token }: Interaction) => `/webhooks/${playground.world.bot.id}/${token}`;
const original = (interaction: Interaction) => `${webhook(interaction)}/messages/@original`;
const place = () => ({ userId: wilma, channelId: channel });
const run = (options: Record<string, string | number | boolean> = { text: 'why?' }) =>
  playground.runCommand({ name: 'all', options, ...place() });
const row = (...components: unknown[]) => ({ type: 1, components });
const button = (id: string, more: object = {}) => ({ type: 2, style: 1, label: 'More', custom_id: id, ...more });

/** What the gateway says of the interaction that was just injected. */
async function told(): Promise<Record<string, unknown>> {
  const { t, d } = await socket.next();
  expect(t).toBe('INTERACTION_CREATE');
  return d;
}

/** A message of the bot with components. */
async function post(...components: unknown[]): Promise<string> {
  const { body } = await send('POST', `/channels/${channel}/messages`, { content: 'x', components });
  return String(body['id']);
}

describe('a slash command', () => {
  test('brings values of every type and what ids stand for', async () => {
    const options = {
      text: 'why?',
      whole: 2,
      switch: true,
      person: otto,
      place: channel,
      role,
      anyone: role,
      part: 0.5,
    };
    playground.world.denyBot(channel, PermissionFlagsBits.ViewChannel);
    run({ ...options, outlet: 'ledger' });
    const { data, member } = (await told()) as { data: Record<string, unknown>; member: Record<string, unknown> };
    expect(data['options']).toEqual([
      { name: 'text', type: 3, value: 'why?' },
      { name: 'whole', type: 4, value: 2 },
      { name: 'switch', type: 5, value: true },
      { name: 'person', type: 6, value: otto },
      { name: 'place', type: 7, value: channel },
      { name: 'role', type: 8, value: role },
      { name: 'anyone', type: 9, value: role },
      { name: 'part', type: 10, value: 0.5 },
      { name: 'outlet', type: 3, value: 'ledger' },
    ]);
    expect(data['resolved']).toMatchObject({
      users: { [otto]: { username: 'otto' } },
      members: { [otto]: { roles: [role], permissions: expect.any(String) as string } },
      // The asker's, not the bot's.
      channels: { [channel]: { name: 'questions', permissions: member['permissions'] } },
      roles: { [role]: { name: 'Moderator' } },
    });
    expect(member).toMatchObject({ user: { id: wilma }, permissions: expect.any(String) as string });
  });

  test('names the subcommand in the group', async () => {
    const options = [{ name: 'books', options: [{ name: 'add', options: [{ name: 'title', value: 'Tides' }] }] }];
    const interaction = playground.runCommand({ name: 'shelf', options, ...place() });
    expect(interaction.label).toBe('/shelf books add');
    expect(((await told()) as { data: object }).data).toMatchObject({
      options: [{ type: 2, options: [{ type: 1, options: [{ name: 'title', type: 3, value: 'Tides' }] }] }],
    });
  });

  test.each([
    ['without a required option', {}, 'text is required'],
    ['with an option that is not its own', { text: 'x', other: 'x' }, 'no option other'],
    ['with a text too long', { text: 'x'.repeat(10) }, '9 characters'],
    ['with a number too small', { text: 'x', whole: 0 }, 'from 1'],
    ['with none of its choices', { text: 'x', outlet: 'gazette' }, 'one of its choices'],
    ['with a person who is not here', { text: 'x', person: '1' }, 'no person 1'],
  ] as const)('is not sent %s', (_, options, reason) => {
    expect(() => run(options)).toThrow(reason);
  });

  test('is not offered to who lacks its permissions, nor where it does not belong', () => {
    const { world } = playground;
    expect(() => playground.runCommand({ name: 'guard', ...place() })).toThrow('guard is not offered to wilma here');
    expect(playground.runCommand({ name: 'guard', userId: otto, channelId: channel }).label).toBe('/guard');
    const direct = world.directChannel(wilma).id;
    expect(() => playground.runCommand({ name: 'here', userId: wilma, channelId: direct })).toThrow('not offered');
    expect(() => playground.runCommand({ name: 'gone', ...place() })).toThrow('No command gone');
    world.setOverwrite(channel, wilma, {
      type: OverwriteType.Member,
      allow: 0n,
      deny: PermissionFlagsBits.ViewChannel,
    });
    expect(() => run()).toThrow('wilma cannot see the channel');
    expect(() =>
      playground.runCommand({ name: 'here', userId: world.addPerson('una').id, channelId: channel }),
    ).toThrow('una cannot see');
  });

  test('brings the file that was uploaded for an option, and is not sent without', () => {
    const { world } = playground;
    const book = new CommandBook(world);
    book.replace(null, [{ name: 'read', description: 'd', options: [option(11, 'page')] }]);
    const attachment = {
      id: '7',
      filename: 'a.txt',
      size: 1,
      url: 'https://a.example',
      proxy_url: 'https://a.example',
    };
    const claimFile = (id: string) => (id === '7' ? attachment : undefined);
    const desk = new InteractionDesk({
      world,
      commands: book,
      locales: new ClientLocales(),
      now: () => clock,
      claimFile,
    });
    const read = (page: string) => desk.command({ name: 'read', options: { page }, ...place() });
    expect(read('7').payload).toMatchObject({
      data: { options: [{ type: 11, value: '7' }], resolved: { attachments: { '7': attachment } } },
    });
    expect(() => read('8')).toThrow('attach it again');
  });

  test('in a conversation comes from a user, not from a member', async () => {
    playground.runCommand({
      name: 'all',
      options: { text: 'x' },
      userId: wilma,
      channelId: playground.world.directChannel(wilma).id,
    });
    const payload = await told();
    expect(payload).toMatchObject({ user: { id: wilma }, context: 1 });
    expect(payload).not.toHaveProperty('member');
  });
});

describe('autocomplete', () => {
  test('marks what is typed and takes choices', async () => {
    const options = [{ name: 'books', options: [{ name: 'add', options: [{ name: 'title', value: 'Ti' }] }] }];
    const interaction = playground.typeOption({ name: 'shelf', options, focused: 'title', ...place() });
    expect(JSON.stringify(await told())).toContain('{"name":"title","type":3,"value":"Ti","focused":true}');
    const choices = [{ name: 'Tides', value: 'tides' }];
    expect((await answer(interaction, { type: 8, data: { choices } })).status).toBe(204);
    expect(interaction.choices).toEqual(choices);
    expect([interaction.label, interaction.answeredAt]).toEqual(['autocomplete of title', clock]);
  });

  test('is not asked of an option without it', () => {
    expect(() => playground.typeOption({ name: 'all', options: { text: 'x' }, focused: 'text', ...place() })).toThrow(
      'Nothing is proposed',
    );
  });
});

describe('a context menu', () => {
  test('brings the message with its content, whatever the intents', async () => {
    const { id } = playground.sayAs({ userId: otto, channelId: channel, content: 'secret' }).body;
    const interaction = playground.runMessageCommand({ name: 'Quote This', messageId: id, userId: wilma });
    expect(await told()).toMatchObject({
      data: { type: 3, target_id: id, resolved: { messages: { [id]: { content: 'secret' } } } },
    });
    expect(interaction.label).toBe('"Quote This" on a message');
    await answer(interaction, { type: 4, data: { content: 'x' } });
    expect(playground.messages().at(-1)).toMatchObject({ type: 23, interaction_metadata: { target_message_id: id } });
  });

  test('brings the person', async () => {
    playground.runUserCommand({ name: 'Look Up', targetId: otto, ...place() });
    expect(await told()).toMatchObject({
      data: { type: 2, target_id: otto, resolved: { users: { [otto]: {} }, members: { [otto]: { roles: [role] } } } },
    });
  });

  test("shows nobody another's ephemeral message", async () => {
    const interaction = run();
    await answer(interaction, { type: 4, data: { content: 'psst', flags: 64 } });
    const quote = (userId: string) =>
      playground.runMessageCommand({ name: 'Quote This', messageId: interaction.originalId!, userId });
    expect(() => quote(otto)).toThrow('no message');
  });
});

describe('a component', () => {
  test('is a button: pressed, updated, and answered under it', async () => {
    const messageId = await post(row(button('go'), button('off', { disabled: true })));
    const pressed = playground.pressButton({ messageId, customId: 'go', userId: otto });
    expect(await told()).toMatchObject({ data: { component_type: 2, custom_id: 'go' }, message: { id: messageId } });
    expect(pressed.label).toBe('button "More"');
    await answer(pressed, { type: 7, data: { content: 'y' } });
    await send('POST', webhook(pressed), { content: 'further' });
    expect(playground.messages()).toMatchObject([
      { id: messageId, content: 'y' },
      { content: 'further', type: 19, message_reference: { message_id: messageId }, interaction_metadata: { type: 3 } },
    ]);
    expect(() => playground.pressButton({ messageId, customId: 'off', userId: otto })).toThrow('off');
    expect(() => playground.pressButton({ messageId, customId: 'none', userId: otto })).toThrow('no such button');
  });

  test('deferred stays as it is until it is edited', async () => {
    const messageId = await post(row(button('go')));
    const pressed = playground.pressButton({ messageId, customId: 'go', userId: wilma });
    await answer(pressed, { type: 6 });
    expect([pressed.acknowledgedAt, pressed.answeredAt, playground.messages()[0]?.content]).toEqual([clock, null, 'x']);
    await send('PATCH', original(pressed), { content: 'y' });
    expect([pressed.answeredAt, playground.messages()[0]?.content]).toEqual([clock, 'y']);
  });

  test('is a menu of each kind, with what the ids stand for', async () => {
    const messageId = await post(
      row({
        type: 3,
        custom_id: 'texts',
        placeholder: 'Which?',
        options: [
          { label: 'A', value: 'a' },
          { label: 'B', value: 'b' },
        ],
      }),
      row({ type: 5, custom_id: 'people' }),
      row({ type: 6, custom_id: 'roles' }),
      row({ type: 7, custom_id: 'either', max_values: 2 }),
      row({ type: 8, custom_id: 'places', channel_types: [0] }),
    );
    const choose = async (customId: string, ...values: string[]) => {
      playground.choose({ messageId, customId, values, userId: wilma });
      return ((await told()) as { data: object }).data;
    };
    expect(await choose('texts', 'b')).toMatchObject({ component_type: 3, values: ['b'] });
    expect(await choose('people', otto)).toMatchObject({ values: [otto], resolved: { members: { [otto]: {} } } });
    expect(await choose('roles', role)).toMatchObject({ resolved: { roles: { [role]: {} } } });
    expect(await choose('either', role, otto)).toMatchObject({ resolved: { roles: {}, users: {} } });
    expect(await choose('places', channel)).toMatchObject({ resolved: { channels: { [channel]: {} } } });
    const chosen =
      (customId: string, ...values: string[]) =>
      () =>
        playground.choose({ messageId, customId, values, userId: wilma });
    expect(chosen('texts', 'c')).toThrow('does not offer');
    expect(chosen('people')).toThrow('1 different');
    expect(chosen('places', playground.world.addThread(channel, 't').id)).toThrow('kind');
  });
});

describe('a form', () => {
  const form = {
    title: 'Tell us',
    custom_id: 'form',
    components: [
      { type: 10, content: 'Please.' },
      { type: 18, label: 'Why', component: { type: 4, custom_id: 'why', style: 1, min_length: 2 } },
      { type: 18, label: 'Who', component: { type: 5, custom_id: 'who', required: false } },
      row({ type: 4, custom_id: 'old', style: 1, label: 'Old', required: false }),
    ],
  };

  test('opened by a command is filled in and answered', async () => {
    const opener = run();
    await told();
    expect((await answer(opener, { type: 9, data: form })).status).toBe(204);
    expect(opener.modal).toMatchObject({ title: 'Tell us' });
    const sent = playground.submitModal({
      userId: wilma,
      interactionId: opener.id,
      values: { why: 'So.', who: [otto] },
    });
    expect(sent.label).toBe('form "Tell us"');
    expect(await told()).toMatchObject({
      type: 5,
      data: {
        custom_id: 'form',
        components: [
          { type: 10 },
          { type: 18, component: { type: 4, custom_id: 'why', value: 'So.' } },
          { type: 18, component: { type: 5, custom_id: 'who', values: [otto] } },
          { type: 1, components: [{ type: 4, custom_id: 'old', value: '' }] },
        ],
        resolved: { users: { [otto]: {} } },
      },
    });
    expect((await answer(sent, { type: 7, data: { content: 'x' } })).status).toBe(400);
    await answer(sent, { type: 4, data: { content: 'thanks' } });
    expect(playground.messages().at(-1)).toMatchObject({
      interaction_metadata: { type: 5, triggering_interaction_metadata: { id: opener.id } },
    });
    expect(() => playground.submitModal({ userId: wilma, interactionId: opener.id, values: {} })).toThrow(
      'no such form',
    );
  });

  test('opened from a message knows and updates it', async () => {
    const messageId = await post(row(button('go')));
    const pressed = playground.pressButton({ messageId, customId: 'go', userId: wilma });
    await told();
    await answer(pressed, { type: 9, data: form });
    const sent = playground.submitModal({ userId: wilma, interactionId: pressed.id, values: { why: 'So.' } });
    expect(await told()).toMatchObject({ message: { id: messageId } });
    expect((await answer(sent, { type: 7, data: { content: 'y' } })).status).toBe(204);
    expect(playground.messages().map(({ content }) => content)).toEqual(['y']);
  });

  test('is not sent by another, nor without what it requires', async () => {
    const opener = run();
    await answer(opener, { type: 9, data: form });
    const submit = (userId: string, values: Record<string, string>) => () =>
      playground.submitModal({ userId, interactionId: opener.id, values });
    expect(submit(otto, { why: 'So.' })).toThrow('no such form');
    expect(submit(wilma, {})).toThrow('why is required');
    expect(submit(wilma, { why: 'S' })).toThrow('2 to 4000');
  });
});

describe('an answer', () => {
  test('says who used what', async () => {
    const interaction = run();
    await answer(interaction, { type: 4, data: { content: 'x' } });
    await send('POST', webhook(interaction), { content: 'further' });
    expect(playground.messages()).toMatchObject([
      {
        type: 20,
        interaction: { name: 'all', user: { id: wilma } },
        interaction_metadata: {
          type: 2,
          name: 'all',
          user: { id: wilma },
          authorizing_integration_owners: { '0': guild },
        },
      },
      { type: 19, interaction_metadata: { original_response_message_id: interaction.originalId } },
    ]);
  });

  test('is given back when that is asked for', async () => {
    const interaction = run();
    const { status, body } = await answer(interaction, { type: 5, data: { flags: 64 } }, '?with_response=true');
    expect([status, body]).toMatchObject([
      200,
      {
        interaction: { id: interaction.id, type: 2, response_message_loading: true, response_message_ephemeral: true },
        resource: { type: 5, message: { id: interaction.originalId, flags: 192 } },
      },
    ]);
  });

  test('carries of a deferral nothing but whether it is ephemeral', async () => {
    const interaction = run();
    await answer(interaction, { type: 5, data: { flags: 64 | 4 | 32_768, content: 'x' } });
    expect(playground.messages()).toMatchObject([{ flags: 192, content: '' }]);
    await send('PATCH', original(interaction), { flags: 32_768, components: [{ type: 10, content: 'y' }] });
    expect(playground.messages()).toMatchObject([{ flags: 64 | 32_768, edited_timestamp: null }]);
  });

  test('can be read, edited and deleted, ephemeral as it is', async () => {
    const interaction = run();
    await answer(interaction, { type: 4, data: { content: 'x', flags: 64 } });
    expect((await send('GET', original(interaction))).body).toMatchObject({ content: 'x', flags: 64 });
    expect((await send('PATCH', original(interaction), { content: 'y' })).body).toMatchObject({
      content: 'y',
      flags: 64,
    });
    expect((await send('DELETE', original(interaction))).status).toBe(204);
    expect(playground.messages()).toEqual([]);
  });

  test('that does not come in three seconds is told as failed, once', () => {
    const { world } = playground;
    const desk = new InteractionDesk({
      world,
      commands: new CommandBook(world),
      locales: new ClientLocales(),
      now: () => clock,
      claimFile: () => undefined,
    });
    const seen: boolean[] = [];
    desk.observe(({ hasFailed }) => seen.push(hasFailed));
    const { id: messageId } = playground.sayAs({ ...place(), content: 'x' }).body;
    const { interaction } = desk.press({ messageId, customId: 'x', userId: wilma, isForged: true });
    clock += 3000;
    desk.failUnanswered();
    clock += 1;
    desk.failUnanswered();
    desk.failUnanswered();
    expect(seen).toEqual([false, true]);
    expect(() => desk.forCallback(interaction.id, interaction.token)).toThrow('Unknown interaction');
  });
});

test('nothing is answered where the channel is gone, and nothing is kept of it', async () => {
  const { world } = playground;
  const here = world.addChannel(guild, 'short-lived');
  const asked = playground.runCommand({ name: 'all', options: { text: 'x' }, userId: wilma, channelId: here.id });
  world.removeChannel(here);
  const { status, body } = await answer(asked, { type: 4, data: { content: 'x', flags: 64 } });
  expect([status, body['code'], playground.messages()]).toEqual([404, 10003, []]);
});

describe('files', () => {
  const upload = (method: string, path: string, body: unknown, names: readonly string[]) => {
    const form = new FormData();
    form.append('payload_json', JSON.stringify(body));
    names.forEach((name, index) => {
      form.append(`files[${index}]`, new Blob([name]), name);
    });
    return request(playground, method, path, { body: form });
  };

  test('are kept, described, shown in embeds, and listed in an edit to stay', async () => {
    const interaction = run();
    await answer(interaction, { type: 5 });
    const body = {
      attachments: [{ id: '1', description: 'a chart' }],
      embeds: [{ image: { url: 'attachment://shown.png' } }],
    };
    const made = await upload('PATCH', original(interaction), body, ['shown.png', 'beside.txt']);
    const message = made.body as unknown as {
      attachments: { id: string; url: string }[];
      embeds: { image: { url: string } }[];
    };
    expect(message.attachments).toMatchObject([{ filename: 'beside.txt', description: 'a chart', size: 10 }]);
    expect(message.embeds[0]!.image.url).toContain('/shown.png');
    expect(await (await fetch(message.attachments[0]!.url)).text()).toBe('beside.txt');
    const kept = { attachments: [{ id: message.attachments[0]!.id }, { id: '0' }] };
    const edited = await upload('PATCH', original(interaction), kept, ['new.txt']);
    expect(edited.body['attachments']).toMatchObject([{ filename: 'beside.txt' }, { filename: 'new.txt' }]);
    await send('PATCH', original(interaction), { attachments: [] });
    expect(playground.messages()[0]?.attachments).toEqual([]);
  });

  test('of a layout must be there', async () => {
    const path = `/channels/${channel}/messages`;
    const body = { flags: 32_768, components: [{ type: 13, file: { url: 'attachment://a.txt' } }] };
    expect((await upload('POST', path, body, ['a.txt'])).status).toBe(200);
    const { body: refused } = await upload('POST', path, body, ['b.txt']);
    expect(JSON.stringify(refused)).toContain('UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND');
  });
});

describe('a reply to the bot', () => {
  test('is shown to it only when the bot wrote of its own accord, or is named', async () => {
    const { world } = playground;
    const interaction = run();
    await answer(interaction, { type: 4, data: { content: 'x' } });
    await send('POST', `/channels/${channel}/messages`, { content: 'y' });
    const [answered, written] = [...world.messages.values()];
    const contentOf = (content: string, replyTo: typeof answered) =>
      shownToBot(world, playground.sayAs({ ...place(), content, replyTo: replyTo! }).body, 0).content;
    expect(contentOf('why?', answered)).toBe('');
    expect(contentOf(`<@${world.bot.id}> why?`, answered)).not.toBe('');
    expect(contentOf('why?', written)).toBe('why?');
  });

  test('a message that a bot may not read keeps its poll, and the text of what it answers', () => {
    const { world } = playground;
    const asked = playground.sayAs({ ...place(), content: 'Who owes?' });
    const poll = { question: { text: 'Who?' } } as NonNullable<APIMessage['poll']>;
    const reply = { ...playground.sayAs({ ...place(), content: 'Nobody.', replyTo: asked }).body, poll };
    const shown = shownToBot(world, reply, 0);
    expect(shown).not.toHaveProperty('poll');
    expect(shown.referenced_message).toMatchObject({ id: asked.body.id, content: '' });
    const everything = shownToBot(world, reply, GatewayIntentBits.MessageContent);
    expect(everything).toMatchObject({ poll, referenced_message: { content: 'Who owes?' } });
  });
});

describe('mentions', () => {
  const mention = () => `<@${otto}> <@&${role}> @everyone`;
  const posted = (body: object) => send('POST', `/channels/${channel}/messages`, body);
  const allowAll = () => {
    playground.world.setOverwrite(channel, playground.world.bot.id, {
      type: OverwriteType.Member,
      allow: PermissionFlagsBits.MentionEveryone,
      deny: 0n,
    });
  };

  test('of a message reach whom it names, unless it says otherwise', async () => {
    allowAll();
    const { body } = await posted({ content: mention() });
    expect(body).toMatchObject({ mentions: [{ id: otto }], mention_roles: [role], mention_everyone: true });
    expect(playground.pinged(String(body['id']))).toContain(wilma);
    const { body: quiet } = await posted({ content: mention(), allowed_mentions: { parse: [] } });
    expect(quiet).toMatchObject({ mentions: [], mention_roles: [], mention_everyone: false });
    expect(playground.pinged(String(quiet['id']))).toEqual([]);
    const { body: one } = await posted({ content: mention(), allowed_mentions: { users: [otto] } });
    expect(one).toMatchObject({ mentions: [{ id: otto }], mention_roles: [], mention_everyone: false });
  });

  test('of an interaction reach people alone', async () => {
    allowAll();
    const interaction = run();
    await answer(interaction, { type: 4, data: { content: mention() } });
    expect(playground.messages()).toMatchObject([
      { mentions: [{ id: otto }], mention_roles: [], mention_everyone: false },
    ]);
  });

  test('of everyone need the permission', async () => {
    const { body } = await posted({ content: mention() });
    expect(body).toMatchObject({ mentions: [{ id: otto }], mention_roles: [], mention_everyone: false });
  });

  test('in code are none', async () => {
    const { body } = await posted({ content: `\`<@${otto}>\` \`\`\`\n<@${wilma}>\n\`\`\`` });
    expect(body['mentions']).toEqual([]);
  });

  test('by a reply follow replied_user, and an edit pings nobody', async () => {
    const { id } = playground.sayAs({ userId: wilma, channelId: channel, content: 'why?' }).body;
    const reply = (more: object) => posted({ content: 'x', message_reference: { message_id: id }, ...more });
    const { body } = await reply({});
    expect(body).toMatchObject({ type: 19, mentions: [{ id: wilma }], referenced_message: { content: 'why?' } });
    const { body: quiet } = await reply({ allowed_mentions: { parse: ['users'], replied_user: false } });
    expect(quiet['mentions']).toEqual([]);
    const { body: edited } = await send('PATCH', `/channels/${channel}/messages/${String(quiet['id'])}`, {
      content: `<@${otto}>`,
      allowed_mentions: { parse: ['users'] },
    });
    expect(edited['mentions']).toMatchObject([{ id: otto }]);
    expect(playground.pinged(String(quiet['id']))).toEqual([]);
  });
});
