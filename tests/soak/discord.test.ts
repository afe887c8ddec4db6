import { expect, test } from 'vitest';
import { answerQuote, quoted, quoteOf } from '../commands/fake-ask-service.js';
import { Bench } from '../e2e/bot-on-playground.js';
import { ledger } from '../e2e/harbour-articles.js';

const owed = answerQuote(1, quoteOf(ledger, 'The town council denied that it owes the line anything.'));

/** Every question is answered exactly once. */
function expectOneAnswerEach(bench: Bench, questions: number): void {
  const answers = bench.playground.messages().filter(({ content }) => content.includes('denied that it owes'));
  expect(answers).toHaveLength(questions);
  expect(bench.logger.lines.filter(({ level }) => level === 'error')).toEqual([]);
}

test('answers each question once while sockets drop', { timeout: 60_000 }, async () => {
  const bench = await Bench.open([ledger]);
  bench.ask.answer = () => Promise.resolve(quoted([owed]));
  const rounds = 20;
  for (let round = 0; round < rounds; round++) {
    // The session can be resumed, and Discord replays what was asked meanwhile.
    bench.playground.gateway.disconnect(round % 2 === 0 ? 4000 : 4009);
    await bench.run('ask', { question: `Who owes, round ${round}?` });
  }
  expectOneAnswerEach(bench, rounds);
  console.log(`${rounds} dropped sockets: every question answered once`);
  await bench.close();
});

test('answers each question once while requests fail before or after their work', { timeout: 60_000 }, async () => {
  const bench = await Bench.open([ledger]);
  bench.ask.answer = () => Promise.resolve(quoted([owed]));
  const rounds = 50;
  for (let round = 0; round < rounds; round++) {
    const when = round % 2 === 0 ? 'before' : 'after';
    const isCallback = round % 4 < 2;
    const path = isCallback ? /callback$/ : /@original$/;
    bench.playground.fail({ method: isCallback ? 'POST' : 'PATCH', path, status: 500 + (round % 4), when });
    await bench.run('ask', { question: `Who owes, round ${round}?` });
  }
  expectOneAnswerEach(bench, rounds);
  console.log(`${rounds} failed requests, half of them after the work was done: every question answered once`);
  await bench.close();
});

/** More than `mostAnswersUnderWay`, in one turn of the event loop that bot and Discord share here. */
const flood = 150;

test('answers a flood of questions, and tells those it has no room for', { timeout: 60_000 }, async () => {
  const bench = await Bench.open([ledger]);
  bench.ask.answer = () => Promise.resolve(quoted([owed]));
  const { member: userId, channel: channelId, playground } = bench;
  const asked = Array.from({ length: flood }, (_, round) =>
    playground.runCommand({ name: 'ask', options: { question: `Who owes, ${round}?` }, userId, channelId }),
  );
  const answers = await Promise.all(asked.map((one) => playground.until(() => bench.settled(one))));
  const told = answers.filter(({ content }) => content.startsWith('Too many questions at once'));
  expectOneAnswerEach(bench, flood - told.length);
  console.log(`flood of ${flood}: ${flood - told.length} answered, ${told.length} told to come back`);
  await bench.close();
});
