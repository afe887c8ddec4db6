import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { allCorpusStatuses, corpusStatus } from '../../src/corpus/corpus-status.js';
import { createWorkbench, page, realParts, type Workbench } from './corpus-workbench.js';

let bench: Workbench;

beforeEach(async () => {
  bench = await createWorkbench({
    'ferry.md': page('Ferry returns', 'The ferry sailed from Lisk at noon. It carried forty people.', '2024-05-26'),
    'harbour.md': page('Harbour closed', 'The harbour master closed the quay. Nobody was hurt.', null),
  });
});

afterEach(() => {
  bench.remove();
});

const statuses = (): ReturnType<typeof allCorpusStatuses> =>
  allCorpusStatuses(realParts, bench.data, bench.embedder.model);

describe('allCorpusStatuses', () => {
  test('finds nothing where there is no data folder', async () => {
    expect(await statuses()).toEqual([]);
  });

  test('tells what each corpus holds', async () => {
    await bench.refresh({ parts: { ...realParts, now: () => new Date('2031-05-06T07:08:09Z') } });
    expect(await statuses()).toEqual([
      {
        name: 'articles',
        generation: 1,
        refreshedAt: '2031-05-06T07:08:09.000Z',
        articles: 2,
        undated: 1,
        passages: 2,
        first: '2024-05-26',
        last: '2024-05-26',
        index: 'ok',
      },
    ]);
  });

  test('passes over folders that hold no corpus', async () => {
    await bench.refresh();
    mkdirSync(join(bench.data, 'corpora', 'empty'));
    writeFileSync(join(bench.data, 'corpora', 'note.txt'), 'x');
    expect(await statuses()).toHaveLength(1);
  });
});

describe('corpusStatus', () => {
  const indexNow = async (model: { hash: string; dimensions: number } | null): Promise<string | undefined> =>
    (await corpusStatus(realParts, bench.location, model))?.index;

  test('is null before the first refresh', async () => {
    expect(await corpusStatus(realParts, bench.location, null)).toBeNull();
  });

  test('tells that index files are missing, and while a refresh is under way that they come', async () => {
    await bench.refresh();
    rmSync(bench.location.indexes, { recursive: true });
    expect(await indexNow(bench.embedder.model)).toBe('missing');
    const lock = realParts.locks.acquire(bench.location.lock, 'x');
    expect(await indexNow(bench.embedder.model)).toBe('rebuilding');
    lock.release();
    await bench.refresh();
    expect(await indexNow(bench.embedder.model)).toBe('ok');
  });

  test('misses the index of another model, not that of none', async () => {
    await bench.refresh();
    expect(await indexNow({ hash: 'other', dimensions: 3 })).toBe('missing');
    expect(await indexNow(null)).toBe('ok');
  });

  test('finds nothing missing in an empty corpus', async () => {
    bench.write({ 'ferry.md': null, 'harbour.md': null });
    await bench.refresh();
    expect(await indexNow(bench.embedder.model)).toBe('ok');
  });
});
