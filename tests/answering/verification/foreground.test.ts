import { describe, expect, test } from 'vitest';
import { findingInWords } from '../../../src/answering/verification/in-words.js';
import type { Article } from '../../../src/domain/article.js';
import { inEnglish } from '../../../src/language/in-words.js';
import { articleOf } from '../../support/articles.js';
import { checked } from './harbour.js';

/** The lines of a text's only finding that are warnings, in order. */
async function warningsOf(text: string, articles: readonly Article[]): Promise<string[]> {
  const { findings, searched } = await checked(text, articles);
  expect(findings).toHaveLength(1);
  const lines = findingInWords(findings[0], searched).filter(({ weight }) => weight === 'warning');
  return lines.map(({ words }) => inEnglish(words));
}

function told(sentence: string, language = 'en'): Article[] {
  return [articleOf({ path: `${language}.txt`, language, blocks: [sentence] })];
}

describe('what stands first under a cut', () => {
  test.each([
    [
      'a denial before what was left out behind',
      'Governor Ferrow denied that the fuel had leaked into the Sarn, which feeds three towns.',
      'The fuel had leaked into the Sarn.',
      /^The text leaves out “denied” \(a denial\)/,
    ],
    [
      'the nearest of those who tell it',
      'Ferrow told Ostel that the pilots said the lighthouse held no oil.',
      'the lighthouse held no oil',
      /^The text leaves out “said” \(whose word it is\), “told”/,
    ],
    [
      'a denial given as a noun',
      'The denial that the pier was sold, which the mayor repeated, pleased the dockers of Pellan.',
      'the pier was sold',
      /^The text leaves out “denial” \(a denial\)/,
    ],
    [
      'whose word it is, and not who provided it',
      'The ferry will be given up, according to a letter provided by the harbour office.',
      'The ferry will be given up',
      /^The text leaves out “according to” \(whose word it is\)\.$/,
    ],
    [
      'no month, number or title',
      'On 12 May the film “Tide” and its sequel No Way Home, listed as No. 3, may fill the hall, Ostel said.',
      'fill the hall',
      /^The text leaves out “said” \(whose word it is\), “listed”? ?.*“may” \(how sure it is\)|^The text leaves out “said” \(whose word it is\), “may” \(how sure it is\)/,
    ],
    [
      'a negation that goes on',
      'The pier will remain not only open but free.',
      'The pier will remain',
      /^The text leaves out “not only” \(a limit\)/,
    ],
  ])('is %s', async (_, sentence, text, expected) => {
    const [first] = await warningsOf(text, told(sentence));
    expect(first).toMatch(expected);
  });

  test.each([
    [
      'es',
      'El alcalde negó que doce personas murieran en el incendio.',
      'doce personas murieran en el incendio',
      'negó',
    ],
    ['fr', 'Le maire a démenti que douze personnes soient mortes.', 'douze personnes soient mortes', 'démenti'],
    ['de', 'Der Bürgermeister bestritt, dass zwölf Menschen starben.', 'dass zwölf Menschen starben', 'bestritt'],
    ['ar', 'نفى رئيس البلدية مقتل 12 شخصا في الحريق.', 'مقتل 12 شخصا في الحريق', 'نفى'],
    ['he', 'ראש העיר הכחיש כי 12 בני אדם נהרגו בשריפה.', '12 בני אדם נהרגו בשריפה', 'הכחיש'],
  ])('is a denial in %s', async (language, sentence, text, denial) => {
    expect(await warningsOf(text, told(sentence, language))).toEqual([`The text leaves out “${denial}” (a denial).`]);
  });

  test('is what was left out itself where nobody knows which of its words matter', async () => {
    const warnings = await warningsOf('有12人死亡', told('市长否认有12人死亡。', 'zh'));
    expect(warnings).toEqual(['Left out: the article has “市长否认”, the text leaves it out.']);
  });
});

