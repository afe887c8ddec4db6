import { GatewayIntentBits, PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EndpointBench } from './endpoint-bench.js';

const { AddReactions, ManageChannels, ManageMessages, ManageRoles, ManageThreads, PinMessages } = PermissionFlagsBits;
const { CreatePublicThreads, ReadMessageHistory, SendMessages, ViewChannel } = PermissionFlagsBits;

let bench: EndpointBench;
beforeEach(async () => {
  bench = await EndpointBench.open({ privilegedIntents: GatewayIntentBits.MessageContent });
});
afterEach(() => bench.close());

const nobody = '1';

describe('what is not there is refused', () => {
  test.each([
    ['GET', '/channels/1', 10003],
    ['POST', '/channels/1/messages', 10003],
    ['GET', '/channels/{channel}/messages/1', 10008],
    ['PATCH', '/channels/{channel}/messages/1', 10008],
    ['DELETE', '/channels/{channel}/messages/1', 10008],
    ['PUT', `/channels/{channel}/messages/1/reactions/${encodeURIComponent('👍')}/@me`, 10008],
    ['POST', '/channels/{channel}/messages/1/threads', 10008],
    ['GET', '/guilds/1', 10004],
    ['GET', '/guilds/1/channels', 10004],
    ['DELETE', '/users/@me/guilds/1', 10004],
    ['GET', '/guilds/{guild}/roles/1', 10011],
    ['GET', '/guilds/{guild}/members/1', 10013],
    ['GET', '/users/1', 10013],
    ['GET', '/applications/{bot}/commands/1', 10063],
    ['PATCH', '/applications/{bot}/commands/1', 10063],
    ['DELETE', '/applications/{bot}/commands/1', 10063],
    ['GET', '/applications/{bot}/guilds/{guild}/commands/1/permissions', 10063],
    ['PATCH', '/webhooks/{bot}/no-token/messages/@original', 10015],
  ])('%s %s with %i', async (method, path, code) => {
    bench.allowBot(CreatePublicThreads);
    expect(await bench.refusal(method, path, method === 'GET' ? undefined : {})).toEqual([404, code]);
  });

  test('a person who is known but no member with 10007', async () => {
    const stranger = bench.world.addPerson('otto').id;
    expect(await bench.refusal('GET', `/guilds/{guild}/members/${stranger}`)).toEqual([404, 10007]);
  });
});

describe('a channel that the bot does not see is refused with 50001', () => {
  test.each([
    ['GET', ''],
    ['PATCH', ''],
    ['DELETE', ''],
    ['GET', '/messages'],
    ['POST', '/messages'],
    ['POST', '/typing'],
    ['GET', '/pins'],
    ['GET', '/messages/pins'],
    ['POST', '/threads'],
    ['PUT', '/permissions/1'],
  ])('%s %s', async (method, path) => {
    bench.hideChannel();
    const body = method === 'GET' ? undefined : {};
    expect(await bench.refusal(method, `/channels/{channel}${path}`, body)).toEqual([403, 50001]);
  });
});

describe('what the bot may not do is refused with 50013', () => {
  test.each([
    ['POST', '/channels/{channel}/typing', SendMessages],
    ['PATCH', '/channels/{channel}', ManageChannels],
    ['DELETE', '/channels/{channel}', ManageChannels],
    ['POST', '/channels/{channel}/messages/bulk-delete', ManageMessages],
    ['PUT', '/channels/{channel}/pins/1', PinMessages],
    ['PUT', '/channels/{channel}/permissions/{member}', ManageRoles],
    ['POST', '/channels/{channel}/threads', CreatePublicThreads],
    ['PUT', '/guilds/{guild}/members/{member}/roles/1', ManageRoles],
    ['DELETE', '/guilds/{guild}/members/{member}/roles/1', ManageRoles],
  ])('%s %s', async (method, path, needed) => {
    bench.denyBot(needed);
    expect(await bench.refusal(method, path, {})).toEqual([403, 50013]);
  });
});

