import type { APIMessage } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { shownQuotes } from '../../src/discord/read-back.js';
import { answerQuote, quoted, quoteOf, unanswered } from '../commands/fake-ask-service.js';
import { Bench, buttonsOf, customIdsOf, isEphemeral } from './bot-on-playground.js';
import { gazette, ledger } from './harbour-articles.js';
import { choose, messageIn, pressInPlace } from './member-acts.js';

const owed = answerQuote(1, quoteOf(ledger, 'The town council denied that it owes the line anything.'));
const forty = answerQuote(2, quoteOf(gazette, 'Forty crew members were not paid, a deckhand said.'));
const forModerators =
  'This is for moderators: members who may manage this server, or who have the role that they named.';

let bench: Bench;
let logChannel: string;
beforeEach(async () => {
  bench = await Bench.open([ledger, gazette]);
  bench.ask.answer = () => Promise.resolve(quoted([owed, forty]));
  logChannel = bench.playground.world.addChannel(bench.guild, 'log').id;
  bench.settings.change(bench.guild, { logChannelId: logChannel });
});
afterEach(() => bench.close());

const ask = (options: Record<string, string | boolean> = {}, userId = bench.member) =>
  bench.run('ask', { question: 'Who owes the line?', ...options }, userId);

async function report(message: APIMessage, reason: string, userId = bench.other): Promise<APIMessage> {
  const menu = await bench.press(message, /^Report/, userId);
  return choose(bench, menu, { action: 'report-reason', values: [reason], userId });
}

const moderation = (subcommand: string, userId = bench.owner) => bench.runSub(['moderation', subcommand], [], userId);

test('"Useful" is noted once a member, and taken back by pressing it again, for whoever presses alone', async () => {
  const message = await ask();
  for (const said of ['Noted as useful; thank you.', 'Your vote was taken back.', 'Noted as useful; thank you.']) {
    const reply = await bench.press(message, /^Useful$/, bench.other);
    expect([isEphemeral(reply), reply.content]).toEqual([true, said]);
  }
});

describe('"Report…"', () => {
  test('reaches the log channel and the queue without a name, and is settled there', async () => {
    const message = await ask();
    const menu = await bench.press(message, /^Report/, bench.other);
    expect([isEphemeral(menu), customIdsOf(menu)]).toEqual([true, [expect.stringMatching(/^v1:report-reason:\d+:0$/)]]);
    expect((await report(message, 'misleading')).content).toBe('Reported to the moderators; thank you.');
    expect((await report(message, 'misleading')).content).toBe('You reported that before.');
    expect((await report(message, 'out-of-date')).content).toBe('Reported to the moderators; thank you.');
    await report(message, 'out-of-date', bench.member);
    await bench.press(message, /^Useful$/, bench.member);
    const logged = await messageIn(bench, logChannel, /out of date ×2/);
    expect(logged.content).toContain(`https://discord.com/channels/${bench.guild}/${bench.channel}/${message.id}`);
    const queue = await moderation('reports');
    expect(queue.content).toMatch(/1–1 of 1[^]*out of date ×2; useful to 1/);
    for (const { content } of [logged, queue])
      expect(content).not.toMatch(new RegExp(`${bench.other}|${bench.member}|otto`));
    const settled = await pressInPlace(bench, logged, { action: 'settle', userId: bench.owner });
    expect(settled.content).toContain('Settled (2 reports).');
    expect((await moderation('reports')).content).toBe('No open reports.');
    await messageIn(bench, logChannel, /settle reports/);
  });

  test('shows moderators a reported private answer, and settles it from the queue', async () => {
    const message = await ask({ private: true });
    await report(message, 'not-an-answer', bench.member);
    const queue = await moderation('reports');
    expect(queue.content).toContain('a private answer in');
    const answerId = /^v1:useful:(\d+)/.exec(customIdsOf(message).find((id) => id.includes('useful'))!)![1]!;
    const opened = await choose(bench, queue, { action: 'reports-open', values: [answerId], userId: bench.owner });
    expect(opened.content).toMatch(/^Quotes of the reported answer:/);
    expect(shownQuotes(opened.content)[0]).toBe(owed.quote.text);
    const left = await choose(bench, queue, { action: 'reports-settle', values: [answerId], userId: bench.owner });
    expect(left.content).toBe('No open reports.');
  });

  test('gives whoever is no moderator nothing to moderate with', async () => {
    const message = await ask();
    await report(message, 'misleading');
    const logged = await messageIn(bench, logChannel, /misleading/);
    const refused = await pressInPlace(bench, logged, { action: 'settle', userId: bench.other });
    expect([isEphemeral(refused), refused.content]).toEqual([true, forModerators]);
    expect((await moderation('reports')).content).toContain('misleading');
  });
});

