import { describe, expect, it } from 'vitest';
import { differenceBetween, figuresOf, statementOf, type Difference } from '../../src/answering/disagreement.js';
import { sentenceKey } from '../../src/answering/same-sentence.js';
import { wordsOf } from '../../src/retrieval/analyse.js';

const about = (question: string): Set<string> => new Set(wordsOf(question).map(({ term }) => term));

const between = (a: string, b: string, asked: ReadonlySet<string>): Difference | null =>
  differenceBetween(statementOf(a), statementOf(b), asked);

describe('figuresOf', () => {
  it('reads digits, words and multipliers with what they count', () => {
    const figures = figuresOf('Some 1,200 sailors and twenty ships took 3.5 million crowns in three days.');
    expect(figures.map(({ value }) => value)).toEqual([1200, 20, 3_500_000, 3]);
    expect(figures[0]?.counts).toEqual(['sailor']);
  });

  it('takes days of a month and years for dates, not for figures', () => {
    expect(figuresOf('The pier opened on 5 March 2025 and closed on April 9.')).toEqual([]);
  });
});

describe('differenceBetween', () => {
  const asked = about('how many people were injured on the ferry');

  it('finds two figures for one thing', () => {
    expect(
      between('The fall injured 17 people on the ferry.', 'At least 21 people were injured on the ferry.', asked),
    ).toBe('number');
  });

  it('knows the hurt from the dead, in whatever words', () => {
    const asks = about('how many people were hurt when the ramp fell');
    expect(
      between(
        'At least 21 were hurt when the ramp fell.',
        'Twenty-seven people were injured when the ramp fell.',
        asks,
      ),
    ).toBe('number');
    expect(
      between('At least 21 were hurt when the ramp fell.', 'Four people died when the ramp fell.', asks),
    ).toBeNull();
  });

  it('finds nothing where the figures agree', () => {
    expect(
      between('The fall injured 17 people on the ferry.', 'Some 17 people were injured on the ferry.', asked),
    ).toBeNull();
  });

  it('does not compare figures of different things', () => {
    expect(between('The ferry carried 40 cars.', 'Nine people on the ferry were injured.', asked)).toBeNull();
  });

  it('does not compare prices of different things', () => {
    const asks = about('how much does the new ramp cost');
    expect(
      between('The new ramp will cost 96 million crowns.', 'The inquiry is to cost 7.4 million crowns.', asks),
    ).toBeNull();
    expect(between('The new ramp will cost 96 million crowns.', 'The ramp is to cost 84 million crowns.', asks)).toBe(
      'number',
    );
  });

  it('does not compare sentences about different things', () => {
    expect(between('Twelve bakers won a prize.', 'The council has nine members.', asked)).toBeNull();
  });

  it('finds that one denies what the other says', () => {
    const statement = 'The harbour company accepted the offer of the union.';
    expect(
      between(
        statement,
        'The harbour company did not accept the offer of the union.',
        about('did the harbour company accept the offer'),
      ),
    ).toBe('polarity');
  });

  it('finds two dates whatever the months are called', () => {
    const asks = about('when does it reopen');
    const january = 'Traders hope that it reopens on 4 January.';
    expect(between(january, 'Traders hope that it reopens on 9 September.', asks)).toBe('date');
  });

  it('finds two dates for one event', () => {
    const asks = about('when does the bridge reopen');
    expect(between('The bridge reopens to traffic on 4 May.', 'The bridge reopens to traffic on 9 June.', asks)).toBe(
      'date',
    );
  });
});

describe('sentenceKey', () => {
  it('forgives spacing and the style of quotation marks', () => {
    expect(sentenceKey('“We  won’t go,” she said.')).toBe(sentenceKey('"We won\'t go," she said.'));
  });

  it.each([
    ['a figure', 'Nine ships sank.', 'Ten ships sank.'],
    ['a name', 'Odile Varga spoke.', 'Odile Vargas spoke.'],
    ['a negation', 'They will go.', 'They will not go.'],
  ])('does not forgive %s', (_what, a, b) => {
    expect(sentenceKey(a)).not.toBe(sentenceKey(b));
  });
});
