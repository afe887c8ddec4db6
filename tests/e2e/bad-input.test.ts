import { OverwriteType, PermissionFlagsBits, type APIMessage } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { quoteFrom } from '../../src/domain/quote.js';
import { shownQuotes } from '../../src/discord/read-back.js';
import { answerQuote, quoted, unanswered } from '../commands/fake-ask-service.js';
import { Bench, isEphemeral } from './bot-on-playground.js';
import { Crowd } from './crowd.js';
import { gazette, hostile, ledger } from './harbour-articles.js';

let bench: Bench;
let crowd: Crowd;
beforeAll(async () => {
  bench = await Bench.open([ledger, gazette, hostile]);
  crowd = new Crowd(bench);
});
afterAll(() => bench.close());
beforeEach(() => {
  bench.ask.answer = () => Promise.resolve(unanswered());
  bench.ask.asked.length = 0;
  crowd.begin();
});
afterEach(() => {
  crowd.expectCalm();
});

/** Options that Discord's client may not let a person send, in a channel of their own. */
function forged(options: Record<string, string | boolean>): Promise<APIMessage> {
  const place = { userId: crowd.ids.asker, channelId: crowd.place('channel', 'asker') };
  const interaction = bench.playground.runCommand({ name: 'ask', options, ...place, isForged: true });
  return bench.playground.until(() => bench.settled(interaction));
}

function answerTo(said: { id: string; channel_id: string }): Promise<APIMessage> {
  return bench.playground.until(() =>
    bench.playground.messages().find(({ message_reference: to }) => to?.message_id === said.id),
  );
}

/** Said to the bot in a channel of the server, or in a direct conversation. */
function told(content: string, place: 'channel' | 'direct'): Promise<APIMessage> {
  const channelId = crowd.place(place, 'asker');
  const said = place === 'direct' ? content : `${bench.botMention} ${content}`;
  return answerTo(bench.playground.sayAs({ userId: crowd.ids.asker, channelId, content: said }).body);
}

describe('a question that is none', () => {
  test.each([{}, { question: '' }, { question: 'why '.repeat(251) }, { question: 'why '.repeat(1500) }])(
    'is not sent by the client: %#',
    (options) => {
      const place = { userId: crowd.ids.asker, channelId: bench.channel };
      expect(() => bench.playground.runCommand({ name: 'ask', options, ...place })).toThrow(/option question/);
      expect(crowd.sent()).toEqual([]);
    },
  );

  const empty = 'The question is empty; ask something like "What did the mediators propose?".';
  const noWords = 'The question holds no letters or digits; ask it in words.';
  const stopWords = 'That question holds no word that could be looked for; name who or what it is about.';
  const tooLong = (count: string): string =>
    `The question has ${count} characters; at most 1,000 can be looked up, so ask for one thing at a time.`;

  test.each([
    ['blanks', ' \u00a0\n\t\u3000', empty],
    ['6,000 characters', 'y'.repeat(6000), tooLong('6,000')],
    ['emoji', '🙂🚢👨‍👩‍👧 🏴‍☠️', noWords],
    ['markdown', '# **__~~||``||~~__** > - *', noWords],
    [
      'custom emoji, people, roles, channels and times',
      '<:ferry:5> <a:wave:6> <@7> <@&8> <#9> <t:1700000000:R>',
      empty,
    ],
    ['stop words', 'and of the?', stopWords],
  ])('because it holds but %s, is refused by /ask in private, public or not', async (_, question, sentence) => {
    for (const isPrivate of [false, true]) {
      const refusal = await forged({ question, private: isPrivate });
      expect(refusal.content).toBe(sentence);
      expect(crowd.whoSees(refusal)).toEqual(['asker']);
    }
    expect(crowd.sent()).toEqual(['POST callback', 'POST callback']);
    expect(bench.ask.asked).toEqual([]);
  });

  test.each([
    ['2,000 characters', 'y'.repeat(1950), tooLong('1,950')],
    ['emoji', '🙂🚢👨‍👩‍👧 🏴‍☠️', noWords],
    ['markdown', '# \\*\\*__~~||~~__ > - *', noWords],
    ['stop words', 'and of the?', stopWords],
  ])('because it holds but %s, is answered by one plain sentence where it was said', async (_, content, sentence) => {
    for (const place of ['channel', 'direct'] as const) {
      const refusal = await told(content, place);
      expect([refusal.content, refusal.components]).toEqual([sentence, []]);
    }
    expect(crowd.sent()).toEqual(['POST message', 'POST message']);
    expect(bench.ask.asked).toEqual([]);
  });

  test('because it names but people, gets the short help in a channel and silence in a direct conversation', async () => {
    const { playground } = bench;
    const help = await told(`<@${crowd.ids.member}> <:ferry:5>`, 'channel');
    expect(help.content).toContain('Mention me with a question');
    const direct = { userId: crowd.ids.asker, channelId: crowd.place('direct', 'asker') };
    playground.sayAs({ ...direct, content: `<@${crowd.ids.member}>` });
    await answerTo(playground.sayAs({ ...direct, content: 'Who owes the line?' }).body);
    expect(crowd.sent()).toEqual(['POST message', 'POST message']);
  });

  test.each([
    ['of 2,000 characters', 'y'.repeat(2000), /^This message has 2,000 characters; at most 1,000 can be looked up/],
    ['of people alone', '<@7> <@&8> <#9>', /^This message has no words that could be looked for/],
    ['of stop words', 'and of the', /holds no word that could be looked for/],
  ])('as a message %s is refused by "Ask the sources"', async (_, content, sentence) => {
    const { playground } = bench;
    const { id } = playground.sayAs({ userId: bench.other, channelId: bench.channel, content }).body;
    const asked = { name: 'Ask the sources', userId: crowd.ids.asker, messageId: id };
    const interaction = playground.runMessageCommand(asked);
    const refusal = await playground.until(() => bench.settled(interaction));
    expect(refusal.content).toMatch(sentence);
    expect(crowd.whoSees(refusal)).toEqual(['asker']);
    expect(bench.ask.asked).toEqual([]);
  });
});

