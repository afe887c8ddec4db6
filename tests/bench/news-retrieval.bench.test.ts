import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Embedder } from '../../embeddings/embedder.js';
import { createExactVectorIndex } from '../../embeddings/exact-vector-index.js';
import { createTransformersEmbedder } from '../../embeddings/transformers-embedder.js';
import { noFilters } from '../../src/domain/filters.js';
import type { Evidence } from '../../src/domain/ranking.js';
import { createMemoryCorpus } from '../../src/evaluation/memory-corpus.js';
import { metricsOf, type JudgedRanking, type Metrics } from '../../src/evaluation/metrics.js';
import { bm25Ranker } from '../../src/evaluation/rank-documents.js';
import { fusionWeightsOf } from '../../src/retrieval/fusion-weights.js';
import { fuse, type FusionWeights } from '../../src/retrieval/fuse.js';
import { retrieve } from '../../src/retrieval/retrieve.js';
import type { SearchableCorpus } from '../../src/retrieval/searchable-corpus.js';
import { hasNews, newsPages, newsQuestions, type NewsPage, type NewsQuestion } from './news-set.js';

const bundledFolder = join(import.meta.dirname, '..', '..', 'embeddings', 'models', 'bundled');
/** Two hundred thousand passages are embedded and each question compared with all of them: milliseconds. */
const preparationTimeout = 3_600_000;
const passageWeights = [0, 0.25, 0.5, 0.75, 1];
const denseWeights = [0, 0.1, 0.2, 0.3, 0.5, 0.7, 1];

/** What the legs said of every passage proposed for one question. */
interface Judged {
  readonly question: NewsQuestion;
  /** Pages by BM25 over title and text alone, the yardstick. */
  readonly byKeywords: readonly string[];
  readonly evidence: readonly Evidence[];
  /** Id of each passage's page. */
  readonly pages: readonly string[];
}

interface NewsCorpus {
  readonly pages: readonly NewsPage[];
  readonly questions: readonly NewsQuestion[];
  readonly corpus: SearchableCorpus;
}

describe.skipIf(!hasNews)('questions on the news pages of 2023 and 2024 (../shared/news)', () => {
  let weights: FusionWeights;
  let judged: Judged[];

  beforeAll(async () => {
    weights = await fusionWeightsOf(bundledFolder);
    const embedder = await createTransformersEmbedder({ model: 'bundled', bundledFolder, cacheFolder: bundledFolder });
    const news = await newsCorpus(embedder);
    judged = await judge(news, embedder);
    await embedder.close();
    console.log(`${news.pages.length} pages, ${news.corpus.state.passages} passages, ${judged.length} questions`);
  }, preparationTimeout);

  it('are answered best by the fused ranking', () => {
    const legs = {
      fused: measure(judged, (evidence) => fuse(evidence, weights)),
      'BM25 over pages': metricsOf(judged.map((one) => judgedRanking(one, one.byKeywords))),
      'article leg': measure(judged, (evidence) => leg(evidence, 'articleBm25')),
      'best passage by BM25': measure(judged, (evidence) => leg(evidence, 'passageBm25')),
      'best passage by vector': measure(judged, (evidence) => leg(evidence, 'cosine')),
    };
    console.log('weights', weights);
    console.table(Object.entries(legs).map(([name, metrics]) => ({ leg: name, ...shown(metrics) })));
    const { fused, ...others } = legs;
    for (const other of Object.values(others)) expect(fused['success@1']).toBeGreaterThan(other['success@1']);
  });

  it('prefer weights that half of them prefer', () => {
    const rows = passageWeights.flatMap((passage) =>
      denseWeights.map((dense) => {
        const score = (evidence: readonly Evidence[]): Float64Array => fuse(evidence, { passage, dense });
        const [chosenOn, heldOut] = [0, 1].map((half) =>
          measure(
            judged.filter((_, i) => i % 2 === half),
            score,
          ),
        );
        return { passage, dense, chosenOn: shown(chosenOn!), heldOut: shown(heldOut!) };
      }),
    );
    rows.sort((a, b) => Number(b.chosenOn['ndcg@10']) - Number(a.chosenOn['ndcg@10']));
    console.table(
      rows.map(({ chosenOn, heldOut, ...row }) => ({ ...row, ...chosenOn, ...prefixed('held out ', heldOut) })),
    );
  });
});

async function newsCorpus(embedder: Embedder): Promise<NewsCorpus> {
  const pages = newsPages([2023, 2024]);
  const corpus = await createMemoryCorpus(
    pages.map(({ article }) => article),
    { embedder, createVectorIndex: createExactVectorIndex },
  );
  return { pages, corpus, questions: newsQuestions() };
}

/** Every leg at full depth for its best passages, as `ask` sees them. */
async function judge({ pages, corpus, questions }: NewsCorpus, embedder: Embedder): Promise<Judged[]> {
  const judgedQuestions: Judged[] = [];
  const yardstick = bm25Ranker(pages.map(({ article }) => article));
  for (const question of questions) {
    const parts = { corpus, embedder, weights: { passage: 1, dense: 1 } };
    const { hits } = await retrieve(parts, question.text, { filters: noFilters, limit: Infinity });
    const byKeywords = await yardstick({ question: question.text, candidates: null, depth: 100 });
    judgedQuestions.push({
      question,
      byKeywords: byKeywords.map(({ id }) => pages[id - 1]!.id),
      evidence: hits.map((hit) => hit.evidence),
      pages: hits.map(({ passage }) => pages[corpus.entryOf(passage.id).number - 1]!.id),
    });
  }
  return judgedQuestions;
}

function leg(evidence: readonly Evidence[], name: keyof Evidence): Float64Array {
  return Float64Array.from(evidence, (one) => one[name] ?? 0);
}

function measure(judged: readonly Judged[], score: (evidence: readonly Evidence[]) => Float64Array): Metrics {
  return metricsOf(judged.map((one) => rankingOf(one, score(one.evidence))));
}

/** A page scores as its best passage. */
function rankingOf(one: Judged, scores: Float64Array): JudgedRanking {
  const best = new Map<string, number>();
  one.pages.forEach((page, i) => {
    best.set(page, Math.max(best.get(page) ?? -Infinity, scores[i]!));
  });
  const ranking = [...best].sort((a, b) => b[1] - a[1]).map(([page]) => page);
  return judgedRanking(one, ranking);
}

function judgedRanking({ question }: Judged, ranking: readonly string[]): JudgedRanking {
  return { ranking, relevant: new Map(question.silver.map((id) => [id, 1])), candidates: null };
}

type Shown = Readonly<Record<'success@1' | 'ndcg@10', string>>;

function shown(metrics: Metrics): Shown {
  return { 'success@1': metrics['success@1'].toFixed(4), 'ndcg@10': metrics['ndcg@10'].toFixed(4) };
}

function prefixed(prefix: string, row: Shown): Record<string, string> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [prefix + name, value]));
}
