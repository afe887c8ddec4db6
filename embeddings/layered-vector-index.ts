import type { UnitVector } from './embedder.js';
import { bestFirst } from './nearest-heap.js';
import type { Neighbour, VectorIndex } from './vector-index.js';

export interface Layers {
  /** Built once in a while, never changed. */
  readonly base: VectorIndex;
  /** What came since. */
  readonly delta: VectorIndex;
  /** Labels that no longer count. Each is in one of the layers, and no label is in both. */
  readonly masked: ReadonlySet<number>;
}

/** Base, delta and masked labels as one index. Holds nothing: whoever made the layers closes them. */
export function layeredVectorIndex({ base, delta, masked }: Layers): VectorIndex {
  if (base.dimensions !== delta.dimensions) {
    throw new RangeError(`a delta of ${delta.dimensions} dimensions does not fit a base of ${base.dimensions}`);
  }
  return {
    dimensions: base.dimensions,
    get size() {
      return base.size + delta.size - masked.size;
    },
    search(query: UnitVector, limit: number, accepts?: (label: number) => boolean): Neighbour[] {
      const counts = masked.size === 0 ? accepts : unmasked(masked, accepts);
      const found = [...base.search(query, limit, counts), ...delta.search(query, limit, counts)];
      return found.sort(bestFirst).slice(0, limit);
    },
  };
}

function unmasked(masked: ReadonlySet<number>, accepts?: (label: number) => boolean): (label: number) => boolean {
  if (accepts === undefined) return (label) => !masked.has(label);
  return (label) => !masked.has(label) && accepts(label);
}
