import type { UnitVector } from './embedder.js';

export interface Neighbour {
  readonly label: number;
  /** Cosine, -1 to 1. */
  readonly similarity: number;
}

/** Port: labelled unit vectors in, nearest labels out, best first; equal similarity in order of label. */
export interface VectorIndex {
  readonly dimensions: number;
  readonly size: number;
  /** At most `limit` neighbours among the labels that `accepts` (default: all). */
  search(query: UnitVector, limit: number, accepts?: (label: number) => boolean): Neighbour[];
}

/** A vector index that still takes vectors. A label is added once. */
export interface MutableVectorIndex extends VectorIndex {
  add(label: number, vector: UnitVector): void;
}
