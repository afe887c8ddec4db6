import { expect, test } from 'vitest';
import { quotedSpeakers, suggestSpeakers } from '../../../src/answering/attribution/speaker-suggestions.js';
import { articleOf } from '../../support/articles.js';
import { memoryCorpus } from '../../support/memory-corpus.js';

test('a speaker’s name is completed from those whom articles quote by name, most quoted first', async () => {
  const article = articleOf({
    blocks: [
      '“It turns,” Ida Brandt said. “It is new,” a neighbour said.',
      'Tom Brandt said that it was loud. “It is old,” Tom Brandt said.',
      '“Nobody asked me,” Vera Toll said.',
    ],
  });
  const speakers = await quotedSpeakers(await memoryCorpus([article], null), () => Promise.resolve());
  expect(suggestSpeakers(speakers, '', 25)).toEqual(['Tom Brandt', 'Ida Brandt', 'Vera Toll']);
  expect(suggestSpeakers(speakers, 'bra', 1)).toEqual(['Tom Brandt']);
  expect(suggestSpeakers(speakers, 'ida b', 25)).toEqual(['Ida Brandt']);
  expect(suggestSpeakers(speakers, 'neigh', 25)).toEqual([]);
});
