/** Name of the int8 tensor [vocabulary, dimensions] in a static model. */
export const ROWS_TENSOR = 'rows';
/** Name of the float32 tensor [vocabulary] in a static model. */
export const SCALES_TENSOR = 'scales';

/**
 * One vector per token, without a network: number j of token i is `rows[i × dimensions + j] × scales[i]`. The length
 * of a vector says how much its token weighs in a text.
 */
export interface StaticTable {
  readonly rows: Int8Array;
  readonly scales: Float32Array;
  readonly vocabularySize: number;
  readonly dimensions: number;
}

/** Thrown when a model's bytes are no static table; any other ONNX network is one of these. */
export class NotAStaticTableError extends Error {
  readonly code = 'not-a-static-table';
  constructor(reason: string) {
    super(`The model holds no static table: ${reason}.`);
    this.name = 'NotAStaticTableError';
  }
}

// Field numbers of onnx.proto: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto
const MODEL_GRAPH = 7;
const GRAPH_INITIALIZER = 5;
const TENSOR_DIMS = 1;
const TENSOR_NAME = 8;
const TENSOR_RAW_DATA = 9;

/**
 * Reads the table out of an ONNX file that `training/onnx-writer.ts` wrote, without the ONNX runtime: for looking
 * single word vectors up. `rows` is a view of the given bytes, not a copy, so they must not be changed afterwards.
 *
 * @throws {NotAStaticTableError} for any other network, and for bytes that are cut short.
 */
export function readStaticTable(onnxBytes: Uint8Array): StaticTable {
  const tensors = new Map<string, Tensor>();
  for (const model of fields(onnxBytes)) {
    if (model.number !== MODEL_GRAPH || model.bytes === null) continue;
    for (const graph of fields(model.bytes)) {
      if (graph.number !== GRAPH_INITIALIZER || graph.bytes === null) continue;
      const tensor = readTensor(graph.bytes);
      tensors.set(tensor.name, tensor);
    }
  }
  const rows = tensors.get(ROWS_TENSOR);
  const scales = tensors.get(SCALES_TENSOR);
  if (rows === undefined || scales === undefined) throw new NotAStaticTableError('it lacks rows or scales');
  const [vocabularySize = 0, dimensions = 0] = rows.dims;
  if (rows.data.length !== vocabularySize * dimensions || scales.data.length !== vocabularySize * 4) {
    throw new NotAStaticTableError('the sizes of rows and scales disagree');
  }
  return {
    rows: new Int8Array(rows.data.buffer, rows.data.byteOffset, rows.data.length),
    // A copy, since a float32 view must begin at a multiple of four bytes (Buffer.slice would not copy).
    scales: new Float32Array(new Uint8Array(scales.data).buffer),
    vocabularySize,
    dimensions,
  };
}

/**
 * The vector of a word or short phrase, scaled to length 1: the sum of its tokens' vectors, as the model itself pools
 * them. `null` when it has no tokens, or only such as carry nothing.
 */
export function staticVector(table: StaticTable, tokenIds: Iterable<number>): Float32Array | null {
  const { rows, scales, dimensions, vocabularySize } = table;
  const sum = new Float32Array(dimensions);
  for (const id of tokenIds) {
    if (id < 0 || id >= vocabularySize) continue;
    const scale = scales[id]!;
    const start = id * dimensions;
    for (let i = 0; i < dimensions; i++) sum[i]! += rows[start + i]! * scale;
  }
  let square = 0;
  for (let i = 0; i < dimensions; i++) square += sum[i]! * sum[i]!;
  const length = Math.sqrt(square);
  if (length < 1e-9) return null;
  return sum.map((value) => value / length);
}

interface Tensor {
  readonly name: string;
  readonly dims: readonly number[];
  readonly data: Uint8Array;
}

function readTensor(bytes: Uint8Array): Tensor {
  let name = '';
  let data = new Uint8Array(0);
  const dims: number[] = [];
  for (const field of fields(bytes)) {
    if (field.number === TENSOR_DIMS && field.bytes === null) dims.push(field.value);
    if (field.number === TENSOR_NAME && field.bytes !== null) name = new TextDecoder().decode(field.bytes);
    if (field.number === TENSOR_RAW_DATA && field.bytes !== null) data = field.bytes;
  }
  return { name, dims, data };
}

/** One field of a protobuf message: a number, or bytes (a string, a message, raw data). */
interface Field {
  readonly number: number;
  readonly value: number;
  readonly bytes: Uint8Array<ArrayBuffer> | null;
}

/** The fields of a protobuf message in their order (https://protobuf.dev/programming-guides/encoding). */
function* fields(message: Uint8Array): Generator<Field> {
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = message[at++];
      if (byte === undefined || factor > 2 ** 63) throw new NotAStaticTableError('its bytes are cut short or damaged');
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  };
  const take = (length: number): Uint8Array<ArrayBuffer> => {
    if (at + length > message.length) throw new NotAStaticTableError('its bytes are cut short or damaged');
    at += length;
    return message.subarray(at - length, at) as Uint8Array<ArrayBuffer>;
  };
  while (at < message.length) {
    const tag = varint();
    const number = Math.floor(tag / 8);
    const wireType = tag % 8;
    if (wireType === 0) yield { number, value: varint(), bytes: null };
    else if (wireType === 1) yield { number, value: 0, bytes: take(8) };
    else if (wireType === 2) yield { number, value: 0, bytes: take(varint()) };
    else if (wireType === 5) yield { number, value: 0, bytes: take(4) };
    else throw new NotAStaticTableError('its bytes are no protobuf message');
  }
}
