import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { toUnitVector, type Embedder } from '../../embeddings/embedder.js';
import { EmbeddingModelError } from '../../embeddings/errors.js';
import { openWhenNeeded } from '../../embeddings/remembered-model.js';
import { ModelFolders } from './model-folders.js';

const folders = new ModelFolders();
let root: string;
let starts: string[];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'verbatim-memory-'));
  starts = [];
});
afterEach(() => {
  rmSync(root, { recursive: true });
});
afterAll(() => {
  folders.remove();
});

function open(folder: string, hash = 'first'): Promise<Embedder> {
  const start = (): Promise<Embedder> => {
    starts.push(hash);
    return Promise.resolve({
      model: { name: folder, hash, dimensions: 1 },
      embed: (texts) => Promise.resolve(texts.map(() => toUnitVector(Float32Array.of(1)))),
      close: () => {
        starts.push('closed');
        return Promise.resolve();
      },
    });
  };
  return openWhenNeeded({
    model: folder,
    bundledFolder: folder,
    cacheFolder: root,
    memory: join(root, 'models', 'memory.json'),
    start,
  });
}

test('is started at once the first time, and later only when something is embedded', async () => {
  const folder = folders.make();
  const first = await open(folder);
  expect(starts).toEqual(['first']);
  const second = await open(folder);
  expect(second.model).toEqual(first.model);
  await second.close();
  expect(starts).toEqual(['first']);
  const third = await open(folder);
  await Promise.all([third.embed(['a'], 'passage'), third.embed(['b'], 'passage')]);
  await third.close();
  expect(starts).toEqual(['first', 'first', 'closed']);
});

test('is started at once when a file of the model is another', async () => {
  const folder = folders.make();
  await open(folder);
  writeFileSync(join(folder, 'extra.json'), '{}');
  expect((await open(folder, 'second')).model.hash).toBe('second');
  expect(starts).toEqual(['first', 'second']);
});

test('says so when the model proves to be another than was noted, and is started at once the next time', async () => {
  const folder = folders.make();
  await open(folder);
  await expect((await open(folder, 'second')).embed(['a'], 'passage')).rejects.toThrow(EmbeddingModelError);
  expect((await open(folder, 'second')).model.hash).toBe('second');
});

test('does not trust a torn note', async () => {
  const folder = folders.make();
  await open(folder);
  writeFileSync(join(root, 'models', 'memory.json'), '{"fingerprint":');
  await open(folder);
  expect(starts).toEqual(['first', 'first']);
});
