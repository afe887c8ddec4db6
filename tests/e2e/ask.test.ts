import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answerQuote, quoted, quoteOf, unanswered } from '../commands/fake-ask-service.js';
import { Bench, buttonsOf, isEphemeral } from './bot-on-playground.js';
import { gazette, hostile, ledger } from './harbour-articles.js';

let bench: Bench;
beforeEach(async () => {
  bench = await Bench.open([ledger, gazette, hostile]);
});
afterEach(() => bench.close());

const stopQuote = quoteOf(
  ledger,
  'The ferry line to Skarn Island will stop on Monday. Ottoline Brack, its director, said that 14 crew had not been paid since March.',
  'Ottoline Brack, its director, said that 14 crew had not been paid since March.',
);

describe('/ask', () => {
  test('answers publicly with the quote, its source and buttons', async () => {
    bench.ask.answer = () => Promise.resolve(quoted([answerQuote(1, stopQuote)]));
    const message = await bench.run('ask', { question: 'How many crew were unpaid?' });
    expect(message.content).toMatchInlineSnapshot(`
      "**1.** Port Merrin Ledger · 26 May 2024, 2 years ago · file; outlet as stated in it
      [Ferries to Skarn Island stop on Monday](<https://ledger.example/ferries-stop#:~:text=Ottoline%20Brack%2C%20its%20director%2C%20said,been%20paid%20since%20March%2E>)
      As printed by Port Merrin Ledger:
      > The ferry line to Skarn Island will stop on Monday. **Ottoline Brack, its director, said that 14 crew had not been paid since March.**
      Answering sentence: the one that begins “Ottoline Brack, its director, said …”

      Articles last refreshed 22 November 2026, 05:10 UTC; newest dated article 26 May 2024; 4 undated."
    `);
    expect(isEphemeral(message)).toBe(false);
    expect(buttonsOf(message).map(({ label }) => label)).toEqual(['More context, quote 1', 'Remove answer']);
  });

  test('says in one line that nothing was found', async () => {
    bench.ask.answer = () => Promise.resolve(unanswered({ nearest: [answerQuote(1, stopQuote)] }));
    const message = await bench.run('ask', { question: 'Who won the regatta?' });
    expect(message.content.split('\n')).toHaveLength(1);
    expect(buttonsOf(message).map(({ label }) => label)).toEqual(['Nearest passages (not an answer)', 'Remove answer']);
  });
});
