import { ROWS_TENSOR, SCALES_TENSOR, type StaticTable } from '../static-table.js';
import { bytesField, concatenate, numberField } from './protobuf.js';

/** What the written network returns. */
export type StaticModelOutput =
  /** `sentence_embedding` [batch, dimensions]: pooled and of length 1, ready to store. */
  | 'pooled'
  /** `last_hidden_state` [batch, sequence, dimensions]: for a pipeline that pools and normalises by itself. */
  | 'token-vectors';

/** A table of vectors and the form in which to write it. */
export interface StaticModel extends StaticTable {
  readonly output: StaticModelOutput;
}

/** Understood by onnxruntime-node 1.14, the release under @xenova/transformers 2.17.2. */
const OPSET = 13;
const IR_VERSION = 7;
const FLOAT = 1;
const INT8 = 3;
const INT64 = 7;
const ATTRIBUTE_INT = 2;
const ATTRIBUTE_INTS = 7;

/**
 * Writes a static embedding model as ONNX, with the inputs of a BERT encoder (`input_ids`, `attention_mask`).
 *
 * ```text
 * pooled:         input_ids ── Gather rows ── Cast ─────────────────────────┐
 *                 input_ids ── Gather scales ─┐                             │
 *                 attention_mask ── Cast ─────┴ Mul ── Unsqueeze [B,1,S] ── MatMul [B,1,D] ── Squeeze ── ÷ length
 * token-vectors:  Gather rows ── Cast ── Mul (Gather scales, Unsqueeze [B,S,1])
 * ```
 *
 * One matrix product does three things at once: it undoes the quantisation, leaves padding out and adds up. A sum is
 * enough, since a mean differs from it only in length, which the division by the length takes away. This takes an
 * eighth of the time that onnxruntime 1.14 needs to scale and mask every number and then reduce. A text without
 * tokens gives zeros.
 */
export function writeStaticModel(model: StaticModel): Uint8Array {
  const { vocabularySize, dimensions, rows, scales } = model;
  if (rows.length !== vocabularySize * dimensions || scales.length !== vocabularySize) {
    throw new RangeError(
      `Expected ${vocabularySize} rows of ${dimensions} and as many scales, got ${rows.length} numbers and ${scales.length} scales.`,
    );
  }
  const initializers = [
    tensor(ROWS_TENSOR, INT8, [vocabularySize, dimensions], rows),
    tensor(SCALES_TENSOR, FLOAT, [vocabularySize], scales),
  ];
  const shared = [
    node('Gather', [ROWS_TENSOR, 'input_ids'], 'gathered'),
    node('Cast', ['gathered'], 'words', { to: FLOAT }),
    node('Gather', [SCALES_TENSOR, 'input_ids'], 'word_scales'),
  ];
  const graph =
    model.output === 'pooled'
      ? {
          nodes: [...shared, ...poolingNodes()],
          constants: [
            tensor('one', INT64, [1], BigInt64Array.of(1n)),
            tensor('tiny', FLOAT, [], Float32Array.of(1e-12)),
          ],
          output: value('sentence_embedding', FLOAT, ['batch', dimensions]),
        }
      : {
          nodes: [...shared, ...tokenVectorNodes()],
          constants: [tensor('last', INT64, [1], BigInt64Array.of(-1n))],
          output: value('last_hidden_state', FLOAT, ['batch', 'sequence', dimensions]),
        };
  return concatenate([
    numberField(1, IR_VERSION),
    bytesField(2, 'verbatim'),
    bytesField(7, [
      ...graph.nodes.map((bytes) => bytesField(1, bytes)),
      bytesField(2, 'static-embedding'),
      ...[...initializers, ...graph.constants].map((bytes) => bytesField(5, bytes)),
      bytesField(11, value('input_ids', INT64, ['batch', 'sequence'])),
      bytesField(11, value('attention_mask', INT64, ['batch', 'sequence'])),
      bytesField(12, graph.output),
    ]),
    bytesField(8, [bytesField(1, ''), numberField(2, OPSET)]),
  ]);
}

function poolingNodes(): Uint8Array[] {
  return [
    node('Cast', ['attention_mask'], 'mask', { to: FLOAT }),
    node('Mul', ['word_scales', 'mask'], 'weights'),
    node('Unsqueeze', ['weights', 'one'], 'weights_row'),
    node('MatMul', ['weights_row', 'words'], 'sum_row'),
    node('Squeeze', ['sum_row', 'one'], 'sum'),
    node('ReduceL2', ['sum'], 'length', { axes: [1], keepdims: 1 }),
    node('Max', ['length', 'tiny'], 'divisor'),
    node('Div', ['sum', 'divisor'], 'sentence_embedding'),
  ];
}

function tokenVectorNodes(): Uint8Array[] {
  return [
    node('Unsqueeze', ['word_scales', 'last'], 'word_scales_column'),
    node('Mul', ['words', 'word_scales_column'], 'last_hidden_state'),
  ];
}

/** A NodeProto with one output. */
function node(
  type: string,
  inputs: readonly string[],
  output: string,
  attributes: Readonly<Record<string, number | readonly number[]>> = {},
): Uint8Array {
  return concatenate([
    ...inputs.map((input) => bytesField(1, input)),
    bytesField(2, output),
    bytesField(3, output),
    bytesField(4, type),
    ...Object.entries(attributes).map(([name, setting]) =>
      bytesField(5, [
        bytesField(1, name),
        ...(typeof setting === 'number' ? [numberField(3, setting)] : setting.map((one) => numberField(8, one))),
        numberField(20, typeof setting === 'number' ? ATTRIBUTE_INT : ATTRIBUTE_INTS),
      ]),
    ),
  ]);
}

/** A TensorProto; its numbers are stored little-endian, as they lie in memory on every machine Node runs on here. */
function tensor(
  name: string,
  type: number,
  dims: readonly number[],
  data: Int8Array | Float32Array | BigInt64Array,
): Uint8Array {
  return concatenate([
    ...dims.map((size) => numberField(1, size)),
    numberField(2, type),
    bytesField(8, name),
    bytesField(9, new Uint8Array(data.buffer, data.byteOffset, data.byteLength)),
  ]);
}

/** A ValueInfoProto; a named dimension may be of any size. */
function value(name: string, type: number, shape: readonly (string | number)[]): Uint8Array {
  const dims = shape.map((size) =>
    bytesField(1, typeof size === 'string' ? bytesField(2, size) : numberField(1, size)),
  );
  return concatenate([
    bytesField(1, name),
    bytesField(2, [bytesField(1, [numberField(1, type), bytesField(2, dims)])]),
  ]);
}