describe('an id or number that is none is refused with 50035', () => {
  test.each([
    ['/channels/abc', 'channel_id', 'NUMBER_TYPE_COERCE'],
    ['/channels/{channel}/messages/12x', 'message_id', 'NUMBER_TYPE_COERCE'],
    ['/guilds/-1', 'guild_id', 'NUMBER_TYPE_COERCE'],
    ['/channels/{channel}/messages?limit=0', 'limit', 'NUMBER_TYPE_MIN'],
    ['/channels/{channel}/messages?limit=101', 'limit', 'NUMBER_TYPE_MAX'],
    ['/channels/{channel}/messages?limit=few', 'limit', 'NUMBER_TYPE_COERCE'],
    ['/channels/{channel}/messages?before=noon', 'before', 'NUMBER_TYPE_COERCE'],
    ['/guilds/{guild}/members/search?query=w&limit=1001', 'limit', 'NUMBER_TYPE_MAX'],
  ])('%s names %s', async (path, field, code) => {
    const { status, body } = await bench.send('GET', path);
    expect([status, body['code']]).toEqual([400, 50035]);
    expect(body['errors']).toMatchObject({ [field]: { _errors: [{ code }] } });
  });
});

describe('the bot itself', () => {
  test('is told the gateway, its account, its application and its guilds', async () => {
    const { body } = await bench.send('GET', '/gateway/bot');
    expect(body).toMatchObject({ shards: 1, session_start_limit: { total: 1000, max_concurrency: 1 } });
    expect((await bench.send('GET', '/gateway')).body).toEqual({ url: body['url'] });
    expect((await bench.send('GET', '/users/@me')).body).toMatchObject({ id: bench.bot, bot: true });
    for (const path of ['/applications/@me', '/oauth2/applications/@me']) {
      // GATEWAY_MESSAGE_CONTENT_LIMITED and APPLICATION_COMMAND_BADGE
      expect((await bench.send('GET', path)).body).toMatchObject({ id: bench.bot, flags: (1 << 19) | (1 << 23) });
    }
    expect((await bench.send('GET', '/users/@me/guilds?with_counts=true')).body).toMatchObject([
      { id: bench.guild.id, owner: false, approximate_member_count: 3 },
    ]);
  });

  test('leaves a guild, which is gone for it', async () => {
    expect((await bench.send('DELETE', '/users/@me/guilds/{guild}')).status).toBe(204);
    expect((await bench.send('GET', '/users/@me/guilds')).body).toEqual([]);
    expect(await bench.refusal('GET', '/channels/{channel}')).toEqual([404, 10003]);
  });
});

describe('a direct conversation', () => {
  const open = async (recipient: string): Promise<string> =>
    String((await bench.send('POST', '/users/@me/channels', { recipient_id: recipient })).body['id']);

  test('is one per person', async () => {
    expect(await open(bench.member)).toBe(await open(bench.member));
    expect((await bench.send('POST', `/channels/${await open(bench.member)}/messages`, { content: 'x' })).status).toBe(
      200,
    );
  });

  test('with somebody who shares no guild takes no message', async () => {
    const id = await open(bench.world.addPerson('otto').id);
    expect(await bench.refusal('POST', `/channels/${id}/messages`, { content: 'x' })).toEqual([403, 50007]);
  });

  test.each([
    [{ recipient_id: nobody }, 50033],
    [{}, 50035],
    [{ recipient_id: 'x' }, 50035],
  ])('with %j is refused', async (body, code) => {
    expect(await bench.refusal('POST', '/users/@me/channels', body)).toEqual([400, code]);
  });

  test('has neither overwrites, nor settings, nor power over what the other wrote', async () => {
    const id = await open(bench.member);
    const said = bench.playground.sayAs({ userId: bench.member, channelId: id, content: 'mine' }).body.id;
    expect(await bench.refusal('DELETE', `/channels/${id}/messages/${said}`)).toEqual([403, 50003]);
    expect(await bench.refusal('PATCH', `/channels/${id}`, { name: 'x' })).toEqual([403, 50003]);
    expect(await bench.refusal('POST', `/channels/${id}/messages/bulk-delete`, { messages: [] })).toEqual([403, 50003]);
    expect(await bench.refusal('PUT', `/channels/${id}/permissions/1`, {})).toEqual([403, 50003]);
  });
});

