import type { UnitVector } from '../../embeddings/embedder.js';
import type { Neighbour, VectorIndex } from '../../embeddings/vector-index.js';

export interface JoinedVectorParts {
  readonly first: VectorIndex;
  readonly second: VectorIndex;
  /** Added to the labels of `second`; larger than any label of `first`. */
  readonly offset: number;
}

/** Two indexes of one model searched as one. Holds nothing: whoever made the parts closes them. */
export function joinVectorIndexes({ first, second, offset }: JoinedVectorParts): VectorIndex {
  if (first.dimensions !== second.dimensions) {
    throw new RangeError(`vectors of ${second.dimensions} dimensions do not fit those of ${first.dimensions}`);
  }
  return {
    dimensions: first.dimensions,
    get size() {
      return first.size + second.size;
    },
    search(query: UnitVector, limit: number, accepts?: (label: number) => boolean): Neighbour[] {
      const shifted = accepts === undefined ? undefined : (label: number) => accepts(label + offset);
      const ofSecond = second
        .search(query, limit, shifted)
        .map(({ label, similarity }) => ({ label: label + offset, similarity }));
      return [...first.search(query, limit, accepts), ...ofSecond].sort(bestFirst).slice(0, limit);
    },
  };
}

function bestFirst(a: Neighbour, b: Neighbour): number {
  return b.similarity - a.similarity || a.label - b.label;
}
