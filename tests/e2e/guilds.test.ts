import type { APIMessage } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { shownQuotes } from '../../src/discord/read-back.js';
import type { AnswerQuote } from '../../src/domain/answer.js';
import { UserError } from '../../src/domain/errors.js';
import { answerQuote, FakeAskService, quoted, quoteOf, unanswered } from '../commands/fake-ask-service.js';
import { articleOf } from '../support/articles.js';
import { Bench, buttonsOf, isEphemeral } from './bot-on-playground.js';
import { gazette, ledger } from './harbour-articles.js';

const dam = articleOf({
  title: 'The dam above Orrin leaks',
  outlet: 'Orrin Herald',
  path: 'dam.txt',
  blocks: ['The dam above Orrin leaks. Nobody has been told to leave, said the warden, who lives below it.'],
});
const leaks = answerQuote(1, quoteOf(dam, 'The dam above Orrin leaks.'));
const unpaid = answerQuote(1, quoteOf(ledger, 'She asked the town for 40,000 marks.'));
const forty = answerQuote(2, quoteOf(gazette, 'Forty crew members were not paid, a deckhand said.'));

const keptNoLonger = 'What this button needs is no longer kept; please ask the question again.';

let bench: Bench;
let hills: FakeAskService;
/** A channel of the second guild, and one who is in both. */
let there: string;
beforeEach(async () => {
  bench = await Bench.open([ledger, gazette]);
  bench.ask.answer = () => Promise.resolve(quoted([unpaid, forty]));
  const { world } = bench.playground;
  const guild = world.addGuild('Hill Country', world.addPerson('hanno').id).id;
  for (const id of [bench.member, bench.other]) world.join(guild, id);
  world.join(guild, bench.moderator, [world.addModeratorRole(guild).id]);
  there = world.addChannel(guild, 'questions').id;
  hills = new FakeAskService([dam]);
  hills.answer = () => Promise.resolve(quoted([leaks]));
  bench.articles.guilds.set(guild, hills);
});
afterEach(async () => {
  await bench.stopBot();
  expect(bench.articles.underWay).toBe(0);
  await bench.close();
});

function runThere(name: string, options: Record<string, string | boolean> = {}): Promise<APIMessage> {
  const { playground, member: userId } = bench;
  const interaction = playground.runCommand({ name, options, userId, channelId: there });
  return playground.until(() => bench.settled(interaction));
}

/** A button of an answer here, pressed on a message of the other guild. */
function pressedThere(message: APIMessage, label: RegExp, userId = bench.member): Promise<APIMessage> {
  const { world } = bench.playground;
  const { content, author, components } = message;
  const copy = world.addMessage({ content, author, components: components ?? [], channel_id: there });
  const { customId } = buttonsOf(message).find((button) => label.test(button.label))!;
  const interaction = bench.playground.pressButton({ messageId: copy.body.id, customId, userId });
  return bench.playground.until(() => bench.settled(interaction));
}

