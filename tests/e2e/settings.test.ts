import type { APIMessage } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { defaultSettings } from '../../src/store/guild-settings-store.js';
import { shownQuotes } from '../../src/discord/read-back.js';
import { answerQuote, quoted, quoteOf } from '../commands/fake-ask-service.js';
import { Bench, buttonsOf, customIdsOf, isEphemeral } from './bot-on-playground.js';
import { ledger } from './harbour-articles.js';
import { choose, messageIn, pressInPlace } from './member-acts.js';

const owed = answerQuote(1, quoteOf(ledger, 'The town council denied that it owes the line anything.'));
/** The places of fields in the panel. */
const [role, channels, answers, cooldown, limit, blocked, log, unanswered] = ['1', '2', '3', '4', '5', '6', '7', '8'];

let bench: Bench;
beforeEach(async () => {
  bench = await Bench.open([ledger]);
  bench.ask.answer = () => Promise.resolve(quoted([owed]));
});
afterEach(() => bench.close());

const settings = () => bench.settings.settings(bench.guild);
const ask = (question = 'Who owes the line?', userId = bench.member) => bench.run('ask', { question }, userId);
const panel = () => bench.run('settings', {}, bench.owner);
const openField = async (field: string | undefined): Promise<APIMessage> =>
  choose(bench, await panel(), { action: 'settings-open', values: [field!], userId: bench.owner });

/** Opens the form of a field, fills it in, and waits for the panel or the refusal. */
async function write(field: string | undefined, value: string): Promise<APIMessage> {
  const shown = await panel();
  const customId = /^v1:settings-open.*/;
  const { custom_id: id } = (
    shown.components as unknown as { components: { custom_id: string }[] }[]
  )[0]!.components.find(({ custom_id }) => customId.test(custom_id))!;
  const place = { messageId: shown.id, userId: bench.owner };
  const opener = bench.playground.choose({ ...place, customId: id, values: [field!] });
  await bench.playground.until(() => opener.modal ?? undefined);
  const interaction = bench.playground.submitModal({
    userId: bench.owner,
    interactionId: opener.id,
    values: { value },
  });
  return bench.playground.until(() => bench.changed(interaction, shown));
}

describe('/settings', () => {
  test('shows every setting to a moderator, in private', async () => {
    const shown = await panel();
    expect(isEphemeral(shown)).toBe(true);
    expect(shown.content).toMatchInlineSnapshot(`
      "Settings of Harbour Watch
      **Moderator role:** none
      **Channels in which I answer:** all
      **Answers:** public
      **Cooldown:** none
      **Public answers per channel:** no limit
      **Blocked words:** none
      **Log channel:** none
      **Unanswered questions:** not kept
      **Shared articles:** as whoever runs me decides
      **Refresh schedule:** as whoever runs me decides
      **Language of my own words:** not decided, so by Discord's server language"
    `);
    expect(buttonsOf(await openField(answers)).map(({ label }) => label)).toEqual(['Public', 'Private', 'Back']);
  });

  test('changes by button, by select and by form, tells the log channel, and shows what is set', async () => {
    const { world } = bench.playground;
    const [logChannel, other] = [world.addChannel(bench.guild, 'log').id, world.addChannel(bench.guild, 'newsroom').id];
    const change = async (field: string | undefined, action: string, values: readonly string[]) =>
      choose(bench, await openField(field), { action, values, userId: bench.owner });
    await change(channels, 'settings-pick', [bench.channel, other]);
    await pressInPlace(bench, await openField(unanswered), { action: 'settings-choose', userId: bench.owner });
    expect((await write(cooldown, ' 20 ')).content).toContain('20 seconds between');
    await write(limit, '5');
    await write(blocked, 'capstan\nold harbour, capstan');
    expect((await change(log, 'settings-pick', [logChannel])).content).toContain('**Saved:** log channel.');
    await messageIn(bench, logChannel, /change settings/);
    expect(settings()).toEqual({
      ...defaultSettings,
      logChannelId: logChannel,
      answerChannelIds: [bench.channel, other],
      keepsUnanswered: true,
      cooldown: 20,
      publicAnswersPerHour: 5,
      blockedWords: ['capstan', 'old harbour'],
    });
    await pressInPlace(bench, await openField(channels), { action: 'settings-choose', userId: bench.owner });
    await write(limit, '');
    expect(settings()).toMatchObject({ answerChannelIds: null, publicAnswersPerHour: null });
  });

  test('says what is wrong with a value, and changes nothing', async () => {
    for (const [field, value, sentence] of [
      [cooldown, 'soon', 'whole number of seconds from 0 to 3600'],
      [cooldown, '4000', 'whole number of seconds from 0 to 3600'],
      [limit, '0', 'from 1 to 1000'],
      [blocked, '!!!', 'holds no letters or digits'],
    ] as const) {
      const refused = await write(field, value);
      expect([isEphemeral(refused), refused.content]).toEqual([true, expect.stringContaining(sentence) as string]);
    }
    expect(settings()).toEqual(defaultSettings);
  });

  test('lets whoever has a named role moderate at once, and tells where Discord lists the commands for it', async () => {
    const { world } = bench.playground;
    const masters = world.addRole(bench.guild, 'Harbour masters', 0n).id;
    const saved = await choose(bench, await openField(role), {
      action: 'settings-pick',
      values: [masters],
      userId: bench.owner,
    });
    expect(saved.content).toContain('Server Settings → Integrations');
    const answer = await ask();
    const offered = async () => customIdsOf(await bench.press(answer, /^Report/, bench.other)).length;
    expect(await offered()).toBe(1);
    world.setRole(bench.guild, bench.other, { roleId: masters, isHeld: true });
    expect(await offered()).toBe(2);
  });

  test('says when it cannot write in the log channel that was chosen', async () => {
    const closed = bench.addChannel('closed', 0x400n | 0x800n);
    const saved = await choose(bench, await openField(log), {
      action: 'settings-pick',
      values: [closed.id],
      userId: bench.owner,
    });
    const shown = await bench.playground.until(() => {
      const body = bench.playground.world.messages.get(saved.id)?.body;
      return body?.content.includes('I cannot write') === true ? body : undefined;
    });
    expect(shown.content).toContain('I cannot write in that channel yet');
  });
});

