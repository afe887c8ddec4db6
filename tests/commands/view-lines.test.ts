import { describe, expect, test } from 'vitest';
import { asKept, viewLines } from '../../commands/view-lines.js';
import { gazette, ledger } from '../e2e/harbour-articles.js';
import { answerQuote, FakeAskService, quoteOf } from './fake-ask-service.js';

function sliceOf(words: string): { start: number; end: number; text: string } {
  const start = ledger.text.indexOf(words);
  return { start, end: start + words.length, text: words };
}

const [said, monday] = [sliceOf('said'), sliceOf('Monday')];

describe('a sentence of ours as it is kept', () => {
  test('holds the words of its article as offsets, and none of them as text', () => {
    const kept = asKept('by the word “said”, dated “Monday”.', [said, monday]);
    expect(kept).toEqual([
      'by the word “',
      { start: said.start, end: said.end },
      '”, dated “',
      { start: monday.start, end: monday.end },
      '”.',
    ]);
    expect(asKept('Told by 2 origins.', [])).toEqual(['Told by 2 origins.']);
  });

  test('leaves out words of another article', () => {
    expect(asKept('whose: “villagers”', [said])).toEqual(['whose: “…”']);
  });
});

describe('what is said of an entry', () => {
  const ask = new FakeAskService([ledger]);
  const entry = { kind: 'quote', quote: answerQuote(1, quoteOf(ledger, 'We paid in full,')) } as const;
  const line = { above: [['Word: “', said, '”']], below: [['x']], marked: [said] };

  test('shows the stored words', () => {
    const shown = viewLines([entry], [line], { ask, articleIds: [ledger.id] });
    expect(shown).toEqual([{ entry, above: ['Word: “said”'], below: ['x'], marked: [said] }]);
  });

  test('is nothing once its article is gone, or of an answer without labels', () => {
    const gone = { kind: 'gone', number: 1 } as const;
    expect(viewLines([gone], [line], { ask, articleIds: [gazette.id] })).toMatchObject([{ above: [], below: [] }]);
    expect(viewLines([entry], [], { ask, articleIds: [ledger.id] })).toMatchObject([{ above: [], below: [] }]);
  });
});