describe('a guild with articles of its own', () => {
  test('is answered from them alone, by command and by mention', async () => {
    const [here, elsewhere] = [
      await bench.run('ask', { question: 'Who owes?' }),
      await runThere('ask', { question: 'Who owes?' }),
    ];
    expect(shownQuotes(here.content)).toContain(unpaid.quote.text);
    expect(shownQuotes(elsewhere.content)).toEqual([leaks.quote.text]);
    const said = bench.playground.sayAs({
      userId: bench.member,
      channelId: there,
      content: `${bench.botMention} What leaks?`,
    });
    const reply = await bench.playground.until(() =>
      bench.playground.messages().find((message) => message.message_reference?.message_id === said.body.id),
    );
    expect(shownQuotes(reply.content)).toEqual([leaks.quote.text]);
    expect([bench.ask.asked.length, hills.asked.length]).toEqual([1, 2]);
  });

  test('is offered its own outlets, and no other is taken', async () => {
    const typed = { name: 'ask', options: { outlet: '' }, focused: 'outlet', userId: bench.member };
    const offered = async (channelId: string): Promise<string[]> => {
      const interaction = bench.playground.typeOption({ ...typed, channelId });
      const choices = await bench.playground.until(() => interaction.choices ?? undefined);
      return choices.map(({ name }) => name);
    };
    expect(await offered(bench.channel)).toEqual(['Port Merrin Ledger', 'Skarn Gazette']);
    expect(await offered(there)).toEqual(['Orrin Herald']);
    const refused = await runThere('ask', { question: 'Who owes?', outlet: 'Skarn Gazette' });
    expect([isEphemeral(refused), refused.content]).toEqual([
      true,
      'No article is of an outlet called "Skarn Gazette"; there are Orrin Herald.',
    ]);
  });

  test('is told of its own articles by /status', async () => {
    const { state, ...rest } = hills.status();
    hills.status = () => ({ ...rest, state: { ...state, articles: 1, passages: 1 } });
    expect((await runThere('status')).content).toMatch(/^1 article in 1 passage;/);
    expect((await bench.run('status')).content).toMatch(/^5 articles in 31 passages;/);
  });

  test('gets nothing of another guild by any button, not even as a moderator', async () => {
    const quotes: AnswerQuote[] = [unpaid, forty, ...[3, 4].map((number) => ({ ...unpaid, number }))];
    bench.ask.answer = () => Promise.resolve(quoted(quotes));
    const answer = await bench.run('ask', { question: 'Who owes?' });
    for (const label of [/More context, quote 1/, /About the article, quote 2/, /More quotes/]) {
      const refused = await pressedThere(answer, label, bench.moderator);
      expect([isEphemeral(refused), refused.content]).toEqual([true, keptNoLonger]);
    }
    bench.ask.answer = () => Promise.resolve(unanswered({ nearest: [unpaid] }));
    const none = await bench.run('ask', { question: 'Who owes?' });
    expect((await pressedThere(none, /Nearest/)).content).toBe(keptNoLonger);
    const kept = await pressedThere(answer, /Remove/, bench.moderator);
    expect(kept.content).toBe('Only the person who asked and moderators can remove this answer.');
    expect((await bench.press(answer, /Remove/, bench.other)).content).toContain('Only the person who asked');
  });

  test('is never shown a quote that its own articles do not hold', async () => {
    hills.answer = () => Promise.resolve(quoted([unpaid]));
    const answer = await runThere('ask', { question: 'Who owes?' });
    expect(answer.content).toContain('changed while it was written');
    expect(answer.content).not.toContain('40,000');
  });
});

describe('articles that are just being opened', () => {
  const opening = new UserError('The articles of this server are being opened; please ask again in a few seconds.');
  beforeEach(() => {
    bench.articles.failure = opening;
  });

  test('are told of in one private sentence, and none are suggested', async () => {
    const told = await bench.run('ask', { question: 'Who owes?' });
    expect([isEphemeral(told), told.content]).toEqual([true, opening.message]);
    const reply = await bench.mention(`${bench.botMention} Who owes?`);
    expect(reply.content).toBe(opening.message);
    const interaction = bench.playground.typeOption({
      name: 'ask',
      options: { outlet: '' },
      focused: 'outlet',
      userId: bench.member,
      channelId: bench.channel,
    });
    expect(await bench.playground.until(() => interaction.choices ?? undefined)).toEqual([]);
    expect(bench.logger.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('keep nobody from help, nor from removing an answer', async () => {
    bench.articles.failure = null;
    const answer = await bench.run('ask', { question: 'Who owes?' });
    bench.articles.failure = opening;
    expect((await bench.run('help')).content).toContain(bench.named('ask'));
    const customId = buttonsOf(answer).at(-1)!.customId;
    bench.playground.pressButton({ messageId: answer.id, customId, userId: bench.member });
    await bench.playground.until(() => (bench.playground.world.messages.has(answer.id) ? undefined : true));
  });
});
