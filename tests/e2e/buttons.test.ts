import type { APIMessage } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { shownQuotes } from '../../src/discord/read-back.js';
import type { AnswerQuote } from '../../src/domain/answer.js';
import { quoteFrom } from '../../src/domain/quote.js';
import { answerQuote, quoted, quoteOf, unanswered } from '../commands/fake-ask-service.js';
import { articleOf } from '../support/articles.js';
import { Bench, buttonsOf, isEphemeral } from './bot-on-playground.js';
import { gazette, ledger } from './harbour-articles.js';

/** Long enough that a third of it holds several paragraphs. */
const chronicle = articleOf({
  title: 'A chronicle of the Skarn boats',
  outlet: 'Port Merrin Ledger',
  url: 'https://ledger.example/chronicle',
  path: 'chronicle.txt',
  blocks: Array.from(
    { length: 12 },
    (_, year) =>
      `In year ${year} of the line the boats made ${100 + year} crossings. The harbour master kept count in a green book, and nobody else did.`,
  ),
});
const crossings = chronicle.spans.map((block, index) => {
  const end = chronicle.text.indexOf('.', block.start) + 1;
  return answerQuote(index + 1, quoteFrom(chronicle, { start: block.start, end }, { start: block.start, end }));
});
const unpaid = answerQuote(1, quoteOf(ledger, 'She asked the town for 40,000 marks.'));
const forty = answerQuote(2, quoteOf(gazette, 'Forty crew members were not paid, a deckhand said.'), {
  notes: ['differs'],
  alsoIn: ['Skarn Post'],
});
const tooLateText = 'The article of this quote was removed, hidden or changed since; please ask the question again.';

let bench: Bench;
beforeEach(async () => {
  bench = await Bench.open([ledger, gazette, chronicle]);
});
afterEach(() => bench.close());

function answered(quotes: readonly AnswerQuote[], userId?: string): Promise<APIMessage> {
  bench.ask.answer = () => Promise.resolve(quoted(quotes));
  return bench.run('ask', { question: 'How many crossings?' }, userId);
}

describe('"More context"', () => {
  test('opens the whole paragraph for whoever presses, before and after a restart', async () => {
    const message = await answered([crossings[4]!, unpaid]);
    for (const restarted of [false, true]) {
      if (restarted) {
        await bench.stopBot();
        await bench.startBot();
      }
      const context = await bench.press(message, /More context, quote 1/, bench.other);
      expect(isEphemeral(context)).toBe(true);
      expect(context.content).toMatch(/^More context for quote 1:/);
      const block = chronicle.spans[4]!;
      expect(shownQuotes(context.content)).toEqual([chronicle.text.slice(block.start, block.end)]);
    }
  });

  test('gives the link alone once the answer has shown a third of the article', async () => {
    const quote = answerQuote(
      1,
      quoteOf(
        ledger,
        'Its owner said she would row over herself if she had to, and that nobody had told her of a plan for the sick.',
      ),
    );
    const first = answerQuote(2, quoteOf(ledger, 'The ferry line to Skarn Island will stop on Monday.'));
    const message = await answered([quote, first]);
    const context = await bench.press(message, /quote 2/);
    expect(shownQuotes(context.content)).toEqual([]);
    expect(context.content).toContain('has shown as much of its articles as it may; read it at the link.');
    expect(context.content).toContain('<https://ledger.example/ferries-stop#');
  });

  test('says in private that an article is gone or was changed', async () => {
    const message = await answered([crossings[0]!]);
    bench.ask.articles = [ledger];
    const context = await bench.press(message, /quote 1/);
    expect([isEphemeral(context), context.content]).toEqual([true, tooLateText]);
  });
});

describe('"More quotes"', () => {
  test('opens the further quotes, with what must come with them, also after a restart', async () => {
    const message = await answered([crossings[0]!, crossings[1]!, crossings[2]!, { ...forty, number: 4 }]);
    expect(buttonsOf(message).map(({ label }) => label)).toContain('More quotes (1)');
    await bench.stopBot();
    await bench.startBot();
    const more = await bench.press(message, /More quotes/, bench.other);
    expect(isEphemeral(more)).toBe(true);
    expect(more.content).toContain('**4.** Skarn Gazette · date unknown');
    expect(more.content).toContain('differs from another quote here');
    expect(more.content).toContain('The same sentence also in Skarn Post.');
    expect(shownQuotes(more.content)).toEqual([
      forty.quote.text,
      'Correction: an earlier version of this page named the wrong director.',
    ]);
    const context = await bench.press(more, /More context, quote 4/, bench.other);
    expect(context.content).toMatch(/^More context for quote 4:/);
  });

  test('shows no more than 1,500 characters of an answer, however often it is pressed', async () => {
    const message = await answered(crossings.slice(0, 10));
    const seen = new Set<string>();
    const note = ({ content }: APIMessage) => {
      for (const quote of shownQuotes(content)) seen.add(quote);
    };
    note(message);
    for (const userId of [bench.member, bench.other]) {
      note(await bench.press(message, /More quotes/, userId));
      for (const n of [1, 2, 3]) note(await bench.press(message, new RegExp(`quote ${n}$`), userId));
    }
    const covered = new Set<number>();
    for (const quote of seen) {
      const start = chronicle.text.indexOf(quote);
      for (let at = start; at < start + quote.length; at++) covered.add(at);
    }
    expect(covered.size).toBeGreaterThan(300);
    expect(covered.size).toBeLessThanOrEqual(Math.min(1500, chronicle.text.length / 3));
  });

  test('names the quotes whose article is gone, and shows the others', async () => {
    const message = await answered([
      crossings[0]!,
      crossings[1]!,
      crossings[2]!,
      { ...forty, number: 4 },
      { ...unpaid, number: 5 },
    ]);
    bench.ask.articles = [ledger, chronicle];
    const more = await bench.press(message, /More quotes/);
    expect(more.content).toContain('**4.** Its article was removed, hidden or changed since.');
    expect(shownQuotes(more.content)).toEqual([unpaid.quote.text]);
  });
});

