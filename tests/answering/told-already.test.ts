import { inEnglish } from '../../src/language/in-words.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadWordVectors, type WordVectors } from '../../embeddings/word-vectors.js';
import { answerQuestion } from '../../src/answering/answer-question.js';
import type { AnswerQuote, Quoted } from '../../src/domain/answer.js';
import type { Article } from '../../src/domain/article.js';
import { noFilters } from '../../src/domain/filters.js';
import { articleOf } from '../support/articles.js';
import { memoryCorpus } from '../support/memory-corpus.js';

let wordVectors: WordVectors;
beforeAll(async () => {
  wordVectors = await loadWordVectors(new URL('../../embeddings/models/bundled', import.meta.url).pathname);
});

const toll =
  'The collapse of the ferry ramp at Maravel injured 17 passengers, the harbour office said on Tuesday evening.';
const rest = [
  'Divers searched the water below the ramp until dusk, because nobody knew how many cars had already been on board when it fell.',
  'The ferry company promised to pay for all treatment and said that it would open its books to the inquiry that the mayor has called.',
  'An engineer who inspected the chains in autumn had asked for two of them to be replaced, according to minutes that were read in council.',
  'The ferries of the northern line will sail from the coal quay until further notice, and tickets bought for the old pier stay valid there.',
  'Schools near the quay were closed for the day, and the town opened a telephone line for families who were looking for their relatives.',
];

/** The story as an outlet prints it. */
function story(outlet: string, sentence = toll, further = rest): Article {
  return articleOf({
    path: `${outlet}.txt`,
    title: 'Ferry ramp at Maravel collapses',
    outlet,
    publishedAt: '2025-03-04',
    blocks: [sentence, ...further],
  });
}

const independent = articleOf({
  path: 'independent.txt',
  title: 'Patients of the ferry accident recover',
  outlet: 'Selby Echo',
  publishedAt: '2025-03-06',
  blocks: [
    'Two days after the collapse of the ferry ramp at Maravel, St. Brannoc Hospital counted 17 injured passengers in its wards.',
    'Its director thanked the crews of four ambulances from Orlan, who had driven through the night over snowy roads to help.',
  ],
});
const question = 'How many passengers were injured in the collapse of the ferry ramp at Maravel?';

async function ask(articles: readonly Article[], limit = 5): Promise<Quoted> {
  const corpus = await memoryCorpus(articles, null);
  const parts = { corpus, embedder: null, wordVectors, weights: { passage: 0.5, dense: 0.3 } };
  const answer = await answerQuestion(parts, { question, filters: noFilters, limit });
  if (answer.kind !== 'quoted') throw new Error(`unanswered: ${inEnglish(answer.reason)}`);
  return answer;
}

function highlightOf({ quote }: AnswerQuote): string {
  return quote.text.slice(quote.highlight.start - quote.start, quote.highlight.end - quote.start);
}

const outletsOf = ({ quotes }: Quoted): (string | null)[] => quotes.map(({ quote }) => quote.citation.outlet);

describe('a story that several outlets print', () => {
  it('is quoted once; who prints the very sentence is named beside it', async () => {
    const { quotes } = await ask([story('Tide'), story('Harbour Post'), independent]);
    const tolls = quotes.filter((quote) => highlightOf(quote) === toll);
    expect(tolls).toHaveLength(1);
    expect([tolls[0]!.quote.citation.outlet, ...tolls[0]!.alsoIn].sort()).toEqual(['Harbour Post', 'Tide']);
  });

  it('is quoted once where a copy says the same in other words, and the copy is not named as printing it', async () => {
    const reworded = toll
      .replace('The collapse of the ferry ramp', 'The sudden fall of the ferry ramp')
      .replace('said', 'stated');
    const answer = await ask([story('Tide'), story('Harbour Post', reworded), independent]);
    const told = answer.quotes.filter(({ quote }) => quote.text.includes('17 passengers, the harbour office'));
    expect(told).toHaveLength(1);
    expect(told[0]!.alsoIn).toEqual([]);
    expect(answer.sourcesDiffer).toBe(false);
  });

  it.each([
    ['number', toll.replace('17', '23')],
    ['name', toll.replace('the harbour office', 'the Orlan office')],
    ['day', toll.replace('Tuesday', 'Thursday')],
    ['denial', toll.replace('injured 17', 'has not injured 17')],
  ])('is quoted twice, marked, where a copy has another %s', async (_, changed) => {
    const { quotes } = await ask([story('Tide'), story('Harbour Post', changed)]);
    const both = quotes.filter((quote) => [toll, changed].includes(highlightOf(quote)));
    expect(both.map(highlightOf).sort()).toEqual([toll, changed].sort());
    for (const { notes } of both) expect(notes).toContain('differs');
  });

  it('leaves room for another report', async () => {
    const copies = ['Tide', 'Harbour Post', 'Orlan News', 'Northern Line'].map((outlet, i) =>
      story(outlet, toll.replace('evening', ['evening', 'night', 'afternoon', 'morning'][i]!)),
    );
    expect(outletsOf(await ask([...copies, independent], 2))).toContain('Selby Echo');
  });

  it('gives its further sentences from the article that is quoted', async () => {
    const children = (words: string): Article['text'][] => [words, ...rest];
    const tide = story(
      'Tide',
      toll,
      children('Of the passengers whom the collapse of the ramp injured, nine are children.'),
    );
    const copy = story(
      'Harbour Post',
      toll,
      children('Nine of the passengers whom the collapse of the ferry ramp injured are children.'),
    );
    const answer = await ask([tide, copy]);
    const [first, second] = answer.quotes;
    expect(first.quote.citation.outlet).toBe(second!.quote.citation.outlet);
    expect(second!.quote.text).toContain('children');
    expect(answer.quotes.filter(({ quote }) => quote.text.includes('children'))).toHaveLength(1);
  });
});
