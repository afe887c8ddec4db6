import { inEnglish } from '../../src/language/in-words.js';
import { say } from '../../src/language/say.js';
import type { Text } from '../../src/language/wording.js';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ChannelWriter } from '../../commands/channel-writer.js';
import { notice } from '../../commands/notice.js';
import { commandSet } from '../../commands/registry.js';
import type { StoredMessage } from '../../src/playground/server/entities.js';
import { setArchived } from '../../src/playground/server/threads.js';
import { eventually } from '../support/patience.js';
import { Bench } from './bot-on-playground.js';

let bench: Bench;
let channels: ChannelWriter;
beforeEach(async () => {
  bench = await Bench.open([], {
    commandSet: (parts) => {
      ({ channels } = parts);
      return commandSet(parts);
    },
  });
});
afterEach(() => bench.close());

const english = { language: 'en' } as const;
/** What was told why, in English. */
async function told<Outcome extends object>(outcome: Promise<Outcome>): Promise<object> {
  const known = await outcome;
  return 'why' in known ? { ...known, why: inEnglish(known.why as Text) } : known;
}

const gone = { kind: 'unreachable', isGone: true, why: 'the message or its channel was deleted' };
const row = [[{ kind: 'button', action: 'tick', id: 1, n: 0, label: 'Tick' }]] as const;

function stored(messageId: string): StoredMessage {
  const message = bench.playground.world.messages.get(messageId);
  if (message === undefined) throw new Error(`no message ${messageId}`);
  return message;
}

async function send(channelId = bench.channel): Promise<string> {
  const sent = await channels.send(channelId, notice('A *log* line', [], { rows: row }), english);
  if (sent.kind === 'unreachable') throw new Error(inEnglish(sent.why));
  return sent.messageId;
}

/** Requests that the bot has made of messages. */
function messageRequests(): number {
  return bench.playground.requests.filter(({ path }) => path.includes('/messages')).length;
}

