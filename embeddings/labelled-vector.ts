/** hnswlib-node takes a label modulo 2^32. */
const LABELS = 2 ** 32;

/** @throws RangeError unless `label` is an integer from 0 to 2^32 - 1. */
export function checkLabel(label: number): void {
  if (!Number.isInteger(label) || label < 0 || label >= LABELS) {
    throw new RangeError(`a label must be an integer from 0 to ${LABELS - 1}, got ${label}`);
  }
}

/** @throws RangeError unless the vector has this many dimensions. */
export function checkVector(vector: Float32Array, dimensions: number): void {
  if (vector.length !== dimensions) {
    throw new RangeError(`a vector must have ${dimensions} dimensions, got ${vector.length}`);
  }
}

/** Rounding takes the dot product of two unit vectors out of [-1, 1] by a hair. */
export function asCosine(product: number): number {
  return Math.max(-1, Math.min(1, product));
}