describe('a guild', () => {
  test('shows its roles, channels and counts', async () => {
    const { body } = await bench.send('GET', '/guilds/{guild}?with_counts=true');
    expect(body).toMatchObject({ name: 'Harbour Watch', approximate_member_count: 3 });
    expect((await bench.send('GET', '/guilds/{guild}/channels')).body).toMatchObject([{ name: 'questions' }]);
    expect((await bench.send('GET', '/guilds/{guild}/roles')).body).toMatchObject([
      { name: '@everyone', position: 0 },
      { name: 'verbatim', position: 1 },
    ]);
  });

  test('shows one member, and finds members by the beginning of their name', async () => {
    expect((await bench.send('GET', '/guilds/{guild}/members/{member}')).body).toMatchObject({
      user: { username: 'wilma' },
    });
    const { body } = await bench.send('GET', '/guilds/{guild}/members/search?query=WIL&limit=9');
    expect(body).toMatchObject([{ user: { id: bench.member } }]);
  });

  test('lists its members to those with the privileged intent alone', async () => {
    expect(await bench.refusal('GET', '/guilds/{guild}/members')).toEqual([403, 50001]);
    const trusted = await EndpointBench.open({ privilegedIntents: GatewayIntentBits.GuildMembers });
    try {
      const after = await trusted.send('GET', `/guilds/{guild}/members?limit=10&after=${trusted.bot}`);
      expect((after.body as unknown as unknown[]).length).toBe(2);
    } finally {
      await trusted.close();
    }
  });

  test('lets the bot give and take roles below its own, and no others', async () => {
    const { world, guild } = bench;
    const low = world.addRole(guild.id, 'reader', 0n).id;
    bench.allowBot(ManageRoles);
    const high = world.addRole(guild.id, 'harbour master', 0n).id;
    const path = (role: string) => `/guilds/{guild}/members/{member}/roles/${role}`;
    expect((await bench.send('PUT', path(low))).status).toBe(204);
    expect([...world.member(guild.id, bench.member).roleIds]).toEqual([low]);
    expect((await bench.send('DELETE', path(low))).status).toBe(204);
    expect([...world.member(guild.id, bench.member).roleIds]).toEqual([]);
    expect(await bench.refusal('PUT', path(high))).toEqual([403, 50013]);
    expect(await bench.refusal('PUT', path(guild.id))).toEqual([400, 50028]);
    expect(await bench.refusal('PUT', path(nobody))).toEqual([404, 10011]);
  });
});

describe('a channel', () => {
  test('is renamed and deleted with its threads and messages', async () => {
    bench.allowBot(ManageChannels);
    bench.wrote('x');
    bench.world.addThread(bench.channel.id, 'aside');
    expect((await bench.send('PATCH', '/channels/{channel}', { name: 'answers' })).body).toMatchObject({
      name: 'answers',
    });
    expect(await bench.refusal('PATCH', '/channels/{channel}', { name: '' })).toEqual([400, 50035]);
    expect((await bench.send('DELETE', '/channels/{channel}')).body).toMatchObject({ id: bench.channel.id });
    expect([bench.world.channels.size, bench.world.messages.size]).toEqual([0, 0]);
  });

  test('takes overwrites of what the bot itself may', async () => {
    bench.allowBot(ManageRoles);
    const path = '/channels/{channel}/permissions/{member}';
    const deny = String(SendMessages);
    expect((await bench.send('PUT', path, { type: 1, deny })).status).toBe(204);
    expect(bench.world.permissionsIn(bench.channel, bench.member) & SendMessages).toBe(0n);
    expect((await bench.send('DELETE', path)).status).toBe(204);
    expect(bench.world.permissionsIn(bench.channel, bench.member) & SendMessages).toBe(SendMessages);
    expect(await bench.refusal('DELETE', path)).toEqual([404, 10009]);
    expect(await bench.refusal('PUT', path, { type: 1, allow: String(ManageChannels) })).toEqual([403, 50013]);
    expect(await bench.refusal('PUT', path, { type: 1, allow: 'all' })).toEqual([400, 50035]);
    expect(await bench.refusal('PUT', path, { type: 0, deny })).toEqual([404, 10009]);
  });
});

