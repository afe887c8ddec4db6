import type { APIMessage } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { shownQuotes } from '../../src/discord/read-back.js';
import { harbour } from '../answering/verification/harbour.js';
import { answerQuote, FakeAskService, quoted, quoteOf } from '../commands/fake-ask-service.js';
import { articleOf } from '../support/articles.js';
import { Bench, buttonsOf, isEphemeral } from './bot-on-playground.js';
import { Crowd } from './crowd.js';

const copper = 'The owners claimed to have found 14 crates of stolen copper near the chapel.';
const denied = 'The dockers denied storing anything within public buildings like chapels and schools.';
const ferry = 'The ferry to Pellan sails at dawn.';

let bench: Bench;
let crowd: Crowd;
beforeEach(async () => {
  bench = await Bench.open(harbour);
  crowd = new Crowd(bench);
  crowd.begin();
});
afterEach(async () => {
  crowd.expectCalm();
  await bench.close();
});

const verify = (text: string): Promise<APIMessage> => bench.run('verify', { text });

function say(content: string): string {
  return bench.playground.sayAs({ userId: bench.member, channelId: bench.channel, content }).body.id;
}

function checkMessage(messageId: string): Promise<APIMessage> {
  const { playground, other: userId } = bench;
  const interaction = playground.runMessageCommand({ name: 'Check against the sources', userId, messageId });
  return playground.until(() => bench.settled(interaction));
}

describe('/verify', () => {
  test.each([
    [
      'exact for a sentence pasted with a soft hyphen',
      ferry.replace('fe', 'f\u00ade'),
      /^The same words as a whole sentence, but written differently \(spaces or line breaks\)\./,
      ferry,
    ],
    ['exact', ferry, /^Exact: a whole sentence, character for character\./, ferry],
    [
      'a part, what it leaves out first',
      'within public buildings',
      /^\*\*The text leaves out “denied” \(a denial\)/,
      denied,
    ],
    [
      'near, the changed number first',
      copper.replace('14', '41'),
      /^\*\*Number: the article has “14”, the text has “41”\.\*\*\n/,
      copper,
    ],
    [
      'not found',
      'Peat is dear in Ostrava.',
      /^\*\*Not found in 6 articles .* that does not mean that it was never said/,
      null,
    ],
    [
      'relaxed, in what being named',
      'THE UNION "WILL NOT WAIT FOR THE \'GIFT\' OF THE OWNERS", IT WROTE.',
      /^(?!.*Exact).*written differently \(capital letters, quotation marks\)/s,
      'The union “will not wait for the ‘gift’ of the owners”, it wrote.',
    ],
    ['nested quotation marks', 'the ‘gift’ of the owners', /^\*\*The text leaves out “not” \(a negation\)/, null],
    [
      'Hebrew, in Hebrew',
      'העובדים שבו לביתם ברגל.',
      /^\u200f?מדויק: משפט שלם/,
      'הנמל נסגר אתמול בבוקר. העובדים שבו לביתם ברגל.',
    ],
    ['Arabic, in Arabic', 'نعم، عادوا', /^\u200f?جزء من جملة فقط/, null],
    ['Japanese', '労働者は歩いて帰宅した。', /^Exact/, null],
    ['Markdown and people', `> **${ferry}** <@42>`, /^Exact/, ferry],
  ])('tells that a text is %s', async (_, text, opening, quote) => {
    const told = await verify(text);
    expect([isEphemeral(told), crowd.whoSees(told)]).toEqual([true, ['asker']]);
    expect(told.content).toMatch(opening);
    if (quote !== null) expect(shownQuotes(told.content)).toContain(quote);
    expect(told.content).not.toMatch(/verified/i);
    expect(bench.playground.pinged(told.id)).toEqual([]);
    expect(crowd.sent()).toEqual(['POST callback', 'PATCH @original']);
  });

  test('takes 4,000 characters and tells of each piece or how many it leaves out', async () => {
    const unheard = Array.from({ length: 80 }, (_, i) => `Peat was dear in harbour ${i} of Ostrava, a clerk said.`);
    const text = `${copper} ${unheard.join(' ')}`.slice(0, 4000);
    const told = await verify(text);
    expect(told.content).toMatch(/^\*\*The \d+ pieces below do not stand together in any article\.\*\*\nNot/);
    expect(told.content).toMatch(/No room here for what was found of \d+ further pieces/);
    expect(told.content.length).toBeLessThanOrEqual(2000);
  });

  test.each([
    ['nothing but emoji', '🙂 <:ferry:5>', /^The text holds no letters or digits/],
    ['nothing but people', '<@42>', /^The text is empty; paste the words/],
    ['nothing but marks', '!?…', /^The text holds no letters or digits/],
    ['blanks', '   ', /^The text is empty/],
  ])('refuses %s in one sentence', async (_, text, sentence) => {
    const told = await verify(text);
    expect([isEphemeral(told), told.content]).toEqual([true, expect.stringMatching(sentence)]);
    expect([crowd.sent(), bench.ask.verified]).toEqual([['POST callback'], []]);
  });

  test('refuses more than it takes, which Discord does not let through', async () => {
    const { content } = await bench.forge('verify', { text: 'ferry '.repeat(1000) });
    expect(content).toMatch(/^The text has 5,999 characters; at most 4,000 can be checked at once/);
  });

  test('neither keeps nor logs what it looked for', async () => {
    const secret = 'Wilma Holt keeps 71 stolen ropes below the chapel stairs';
    await verify(`${secret}. ${ferry}`);
    expect(JSON.stringify(bench.logger.lines)).not.toContain('Holt');
    const told = bench.playground.messages().filter(({ content }) => content.includes('Holt'));
    expect(told.every((message) => isEphemeral(message))).toBe(true);
  });

  test('says in one sentence that there are no articles', async () => {
    bench.ask.articles = [];
    expect((await verify(ferry)).content).toBe('There are no articles yet, so nothing could be looked for.');
  });

  test('answers in another server, and in a direct conversation, from what belongs there', async () => {
    const { world } = bench.playground;
    const hills = world.addGuild('Hill Country', world.addPerson('hanna').id).id;
    world.join(hills, bench.member);
    const elsewhere = world.addChannel(hills, 'questions').id;
    bench.articles.guilds.set(hills, new FakeAskService([articleOf({ blocks: ['The funicular stands still.'] })]));
    const run = (channelId: string): Promise<APIMessage> =>
      crowd.run('asker', { name: 'verify', options: { text: ferry }, channelId });
    expect((await run(elsewhere)).content).toMatch(/^\*\*Not found in 1 article/);
    expect((await run(crowd.place('direct', 'asker'))).content).toMatch(/^Exact/);
  });
});

