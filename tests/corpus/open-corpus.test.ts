import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { corpusStatus } from '../../src/corpus/corpus-status.js';
import type { CorpusParts } from '../../src/corpus/corpus-parts.js';
import { openCorpus } from '../../src/corpus/open-corpus.js';
import { analyse } from '../../src/retrieval/analyse.js';
import type { SearchableCorpus } from '../../src/retrieval/searchable-corpus.js';
import { createWorkbench, hashEmbedder, hashVector, page, realParts, type Workbench } from './corpus-workbench.js';

let bench: Workbench;

const places = ['Lisk', 'Marrow', 'Ostrey', 'Quill', 'Tarn', 'Velde'];

/** Enough articles that a single new one stays below a tenth. */
function manyPages(): Record<string, string> {
  const pages = Array.from({ length: 32 }, (_, i): [string, string] => {
    const place = places[i % places.length]!;
    return [`page-${i}.md`, page(`${place} report ${i}`, `The harbour of ${place} counted ${i} boats. All came home.`)];
  });
  return Object.fromEntries(pages);
}

/** Copies of the folders of `bench` as they were after its first refresh, which every test starts from. */
let refreshed: string;

beforeAll(async () => {
  bench = await createWorkbench(manyPages());
  await bench.refresh();
  refreshed = mkdtempSync(join(tmpdir(), 'verbatim-refreshed-'));
  cpSync(dirname(bench.folder), refreshed, { recursive: true, preserveTimestamps: true });
});

beforeEach(() => {
  for (const folder of [bench.folder, bench.data]) {
    rmSync(folder, { recursive: true, force: true });
    cpSync(join(refreshed, basename(folder)), folder, { recursive: true, preserveTimestamps: true });
  }
});

afterAll(() => {
  bench.remove();
  rmSync(refreshed, { recursive: true });
});

const questions = ['boats harbour', 'Lisk', 'report 7', 'nothing alike', 'counted 11 boats Velde'];

/** All that a question can see of a corpus. Paths stand for ids, which differ between two stores. */
function answersOf(corpus: SearchableCorpus): unknown {
  const pathOf = (number: number): string => {
    const entry = [...corpus.entries()].find((one) => one.number === number)!;
    return corpus.article(entry.id)!.path;
  };
  const passages = [...corpus.entries()].flatMap(({ id }) => corpus.passagesOf(id));
  const places = new Map(
    passages.map(({ id, articleId, start, end }) => [id as number, `${articleId} ${start}-${end}`]),
  );
  const byScore = (a: readonly [string, number], b: readonly [string, number]): number =>
    b[1] - a[1] || (a[0] < b[0] ? -1 : 1);
  return {
    state: { ...corpus.state, refreshedAt: null, generation: null },
    vectors: corpus.vectors?.size ?? null,
    ofPassages: [...places.keys()].map((id) => [places.get(id), corpus.vectorOf(id as never)]).sort(),
    answers: questions.map((question) => ({
      passages: corpus.passages
        .search(analyse(question), 50)
        .map(({ id, score }) => [places.get(id)!, score] as const)
        .sort(byScore),
      articles: corpus.articles
        .search(analyse(question), 50)
        .map(({ id, score }) => [pathOf(id), score] as const)
        .sort(byScore),
      vectors: corpus.vectors
        ?.search(hashVector(question), 50)
        .map(({ label, similarity }) => [places.get(label)!, Math.round(similarity * 1e5)] as const)
        .sort(byScore),
    })),
  };
}

async function answersNow(of: Workbench = bench): Promise<unknown> {
  const corpus = await of.open();
  try {
    return answersOf(corpus);
  } finally {
    corpus.close();
  }
}

/** The answers of a corpus that took in the same folder in one go. */
async function answersAfresh(): Promise<unknown> {
  const fresh = await createWorkbench(
    Object.fromEntries(readdirSync(bench.folder).map((name) => [name, readFileSync(join(bench.folder, name), 'utf8')])),
  );
  try {
    await fresh.refresh();
    return await answersNow(fresh);
  } finally {
    fresh.remove();
  }
}

function indexFiles(): string[] {
  return readdirSync(bench.location.indexes).sort();
}

/** Parts in which loading a base is a failure, or building one is. */
function forbidding(method: 'load' | 'build'): CorpusParts {
  const refuse = (): never => {
    throw new Error(`${method} was called`);
  };
  return { ...realParts, vectorIndexes: { ...realParts.vectorIndexes, [method]: refuse } };
}

