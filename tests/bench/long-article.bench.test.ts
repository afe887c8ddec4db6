import { setTimeout } from 'node:timers/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadWordVectors, type WordVectors } from '../../embeddings/word-vectors.js';
import { compareTopic } from '../../src/answering/comparison/compare-topic.js';
import { summarise } from '../../src/answering/summary/summarise.js';
import type { SummarySubject } from '../../src/answering/summary/summary.js';
import { createTimeSlices } from '../../src/corpus/time-slices.js';
import { dayOf } from '../../src/domain/day.js';
import { noFilters } from '../../src/domain/filters.js';
import { readPublisherFamilies } from '../../src/domain/publisher-families.js';
import type { SearchableCorpus } from '../../src/retrieval/searchable-corpus.js';
import { longArticle } from '../support/long-article.js';
import { memoryCorpus } from '../support/memory-corpus.js';

/** For how long an article of a book's length keeps the gateway's thread from everybody else. */

let corpus: SearchableCorpus;
let wordVectors: WordVectors;
const article = longArticle({ words: 40_000, counts: 680 });
beforeAll(async () => {
  wordVectors = await loadWordVectors(new URL('../../embeddings/models/bundled', import.meta.url).pathname);
  corpus = await memoryCorpus([article], null);
});

/** Milliseconds for which the event loop was held at most; prints them. */
async function held(work: (rest: () => Promise<void>) => Promise<unknown>): Promise<number> {
  const slices = createTimeSlices();
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await setTimeout(20);
  delay.reset();
  const started = performance.now();
  await work(() => slices.rest());
  const took = performance.now() - started;
  await setTimeout(5);
  delay.disable();
  const longest = delay.max / 1e6;
  console.log(`  ${took.toFixed(0)} ms, the thread held for ${longest.toFixed(0)} ms at most`);
  return longest;
}

/** Of code that was run before: on a machine that does other things too. */
const mostHeldMs = 100;
const common = { embedder: null, weights: { passage: 0.5, dense: 0.3 } };

describe.each([
  ['cold', Infinity],
  ['warm', mostHeldMs],
])('%s', (_, most) => {
  it.each(['How many people were killed at Orlan?', 'tolls', 'the bridge of Selby'])('comparing %j', async (topic) => {
    const longest = await held((rest) =>
      compareTopic(
        { ...common, corpus, wordVectors, families: readPublisherFamilies(''), rest },
        { topic, filters: noFilters, limit: 8 },
      ),
    );
    expect(longest).toBeLessThan(most);
  });

  it.each<readonly [string, SummarySubject]>([
    ['an article', { kind: 'article', id: article.id }],
    ['a topic', { kind: 'topic', topic: 'killed at Orlan', filters: noFilters }],
    ['what is new', { kind: 'new', since: dayOf('2025-01-01')!, until: null, outlet: null }],
  ])('summarising %s', async (_what, subject) => {
    const longest = await held((rest) =>
      summarise({ ...common, corpus, wordVectors, rest }, { subject, length: 'long' }),
    );
    expect(longest).toBeLessThan(most);
  });
});
