import { cpSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { dot, type Embedder, type UnitVector } from '../../embeddings/embedder.js';
import { EmbeddingModelError } from '../../embeddings/errors.js';
import { createTransformersEmbedder } from '../../embeddings/transformers-embedder.js';
import { DIMENSIONS, editJson, ModelFolders, type Variant } from './model-folders.js';

const folders = new ModelFolders();
const NOWHERE = join(folders.root, 'nowhere');

afterEach(() => {
  vi.restoreAllMocks();
});
afterAll(() => {
  folders.remove();
});

function load(model: string): Promise<Embedder> {
  return createTransformersEmbedder({ model, bundledFolder: NOWHERE, cacheFolder: NOWHERE });
}

function loadVariant(variant: Variant = {}): Promise<Embedder> {
  return load(folders.make(variant));
}

async function one(embedder: Embedder, text: string, kind: 'question' | 'passage' = 'passage'): Promise<UnitVector> {
  return (await embedder.embed([text], kind))[0]!;
}

function expectSame(a: UnitVector, b: UnitVector): void {
  expect(dot(a, b)).toBeCloseTo(1, 5);
}

function expectDifferent(a: UnitVector, b: UnitVector): void {
  expect(dot(a, b)).toBeLessThan(0.99);
}

describe('embed', () => {
  let embedder: Embedder;
  beforeAll(async () => {
    embedder = await loadVariant({ limit: 12 });
  });

  it('gives vectors of length 1 that own their memory', async () => {
    const vectors = await embedder.embed(['the ferry left', 'the captain said', ''], 'passage');
    for (const vector of vectors) {
      expect(dot(vector, vector)).toBeCloseTo(1, 5);
      expect(vector.buffer.byteLength).toBe(4 * DIMENSIONS);
    }
    expect(embedder.model.dimensions).toBe(DIMENSIONS);
  });

  it('keeps the input order whatever the lengths, and a text has the same vector in any company', async () => {
    const words = 'the ferry captain told reporters at noon that gates re-opened twice in 2019'.split(' ');
    const texts = Array.from({ length: 700 }, (_, i) =>
      Array.from({ length: 1 + ((i * 7) % 30) }, (_, j) => words[(i * j + i) % words.length]!).join(' '),
    );
    const together = await embedder.embed(texts, 'passage');
    for (const i of [0, 1, 2, 250, 511, 512, 513, 699]) expectSame(together[i]!, await one(embedder, texts[i]!));
  });

  it('embeds nothing of nothing, and something of an empty text', async () => {
    expect(await embedder.embed([], 'passage')).toEqual([]);
    for (const text of ['', ' \n', '\u0000']) expect(dot(await one(embedder, text), await one(embedder, ''))).toBe(1);
  });

  it('never cuts a text: what stands past the limit changes the vector', async () => {
    const start = 'the ferry to ostmark left at nine '.repeat(10);
    expectDifferent(await one(embedder, start), await one(embedder, start + 'captain '.repeat(30)));
    const tails = await embedder.embed([start + 'captain '.repeat(70), start + 'reporters '.repeat(70)], 'passage');
    expectDifferent(tails[0]!, tails[1]!);
  });

  it('finds a sentence that stands past the limit', async () => {
    const filler = 'the ferry to ostmark left at nine '.repeat(4);
    const [withSentence, without] = await embedder.embed([filler + 'gates re-opened noon', filler + filler], 'passage');
    const question = await one(embedder, 'gates re-opened noon', 'question');
    expect(dot(question, withSentence!)).toBeGreaterThan(dot(question, without!));
  });

  it('averages windows by their tokens', async () => {
    const [both, first, second] = await embedder.embed(
      ['ferry '.repeat(12) + 'noon '.repeat(12), 'ferry '.repeat(12), 'noon '.repeat(12)],
      'passage',
    );
    const sum = first!.map((value, i) => value + second![i]!);
    expect(dot(both!, sum) / Math.hypot(...sum)).toBeCloseTo(1, 5);
  });

  it('rejects with the reason of an abort', async () => {
    const reason = new Error('asked for something else');
    await expect(embedder.embed(['ferry'], 'passage', { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    const controller = new AbortController();
    const work = embedder.embed(Array<string>(2_000).fill('the ferry left at nine'), 'passage', controller);
    setImmediate(() => {
      controller.abort(reason);
    });
    await expect(work).rejects.toBe(reason);
  });
});

describe('the use of a model', () => {
  it('puts the prefixes of its family before question and passage', async () => {
    const [e5, plain] = [await loadVariant({ name: 'e5-tiny' }), await loadVariant()];
    expectSame(await one(e5, 'ferry', 'question'), await one(plain, 'query: ferry'));
    expectSame(await one(e5, 'ferry', 'passage'), await one(plain, 'passage: ferry'));
    expectDifferent(await one(e5, 'ferry', 'question'), await one(e5, 'ferry', 'passage'));
  });

  it('puts the prefix before each window', async () => {
    const [e5, plain] = [await loadVariant({ name: 'e5-tiny', limit: 22 }), await loadVariant()];
    // "passage:" takes 8 tokens here, which leaves 14 a window: three equal windows.
    expectSame(await one(e5, 'ferry '.repeat(3 * 14)), await one(plain, `passage: ${'ferry '.repeat(14)}`));
  });

  it('counts special tokens in every window', async () => {
    const [marked, plain] = [await loadVariant({ marks: true, limit: 6 }), await loadVariant()];
    const [expected] = await plain.embed(['! ferry noon ferry noon .'], 'passage');
    expectSame(await one(marked, 'ferry noon ferry noon ferry noon ferry noon'), expected!);
  });

  it('pools token vectors as the network would', async () => {
    const [inside, outside] = [await loadVariant(), await loadVariant({ pooling: 'mean_tokens' })];
    const texts = ['the ferry left', 'captain', 'gates re-opened at noon, she told reporters', ''];
    const [a, b] = [await inside.embed(texts, 'passage'), await outside.embed(texts, 'passage')];
    texts.forEach((_, i) => {
      expectSame(a[i]!, b[i]!);
    });
  });

  it.each([
    ['cls_token', 'ferry'],
    ['lasttoken', 'noon'],
  ] as const)('takes the pooling %s that a folder states', async (pooling, token) => {
    const [model, plain] = [await loadVariant({ pooling }), await loadVariant()];
    const [short] = await model.embed(['ferry at noon', 'the ferry to ostmark left at nine'], 'passage');
    expectSame(short!, await one(plain, token));
  });
});

describe('the hash of a model', () => {
  it('is the same for the same files under the same name elsewhere', async () => {
    const [a, b] = [await loadVariant(), await loadVariant()];
    expect(a.model.hash).toBe(b.model.hash);
    expect(a.model.hash).toMatch(/^[0-9a-f]{32}$/);
  });

  it('changes with network, tokenizer, pooling, prefixes and limit', async () => {
    const otherVocabulary = folders.make();
    editJson(join(otherVocabulary, 'tokenizer.json'), (tokenizer) => ({ ...tokenizer, version: '1.1' }));
    const models = [
      await loadVariant(),
      await load(otherVocabulary),
      await loadVariant({ limit: 99 }),
      await loadVariant({ name: 'e5-tiny' }),
      await loadVariant({ pooling: 'mean_tokens' }),
      await loadVariant({ pooling: 'cls_token' }),
    ];
    expect(new Set(models.map(({ model }) => model.hash)).size).toBe(models.length);
  });
});

describe('a model that cannot be had', () => {
  async function failure(model: string): Promise<EmbeddingModelError> {
    const error: unknown = await load(model).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(EmbeddingModelError);
    expect((error as Error).message).toContain(model);
    expect((error as Error).message).toMatch(/^[^\n]*\.$/);
    return error as EmbeddingModelError;
  }

  it('is missing when the folder is', async () => {
    expect(await failure('./no/such/folder')).toMatchObject({ code: 'missing' });
    expect((await failure('bundled')).message).toContain(NOWHERE);
  });

  it('is missing when a file is, which is named', async () => {
    const folder = folders.make();
    rmSync(join(folder, 'tokenizer.json'));
    rmSync(join(folder, 'onnx'), { recursive: true });
    const { code, message } = await failure(folder);
    expect(code).toBe('missing');
    expect(message).toContain('lacks tokenizer.json, onnx/model_quantized.onnx (or onnx/model.onnx)');
  });

  it.each([
    [
      'a torn network',
      (folder: string) => {
        truncateSync(join(folder, 'onnx', 'model.onnx'), 500);
      },
    ],
    [
      'a tokenizer that is no JSON',
      (folder: string) => {
        writeFileSync(join(folder, 'tokenizer.json'), '{"model":');
      },
    ],
    [
      'a limit that leaves no room',
      (folder: string) => {
        editJson(join(folder, 'config.json'), noRoom);
      },
    ],
  ])('is broken with %s', async (_, damage) => {
    // The library prints what it throws as well.
    vi.spyOn(console, 'warn').mockReturnValue(undefined);
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    const folder = folders.make({ marks: true });
    damage(folder);
    expect(await failure(folder)).toMatchObject({ code: 'broken' });
  });

  it('is broken when it asks for a pooling that is not ours', async () => {
    expect(await failure(folders.make({ pooling: 'max_tokens' }))).toMatchObject({ code: 'broken' });
  });

  it('prefers the quantised network where a folder has both', async () => {
    const folder = folders.make();
    cpSync(join(folder, 'onnx', 'model.onnx'), join(folder, 'onnx', 'model_quantized.onnx'));
    truncateSync(join(folder, 'onnx', 'model.onnx'), 0);
    expect((await load(folder)).model.dimensions).toBe(DIMENSIONS);
  });
});

function noRoom(config: Record<string, unknown>): Record<string, unknown> {
  return { ...config, max_position_embeddings: 2 };
}
