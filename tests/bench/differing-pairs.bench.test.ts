import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createTransformersEmbedder } from '../../embeddings/transformers-embedder.js';
import { loadWordVectors } from '../../embeddings/word-vectors.js';
import { answerQuestion } from '../../src/answering/answer-question.js';
import { compareTopic } from '../../src/answering/comparison/compare-topic.js';
import { timelineOf } from '../../src/answering/timeline/timeline-of.js';
import { noFilters } from '../../src/domain/filters.js';
import { knownFamilies, readPublisherFamilies } from '../../src/domain/publisher-families.js';
import type { Quote } from '../../src/domain/quote.js';
import { fusionWeightsOf } from '../../src/retrieval/fusion-weights.js';
import { memoryCorpus } from '../support/memory-corpus.js';
import { hasNews, newsPages, newsQuestions } from './news-set.js';

const bundled = join(import.meta.dirname, '..', '..', 'embeddings', 'models', 'bundled');
/** Pages of one year are embedded, and one question in so many is a topic. */
const years = [2024];
const step = 4;
const timeout = 3_600_000;

/** The sentence that is held against others, with its article's day and headline. */
function told({ text, start, highlight, citation: { publishedAt, title } }: Quote): string {
  const sentence = text.slice(highlight.start - start, highlight.end - start).replace(/\s+/g, ' ');
  return `   ${publishedAt?.slice(0, 10) ?? 'undated'} · ${title?.slice(0, 60) ?? ''} » ${sentence}`;
}

/**
 * Prints what `ask`, `timeline` and `compare` mark as differing, for people to read: whether two sentences tell of one matter and contradict
 * each other is what no program here can tell better than the code that marked them.
 */
it.skipIf(!hasNews)(
  'marks few sentences of the news as differing, to be read',
  async () => {
    const embedder = await createTransformersEmbedder({
      model: 'bundled',
      bundledFolder: bundled,
      cacheFolder: bundled,
    });
    const parts = {
      corpus: await memoryCorpus(
        newsPages(years).map(({ article }) => article),
        embedder,
      ),
      embedder,
      wordVectors: await loadWordVectors(bundled),
      weights: await fusionWeightsOf(bundled),
      families: readPublisherFamilies(knownFamilies),
      rest: () => Promise.resolve(),
    };
    const marked: { readonly by: string; readonly topic: string; readonly quotes: readonly Quote[] }[] = [];
    const topics = newsQuestions().filter((_, i) => i % step === 0);
    for (const { text: topic } of topics) {
      const answer = await answerQuestion(parts, { question: topic, filters: noFilters, limit: 5 });
      const differing = answer.kind === 'quoted' ? answer.quotes.filter(({ notes }) => notes.includes('differs')) : [];
      if (differing.length > 0) marked.push({ by: 'ask', topic, quotes: differing.map(({ quote }) => quote) });
      const timeline = await timelineOf(parts, { topic, filters: noFilters, limit: 12 });
      for (const { differences, lines } of timeline.kind === 'timeline' ? timeline.entries : [])
        if (differences.length > 0) marked.push({ by: 'timeline', topic, quotes: lines.map(({ quote }) => quote) });
      const comparison = await compareTopic(parts, { topic, filters: noFilters, limit: 8 });
      for (const { differs, lines } of comparison.kind === 'comparison' ? comparison.entries : [])
        if (differs.length > 0)
          marked.push({ by: `compare (${differs.join(', ')})`, topic, quotes: lines.map(({ quote }) => quote) });
    }
    await embedder.close();
    for (const { by, topic, quotes } of marked) console.log([`${by}: ${topic}`, ...quotes.map(told)].join('\n'));
    console.log(`${topics.length} topics, ${marked.length} marks`);
    expect(marked.length).toBeLessThan(topics.length);
  },
  timeout,
);
