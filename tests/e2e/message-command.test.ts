import { afterEach, beforeEach, expect, test } from 'vitest';
import type { APIMessage } from 'discord-api-types/v10';
import { shownQuotes } from '../../src/discord/read-back.js';
import { answerQuote, quoted, quoteOf } from '../commands/fake-ask-service.js';
import { Bench, buttonsOf, isEphemeral } from './bot-on-playground.js';
import { ledger } from './harbour-articles.js';

const owed = quoteOf(ledger, 'The town council denied that it owes the line anything.');

let bench: Bench;
beforeEach(async () => {
  bench = await Bench.open([ledger]);
  bench.ask.answer = () => Promise.resolve(quoted([answerQuote(1, owed)]));
});
afterEach(() => bench.close());

function askAbout(messageId: string): Promise<APIMessage> {
  const { playground, other: userId } = bench;
  const interaction = playground.runMessageCommand({ name: 'Ask the sources', userId, messageId });
  return playground.until(() => bench.settled(interaction));
}

function say(content: string): string {
  return bench.playground.sayAs({ userId: bench.member, channelId: bench.channel, content }).body.id;
}

test('"Ask the sources" answers what a message says, in private, with buttons that work', async () => {
  const answer = await askAbout(say('I heard that the council owes the line money'));
  expect(bench.ask.asked.at(-1)).toMatchObject({ question: 'I heard that the council owes the line money' });
  expect([isEphemeral(answer), shownQuotes(answer.content)]).toEqual([true, [owed.text]]);
  expect(buttonsOf(answer).map(({ label }) => label)).toEqual([
    'More context, quote 1',
    'Useful',
    'Report…',
    'Ask further',
    'Share',
    'Export',
  ]);
  const context = await bench.press(answer, /More context/, bench.other);
  expect(context.content).toContain('"We paid in full,"');
});

test('"Ask the sources" on an answer of the bot asks for what it quotes', async () => {
  const answer = await bench.run('ask', { question: 'Who owes the line?' });
  await askAbout(answer.id);
  expect(bench.ask.asked.at(-1)?.question).toBe(owed.text);
});

test('"Ask the sources" says in private that a message has no words', async () => {
  const told = await askAbout(say('🙂'));
  expect([isEphemeral(told), told.content]).toEqual([
    true,
    `This message has no words that could be looked for; use ${bench.named('ask')} with a question.`,
  ]);
  expect(bench.ask.asked).toEqual([]);
});
