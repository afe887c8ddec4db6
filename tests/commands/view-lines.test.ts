import { describe, expect, test } from 'vitest';
import { keptView, viewLines } from '../../commands/view-lines.js';
import { inEnglish, plainText } from '../../src/language/in-words.js';
import { say } from '../../src/language/say.js';
import { slice } from '../../src/language/wording.js';
import { gazette, ledger } from '../e2e/harbour-articles.js';
import { answerQuote, FakeAskService, quoteOf } from './fake-ask-service.js';

const start = ledger.text.indexOf('Monday');
const monday = slice({ start, end: start + 'Monday'.length, text: 'Monday' });
const label = say('views.other-dates', { dates: [say('views.other-words', { words: monday })] });
const quote = answerQuote(1, quoteOf(ledger, 'We paid in full,'));
const marked = [{ start: monday.start, end: monday.end }];
const draft = { kind: 'timeline', head: [label], drafts: [{ quote, above: ['x'], below: [label], marked }] } as const;

describe('what is said of an entry', () => {
  const ask = new FakeAskService([ledger]);
  const entry = { kind: 'quote', quote } as const;
  const kept = keptView(draft);

  test('is kept without any words of its article', () => {
    expect(JSON.stringify(kept)).not.toContain('Monday');
    expect(kept).toMatchObject({ kind: 'timeline', lines: [{ above: ['x'], marked }] });
    expect(inEnglish(kept.head[0]!)).toBe('Other times in it: “…”.');
  });

  test('shows the stored words, in the language of whoever sees it', () => {
    const [shown] = viewLines([entry], kept.lines, { ask, articleIds: [ledger.id] });
    expect(shown).toMatchObject({ entry, above: ['x'], marked });
    expect(inEnglish(shown!.below[0]!)).toBe('Other times in it: “Monday”.');
    expect(plainText(shown!.below[0]!, 'de')).toBe('Weitere Zeitangaben darin: „Monday“.');
  });

  test('is without the words of an article that is gone', () => {
    const [shown] = viewLines([entry], kept.lines, { ask, articleIds: [gazette.id] });
    expect(inEnglish(shown!.below[0]!)).toBe('Other times in it: “…”.');
  });

  test('is nothing once its quote is gone, or of an answer without labels', () => {
    const gone = { kind: 'gone', number: 1 } as const;
    expect(viewLines([gone], kept.lines, { ask, articleIds: [gazette.id] })).toMatchObject([{ above: [], below: [] }]);
    expect(viewLines([entry], [], { ask, articleIds: [ledger.id] })).toMatchObject([{ above: [], below: [] }]);
  });
});