describe('people who are named in a question', () => {
  const named = (): string =>
    `What did <@${crowd.ids.member}> and <@&${crowd.moderatorRole}> say of the ferry line <:hm:5>?`;

  test('are no words to look for', async () => {
    await forged({ question: named() });
    await told(named(), 'channel');
    await told(named(), 'direct');
    const asked = 'What did and say of the ferry line ?';
    expect(bench.ask.asked.map(({ question }) => question)).toEqual([asked, asked, asked]);
  });
});

describe('where the bot might ping everyone', () => {
  const pinging = (): string => `@everyone @here <@${crowd.ids.member}> <@&${crowd.moderatorRole}>`;

  test.each(['an answer', 'a refusal', 'a failed search'])('%s pings nobody', async (what) => {
    const { playground } = bench;
    const channelId = crowd.place('channel', 'owner');
    const allow = PermissionFlagsBits.MentionEveryone;
    playground.world.setOverwrite(channelId, playground.world.bot.id, { type: OverwriteType.Member, allow, deny: 0n });
    const quote = quoteFrom(hostile, hostile.spans[0]!, hostile.spans[0]!);
    if (what === 'an answer') bench.ask.answer = () => Promise.resolve(quoted([answerQuote(1, quote)]));
    else bench.ask.answer = () => Promise.resolve(unanswered({ reason: `No article mentions ${pinging()}.` }));
    const question = `${pinging()} line`;
    const outlet = what === 'a refusal' ? { outlet: pinging().slice(0, 90) } : {};
    const answer = await crowd.run('owner', { name: 'ask', options: { question, ...outlet }, channelId });
    const said = playground.sayAs({
      userId: crowd.ids.owner,
      channelId,
      content: `${bench.botMention} ${question}`,
    }).body;
    expect(playground.pinged(said.id).length).toBeGreaterThan(2);
    const reply = await answerTo(said);
    for (const { id, content, mention_everyone: isEveryone, mentions } of [answer, reply]) {
      expect([playground.pinged(id), isEveryone, mentions]).toEqual([[], false, []]);
      expect(content).not.toMatch(/(?<!\\)@(?:everyone|here)|(?<!\\)<@/);
    }
  });
});