describe('the bot in channels', () => {
  test('writes, changes and deletes what pings nobody', async () => {
    const view = notice([{ kind: 'member', id: bench.member }, ' @everyone']);
    const sent = await channels.send(bench.channel, view, english);
    const messageId = sent.kind === 'written' ? sent.messageId : '';
    expect(stored(messageId).body).toMatchObject({
      content: `<@${bench.member}> \\@everyone`,
      mention_everyone: false,
    });
    expect(bench.playground.pinged(messageId)).toEqual([]);
    const place = { channelId: bench.channel, messageId };
    await channels.edit(
      place,
      notice('Another', [], { files: [{ name: 'a.txt', bytes: Buffer.from('a'), altText: null }] }),
      english,
    );
    expect(stored(messageId).body).toMatchObject({ content: 'Another', attachments: [{ filename: 'a.txt' }] });
    expect(await channels.delete(place)).toEqual({ kind: 'deleted' });
    expect(await channels.delete(place)).toEqual({ kind: 'deleted' });
    expect(await told(channels.edit(place, view, english))).toEqual(gone);
    expect(await told(channels.read(place))).toEqual(gone);
  });

  test('writes once where it is told the same key again', async () => {
    const [first, second] = [
      await channels.send(bench.channel, notice('Once'), { ...english, key: 'log-17' }),
      await channels.send(bench.channel, notice('Once'), { ...english, key: 'log-17' }),
    ];
    expect(first).toEqual(second);
    expect(bench.playground.messages()).toHaveLength(1);
  });

  test("reads and rewrites the words of its own messages, and nobody else's", async () => {
    const place = { channelId: bench.channel, messageId: await send() };
    expect(await told(channels.read(place))).toEqual({ kind: 'read', content: 'A \\*log\\* line' });
    await channels.rewrite(place, { content: 'Marked', keepsControls: true });
    expect(stored(place.messageId).body).toMatchObject({ content: 'Marked', components: [{}] });
    await channels.rewrite(place, { content: 'Withdrawn', keepsControls: false });
    expect(stored(place.messageId).body).toMatchObject({ content: 'Withdrawn', components: [] });
    const said = bench.playground.sayAs({ userId: bench.member, channelId: bench.channel, content: 'Mine' });
    const theirs = { channelId: bench.channel, messageId: said.body.id };
    const notMine = { kind: 'unreachable', isGone: false, why: 'that message is not mine' };
    expect(await told(channels.read(theirs))).toEqual(notMine);
    expect(await told(channels.rewrite(theirs, { content: 'x', keepsControls: true }))).toEqual(notMine);
  });

  test('takes files away with the words where nothing may stay', async () => {
    const files = [{ name: 'a.txt', bytes: Buffer.from('a'), altText: null }];
    const sent = await channels.send(bench.channel, notice('With a picture', [], { rows: row, files }), english);
    const place = { channelId: bench.channel, messageId: sent.kind === 'written' ? sent.messageId : '' };
    await channels.rewrite(place, { content: 'Marked', keepsControls: true });
    expect(stored(place.messageId).body).toMatchObject({ attachments: [{ filename: 'a.txt' }] });
    await channels.rewrite(place, { content: 'Withdrawn', keepsControls: false });
    expect(stored(place.messageId).body).toMatchObject({ content: 'Withdrawn', attachments: [], components: [] });
  });

  test.each([
    ['see', PermissionFlagsBits.ViewChannel, 'I cannot see that channel'],
    ['write in', PermissionFlagsBits.SendMessages, 'I lack "Send Messages" in #closed'],
  ])('asks nothing of a channel that it may not %s', async (_, denied, why) => {
    const { id } = bench.addChannel('closed', denied);
    const before = messageRequests();
    expect(await told(channels.send(id, notice('x'), english))).toEqual({ kind: 'unreachable', isGone: false, why });
    expect(messageRequests()).toBe(before);
  });

  test('still changes what stands in a channel that it may no longer write in', async () => {
    const channel = bench.addChannel('closing', 0n);
    const messageId = await send(channel.id);
    bench.playground.world.denyBot(channel.id, PermissionFlagsBits.SendMessages);
    expect(await told(channels.edit({ channelId: channel.id, messageId }, notice('x'), english))).toMatchObject({
      kind: 'written',
    });
  });

  test('knows which thread is archived, and changes nothing in it', async () => {
    const { world } = bench.playground;
    const thread = world.addThread(bench.channel, 'aside');
    const place = { channelId: thread.id, messageId: await send(thread.id) };
    const state = (isArchived: boolean) => ({ kind: 'channel', thread: { isArchived, parentId: bench.channel } });
    expect(await told(channels.state(thread.id))).toEqual(state(false));
    expect(await told(channels.state(bench.channel))).toEqual({ kind: 'channel', thread: null });
    setArchived(world, thread, true);
    // The bot is told over the gateway.
    await eventually(async () => {
      expect(await told(channels.state(thread.id))).toEqual(state(true));
    });
    expect(await told(channels.edit(place, notice('x'), english))).toEqual({
      kind: 'unreachable',
      isGone: false,
      why: 'that thread is archived',
    });
  });

  test.each([
    ['he', 'אין דיווחים פתוחים.'],
    ['es-ES', 'No hay denuncias pendientes.'],
    ['pl', 'No open reports.'],
  ])('speaks the language that Discord says of a guild (%s), where none was chosen', async (locale, words) => {
    const { world } = bench.playground;
    const guild = world.addGuild('Hill Country', bench.owner, locale).id;
    const channelId = world.addChannel(guild, 'log').id;
    const messageId = await eventually(async () => {
      const sent = await channels.send(channelId, notice(say('moderation.no-reports')), { language: null });
      if (sent.kind === 'unreachable') throw new Error(inEnglish(sent.why));
      return sent.messageId;
    });
    expect(stored(messageId).body.content).toBe(words);
  });

  test('finds a channel that was deleted gone', async () => {
    const channel = bench.addChannel('passing', 0n);
    const messageId = await send(channel.id);
    bench.playground.world.removeChannel(channel);
    expect(await told(channels.read({ channelId: channel.id, messageId }))).toEqual(gone);
    expect(await told(channels.state(channel.id))).toEqual(gone);
  });

  test('says that Discord did not answer, and writes later', async () => {
    bench.playground.fail({ method: 'POST', path: /\/messages/, status: 503, when: 'before', times: 9 });
    expect(await told(channels.send(bench.channel, notice('x'), english))).toEqual({
      kind: 'unreachable',
      isGone: false,
      why: 'Discord did not answer',
    });
    bench.playground.endFaults();
    expect(await told(channels.send(bench.channel, notice('x'), english))).toMatchObject({ kind: 'written' });
  });
});