describe('openCorpus', () => {
  test('opens a corpus that was never refreshed as an empty one', async () => {
    rmSync(bench.data, { recursive: true });
    const corpus = await bench.open();
    expect(corpus.state).toEqual({
      name: 'articles',
      generation: null,
      refreshedAt: null,
      articles: 0,
      undated: 0,
      passages: 0,
      first: null,
      last: null,
      languages: [],
    });
    expect(corpus.passages.search(['boat'], 5)).toEqual([]);
    expect([...corpus.entries()]).toEqual([]);
    corpus.close();
    expect(existsSync(bench.location.database)).toBe(false);
  });

  test('gives each passage its article and each article its passages in order', async () => {
    const corpus = await bench.open();
    let passages = 0;
    for (const entry of corpus.entries()) {
      const own = corpus.passagesOf(entry.id);
      passages += own.length;
      for (const passage of own) {
        expect(corpus.entryOf(passage.id)).toBe(entry);
        expect(corpus.passage(passage.id)).toEqual(passage);
        expect(passage.articleId).toBe(entry.id);
      }
      expect(own.map(({ start }) => start)).toEqual(own.map(({ start }) => start).sort((a, b) => a - b));
    }
    expect(passages).toBe(corpus.state.passages);
    expect(corpus.article('0'.repeat(32) as never)).toBeNull();
    expect(corpus.passagesOf('0'.repeat(32) as never)).toEqual([]);
    expect(() => corpus.passage(99_999 as never)).toThrow(RangeError);
    corpus.close();
  });

  test('answers from base and rows as from an index built anew', async () => {
    const base = indexFiles();
    bench.write({
      'page-3.md': null,
      'page-7.md': page('Lisk report 7', 'The harbour of Lisk counted 700 boats. Some came home.'),
    });
    await bench.refresh({ parts: forbidding('build') });
    expect(indexFiles()).toEqual(base);
    expect(await answersNow()).toEqual(await answersAfresh());
  });

  test('answers from a base that was built anew once a tenth had changed', async () => {
    const base = indexFiles();
    for (const i of [1, 2, 3])
      bench.write({ [`page-${i}.md`]: page(`Tarn report ${i}`, `Tarn lost ${i} boats. None came home.`) });
    await bench.refresh();
    expect(indexFiles()).toHaveLength(base.length);
    expect(indexFiles()).not.toEqual(base);
    expect(await answersNow()).toEqual(await answersAfresh());
  });

  test('leaves vectors out where nobody asks for them', async () => {
    const corpus = await openCorpus(forbidding('load'), bench.location, { model: null });
    expect(corpus.vectors).toBeNull();
    expect(corpus.vectorOf(1 as never)).toBeNull();
    corpus.close();
  });

  test('goes on answering from its generation while a refresh makes the next one', async () => {
    const corpus = await bench.open();
    const before = answersOf(corpus);
    for (const i of [1, 2, 3, 4]) bench.write({ [`page-${i}.md`]: null });
    await bench.refresh();
    expect(answersOf(corpus)).toEqual(before);
    corpus.close();
    const next = await bench.open();
    expect(next.state).toMatchObject({ generation: 2, articles: 28 });
    next.close();
  });

  test('ends with the reason for which it was called off', async () => {
    const signal = AbortSignal.abort(new Error('no longer wanted'));
    await expect(openCorpus(realParts, bench.location, { model: null, signal })).rejects.toThrow('no longer wanted');
  });
});

describe('another model', () => {
  const other = hashEmbedder('other');

  test('leaves keywords to answer until its vectors are made', async () => {
    const corpus = await bench.open(other.model);
    expect(corpus.vectors).toBeNull();
    expect(corpus.passages.search(analyse('boats'), 5)).toHaveLength(5);
    corpus.close();
  });

  test('embeds what is stored, with progress, and makes no generation', async () => {
    const { passages } = await bench.refresh();
    const progress: unknown[] = [];
    const report = await bench.refresh({
      embedder: other,
      onProgress: (one) => one.stage === 'embed' && progress.push(one),
    });
    expect(report).toMatchObject({ unchanged: 32, generation: 1 });
    expect(progress.at(-1)).toEqual({ stage: 'embed', done: passages, total: passages });
    const corpus = await bench.open(other.model);
    expect(corpus.vectors?.size).toBe(passages);
    corpus.close();
  });

  test('leaves the former one as it was for whoever turns back', async () => {
    const before = await answersNow();
    await bench.refresh({ embedder: other });
    expect(await answersNow()).toEqual(before);
    const embedder = hashEmbedder();
    await bench.refresh({ embedder, parts: forbidding('build') });
    expect(embedder.embedded).toEqual([]);
  });
});

describe('a third model', () => {
  test('takes the place of the first, files and vectors', async () => {
    const files = indexFiles().length;
    for (const name of ['second', 'third']) await bench.refresh({ embedder: hashEmbedder(name) });
    expect(indexFiles()).toHaveLength(files + 2);
    const again = hashEmbedder();
    await bench.refresh({ embedder: again });
    expect(again.embedded).toHaveLength(32);
  });
});

