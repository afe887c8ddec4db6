import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/domain/answer.js';
import { UserError } from '../../src/domain/errors.js';
import { quoteFrom } from '../../src/domain/quote.js';
import { shownQuotes } from '../../src/discord/read-back.js';
import { answerQuote, quoted, quoteOf, unanswered } from '../commands/fake-ask-service.js';
import { Bench, buttonsOf, isEphemeral } from './bot-on-playground.js';
import { gazette, hostile, ledger } from './harbour-articles.js';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open([ledger, gazette, hostile]);
});
afterAll(() => bench.close());
afterEach(() => {
  bench.ask.answer = () => Promise.resolve(unanswered());
});

const unpaid = quoteOf(
  ledger,
  'The ferry line to Skarn Island will stop on Monday. Ottoline Brack, its director, said that 14 crew had not been paid since March.',
  'Ottoline Brack, its director, said that 14 crew had not been paid since March.',
);
const question = 'How many of the crew were not paid?';

describe('/ask', () => {
  test('answers in the channel with the quote, its source and its buttons', async () => {
    bench.ask.answer = () => Promise.resolve(quoted([answerQuote(1, unpaid)]));
    const message = await bench.run('ask', { question });
    expect(message.content.replace(/Answer \d+/, 'Answer N')).toMatchInlineSnapshot(`
      "**1.** Port Merrin Ledger · 26 May 2024, 2 years ago · file; outlet as stated in it
      [Ferries to Skarn Island stop on Monday](<https://ledger.example/ferries-stop#:~:text=Ottoline%20Brack%2C%20its%20director%2C%20said,been%20paid%20since%20March%2E>)
      As printed by Port Merrin Ledger:
      > The ferry line to Skarn Island will stop on Monday. **Ottoline Brack, its director, said that 14 crew had not been paid since March.**
      Answering sentence: the one that begins “Ottoline Brack, its director, said …”

      Articles last refreshed 22 November 2026, 05:10 UTC; newest dated article 26 May 2024; 4 undated; generation 3. Answer N."
    `);
    expect(isEphemeral(message)).toBe(false);
    expect(buttonsOf(message).map(({ label }) => label)).toEqual([
      'More context, quote 1',
      'Useful',
      'Report…',
      'Ask further',
      'Remove answer',
    ]);
  });

  test('is acknowledged before the work begins, so that a slow answer is no late one', async () => {
    let finish = (): void => undefined;
    const slowAnswer = new Promise<Answer>((resolve) => {
      finish = () => {
        resolve(quoted([answerQuote(1, unpaid)]));
      };
    });
    bench.ask.answer = () => slowAnswer;
    const { member, channel, playground } = bench;
    const interaction = playground.runCommand({
      name: 'ask',
      options: { question },
      userId: member,
      channelId: channel,
    });
    await playground.until(() => interaction.answeredWith ?? undefined);
    expect(bench.settled(interaction)).toBeUndefined();
    finish();
    expect((await playground.until(() => bench.settled(interaction))).content).toContain('14 crew');
  });

  test('answers for the asker alone when private is set', async () => {
    bench.ask.answer = () => Promise.resolve(quoted([answerQuote(1, unpaid)]));
    const message = await bench.run('ask', { question, private: true });
    expect(isEphemeral(message)).toBe(true);
    expect(bench.playground.messages(bench.other)).not.toContainEqual(message);
    expect(buttonsOf(message).map(({ label }) => label)).not.toContain('Remove answer');
  });

  test('passes the filters on as days and as the outlet is stored', async () => {
    await bench.run('ask', { question, outlet: 'port merrin ledger', since: 'May 2024', until: 'May 2024' });
    expect(bench.ask.asked.at(-1)).toEqual({
      question,
      filters: { outlet: 'Port Merrin Ledger', since: '2024-05-01', until: '2024-05-31' },
    });
  });

  test('shows hostile text as it is stored', async () => {
    const quote = quoteFrom(hostile, hostile.spans[0]!, hostile.spans[0]!);
    bench.ask.answer = () => Promise.resolve(quoted([answerQuote(1, quote)]));
    const { content } = await bench.run('ask', { question });
    expect(shownQuotes(content)).toEqual([quote.text]);
  });

  test.each([
    ['nothing', '   '],
    ['6,000 characters', 'why '.repeat(1500)],
    ['only punctuation', '?!… ¿—*_~'],
    ['only emoji', '🙂🚢👨‍👩‍👧'],
  ])('refuses a question of %s in private, before anything is public', async (_, bad) => {
    const before = bench.ask.asked.length;
    const message = await bench.forge('ask', { question: bad });
    expect(isEphemeral(message)).toBe(true);
    expect(message.content.length).toBeLessThan(200);
    expect(bench.ask.asked).toHaveLength(before);
  });

  test('takes a question that runs from right to left', async () => {
    await bench.run('ask', { question: 'מתי יפסיקו המעבורות לפעול?' });
    expect(bench.ask.asked.at(-1)?.question).toBe('מתי יפסיקו המעבורות לפעול?');
  });

  test.each([
    [{ since: 'soon' }, /^"since" does not understand "soon"/],
    [{ until: 'never ever' }, /^"until" does not understand/],
    [{ since: '2024-06-01', until: '2024-05-01' }, /swap them/],
    [{ outlet: '@here' }, /^No article is of an outlet called "\\@here"; there are Port Merrin Ledger/],
  ])('refuses the options %j in one private sentence', async (options, sentence) => {
    const message = await bench.run('ask', { question, ...options });
    expect(isEphemeral(message)).toBe(true);
    expect(message.content).toMatch(sentence);
  });

  test('tells only the asker when the question held nothing to look for', async () => {
    bench.ask.answer = () => Promise.resolve(unanswered({ code: 'bad-question', reason: 'Name who it is about.' }));
    const message = await bench.run('ask', { question });
    expect([isEphemeral(message), message.content]).toEqual([true, 'Name who it is about.']);
    const foreseen = await bench.run('ask', { question: 'and the?' });
    expect(isEphemeral(foreseen)).toBe(true);
    expect(foreseen.content).toContain('holds no word that could be looked for');
  });

  test('takes a public answer back when the work fails, and tells only the asker', async () => {
    bench.ask.answer = () => Promise.reject(new Error('disk on fire'));
    const before = bench.playground.messages(bench.other).length;
    const message = await bench.run('ask', { question });
    expect(isEphemeral(message)).toBe(true);
    expect(message.content).toBe('Something went wrong on my side; please try again in a minute.');
    expect(bench.playground.messages(bench.other)).toHaveLength(before);
    expect(bench.logger.lines.find(({ message: text }) => text === 'a command failed')?.fields['err']).toMatchObject({
      message: 'disk on fire',
    });
  });

  test('tells what went wrong where it can be told, in private too', async () => {
    bench.ask.answer = () => Promise.reject(new UserError('The articles are being moved; ask again at noon.'));
    const message = await bench.run('ask', { question, private: true });
    expect(message.content).toBe('The articles are being moved; ask again at noon.');
  });
});

