import { OverwriteType, PermissionFlagsBits, type APIMessage } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { shownQuotes } from '../../src/discord/read-back.js';
import { answerQuote, quoted, quoteOf, unanswered } from '../commands/fake-ask-service.js';
import { Bench, buttonsOf, isEphemeral } from './bot-on-playground.js';
import { commanders, Crowd, insiders, places, type Name } from './crowd.js';
import { gazette, ledger } from './harbour-articles.js';

const question = 'Who owes the line?';
const words = [
  'The town council denied that it owes the line anything.',
  'She asked the town for 40,000 marks.',
  'The pharmacy has less.',
];
const quotes = [
  answerQuote(1, quoteOf(gazette, 'Forty crew members were not paid, a deckhand said.')),
  ...words.map((text, index) => answerQuote(index + 2, quoteOf(ledger, text))),
];
const onlyAsker = 'Only the person who asked and moderators can remove this answer.';
const messageMenu = ['Ask the sources', 'Check against the sources'] as const;
const deferred = ['POST callback', 'PATCH @original'];
const refusedAtOnce = ['POST callback'];

let bench: Bench;
let crowd: Crowd;
beforeAll(async () => {
  bench = await Bench.open([ledger, gazette]);
  crowd = new Crowd(bench);
});
afterAll(() => bench.close());
beforeEach(() => {
  bench.ask.answer = () => Promise.resolve(quoted(quotes));
  crowd.begin();
});
afterEach(() => {
  crowd.expectCalm();
});

const everyPlace = commanders.flatMap((person) => places.map((place) => [person, place] as const));

describe('a command', () => {
  test.each(everyPlace)('of the %s in a %s is seen by whom it is for', async (person, place) => {
    const channelId = crowd.place(place, person);
    const everyone = crowd.everyoneIn(channelId, person);
    const filters = { outlet: 'skarn gazette', since: 'May 2024', until: 'May 2024' };
    const flows = [
      { name: 'ask', options: { question }, sees: everyone },
      { name: 'ask', options: { question, ...filters }, sees: everyone },
      { name: 'ask', options: { question, private: false }, sees: everyone },
      { name: 'ask', options: { question, private: true }, sees: [person] },
      { name: 'ask', options: { question: '?!' }, sees: [person] },
      { name: 'verify', options: { text: words[0]! }, sees: [person] },
      { name: 'verify', options: { text: '🙂' }, sees: [person] },
      { name: 'help', options: {}, sees: [person] },
      { name: 'status', options: {}, sees: [person] },
    ];
    for (const { name, options, sees } of flows) {
      crowd.begin();
      const message = await crowd.run(person, { name, options, channelId });
      expect([name, options, crowd.whoSees(message)]).toEqual([name, options, sees]);
      expect(message.content).not.toBe('');
      expect(bench.playground.pinged(message.id)).toEqual([]);
      const isRefused = ['?!', '🙂'].includes(Object.values(options)[0] as string);
      expect(crowd.sent()).toEqual(isRefused ? refusedAtOnce : deferred);
    }
  });

  test.each(everyPlace)('gets suggestions while the %s types in a %s', async (person, place) => {
    const channelId = crowd.place(place, person);
    const suggest = async (focused: string, typed: string): Promise<string[]> => {
      const options = { question, [focused]: typed };
      const typing = { name: 'ask', options, focused, userId: crowd.ids[person], channelId };
      const interaction = bench.playground.typeOption(typing);
      return bench.playground.until(() => interaction.choices?.map(({ name }) => name));
    };
    expect(await suggest('outlet', '')).toEqual(['Port Merrin Ledger', 'Skarn Gazette']);
    expect(await suggest('since', '2024-05')).toEqual(['2024-05: 1 May 2024']);
    expect(await suggest('until', '2024-05')).toEqual(['2024-05: 31 May 2024']);
    expect(crowd.sent()).toEqual(['POST callback', 'POST callback', 'POST callback']);
  });

  test('is not offered to who may use no commands, nor to who is not in the server', () => {
    const answer = bench.playground.sayAs({ userId: bench.member, channelId: bench.channel, content: 'paid?' }).body;
    for (const [person, why] of [
      ['commandless', /is not offered to nils here/],
      ['outsider', /hilda cannot see the channel/],
    ] as const) {
      const who = { userId: crowd.ids[person], channelId: bench.channel };
      const asked = { name: 'ask', options: { question }, ...who };
      expect(() => bench.playground.runCommand(asked)).toThrow(why);
      expect(() => bench.playground.typeOption({ ...asked, options: { outlet: 'S' }, focused: 'outlet' })).toThrow(why);
      const verified = { name: 'verify', options: { text: question }, ...who };
      expect(() => bench.playground.runCommand(verified)).toThrow(why);
      for (const name of ['help', 'status']) expect(() => bench.playground.runCommand({ name, ...who })).toThrow(why);
      for (const name of messageMenu) {
        const menu = { name, messageId: answer.id, userId: crowd.ids[person] };
        expect(() => bench.playground.runMessageCommand(menu)).toThrow(why);
      }
    }
    expect(crowd.sent()).toEqual([]);
  });

  test('of an outsider is answered in a direct conversation, seen by nobody else', async () => {
    const answer = await crowd.run('outsider', {
      name: 'ask',
      options: { question },
      channelId: crowd.place('direct', 'outsider'),
    });
    expect(crowd.whoSees(answer)).toEqual(['outsider']);
    const more = await bench.press(answer, /^More quotes/, crowd.ids.outsider);
    expect([isEphemeral(more), crowd.whoSees(more)]).toEqual([true, ['outsider']]);
  });
});

