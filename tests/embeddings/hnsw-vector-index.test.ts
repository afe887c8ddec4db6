import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { toUnitVector } from '../../embeddings/embedder.js';
import { buildHnsw, loadHnsw, saveHnsw, type HnswVectorIndex } from '../../embeddings/hnsw-vector-index.js';
import { entriesOf } from '../contracts/vector-index.contract.js';
import { clusteredVectors, seededRandom } from './vectors.js';

const dimensions = 16;
const folder = mkdtempSync(join(tmpdir(), 'verbatim-hnsw-'));
const entries = entriesOf(clusteredVectors(400, dimensions, seededRandom(21)));
let files = 0;

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function build(): Promise<HnswVectorIndex> {
  return buildHnsw(entries, { dimensions, count: entries.length });
}

async function saved(index?: HnswVectorIndex): Promise<{ path: string; checksum: string }> {
  const path = join(folder, `${files++}.hnsw`);
  await saveHnsw(index ?? (await build()), path);
  return { path, checksum: createHash('sha256').update(readFileSync(path)).digest('hex') };
}

describe('saveHnsw and loadHnsw', () => {
  it('bring back an index that answers the same', async () => {
    const index = await build();
    const { path, checksum } = await saved(index);
    const loaded = await loadHnsw(path, { dimensions, checksum });
    expect([loaded.size, loaded.dimensions]).toEqual([400, dimensions]);
    const few = (label: number): boolean => label % 100 === 0;
    for (const { vector } of entries.slice(0, 30)) {
      expect(loaded.search(vector, 10)).toEqual(index.search(vector, 10));
      expect(loaded.search(vector, 10, few)).toEqual(index.search(vector, 10, few));
    }
  });

  it('bring back an empty index', async () => {
    const { path } = await saved(await buildHnsw([], { dimensions, count: 0 }));
    expect((await loadHnsw(path, { dimensions })).search(entries[0]!.vector, 3)).toEqual([]);
  });

  it('give the same file for the same vectors in the same order', async () => {
    expect((await saved()).checksum).toBe((await saved()).checksum);
  });

  it('refuse a file cut anywhere', async () => {
    const { path } = await saved();
    for (let size = statSync(path).size - 1; size > 0; size = Math.floor(size * 0.7)) {
      truncateSync(path, size);
      await expect(loadHnsw(path, { dimensions })).rejects.toThrow('not a whole vector index');
    }
  });

  it('refuse an index of other dimensions, a foreign file, an empty one and none', async () => {
    const { path } = await saved();
    await expect(loadHnsw(path, { dimensions: 17 })).rejects.toThrow('of 17 dimensions');
    await expect(loadHnsw(path, { dimensions: 8 })).rejects.toThrow('of 8 dimensions');
    const foreign = join(folder, 'foreign');
    for (const content of ['', 'x'.repeat(95), 'some text of another program '.repeat(100), Buffer.alloc(5_000, 255)]) {
      writeFileSync(foreign, content);
      await expect(loadHnsw(foreign, { dimensions })).rejects.toThrow('not a whole vector index');
    }
    await expect(loadHnsw(join(folder, 'none'), { dimensions })).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('refuse a file of the right shape with a flipped bit, given the checksum', async () => {
    const { path, checksum } = await saved();
    const file = await open(path, 'r+');
    await file.write(Buffer.from([0x5a]), 0, 1, 150);
    await file.close();
    await expect(loadHnsw(path, { dimensions, checksum })).rejects.toThrow('checksum');
  });

  it('say so when a file cannot be written', async () => {
    await expect(saveHnsw(await build(), join(folder, 'no', 'folder'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('buildHnsw', () => {
  it('takes vectors as they come, and reports how many are placed', async () => {
    async function* stream() {
      for (const entry of entries) yield await Promise.resolve(entry);
    }
    const progress: number[] = [];
    const index = await buildHnsw(stream(), {
      dimensions,
      count: 1_000,
      onProgress: (done) => progress.push(done),
    });
    expect(index.size).toBe(400);
    expect(progress.at(-1)).toBe(400);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
  });

  it('lets other work in while it builds', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    onTestFinished(() => void vi.useRealTimers());
    let turns = 0;
    const count = (): void => {
      turns++;
      if (isBuilding) setImmediate(count);
    };
    let isBuilding = true;
    setImmediate(count);
    function* aMillisecondEach() {
      for (const entry of entries) {
        vi.advanceTimersByTime(1);
        yield entry;
      }
    }
    await buildHnsw(aMillisecondEach(), { dimensions, count: entries.length });
    isBuilding = false;
    expect(turns).toBeGreaterThanOrEqual(entries.length / 8);
  });

  it('stops with the reason of an abort', async () => {
    const reason = new Error('shutting down');
    const controller = new AbortController();
    function* endless() {
      for (let label = 0; ; label++) {
        if (label === 50) controller.abort(reason);
        yield { label: label % 90_000, vector: entries[label % 400]!.vector };
      }
    }
    await expect(buildHnsw(endless(), { dimensions, count: 100_000, signal: controller.signal })).rejects.toBe(reason);
  });

  it.each([
    ['a label twice', [entries[0]!, entries[0]!]],
    ['a label of 2^32', [{ label: 2 ** 32, vector: entries[0]!.vector }]],
    ['a label below 0', [{ label: -1, vector: entries[0]!.vector }]],
    ['a label between integers', [{ label: 0.5, vector: entries[0]!.vector }]],
    ['a vector of other dimensions', [{ label: 1, vector: toUnitVector(new Float32Array(3)) }]],
  ])('refuses %s', async (_, wrong) => {
    await expect(buildHnsw(wrong, { dimensions, count: 2 })).rejects.toThrow(RangeError);
  });
});

describe('close', () => {
  it('frees the memory, after which a search is an error', async () => {
    const index = await build();
    index.close();
    index.close();
    expect(() => index.search(entries[0]!.vector, 1)).toThrow('closed');
  });
});