describe('what stands first under an altered sentence', () => {
  const swap = 'Pellan attacked Orrin with forty boats before dawn.';
  const toll = 'Twelve dockers were killed and about 1,200 people injured in the blast, the county reported.';
  const offer = 'All of the pilots may accept the offer of $5 million, or 3.5% of the turnover, by 12 May.';
  const thief = 'The alleged thief, a former harbour official, was held near the lighthouse.';
  test.each([
    [
      'what happened',
      toll,
      ['killed and about', 'wounded and'],
      'Wording: the article has “killed”, the text has “wounded”.',
    ],
    ['a quantity', offer, ['All', 'Some'], 'Number: the article has “All”, the text has “Some”.'],
    ['a currency', offer, ['$', '€'], 'Number: the article has “$”, the text has “€”.'],
    ['a percentage', offer, ['%', ''], 'Number: the article has “%”, the text leaves it out.'],
    ['a month', offer, ['12 May', '12 June'], 'Date: the article has “May”, the text has “June”.'],
    ['certainty', offer, ['may', 'will'], 'How sure or binding: the article has “may”, the text has “will”.'],
    [
      'a suspicion',
      thief,
      ['alleged', 'convicted'],
      'How sure or binding: the article has “alleged”, the text has “convicted”.',
    ],
    [
      'a suspicion left out',
      thief,
      ['alleged ', ''],
      'How sure or binding: the article has “alleged”, the text leaves it out.',
    ],
    ['a role', thief, ['official', 'minister'], 'Wording: the article has “official”, the text has “minister”.'],
    [
      'who did it',
      swap,
      ['attacked', 'was attacked by'],
      'Wording: the article has “attacked”, the text has “was attacked by”.',
    ],
    ['a number', toll, ['Twelve', '13'], 'Number: the article has “Twelve”, the text has “13”.'],
    ['a number in other signs', toll, ['Twelve', '12'], 'Wording: the article has “Twelve”, the text has “12”.'],
    ['a unit in other signs', offer, ['%', ' percent'], 'Wording: the article has “%”, the text has “percent”.'],
    [
      'a lower bound',
      'At least 300 homes lost power.',
      ['At least', 'Exactly'],
      'How sure or binding: the article has “At least”, the text has “Exactly”.',
    ],
    [
      'an insertion',
      thief,
      ['The alleged thief', '[The man]'],
      'How sure or binding: the article has “The alleged thief”, the text has “[The man]”.',
    ],
    [
      'a bracketed letter',
      thief,
      ['The alleged', '[T]he alleged'],
      'Wording: the article has “The”, the text has “[T]he”.',
    ],
  ])('is %s', async (_, sentence, [from, to], expected) => {
    const text = sentence.replace(from!, to!);
    expect(text).not.toBe(sentence);
    const { verdict } = await checked(text, told(sentence));
    expect(verdict).toBe('near');
    expect((await warningsOf(text, told(sentence)))[0]).toBe(expected);
  });

  test('is a denial that became a statement, in other languages too', async () => {
    const spanish = told('El alcalde negó que el puerto cerrara.', 'es');
    expect((await warningsOf('El alcalde confirmó que el puerto cerrara.', spanish))[0]).toMatch(/^Negation: .*“negó”/);
    const hebrew = told('ראש העיר אמר כי המעבורת לא תצא השבוע.', 'he');
    expect((await warningsOf('ראש העיר אמר כי המעבורת תצא השבוע.', hebrew))[0]).toMatch(/^Negation: .*“לא”/);
  });

  test('is no change where digits of another script give the same number', async () => {
    const arabic = told('عثروا على ١٤ صندوقا من النحاس.', 'ar');
    expect((await warningsOf('عثروا على 14 صندوقا من النحاس.', arabic))[0]).toMatch(/^Wording:/);
    expect((await warningsOf('عثروا على 15 صندوقا من النحاس.', arabic))[0]).toMatch(/^Number:/);
  });

  test('is the change in a sentence that has an ellipsis, the article’s own or the text’s', async () => {
    const own = told('The 12 pilots waited ... until the fog over Pellan had gone, their union said.');
    const altered = 'The 13 pilots waited ... until the fog over Pellan had gone, their union said.';
    expect(await warningsOf(altered, own)).toEqual(['Number: the article has “12”, the text has “13”.']);
    const [first] = await warningsOf('Twelve dockers … were injured in the blast, the county reported.', told(toll));
    expect(first).toMatch(/“killed and about 1,200 people”/);
  });

  test('takes of two sentences that with the same number', async () => {
    const articles = [...told(toll), articleOf({ path: 'other.txt', blocks: [toll.replace('Twelve', 'Fifteen')] })];
    const { findings } = await checked(toll.replace('Twelve', '12'), articles);
    expect(findings[0]).toMatchObject({ verdict: 'near', changes: [{ from: 'Twelve', to: '12' }] });
  });

  test.each([
    ['who did what to whom', swap, 'Orrin attacked Pellan with forty boats before dawn.'],
    ['what befell whom', toll, toll.replace('killed', '#').replace('injured', 'killed').replace('#', 'injured')],
  ])('is that the words stand in another order: %s', async (_, sentence, text) => {
    const { verdict } = await checked(text, told(sentence));
    expect(verdict).toBe('not-found');
    expect((await warningsOf(text, told(sentence)))[0]).toMatch(/in another order/);
  });
});

