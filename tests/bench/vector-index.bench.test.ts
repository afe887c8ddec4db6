import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { beforeAll, describe, expect, it } from 'vitest';
import type { UnitVector } from '../../embeddings/embedder.js';
import { createExactVectorIndex } from '../../embeddings/exact-vector-index.js';
import { buildHnsw, type HnswVectorIndex } from '../../embeddings/hnsw-vector-index.js';
import { createTransformersEmbedder } from '../../embeddings/transformers-embedder.js';
import type { VectorIndex } from '../../embeddings/vector-index.js';
import { benchPassages } from './bench-passages.js';

const BUNDLED = join(import.meta.dirname, '..', '..', 'embeddings', 'models', 'bundled');
const PASSAGES = 20_000;
const QUERIES = 200;
const SHARES = [0.5, 0.1, 0.01, 0.001];

describe('the HNSW index over bundled-model vectors', () => {
  const { origin, texts } = benchPassages(PASSAGES + QUERIES);
  const exact = createExactVectorIndex(256);
  let graph: HnswVectorIndex;
  let queries: UnitVector[];

  beforeAll(async () => {
    const embedder = await createTransformersEmbedder({
      model: 'bundled',
      bundledFolder: BUNDLED,
      cacheFolder: tmpdir(),
    });
    // The beginnings of passages that are not in the index stand for questions.
    const beginnings = texts.slice(PASSAGES).map((text) => text.split(' ').slice(0, 14).join(' '));
    queries = await embedder.embed(beginnings, 'question');
    const vectors = await embedder.embed(texts.slice(0, PASSAGES), 'passage');
    await embedder.close();
    const start = process.cpuUsage();
    graph = await buildHnsw(
      vectors.map((vector, label) => ({ label, vector })),
      { dimensions: 256, count: PASSAGES },
    );
    const { user, system } = process.cpuUsage(start);
    vectors.forEach((vector, label) => {
      exact.add(label, vector);
    });
    const each = ((user + system) / 1_000 / PASSAGES).toFixed(3);
    console.log(`${PASSAGES} passages of ${origin}; placing one took ${each} ms of processor time`);
  });

  it.each([10, 100])('finds at least 95 of 100 of the true nearest %i', (limit) => {
    const { recall, ms } = measure(graph, exact, { queries, limit });
    console.log(`top ${limit}: recall ${recall.toFixed(3)}, ${ms.graph} ms a search, exact ${ms.exact} ms`);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });

  it.each(SHARES)('finds them when a filter accepts a share of %f', (share) => {
    const accepts = (label: number): boolean => (Math.imul(label, 2_654_435_761) >>> 0) / 2 ** 32 < share;
    const { recall, ms } = measure(graph, exact, { queries, limit: 10, accepts });
    console.log(`filter ${share}: recall ${recall.toFixed(3)}, ${ms.graph} ms a search, exact ${ms.exact} ms`);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });
});

interface Searches {
  readonly queries: readonly UnitVector[];
  readonly limit: number;
  readonly accepts?: (label: number) => boolean;
}

function measure(graph: VectorIndex, exact: VectorIndex, { queries, limit, accepts }: Searches) {
  const run = (index: VectorIndex): { labels: Set<number>[]; ms: string } => {
    const start = performance.now();
    const labels = queries.map((query) => new Set(index.search(query, limit, accepts).map(({ label }) => label)));
    return { labels, ms: ((performance.now() - start) / queries.length).toFixed(2) };
  };
  const [found, wanted] = [run(graph), run(exact)];
  const hits = wanted.labels.map((labels, i) => [...labels].filter((label) => found.labels[i]!.has(label)).length);
  const total = wanted.labels.reduce((sum, labels) => sum + labels.size, 0);
  return { recall: hits.reduce((sum, count) => sum + count, 0) / total, ms: { graph: found.ms, exact: wanted.ms } };
}
