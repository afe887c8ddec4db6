import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Command, CommandParts } from '../../commands/command.js';
import { buttonActions, commandSet, messageCommands, slashCommands } from '../../commands/registry.js';
import { correctionQuotesOf } from '../../commands/quote-entries.js';
import { noFilters } from '../../src/domain/filters.js';
import { inEnglish } from '../../src/language/in-words.js';
import { say } from '../../src/language/say.js';
import { gazette, ledger } from '../e2e/harbour-articles.js';
import { articleOf } from '../support/articles.js';
import { askerOf, inputOf, openParts, plainTarget, ready } from './command-bench.js';
import { answerQuote, FakeAskService, quoted, quoteOf } from './fake-ask-service.js';

const asker = askerOf();
const owed = answerQuote(1, quoteOf(ledger, 'The town council denied that it owes the line anything.'));

let opened: ReturnType<typeof openParts>;
let parts: CommandParts;
let ask: FakeAskService;
beforeEach(() => {
  opened = openParts();
  ({ parts } = opened);
  ask = new FakeAskService([ledger]);
  ask.answer = () => Promise.resolve(quoted([owed]));
});
afterEach(() => {
  opened.close();
});

function command(name: string): Command {
  const found = slashCommands(parts).find(({ definition }) => definition.name === name);
  if (found === undefined || 'subcommands' in found) throw new Error(`no command ${name}`);
  return found;
}

function prepare(options: Record<string, string | boolean>): ReturnType<Command['prepare']> {
  return command('ask').prepare(inputOf(options, { ask }));
}

describe('/ask', () => {
  test('decides before any work who will see the answer', () => {
    expect(ready(prepare({ question: 'Who owes?' })).visibility).toBe('public');
    expect(ready(prepare({ question: 'Who owes?', private: true })).visibility).toBe('private');
    expect(ask.asked).toEqual([]);
  });

  test('keeps what the buttons need, and not the question', async () => {
    const { target, views } = plainTarget({ shown: [owed.quote] });
    await ready(prepare({ question: 'Who owes the line?', outlet: 'Port Merrin Ledger' })).run(target);
    const [view] = views;
    const stored = parts.answers.answer(view?.kind === 'answer' ? view.answerId : 0);
    const { start, end, highlight } = owed.quote;
    expect(stored).toMatchObject({
      guildId: '2',
      channelId: '3',
      messageId: '9',
      askerId: '1',
      filters: { outlet: 'Port Merrin Ledger' },
      generation: 3,
      spans: [{ articleId: ledger.id, start, end, highlight }],
    });
    expect(JSON.stringify(stored)).not.toContain('Who owes');
    expect(parts.answers.shown(stored!.id)).toEqual([{ articleId: ledger.id, start, end }]);
  });

  test('keeps nothing of an answer that could not be sent', async () => {
    const { target, views } = plainTarget({ send: () => Promise.reject(new Error('no network')) });
    await expect(ready(prepare({ question: 'Who owes?' })).run(target)).rejects.toThrow('no network');
    expect(parts.answers.answer(views[0]?.kind === 'answer' ? views[0].answerId : 0)).toBeNull();
  });
});

describe('"Ask the sources"', () => {
  const prepareFor = (text: string) =>
    messageCommands(parts)[0]!.prepare({ asker, ask, messageId: '8', text, readings: [text] });

  test('asks what the message says, without filters, for the asker alone', async () => {
    const prepared = ready(prepareFor('The council owes the line a lot of money'));
    expect(prepared.visibility).toBe('private');
    const { target, views } = plainTarget();
    await prepared.run(target);
    expect(ask.asked).toEqual([{ question: 'The council owes the line a lot of money', filters: noFilters }]);
    expect(views).toMatchObject([{ kind: 'answer', isPrivate: true }]);
  });

  test.each([
    ['', 'This message has no words that could be looked for; use /ask with a question.'],
    ['!?… 🙂', 'This message has no words that could be looked for; use /ask with a question.'],
    [
      'ferry '.repeat(200),
      'This message has 1,200 characters; at most 1,000 can be looked up, so use /ask with what you want to know of it.',
    ],
  ])('refuses %j in one sentence', (text, sentence) => {
    const prepared = prepareFor(text);
    expect(prepared.kind === 'refused' && inEnglish(prepared.text)).toBe(sentence);
  });
});

