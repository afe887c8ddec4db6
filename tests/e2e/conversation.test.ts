import { GatewayCloseCodes, type APIMessage } from 'discord-api-types/v10';
import { afterEach, describe, expect, test } from 'vitest';
import { fatalCloseSentence } from '../../src/discord/close-codes.js';
import { answerQuote, quoted, quoteOf } from '../commands/fake-ask-service.js';
import { Bench, buttonsOf, isEphemeral } from './bot-on-playground.js';
import { gazette, ledger } from './harbour-articles.js';

const owed = answerQuote(1, quoteOf(ledger, 'The town council denied that it owes the line anything.'));

let bench: Bench;
async function open(extras: Parameters<typeof Bench.open>[1] = {}): Promise<void> {
  bench = await Bench.open([ledger, gazette], extras);
  bench.ask.answer = () => Promise.resolve(quoted([owed]));
}
afterEach(() => bench.close());

const first = { question: 'What did the town council deny?' };
const lastAsked = () => bench.ask.asked.at(-1)!;
const aboutIn = ({ content }: APIMessage): string | undefined => /^About: (.*)$/m.exec(content)?.[1];
const further = (message: APIMessage, question: string, userId = bench.member) =>
  bench.fill(message, /^Ask further$/, { question }, userId);

interface Place {
  readonly userId?: string;
  readonly channelId?: string;
  /** The message that is replied to. */
  readonly replyTo?: APIMessage;
}

/** `/ask`, once the bot knows of the message that answers it. */
async function asked(): Promise<APIMessage> {
  const answer = await bench.run('ask', first);
  await bench.press(answer, /^Useful$/);
  return answer;
}

function write(content: string, { replyTo, ...place }: Place): string {
  const { playground } = bench;
  const said = { userId: bench.member, channelId: bench.channel, content, ...place };
  const answered = replyTo === undefined ? undefined : playground.world.messages.get(replyTo.id)!;
  return playground.sayAs(answered === undefined ? said : { ...said, replyTo: answered }).body.id;
}

/** What a person writes somewhere, and the bot's reply to it. */
function say(content: string, place: Place = {}): Promise<APIMessage> {
  const id = write(content, place);
  return bench.playground.until(() =>
    bench.playground.messages().find((message) => message.message_reference?.message_id === id && message.author.bot),
  );
}

/** Says something to which nobody replies, and then something that is answered; how often the articles were asked. */
async function askedAfter(content: string, place: Place = {}): Promise<number> {
  const before = bench.ask.asked.length;
  write(content, place);
  await say(`${bench.botMention} Who rows the boat of the harbour?`, { userId: bench.other });
  return bench.ask.asked.length - before - 1;
}

