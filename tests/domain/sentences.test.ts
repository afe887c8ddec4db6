import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../src/domain/sentences.js';

function sentences(text: string, language?: string): string[] {
  return sentencesOf(text, { start: 0, end: text.length }, language).map(({ start, end }) => text.slice(start, end));
}

describe('sentencesOf', () => {
  it.each([
    ['a country in front of a title', ['The U.S. President met Gen. Aurel Dravic.', 'He left.']],
    ['a country at the end of a sentence', ['She moved to the U.S.', 'The firm stayed.']],
    ['titles and saints', ['Mr. Oakes and Dr. L. M. Farrow went to St. Brannoc.', 'Mrs. Hale stayed.']],
    ['initials', ['The book is by J. K. Mowling and A. A. Tilne.', 'It sold well.']],
    ['a number after "No."', ['They voted on No. 5 and No. 12 last.', 'No. 3 fell.']],
    ['the answer "No."', ['Would it open?', 'No.', 'He was sure.']],
    ['times of day', ['It left at 9 a.m. Wednesday and at 5 p.m. on Friday.', 'It was 8 a.m.', 'Vance was late.']],
    ['decimals and money', ['It cost $3.5 million, or 2.75 percent.', 'He paid.']],
    ['companies', ['Norvane Inc. sued Beltane Corp. on Monday.', 'It lost to Hale Ltd.', 'The judge laughed.']],
    ['dates', ['It opens on Sept. 30 and closes on Jan. 5.', 'Be there.']],
    ['an office in capitals without stops', ['He spoke to the UN.', 'Dravic did not.']],
    ['an enumeration', ['1. The first point holds.', '2. The second does not.']],
    ['an ellipsis in mid-sentence', ['He said … and went.', 'They sold ... Hessa shares too.']],
    ['an ellipsis at the end', ['He waited…', 'Then he left...', 'The door closed.']],
  ])('keeps sentences whole around %s', (_, expected) => {
    expect(sentences(expected.join(' '))).toEqual(expected);
  });

  it.each([
    ['"It is the end." he said. "Go."', ['"It is the end." he said.', '"Go."']],
    [
      '“Why now?” she asked. “Why here?” Petra Ansgar asked.',
      ['“Why now?” she asked.', '“Why here?” Petra Ansgar asked.'],
    ],
    ['“A.” “B.”', ['“A.”', '“B.”']],
    ['“We will. We must,” he said. “Now.”', ['“We will.', 'We must,” he said.', '“Now.”']],
    ['He stopped.“Next one,” she said.', ['He stopped.', '“Next one,” she said.']],
    ['It fell. "Everything is dust."', ['It fell.', '"Everything is dust."']],
    ['He lives in the U.S. "We go," he said.', ['He lives in the U.S.', '"We go," he said.']],
  ])('splits %s', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it('reads across the line breaks of a paragraph', () => {
    expect(sentences('The ramp fell\nat noon. Nobody\nwas hurt.')).toEqual([
      'The ramp fell\nat noon.',
      'Nobody\nwas hurt.',
    ]);
  });

  it('knows how German writes ordinals', () => {
    expect(sentences('Er kam am 4. März nach Maravel. Sie blieb.', 'de')).toEqual([
      'Er kam am 4. März nach Maravel.',
      'Sie blieb.',
    ]);
  });

  it('splits languages without spaces', () => {
    expect(sentences('船が沈んだ。誰も死ななかった。', 'ja')).toEqual(['船が沈んだ。', '誰も死ななかった。']);
  });

  it('counts offsets in the whole text', () => {
    const text = 'Headline\n\nOne. Two.';
    expect(sentencesOf(text, { start: 10, end: text.length })).toEqual([
      { start: 10, end: 14 },
      { start: 15, end: 19 },
    ]);
  });

  it('finds nothing in a blank block', () => {
    expect(sentencesOf('  \n ', { start: 0, end: 4 })).toEqual([]);
  });

  it('takes an unknown language code without complaint', () => {
    expect(sentences('One. Two.', 'no-such-thing!')).toEqual(['One.', 'Two.']);
  });
});