describe.each(messageMenu)('"%s"', (name) => {
  test.each(everyPlace)('of the %s in a %s is answered to them alone', async (person, place) => {
    const channelId = crowd.place(place, person);
    const own = bench.playground.sayAs({ userId: crowd.ids[person], channelId, content: 'the council owes us' }).body;
    const author = place === 'direct' ? person : 'asker';
    const botAnswer = await crowd.run(author, { name: 'ask', options: { question }, channelId });
    for (const messageId of [own.id, botAnswer.id]) {
      crowd.begin();
      const asked = { name, userId: crowd.ids[person], messageId };
      const interaction = bench.playground.runMessageCommand(asked);
      const told = await bench.playground.until(() => bench.settled(interaction));
      expect([isEphemeral(told), crowd.whoSees(told)]).toEqual([true, [person]]);
      expect(shownQuotes(told.content)).not.toEqual([]);
      expect(buttonsOf(told).map(({ label }) => label)).not.toContain('Remove answer');
      expect(crowd.sent()).toEqual(deferred);
    }
  });
});

describe('a button that opens something', () => {
  const labels = [/^More context, quote 1$/, /^About the article, quote 1$/, /^More quotes/, /^Nearest/] as const;

  test.each(insiders)('opens it for the %s alone', async (person) => {
    const channelId = crowd.place('channel', 'asker');
    const ask = (): Promise<APIMessage> => crowd.run('asker', { name: 'ask', options: { question }, channelId });
    const answer = await ask();
    bench.ask.answer = () => Promise.resolve(unanswered({ nearest: quotes.slice(1, 2) }));
    const none = await ask();
    const before = structuredClone([answer, none]);
    for (const label of labels) {
      crowd.begin();
      const opened = await bench.press(label.test('Nearest') ? none : answer, label, crowd.ids[person]);
      expect([isEphemeral(opened), crowd.whoSees(opened)]).toEqual([true, [person]]);
      expect(crowd.sent()).toEqual(deferred);
    }
    const standing = [answer, none].map(({ id }) => bench.playground.world.messages.get(id)?.body);
    expect(standing).toEqual(before);
  });

  test.each(['thread', 'direct'] as const)('works in a %s, and on what was opened in private', async (place) => {
    const channelId = crowd.place(place, 'asker');
    const answer = await crowd.run('asker', { name: 'ask', options: { question, private: true }, channelId });
    const more = await bench.press(answer, /^More quotes/, crowd.ids.asker);
    const context = await bench.press(more, /^More context/, crowd.ids.asker);
    for (const opened of [more, context]) expect(crowd.whoSees(opened)).toEqual(['asker']);
    const theirs = { messageId: more.id, customId: buttonsOf(more)[0]!.customId, userId: crowd.ids.moderator };
    expect(() => bench.playground.pressButton(theirs)).toThrow(/There is no message/);
  });

  test('cannot be pressed by who is not in the server', async () => {
    const answer = await bench.run('ask', { question });
    const before = crowd.sent();
    for (const { customId } of buttonsOf(answer)) {
      const press = { messageId: answer.id, customId, userId: crowd.ids.outsider };
      expect(() => bench.playground.pressButton(press)).toThrow(/hilda cannot see the channel/);
    }
    expect(crowd.sent()).toEqual(before);
  });
});

