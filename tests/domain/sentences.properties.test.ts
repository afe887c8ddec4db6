import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../src/domain/sentences.js';
import { expectTimeToGrow, repeatedTo } from '../support/processor-time.js';

const fragments = fc.constantFrom(
  ...['The ramp fell', 'U.S.', 'Gen.', 'Mr.', 'J.', 'No. 5', 'a.m.', '3.5', 'Inc.', '“We go', '”', '"', '?"', '!', '.'],
  ...[
    '…',
    '...',
    ' ',
    '  ',
    '\n',
    ' he said',
    ' He said',
    '(',
    ')',
    'é',
    'e\u0301',
    '👩‍🚒',
    '🇨🇭',
    'و',
    '船が沈んだ。',
    '\u0301',
  ],
);
const newsProse = fc.array(fragments, { maxLength: 40 }).map((parts) => parts.join(''));
const anyText = fc.oneof(
  newsProse,
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

describe('sentencesOf', () => {
  it('covers every character that is no white space exactly once, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const spans = sentencesOf(text, { start: 0, end: text.length });
        const joined = spans.map(({ start, end }) => text.slice(start, end)).join('');
        expect(joined.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const [index, span] of spans.entries()) {
          expect(span.start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
          expect(text.slice(span.start, span.end).trim()).not.toBe('');
        }
      }),
    );
  });

  it('never splits a grapheme', () => {
    fc.assert(
      fc.property(fc.oneof(newsProse, fc.string({ unit: 'grapheme', maxLength: 60 })), (text) => {
        const boundaries = new Set([...graphemes.segment(text)].map(({ index }) => index).concat(text.length));
        for (const { start, end } of sentencesOf(text, { start: 0, end: text.length })) {
          expect(boundaries.has(start), `start ${start} of ${JSON.stringify(text)}`).toBe(true);
          expect(boundaries.has(end), `end ${end} of ${JSON.stringify(text)}`).toBe(true);
        }
      }),
    );
  });

  it('takes time in proportion to 200,000 characters without a full stop, and of full stops alone', () => {
    for (const unit of ['word ', '. ', 'U.S. ', '“', '." ', '… ', '\n']) {
      const read = (size: number): void => {
        const text = repeatedTo(unit, size);
        sentencesOf(text, { start: 0, end: text.length });
      };
      expectTimeToGrow(read, { size: 200_000, what: JSON.stringify(unit) });
    }
  });
});