describe('messages', () => {
  const ids = async (query: string): Promise<unknown[]> => {
    const { body } = await bench.send('GET', `/channels/{channel}/messages${query}`);
    return (body as unknown as { content: string }[]).map(({ content }) => content);
  };

  test('come newest first, in pages around, before and after one', async () => {
    const [, , third] = ['a', 'b', 'c', 'd', 'e'].map((content) => bench.said(content));
    expect(await ids('')).toEqual(['e', 'd', 'c', 'b', 'a']);
    expect(await ids('?limit=2')).toEqual(['e', 'd']);
    expect(await ids(`?limit=1&before=${third!}`)).toEqual(['b']);
    expect(await ids(`?limit=1&after=${third!}`)).toEqual(['d']);
    expect(await ids(`?limit=3&around=${third!}`)).toEqual(['d', 'c', 'b']);
  });

  test('are not shown without the right to read the history', async () => {
    const id = bench.said('a');
    bench.denyBot(ReadMessageHistory);
    expect(await ids('')).toEqual([]);
    expect(await bench.refusal('GET', `/channels/{channel}/messages/${id}`)).toEqual([403, 50001]);
  });

  test('of others are shown empty without the intent for content', async () => {
    const blind = await EndpointBench.open();
    try {
      const id = blind.said('secret');
      expect((await blind.send('GET', `/channels/{channel}/messages/${id}`)).body).toMatchObject({ id, content: '' });
    } finally {
      await blind.close();
    }
  });

  test('that only one person sees are unknown by the bot token', async () => {
    const { world, channel, member } = bench;
    const hidden = world.addMessage({ content: 'x', author: world.bot, channel_id: channel.id }, member).body.id;
    expect(await ids('')).toEqual([]);
    expect(await bench.refusal('PATCH', `/channels/{channel}/messages/${hidden}`, { content: 'y' })).toEqual([
      404, 10008,
    ]);
  });

  test('are edited by their author alone, and deleted by who manages messages too', async () => {
    const theirs = `/channels/{channel}/messages/${bench.said('mine')}`;
    expect(await bench.refusal('PATCH', theirs, { content: 'x' })).toEqual([403, 50005]);
    expect(await bench.refusal('DELETE', theirs)).toEqual([403, 50013]);
    bench.allowBot(ManageMessages);
    expect((await bench.send('DELETE', theirs)).status).toBe(204);
    const ours = `/channels/{channel}/messages/${bench.wrote('a')}`;
    expect((await bench.send('PATCH', ours, { content: 'b' })).body).toMatchObject({ content: 'b' });
    expect((await bench.send('DELETE', ours)).status).toBe(204);
  });

  test('are deleted together, from 2 to 100, none older than 14 days', async () => {
    bench.allowBot(ManageMessages);
    const remove = (messages: unknown) =>
      bench.refusal('POST', '/channels/{channel}/messages/bulk-delete', { messages });
    const [first, second] = [bench.said('a'), bench.said('b')];
    expect(await remove([first])).toEqual([400, 50016]);
    expect(await remove([first, first])).toEqual([400, 50016]);
    expect(await remove(Array.from({ length: 101 }, (_, n) => String(BigInt(first) + BigInt(n))))).toEqual([
      400, 50016,
    ]);
    expect(await remove([first, 'x'])).toEqual([400, 50035]);
    expect(await remove(undefined)).toEqual([400, 50035]);
    bench.clock.now += 14 * 86_400_000 + 1;
    const third = bench.said('c');
    expect(await remove([second, third])).toEqual([400, 50034]);
    const fourth = bench.said('d');
    expect(await remove([third, fourth])).toEqual([204, undefined]);
    expect(await ids('')).toEqual(['b', 'a']);
  });
});

describe('pins', () => {
  test('are set, listed in both forms, told in the channel, and taken', async () => {
    const id = bench.wrote('worth keeping');
    expect(await bench.refusal('PUT', `/channels/{channel}/pins/${id}`)).toEqual([403, 50013]);
    bench.allowBot(PinMessages);
    expect((await bench.send('PUT', `/channels/{channel}/messages/pins/${id}`)).status).toBe(204);
    expect((await bench.send('GET', '/channels/{channel}/pins')).body).toMatchObject([{ id, pinned: true }]);
    expect((await bench.send('GET', '/channels/{channel}/messages/pins')).body).toMatchObject({
      items: [{ message: { id } }],
    });
    expect(bench.playground.messages().at(-1)).toMatchObject({ type: 6, message_reference: { message_id: id } });
    expect((await bench.send('DELETE', `/channels/{channel}/pins/${id}`)).status).toBe(204);
    expect((await bench.send('GET', '/channels/{channel}/pins')).body).toEqual([]);
  });

  test('are at most 250, and of the channel itself', async () => {
    bench.allowBot(PinMessages);
    const other = bench.world.addChannel(bench.guild.id, 'other');
    const foreign = bench.world.addMessage({ content: 'x', author: bench.world.bot, channel_id: other.id }).body.id;
    expect(await bench.refusal('PUT', `/channels/{channel}/pins/${foreign}`)).toEqual([400, 50019]);
    for (let n = 0; n < 250; n++) bench.world.messages.get(bench.wrote('x'))!.pinnedAt = '2026-11-22T12:00:00.000Z';
    expect(await bench.refusal('PUT', `/channels/{channel}/pins/${bench.wrote('y')}`)).toEqual([400, 30003]);
  });
});

