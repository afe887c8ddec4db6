import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from '@xenova/transformers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeStaticModel } from '../../../embeddings/training/onnx-writer.js';
import { NotAStaticTableError, readStaticTable, staticVector } from '../../../embeddings/static-table.js';
import { loadModelFolder, writeTinyModel } from './tiny-model.js';

const DIMENSIONS = 32;
const TEXTS = [
  'The captain told reporters.',
  'Never again!',
  'Ostmark ferries boarded twice as many in 2019 as before',
];

type Tiny = ReturnType<typeof writeTinyModel>;

/** The vector worked out number by number in double precision: mean of the scaled rows, then length 1. */
function slowVector({ table }: Tiny, ids: readonly number[]): number[] {
  const mean = Array.from({ length: DIMENSIONS }, (_, i) =>
    ids.reduce((sum, id) => sum + (table.rows[id * DIMENSIONS + i]! * table.scales[id]!) / ids.length, 0),
  );
  const length = Math.sqrt(mean.reduce((sum, x) => sum + x * x, 0));
  return mean.map((x) => x / length);
}

function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  expect(a.length).toBe(b.length);
  return Array.from(a, (x, i) => Math.abs(x - b[i]!)).reduce((max, x) => Math.max(max, x), 0);
}

describe('writeStaticModel', () => {
  let tiny: Tiny;
  let loaded: Awaited<ReturnType<typeof loadModelFolder>>;

  beforeAll(async () => {
    tiny = writeTinyModel(DIMENSIONS);
    loaded = await loadModelFolder(tiny.folder);
  });
  afterAll(() => {
    rmSync(tiny.folder, { recursive: true });
  });

  async function embed(texts: string[]): Promise<Float32Array> {
    const inputs = (await loaded.tokenizer(texts, { padding: true, truncation: true })) as unknown;
    const { sentence_embedding } = (await loaded.model(inputs)) as { sentence_embedding: { data: Float32Array } };
    return sentence_embedding.data;
  }

  it('gives the mean of the token vectors at length 1, whatever else is in the batch', async () => {
    const together = await embed(TEXTS);
    for (const [i, text] of TEXTS.entries()) {
      const expected = slowVector(tiny, loaded.tokenizer.encode(text));
      expect(largestDifference(together.subarray(i * DIMENSIONS, (i + 1) * DIMENSIONS), expected)).toBeLessThan(1e-6);
      expect(largestDifference(await embed([text]), expected)).toBeLessThan(1e-6);
    }
  });

  it('agrees with the token-vectors form pooled and normalised by the pipeline', async () => {
    const folder = writeTinyModel(DIMENSIONS).folder;
    const table = readStaticTable(readFileSync(join(folder, 'onnx', 'model.onnx')));
    writeFileSync(join(folder, 'onnx', 'model.onnx'), writeStaticModel({ ...table, output: 'token-vectors' }));
    await loadModelFolder(folder); // points the library at the folder's parent
    const extract = await pipeline('feature-extraction', folder.split('/').at(-1), { quantized: false });
    const baseline = await extract(TEXTS, { pooling: 'mean', normalize: true });
    expect(largestDifference(baseline.data as Float32Array, await embed(TEXTS))).toBeLessThan(1e-6);
    rmSync(folder, { recursive: true });
  });

  it('refuses a table whose sizes disagree', () => {
    const wrong = { ...tiny.table, vocabularySize: 3, dimensions: DIMENSIONS, output: 'pooled' as const };
    expect(() => writeStaticModel(wrong)).toThrow(RangeError);
  });

  describe('readStaticTable', () => {
    it('reads back exactly what was written', () => {
      const table = readStaticTable(readFileSync(join(tiny.folder, 'onnx', 'model.onnx')));
      expect(table.vocabularySize).toBe(tiny.vocabulary.length);
      expect(table.dimensions).toBe(DIMENSIONS);
      expect(Buffer.compare(Buffer.from(table.rows), Buffer.from(tiny.table.rows))).toBe(0);
      expect([...table.scales]).toEqual([...tiny.table.scales]);
    });

    it('names the reason when the bytes are no static model or are cut short', () => {
      const whole = readFileSync(join(tiny.folder, 'onnx', 'model.onnx'));
      expect(() => readStaticTable(new Uint8Array(0))).toThrow(NotAStaticTableError);
      expect(() => readStaticTable(whole.subarray(0, whole.length / 2))).toThrow(NotAStaticTableError);
    });
  });

  describe('staticVector', () => {
    it('equals the vector that the network gives', async () => {
      const table = readStaticTable(readFileSync(join(tiny.folder, 'onnx', 'model.onnx')));
      const ids = loaded.tokenizer.encode('ferry gates');
      expect(largestDifference(staticVector(table, ids)!, await embed(['ferry gates']))).toBeLessThan(1e-6);
    });

    it('is null without tokens', () => {
      expect(staticVector(readStaticTable(readFileSync(join(tiny.folder, 'onnx', 'model.onnx'))), [])).toBeNull();
    });
  });
});
