import { describe, expect, it } from 'vitest';
import { compareTopic } from '../../../src/answering/comparison/compare-topic.js';
import type { Compared } from '../../../src/answering/comparison/comparison.js';
import { labelInWords } from '../../../src/answering/comparison/in-words.js';
import { statedDeadline } from '../../../src/answering/comparison/stated-deadline.js';
import { statedPrice } from '../../../src/answering/comparison/stated-price.js';
import type { Article } from '../../../src/domain/article.js';
import { dayOf } from '../../../src/domain/day.js';
import { noFilters } from '../../../src/domain/filters.js';
import { readPublisherFamilies } from '../../../src/domain/publisher-families.js';
import { inEnglish } from '../../../src/language/in-words.js';
import { articleOf } from '../../support/articles.js';
import { memoryCorpus } from '../../support/memory-corpus.js';

const march = dayOf('2025-03-04')!;

describe('a price that a sentence states', () => {
  it.each([
    ['The fare on the Gannet ferry rose to five crowns on Monday.', 5, 'crowns'],
    [
      'The harbour office said on Friday that the fare on the Gannet ferry has risen from five to six crowns.',
      6,
      'crowns',
    ],
    ['The fare on the Gannet ferry now stands at 7.50 crowns, the harbour office said.', 7.5, 'crowns'],
    ['The toll on the Sarn bridge is $7.50.', 7.5, '$'],
    [
      'The cost of the new ramp at Selby has climbed to nearly 1.2 million crowns, the county said.',
      1_200_000,
      'crowns',
    ],
    ['A kilo of bread in Orlan now costs four crowns, the bakers said.', 4, 'crowns'],
  ])('is read from %j', (sentence, value, unit) => {
    expect(statedPrice(sentence)).toMatchObject({ value, unit });
  });

  it.each([
    ['is planned', 'The fare on the Gannet ferry will rise to five crowns.'],
    ['holds from another day on', 'The fare on the Gannet ferry rises to five crowns in April.'],
    ['was once', 'The fare on the Gannet ferry was five crowns.'],
    ['is denied', 'The fare on the Gannet ferry is not five crowns.'],
    ['is a bound', 'A kilo of bread in Orlan now costs up to four crowns, the bakers said.'],
    ['is one of two', 'The fare on the Gannet ferry is five crowns for adults and two crowns for children.'],
    ['is how much it changed by', 'The fare on the Gannet ferry rose by two crowns, the harbour office said.'],
    ['is of something without a name', 'The fare rose to five crowns, the harbour office said.'],
    ['is of something named before', 'Its fare to Gannet Quay rose to five crowns, the harbour office said.'],
    ['holds under a condition in another clause', 'In winter, the fare on the Gannet ferry is five crowns.'],
    ['is somebody’s count, and whose is not stated', 'The price of bread in Orlan rose to 6 crowns.'],
    ['is no price', 'The debt of Orlan rose to 5 million crowns, the county said.'],
  ])('is none where it %s', (_, sentence) => {
    expect(statedPrice(sentence)).toBeNull();
  });

  it.each([
    [
      'of two directions',
      'The fare from Orlan to Selby is five crowns.',
      'The fare from Selby to Orlan is five crowns.',
    ],
    [
      'for adults and for all',
      'The toll on the Sarn bridge is 5 crowns.',
      'The toll on the Sarn bridge is 5 crowns for lorries.',
    ],
    ['in two currencies', 'The toll on the Sarn bridge is 5 crowns.', 'The toll on the Sarn bridge is 5 francs.'],
    [
      'a day and a week',
      'A berth at Gannet Quay now costs 5 crowns a day, the county said.',
      'A berth at Gannet Quay now costs 5 crowns a week, the county said.',
    ],
    [
      'by two counts',
      'The price of bread in Orlan is 5 crowns, the bakers said.',
      'The price of bread in Orlan is 5 crowns, the county said.',
    ],
  ])('is another one %s', (_, one, other) => {
    const [key, otherKey] = [one, other].map((sentence) => statedPrice(sentence)!.key);
    expect(key).not.toBe(otherKey);
  });
});

describe('a deadline that a sentence states', () => {
  it.each([
    ['The deadline for bids for the Sarn bridge is 30 June 2026.', '2026-06-30'],
    ['The deadline for bids for the Sarn bridge has been extended to 30 June, the county said.', '2025-06-30'],
    ['The deadline for bids for the Sarn bridge has been extended until 30 June.', '2025-06-30'],
    ['The county said that the deadline for bids for the Sarn bridge was moved to Friday 30 June.', '2025-06-30'],
  ])('is read from %j', (sentence, value) => {
    expect(statedDeadline(sentence, [march])?.value).toBe(value);
  });

  it.each([
    ['a weekday', 'The deadline for bids for the Sarn bridge is Friday.', march],
    ['a month', 'The deadline for bids for the Sarn bridge has been moved to June 2025.', march],
    ['a day without a year in an undated article', 'The deadline for bids for the Sarn bridge is 30 June.', null],
    ['a day that may be of two years', 'The deadline for bids for the Sarn bridge is 30 December.', march],
    ['two days', 'The deadline for bids for the Sarn bridge was moved from 30 May 2025 to 30 June 2025.', march],
    ['a day that may come', 'The deadline for bids for the Sarn bridge may be moved to 30 June 2025.', march],
    ['the day of something else', 'The vote on the Sarn bridge has been moved to 30 June 2025.', march],
  ])('is none where it gives %s', (_, sentence, published) => {
    expect(statedDeadline(sentence, published === null ? [] : [published])).toBeNull();
  });
});