describe('reactions', () => {
  const path = (id: string, emoji: string, who = '@me') =>
    `/channels/{channel}/messages/${id}/reactions/${encodeURIComponent(emoji)}/${who}`;
  const shown = (id: string) => bench.world.messages.get(id)!.body.reactions ?? [];

  test('are added once, listed, and taken away', async () => {
    const id = bench.said('x');
    for (let n = 0; n < 2; n++) expect((await bench.send('PUT', path(id, '👍'))).status).toBe(204);
    expect(shown(id)).toMatchObject([{ count: 1, me: true, emoji: { id: null, name: '👍' } }]);
    const people = await bench.send('GET', `/channels/{channel}/messages/${id}/reactions/${encodeURIComponent('👍')}`);
    expect(people.body).toMatchObject([{ id: bench.bot }]);
    expect((await bench.send('DELETE', path(id, '👍'))).status).toBe(204);
    expect(shown(id)).toEqual([]);
    expect((await bench.send('PUT', path(id, 'harbour:123'))).status).toBe(204);
    expect(shown(id)).toMatchObject([{ emoji: { id: '123', name: 'harbour' } }]);
  });

  test('are emojis, of at most twenty kinds, and need a right for a kind of their own', async () => {
    const id = bench.said('x');
    expect(await bench.refusal('PUT', path(id, 'thumbs'))).toEqual([400, 10014]);
    for (let n = 0; n < 20; n++) await bench.send('PUT', path(id, `boat:${n}`));
    expect(await bench.refusal('PUT', path(id, '👍'))).toEqual([400, 30010]);
    bench.denyBot(AddReactions);
    expect(await bench.refusal('PUT', path(bench.said('y'), '👍'))).toEqual([403, 50013]);
    expect((await bench.send('PUT', path(id, 'boat:1'))).status).toBe(204);
    expect(await bench.refusal('DELETE', path(id, 'boat:1', bench.member))).toEqual([403, 50013]);
    bench.allowBot(ManageMessages);
    expect((await bench.send('DELETE', `/channels/{channel}/messages/${id}/reactions/boat:1`)).status).toBe(204);
    expect(shown(id)).toHaveLength(19);
    expect((await bench.send('DELETE', `/channels/{channel}/messages/${id}/reactions`)).status).toBe(204);
    expect(shown(id)).toEqual([]);
  });
});

