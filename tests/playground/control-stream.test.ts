import { OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PageEvent } from '../../src/playground/page-protocol.js';
import { openControlBench, type ControlBench } from './control-bench.js';
import { act, OpenPage } from './page-client.js';
import { request } from './playground-client.js';

let bench: ControlBench;
beforeEach(async () => {
  bench = await openControlBench();
});
afterEach(() => bench.close());

const open = (person: string, channel = bench.channel) => OpenPage.open(bench.playground, { person, channel });
const at = (person: string, channel = bench.channel) => ({ person, channel });
const asked = (commandId: string) =>
  ({ kind: 'command', commandId, options: [{ name: 'question', value: 'Who came?' }] }) as const;
const askId = () => bench.playground.commands(null).find(({ name }) => name === 'ask')!.id;
const row = (label: string) => ({ type: 1, components: [{ type: 2, style: 2, label, custom_id: label }] });

/** What a person's pages are sent until something everybody sees is said. */
async function seenUntilMarker(pages: readonly OpenPage[]): Promise<PageEvent[][]> {
  bench.playground.sayAs({ userId: bench.mara, channelId: bench.channel, content: 'marker' });
  const isMarker = (event: PageEvent): boolean => event.kind === 'message' && event.message.content === 'marker';
  return Promise.all(pages.map((page) => page.until(isMarker)));
}