test('"Nearest passages" are opened in private, named as no answer', async () => {
  bench.ask.answer = () => Promise.resolve(unanswered({ nearest: [unpaid] }));
  const message = await bench.run('ask', { question: 'Who won the regatta?' });
  const nearest = await bench.press(message, /^Nearest passages \(not an answer\)$/, bench.other);
  expect(isEphemeral(nearest)).toBe(true);
  expect(nearest.content).toMatch(/^Nearest passages \(not an answer\):/);
  expect(shownQuotes(nearest.content)).toEqual([unpaid.quote.text]);
  const context = await bench.press(nearest, /More context/, bench.other);
  expect(context.content).toMatch(/^More context for near passage \(not an answer\) 1:/);
  for (const { content } of [nearest, context]) expect(content).not.toContain('Answering sentence');
});

describe('"About the article"', () => {
  test('opens the card of an article without a link for whoever presses, before and after a restart', async () => {
    const message = await answered([unpaid, forty]);
    expect(buttonsOf(message).filter(({ label }) => label.startsWith('About'))).toEqual([
      { label: 'About the article, quote 2', customId: expect.stringMatching(/^v1:card:\d+:2$/) as string },
    ]);
    for (const restarted of [false, true]) {
      if (restarted) {
        await bench.stopBot();
        await bench.startBot();
      }
      const card = await bench.press(message, /^About the article, quote 2$/, bench.other);
      expect(isEphemeral(card)).toBe(true);
      expect(card.content).toMatch(/^About the article of quote 2:\nTitle: Skarn line: 40 crew unpaid/);
      expect(card.content).toContain('\nPath in the corpus: gazette.txt\n');
      expect(shownQuotes(card.content)).toEqual([
        'Correction: an earlier version of this page named the wrong director.',
      ]);
    }
    bench.ask.articles = [ledger];
    const gone = await bench.press(message, /^About/, bench.other);
    expect([isEphemeral(gone), gone.content]).toEqual([true, tooLateText]);
  });
});

describe('"Remove answer"', () => {
  test.each(['member', 'moderator'] as const)('lets the asker and a moderator remove it: %s', async (who) => {
    const message = await answered([unpaid]);
    const customId = buttonsOf(message).find(({ label }) => label === 'Remove answer')!.customId;
    bench.playground.pressButton({ messageId: message.id, customId, userId: bench[who] });
    await bench.playground.until(() => (bench.playground.world.messages.has(message.id) ? undefined : true));
    expect(bench.playground.messages()).not.toContainEqual(message);
  });

  test('tells anyone else in private who can, and leaves it', async () => {
    const message = await answered([unpaid]);
    const refusal = await bench.press(message, /Remove/, bench.other);
    expect([isEphemeral(refusal), refusal.content]).toEqual([
      true,
      'Only the person who asked and moderators can remove this answer.',
    ]);
    expect(bench.playground.world.messages.has(message.id)).toBe(true);
  });
});

describe('a button', () => {
  const press = (messageId: string, customId: string) => {
    const interaction = bench.playground.pressButton({ messageId, customId, userId: bench.member, isForged: true });
    return bench.playground.until(() => bench.settled(interaction));
  };

  test.each(['v0:more:1:1', 'more', 'v1:dance:1:1', 'v1:more:x:1'])('of another version (%s) says so', async (id) => {
    const message = await answered([unpaid]);
    expect((await press(message.id, id)).content).toContain('of another version of me');
  });

  test('of an answer that is no longer kept says so', async () => {
    const message = await answered([unpaid]);
    expect((await press(message.id, 'v1:context:999:1')).content).toContain('no longer kept');
  });

  test('of another server gives nothing away', async () => {
    const message = await answered([unpaid]);
    const { world } = bench.playground;
    const guild = world.addGuild('Elsewhere', bench.other).id;
    world.join(guild, bench.member);
    const elsewhere = world.addChannel(guild, 'there');
    const { content, author } = message;
    const copy = world.addMessage({ content, author, channel_id: elsewhere.id });
    const customId = buttonsOf(message)[0]!.customId;
    expect((await press(copy.body.id, customId)).content).toContain('no longer kept');
  });
});