describe('a script in a question', () => {
  const script = '<script>alert("1")</script><img src=x onerror=alert(1)> who owes the line?';

  test('is looked for like other words, and shown as it was written where an answer names it', async () => {
    bench.ask.answer = (question) => Promise.resolve(unanswered({ reason: `No article mentions ${question}` }));
    for (const message of [await forged({ question: script }), await told(script, 'channel')]) {
      expect(message.content).toContain('\\<script\\>alert("1")\\</script\\>\\<img src=x onerror=alert(1)\\>');
      expect(message.embeds).toEqual([]);
    }
    expect(bench.ask.asked.map(({ question }) => question)).toEqual([script, script]);
  });
});

describe('options that mean nothing', () => {
  const question = 'Who owes the line?';

  test.each([
    [{ outlet: 'The Moon' }, /^No article is of an outlet called "The Moon"; there are Port Merrin Ledger, Skarn/],
    [{ outlet: 'o'.repeat(6000) }, /^No article is of an outlet called "o{100}"; there are/],
    [{ outlet: '<script>' }, /^No article is of an outlet called "\\<script\\>"/],
    [{ since: 'when the cows come home' }, /^"since" does not understand "when the cows come home"/],
    [{ since: '2024-02-31' }, /^"since" does not understand "2024-02-31"/],
    [{ until: '32 May 2024' }, /^"until" does not understand "32 May 2024"/],
    [{ until: '🙂' }, /^"until" does not understand "🙂"/],
    [{ since: '@everyone' }, /^"since" does not understand "\\@everyone"/],
    [{ since: 'd'.repeat(6000) }, /^"since" does not understand/],
    [{ since: '2024-06-01', until: '2024-05-31' }, /^"since" \(2024-06-01\) is later than "until" \(2024-05-31\)/],
    [{ since: 'June 2024', until: 'May 2024' }, /swap them\.$/],
  ])('are refused in one private sentence: %j', async (options: Record<string, string>, sentence) => {
    const refusal = await forged({ question, ...options });
    expect(refusal.content).toMatch(sentence);
    expect(refusal.content.length).toBeLessThan(400);
    expect([isEphemeral(refusal), crowd.whoSees(refusal)]).toEqual([true, ['asker']]);
    expect(crowd.sent()).toEqual(['POST callback']);
    expect(bench.ask.asked).toEqual([]);
  });

  test('count as left out when they hold but blanks', async () => {
    await forged({ question, outlet: '  ', since: ' ', until: '\n' });
    expect(bench.ask.asked).toEqual([{ question, filters: { outlet: null, since: null, until: null } }]);
  });

  test('are met with suggestions that Discord takes, or none', async () => {
    const { playground } = bench;
    for (const focused of ['outlet', 'since', 'until']) {
      for (const typed of ['', ' ', '🙂', '<script>', '@everyone', '2024-02-31', 'x'.repeat(6000)]) {
        const place = { userId: crowd.ids.asker, channelId: bench.channel };
        const interaction = playground.typeOption({ name: 'ask', options: { [focused]: typed }, focused, ...place });
        const choices = await playground.until(() => interaction.choices ?? undefined);
        if (/^[🙂<x]/u.test(typed)) expect(choices).toEqual([]);
      }
    }
    expect(new Set(crowd.sent())).toEqual(new Set(['POST callback']));
  });
});

describe('an outlet that is called like a mention', () => {
  test('can be asked for, and is shown as it is stored', async () => {
    const quote = quoteFrom(hostile, hostile.spans[0]!, hostile.spans[0]!);
    bench.ask.answer = () => Promise.resolve(quoted([answerQuote(1, quote)]));
    const answer = await forged({ question: 'Who owes the line?', outlet: '@EVERYONE_news' });
    expect(shownQuotes(answer.content)).toEqual([quote.text]);
    expect(bench.ask.asked.at(-1)?.filters).toMatchObject({ outlet: '@everyone_news' });
  });
});
