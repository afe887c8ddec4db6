import { OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';
import { beforeEach, describe, expect, test } from 'vitest';
import { CommandBook } from '../../src/playground/server/commands.js';
import { offeredCommands } from '../../src/playground/server/interactions/offered-commands.js';
import { World } from '../../src/playground/server/world.js';

let world: World;
let commands: CommandBook;
let member: string;
let moderator: string;
let owner: string;
let guild: string;
let channel: string;
beforeEach(() => {
  world = new World(() => Date.parse('2026-11-22T12:00:00Z'));
  commands = new CommandBook(world);
  [owner, member, moderator] = ['orla', 'wilma', 'mara'].map((name) => world.addPerson(name).id) as [
    string,
    string,
    string,
  ];
  guild = world.addGuild('Harbour Watch', owner).id;
  world.join(guild, member);
  world.join(guild, moderator, [world.addModeratorRole(guild).id]);
  channel = world.addChannel(guild, 'questions').id;
});

const command = (fields: Record<string, unknown> = {}) => ({ type: 1, name: 'ask', description: 'Asks', ...fields });
const offered = (userId: string, channelId = channel) =>
  offeredCommands({ world, commands }, world.channel(channelId), userId).map(({ name }) => name);
const direct = () => world.directChannel(member).id;
const may = (permission: bigint) => String(permission);

describe('where a command is offered', () => {
  test.each([
    ['nothing said', {}, true, true],
    ['only servers', { contexts: [0] }, true, false],
    ['only conversations with the bot', { contexts: [1] }, false, true],
    ['only conversations between people', { contexts: [2] }, false, false],
    ['the older way of keeping it out of conversations', { dm_permission: false }, true, false],
    ['only for people who install it', { integration_types: [1] }, false, false],
    ['for adults', { nsfw: true }, false, false],
  ])('%s', (_, fields, inGuild, inDirect) => {
    commands.replace(null, [command(fields)]);
    expect([offered(member), offered(member, direct())]).toEqual([inGuild ? ['ask'] : [], inDirect ? ['ask'] : []]);
  });

  test('a command of a guild is offered there alone, before the global one of its name and kind', () => {
    const other = world.addGuild('Hill Post', member).id;
    const elsewhere = world.addChannel(other, 'hills').id;
    commands.replace(null, [command(), command({ type: 3, name: 'Find quotes', description: '' })]);
    commands.replace(guild, [command({ description: 'Asks here' }), command({ name: 'local' })]);
    const all = offeredCommands({ world, commands }, world.channel(channel), member);
    expect(all.map(({ name, description }) => [name, description])).toEqual([
      ['ask', 'Asks here'],
      ['local', 'Asks'],
      ['Find quotes', ''],
    ]);
    expect(offered(member, elsewhere)).toEqual(['ask', 'Find quotes']);
    expect(offered(member, direct())).toEqual(['ask', 'Find quotes']);
  });
});

describe('to whom a command is offered', () => {
  test.each([
    ['everyone', null, ['member', 'moderator', 'owner']],
    ['who may manage messages', may(PermissionFlagsBits.ManageMessages), ['moderator', 'owner']],
    ['who may do two things', may(PermissionFlagsBits.ManageMessages | PermissionFlagsBits.BanMembers), ['owner']],
    ['administrators', '0', ['owner']],
  ])('%s', (_, permissions, expected) => {
    commands.replace(null, [command({ default_member_permissions: permissions })]);
    const people = { member, moderator, owner };
    const found = Object.entries(people).filter(([, id]) => offered(id).length > 0);
    expect(found.map(([name]) => name)).toEqual(expected);
  });

  test('in a conversation default permissions do not count', () => {
    commands.replace(null, [command({ default_member_permissions: '0' })]);
    expect(offered(member, direct())).toEqual(['ask']);
  });

  test.each([PermissionFlagsBits.ViewChannel, PermissionFlagsBits.UseApplicationCommands])(
    'nobody who lacks permission %i in the channel',
    (denied) => {
      commands.replace(null, [command()]);
      world.setOverwrite(channel, member, { type: OverwriteType.Member, allow: 0n, deny: denied });
      expect(offered(member)).toEqual([]);
    },
  );

  test("nobody in another's conversation", () => {
    commands.replace(null, [command()]);
    expect(offered(moderator, direct())).toEqual([]);
  });
});
