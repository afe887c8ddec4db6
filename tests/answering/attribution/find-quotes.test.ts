import { beforeAll, describe, expect, test } from 'vitest';
import { findQuotes } from '../../../src/answering/attribution/find-quotes.js';
import type { SaidQuote, WhoRequest, WhoSaid } from '../../../src/answering/attribution/who-said.js';
import type { Article } from '../../../src/domain/article.js';
import { noFilters } from '../../../src/domain/filters.js';
import { uncardedWeights } from '../../../src/retrieval/fusion-weights.js';
import type { SearchableCorpus } from '../../../src/retrieval/searchable-corpus.js';
import { articleOf } from '../../support/articles.js';
import { memoryCorpus } from '../../support/memory-corpus.js';

const dam = articleOf({
  path: 'dam.txt',
  outlet: 'Valley Post',
  publishedAt: '2024-05-26',
  blocks: [
    'The dam above Orrin held through the night. “The dam will hold,” Mayor Ida Brandt said. She said that nobody had been hurt.',
    'Vera Toll watched the water from her mill.',
    '“It was loud,” a neighbour said.',
    '“We saw the water rise over the wall and heard it all night long.”',
  ],
});
const copy = articleOf({
  path: 'copy.txt',
  outlet: 'Harbour News',
  publishedAt: '2024-05-27',
  blocks: ['Engineers looked at the dam above Orrin on Monday.', '"The dam will hold," Mayor Ida Brandt said.'],
});
const changed = articleOf({
  path: 'changed.txt',
  outlet: 'Other Times',
  blocks: ['“The dam will not hold,” Mayor Ida Brandt said of the dam above Orrin.'],
});
const orchard = articleOf({
  path: 'orchard.txt',
  outlet: 'Valley Post',
  publishedAt: '2023-04-01',
  blocks: ['A late frost killed the apple blossom. “Half of it is gone,” said Tom Brandt, a grower.'],
});

let corpus: SearchableCorpus;
beforeAll(async () => {
  corpus = await memoryCorpus([dam, copy, changed, orchard], null);
});

async function who(request: Partial<WhoRequest>, from = corpus): Promise<WhoSaid> {
  const parts = { corpus: from, embedder: null, wordVectors: null, weights: uncardedWeights };
  return findQuotes(
    { ...parts, rest: () => Promise.resolve() },
    { topic: null, speaker: null, filters: noFilters, limit: 50, ...request },
  );
}

function quotesOf({ groups }: WhoSaid): SaidQuote[] {
  return groups.flatMap(({ quotes }) => [...quotes]);
}

function words(quote: SaidQuote): string {
  return quote.content.map(({ text }) => text).join(' … ');
}

