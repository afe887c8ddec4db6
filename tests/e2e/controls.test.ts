import { PermissionFlagsBits, type APIMessage } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { GuildEvents } from '../../commands/guild-events.js';
import { Bench, buttonsOf, customIdsOf, isEphemeral } from './bot-on-playground.js';
import { erased, libraryCommands } from './library-commands.js';

const forModerators =
  'This is for moderators: members who may manage this server, or who have the role that they named.';

let bench: Bench;
/** What the bot was told of guilds, and who waits for the next of it. */
let told: string[];
let onTold: () => void;
beforeEach(async () => {
  erased.length = 0;
  told = [];
  onTold = () => undefined;
  const tell = (line: string): void => {
    told.push(line);
    onTold();
  };
  const guildEvents: GuildEvents = {
    present: (ids) => {
      tell(`present ${[...ids].join()}`);
    },
    joined: (id) => {
      tell(`joined ${id}`);
    },
    left: (id) => {
      tell(`left ${id}`);
    },
  };
  bench = await Bench.open([], { commandSet: libraryCommands, guildEvents });
});
afterEach(() => bench.close());

async function restart(): Promise<void> {
  await bench.stopBot();
  await bench.startBot();
}

/** Presses what the person's own client may no longer show. */
async function pressed(message: APIMessage, action: string, userId: string): Promise<APIMessage> {
  const customId = customIdsOf(message).find((id) => id.split(':')[1] === action)!;
  const interaction = bench.playground.pressButton({ messageId: message.id, customId, userId, isForged: true });
  return bench.playground.until(() => bench.changed(interaction, message));
}

function choose(message: APIMessage, customId: string, ...values: string[]): Promise<APIMessage> {
  return chooseAs(bench.owner, message, customId, ...values);
}

function chooseAs(userId: string, message: APIMessage, customId: string, ...values: string[]): Promise<APIMessage> {
  const interaction = bench.playground.choose({ messageId: message.id, userId, customId, values });
  return bench.playground.until(() => bench.changed(interaction, message));
}

/** Names the role of moderators in what the moderators set. */
function nameModerators(roleId: string | null): void {
  bench.settings.change(bench.guild, { moderatorRoleId: roleId });
}

describe('a command with subcommands', () => {
  test('hands on options of every kind, as they were given', async () => {
    const { world } = bench.playground;
    const role = world.addRole(bench.guild, 'Keepers', 0n);
    const file = bench.playground.upload({
      filename: 'books.txt',
      contentType: 'text/plain; charset=utf-8',
      bytes: Buffer.from('A list.'),
    });
    const shown = await bench.runSub(
      ['library', 'given'],
      [
        { name: 'text', value: '*bold*' },
        { name: 'number', value: 7 },
        { name: 'flag', value: true },
        { name: 'choice', value: 'red' },
        { name: 'channel', value: bench.channel },
        { name: 'role', value: role.id },
        { name: 'member', value: bench.member },
        { name: 'file', value: file },
      ],
    );
    expect(isEphemeral(shown)).toBe(true);
    const lines = shown.content.replaceAll('\\', '').split('\n');
    expect(lines.slice(0, 3)).toEqual(['About given', 'text ***bold***', 'number 7, flag true, choice red']);
    const values = lines.slice(3).map((line): unknown => JSON.parse(line.slice(line.indexOf('{'))));
    expect(values).toEqual([
      { id: bench.channel, name: 'questions', kind: 'text' },
      { id: role.id, name: 'Keepers' },
      { id: bench.member, displayName: 'wilma', isBot: false },
      expect.objectContaining({ id: file, name: 'books.txt', size: 7, mediaType: 'text/plain; charset=utf-8' }),
      expect.objectContaining({
        displayName: 'orla',
        guildName: 'Harbour Watch',
        mayManageServer: true,
        roleIds: [],
      }),
    ]);
  });

  test('tells what was left out', async () => {
    const { content } = await bench.runSub(['library', 'given']);
    expect(content).toContain('text **none**\nnumber null, flag false, choice null\nchannel null\nrole null\n');
  });

  test('is offered to whoever may manage the server', () => {
    const place = { name: 'library', options: [{ name: 'given', options: [] }], channelId: bench.channel };
    expect(() => bench.playground.runCommand({ ...place, userId: bench.member })).toThrow('not offered to wilma');
    const [command] = bench.playground.commands(null);
    expect(command).toMatchObject({
      default_member_permissions: String(PermissionFlagsBits.ManageGuild),
      contexts: [0],
    });
  });

  test('is refused to a member whom an administrator shows it, until the settings name a role of theirs', async () => {
    const { world } = bench.playground;
    const role = world.addRole(bench.guild, 'Keepers', 0n);
    world.setRole(bench.guild, bench.member, { roleId: role.id, isHeld: true });
    bench.playground.openCommand({ name: 'library', guildId: bench.guild, roleId: role.id });
    const run = () => bench.runSub(['library', 'given'], [], bench.member);
    const refused = await run();
    expect([refused.content, isEphemeral(refused)]).toEqual([forModerators, true]);
    nameModerators(role.id);
    expect((await run()).content).toContain('About given');
    nameModerators(null);
    expect((await run()).content).toBe(forModerators);
  });
});

