import { describe, expect, it } from 'vitest';
import { compareTopic } from '../../../src/answering/comparison/compare-topic.js';
import { noFilters } from '../../../src/domain/filters.js';
import { knownFamilies, readPublisherFamilies } from '../../../src/domain/publisher-families.js';
import { uncardedWeights } from '../../../src/retrieval/fusion-weights.js';
import { articleOf } from '../../support/articles.js';
import { memoryCorpus } from '../../support/memory-corpus.js';

/** The head of the first entry of a comparison. */
async function headOf(topic: string, ...sentences: readonly string[]): Promise<readonly string[]> {
  const articles = sentences.map((sentence, n) =>
    articleOf({
      ...{ path: `${n}.md`, outlet: `Outlet ${n}`, publishedAt: `2025-03-0${n + 1}`, title: `Report ${n}` },
      blocks: [sentence],
    }),
  );
  const parts = {
    corpus: await memoryCorpus(articles, null),
    embedder: null,
    wordVectors: null,
    weights: uncardedWeights,
  };
  const comparison = await compareTopic(
    { ...parts, rest: () => Promise.resolve(), families: readPublisherFamilies(knownFamilies) },
    { topic, filters: noFilters, limit: 10 },
  );
  if (comparison.kind === 'no-comparison') throw new Error(comparison.code);
  const { label } = comparison.entries[0];
  return label.kind === 'words' ? label.words : [label.kind];
}

describe('the head of what is told', () => {
  it('is the phrase that stands in all of the sentences', async () => {
    expect(
      await headOf(
        'fare on the Osprey',
        'The fare on the Osprey is two crowns for a grown passenger, the harbour office said.',
        'The fare on the Osprey has risen to three crowns for a grown passenger, the harbour office said.',
      ),
    ).toEqual(['fare on the Osprey']);
  });

  it('is no phrase that ends inside a name, or that not all of them hold', async () => {
    const sentences = (second: string): [string, string] => [
      'The toll on the Orlan Bridge is two crowns for a loaded lorry, the harbour office said.',
      `The toll on the ${second} has risen to three crowns for a loaded lorry, the harbour office said.`,
    ];
    expect(await headOf('toll for a loaded lorry', ...sentences('Orlan Bridge'))).toEqual(['toll on the Orlan Bridge']);
    expect(await headOf('toll for a loaded lorry', ...sentences('Orlan'))).not.toContain('toll on the Orlan');
  });

  it.each([
    ['at the beginning of a sentence', 'Skarn Lines presented a new ramp for the eastern ferry berth.', 'Skarn Lines'],
    [
      'with an “and”',
      'A new ramp for the eastern ferry berth was refused by the Port and Mill Workers’ Union.',
      'Port and Mill Workers’ Union',
    ],
    ['with “of the”', 'A ramp for the eastern ferry berth was paid for by the Bank of the North.', 'Bank of the North'],
  ])('names a name whole %s', async (_, sentence, name) => {
    expect(await headOf('ramp for the eastern ferry berth', sentence)).toEqual([name]);
  });

  it('leaves out a name of which not every sentence has each word', async () => {
    const head = await headOf(
      'ramp for the eastern ferry berth',
      'The ramp for the eastern ferry berth was ordered by Skarn Lines and cost nine million crowns.',
      'The ramp for the eastern ferry berth was ordered by Calby Lines and cost nine million crowns.',
    );
    expect(head.join(' ')).not.toContain('Lines');
  });

  it('takes no mere beginning of a sentence for a name', async () => {
    expect(await headOf('ramp for the ferry', 'Divers looked at the ramp for the ferry near Orlan.')).toEqual([
      'Orlan',
    ]);
  });
});
