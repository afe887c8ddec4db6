import { describe, expect, it } from 'vitest';
import {
  differenceBetween,
  nameDiffers,
  statementOf,
  type Difference,
  type Statement,
} from '../../src/answering/disagreement.js';
import { figuresOf } from '../../src/answering/figures.js';
import { dayOf } from '../../src/domain/day.js';
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

describe('two matters of one kind', () => {
  it.each([
    [
      'two elections of one week',
      'who won the election',
      'Ada Moss won the election in Orlan on Sunday with 52 percent of the vote.',
      'Bruno Hale won the election in Selby on Tuesday with 48 percent of the vote.',
    ],
    [
      'two attacks on one town in one week',
      'how many people were killed in the attack on Orlan',
      'An attack on a market in Orlan killed 12 people on Tuesday.',
      'An attack on a market in Orlan killed 30 people on Friday.',
    ],
    [
      'what each names other places of',
      'how many ferries were cancelled',
      'The storm stopped 12 ferries at Port Merrin.',
      'The storm stopped 30 ferries at Skarn Head.',
    ],
    [
      'what happens every year',
      'when does the summer ferry begin',
      'The summer ferry of 2024 begins on April 6 at Orlan.',
      'The summer ferry of 2025 begins on April 9 at Orlan.',
    ],
    [
      'days written short',
      'how many ferries run',
      'The ferry to Orlan runs Aug. 1 and Aug. 2 from the old pier at 6 p.m. each day.',
      'The ferry to Orlan runs from the old pier each day.',
    ],
    [
      'who speaks and what happened',
      'when was the mill closed',
      'On Wednesday, the owners said the workers were sent home for two hours by the guards of the mill.',
      'The owners said the workers were sent home for two hours by the guards of the mill on Tuesday.',
    ],
    [
      'one count in two words',
      'how many people were freed',
      'The swap of Orlan freed 16 individuals held in Sarn for eight people held in Selby.',
      'The swap of Orlan freed 16 people held in Sarn for eight individuals held in Selby.',
    ],
    [
      'a decline and a fall',
      'have cases dropped',
      'New cases in Orlan have declined during the past two weeks.',
      'New cases in Orlan have dropped during the past two weeks.',
    ],
    [
      'distances in time',
      'what did the flood do',
      'Six days after the great flood struck the towns of Orlan, crews still find people.',
      'Crews still find people in Orlan, whose towns the great flood struck five days ago.',
    ],
    [
      'ages',
      'who leads the council',
      'The leader of the council of Orlan resigns at the age of 42, the 42-year-old said.',
      'The leader of the council of Orlan resigns at the age of 42, the 41-year-old said.',
    ],
    [
      'not only',
      'is the launch a success',
      'The launch is a good sign for the mill of Orlan and for the harbour, which pays for its boats.',
      'The launch is a good sign for not only the mill of Orlan, but also the harbour, which pays for its boats.',
    ],
    [
      'a "not" before words that the other does not say',
      'what happens on the square',
      'It is the first time that something like this happens on the square, with real questions and answers.',
      'It is the first time that something like this happens on the square, with real questions and answers, not scripted.',
    ],
    [
      'a question that both answer in part',
      'how many rounds did the vote for the mayor of Orlan take',
      'The council chose a mayor of Orlan after 15 rounds of voting and many promises to its smaller parties.',
      'The mayor of Orlan lost three rounds on the first evening, which had not happened in a century.',
    ],
  ])('are not held against each other: %s', (_, question, a, b) => {
    expect(between(a, b, about(question))).toBeNull();
    expect(between(b, a, about(question))).toBeNull();
  });

  it('are what articles a season apart tell in the same words', () => {
    const at = (sentence: string, on: string): Statement => statementOf(sentence, dayOf(on));
    const [spring, autumn] = [
      'The hens of Orlan laid 12 percent fewer eggs.',
      'The hens of Orlan laid 30 percent fewer eggs.',
    ];
    const asked = about('how many fewer eggs did the hens lay');
    expect(differenceBetween(at(spring, '2025-03-01'), at(autumn, '2025-03-08'), asked)).toBe('number');
    expect(differenceBetween(at(spring, '2025-03-01'), at(autumn, '2025-09-01'), asked)).toBeNull();
    expect(differenceBetween(statementOf(spring), at(autumn, '2025-09-01'), asked)).toBe('number');
  });

  it('are what each article tells of its own day', () => {
    const [a, b] = [
      'The police speak on Wednesday afternoon of the hunt.',
      'The police speak on Thursday afternoon of the hunt.',
    ];
    const asked = about('when do the police speak');
    const at = (sentence: string, on: string): Statement => statementOf(sentence, dayOf(on));
    expect(differenceBetween(at(a, '2025-03-05'), at(b, '2025-03-06'), asked)).toBeNull();
    expect(differenceBetween(at(a, '2025-03-05'), at(b, '2025-03-05'), asked)).toBe('date');
  });

  it('are told apart by weekdays only within one week', () => {
    const [a, b] = ['The council met in the mill on Monday.', 'The council met in the mill on Thursday.'];
    const asked = about('when did the council meet');
    expect(between(a, b, asked)).toBe('date');
    expect(
      differenceBetween(statementOf(a, dayOf('2025-03-04')), statementOf(b, dayOf('2025-03-21')), asked),
    ).toBeNull();
  });
});

describe('differenceBetween of figures', () => {
  it('finds two figures in long sentences by the words around them', () => {
    const asked = about('how long has the fair been held');
    const a =
      'The fair, held for the first time in its 182-year history without a mule race, drew many families from Selby.';
    const b =
      'Mayors of both towns opened the fair, held for the first time in its 181-year history without a mule race.';
    expect(between(a, b, asked)).toBe('number');
  });
});

describe('nameDiffers', () => {
  const differ = (a: string, b: string): boolean => nameDiffers(statementOf(a), statementOf(b));
  const plan = 'The council of Orlan approved the plan to close the mill.';

  it('finds another name in the place of one', () => {
    expect(differ(plan, plan.replace('Orlan', 'Selby'))).toBe(true);
  });

  it.each([
    ['one that is left out', plan.replace(' of Orlan', '')],
    ['one written short', plan.replace('Orlan', 'Orla.')],
    ['names of other things', 'Ada Moss and the council approved the plan to close the mill at Selby.'],
    ['a day', plan.replace('approved', 'on Tuesday approved')],
  ])('finds none in %s', (_, other) => {
    expect(differ(plan, other)).toBe(false);
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