describe('hiding', () => {
  test('is offered to moderators alone, asked again at the choice, listed and taken back', async () => {
    const message = await ask();
    const menu = await bench.press(message, /^Report/, bench.owner);
    const hidden = await choose(bench, menu, { action: 'hide', values: ['quote:2'], userId: bench.owner });
    expect(hidden.content).toMatch(/^Hidden: from now on its sentences are shown nowhere/);
    await messageIn(bench, logChannel, /hide quote/);
    const list = await moderation('hidden');
    expect(list.content).toContain(
      'The quote that begins “Forty crew members were not paid, a deckhand …” in “Skarn line',
    );
    const id = 1;
    const shown = await choose(bench, list, { action: 'unhide', values: [String(id)], userId: bench.owner });
    expect(shown.content).toBe('Nothing is hidden in this server.');
    const log = await moderation('log');
    expect(log.content).toMatch(/\*\*unhide quote\*\*[^]*\*\*hide quote\*\*/);
    expect(log.content).toContain(`<@${bench.owner}>`);
  });

  test('is refused to a moderator who is none any more', async () => {
    const { world } = bench.playground;
    const role = world.addRole(bench.guild, 'Harbour masters', 0n).id;
    bench.settings.change(bench.guild, { moderatorRoleId: role });
    world.setRole(bench.guild, bench.other, { roleId: role, isHeld: true });
    const menu = await bench.press(await ask(), /^Report/, bench.other);
    world.setRole(bench.guild, bench.other, { roleId: role, isHeld: false });
    const refused = await choose(bench, menu, { action: 'hide', values: ['article:1'], userId: bench.other });
    expect(refused.content).toBe(forModerators);
    expect((await moderation('hidden')).content).toBe('Nothing is hidden in this server.');
  });

  test('keeps buttons of older answers from showing what is hidden', async () => {
    const message = await ask();
    bench.ask.hides = (quote) => quote.citation.articleId === gazette.id;
    const open = await bench.press(message, /^More context, quote 1/);
    expect(shownQuotes(open.content)[0]).toContain(owed.quote.text);
    const barred = await bench.press(message, /^More context, quote 2/);
    expect(barred.content).toContain('was removed, hidden or changed since');
  });
});

describe('unanswered questions', () => {
  const question = 'Who won the Skarn regatta?';
  beforeEach(() => {
    bench.ask.answer = () => Promise.resolve(unanswered());
  });

  test('are kept without a name only where moderators switched it on, and not what was asked privately', async () => {
    await ask({ question });
    expect((await moderation('unanswered')).content).toContain('Not kept in this server');
    bench.settings.change(bench.guild, { keepsUnanswered: true });
    await ask({ question, private: true });
    await ask({ question });
    await ask({ question: 'who won the skarn regatta' }, bench.other);
    const list = await moderation('unanswered');
    expect(list.content).toContain(`“${question}” · 2 members`);
    expect(list.content).not.toContain(bench.member);
    const cleared = await pressInPlace(bench, list, { action: 'unanswered-clear-all', userId: bench.owner });
    expect(cleared.content).toMatch(/^No unanswered questions/);
  });
});

describe('"Share"', () => {
  test('posts a private answer once, under the name of who shared it, who can remove it', async () => {
    const mine = await ask({ private: true });
    const shared = await bench.press(mine, /^Share$/);
    expect([isEphemeral(shared), shared.content.split('\n')[0]]).toEqual([false, `Shared by <@${bench.member}>.`]);
    expect(shownQuotes(shared.content).slice(0, 2)).toEqual(shownQuotes(mine.content).slice(0, 2));
    const again = await bench.press(mine, /^Share$/);
    expect([isEphemeral(again), again.content]).toEqual([true, 'This answer was shared already, or cannot be.']);
    const refused = await bench.press(shared, /^Remove/, bench.other);
    expect(refused.content).toContain('Only the person who asked');
    const { customId } = buttonsOf(shared).find(({ label }) => label === 'Remove answer')!;
    bench.playground.pressButton({ messageId: shared.id, customId, userId: bench.member });
    await bench.playground.until(() => (bench.playground.world.messages.has(shared.id) ? undefined : true));
  });

  test('shows what its articles say by now, and refuses where the rules of the server do', async () => {
    const mine = await ask({ private: true });
    bench.settings.change(bench.guild, { answerChannelIds: [logChannel] });
    expect((await bench.press(mine, /^Share$/)).content).toContain('In this channel I answer nobody');
    bench.settings.change(bench.guild, { answerChannelIds: null, publicAnswersPerHour: 1 });
    await ask();
    expect((await bench.press(mine, /^Share$/)).content).toContain('as many public answers within the hour');
    bench.settings.change(bench.guild, { publicAnswersPerHour: null });
    bench.ask.articles = [gazette];
    const shared = await bench.press(mine, /^Share$/);
    expect(shownQuotes(shared.content)[0]).toBe(forty.quote.text);
    expect(shared.content).not.toContain(owed.quote.text);
  });
});
