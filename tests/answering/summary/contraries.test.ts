import { describe, expect, test } from 'vitest';
import { summarise, summariseArticle } from '../../../src/answering/summary/summarise.js';
import type { SummaryLine } from '../../../src/answering/summary/summary.js';
import { articleOf } from '../../support/articles.js';
import { memoryCorpus } from '../../support/memory-corpus.js';

const rest = (): Promise<void> => Promise.resolve();

const refusal = 'Orrin has refused to discuss any new gate of the old dam that does not close by itself.';
const offer = 'Orrin has reportedly offered to mend the gate of the old dam if the mill of Tarnholt leaves the valley.';
const others = [
  'The gate of the old dam above Orrin has been open since the flood in March, and the growers of the valley have no water.',
  'The growers of Tarnholt and the mill have asked for a new gate of the dam since the flood.',
  'Engineers from Maravel measured the dam, the gate and the lake in April and in May.',
];

function article(...blocks: string[]): ReturnType<typeof articleOf> {
  return articleOf({ title: 'Talks on the gate of the old dam', blocks });
}

async function linesOf(blocks: readonly string[], words: number): Promise<readonly SummaryLine[]> {
  return summariseArticle({ embedder: null, rest }, article(...blocks), { length: { words } });
}

describe('what an article tells to the contrary of a line', () => {
  test('is shown with it, and both are marked', async () => {
    const blocks = [refusal, ...others, offer];
    const lines = await linesOf(blocks, 18);
    expect(lines.map(({ quote }) => quote.text)).toEqual([refusal, offer]);
    expect(lines.map(({ notes }) => notes.includes('differs'))).toEqual([true, true]);
  });

  test('is shown with an offer as with a refusal', async () => {
    const lines = await linesOf([offer, ...others, refusal], 18);
    expect(lines.map(({ quote }) => quote.text)).toEqual([offer, refusal]);
  });

  test('keeps the line away where it cannot be shown', async () => {
    const item = offer.slice(0, -1);
    const lines = await linesOf([refusal, ...others, item], 18);
    expect(lines).not.toHaveLength(0);
    expect(lines.map(({ quote }) => quote.text).join(' ')).not.toContain('Orrin has');
  });

  test('is no difference between sources', async () => {
    const told = article(refusal, ...others, offer);
    const corpus = await memoryCorpus([told], null);
    const parts = { corpus, embedder: null, wordVectors: null, weights: { passage: 0.5, dense: 0 }, rest };
    const request = { subject: { kind: 'article', id: told.id }, length: { words: 18 } } as const;
    expect(await summarise(parts, request)).toMatchObject({ kind: 'summarised', sourcesDiffer: false });
  });
});