let count = 0;
function told(publishedAt: string | null, ...blocks: string[]): Article {
  const path = `${++count}.md`;
  return articleOf({ path, outlet: `Outlet ${count}`, publishedAt, title: 'News of Gannet Quay', blocks });
}

async function compared(topic: string, articles: readonly Article[]): Promise<Compared> {
  const parts = {
    embedder: null,
    wordVectors: null,
    weights: { passage: 0.5, dense: 0.3 },
    rest: () => Promise.resolve(),
  };
  const corpus = await memoryCorpus(articles, null);
  const found = await compareTopic(
    { ...parts, corpus, families: readPublisherFamilies('') },
    { topic, filters: noFilters, limit: 8 },
  );
  if (found.kind === 'no-comparison') throw new Error(found.code);
  return found;
}

type Dated = readonly [day: string | null, sentence: string];

describe('a changing price', () => {
  const fare = 'The fare on the Gannet ferry rose to five crowns on Monday, the harbour office said.';
  const later =
    'The harbour office said on Friday that the fare on the Gannet ferry has risen from five to six crowns.';
  const last = 'The fare on the Gannet ferry now stands at 7.50 crowns, the harbour office said.';

  it('is one entry of differing lines, and a line through three days of it', async () => {
    const { entries, series } = await compared('fare on the Gannet ferry', [
      told('2025-03-04', fare),
      told('2025-09-01', last),
      told('2025-05-20', later),
    ]);
    expect(entries[0].differs).toEqual(['number']);
    expect(entries[0].lines).toHaveLength(3);
    expect(series.map(({ kind }) => kind)).toEqual(['price']);
    expect(series[0]!.points.map(({ day, value, text }) => [day, value, text])).toEqual([
      ['2025-03-04', 5, 'five crowns'],
      ['2025-05-20', 6, 'six crowns'],
      ['2025-09-01', 7.5, '7.50 crowns'],
    ]);
    expect(series[0]!.points.map(({ line }) => line.quote.text)).toEqual([fare, later, last]);
    expect(inEnglish(labelInWords(series[0]!.label))).toBe(
      'Price: “The fare on the Gannet ferry” · in: “crowns” · told by: “the harbour office”',
    );
    expect(series[0]!.label).toEqual({
      ...{ kind: 'price', thing: 'The fare on the Gannet ferry', unit: 'crowns', source: 'the harbour office' },
    });
  });

  const first: Dated = ['2025-03-04', fare];
  const second: Dated = ['2025-05-20', later];
  it.each<readonly [string, Dated]>([
    ['two days', ['2025-05-20', last]],
    ['an undated one', [null, last]],
    ['another ferry', ['2025-09-01', last.replace('Gannet', 'Selby')]],
    ['another source', ['2025-09-01', last.replace('harbour', 'ferry')]],
    ['one that is denied', ['2025-09-01', `${last} However, the county denied that.`]],
    ['one in quotation marks', ['2025-09-01', `“${last} Go and look,” Ada Moss said.`]],
  ])('has no line through %s', async (_, third) => {
    const articles = [first, second, third].map(([day, sentence]) => told(day, sentence));
    expect((await compared('fare on the Gannet ferry', articles)).series).toEqual([]);
  });
});

describe('a changing deadline', () => {
  const until = (day: string): string =>
    `The deadline for bids for the Gannet Quay ramp has been moved to ${day}, the county said.`;

  it('is a line through three days of articles, each a day', async () => {
    const { entries, series } = await compared('deadline for the Gannet Quay ramp', [
      told('2025-03-04', until('30 April 2025')),
      told('2025-04-20', until('15 June')),
      told('2025-06-01', until('1 September 2025')),
    ]);
    expect(entries[0].differs).toEqual(['date']);
    expect(series.map(({ kind }) => kind)).toEqual(['deadline']);
    expect(series[0]!.points.map(({ day, value }) => [day, value])).toEqual([
      ['2025-03-04', '2025-04-30'],
      ['2025-04-20', '2025-06-15'],
      ['2025-06-01', '2025-09-01'],
    ]);
  });

  it('is another one once it has passed', async () => {
    const { series } = await compared('deadline for the Gannet Quay ramp', [
      told('2023-03-04', until('30 April 2023')),
      told('2024-03-04', until('30 April 2024')),
      told('2025-03-04', until('30 April 2025')),
    ]);
    expect(series).toEqual([]);
  });
});