describe('a thread', () => {
  const aside = { name: 'aside', type: 11 };

  test('from a message has its id, is there once, and is known to the message', async () => {
    const id = bench.said('x');
    const path = `/channels/{channel}/messages/${id}/threads`;
    expect(await bench.send('POST', path, aside)).toMatchObject({ status: 201, body: { id, type: 11, name: 'aside' } });
    expect(await bench.refusal('POST', path, aside)).toEqual([400, 160004]);
    expect(bench.world.messages.get(id)!.body).toMatchObject({ flags: 32, thread: { id } });
    expect(await bench.refusal('POST', `/channels/${id}/threads`, aside)).toEqual([400, 50024]);
  });

  test('from a message of the bot stays known to it through an edit', async () => {
    const id = bench.wrote('x');
    await bench.send('POST', `/channels/{channel}/messages/${id}/threads`, aside);
    const { body } = await bench.send('PATCH', `/channels/{channel}/messages/${id}`, { content: 'y' });
    expect(body).toMatchObject({ content: 'y', flags: 32, thread: { id } });
  });

  test('without a message is told in the channel', async () => {
    const { status, body } = await bench.send('POST', '/channels/{channel}/threads', aside);
    expect(status).toBe(201);
    expect(bench.playground.messages().at(-1)).toMatchObject({
      type: 18,
      message_reference: { channel_id: body['id'] },
    });
    expect((await bench.send('GET', '/guilds/{guild}/threads/active')).body).toMatchObject({
      threads: [{ id: body['id'] }],
      members: [{ user_id: bench.bot }],
    });
    expect(await bench.refusal('POST', '/channels/{channel}/threads', { type: 11 })).toEqual([400, 50035]);
  });

  test('that is archived opens by writing, and takes no edits', async () => {
    const { id } = bench.world.addThread(bench.channel.id, 'aside');
    const { body } = await bench.send('POST', `/channels/${id}/messages`, { content: 'a' });
    const message = `/channels/${id}/messages/${String(body['id'])}`;
    expect((await bench.send('PATCH', `/channels/${id}`, { archived: true })).body).toMatchObject({
      thread_metadata: { archived: true },
    });
    expect(await bench.refusal('PATCH', message, { content: 'b' })).toEqual([400, 50083]);
    expect(await bench.refusal('PATCH', `/channels/${id}`, { name: 'b' })).toEqual([400, 50083]);
    expect((await bench.send('GET', '/channels/{channel}/threads/archived/public')).body).toMatchObject({
      threads: [{ id }],
    });
    expect(await bench.refusal('PATCH', `/channels/${id}`, { archived: false, name: '' })).toEqual([400, 50035]);
    expect(bench.world.channel(id).isArchived).toBe(true);
    expect((await bench.send('POST', `/channels/${id}/messages`, { content: 'c' })).status).toBe(200);
    expect((await bench.send('PATCH', message, { content: 'b' })).status).toBe(200);
  });

  test('is locked by those who manage threads, and then takes messages of nobody else', async () => {
    const thread = bench.world.addThread(bench.channel.id, 'aside', { ownerId: bench.member });
    expect(await bench.refusal('PATCH', `/channels/${thread.id}`, { locked: true })).toEqual([403, 50013]);
    expect(await bench.refusal('PATCH', `/channels/${thread.id}`, { archived: true })).toEqual([403, 50013]);
    thread.isLocked = true;
    expect(await bench.refusal('POST', `/channels/${thread.id}/messages`, { content: 'x' })).toEqual([400, 160005]);
    bench.allowBot(ManageThreads);
    expect((await bench.send('PATCH', `/channels/${thread.id}`, { locked: true })).status).toBe(200);
  });

  test('is joined and left, by the bot and by members', async () => {
    const thread = bench.world.addThread(bench.channel.id, 'aside', { ownerId: bench.member });
    const one = (who: string) => `/channels/${thread.id}/thread-members/${who}`;
    expect((await bench.send('PUT', one('@me'))).status).toBe(204);
    expect((await bench.send('GET', one('{bot}'))).body).toMatchObject({ user_id: bench.bot });
    expect((await bench.send('DELETE', one('@me'))).status).toBe(204);
    expect(await bench.refusal('GET', one('{bot}'))).toEqual([404, 10007]);
    expect(await bench.refusal('PUT', one(nobody))).toEqual([404, 10013]);
    expect(await bench.refusal('DELETE', one('{member}'))).toEqual([403, 50013]);
    expect(await bench.refusal('GET', `/channels/${thread.id}/thread-members`)).toEqual([403, 50001]);
    expect(await bench.refusal('PUT', '/channels/{channel}/thread-members/@me')).toEqual([400, 50024]);
  });

  test('is not seen where its channel is not', async () => {
    const { id } = bench.world.addThread(bench.channel.id, 'aside');
    bench.denyBot(ViewChannel);
    expect(await bench.refusal('GET', `/channels/${id}`)).toEqual([403, 50001]);
    expect((await bench.send('GET', '/guilds/{guild}/threads/active')).body).toMatchObject({ threads: [] });
  });
});

