import type { Pooling } from './model-families.js';
import { poolTokens } from './pooling.js';

/** The slice of the library's tensor that is used here. */
export interface NetworkOutput {
  readonly data: Float32Array;
  readonly dims: readonly number[];
}

/** Token ids and attention mask, both `[rows, padded]`, to named outputs. */
export type RunNetwork = (
  ids: BigInt64Array,
  mask: BigInt64Array,
  dims: readonly [rows: number, padded: number],
) => Promise<Readonly<Record<string, NetworkOutput | undefined>>>;

/** Output of a network that pools and normalises by itself, `[rows, dimensions]`. */
const POOLED = 'sentence_embedding';
/** Output of one vector a token, `[rows, padded, dimensions]`. */
const TOKENS = ['last_hidden_state', 'token_embeddings'];

/** One vector a row, `[rows, dimensions]`, of any length but 0. @throws Error when the network has no output for it. */
export async function embedRows(
  run: RunNetwork,
  rows: readonly (readonly number[])[],
  pooling: Pooling,
): Promise<Float32Array> {
  const padded = Math.max(1, ...rows.map((ids) => ids.length));
  const { ids, mask } = pad(rows, padded);
  const outputs = await run(ids, mask, [rows.length, padded]);
  const pooled = outputs[POOLED];
  if (pooled !== undefined) return pooled.data;
  const tokens = TOKENS.map((name) => outputs[name]).find((output) => output !== undefined);
  if (tokens === undefined) {
    throw new Error(`the network has none of the outputs ${[POOLED, ...TOKENS].join(', ')}`);
  }
  const lengths = rows.map((row) => row.length);
  return poolTokens({ values: tokens.data, padded, dimensions: tokens.dims.at(-1)!, lengths }, pooling);
}

/** Right-padded with id 0, which the mask hides. */
function pad(rows: readonly (readonly number[])[], padded: number): { ids: BigInt64Array; mask: BigInt64Array } {
  const ids = new BigInt64Array(rows.length * padded);
  const mask = new BigInt64Array(rows.length * padded);
  // Ids are below 2^31: writing the low half of each number spares a BigInt a token. Node runs on little-endian only.
  const low = new Int32Array(ids.buffer);
  const lowMask = new Int32Array(mask.buffer);
  for (let row = 0; row < rows.length; row++) {
    const source = rows[row]!;
    const first = 2 * row * padded;
    for (let i = 0; i < source.length; i++) {
      low[first + 2 * i] = source[i]!;
      lowMask[first + 2 * i] = 1;
    }
  }
  return { ids, mask };
}