describe('who said what', () => {
  test('is grouped by speaker: names first, then who is only described, then nobody', async () => {
    const { groups, total } = await who({});
    expect(groups.map(({ kind, speaker }) => [kind, speaker])).toEqual([
      ['named', 'Ida Brandt'],
      ['named', 'Tom Brandt'],
      ['described', 'a neighbour'],
      ['unattributed', null],
    ]);
    expect(total).toBe(6);
  });

  test('joins the same words of two outlets, whatever their marks, and keeps apart what differs by a “not”', async () => {
    const quotes = quotesOf(await who({ speaker: 'Ida Brandt' }));
    expect(quotes.map((quote) => [words(quote), quote.alsoIn.map(({ outlet }) => outlet)])).toEqual([
      ['The dam will hold,', ['Valley Post']],
      ['that nobody had been hurt', []],
      ['The dam will not hold,', []],
    ]);
  });

  test('marks what the same speaker says differently in two articles', async () => {
    const report = (outlet: string, hurt: number): Article =>
      articleOf({
        path: outlet,
        outlet,
        blocks: [`Ida Brandt said that ${hurt} people were injured at the Orrin dam.`],
      });
    const from = await memoryCorpus([report('Valley Post', 23), report('Harbour News', 32)], null);
    const notes = quotesOf(await who({ speaker: 'Ida Brandt' }, from)).map((quote) => quote.notes.includes('differs'));
    expect(notes).toEqual([true, true]);
    expect(quotesOf(await who({ speaker: 'Tom Brandt' })).every((quote) => !quote.notes.includes('differs'))).toBe(
      true,
    );
  });

  test('of a speaker asked for is only what is clearly by that speaker, and the rest is counted', async () => {
    const found = await who({ speaker: 'brandt' });
    expect(new Set(found.groups.map(({ speaker }) => speaker))).toEqual(new Set(['Ida Brandt', 'Tom Brandt']));
    expect(found.unattributed).toBe(1);
    expect(quotesOf(await who({ speaker: 'Tom Brandt' })).map(words)).toEqual(['Half of it is gone,']);
  });

  test('about a topic is of its passages alone', async () => {
    const quotes = quotesOf(await who({ topic: 'apple blossom frost' }));
    expect(quotes.map(words)).toEqual(['Half of it is gone,']);
  });

  test('about a topic begins with what is nearest to it, whoever is quoted more often and whatever stands first', async () => {
    const bridge = articleOf({
      path: 'bridge.txt',
      outlet: 'Valley Post',
      blocks: [
        'Vera Toll said that nobody at the council had listened to her. Vera Toll said that the Orrin bridge was old.',
        'Hollin Works said that it accepted the findings and would study them. An engineer said that the bridge was safe.',
      ],
    });
    const from = await memoryCorpus([bridge], null);
    const topic = 'Hollin Works accepted the findings on the bridge';
    const near = await who({ topic }, from);
    expect(near.groups.map(({ speaker }) => speaker)).toEqual(['Hollin Works', 'Vera Toll', 'An engineer']);
    expect(quotesOf(await who({ topic, limit: 1 }, from)).map(words)).toEqual([
      'that it accepted the findings and would study them',
    ]);
    const council = await who({ topic: 'the old bridge and the council', speaker: 'Vera Toll' }, from);
    expect(quotesOf(council).map(words)).toEqual([
      'that the Orrin bridge was old',
      'that nobody at the council had listened to her',
    ]);
  });

  test('shows whole sentences, with the sentence that names the speaker', async () => {
    const [said] = quotesOf(await who({ speaker: 'Tom Brandt' }));
    expect(said!.quote.text).toBe(
      'A late frost killed the apple blossom. “Half of it is gone,” said Tom Brandt, a grower.',
    );
    expect(said!.quote.citation).toMatchObject({ outlet: 'Valley Post', path: 'orchard.txt' });
  });

  test('shows no more than asked for and tells how many there are', async () => {
    const found = await who({ limit: 2 });
    expect(quotesOf(found)).toHaveLength(2);
    expect(found.total).toBe(6);
  });

  test.each([
    ['a topic that no article knows', { topic: 'glacier regatta' }, 'no-match'],
    [
      'a topic of which an article has one common word alone',
      { topic: 'the dam of Castle Vorren glacier' },
      'no-match',
    ],
    ['a topic without a word to look for', { topic: 'the of and' }, 'bad-topic'],
    ['a speaker whom nobody quotes', { speaker: 'Vera Toll' }, 'no-speaker'],
    ['a speaker who is in no article', { speaker: 'Otto Marsh' }, 'no-speaker'],
    ['filters that no article passes', { filters: { ...noFilters, outlet: 'Nobody Times' } }, 'filtered'],
  ] as const)('%s finds nobody, and says so', async (_what, request, code) => {
    const found = await who(request);
    expect(found.groups).toEqual([]);
    expect(found.reason).toMatchObject({ code });
  });

  test('in an empty corpus is nothing, and says so', async () => {
    expect((await who({}, await memoryCorpus([], null))).reason).toMatchObject({ code: 'empty-corpus' });
  });

  test('undated articles come last, and days leave them out and tell how many', async () => {
    expect(quotesOf(await who({ speaker: 'Ida Brandt' })).at(-1)!.notes).toContain('undated');
    const dated = await who({ speaker: 'Ida Brandt', filters: { ...noFilters, since: dam.publishedAt as never } });
    expect(dated.searched.undatedExcluded).toBe(1);
    expect(quotesOf(dated).map(words)).not.toContain('The dam will not hold,');
  });
});
