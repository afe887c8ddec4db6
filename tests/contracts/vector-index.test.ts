import { createExactVectorIndex } from '../../embeddings/exact-vector-index.js';
import { buildHnsw } from '../../embeddings/hnsw-vector-index.js';
import { layeredVectorIndex } from '../../embeddings/layered-vector-index.js';
import type { MutableVectorIndex } from '../../embeddings/vector-index.js';
import { describeVectorIndex, type Entry } from './vector-index.contract.js';

function exact(entries: readonly Entry[], dimensions: number): MutableVectorIndex {
  const index = createExactVectorIndex(dimensions);
  for (const { label, vector } of entries) index.add(label, vector);
  return index;
}

describeVectorIndex('exact vector index', exact);

describeVectorIndex('HNSW vector index', (entries, dimensions) =>
  buildHnsw(entries, { dimensions, count: entries.length }),
);

describeVectorIndex('layered vector index, all in the base', async (entries, dimensions) =>
  layeredVectorIndex({
    base: await buildHnsw(entries, { dimensions, count: entries.length }),
    delta: createExactVectorIndex(dimensions),
    masked: new Set(),
  }),
);

// Entries in turn to base and delta; each layer also holds copies under labels that are masked.
describeVectorIndex('layered vector index, with a delta and masked labels', async (entries, dimensions) => {
  const taken = new Set(entries.map(({ label }) => label));
  const copies = entries.slice(0, Math.ceil(entries.length / 10)).map(({ vector }, i) => {
    let label = 1_000_000 + i;
    while (taken.has(label)) label++;
    return { label, vector };
  });
  const base = [...entries.filter((_, i) => i % 2 === 0), ...copies.filter((_, i) => i % 2 === 0)];
  const delta = [...entries.filter((_, i) => i % 2 === 1), ...copies.filter((_, i) => i % 2 === 1)];
  return layeredVectorIndex({
    base: await buildHnsw(base, { dimensions, count: base.length }),
    delta: exact(delta, dimensions),
    masked: new Set(copies.map(({ label }) => label)),
  });
});