describe('the buttons of a check', () => {
  test('open more context and the card of an article, for whoever asked', async () => {
    const told = await verify('Two thirds of the apple harvest around Pellan froze');
    expect(buttonsOf(told).map(({ label }) => label)).toEqual([
      'More context, passage 1',
      'About the article, passage 1',
    ]);
    const context = await bench.press(told, /^More context/);
    expect([isEphemeral(context), context.content]).toEqual([
      true,
      expect.stringMatching(/^(?:More context for|All of the paragraph of) passage 1:/),
    ]);
    expect(shownQuotes(context.content)[0]).toContain('the apple harvest');
    expect((await bench.press(told, /^About/)).content).toMatch(/^About the article of passage 1:/);
  });

  test('work after a restart, and not once the article is gone', async () => {
    const told = await verify(ferry);
    await bench.stopBot();
    await bench.startBot();
    expect((await bench.press(told, /^More context/)).content).toContain('passage 1');
    bench.ask.articles = [];
    expect((await bench.press(told, /^More context/)).content).toMatch(/^The article of this quote was removed/);
  });

  test('go on to the passages that had no room', async () => {
    bench.ask.articles = Array.from({ length: 5 }, (_, i) =>
      articleOf({ path: `${i}.txt`, blocks: [`Ferry ${i} sails at dawn ${'and at noon '.repeat(22)}until May.`] }),
    );
    const told = await verify(bench.ask.articles.map(({ text }) => text).join(' '));
    const more = await bench.press(told, /^More passages \(\d\)$/);
    expect(more.content).toMatch(/^More passages:\n\n\*\*\d\.\*\*/);
    const numbers = [told, more].flatMap(({ content }) => content.match(/^\*\*\d(?=\.\*\*)/gm));
    expect(numbers).toEqual(['**1', '**2', '**3', '**4', '**5']);
  });
});

describe('"Check against the sources"', () => {
  test('looks up what a message says, for whoever asks', async () => {
    const told = await checkMessage(say(`> *${copper.replace('14', '41')}*\nhttps://valley.example/talks 🙂`));
    expect(bench.ask.verified[0]).toBe(copper.replace('14', '41'));
    expect([isEphemeral(told), crowd.whoSees(told)]).toEqual([true, ['member']]);
    expect(told.content).toMatch(/^\*\*Number: the article has “14”, the text has “41”/);
    expect(crowd.sent()).toEqual(['POST callback', 'PATCH @original']);
  });

  test('finds what the bot itself quoted', async () => {
    bench.ask.answer = () => Promise.resolve(quoted([answerQuote(1, quoteOf(harbour[0]!, denied))]));
    const answer = await bench.run('ask', { question: 'What did the dockers deny?' });
    const told = await checkMessage(answer.id);
    expect(bench.ask.verified).toEqual([denied]);
    expect(told.content).toContain('Exact: a whole sentence');
  });

  test.each(['🙂', '<@42> <#9>', '!?…'])('says in private that %j has no words', async (content) => {
    const told = await checkMessage(say(content));
    const noWords = `This message has no words that could be looked up; use ${bench.named('verify')} with the words that should be checked.`;
    expect([isEphemeral(told), told.content, bench.ask.verified]).toEqual([true, noWords, []]);
  });
});

describe('/verify of an answer', () => {
  test('takes its number or the address of its message, and tells what became of its quotes, in private', async () => {
    const harbourFerry = harbour.find(({ text }) => text.includes(ferry))!;
    bench.ask.answer = () => Promise.resolve(quoted([answerQuote(1, quoteOf(harbourFerry, ferry))]));
    const answer = await bench.run('ask', { question: 'When does the ferry sail?' });
    const number = /Answer (\d+)\.$/.exec(answer.content)![1]!;
    await bench.press(answer, /^Useful$/);
    const address = `https://discord.com/channels/${bench.guild}/${bench.channel}/${answer.id}`;
    for (const text of [`answer ${number}`, address]) {
      const told = await bench.run('verify', { text }, bench.other);
      expect(isEphemeral(told)).toBe(true);
      expect(told.content).toMatch(/Quote 1\*\*[^]*it stood so, character for character[^]*the article is the same/);
    }
    expect((await verify('answer 999')).content).toContain('I keep no such answer');
  });

  test('takes the number of a check, which is its asker’s alone', async () => {
    const checked = await verify(ferry);
    const number = /Answer (\d+)\.$/.exec(checked.content)![1]!;
    expect((await verify(`Antwort ${number}`)).content).toMatch(/Quote 1\*\*[^]*it stood so/);
    expect((await bench.run('verify', { text: `answer ${number}` }, bench.other)).content).toContain('I keep no such');
  });
});