describe('the house rules', () => {
  test('name the channels in which the bot answers to whoever asks elsewhere', async () => {
    const { world } = bench.playground;
    const news = world.addChannel(bench.guild, 'newsroom').id;
    bench.settings.change(bench.guild, { answerChannelIds: [news] });
    const away = await ask();
    expect([isEphemeral(away), away.content]).toEqual([true, `In this server I answer in <#${news}>.`]);
    expect(bench.ask.asked).toEqual([]);
    const content = `${bench.botMention} Who owes the line?`;
    bench.playground.sayAs({ userId: bench.member, channelId: bench.channel, content });
    const isTold = (message: APIMessage) => message.content === away.content && !isEphemeral(message);
    const direct = await bench.playground.until(() => bench.playground.messages(bench.member).find(isTold));
    expect(direct.channel_id).not.toBe(bench.channel);
    bench.settings.change(bench.guild, { answerChannelIds: [bench.channel, news] });
    expect(isEphemeral(await ask())).toBe(false);
  });

  test('make a member wait between two questions, and tell for how long', async () => {
    bench.settings.change(bench.guild, { cooldown: 30 });
    expect(shownQuotes((await ask()).content)).toHaveLength(1);
    const refused = await ask();
    expect([isEphemeral(refused), refused.content]).toEqual([
      true,
      'You asked a moment ago; please ask again in 30 seconds. The moderators of this server set that pause.',
    ]);
    expect(isEphemeral(await ask('Who owes the line?', bench.other))).toBe(false);
  });

  test('answer privately what holds a blocked word, in whatever case, and let nobody share it', async () => {
    bench.settings.change(bench.guild, { blockedWords: ['old harbour'] });
    const answer = await ask('Who owns the OLD  Harbour?');
    expect(isEphemeral(answer)).toBe(true);
    expect(answer.content).toContain('moderators of this server want such questions answered privately');
    expect(buttonsOf(answer).map(({ label }) => label)).not.toContain('Share');
    expect(isEphemeral(await ask('Who owns the old harbours?'))).toBe(false);
    const reply = await bench.mention(`${bench.botMention} Who owns the old harbour?`);
    expect(reply.content).toBe(
      `Here I answer that privately: use ${bench.named('ask')} with your question, and only you see the answer.`,
    );
  });

  test('answer privately what is beyond a channel’s limit, and say so', async () => {
    bench.settings.change(bench.guild, { publicAnswersPerHour: 1 });
    expect(isEphemeral(await ask())).toBe(false);
    const beyond = await ask();
    expect([isEphemeral(beyond), beyond.content]).toEqual([
      true,
      expect.stringContaining('as many public answers within the hour') as string,
    ]);
    expect(buttonsOf(beyond).map(({ label }) => label)).toContain('Share');
  });

  test('answer privately where that is set, and let whoever asked share it', async () => {
    bench.settings.change(bench.guild, { answers: 'private' });
    const answer = await ask();
    const labels = buttonsOf(answer).map(({ label }) => label);
    expect([isEphemeral(answer), labels.includes('Share'), labels.includes('Remove answer')]).toEqual([
      true,
      true,
      false,
    ]);
    const shared = await bench.press(answer, /^Share$/);
    expect([isEphemeral(shared), shownQuotes(shared.content)]).toEqual([false, [owed.quote.text]]);
  });
});