describe('a page that is opened', () => {
  test('is shown the channel, the places, the commands and the panels', async () => {
    const { playground } = bench;
    playground.sayAs({ userId: bench.otto, channelId: bench.channel, content: 'good morning' });
    playground.log('{"level":30,"time":1795348800000,"msg":"connected","shards":1}');
    const { snapshot } = await open(bench.wilma);
    expect(snapshot).toMatchObject({
      kind: 'snapshot',
      personId: bench.wilma,
      channelId: bench.channel,
      directChannelId: playground.world.directChannel(bench.wilma).id,
      bot: { id: playground.world.bot.id, name: 'Verbatim', connectedShards: 1 },
      interactions: [],
      faults: [],
      log: [{ level: 'info', text: 'connected shards=1' }],
    });
    expect(snapshot.messages.map(({ content }) => content)).toEqual(['good morning']);
    expect(snapshot.guilds.map(({ name, channels }) => [name, channels.map((channel) => channel.name)])).toEqual([
      ['Harbour Watch', ['questions']],
    ]);
    expect(snapshot.people.filter(({ isBot }) => !isBot).map(({ name, standing }) => [name, standing])).toEqual([
      ['wilma', 'member of Harbour Watch'],
      ['otto', 'member of Harbour Watch'],
      ['mara', 'moderator of Harbour Watch'],
      ['olaf', 'owner of Hill Post'],
      ['orla', 'owner of Harbour Watch'],
    ]);
  });

  test('is offered the questions of its own guild, and none in a conversation', async () => {
    const { playground, guild, wilma, olaf, otherChannel } = bench;
    playground.offerSamples(guild, ['Who owes?']);
    expect((await open(wilma)).snapshot.samples).toEqual(['Who owes?']);
    const direct = playground.world.directChannel(wilma).id;
    expect((await OpenPage.open(playground, { person: wilma, channel: direct })).snapshot.samples).toEqual([]);
    const other = await OpenPage.open(playground, { person: olaf, channel: otherChannel });
    expect(other.snapshot.samples).toEqual([]);
  });

  test('without a person or a channel is led to the first person and home', async () => {
    const { snapshot } = await OpenPage.open(bench.playground);
    expect(snapshot).toMatchObject({ personId: bench.wilma, channelId: bench.channel });
  });

  test.each([
    ['an unknown person', () => ({ person: '1' })],
    ['the bot', () => ({ person: bench.playground.world.bot.id })],
    ['an unknown channel', () => ({ person: bench.wilma, channel: '1' })],
    ['a channel of another guild', () => at(bench.wilma, bench.otherChannel)],
    ["another's conversation", () => at(bench.wilma, bench.playground.world.directChannel(bench.otto).id)],
  ])('for %s is refused with a sentence', async (_, place) => {
    await expect(OpenPage.open(bench.playground, place())).rejects.toThrow(/^404: {"message":"There is no such /);
  });

  test('twice is told the same in both', async () => {
    const pages = [await open(bench.wilma), await open(bench.wilma)];
    await act(bench.playground, at(bench.wilma), asked(askId()));
    await bench.callback(await bench.told(), { type: 4, data: { content: 'psst', flags: 64 } });
    const [first, second] = await seenUntilMarker(pages);
    expect(first!.filter(({ kind }) => kind === 'message')).toHaveLength(2);
    expect(second).toEqual(first);
  });

  test('and closed is forgotten', async () => {
    const page = await open(bench.wilma);
    const other = await open(bench.otto);
    expect(bench.playground.openPages()).toBe(2);
    page.close();
    await bench.playground.until(() => (bench.playground.openPages() === 1 ? true : undefined));
    const [seen] = await seenUntilMarker([other]);
    expect(seen).toHaveLength(1);
  });

  test('again after it was closed during "is thinking" shows what came of it', async () => {
    const page = await open(bench.wilma);
    await act(bench.playground, at(bench.wilma), asked(askId()));
    const interaction = await bench.told();
    await bench.callback(interaction, { type: 5, data: { flags: 64 } });
    const thinking = await page.next('message');
    expect(thinking.message.flags).toBe(64 | 128);
    page.close();
    expect((await open(bench.wilma)).snapshot.messages).toEqual([thinking.message]);
    expect(await bench.editOriginal(interaction, { content: 'twelve ships' })).toBe(200);
    const { messages, interactions } = (await open(bench.wilma)).snapshot;
    expect(messages.map(({ content, flags }) => [content, flags])).toEqual([['twelve ships', 64]]);
    expect(interactions).toMatchObject([{ id: interaction.id, acknowledgedAfter: 0, answeredAfter: 0 }]);
  });

  test('is kept awake by comments', async () => {
    const page = await open(bench.wilma);
    for (let round = 0; round < 2; round += 1) {
      bench.advance(15_000);
      await page.beat();
    }
  });

  test('is ended when the playground closes', async () => {
    const page = await open(bench.wilma);
    await bench.playground.close();
    await expect(page.ended()).resolves.toBeUndefined();
    bench = await openControlBench();
  });
});

describe('a person', () => {
  test('does not see what is for another alone, neither on opening nor later', async () => {
    const [wilma, otto] = [await open(bench.wilma), await open(bench.otto)];
    await act(bench.playground, at(bench.wilma), asked(askId()));
    const interaction = await bench.told();
    await bench.callback(interaction, { type: 5, data: { flags: 64 } });
    await bench.editOriginal(interaction, { content: 'for wilma alone', components: [row('More')] });
    const [seenByWilma, seenByOtto] = await seenUntilMarker([wilma, otto]);
    expect(JSON.stringify(seenByWilma)).toContain('for wilma alone');
    expect(JSON.stringify(seenByOtto)).not.toContain('for wilma alone');
    expect(seenByOtto!.filter(({ kind }) => kind === 'message')).toHaveLength(1);
    expect((await open(bench.otto)).snapshot.messages.map(({ content }) => content)).toEqual(['marker']);
    expect((await open(bench.wilma)).snapshot.messages.map(({ content }) => content)).toEqual([
      'for wilma alone',
      'marker',
    ]);
    const { body } = (await open(bench.wilma)).snapshot.messages.map((message) => ({ body: message }))[0]!;
    const pressed = await act(bench.playground, at(bench.otto), {
      kind: 'press',
      messageId: body.id,
      customId: 'More',
    });
    expect(pressed).toEqual({ status: 400, body: { message: 'The message is not here any more.' } });
  });

  test('is not told what is said in a channel of another guild', async () => {
    const { playground } = bench;
    const [wilma, olaf] = [await open(bench.wilma), await open(bench.olaf, bench.otherChannel)];
    playground.sayAs({ userId: bench.olaf, channelId: bench.otherChannel, content: 'in the hills' });
    expect((await olaf.next('message')).message.content).toBe('in the hills');
    const [seen] = await seenUntilMarker([wilma]);
    expect(seen).toHaveLength(1);
    expect(JSON.stringify(wilma.snapshot.guilds)).not.toContain('hills');
  });

  test('alone is given the choices for what that person types', async () => {
    const [wilma, otto] = [await open(bench.wilma), await open(bench.otto)];
    const { body } = await act(bench.playground, at(bench.wilma), {
      kind: 'autocomplete',
      commandId: askId(),
      options: [{ name: 'outlet', value: 'Har' }],
      focused: 'outlet',
    });
    const choices = [{ name: 'Harbour Post', value: 'Harbour Post' }];
    const interaction = await bench.told();
    expect(interaction.data['options']).toEqual([{ name: 'outlet', type: 3, value: 'Har', focused: true }]);
    expect(await bench.callback(interaction, { type: 8, data: { choices } })).toBe(204);
    expect(await wilma.next('choices')).toEqual({ kind: 'choices', interactionId: body.interactionId, choices });
    const [seen] = await seenUntilMarker([otto]);
    expect(new Set(seen!.map(({ kind }) => kind))).toEqual(new Set(['interaction', 'message']));
  });

  test('who may no longer see the channel is led home', async () => {
    const { world } = bench.playground;
    const second = world.addChannel(bench.guild, 'archive').id;
    const page = await open(bench.otto, second);
    world.setOverwrite(second, bench.otto, {
      type: OverwriteType.Member,
      allow: 0n,
      deny: PermissionFlagsBits.ViewChannel,
    });
    const { channelId, guilds } = await page.next('snapshot');
    expect([channelId, guilds[0]!.channels.map(({ name }) => name)]).toEqual([bench.channel, ['questions']]);
    bench.playground.sayAs({ userId: bench.mara, channelId: second, content: 'secret' });
    const [seen] = await seenUntilMarker([page]);
    expect(JSON.stringify(seen)).not.toContain('secret');
  });

  test('without the right to read the history is shown none', async () => {
    const { world } = bench.playground;
    bench.playground.sayAs({ userId: bench.mara, channelId: bench.channel, content: 'before' });
    world.setOverwrite(bench.channel, bench.otto, {
      type: OverwriteType.Member,
      allow: 0n,
      deny: PermissionFlagsBits.ReadMessageHistory,
    });
    const page = await open(bench.otto);
    expect(page.snapshot.messages).toEqual([]);
    const [seen] = await seenUntilMarker([page]);
    expect(seen).toHaveLength(1);
  });
});

describe('a page is told', () => {
  test('of edits and deletions', async () => {
    const page = await open(bench.wilma);
    const { world } = bench.playground;
    const said = bench.playground.sayAs({ userId: bench.otto, channelId: bench.channel, content: 'one' });
    world.changeMessage(said, { ...said.body, content: 'two' });
    world.removeMessage(said);
    expect((await page.next('message')).message.content).toBe('one');
    expect((await page.next('message')).message.content).toBe('two');
    expect((await page.next('message-gone')).id).toBe(said.body.id);
  });

  test('of new commands, and each person of those that Discord would offer', async () => {
    const [wilma, mara] = [await open(bench.wilma), await open(bench.mara)];
    const names = (commands: readonly { name: string }[]) => commands.map(({ name }) => name);
    expect(names(wilma.snapshot.commands)).toEqual(['ask', 'Find quotes', 'Greet']);
    expect(names(mara.snapshot.commands)).toEqual(['ask', 'remove', 'Find quotes', 'Greet']);
    const path = `/applications/${bench.playground.world.bot.id}/guilds/${bench.guild}/commands`;
    const own = { type: 1, name: 'ask', description: 'Asks here' };
    await request(bench.playground, 'PUT', path, { body: [own] });
    expect((await wilma.next('commands')).commands[0]).toMatchObject({ description: 'Asks here' });
    expect(names((await mara.next('commands')).commands)).toEqual(['ask', 'remove', 'Find quotes', 'Greet']);
  });

  test('of where one may delete what others wrote', async () => {
    const page = await open(bench.mara);
    expect(page.snapshot.guilds[0]!.channels).toMatchObject([{ mayModerate: true }]);
    const { world } = bench.playground;
    const [roleId] = world.member(bench.guild, bench.mara).roleIds;
    world.setRole(bench.guild, bench.mara, { roleId: roleId!, isHeld: false });
    expect((await page.next('places')).guilds[0]!.channels).toMatchObject([{ mayModerate: false }]);
  });

  test('of places that change, once', async () => {
    const page = await open(bench.wilma);
    const { world } = bench.playground;
    world.setRole(bench.guild, bench.wilma, { roleId: bench.moderatorRole, isHeld: true });
    world.setRole(bench.guild, bench.wilma, { roleId: bench.moderatorRole, isHeld: true });
    const [seen] = await seenUntilMarker([page]);
    expect(seen!.map(({ kind }) => kind)).toEqual(['places', 'commands', 'message']);
    expect(JSON.stringify(seen![0])).toContain('"standing":"moderator of Harbour Watch"');
  });

  test("of the bot's connection, of faults and of the log", async () => {
    const page = await open(bench.wilma);
    const fault = { kind: 'rest', method: '*', path: 'callback$', status: 503, when: 'after', times: 2 } as const;
    bench.playground.fault(fault);
    expect((await page.next('faults')).faults).toEqual([{ fault, timesLeft: 2 }]);
    bench.playground.endFaults();
    expect((await page.next('faults')).faults).toEqual([]);
    bench.playground.log('{"level":50,"time":1795348800000,"msg":"no answer","err":{"message":"Unknown interaction"}}');
    expect((await page.next('log')).line).toEqual({
      at: '2026-11-22T12:00:00.000Z',
      level: 'error',
      text: 'no answer err=Unknown interaction',
    });
    bench.playground.fault({ kind: 'drop-sockets' });
    expect((await page.next('bot')).bot.connectedShards).toBe(0);
  });

  test('of an endpoint that the playground does not know', async () => {
    const page = await open(bench.wilma);
    await request(bench.playground, 'GET', '/nowhere');
    expect((await page.next('log')).line).toMatchObject({
      level: 'warn',
      text: 'The bot asked for GET /nowhere, which the playground does not know.',
    });
  });

  test('how long an interaction took to be acknowledged and to be answered', async () => {
    const page = await open(bench.otto);
    await act(bench.playground, at(bench.wilma), asked(askId()));
    const born = {
      type: 2,
      label: '/ask',
      personId: bench.wilma,
      channelId: bench.channel,
      bornAt: '2026-11-22T12:00:00.000Z',
      acknowledgedAfter: null as number | null,
      answeredAfter: null as number | null,
      hasFailed: false,
    };
    expect((await page.next('interaction')).interaction).toMatchObject(born);
    const interaction = await bench.told();
    bench.advance(120);
    await bench.callback(interaction, { type: 5 });
    expect((await page.next('interaction')).interaction).toMatchObject({ ...born, acknowledgedAfter: 120 });
    bench.advance(400);
    await bench.editOriginal(interaction, { content: 'x' });
    expect((await page.next('interaction')).interaction).toMatchObject({
      ...born,
      acknowledgedAfter: 120,
      answeredAfter: 520,
    });
  });

  test('that an application did not respond within three seconds', async () => {
    const page = await open(bench.wilma);
    await act(bench.playground, at(bench.wilma), asked(askId()));
    await page.next('interaction');
    const interaction = await bench.told();
    bench.advance(3050);
    expect((await page.next('interaction')).interaction).toMatchObject({ hasFailed: true, acknowledgedAfter: null });
    expect(await bench.callback(interaction, { type: 5 })).toBe(404);
  });
});
