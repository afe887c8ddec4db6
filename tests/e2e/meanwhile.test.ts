import { PermissionFlagsBits, type APIMessage } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { shownQuotes } from '../../src/discord/read-back.js';
import type { Answer } from '../../src/domain/answer.js';
import { answerQuote, quoted, quoteOf } from '../commands/fake-ask-service.js';
import { Bench, buttonsOf } from './bot-on-playground.js';
import { Crowd, insiders, type Name } from './crowd.js';
import { ledger } from './harbour-articles.js';

const question = 'Who owes the line?';
const quotes = [answerQuote(1, quoteOf(ledger, 'The town council denied that it owes the line anything.'))];
const onlyAsker = 'Only the person who asked and moderators can remove this answer.';
const deferred = ['POST callback', 'PATCH @original'];

let bench: Bench;
let crowd: Crowd;
beforeAll(async () => {
  bench = await Bench.open([ledger]);
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

describe('while an answer is being made', () => {
  /** Lets `meanwhile` happen between the acknowledgement and the answer. */
  async function asked(person: Name, meanwhile: (thinkingId: string) => void): Promise<() => APIMessage | undefined> {
    let finish = (): void => undefined;
    const slow = new Promise<Answer>((resolve) => {
      finish = () => {
        resolve(quoted(quotes));
      };
    });
    bench.ask.answer = () => slow;
    const channelId = crowd.place('channel', person);
    const place = { userId: crowd.ids[person], channelId };
    const interaction = bench.playground.runCommand({ name: 'ask', options: { question }, ...place });
    const thinkingId = await bench.playground.until(() => interaction.originalId ?? undefined);
    meanwhile(thinkingId);
    finish();
    return () => bench.settled(interaction);
  }

  test('a moderator may lose the role, and then removes their own answers alone', async () => {
    const role = { roleId: crowd.moderatorRole };
    const { world } = bench.playground;
    const ofAsker = await bench.run('ask', { question });
    try {
      const settled = await asked('moderator', () => {
        world.setRole(bench.guild, crowd.ids.moderator, { ...role, isHeld: false });
      });
      const own = await bench.playground.until(settled);
      expect(shownQuotes(own.content)).not.toEqual([]);
      expect((await bench.press(ofAsker, /^Remove/, crowd.ids.moderator)).content).toBe(onlyAsker);
      const { customId } = buttonsOf(own).at(-1)!;
      bench.playground.pressButton({ messageId: own.id, customId, userId: crowd.ids.moderator });
      await bench.playground.until(() => (world.messages.has(own.id) ? undefined : true));
    } finally {
      world.setRole(bench.guild, crowd.ids.moderator, { ...role, isHeld: true });
    }
  });

  test('the asker may leave, and the others still get it', async () => {
    const { world } = bench.playground;
    const settled = await asked('member', () => {
      world.leave(bench.guild, crowd.ids.member);
    });
    const answer = await bench.playground.until(settled);
    expect(crowd.whoSees(answer)).toEqual(insiders.filter((name) => name !== 'member'));
    world.join(bench.guild, crowd.ids.member);
  });

  test('a moderator may delete it, and nobody is told of a failure', async () => {
    const { world } = bench.playground;
    await asked('asker', (thinkingId) => {
      world.removeMessage(world.messages.get(thinkingId)!);
    });
    await bench.playground.until(() => crowd.sent().find((line) => line === 'PATCH @original: 404'));
    await bench.run('help');
    expect(crowd.sent()).not.toContain('POST follow-up');
    crowd.foreseen = { refusals: ['PATCH @original: 404'], warnings: [] };
  });
});

describe('while a mention is being answered', () => {
  /** Mentions the bot, lets `meanwhile` happen, and then finishes the answer. */
  async function mentioned(
    meanwhile: (said: APIMessage) => unknown,
    channelId = crowd.place('channel', 'member'),
  ): Promise<APIMessage> {
    let finish = (): void => undefined;
    const begun = new Promise<void>((resolve) => {
      bench.ask.answer = () => {
        resolve();
        return new Promise((answer) => {
          finish = () => {
            answer(quoted(quotes));
          };
        });
      };
    });
    const content = `${bench.botMention} ${question}`;
    const said = bench.playground.sayAs({ userId: crowd.ids.member, channelId, content }).body;
    await begun;
    await meanwhile(said);
    finish();
    return said;
  }

  test('whoever asked may delete the question, and the others still get the answer', async () => {
    const { world } = bench.playground;
    const said = await mentioned(({ id }) => {
      world.removeMessage(world.messages.get(id)!);
    });
    const answer = await bench.playground.until(() =>
      bench.playground.messages().find(({ channel_id: id }) => id === said.channel_id),
    );
    expect(shownQuotes(answer.content)).not.toEqual([]);
    expect(crowd.sent()).toEqual(['POST message']);
  });

  const isGone = 'whoever mentioned the bot could not be reached any more';

  test('the channel may be deleted, and no more than one request is refused', async () => {
    const { world } = bench.playground;
    await mentioned(({ channel_id: id }) => {
      world.removeChannel(world.channel(id));
    });
    await bench.playground.until(() => crowd.sent().find((line) => line === 'POST message: 404'));
    await bench.run('help');
    expect(crowd.sent()).toEqual(['POST message: 404', ...deferred]);
    crowd.foreseen = { refusals: ['POST message: 404'], warnings: [] };
  });

  test('the channel may be closed to the bot', async () => {
    const { world } = bench.playground;
    await mentioned(({ channel_id: id }) => {
      world.denyBot(id, PermissionFlagsBits.SendMessages);
    });
    await bench.playground.until(() => crowd.sent().find((line) => line === 'POST message: 403'));
    await bench.run('help');
    expect(crowd.sent()).toEqual(['POST message: 403', ...deferred]);
    crowd.foreseen = { refusals: ['POST message: 403'], warnings: [] };
  });

  test('a person who cannot be written to directly either is no failure', async () => {
    const { world } = bench.playground;
    const channelId = crowd.place('channel', 'commandless');
    world.denyBot(channelId, PermissionFlagsBits.SendMessages);
    const content = `${bench.botMention} ${question}`;
    bench.playground.sayAs({ userId: crowd.ids.commandless, channelId, content });
    world.leave(bench.guild, crowd.ids.commandless);
    try {
      await bench.playground.until(() => crowd.sent().find((line) => line === 'POST message: 403'));
      await bench.run('help');
      crowd.foreseen = {
        refusals: ['POST message: 403'],
        warnings: [expect.stringContaining('I lack "Send Messages"') as string],
      };
    } finally {
      world.join(bench.guild, crowd.ids.commandless);
    }
  });

  test('the bot may be put out of the server, and goes on elsewhere', async () => {
    const { world } = bench.playground;
    const guild = world.addGuild('Short-lived', crowd.ids.member).id;
    const { id } = world.addChannel(guild, 'questions');
    const before = bench.logger.lines.length;
    await mentioned(() => {
      world.removeGuild(guild);
      return bench.run('help');
    }, id);
    await bench.logger.until(() => bench.logger.lines[before]);
    await bench.run('help');
    expect(bench.logger.lines.slice(before).map(({ message }) => message)).toEqual([isGone]);
    expect(crowd.sent()).toEqual([...deferred, ...deferred]);
  });
});
