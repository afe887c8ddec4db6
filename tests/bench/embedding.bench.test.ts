import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { AutoModel, AutoTokenizer, env, mean_pooling, pipeline, Tensor } from '@xenova/transformers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createChildEmbedder } from '../../embeddings/child-embedder.js';
import { dot, type Embedder } from '../../embeddings/embedder.js';
import { embedRows, type NetworkOutput } from '../../embeddings/network.js';
import { readStaticTable } from '../../embeddings/static-table.js';
import { TextTokenizer } from '../../embeddings/text-tokenizer.js';
import { writeStaticModel } from '../../embeddings/training/onnx-writer.js';
import { createTransformersEmbedder, TOKENS_PER_BATCH } from '../../embeddings/transformers-embedder.js';
import { tokenBatches } from '../../embeddings/windows.js';
import { rememberWords, type Encode } from '../../embeddings/word-cache.js';
import { benchPassages } from './bench-passages.js';

const BUNDLED = join(import.meta.dirname, '..', '..', 'embeddings', 'models', 'bundled');
const OPTIONS = { model: 'bundled', bundledFolder: BUNDLED, cacheFolder: join(tmpdir(), 'verbatim-no-downloads') };
const BATCH = 64;
const LEAST_RATIO = 6;

type Library = (text: readonly string[], options: object) => Promise<{ data: Float32Array; dims: number[] }>;

describe('embedding 2,000 passages', () => {
  const { origin, texts } = benchPassages(2_000);
  const baselineFolder = mkdtempSync(join(tmpdir(), 'verbatim-baseline-'));
  const report: string[] = [];
  let own: Embedder;

  beforeAll(async () => {
    exportTokenVectors(baselineFolder);
    own = await createTransformersEmbedder(OPTIONS);
  });
  afterAll(async () => {
    await own.close();
    rmSync(baselineFolder, { recursive: true });
    console.log([`texts: ${origin}`, ...report].join('\n'));
  });

  it(`is at least ${LEAST_RATIO} times as fast as the library's pipeline on the same table and tokenizer`, async () => {
    const ours = await seconds(() => own.embed(texts, 'passage'));
    allowLocal(baselineFolder);
    const extract = (await pipeline('feature-extraction', basename(baselineFolder), {
      quantized: false,
    })) as unknown as Library;
    const theirs = await seconds(async () => {
      const vectors: Float32Array[] = [];
      for (let start = 0; start < texts.length; start += BATCH) {
        const { data, dims } = await extract(texts.slice(start, start + BATCH), { pooling: 'mean', normalize: true });
        for (let row = 0; row < dims[0]!; row++) vectors.push(data.slice(row * dims[1]!, (row + 1) * dims[1]!));
      }
      return vectors;
    });
    const ratio = theirs.took / ours.took;
    report.push(
      `this embedder        ${perSecond(texts.length, ours.took)}`,
      `library's pipeline   ${perSecond(texts.length, theirs.took)}`,
      `ratio                ${ratio.toFixed(1)}`,
    );
    const lowest = Math.min(...texts.map((_, i) => dot(ours.value[i]!, theirs.value[i]!)));
    expect(lowest).toBeGreaterThan(0.999);
    expect(ratio).toBeGreaterThanOrEqual(LEAST_RATIO);
  });

  it('spends its time on tokenizer, network and pooling as printed', async () => {
    report.push(...(await ownShares(texts)), ...(await libraryShares(texts, baselineFolder)));
  });

  it('answers a question through the child process within 20 ms at the median', async () => {
    const { value: child, took } = await seconds(() => createChildEmbedder(OPTIONS));
    const times: number[] = [];
    for (let i = 0; i < 300; i++) {
      times.push(
        (await seconds(() => child.embed([`How many people were on the ferry in ${1700 + i}?`], 'question'))).took,
      );
    }
    const passages = await seconds(() => child.embed(texts, 'passage'));
    await child.close();
    times.sort((a, b) => a - b);
    const ms = (share: number): string => (1_000 * times[Math.floor(share * times.length)]!).toFixed(2);
    report.push(
      `child process        ${perSecond(texts.length, passages.took)}, started in ${took.toFixed(2)} s`,
      `one question         p50 ${ms(0.5)} ms, p95 ${ms(0.95)} ms, there and back`,
    );
    expect(times[150]!).toBeLessThan(0.02);
  });
});