describe('selects', () => {
  test('of every kind change the message that carries them, before and after a restart', async () => {
    const role = bench.playground.world.addRole(bench.guild, 'Keepers', 0n);
    let panel = await bench.runSub(['library', 'panel']);
    for (const isRestarted of [false, true]) {
      if (isRestarted) await restart();
      const { id } = panel;
      panel = await choose(panel, 'v1:chosen:1:1', 'red');
      expect(panel).toMatchObject({ id, content: 'Chosen in 1:\nred' });
      panel = await choose(panel, 'v1:chosen:1:2', bench.channel);
      expect(panel).toMatchObject({ id, content: `Chosen in 2:\n<#${bench.channel}>` });
      panel = await choose(panel, 'v1:chosen:1:3', role.id);
      expect(panel).toMatchObject({ id, content: `Chosen in 3:\n${role.id}` });
      panel = await choose(panel, 'v1:chosen:1:3');
      expect(panel).toMatchObject({ id, content: 'Chosen in 3:' });
    }
  });

  test('are refused to whoever is no moderator any more', async () => {
    const { world } = bench.playground;
    const role = world.addRole(bench.guild, 'Keepers', PermissionFlagsBits.ManageGuild);
    world.setRole(bench.guild, bench.member, { roleId: role.id, isHeld: true });
    const panel = await bench.runSub(['library', 'panel'], [], bench.member);
    world.setRole(bench.guild, bench.member, { roleId: role.id, isHeld: false });
    const answer = await chooseAs(bench.member, panel, 'v1:chosen:1:1', 'red');
    expect(answer.content).toBe(forModerators);
    expect(bench.playground.world.messages.get(panel.id)?.body.content).toBe('The panel');
  });
});

describe('a form', () => {
  test('opened by a button changes the message of the button', async () => {
    const panel = await bench.runSub(['library', 'panel']);
    const filled = await bench.fill(panel, /Write a note/, { words: ' Two *stars* ' });
    expect(filled).toMatchObject({ id: panel.id, content: 'Note 7\nTwo \\*stars\\*\nsaid by the keeper' });
  });

  test('is read after a restart', async () => {
    const panel = await bench.runSub(['library', 'panel']);
    const customId = buttonsOf(panel).find(({ label }) => label === 'Write a note')!.customId;
    const opener = bench.playground.pressButton({ messageId: panel.id, customId, userId: bench.owner });
    await bench.playground.until(() => opener.modal ?? undefined);
    await restart();
    const values = { words: 'Late', by: '' };
    const sent = bench.playground.submitModal({ userId: bench.owner, interactionId: opener.id, values });
    const filled = await bench.playground.until(() => bench.changed(sent, panel));
    expect(filled.content).toBe('Note 7\nLate\nsaid by');
  });

  test('opened by a command is answered in private', async () => {
    const options = [{ name: 'edit', options: [] }];
    const place = { name: 'library', userId: bench.owner, channelId: bench.channel };
    const opener = bench.playground.runCommand({ ...place, options });
    await bench.playground.until(() => opener.modal ?? undefined);
    const values = { words: 'Hello' };
    const sent = bench.playground.submitModal({ userId: bench.owner, interactionId: opener.id, values });
    const answer = await bench.playground.until(() => bench.settled(sent));
    expect(answer.content).toBe('Note 7\nHello\nsaid by the keeper');
    expect(isEphemeral(answer)).toBe(true);
  });

  test('with bad input is refused in one sentence, for the writer alone', async () => {
    const panel = await bench.runSub(['library', 'panel']);
    const answer = await bench.fill(panel, /Write a note/, { words: 'nothing' });
    expect(answer.content).toBe('A note of \\*nothing\\* is no note.');
    expect(isEphemeral(answer)).toBe(true);
  });
});