describe('index files', () => {
  const damages: Readonly<Record<string, (path: string) => void>> = {
    'torn in the middle': (path) => {
      truncateSync(path, Math.floor(readFileSync(path).length / 2));
    },
    'with one other byte': (path) => {
      const bytes = readFileSync(path);
      bytes[Math.floor(bytes.length / 2)]! ^= 0x40;
      writeFileSync(path, bytes);
    },
    emptied: (path) => {
      writeFileSync(path, '');
    },
    'that are gone': (path) => {
      rmSync(path);
    },
  };

  test.each(Object.keys(damages))('%s answer nothing wrong and are mended by the next refresh', async (damage) => {
    const expected = await answersNow();
    const whole = new Map(indexFiles().map((name) => [name, readFileSync(join(bench.location.indexes, name))]));
    for (const name of indexFiles()) {
      damages[damage]!(join(bench.location.indexes, name));
      expect(await answersNow()).toEqual(expected);
      await bench.refresh();
      const mended = new Map(indexFiles().map((file) => [file, readFileSync(join(bench.location.indexes, file))]));
      expect(mended).toEqual(whole);
      await expectGoodBases();
      expect(await answersNow()).toEqual(expected);
    }
  });

  test('of another corpus are not believed', async () => {
    const pages = Object.entries(manyPages()).map(([name, text]) => [name, text.replaceAll('boats', 'whales')]);
    const other = await createWorkbench(Object.fromEntries(pages) as Record<string, string>);
    await other.refresh();
    const expected = await answersNow();
    for (const name of readdirSync(other.location.indexes)) {
      copyFileSync(join(other.location.indexes, name), join(bench.location.indexes, name));
    }
    other.remove();
    expect(await answersNow()).toEqual(expected);
    await bench.refresh();
    await expectGoodBases();
    expect(await answersNow()).toEqual(expected);
  });

  test.each([
    ['format', 2],
    ['generation', 7],
    ['membership', 'other'],
    ['reader', 'other'],
    ['maker', 'other'],
    ['files', []],
    ['files', [{ name: '../corpus.db', bytes: 1, sha256: 'x' }]],
  ])('with a stamp that says another %s are not believed', async (field, value) => {
    const expected = await answersNow();
    for (const name of indexFiles().filter((file) => file.endsWith('.json'))) {
      const path = join(bench.location.indexes, name);
      const stamp = JSON.parse(readFileSync(path, 'utf8')) as object;
      writeFileSync(path, JSON.stringify({ ...stamp, [field]: value }));
    }
    expect(await answersNow()).toEqual(expected);
    await bench.refresh();
    await expectGoodBases();
    expect(await answersNow()).toEqual(expected);
  });

  test('that a refresh replaces while they are loaded are loaded anew', async () => {
    let loads = 0;
    const load: CorpusParts['vectorIndexes']['load'] = async (path, expected) => {
      if (++loads === 1) {
        for (const i of [1, 2, 3, 4]) bench.write({ [`page-${i}.md`]: null });
        await bench.refresh();
      }
      return realParts.vectorIndexes.load(path, expected);
    };
    const parts = { ...realParts, vectorIndexes: { ...realParts.vectorIndexes, load } };
    const corpus = await openCorpus(parts, bench.location, { model: bench.embedder.model });
    expect(loads).toBe(2);
    expect(corpus.state).toMatchObject({ generation: 1, articles: 32 });
    expect(corpus.vectors?.size).toBe(corpus.state.passages);
    corpus.close();
  });

  test('that nobody needs any more are removed', async () => {
    const kept = indexFiles();
    writeFileSync(join(bench.location.indexes, '.half-written.tmp'), 'x');
    writeFileSync(join(bench.location.indexes, 'keywords-of-before.passages'), 'x');
    await bench.refresh();
    expect(indexFiles()).toEqual(kept);
  });

  /** Opened without a way to load a base, an exact search over rows would answer the same. */
  async function expectGoodBases(): Promise<void> {
    const status = await corpusStatus(realParts, bench.location, bench.embedder.model);
    expect(status?.index).toBe('ok');
    let loads = 0;
    const load: CorpusParts['vectorIndexes']['load'] = (path, expected) => {
      loads++;
      return realParts.vectorIndexes.load(path, expected);
    };
    const parts = { ...realParts, vectorIndexes: { ...realParts.vectorIndexes, load } };
    (await openCorpus(parts, bench.location, { model: bench.embedder.model })).close();
    expect(loads).toBe(1);
  }
});
