import { GatewayIntentBits, PermissionFlagsBits } from 'discord-api-types/v10';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { questionIn } from '../../src/discord/mention.js';
import { shownQuotes } from '../../src/discord/read-back.js';
import { answerQuote, quoted, quoteOf } from '../commands/fake-ask-service.js';
import { Bench, buttonsOf } from './bot-on-playground.js';
import { ledger } from './harbour-articles.js';

const owed = quoteOf(ledger, 'The town council denied that it owes the line anything.');

describe('questionIn', () => {
  const inGuild = { botId: '42', isDirect: false };

  test.each([
    ['<@42> Who owes the line?', 'Who owes the line?'],
    ['<@!42>   Who\nowes the line?', 'Who owes the line?'],
    ['Who owes the line, <@42>?', 'Who owes the line, ?'],
    ['<@42>', ''],
    ['<@42><@42>  ', ''],
    ['<@42> did <@43> or <@&7> pay, <:ferry:5>?', 'did or pay, ?'],
    ['<@42> <@43>', ''],
  ])('reads %j', (content, question) => {
    expect(questionIn(content, inGuild)).toBe(question);
  });

  test.each(['', 'Who owes the line?', '<@43> who?', '@everyone who?'])(
    'takes %j for no question to the bot',
    (content) => {
      expect(questionIn(content, inGuild)).toBeNull();
    },
  );

  test('needs no mention in a direct conversation', () => {
    expect(questionIn('Who owes the line?', { botId: '42', isDirect: true })).toBe('Who owes the line?');
  });
});

describe('a mention', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await Bench.open([ledger]);
  });
  afterAll(() => bench.close());
  beforeEach(() => {
    bench.ask.answer = () => Promise.resolve(quoted([answerQuote(1, owed)]));
  });

  test('with a question is answered by one reply, whose buttons work', async () => {
    const reply = await bench.mention(`${bench.botMention} Who owes the line?`);
    expect(bench.ask.asked.at(-1)?.question).toBe('Who owes the line?');
    expect(shownQuotes(reply.content)).toEqual([owed.text]);
    expect(buttonsOf(reply).map(({ label }) => label)).toEqual([
      'More context, quote 1',
      'Useful',
      'Report…',
      'Ask further',
      'Remove answer',
    ]);
    const context = await bench.press(reply, /More context/);
    expect(context.content).toContain('"We paid in full,"');
  });

  test('without a question gets a short help line', async () => {
    const reply = await bench.mention(bench.botMention);
    expect(reply.content).toContain('Mention me with a question');
  });

  test('with a bad question, or when the work fails, gets one plain sentence', async () => {
    expect((await bench.mention(`${bench.botMention} ?!`)).content).toContain('no letters or digits');
    expect((await bench.mention(`${bench.botMention} ${'why '.repeat(400)}`)).content).toContain('at most 1,000');
    bench.ask.answer = () => Promise.reject(new Error('disk on fire'));
    expect((await bench.mention(`${bench.botMention} Who owes?`)).content).toBe(
      'Something went wrong on my side; please try again in a minute.',
    );
  });

  test('of a bot, and a message without one, are passed over', async () => {
    const { world } = bench.playground;
    const otherBot = world.addPerson('echo', { isBot: true }).id;
    const before = bench.ask.asked.length;
    const { channel: channelId, playground } = bench;
    playground.sayAs({ userId: otherBot, channelId, content: `${bench.botMention} Who owes the line?` });
    playground.sayAs({ userId: bench.member, channelId, content: 'Who owes the line?' });
    playground.gateway.dispatch(
      'MESSAGE_CREATE',
      {
        ...world.addMessage({ content: `${bench.botMention} who?`, author: world.bot, channel_id: channelId }).body,
        guild_id: bench.guild,
      },
      GatewayIntentBits.GuildMessages,
    );
    await bench.mention(`${bench.botMention} And who paid?`);
    expect(bench.ask.asked.slice(before).map(({ question }) => question)).toEqual(['And who paid?']);
  });

  test('is answered without the reply mark where the bot may not read history', async () => {
    const { world } = bench.playground;
    const channel = bench.addChannel('no-history', PermissionFlagsBits.ReadMessageHistory);
    bench.playground.sayAs({ userId: bench.member, channelId: channel.id, content: `${bench.botMention} Who owes?` });
    const answer = await bench.playground.until(() =>
      bench.playground.messages().find(({ channel_id: id, author }) => id === channel.id && author.id === world.bot.id),
    );
    expect([answer.message_reference, shownQuotes(answer.content)]).toEqual([undefined, [owed.text]]);
  });

  test('where the bot may not write is answered to the person, naming what an admin can allow', async () => {
    const { world } = bench.playground;
    const channel = bench.addChannel('read-only', PermissionFlagsBits.SendMessages);
    bench.playground.sayAs({ userId: bench.other, channelId: channel.id, content: `${bench.botMention} Who owes?` });
    const direct = world.directChannel(bench.other);
    const told = await bench.playground.until(() =>
      bench.playground.messages().find(({ channel_id: id }) => id === direct.id),
    );
    expect(told.content).toBe(
      'I lack "Send Messages" in #read-only: an admin can allow it there under Edit Channel → Permissions.',
    );
  });

  test('is not needed in a direct conversation', async () => {
    const direct = bench.playground.world.directChannel(bench.member);
    const said = bench.playground.sayAs({ userId: bench.member, channelId: direct.id, content: 'Who owes the line?' });
    const reply = await bench.playground.until(() =>
      bench.playground.messages().find(({ message_reference: to }) => to?.message_id === said.body.id),
    );
    expect(shownQuotes(reply.content)).toEqual([owed.text]);
  });

  test('is answered once when the request is repeated after Discord did the work', async () => {
    const path = /\/channels\/\d+\/messages$/;
    bench.playground.fail({ method: 'POST', path, status: 502, when: 'after' });
    const reply = await bench.mention(`${bench.botMention} Who owes the line?`);
    await bench.mention(`${bench.botMention} And then?`);
    const replies = bench.playground
      .messages()
      .filter(({ message_reference: to }) => to?.message_id === reply.message_reference?.message_id);
    expect(replies).toHaveLength(1);
  });
});
