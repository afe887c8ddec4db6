import type { Pooling } from './model-families.js';

/** Token vectors of a batch, row-major `[lengths.length, padded, dimensions]`, padding on the right. */
export interface TokenVectors {
  readonly values: Float32Array;
  readonly padded: number;
  readonly dimensions: number;
  /** Tokens of each row that are not padding. */
  readonly lengths: readonly number[];
}

/**
 * One vector a row, `[lengths.length, dimensions]`, not normalised. A row without tokens gives zeros. The sums run over
 * the raw array: the library's own pooling goes through a tensor accessor and costs twenty times the network.
 */
export function poolTokens(tokens: TokenVectors, pooling: Pooling): Float32Array {
  const { dimensions, padded, lengths, values } = tokens;
  const pooled = new Float32Array(lengths.length * dimensions);
  for (let row = 0; row < lengths.length; row++) {
    const length = lengths[row]!;
    if (length === 0) continue;
    const first = row * padded * dimensions;
    const target = pooled.subarray(row * dimensions, (row + 1) * dimensions);
    if (pooling === 'mean') addRows(target, values.subarray(first, first + length * dimensions));
    else {
      const token = pooling === 'cls' ? 0 : length - 1;
      target.set(values.subarray(first + token * dimensions, first + (token + 1) * dimensions));
    }
  }
  return pooled;
}

/** The sum; its length does not matter, for it is scaled to 1 afterwards. */
function addRows(target: Float32Array, rows: Float32Array): void {
  const dimensions = target.length;
  for (let offset = 0; offset < rows.length; offset += dimensions) {
    for (let i = 0; i < dimensions; i++) target[i]! += rows[offset + i]!;
  }
}
