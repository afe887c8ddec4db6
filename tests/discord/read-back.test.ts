import { describe, expect, test } from 'vitest';
import { createMessageComposer, withoutArticles } from '../../src/discord/compose-message.js';
import { readBack } from '../../src/discord/read-back.js';
import type { Quote } from '../../src/domain/quote.js';
import { UserError } from '../../src/domain/errors.js';
import type { AnswerView, CardView } from '../../commands/view.js';
import { answerQuote, asUsual, quoted, quoteOf, sourceOf } from '../commands/fake-ask-service.js';
import { recordingLogger } from '../e2e/bot-on-playground.js';
import { gazette, ledger } from '../e2e/harbour-articles.js';

const owed = quoteOf(ledger, 'The town council denied that it owes the line anything.');
const forty = quoteOf(gazette, 'Forty crew members were not paid, a deckhand said.');
const stored = (id: string) => [ledger, gazette].find((article) => article.id === id) ?? null;

describe('readBack', () => {
  test('finds nothing wrong with a faithful message', () => {
    const content = `One\n> ${owed.text}\nand\n> ${forty.text}\nend`;
    expect(readBack({ content, quotes: [owed, forty] }, stored)).toEqual([]);
  });

  test.each([
    ['a changed number', (text: string) => text.replace('Forty', 'Fourteen')],
    ['a lost word', (text: string) => text.replace('not ', '')],
    ['a lost space', (text: string) => text.replace('not ', 'not')],
    ['an escape too many', (text: string) => text.replace('paid', 'pa\\\\id')],
  ])('finds %s', (_, change) => {
    const content = `> ${owed.text}\n.\n> ${change(forty.text)}\n`;
    expect(readBack({ content, quotes: [owed, forty] }, stored).map(({ quote }) => quote)).toEqual([forty]);
  });

  test('trusts nothing in a message with a block quote too many or too few', () => {
    const content = `> ${owed.text}\n.\n> a quote from nowhere`;
    expect(readBack({ content, quotes: [owed] }, stored)).toHaveLength(1);
    expect(readBack({ content: `> ${owed.text}\n> ${forty.text}`, quotes: [owed, forty] }, stored)).toHaveLength(2);
  });

  test('finds an article that is gone, and one whose text no longer fits its hash', () => {
    const message = { content: `> ${owed.text}`, quotes: [owed] };
    expect(readBack(message, () => null)).toHaveLength(1);
    expect(readBack(message, () => ({ ...ledger, text: `${ledger.text} ` }))).toHaveLength(1);
  });
});

describe('a composer', () => {
  const answer = quoted([answerQuote(1, owed), answerQuote(2, forty)]);
  const entries = [answerQuote(1, owed), answerQuote(2, forty)].map((quote) => ({ kind: 'quote' as const, quote }));
  const view: AnswerView = { kind: 'answer', answer, answerId: 1, entries, ...asUsual };
  const now = () => new Date('2026-11-22T12:00:00Z');

  test('holds a quote back that the store no longer has, logs and counts it', () => {
    const logger = recordingLogger();
    const composer = createMessageComposer({ now, logger });
    const rendered = composer.compose(
      view,
      sourceOf((id) => (id === gazette.id ? null : ledger)),
      { language: 'en' },
    );
    expect(rendered.quotes).toEqual([owed]);
    expect(rendered.content).not.toContain('Forty');
    expect(composer.dropped()).toBe(1);
    expect(logger.lines.map(({ message }) => message)).toEqual(['a quote was held back']);
  });

  test('shows nothing that moderators hid, and tells the log nothing of it', () => {
    const logger = recordingLogger();
    const composer = createMessageComposer({ now, logger });
    const source = { ...sourceOf(stored), hides: (quote: Quote) => quote === owed };
    const rendered = composer.compose(view, source, { language: 'en' });
    expect(rendered.quotes).toEqual([forty]);
    expect(rendered.content).not.toContain(owed.text);
    expect([composer.dropped(), logger.lines]).toEqual([0, []]);
    expect(() => composer.compose(view, { ...source, hides: () => true }, { language: 'en' })).toThrow(UserError);
  });

  test('sends no card without a correction of its article', () => {
    const { citation, origin } = forty;
    const card = { citation, origin, language: 'en', words: 9, passages: 1, versions: [], corrections: [forty] };
    const about: CardView = { kind: 'card', heading: 'About the article of quote 1', card };
    const composer = createMessageComposer({ now, logger: recordingLogger() });
    expect(
      composer.compose(
        about,
        sourceOf(() => gazette),
        { language: 'en' },
      ).quotes,
    ).toEqual([forty]);
    expect(() =>
      composer.compose(
        about,
        sourceOf(() => ledger),
        { language: 'en' },
      ),
    ).toThrow(UserError);
  });

  test('says what to do when none is left', () => {
    const composer = createMessageComposer({ now, logger: recordingLogger() });
    expect(() => composer.compose(view, withoutArticles, { language: 'en' })).toThrow(UserError);
  });
});
