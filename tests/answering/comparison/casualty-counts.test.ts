import { describe, expect, it } from 'vitest';
import { casualtyCountsIn } from '../../../src/answering/comparison/casualty-counts.js';
import { numbersInSentence } from '../../../src/answering/comparison/numbers-in.js';
import { sourceIn } from '../../../src/answering/comparison/source-in.js';

/** Each count as "figure harm/whose/time/source", "-" for what is not stated. */
function counts(sentence: string): string[] {
  return casualtyCountsIn(sentence).map(({ start, end, value, harm, whose, time, source }) =>
    [`${sentence.slice(start, end)}=${value}`, harm, whose ?? '-', time ?? '-', source ?? '-'].join(' / '),
  );
}

describe('counts of people', () => {
  it.each([
    [
      'Police said that at least 35 people were killed on Saturday.',
      ['at least 35=35 / killed / people / one day / Police'],
    ],
    [
      'According to the health office of Harrow, nearly 38,000 deaths have been verified.',
      ['nearly 38,000=38000 / killed / - / in all / the health office of Harrow'],
    ],
    [
      'The flood left 12 dead and 30 wounded, the mayor said.',
      ['12=12 / killed / - / - / the mayor', '30=30 / injured / - / - / the mayor'],
    ],
    ['The toll has risen to forty-one.', ['forty-one=41 / killed / - / in all / -']],
    [
      'Over thirty seven thousands villagers, mostly children, were killed and injured.',
      ['Over thirty seven thousands=37000 / killed and injured / villagers / - / -'],
    ],
    ['The navy announced the deaths of three sailors.', ['three=3 / killed / sailors / - / The navy']],
    ['Orlan has counted over 400 military casualties.', ['over 400=400 / casualties / military / in all / Orlan']],
    [
      'Four people died in Selby, and one person is missing.',
      ['Four=4 / killed / people / - / -', 'one=1 / missing / person / - / -'],
    ],
    [
      'Raiders killed 1,300 villagers and kidnapped 241 on March 9.',
      ['1,300=1300 / killed / villagers / one day / -', '241=241 / captive / - / one day / -'],
    ],
    ['St. Bride Hospital meanwhile put the toll at six dead.', ['six=6 / killed / - / in all / St. Bride Hospital']],
    [
      '23 injured passengers are in hospital, according to Dr. Hanne Quist.',
      ['23=23 / injured / - / - / Dr. Hanne Quist'],
    ],
    [
      'Mayor Moss said the death toll in Harrow from the flood increased to 35,418; Selby officials have said at least 800 died there.',
      ['35,418=35418 / killed / - / in all / Mayor Moss', 'at least 800=800 / killed / - / - / Selby officials'],
    ],
    [
      'The ministry said on Monday that 40 people died, while rebels said that 70 people died.',
      ['40=40 / killed / people / - / The ministry', '70=70 / killed / people / - / rebels'],
    ],
    ['It was the worst flood since a 1939 storm killed some 300 people.', ['some 300=300 / killed / people / - / -']],
    ['The Feb. 6 quakes killed more than 41,000 people.', ['more than 41,000=41000 / killed / people / - / -']],
    [
      'The Selby death toll climbed to 67 Friday, and 57 refugees died in the flood, 43 in Orlan and 14 in Harrow.',
      ['67=67 / killed / Selby / in all / -', '57=57 / killed / refugees / - / -'],
    ],
    [
      'Four people were killed on Tuesday while the market was opening, the harbour office said.',
      ['Four=4 / killed / people / one day / the harbour office'],
    ],
    ['The mill killed six people here in March.', ['six=6 / killed / people / - / -']],
    ['The guard said nine of its riders had died.', ['nine=9 / killed / riders / - / The guard']],
    ['About 40 men and women of Orlan drowned.', ['About 40=40 / killed / men / - / -']],
    ['At least 12 people were shot and later died.', ['At least 12=12 / killed / people / - / -']],
    ['About 1.2 million people died.', ['About 1.2 million=1200000 / killed / people / - / -']],
  ])('are read with what each counts: %s', (sentence, expected) => {
    expect(counts(sentence)).toEqual(expected);
  });

  it.each([
    'The dam could kill 500 people.',
    'Up to 40 passengers may have died.',
    'The court approved 61.5 million crowns for the victims.',
    'A third of the dead were children.',
    'Three of the dead were children.',
    'Two of the badly wounded went home.',
    'About 12 per cent of the wounded went home.',
    'The 60-day truce ended with deaths on both sides.',
    'Nobody was killed and no one was injured.',
    'On 4 May people died.',
    'In 2021 people were killed.',
    'The toll on the bridge rises to four crowns.',
    'When the dam burst, 40 houses were lost and many people died.',
    'The storm sank 12 boats and several people drowned.',
    'The raid hit 20 mills and killed many.',
    'The mayor met 30 farmers while doctors counted the dead.',
  ])('are not made of other numbers: %s', (sentence) => {
    expect(counts(sentence)).toEqual([]);
  });
});