describe('"Ask further"', () => {
  test('goes on with the topic of whoever asked, names it, and a new topic ends it', async () => {
    await open();
    const answer = await bench.run('ask', first);
    expect(aboutIn(answer)).toBeUndefined();
    const inMay = await further(answer, 'And in May 2024?');
    expect([isEphemeral(inMay), aboutIn(inMay)]).toEqual([false, 'town council deny, May 2024']);
    expect(lastAsked()).toMatchObject({
      question: 'town council deny',
      filters: { outlet: null, since: '2024-05-01', until: '2024-05-31' },
    });
    const still = await further(inMay, 'What did they say of it?');
    expect(lastAsked()).toMatchObject({ filters: { since: '2024-05-01', until: '2024-05-31' } });
    const told = await bench.press(still, /^New topic$/);
    expect([isEphemeral(told), told.content]).toEqual([true, 'Forgotten: your next question here begins a new topic.']);
    expect(aboutIn(await further(still, 'And in May 2024?'))).toBeUndefined();
  });

  test('begins a conversation of their own for a bystander, who ends nobody else’s', async () => {
    await open();
    const answer = await bench.run('ask', first);
    expect(aboutIn(await further(answer, 'And in May 2024?', bench.other))).toBeUndefined();
    const mine = await further(answer, 'And in June 2024?');
    expect(aboutIn(mine)).toBe('town council deny, June 2024');
    expect((await bench.press(mine, /^New topic$/, bench.moderator)).content).toContain('You have no topic here');
    expect(aboutIn(await further(mine, 'And in July 2024?'))).toBe('town council deny, July 2024');
  });

  test('works after a restart', async () => {
    await open();
    const answer = await bench.run('ask', first);
    await bench.stopBot();
    await bench.startBot();
    const inMay = await further(answer, 'And in May 2024?');
    expect(aboutIn(inMay)).toBe('town council deny, May 2024');
    expect((await bench.press(inMay, /^New topic$/)).content).toContain('Forgotten');
  });

  test('is answered as privately as the answer, and tells nobody of a topic that was private', async () => {
    await open();
    const answer = await bench.run('ask', { ...first, private: true });
    const mine = await further(answer, 'And in May 2024?');
    expect([isEphemeral(mine), aboutIn(mine)]).toEqual([true, 'town council deny, May 2024']);
    const seen = await bench.run('ask', { question: 'Who rows the harbour boat?' }, bench.other);
    expect(aboutIn(await further(seen, 'And in May 2024?'))).toBeUndefined();
  });

  test('is shared with what it is about, and with days that limited nothing', async () => {
    await open();
    const question = 'What did the town council deny in May 2020?';
    const answer = await bench.run('ask', { question, private: true });
    const days = 'The days named here (May 2020) are looked for as words and limit nothing';
    const shared = await bench.press(answer, /^Share$/);
    expect([isEphemeral(shared), answer.content, shared.content]).toEqual([
      false,
      expect.stringContaining(days),
      expect.stringContaining(days),
    ]);
    const inMay = await further(answer, 'And in May 2024?');
    const sharedToo = await bench.press(inMay, /^Share$/);
    expect([isEphemeral(sharedToo), aboutIn(sharedToo)]).toEqual([false, 'town council deny, May 2024']);
    // The question itself was asked in private.
    expect(sharedToo.content).not.toContain('And in May 2024?');
  });

  test('keeps the house rules of the server, for words of former questions too', async () => {
    await open();
    const answer = await bench.run('ask', first);
    bench.settings.change(bench.guild, { blockedWords: ['council'] });
    const blocked = await further(answer, 'And in May 2024?');
    expect([isEphemeral(blocked), blocked.content.split('\n')[0]]).toEqual([
      true,
      'Only you see this: moderators of this server want such questions answered privately.',
    ]);
    bench.settings.change(bench.guild, { cooldown: 60 });
    expect((await further(answer, 'And in June 2024?')).content).toContain('You asked a moment ago');
  });
});

describe('a message with a mention', () => {
  test('begins a new topic in a channel, and goes on in reply to an answer', async () => {
    await open();
    const reply = await say(`${bench.botMention} ${first.question}`);
    expect(aboutIn(await say(`${bench.botMention} and in May 2024?`))).toBeUndefined();
    await say(`${bench.botMention} ${first.question}`);
    const further = await say(`${bench.botMention} and in May 2024?`, { replyTo: reply });
    expect(aboutIn(further)).toBe('town council deny, May 2024');
    expect(buttonsOf(further).map(({ label }) => label)).toContain('New topic');
  });

  test.each([
    ['¿y en mayo de 2024?', 'town council deny, May 2024'],
    ['und im Mai 2024?', 'town council deny, May 2024'],
    ['ובמאי 2024?', '\u2068town council deny\u2069, מאי 2024'],
    ['وماذا عن مايو 2024؟', '\u2068town council deny\u2069، مايو 2024'],
  ])('goes on in any language of ours, shown in that of the reader: %j', async (question, about) => {
    await open();
    const reply = await asked();
    const further = await say(`${bench.botMention} ${question}`, { replyTo: reply });
    expect(further.content).toContain(about);
    expect(lastAsked()).toMatchObject({
      question: 'town council deny',
      filters: { outlet: null, since: '2024-05-01', until: '2024-05-31' },
    });
    const ambiguous = await say(`${bench.botMention} and on 03/05/2024?`, { replyTo: reply });
    expect(ambiguous.content).toBe('"03/05/2024" can be two days: write 2024-05-03 or 2024-03-05.');
  });

  test('goes on in a thread, for each member and thread alone', async () => {
    await open();
    const { world } = bench.playground;
    const [one, two] = ['one', 'two'].map((name) => world.addThread(bench.channel, name).id);
    await say(`${bench.botMention} ${first.question}`, { channelId: one! });
    const inMay = `${bench.botMention} and in May 2024?`;
    expect(aboutIn(await say(inMay, { channelId: two! }))).toBeUndefined();
    expect(aboutIn(await say(inMay, { channelId: one!, userId: bench.other }))).toBeUndefined();
    expect(aboutIn(await say(inMay, { channelId: one! }))).toBe('town council deny, May 2024');
  });
});

