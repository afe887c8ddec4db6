import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CommandInput, CommandParts, Prepared, Refusal } from '../../commands/command.js';
import type { Asker, PressTarget } from '../../commands/reply-target.js';
import { buttonActions, messageCommands, slashCommands } from '../../commands/registry.js';
import { correctionQuotesOf } from '../../commands/quote-entries.js';
import type { Shown, View } from '../../commands/view.js';
import { noFilters } from '../../src/domain/filters.js';
import type { Quote } from '../../src/domain/quote.js';
import { createSqliteBotStore } from '../../src/store/sqlite-bot-store.js';
import { gazette, ledger } from '../e2e/harbour-articles.js';
import { articleOf } from '../support/articles.js';
import { answerQuote, FakeAskService, quoted, quoteOf } from './fake-ask-service.js';

const asker: Asker = { userId: '1', guildId: '2', channelId: '3', isModerator: false, permissionNote: null };
const now = (): Date => new Date('2026-11-22T12:00:00Z');
const owed = answerQuote(1, quoteOf(ledger, 'The town council denied that it owes the line anything.'));

let folder: string;
let parts: CommandParts;
let ask: FakeAskService;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-commands-'));
  ask = new FakeAskService([ledger]);
  ask.answer = () => Promise.resolve(quoted([owed]));
  parts = {
    store: createSqliteBotStore({ path: join(folder, 'bot.db'), now }),
    limits: { characters: 1500, articleShare: 1 / 3 },
    now,
    gatewayPing: () => 41,
    droppedQuotes: () => 0,
  };
});
afterEach(() => {
  parts.store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** All that a command needs of Discord, as a plain object. */
function plainTarget(
  shown: readonly Quote[] = [owed.quote],
  send: () => Promise<Shown> = () => Promise.resolve({ messageId: '9' }),
) {
  const views: View[] = [];
  const target: PressTarget = {
    asker,
    signal: new AbortController().signal,
    show: (view, beforeSending) => {
      views.push(view);
      beforeSending?.(shown);
      return send();
    },
    removeMessage: () => Promise.resolve(),
  };
  return { target, views };
}

function input(options: Record<string, string | boolean>): CommandInput {
  return {
    asker,
    ask,
    text: (name) => (typeof options[name] === 'string' ? options[name] : null),
    readings: (name) => [typeof options[name] === 'string' ? options[name] : ''],
    flag: (name) => options[name] === true,
  };
}

function prepare(options: Record<string, string | boolean>): Refusal | Prepared<PressTarget> {
  return slashCommands(parts)[0]!.prepare(input(options));
}

function ready(prepared: Refusal | Prepared<PressTarget>): Prepared<PressTarget> {
  if (prepared.kind === 'refused') throw new Error(prepared.text);
  return prepared;
}

describe('/ask', () => {
  test('decides before any work who will see the answer', () => {
    expect(ready(prepare({ question: 'Who owes?' })).visibility).toBe('public');
    expect(ready(prepare({ question: 'Who owes?', private: true })).visibility).toBe('private');
    expect(ask.asked).toEqual([]);
  });

  test('keeps what the buttons need, and not the question', async () => {
    const { target, views } = plainTarget();
    await ready(prepare({ question: 'Who owes the line?', outlet: 'Port Merrin Ledger' })).run(target);
    const [view] = views;
    const stored = parts.store.answer(view?.kind === 'answer' ? view.answerId : 0);
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
    expect(parts.store.shown(stored!.id)).toEqual([{ articleId: ledger.id, start, end }]);
  });

  test('keeps nothing of an answer that could not be sent', async () => {
    const { target, views } = plainTarget([owed.quote], () => Promise.reject(new Error('no network')));
    await expect(ready(prepare({ question: 'Who owes?' })).run(target)).rejects.toThrow('no network');
    expect(parts.store.answer(views[0]?.kind === 'answer' ? views[0].answerId : 0)).toBeNull();
  });
});

describe('"Ask the sources"', () => {
  const prepareFor = (text: string) => messageCommands(parts)[0]!.prepare({ asker, ask, text, readings: [text] });

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
    expect(prepareFor(text)).toEqual({ kind: 'refused', text: sentence });
  });
});

