/** A vector of length 1, so that a dot product is a cosine. */
export type UnitVector = Float32Array & { readonly __brand: 'UnitVector' };

/** What a stored vector is keyed by: vectors of different hashes never meet. */
export interface ModelIdentity {
  /** As in `EMBEDDING_MODEL`: `bundled`, `Xenova/all-MiniLM-L6-v2`, or a folder. */
  readonly name: string;
  /** Hash over network, tokenizer, pooling and prefixes. */
  readonly hash: string;
  readonly dimensions: number;
}

/** Some model families want a different prefix before a question and before a passage. */
export type TextKind = 'question' | 'passage';

export interface EmbedOptions {
  /** Aborting rejects with the signal's reason; the work in hand is given up. */
  readonly signal?: AbortSignal;
}

/** Port: text in, unit vectors out, in input order. Long texts are embedded in windows and averaged, never cut. */
export interface Embedder {
  readonly model: ModelIdentity;
  embed(texts: readonly string[], kind: TextKind, options?: EmbedOptions): Promise<UnitVector[]>;
  close(): Promise<void>;
}

/** Scales `values` in place to length 1. A zero vector becomes the first axis, so that the invariant holds. */
export function toUnitVector(values: Float32Array): UnitVector {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]! * values[i]!;
  if (sum === 0) {
    values[0] = 1;
  } else {
    const scale = 1 / Math.sqrt(sum);
    for (let i = 0; i < values.length; i++) values[i]! *= scale;
  }
  return values as UnitVector;
}

/** Cosine of two unit vectors of the same model. */
export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
