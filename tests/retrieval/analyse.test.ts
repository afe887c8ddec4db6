import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse, wordsOf } from '../../src/retrieval/analyse.js';

describe('analyse', () => {
  it.each([
    [
      'lower-cases, drops stop words and stems',
      'The ferries were sinking in the harbour',
      ['ferri', 'sink', 'harbour'],
    ],
    ['folds accents and compatibility forms', 'São Tomé ﬁshermen, Łódź', ['sao', 'tome', 'fishermen', 'lodz']],
    ['drops a possessive, straight or curly', "Orlan's mayor, Tavia’s aide", ['orlan', 'mayor', 'tavia', 'aid']],
    ['joins a name across its apostrophe', "O'Hara", ['ohara']],
    ['takes an elided article off', 'l’Europe', ['europ']],
    ['drops contractions of stop words', "they don't and won’t", []],
    ['knows an acronym with and without dots', 'U.S. troops, US troops', ['us', 'troop', 'us', 'troop']],
    ['keeps a stop word that is an acronym', 'the WHO said it', ['who', 'said']],
    ['does not take a shouted sentence for acronyms', 'WHO IS THE MAYOR OF ORLAN', ['mayor', 'orlan']],
    ['keeps a number in one term, however it is grouped', '1,200 dead, 1200 dead', ['1200', 'dead', '1200', 'dead']],
    ['keeps decimals', '3.5 and 3,5 metres', ['3.5', '3.5', 'metr']],
    ['keeps a unit with its number', '$1.5bn', ['1.5bn']],
    ['splits hyphened words into their parts', 'long-range Covid-19', ['long', 'rang', 'covid', '19']],
    ['parts words that a missing space runs together', 'ended.Then,later', ['end', 'later']],
    ['splits a net address at its dots', 'orlan.example', ['orlan', 'exampl']],
    ['segments Chinese', '渡轮沉没', ['渡轮', '沉没']],
    ['segments Thai', 'เรือจม', ['เรือ', 'จม']],
    ['keeps Cyrillic and Arabic words whole', 'паром затонул، غرقت العبّارة', ['паром', 'затонул', 'غرقت', 'العبارة']],
    ['keeps letters beyond the basic plane', '𐐀𐐨 𝟙𝟚', ['𐐨𐐨', '12']],
  ])('%s', (_, text, expected) => {
    expect(analyse(text)).toEqual(expected);
  });

  it.each(['', '?!… 🎉', 'to be or not to be', '\u200b\u00a0'])('finds no term in %j', (text) => {
    expect(analyse(text)).toEqual([]);
  });
});

describe('wordsOf', () => {
  it('gives each word its place, without the possessive', () => {
    const text = 'In Orlan’s port, 1,200 long-haul U.S. crews';
    const slices = wordsOf(text).map(({ start, end }) => text.slice(start, end));
    expect(slices).toEqual(['Orlan', 'port', '1,200', 'long', 'haul', 'U.S', 'crews']);
  });

  it('gives ascending, disjoint places of any text, with the terms of analyse', () => {
    const piece = fc.constantFrom(
      "O'Brien's",
      'U.S.',
      '1,000.5',
      '渡轮沉没',
      'เรือจม',
      ' ',
      '.',
      '’',
      'İ',
      '𐐀',
      'ÉTÉ',
      'a',
      '\u0301',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(piece).map((parts) => parts.join('')),
        ),
        (text) => {
          const words = wordsOf(text);
          let previous = 0;
          for (const { start, end } of words) {
            expect(start).toBeGreaterThanOrEqual(previous);
            expect(end).toBeGreaterThan(start);
            previous = end;
          }
          expect(previous).toBeLessThanOrEqual(text.length);
          expect(words.map(({ term }) => term)).toEqual(analyse(text));
        },
      ),
    );
  });

  it('gives a text the same terms in any compatibility form of its letters', () => {
    const letters = fc.string({ unit: fc.constantFrom('é', 'ö', 'a', 'ñ', 'z', ' ', 'ﬁ', 'Å') });
    fc.assert(
      fc.property(letters, (text) => {
        expect(analyse(text.normalize('NFD'))).toEqual(analyse(text.normalize('NFKC')));
      }),
    );
  });
});