describe('a sentence of nothing but common words', () => {
  const filler = Array.from({ length: 200 }, (_, i) =>
    articleOf({
      path: `${i}.txt`,
      blocks: [`Boat ${i} played for minutes. Minutes are played by those who played the minutes of boat ${i}.`],
    }),
  );
  const wanted = articleOf({
    path: 'wanted.txt',
    blocks: ['He sails. That might not be in minutes played. It was not him.'],
  });
  const articles = [...filler, wanted];

  test.each([
    ['That would not be in minutes played.', 'might', 'would'],
    ['It was him.', 'not', null],
    ['It was not her.', 'him', 'her'],
  ])('is near: %s', async (text, from, to) => {
    const { findings } = await checked(text, articles);
    expect(findings[0]).toMatchObject({ verdict: 'near', changes: [{ from, to }] });
  });

  test('is found beside other sentences too', async () => {
    const { findings } = await checked('Boat 7 played for minutes. It was not him.', articles);
    expect(findings.map(({ verdict }) => verdict)).toEqual(['exact', 'exact']);
  });

  test('is near to no long sentence that holds its words far apart', async () => {
    const long = told('It turned out that the ferry was late again and that the pilots had sent for a man like him.');
    expect((await checked('It was him.', long)).verdict).toBe('not-found');
  });
});

describe('a text as it was pasted', () => {
  const sentence = 'The official said the final offer of the north-east works — worth “2 crowns” — “isn’t enough”.';
  test.each([
    ['soft hyphens and zero-width spaces', 'The of\u00adfi\u00adcial said the final o\u200bffer'],
    ['ligatures', 'The oﬃcial said the ﬁnal oﬀer'],
    ['no-break spaces', 'The official said\u00a0the\u202ffinal\u2009offer'],
    ['a byte order mark', '\ufeffThe official said the final offer'],
    ['a line break at a hyphen', 'The official said the final offer of the north-\neast'],
    ['another apostrophe', sentence.replace('isn’t', 'isnʼt').slice(0, -1)],
    ['single marks for double ones', sentence.replaceAll(/[“”]/g, "'").slice(0, -1)],
  ])('is found with %s', async (_, text) => {
    const rest = sentence.slice(sentence.indexOf('offer') + 5);
    const whole = text.includes('worth')
      ? `${text}.`
      : text.includes('east')
        ? `${text}${rest.slice(rest.indexOf(' works'))}`
        : `${text}${rest}`;
    const [finding] = (await checked(whole, told(sentence))).findings;
    expect(finding).toMatchObject({ verdict: 'exact', unit: 'sentence' });
  });
});