test('a field that a bot made up is named in a refusal like any other', async () => {
  const name_localizations = JSON.parse('{"__proto__":"x","constructor":"y"}') as unknown;
  const command = { name: 'ask', description: 'Asks', name_localizations };
  const { body, text } = await bench.send('POST', '/applications/{bot}/commands', command);
  expect(body['code']).toBe(50035);
  expect(text).toMatch(/"__proto__":\{"_errors":.*"constructor":\{"_errors":/);
  expect('_errors' in {}).toBe(false);
  expect('_errors' in Object).toBe(false);
});

describe('commands', () => {
  const global = '/applications/{bot}/commands';
  const ofGuild = '/applications/{bot}/guilds/{guild}/commands';
  const ask = { name: 'ask', description: 'Asks', name_localizations: { de: 'fragen', 'en-GB': 'enquire' } };

  test('are created once, overwritten by name, changed, shown, and removed', async () => {
    const created = await bench.send('POST', global, ask);
    const id = String(created.body['id']);
    expect([created.status, created.body['version']]).toEqual([201, expect.any(String)]);
    const again = await bench.send('POST', global, { ...ask, description: 'Other' });
    expect(again).toMatchObject({ status: 200, body: { id, description: 'Other' } });
    expect((await bench.send('PATCH', `${global}/${id}`, { description: 'Third' })).body).toMatchObject({
      id,
      name: 'ask',
      description: 'Third',
    });
    expect((await bench.send('GET', `${global}/${id}`)).body).toMatchObject({
      id,
      name_localizations: { de: 'fragen' },
    });
    expect((await bench.send('DELETE', `${global}/${id}`)).status).toBe(204);
    expect((await bench.send('GET', global)).body).toEqual([]);
  });

  test('of the same name and another type are others', async () => {
    await bench.send('POST', ofGuild, ask);
    await bench.send('POST', ofGuild, { name: 'ask', type: 3 });
    expect(bench.playground.commands(bench.guild.id)).toMatchObject([{ type: 1 }, { type: 3 }]);
  });

  test('are listed with translations when asked for, else in the language of the asker', async () => {
    await bench.send('POST', ofGuild, ask);
    const all = await bench.send('GET', `${ofGuild}?with_localizations=true`);
    expect(all.body).toMatchObject([{ name_localizations: ask.name_localizations }]);
    const [listed] = (await bench.send('GET', ofGuild)).body as unknown as Record<string, unknown>[];
    // en-US has no translation and falls back on en-GB.
    expect(listed).toMatchObject({ name: 'ask', name_localized: 'enquire', description_localized: 'Asks' });
    expect(listed).not.toHaveProperty('name_localizations');
  });

  test('cannot take the name of another', async () => {
    await bench.send('POST', global, ask);
    const { body } = await bench.send('POST', global, { ...ask, name: 'help' });
    expect(await bench.refusal('PATCH', `${global}/${String(body['id'])}`, { name: 'ask' })).toEqual([400, 40041]);
  });

  test('are at most 100 slash commands and 15 of each menu', async () => {
    const put = (count: number, fields: object) =>
      bench.refusal(
        'PUT',
        global,
        Array.from({ length: count }, (_, n) => ({ name: `c${n}`, ...fields })),
      );
    expect(await put(15, { type: 3 })).toEqual([200, undefined]);
    expect(await bench.refusal('POST', global, { name: 'more', type: 3 })).toEqual([400, 30032]);
    expect((await bench.send('POST', global, { name: 'more', type: 2 })).status).toBe(201);
    expect(await put(100, { description: 'x' })).toEqual([200, undefined]);
    expect(await bench.refusal('POST', global, ask)).toEqual([400, 30032]);
  });

  test('are created at most 200 times a day in one guild', async () => {
    const put = (prefix: string) =>
      bench.refusal(
        'PUT',
        ofGuild,
        Array.from({ length: 100 }, (_, n) => ({ name: `${prefix}${n}`, description: 'x' })),
      );
    expect(await put('a')).toEqual([200, undefined]);
    expect(await put('b')).toEqual([200, undefined]);
    expect(await put('b')).toEqual([200, undefined]);
    expect(await put('c')).toEqual([400, 30034]);
    bench.clock.now += 86_400_000;
    expect(await put('c')).toEqual([200, undefined]);
  });

  test('have no permissions of their own, and bots cannot set any', async () => {
    const id = String((await bench.send('POST', ofGuild, ask)).body['id']);
    expect((await bench.send('GET', `${ofGuild}/permissions`)).body).toEqual([]);
    expect(await bench.refusal('GET', `${ofGuild}/${id}/permissions`)).toEqual([404, 10066]);
    expect(await bench.refusal('PUT', `${ofGuild}/${id}/permissions`, { permissions: [] })).toEqual([403, 20001]);
  });

  test.each([
    ['/applications/1/commands', [403, 20012]],
    ['/applications/{bot}/guilds/1/commands', [403, 50001]],
  ])('at %s are refused', async (path, refusal) => {
    expect(await bench.refusal('GET', path)).toEqual(refusal);
    expect(await bench.refusal('PUT', path, [])).toEqual(refusal);
  });

  test.each([
    ['PUT', {}],
    ['PUT', [1]],
    ['POST', []],
    ['POST', 'null-and-void'],
  ])('that come with %s in another form than they should are refused', async (method, body) => {
    expect(await bench.refusal(method, global, JSON.stringify(body))).toEqual([400, 50035]);
  });
});