describe('"Remove answer"', () => {
  const remove = /^Remove answer$/;
  const press = (answer: APIMessage, person: Name): void => {
    const { customId } = buttonsOf(answer).find(({ label }) => remove.test(label))!;
    bench.playground.pressButton({ messageId: answer.id, customId, userId: crowd.ids[person] });
  };
  const gone = (answer: APIMessage): Promise<true> =>
    bench.playground.until(() => (bench.playground.world.messages.has(answer.id) ? undefined : true));
  const expectRefused = async (answer: APIMessage, person: Name): Promise<void> => {
    const told = await bench.press(answer, remove, crowd.ids[person]);
    expect([told.content, crowd.whoSees(told)]).toEqual([onlyAsker, [person]]);
    expect(bench.playground.world.messages.has(answer.id)).toBe(true);
  };
  const askIn = (place: (typeof places)[number], name: Name = 'asker'): Promise<APIMessage> =>
    crowd.run(name, { name: 'ask', options: { question }, channelId: crowd.place(place, name) });

  test.each([
    ...(['asker', 'moderator', 'owner', 'administrator'] as const).flatMap(
      (person) =>
        [
          [person, 'channel'],
          [person, 'thread'],
        ] as const,
    ),
    ['asker', 'direct'],
  ] as const)('of the %s in a %s removes it for everyone', async (person, place) => {
    const answer = await askIn(place);
    crowd.begin();
    press(answer, person);
    await gone(answer);
    expect(crowd.whoSees(answer)).toEqual([]);
    expect(crowd.sent()).toEqual(['POST callback', 'DELETE @original']);
  });

  test.each(['member', 'commandless'] as const)('of the %s is refused to them alone', async (person) => {
    const answer = await askIn('channel');
    crowd.begin();
    await expectRefused(answer, person);
    expect(crowd.sent()).toEqual(refusedAtOnce);
  });

  test('is decided by what somebody may in that channel', async () => {
    const { world } = bench.playground;
    const bit = PermissionFlagsBits.ManageMessages;
    const [allowed, denied] = [await askIn('channel'), await askIn('channel')];
    const overwrite = { type: OverwriteType.Member, allow: bit, deny: 0n };
    world.setOverwrite(allowed.channel_id, crowd.ids.member, overwrite);
    world.setOverwrite(denied.channel_id, crowd.moderatorRole, { type: OverwriteType.Role, allow: 0n, deny: bit });
    press(allowed, 'member');
    await gone(allowed);
    await expectRefused(denied, 'moderator');
  });

  test('is decided by the role that a moderator has at the press', async () => {
    const { world } = bench.playground;
    const holds = (isHeld: boolean): void => {
      world.setRole(bench.guild, crowd.ids.moderator, { roleId: crowd.moderatorRole, isHeld });
    };
    const [first, second] = [await askIn('channel'), await askIn('channel')];
    try {
      holds(false);
      await expectRefused(first, 'moderator');
      holds(true);
      press(second, 'moderator');
      holds(false);
      await gone(second);
    } finally {
      holds(true);
    }
  });

  test('pressed by two people at once removes it once, and tells neither of a failure', async () => {
    const answer = await askIn('channel');
    crowd.begin();
    press(answer, 'asker');
    press(answer, 'moderator');
    const deletes = (): string[] => crowd.sent().filter((line) => line.startsWith('DELETE'));
    await bench.playground.until(() => (deletes().length === 2 ? true : undefined));
    await crowd.run('member', { name: 'help', channelId: answer.channel_id });
    expect(deletes().sort()).toEqual(['DELETE @original', 'DELETE @original: 404']);
    expect(crowd.sent()).not.toContain('POST follow-up');
    crowd.foreseen = { refusals: ['DELETE @original: 404'], warnings: [] };
  });
});

describe('where the bot does not see the channel', () => {
  test('commands work all the same, and /status names what is lacking', async () => {
    const channelId = crowd.place('channel', 'asker');
    bench.playground.world.denyBot(channelId, PermissionFlagsBits.ViewChannel);
    const answer = await crowd.run('asker', { name: 'ask', options: { question }, channelId });
    expect(crowd.whoSees(answer)).toEqual(insiders);
    const more = await bench.press(answer, /^More quotes/, crowd.ids.member);
    expect(crowd.whoSees(more)).toEqual(['member']);
    const status = await crowd.run('moderator', { name: 'status', channelId });
    expect(status.content).toContain('I lack "View Channels"');
    const { customId } = buttonsOf(answer).at(-1)!;
    bench.playground.pressButton({ messageId: answer.id, customId, userId: crowd.ids.moderator });
    await bench.playground.until(() => (bench.playground.world.messages.has(answer.id) ? undefined : true));
  });
});