describe('every message of the bot', () => {
  test('pings nobody and unfolds no link', async () => {
    bench.ask.answer = () => Promise.resolve(quoted([answerQuote(1, unpaid)]));
    await bench.run('ask', { question });
    await bench.mention(`${bench.botMention} ${question}`);
    await bench.forge('ask', { question: '' });
    const sent = bench.playground.requests
      .filter(({ method }) => method === 'POST' || method === 'PATCH')
      .map(({ body }) => ((body as { data?: object }).data ?? body) as Record<string, unknown>)
      .filter((body) => typeof body['content'] === 'string' && body['content'] !== '');
    expect(sent.length).toBeGreaterThanOrEqual(3);
    for (const body of sent) {
      expect(body['allowed_mentions']).toEqual({ parse: [], replied_user: false });
    }
    expect(sent.filter(({ content }) => String(content).includes('> ')).every(({ flags }) => Number(flags) & 4)).toBe(
      true,
    );
  });
});

describe('the suggestions of /ask', () => {
  async function suggest(focused: string, typed: string, userId = bench.member): Promise<readonly string[]> {
    const { channel: channelId, playground } = bench;
    const options = { question, [focused]: typed };
    const interaction = playground.typeOption({ name: 'ask', options, focused, userId, channelId });
    return playground.until(() => interaction.choices?.map(({ name }) => name));
  }

  test('are outlets for outlet and days for since and until', async () => {
    expect(await suggest('outlet', 'sk')).toEqual(['Skarn Gazette']);
    expect(await suggest('since', 'last')).toEqual(['last 7 days', 'last 30 days', 'last 12 months']);
    expect(await suggest('until', '2024-05')).toEqual(['2024-05: 31 May 2024']);
  });

  test('are called as whoever types calls them', async () => {
    bench.playground.setLocale(bench.other, 'de');
    expect(await suggest('since', 'letzte', bench.other)).toEqual([
      'letzte 7 Tage',
      'letzte 30 Tage',
      'letzte 12 Monate',
    ]);
    expect(await suggest('until', '2024-05', bench.other)).toEqual(['2024-05: 31. Mai 2024']);
    bench.playground.setLocale(bench.other, 'en-GB');
  });
});

describe('/help and /status', () => {
  test('answer in private', async () => {
    const help = await bench.run('help');
    const status = await bench.run('status');
    expect([isEphemeral(help), isEphemeral(status)]).toEqual([true, true]);
    expect(help.content).toContain('word for word');
    expect(status.content.replace(/heartbeat \d+ ms/, 'no heartbeat yet')).toMatchInlineSnapshot(`
      "5 articles in 31 passages; dated 26 May 2024; 4 undated.
      Last refreshed 22 November 2026, 05:10 UTC; generation 3.
      Model: \`bundled\`, hash \`0123456789ab\`; index complete.
      Discord: no heartbeat yet. No network used for answering."
    `);
  });

  test('name a permission that the channel lacks', async () => {
    const channel = bench.addChannel('quiet', PermissionFlagsBits.SendMessages);
    const interaction = bench.playground.runCommand({ name: 'status', userId: bench.member, channelId: channel.id });
    const message = await bench.playground.until(() => bench.settled(interaction));
    expect(message.content).toContain('I lack "Send Messages" in #quiet: ');
    expect(message.content).toContain('an admin can allow it there under Edit Channel → Permissions.');
  });
});