describe('where people were counted', () => {
  it.each([
    ['The storm killed 12 people in Harrow and Selby on Tuesday.', 'Harrow and Selby'],
    ['In March 45 people were killed across Orlan.', 'Orlan'],
    ['Officials of Selby have said that 12 died there.', 'there'],
    ['The storm killed 12 people in northern Orlan near Selby.', 'northern Orlan'],
    ['The storm killed 12 people.', null],
    ['The storm killed 12 people while 40 boats lay in Orlan.', null],
  ])('is the place of its clause: %s', (sentence, place) => {
    expect(casualtyCountsIn(sentence).map((count) => count.place)).toEqual([place]);
  });
});

describe('two counts in one clause', () => {
  it.each([
    ['Raiders killed 12 people and kidnapped 40 in northern Orlan on Tuesday.', ['northern Orlan', 'northern Orlan']],
    ['The storm killed 12 people in Selby and hurt 40 in Orlan.', ['Selby', 'Orlan']],
    ['The storm killed 12 people, and 40 were hurt in Orlan.', [null, 'Orlan']],
  ])('share the place that ends them: %s', (sentence, places) => {
    expect(casualtyCountsIn(sentence).map(({ place }) => place)).toEqual(places);
  });
});

describe('people beside those who are counted', () => {
  it.each([
    ['Five more villagers died on Friday.', [true]],
    ['Another five people were killed.', [true]],
    ['More than five people were killed.', [false]],
  ])('are told from a total: %s', (sentence, further) => {
    expect(casualtyCountsIn(sentence).map(({ isFurther }) => isFurther)).toEqual(further);
  });
});

describe('written numbers', () => {
  it.each([
    ['thirty-seven thousand', 37_000],
    ['twelve hundred', 1_200],
    ['1,200,000', 1_200_000],
    ['2.5 billion', 2_500_000_000],
    ['twenty one', 21],
  ])('have one value each: %s', (written, value) => {
    expect(numbersInSentence(`They counted ${written} votes.`).map((number) => number.value)).toEqual([value]);
  });

  it('stand apart where a list does', () => {
    expect(numbersInSentence('Teams of twenty, five and 3 came.').map(({ value }) => value)).toEqual([20, 5, 3]);
  });
});

describe('the source of a sentence', () => {
  it.each([
    ['The harbour office said on Tuesday that two had died.', 'The harbour office'],
    ['Two had died, the harbour office said in the evening.', 'the harbour office'],
    ['Two had died, according to the harbour office.', 'the harbour office'],
    [
      'The count was above that of the harbour office, which still spoke of two dead at the time.',
      'the harbour office',
    ],
  ])('is named: %s', (sentence, named) => {
    const span = sourceIn(sentence)!;
    expect(sentence.slice(span.start, span.end)).toBe(named);
  });

  it.each([
    'It said that two had died.',
    'He read the names of the dead before he said more.',
    'Two had died.',
    'The wave, which killed two, is still spoken of.',
  ])('is nobody who is not named: %s', (sentence) => {
    expect(sourceIn(sentence)).toBeNull();
  });
});