describe('whoever asked of several things in one channel', () => {
  const inMay = 'and in May 2024?';
  const rowing = { question: 'Who rows the harbour boat?' };

  test('goes on from the answer that they reply to, or under which they press, with its days', async () => {
    await open();
    const council = await asked();
    const boat = await bench.run('ask', { ...rowing, since: '2024-05-01' });
    await bench.press(boat, /^Useful$/);
    const replied = (content: string, replyTo: APIMessage, userId = bench.member) =>
      say(`${bench.botMention} ${content}`, { replyTo, userId });
    expect(aboutIn(await replied(inMay, council))).toBe('town council deny, May 2024');
    expect(aboutIn(await replied('and the oars?', boat))).toBe('rows harbour boat, since 1 May 2024');
    expect(aboutIn(await further(council, 'And in June 2024?'))).toBe('town council deny, June 2024');
  });

  test('is told nothing of what others asked, and goes on from their own newest in reply to an answer to others', async () => {
    await open();
    const council = await asked();
    expect(
      aboutIn(await say(`${bench.botMention} ${inMay}`, { replyTo: council, userId: bench.other })),
    ).toBeUndefined();
    await bench.press(await bench.run('ask', rowing, bench.other), /^Useful$/);
    const theirs = await say(`${bench.botMention} ${inMay}`, { replyTo: council, userId: bench.other });
    expect(aboutIn(theirs)).toBe('rows harbour boat, May 2024');
  });

  test('goes on from the newest once a new topic was begun', async () => {
    await open();
    const council = await asked();
    const first = await say(`${bench.botMention} ${inMay}`, { replyTo: council });
    // By then what it is about is kept.
    await bench.press(first, /^Useful$/);
    await bench.press(first, /^New topic$/);
    expect(aboutIn(await say(`${bench.botMention} ${inMay}`, { replyTo: council }))).toBeUndefined();
  });
});

describe('a message without a mention', () => {
  test('is passed over unless the bot may read messages', async () => {
    await open();
    const answer = await asked();
    expect(await askedAfter('and in May 2024?', { replyTo: answer })).toBe(0);
  });

  test('in reply to an answer, or in a thread where its writer talks with the bot, is answered where it may read', async () => {
    await open({ readsMessages: true });
    const answer = await asked();
    expect(aboutIn(await say('and in May 2024?', { replyTo: answer }))).toBe('town council deny, May 2024');
    const thread = bench.playground.world.addThread(bench.channel, 'strike').id;
    await bench.press(await say(`${bench.botMention} ${first.question}`, { channelId: thread }), /^Useful$/);
    expect(aboutIn(await say('and in June 2024?', { channelId: thread }))).toBe('town council deny, June 2024');
  });

  test.each(['Thanks!', '?!', 'ok'])('such as %j is no question', async (content) => {
    await open({ readsMessages: true });
    const answer = await asked();
    expect(await askedAfter(content, { replyTo: answer })).toBe(0);
  });

  test('is passed over in a channel, and in a thread for whoever does not talk with the bot there', async () => {
    await open({ readsMessages: true });
    const thread = bench.playground.world.addThread(bench.channel, 'strike').id;
    await bench.press(await say(`${bench.botMention} ${first.question}`, { channelId: thread }), /^Useful$/);
    const beside = { channelId: thread, userId: bench.moderator };
    expect(await askedAfter('Who paid for the oars?')).toBe(0);
    expect(await askedAfter('Who paid for the oars?', beside)).toBe(0);
    const toOther = `<@${bench.other}> who paid for the oars?`;
    expect(await askedAfter(toOther, { channelId: thread })).toBe(0);
  });
});

test('an intent that Discord refuses is told in a sentence that names the setting', async () => {
  await open();
  const code = GatewayCloseCodes.DisallowedIntents;
  expect(fatalCloseSentence(code, { readsMessages: true })).toMatch(/MESSAGE_CONTENT=on[^]*Message Content Intent/);
  expect(fatalCloseSentence(code, {})).not.toContain('MESSAGE_CONTENT');
});