describe('/verify and "Check against the sources"', () => {
  const denied = 'The town council denied that it owes the line anything.';
  const both = [
    ['/verify', (text: string) => command('verify').prepare(inputOf({ text }, { ask }))],
    [
      'the menu',
      (text: string) =>
        messageCommands(parts)[1]!.prepare({ asker, ask, messageId: '8', text: 'another', readings: [text] }),
    ],
  ] as const;

  test.each(both)('by %s keep where the passages stand, and nothing of the text', async (_, prepareFor) => {
    const prepared = ready(prepareFor('it owes the line anything'));
    expect([prepared.visibility, ask.verified]).toEqual(['private', []]);
    const { target, views } = plainTarget({ shown: [owed.quote] });
    await prepared.run(target);
    const [view] = views;
    if (view?.kind !== 'check') throw new Error(`expected a check, not ${view?.kind ?? 'nothing'}`);
    expect(view.checked.verdict).toBe('part');
    const stored = parts.answers.answer(view.answerId)!;
    const [span] = stored.spans;
    expect(stored.spans).toHaveLength(1);
    expect(ledger.text.slice(span!.highlight.start, span!.highlight.end)).toBe(denied);
    expect(stored).toMatchObject({ guildId: '2', askerId: '1', messageId: '9', filters: noFilters, generation: 1 });
    expect(JSON.stringify(stored)).not.toContain('owes');
    expect(parts.answers.shown(stored.id)).toHaveLength(1);
  });

  test.each(both)('by %s refuse before any work what has no words, and what is too long', (_, prepareFor) => {
    for (const text of ['', '!?… 🙂']) expect(prepareFor(text)).toMatchObject({ kind: 'refused' });
    const tooLong = prepareFor('ferry '.repeat(800));
    expect(tooLong.kind === 'refused' && inEnglish(tooLong.text)).toBe(
      'The text has 4,800 characters; at most 4,000 can be checked at once, so check it in parts.',
    );
    expect(prepareFor('ferry '.repeat(666).trim())).toMatchObject({ kind: 'ready' });
    expect(ask.verified).toEqual([]);
  });

  test('take the words as they are written where what a reader sees of them stands nowhere', async () => {
    ask.articles = [articleOf({ blocks: ['The hinge is *talking* again.'] })];
    const readings = ['The hinge is talking again.', 'The hinge is *talking* again.'] as const;
    const { target, views } = plainTarget();
    await ready(messageCommands(parts)[1]!.prepare({ asker, ask, messageId: '8', text: '', readings })).run(target);
    await ready(
      messageCommands(parts)[1]!.prepare({ asker, ask, messageId: '8', text: '', readings: ['Ink.', '*Ink.*'] }),
    ).run(target);
    const found = views.map((view) => (view.kind === 'check' ? [view.checked.text, view.checked.verdict] : []));
    expect(found).toEqual([
      [readings[1], 'exact'],
      ['Ink.', 'not-found'],
    ]);
  });

  test('say what could not be looked for once it is known, and keep nothing', async () => {
    const { target, views } = plainTarget();
    const sentences = Array.from({ length: 81 }, (_, i) => `Boat ${i} sank.`).join(' ');
    const run = (text: string) => ready(command('verify').prepare(inputOf({ text }, { ask }))).run(target);
    await expect(run(sentences)).rejects.toThrow('at most 80 can be checked one by one');
    ask.articles = [];
    await expect(run(denied)).rejects.toThrow('There are no articles yet');
    expect([views, parts.answers.answer(1)]).toEqual([[], null]);
  });
});

test('the card of an article takes nothing from what the answer may show', async () => {
  ask.articles = [gazette];
  const forty = answerQuote(1, quoteOf(gazette, 'Forty crew members were not paid, a deckhand said.'));
  ask.answer = () => Promise.resolve(quoted([forty]));
  const { target, views } = plainTarget({ shown: [forty.quote] });
  await ready(prepare({ question: 'Who was not paid?' })).run(target);
  const answerId = views[0]?.kind === 'answer' ? views[0].answerId : 0;
  const before = parts.answers.shown(answerId);
  const card = buttonActions(parts).find(({ action }) => action === 'card')!;
  const { target: presser, views: opened } = plainTarget({ shown: correctionQuotesOf(gazette) });
  const pressed = ready(card.prepare({ asker, ask, action: 'card', id: answerId, n: 1 }));
  expect(pressed.visibility).toBe('private');
  await pressed.run(presser);
  expect(opened).toMatchObject([{ kind: 'card', heading: say('answer.article-quote', { n: 1 }) }]);
  expect(before).toHaveLength(1);
  expect(parts.answers.shown(answerId)).toEqual(before);
});

describe('every command and button', () => {
  test('has a name of its own', () => {
    const { commands, messageCommands: inMenus, buttons, selects, forms } = commandSet(parts);
    const names = commands.map(({ definition }) => definition.name);
    for (const list of [
      names,
      inMenus.map(({ name }) => name),
      [...buttons, ...selects, ...forms].map(({ action }) => action),
    ]) {
      expect(list.length).toBeGreaterThan(0);
      expect(new Set(list).size).toBe(list.length);
    }
    expect(names[0]).toBe('ask');
  });

  test('refuses numbers that no quote has', async () => {
    const { target, views } = plainTarget();
    await ready(prepare({ question: 'Who owes?' })).run(target);
    const answerId = views[0]?.kind === 'answer' ? views[0].answerId : 0;
    for (const action of ['more', 'context', 'card', 'checkmore', 'checkcontext', 'checkcard', 'nearest']) {
      const button = commandSet(parts).buttons.find((one) => one.action === action)!;
      expect(button.prepare({ asker, ask, action, id: answerId, n: 7 }).kind).toBe('refused');
    }
  });
});