describe('/verify and "Check against the sources"', () => {
  const denied = 'The town council denied that it owes the line anything.';
  const both = [
    ['/verify', (text: string) => slashCommands(parts)[1]!.prepare(input({ text }))],
    [
      'the menu',
      (text: string) => messageCommands(parts)[1]!.prepare({ asker, ask, text: 'another', readings: [text] }),
    ],
  ] as const;

  test.each(both)('by %s keep where the passages stand, and nothing of the text', async (_, prepareFor) => {
    const prepared = ready(prepareFor('it owes the line anything'));
    expect([prepared.visibility, ask.verified]).toEqual(['private', []]);
    const { target, views } = plainTarget([owed.quote]);
    await prepared.run(target);
    const [view] = views;
    if (view?.kind !== 'check') throw new Error(`expected a check, not ${view?.kind ?? 'nothing'}`);
    expect(view.checked.verdict).toBe('part');
    const stored = parts.store.answer(view.answerId)!;
    const [span] = stored.spans;
    expect(stored.spans).toHaveLength(1);
    expect(ledger.text.slice(span!.highlight.start, span!.highlight.end)).toBe(denied);
    expect(stored).toMatchObject({ guildId: '2', askerId: '1', messageId: '9', filters: noFilters, generation: 1 });
    expect(JSON.stringify(stored)).not.toContain('owes');
    expect(parts.store.shown(stored.id)).toHaveLength(1);
  });

  test.each(both)('by %s refuse before any work what has no words, and what is too long', (_, prepareFor) => {
    for (const text of ['', '!?… 🙂']) expect(prepareFor(text)).toMatchObject({ kind: 'refused' });
    expect(prepareFor('ferry '.repeat(800))).toEqual({
      kind: 'refused',
      text: 'The text has 4,800 characters; at most 4,000 can be checked at once, so check it in parts.',
    });
    expect(prepareFor('ferry '.repeat(666).trim())).toMatchObject({ kind: 'ready' });
    expect(ask.verified).toEqual([]);
  });

  test('take the words as they are written where what a reader sees of them stands nowhere', async () => {
    ask.articles = [articleOf({ blocks: ['The hinge is *talking* again.'] })];
    const readings = ['The hinge is talking again.', 'The hinge is *talking* again.'] as const;
    const { target, views } = plainTarget([]);
    await ready(messageCommands(parts)[1]!.prepare({ asker, ask, text: '', readings })).run(target);
    await ready(messageCommands(parts)[1]!.prepare({ asker, ask, text: '', readings: ['Ink.', '*Ink.*'] })).run(target);
    const found = views.map((view) => (view.kind === 'check' ? [view.checked.text, view.checked.verdict] : []));
    expect(found).toEqual([
      [readings[1], 'exact'],
      ['Ink.', 'not-found'],
    ]);
  });

  test('say what could not be looked for once it is known, and keep nothing', async () => {
    const { target, views } = plainTarget();
    const sentences = Array.from({ length: 81 }, (_, i) => `Boat ${i} sank.`).join(' ');
    const run = (text: string) => ready(slashCommands(parts)[1]!.prepare(input({ text }))).run(target);
    await expect(run(sentences)).rejects.toThrow('at most 80 can be checked one by one');
    ask.articles = [];
    await expect(run(denied)).rejects.toThrow('There are no articles yet');
    expect([views, parts.store.answer(1)]).toEqual([[], null]);
  });
});

test('the card of an article takes nothing from what the answer may show', async () => {
  ask.articles = [gazette];
  const forty = answerQuote(1, quoteOf(gazette, 'Forty crew members were not paid, a deckhand said.'));
  ask.answer = () => Promise.resolve(quoted([forty]));
  const { target, views } = plainTarget([forty.quote]);
  await ready(prepare({ question: 'Who was not paid?' })).run(target);
  const answerId = views[0]?.kind === 'answer' ? views[0].answerId : 0;
  const before = parts.store.shown(answerId);
  const card = buttonActions(parts).find(({ action }) => action === 'card')!;
  const { target: presser, views: opened } = plainTarget(correctionQuotesOf(gazette));
  const pressed = ready(card.prepare({ asker, ask, answerId, n: 1 }));
  expect(pressed.visibility).toBe('private');
  await pressed.run(presser);
  expect(opened).toMatchObject([{ kind: 'card', heading: 'About the article of quote 1' }]);
  expect(before).toHaveLength(1);
  expect(parts.store.shown(answerId)).toEqual(before);
});

describe('every command and button', () => {
  test('has a name of its own', () => {
    const names = slashCommands(parts).map(({ definition }) => definition.name);
    const actions = buttonActions(parts).map(({ action }) => action);
    expect(names).toEqual(['ask', 'verify', 'help', 'status']);
    expect(messageCommands(parts).map(({ name }) => name)).toEqual(['Ask the sources', 'Check against the sources']);
    const ofChecks = ['checkmore', 'checkcontext', 'checkcard'];
    expect(actions).toEqual(['more', 'context', 'card', ...ofChecks, 'nearest', 'remove']);
  });

  test('refuses numbers that no quote has', async () => {
    const { target, views } = plainTarget();
    await ready(prepare({ question: 'Who owes?' })).run(target);
    const answerId = views[0]?.kind === 'answer' ? views[0].answerId : 0;
    for (const { action } of buttonActions(parts).filter(({ action: one }) => one !== 'remove')) {
      const button = buttonActions(parts).find((one) => one.action === action)!;
      expect(button.prepare({ asker, ask, answerId, n: 7 }).kind).toBe('refused');
    }
  });
});