/** The bundled table once more, as a network that leaves pooling to the library. */
function exportTokenVectors(folder: string): void {
  cpSync(BUNDLED, folder, { recursive: true });
  const network = join(folder, 'onnx', 'model.onnx');
  const table = readStaticTable(readFileSync(network));
  writeFileSync(network, writeStaticModel({ ...table, output: 'token-vectors' }));
}

async function ownShares(texts: readonly string[]): Promise<string[]> {
  allowLocal(BUNDLED);
  const library = await AutoTokenizer.from_pretrained(basename(BUNDLED));
  const network = await AutoModel.from_pretrained(basename(BUNDLED), { quantized: false });
  const encode: Encode = (text) => library.encode(text, null, { add_special_tokens: false });
  const tokenizer = new TextTokenizer({
    encode: rememberWords(encode, JSON.parse(readFileSync(join(BUNDLED, 'tokenizer.json'), 'utf8'))),
    encodeWithSpecials: encode,
    prefixes: { question: '', passage: '' },
    limit: 512,
  });
  const tokens = await seconds(() =>
    texts.flatMap((text, index) => tokenizer.windows(text, 'passage').map((window) => ({ ...window, text: index }))),
  );
  const rows = await seconds(async () => {
    let inside = 0;
    for (const batch of tokenBatches(tokens.value, TOKENS_PER_BATCH)) {
      await embedRows(
        async (ids, mask, dims) => {
          const run = await seconds(
            () =>
              network({
                input_ids: new Tensor('int64', ids, [...dims]),
                attention_mask: new Tensor('int64', mask, [...dims]),
              }) as Promise<Record<string, NetworkOutput>>,
          );
          inside += run.took;
          return run.value;
        },
        batch.map((window) => window.ids),
        'mean',
      );
    }
    return inside;
  });
  return [
    `ours, shares         tokenizer ${ms(tokens.took)}, network with pooling ${ms(rows.value)}, batching ${ms(rows.took - rows.value)}`,
  ];
}

async function libraryShares(texts: readonly string[], folder: string): Promise<string[]> {
  allowLocal(folder);
  const tokenizer = await AutoTokenizer.from_pretrained(basename(folder));
  const network = await AutoModel.from_pretrained(basename(folder), { quantized: false });
  const took = { tokenizer: 0, network: 0, pooling: 0 };
  for (let start = 0; start < texts.length; start += BATCH) {
    const tokens = await seconds(
      () =>
        tokenizer(texts.slice(start, start + BATCH), { padding: true, truncation: true }) as { attention_mask: Tensor },
    );
    const output = await seconds(() => network(tokens.value) as Promise<{ last_hidden_state: Tensor }>);
    const pooled = await seconds(() =>
      mean_pooling(output.value.last_hidden_state, tokens.value.attention_mask).normalize(2, -1),
    );
    took.tokenizer += tokens.took;
    took.network += output.took;
    took.pooling += pooled.took;
  }
  return [
    `library's, shares    tokenizer ${ms(took.tokenizer)}, network ${ms(took.network)}, pooling and length ${ms(took.pooling)}`,
  ];
}

function allowLocal(folder: string): void {
  env.useCustomCache = false;
  env.allowLocalModels = true;
  env.allowRemoteModels = false;
  env.localModelPath = dirname(folder);
}

async function seconds<T>(work: () => T | Promise<T>): Promise<{ value: T; took: number }> {
  const start = performance.now();
  const value = await work();
  return { value, took: (performance.now() - start) / 1_000 };
}

function perSecond(count: number, took: number): string {
  return `${Math.round(count / took)} passages/s (${took.toFixed(2)} s)`;
}

function ms(took: number): string {
  return `${Math.round(took * 1_000)} ms`;
}