describe('a mention', () => {
  const mention = (
    person: Name,
    said: { readonly channelId: string; readonly content?: string; readonly replyToId?: string },
  ): string => {
    const { content = `${bench.botMention} ${question}`, replyToId, channelId } = said;
    const replyTo = replyToId === undefined ? {} : { replyTo: bench.playground.world.messages.get(replyToId)! };
    return bench.playground.sayAs({ userId: crowd.ids[person], channelId, content, ...replyTo }).body.id;
  };
  const replyTo = (id: string): Promise<APIMessage> =>
    bench.playground.until(() =>
      bench.playground.messages().find(({ message_reference: to, author }) => to?.message_id === id && author.bot),
    );
  const theirs = insiders.flatMap((person) =>
    (['channel', 'thread', 'reply', 'direct'] as const).map((place) => [person, place] as const),
  );

  test.each(theirs)('by the %s in a %s gets one reply that everyone there sees', async (person, place) => {
    const channelId = crowd.place(place === 'reply' ? 'channel' : place, person);
    const replyToId = place === 'reply' ? mention('member', { channelId, content: 'They owe it.' }) : undefined;
    const content = place === 'direct' ? question : `${bench.botMention} ${question}`;
    const id = mention(person, { channelId, content, ...(replyToId === undefined ? {} : { replyToId }) });
    const reply = await replyTo(id);
    expect(crowd.whoSees(reply)).toEqual(crowd.everyoneIn(channelId, person));
    expect([reply.channel_id, shownQuotes(reply.content).length > 0]).toEqual([channelId, true]);
    expect(bench.playground.pinged(reply.id)).toEqual([]);
    expect(crowd.sent()).toEqual(['POST message']);
    const { customId } = buttonsOf(reply).find(({ label }) => label === 'Remove answer')!;
    bench.playground.pressButton({ messageId: reply.id, customId, userId: crowd.ids[person] });
    await bench.playground.until(() => (bench.playground.world.messages.has(reply.id) ? undefined : true));
  });

  test('that is answered can be removed by a moderator, and by no other member', async () => {
    const reply = await replyTo(mention('commandless', { channelId: crowd.place('channel', 'asker') }));
    expect((await bench.press(reply, /^Remove/, crowd.ids.member)).content).toBe(onlyAsker);
    const { customId } = buttonsOf(reply).at(-1)!;
    bench.playground.pressButton({ messageId: reply.id, customId, userId: crowd.ids.moderator });
    await bench.playground.until(() => (bench.playground.world.messages.has(reply.id) ? undefined : true));
  });

  test('is no reply to the bot without one, nor of everyone', async () => {
    const channelId = crowd.place('channel', 'asker');
    const first = await replyTo(mention('asker', { channelId }));
    mention('asker', { channelId, content: 'thanks', replyToId: first.id });
    mention('owner', { channelId, content: `@everyone ${question}` });
    const again = mention('member', { channelId });
    await replyTo(again);
    expect(crowd.sent()).toEqual(['POST message', 'POST message']);
  });

  test('by an outsider is answered in their own server and in a direct conversation', async () => {
    for (const channelId of [crowd.elsewhere, crowd.place('direct', 'outsider')]) {
      const reply = await replyTo(mention('outsider', { channelId }));
      expect(crowd.whoSees(reply)).toEqual(['outsider']);
    }
  });

  test('in a thread where the bot may not write is answered to the person alone', async () => {
    const { world } = bench.playground;
    const channelId = crowd.place('thread', 'asker');
    world.denyBot(world.channel(channelId).parentId!, PermissionFlagsBits.SendMessagesInThreads);
    mention('moderator', { channelId });
    const direct = world.directChannel(crowd.ids.moderator).id;
    const told = await bench.playground.until(() =>
      bench.playground.messages().find(({ channel_id: id, content }) => id === direct && content.startsWith('I lack')),
    );
    expect(told.content).toContain('I lack "Send Messages in Threads" in #about the line');
    expect(crowd.whoSees(told)).toEqual(['moderator']);
    crowd.foreseen = { refusals: [], warnings: [told.content] };
  });
});
