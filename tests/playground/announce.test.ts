import { GatewayIntentBits, PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { setArchived } from '../../src/playground/server/threads.js';
import { EndpointBench } from './endpoint-bench.js';
import { BareSocket } from './playground-client.js';

const everyIntent = Object.values(GatewayIntentBits).reduce<number>(
  (bits, bit) => (typeof bit === 'number' ? bits | bit : bits),
  0,
);
const privilegedIntents =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

let bench: EndpointBench;
let socket: BareSocket;
beforeEach(async () => {
  bench = await EndpointBench.open({ privilegedIntents });
  bench.allowBot(PermissionFlagsBits.Administrator);
  socket = await BareSocket.open(bench.playground);
  const properties = { os: 'linux', browser: 'bench', device: 'bench' };
  await socket.next();
  socket.send({ op: 2, d: { token: bench.playground.token, intents: everyIntent, properties } });
  for (const expected of ['READY', 'GUILD_CREATE']) expect((await socket.next()).t).toBe(expected);
});
afterEach(async () => {
  socket.close();
  await bench.close();
});

/** The next events, by name. */
async function events(count: number): Promise<{ t: string | undefined; d: Readonly<Record<string, unknown>> }[]> {
  const told = [];
  for (let n = 0; n < count; n++) {
    const { t, d } = await socket.next();
    told.push({ t, d });
  }
  return told;
}

test('of a channel that the bot does not see it is told nothing', async () => {
  const { world, channel, guild } = bench;
  for (const roleId of [...world.member(guild.id, bench.bot).roleIds]) {
    world.setRole(guild.id, bench.bot, { roleId, isHeld: false });
  }
  bench.hideChannel();
  bench.said('behind closed doors');
  world.tell({ kind: 'typing', channel, userId: bench.member });
  world.addThread(channel.id, 'aside', { ownerId: bench.member });
  const open = world.addChannel(guild.id, 'open');
  bench.playground.sayAs({ userId: bench.member, channelId: open.id, content: 'in the open' });
  expect(await events(4)).toMatchObject([
    { t: 'GUILD_MEMBER_UPDATE' },
    { t: 'CHANNEL_UPDATE' },
    { t: 'CHANNEL_CREATE' },
    { t: 'MESSAGE_CREATE', d: { content: 'in the open' } },
  ]);
});

describe('the gateway is told of', () => {
  test('reactions that come and go', async () => {
    const id = bench.wrote('x');
    const path = `/channels/{channel}/messages/${id}/reactions/${encodeURIComponent('👍')}/@me`;
    await bench.send('PUT', path);
    await bench.send('DELETE', path);
    const reaction = { message_id: id, user_id: bench.bot, emoji: { id: null, name: '👍' } };
    expect(await events(3)).toMatchObject([
      { t: 'MESSAGE_CREATE' },
      { t: 'MESSAGE_REACTION_ADD', d: { ...reaction, message_author_id: bench.bot } },
      { t: 'MESSAGE_REACTION_REMOVE', d: reaction },
    ]);
  });

  test('pins, with the message that tells the channel', async () => {
    const id = bench.wrote('x');
    await bench.send('PUT', `/channels/{channel}/pins/${id}`);
    await bench.send('DELETE', `/channels/{channel}/pins/${id}`);
    expect(await events(6)).toMatchObject([
      { t: 'MESSAGE_CREATE' },
      { t: 'MESSAGE_UPDATE', d: { id, pinned: true } },
      { t: 'CHANNEL_PINS_UPDATE', d: { channel_id: bench.channel.id, last_pin_timestamp: bench.world.isoTime() } },
      { t: 'MESSAGE_CREATE', d: { type: 6 } },
      { t: 'MESSAGE_UPDATE', d: { id, pinned: false } },
      { t: 'CHANNEL_PINS_UPDATE', d: { last_pin_timestamp: null } },
    ]);
  });

  test('messages deleted together, in one event', async () => {
    const ids = [bench.said('a'), bench.said('b')];
    await bench.send('POST', '/channels/{channel}/messages/bulk-delete', { messages: ids });
    expect((await events(3))[2]).toMatchObject({ t: 'MESSAGE_DELETE_BULK', d: { ids, guild_id: bench.guild.id } });
  });

  test('threads: started, joined, left, archived, ended', async () => {
    const { world, channel, member } = bench;
    const thread = world.addThread(channel.id, 'aside', { ownerId: member });
    await bench.send('PUT', `/channels/${thread.id}/thread-members/@me`);
    await bench.send('DELETE', `/channels/${thread.id}/thread-members/@me`);
    setArchived(world, thread, true);
    await bench.send('DELETE', `/channels/${thread.id}`);
    const { id } = thread;
    const told = await events(5);
    expect(told[4]!.d).toEqual({ id, guild_id: bench.guild.id, parent_id: channel.id, type: 11 });
    expect(told).toMatchObject([
      { t: 'THREAD_CREATE', d: { id, owner_id: member, parent_id: channel.id, newly_created: true } },
      { t: 'THREAD_MEMBERS_UPDATE', d: { id, member_count: 2, added_members: [{ user_id: bench.bot }] } },
      { t: 'THREAD_MEMBERS_UPDATE', d: { id, member_count: 1, removed_member_ids: [bench.bot] } },
      { t: 'THREAD_UPDATE', d: { thread_metadata: { archived: true } } },
      { t: 'THREAD_DELETE', d: { id } },
    ]);
  });

  test('typing, renamed channels and lost roles', async () => {
    const { world, guild, member } = bench;
    await bench.send('POST', '/channels/{channel}/typing');
    await bench.send('PATCH', '/channels/{channel}', { name: 'answers' });
    const role = world.addRole(guild.id, 'reader', 0n).id;
    world.setRole(guild.id, member, { roleId: role, isHeld: true });
    world.setRole(guild.id, member, { roleId: role, isHeld: false });
    expect(await events(5)).toMatchObject([
      { t: 'TYPING_START', d: { user_id: bench.bot, channel_id: bench.channel.id } },
      { t: 'CHANNEL_UPDATE', d: { name: 'answers' } },
      { t: 'GUILD_ROLE_CREATE', d: { role: { id: role } } },
      { t: 'GUILD_MEMBER_UPDATE', d: { roles: [role] } },
      { t: 'GUILD_MEMBER_UPDATE', d: { roles: [] } },
    ]);
  });
});
