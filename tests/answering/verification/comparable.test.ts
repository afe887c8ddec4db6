import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  comparableOf,
  relaxationsBetween,
  sourceSpanOf,
  type Comparable,
} from '../../../src/answering/verification/comparable.js';
import { quickPattern } from '../../../src/answering/verification/quick-pattern.js';
import { isWordEdge } from '../../../src/answering/verification/word-edges.js';
import { expectTimeToGrow, repeatedTo } from '../../support/processor-time.js';

describe('comparableOf', () => {
  test.each([
    ['“Talks – held”', '"talks-held"'],
    ["''Talks''  held…", '"talks"held...'],
    ['Le « port » est ‘fermé’', 'le"port"est"fermé"'],
    ["the dockers' union can’t", 'the dockers"union can\'t'],
    ['the ﬁnal oﬃce', 'the final office'],
    ['نـفى', 'نفى'],
    ['l’été\n\nİstanbul', "l'été i̇stanbul"],
    ['soft\u00adhyphen\u200b', 'softhyphen'],
  ])('reads %j as %j', (text, comparable) => {
    expect(comparableOf(text).text).toBe(comparable);
  });

  test('leads back to the very characters it was made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), (text) => {
        const comparable = comparableOf(text);
        let before = 0;
        for (let i = 0; i < comparable.text.length; i++) {
          const [start, end] = [comparable.starts[i]!, comparable.ends[i]!];
          expect(start).toBeGreaterThanOrEqual(i === 0 ? 0 : comparable.starts[i - 1]!);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeGreaterThanOrEqual(before);
          before = end;
        }
      }),
    );
  });

  test('is stable: what it gives, read again, gives itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        const once = comparableOf(text.normalize('NFC')).text;
        expect(comparableOf(once).text).toBe(once);
      }),
    );
  });
});

describe('relaxationsBetween', () => {
  const between = (a: string, b: string): string[] => {
    const [of, other] = [comparableOf(a), comparableOf(b)];
    expect(of.text).toBe(other.text);
    return [
      ...relaxationsBetween({ of, start: 0, end: of.text.length }, { of: other, start: 0, end: other.text.length }),
    ].sort();
  };

  test.each([
    ['The ferry', 'The ferry', []],
    ['The ferry', 'the ferry', ['case']],
    ['the “ferry”', 'the "ferry"', ['quotes']],
    ['a – b', 'a - b', ['dashes']],
    ['a – b', 'a–b', ['spaces']],
    ['a–b', 'a - b', ['dashes', 'spaces']],
    ['so …', 'so ...', ['ellipsis']],
    ['a b', 'a\u00a0b', ['spaces']],
    ['le « port »', 'le "port"', ['quotes', 'spaces']],
    ['she said ‘no’', 'she said "no"', ['quotes']],
    ['the ﬁnal', 'the Final', ['letter-forms']],
    ['نـفى', 'نفى', ['letter-forms']],
  ])('of %j and %j is %j', (a, b, relaxed) => {
    expect(between(a, b)).toEqual(relaxed);
  });
});

describe('isWordEdge', () => {
  test.each([
    ['party', 1, false],
    ['12,000', 2, false],
    ['12,000', 3, false],
    ["can't", 3, false],
    ["can't", 4, false],
    ['Orrin’s', 5, true],
    ['60-day', 2, true],
    ['港は', 1, true],
    ['the end', 3, true],
    ['end', 3, true],
  ])('of %j at %i is %s', (text, at, isEdge) => {
    expect(isWordEdge(text, at)).toBe(isEdge);
  });
});

test('a stretch of source has no space at its ends', () => {
  const of = comparableOf('sails – at dawn');
  expect(sourceSpanOf({ of, start: 5, end: 8 })).toEqual({ start: 6, end: 10 });
});

describe('quickPattern', () => {
  test.each([
    ['“The ferry\nto Pellan,” she said', '… “the FERRY to  Pellan,” she said'],
    ["'' so–called '' …", '" so - called " ... '],
    ['Öl (3 €)', 'ÖL (3 €)'],
    ['הנמל נסגר', 'הנמל  נסגר'],
    ['نفى', 'نـفى'],
    ['the final office of the staff', 'the ﬁnal oﬃce of the staﬀ'],
    ['le "port" est', 'le « port » est'],
  ])('of %j matches %j', (text, article) => {
    expect(quickPattern(comparableOf(text)).test(article)).toBe(true);
  });

  /** In whole characters: half a ligature is no match. */
  function holds({ text, starts, ends }: Comparable, wanted: string): boolean {
    for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
      const end = at + wanted.length;
      if (starts[at] !== starts[at - 1] && (end === text.length || ends[end] !== ends[end - 1])) return true;
    }
    return false;
  }

  test('matches whatever is equal in comparable form', () => {
    const unit = fc.constantFrom(
      'a',
      'b',
      ' ',
      '“',
      '”',
      '"',
      "'",
      '’',
      '–',
      '-',
      '…',
      '.',
      '(',
      'İ',
      'é',
      'ß',
      '1',
      '\n',
      'f',
      'i',
      'ﬁ',
      '«',
      '»',
      'ن',
      'ـ',
    );
    fc.assert(
      fc.property(
        fc.string({ unit, minLength: 1, maxLength: 12 }),
        fc.string({ unit, maxLength: 12 }),
        (text, other) => {
          const comparable = comparableOf(text.trim());
          if (comparable.text === '') return;
          expect(quickPattern(comparable).test(text)).toBe(true);
          if (holds(comparableOf(other), comparable.text)) expect(quickPattern(comparable).test(other)).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ['signs', `the harbour ${'§'.repeat(40)} x`, `the harbour ${'word '.repeat(40)}`],
    ['Greek letters', `το λιμάνι ${'άνοιξε '.repeat(8)}`, `${'x'.repeat(40)} `.repeat(40)],
    ['quotation marks', `a${'"'.repeat(58)}b`, `a${"'".repeat(80)}c`],
    ['joined letters', `${'fi '.repeat(18)}x`, 'a\n\n'.repeat(60)],
  ])('takes no time beyond proportion for many %s', (_, text, article) => {
    const pattern = quickPattern(comparableOf(text));
    expectTimeToGrow((size) => void pattern.test(repeatedTo(article, size)), { size: 40_000 });
  });

  test('does not match other words', () => {
    expect(quickPattern(comparableOf('The ferry sails')).test('The ferry fails')).toBe(false);
  });
});