describe('what asks to be confirmed', () => {
  const inTheOpen = [{ name: 'open', value: true }];

  test('says what will happen and does it once, before and after a restart', async () => {
    for (const isRestarted of [false, true]) {
      const asked = await bench.runSub(['library', 'erase']);
      expect(asked.content).toBe('This erases **book \\*12\\*** for good.');
      expect(buttonsOf(asked).map(({ label }) => label)).toEqual(['Yes, erase', 'Cancel']);
      if (isRestarted) await restart();
      const done = await pressed(asked, 'confirm', bench.owner);
      expect(done).toMatchObject({ id: asked.id, content: 'Erased book 12', components: [] });
      expect((await pressed(asked, 'confirm', bench.owner)).content).toMatch(/^This was decided already/);
    }
    expect(erased).toEqual(['book 12', 'book 12']);
  });

  test('is not done once it was cancelled', async () => {
    const asked = await bench.runSub(['library', 'erase']);
    expect((await pressed(asked, 'cancel', bench.owner)).content).toBe('Cancelled; nothing was changed.');
    expect((await pressed(asked, 'confirm', bench.owner)).content).toMatch(/^This was decided already/);
    expect(erased).toEqual([]);
  });

  test('can be decided by another moderator, and by no member', async () => {
    const asked = await bench.runSub(['library', 'erase'], inTheOpen);
    const refused = await pressed(asked, 'confirm', bench.member);
    expect(refused.content).toBe('Only the person who asked and moderators can decide this.');
    expect(isEphemeral(refused)).toBe(true);
    const role = bench.playground.world.addRole(bench.guild, 'Keepers', 0n);
    bench.playground.world.setRole(bench.guild, bench.other, { roleId: role.id, isHeld: true });
    nameModerators(role.id);
    expect((await pressed(asked, 'confirm', bench.other)).content).toBe('Erased book 12');
  });

  test('is not done for whoever asked and is no moderator any more', async () => {
    const { world } = bench.playground;
    const role = world.addRole(bench.guild, 'Keepers', PermissionFlagsBits.ManageGuild);
    world.setRole(bench.guild, bench.member, { roleId: role.id, isHeld: true });
    const asked = await bench.runSub(['library', 'erase'], [], bench.member);
    world.setRole(bench.guild, bench.member, { roleId: role.id, isHeld: false });
    expect((await pressed(asked, 'confirm', bench.member)).content).toBe(forModerators);
    expect(erased).toEqual([]);
  });
});

test('a list that does not fit is shown in pages, in its own message', async () => {
  const first = await bench.runSub(['library', 'shelf']);
  expect(first.content).toMatch(/^On the shelf:\nBook 1\n.*Book 20\n-# Page 1 of 3; 45 in all$/s);
  const second = await pressed(first, 'shelf', bench.owner);
  expect(second.id).toBe(first.id);
  expect(buttonsOf(second).map(({ label }) => label)).toEqual(['Previous page', 'Next page']);
});

test('a message shown anew keeps none of the files of the one before', async () => {
  const shown = await bench.runSub(['library', 'picture']);
  const after = await bench.playground.until(() => {
    const { body } = bench.playground.world.messages.get(shown.id)!;
    return body.content === 'After' ? body : undefined;
  });
  expect(after.attachments).toMatchObject([{ filename: 'after.png', description: 'The after.png of the library' }]);
});

test('progress is shown in words, as a bar and as counts', async () => {
  const { content, components } = await bench.runSub(['library', 'work']);
  expect(content).toBe(
    'Dusting **shelf\\_1**\n`█████░░░░░░░░░░░░░░░` 25 % · 3 of 12 books · about 2 min left\n1 moth found',
  );
  expect(components).toHaveLength(1);
});

test('guilds that the bot is in, joins and leaves are told', async () => {
  const { world } = bench.playground;
  expect(told).toEqual([`present ${bench.guild}`]);
  const next = () =>
    new Promise<void>((resolve) => {
      onTold = resolve;
    });
  const joined = next();
  const further = world.addGuild('Hill Country', bench.owner).id;
  await joined;
  const left = next();
  world.removeGuild(further);
  await left;
  expect(told.slice(1)).toEqual([`joined ${further}`, `left ${further}`]);
  // One that is down did not leave; the next one shows that it was passed over.
  bench.playground.gateway.dispatch('GUILD_DELETE', { id: bench.guild, guild_id: bench.guild, unavailable: true });
  const another = next();
  const last = world.addGuild('New Shore', bench.owner).id;
  await another;
  expect(told.slice(3)).toEqual([`joined ${last}`]);
});
