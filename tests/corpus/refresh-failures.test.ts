import { rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CorpusParts } from '../../src/corpus/corpus-parts.js';
import { openCorpus } from '../../src/corpus/open-corpus.js';
import { InUseError, UserError } from '../../src/domain/errors.js';
import { analyse } from '../../src/retrieval/analyse.js';
import { createCorpusTables, sqliteCorpusStore } from '../../src/store/sqlite-corpus-store.js';
import {
  createWorkbench,
  hashEmbedder,
  page,
  realParts,
  withoutSeconds,
  type Files,
  type Workbench,
} from './corpus-workbench.js';

const before: Files = {
  'ferry.md': page('Ferry returns', 'The ferry sailed from Lisk at noon. It carried forty people.'),
  'harbour.md': page('Harbour closed', 'The harbour master closed the quay. Nobody was hurt.', null),
  'council.md': page('Council votes', 'The council voted for a new ramp. Three members were away.'),
};
const changes: Files = {
  'ferry.md': page('Ferry returns', 'The ferry sailed back at dusk. Nobody was aboard.'),
  'harbour.md': null,
  'lines.jsonl': ['Fog', 'Rain', 'Snow']
    .map((title) => JSON.stringify({ title, text: `${title} fell on the ferry and the ramp. People stayed at home.` }))
    .join('\n'),
};

let bench: Workbench;

beforeEach(async () => {
  bench = await createWorkbench(before);
});

afterEach(() => {
  bench.remove();
});

/** What a person sees of a corpus. */
async function seen(of: Workbench): Promise<unknown> {
  const corpus = await openCorpus(realParts, of.location, { model: of.embedder.model });
  try {
    const paths = [...corpus.entries()].map(({ id }) => corpus.article(id)!.path).sort();
    const found = corpus.passages.search(analyse('ferry ramp'), 20).map(({ score }) => Math.round(score * 1e9));
    return { paths, found, vectors: corpus.vectors?.size, passages: corpus.state.passages };
  } finally {
    corpus.close();
  }
}

class Crash extends Error {}

/**
 * Parts that fail at one of the calls by which a refresh touches the world: writes of the store, the embedder, the
 * building of an index. `calls` counts them.
 */
function crashing(at: number): { parts: CorpusParts; embedder: Workbench['embedder']; calls: () => number } {
  let calls = 0;
  const step = (): void => {
    if (++calls === at) throw new Crash(`call ${at}`);
  };
  const watched = <Target extends object>(target: Target, names: readonly (keyof Target & string)[]): Target => {
    const copy = { ...target };
    for (const name of names) {
      const original = target[name] as (...args: unknown[]) => unknown;
      const before = (...args: unknown[]): unknown => {
        step();
        return original.apply(target, args);
      };
      copy[name] = before as Target[typeof name];
    }
    return copy;
  };
  const writes = [
    'startFile',
    'savePages',
    'finishFile',
    'touchFile',
    'saveVectors',
    'reuseVectors',
    'commit',
    'useModel',
    'forgetModelsBut',
  ] as const;
  return {
    calls: () => calls,
    parts: {
      ...realParts,
      store: {
        ...realParts.store,
        openForWriting: (path, origin) => watched(realParts.store.openForWriting(path, origin), writes),
      },
      vectorIndexes: watched(realParts.vectorIndexes, ['build']),
      now: () => {
        step();
        return new Date();
      },
    },
    embedder: watched(hashEmbedder(), ['embed']),
  };
}

describe('a refresh that ends at any of its steps', () => {
  test('leaves the former generation as it was, and the next one ends as if nothing had been', async () => {
    await bench.refresh();
    const former = await seen(bench);
    const oracle = await createWorkbench(before);
    await oracle.refresh();
    oracle.write(changes);
    const expectedReport = withoutSeconds(await oracle.refresh());
    const expected = await seen(oracle);
    oracle.remove();

    let crashes = 0;
    for (let at = 1; ; at++) {
      const trial = await createWorkbench(before);
      await trial.refresh();
      trial.write(changes);
      const { parts, embedder, calls } = crashing(at);
      const ended = await trial.refresh({ parts, embedder }).then(
        () => 'done',
        (error: unknown) => error,
      );
      if (calls() < at) {
        trial.remove();
        expect(ended).toBe('done');
        break;
      }
      crashes++;
      expect(ended).toBeInstanceOf(Crash);
      const afterwards = await seen(trial);
      // Only what comes after the commit may find the new state.
      expect([former, expected]).toContainEqual(afterwards);
      const report = await trial.refresh();
      if (JSON.stringify(afterwards) === JSON.stringify(former)) expect(report).toMatchObject(expectedReport);
      else expect(report).toMatchObject({ added: 0, changed: 0, removed: 0, generation: 2 });
      expect(await seen(trial)).toEqual(expected);
      trial.remove();
    }
    expect(crashes).toBeGreaterThan(10);
  });

  test('makes no vector twice', async () => {
    const embedder = hashEmbedder();
    const parts: CorpusParts = {
      ...realParts,
      vectorIndexes: {
        ...realParts.vectorIndexes,
        build: () => Promise.reject(new Crash('before the index')),
      },
    };
    await expect(bench.refresh({ parts, embedder })).rejects.toThrow(Crash);
    expect(embedder.embedded).toHaveLength(3);
    await bench.refresh({ embedder });
    expect(embedder.embedded).toHaveLength(3);
  });
});

describe('a refresh that is called off', () => {
  test.each(['discover', 'read', 'embed', 'index'] as const)(
    'at stage %s leaves the corpus as it was',
    async (stage) => {
      await bench.refresh();
      const former = await seen(bench);
      bench.write(changes);
      const controller = new AbortController();
      const reason = new Error('called off');
      const refresh = bench.refresh({
        signal: controller.signal,
        onProgress: (progress) => {
          if (progress.stage === stage) controller.abort(reason);
        },
      });
      await expect(refresh).rejects.toBe(reason);
      expect(await seen(bench)).toEqual(former);
      expect(await bench.refresh()).toMatchObject({ added: 3, changed: 1, removed: 1, generation: 2 });
    },
  );

  test('frees the corpus for the next one', async () => {
    await expect(bench.refresh({ signal: AbortSignal.abort(new Error('no')) })).rejects.toThrow('no');
    await bench.refresh();
  });
});

describe('a second refresh at the same time', () => {
  test('is refused in one sentence that names the first', async () => {
    const lock = realParts.locks.acquire(bench.location.lock, 'x');
    await expect(bench.refresh()).rejects.toThrow(InUseError);
    await expect(bench.refresh()).rejects.toThrow(/^The corpus articles is in use by process \d+ since /);
    lock.release();
    await bench.refresh();
  });
});

describe('a full disk', () => {
  const sentence = /^The disk that holds .* is full: free some space and refresh again; answers go on from the last/;

  test('that SQLite meets is told in one sentence and loses nothing', async () => {
    await bench.refresh();
    const former = await seen(bench);
    const paragraphs = Array.from(
      { length: 1_000 },
      (_, i) => `On day ${i} the keeper of Lisk counted ${i * 7} boats.`,
    );
    bench.write({ ...changes, 'long.txt': `A long tale\n\n${paragraphs.join('\n\n')}` });
    const parts: CorpusParts = { ...realParts, store: { ...realParts.store, openForWriting: openOnSmallDisk } };
    await expect(bench.refresh({ parts })).rejects.toThrow(UserError);
    await expect(bench.refresh({ parts })).rejects.toThrow(sentence);
    expect(await seen(bench)).toEqual(former);
    await bench.refresh();
  });

  test('that an index meets is told in one sentence and loses nothing', async () => {
    await bench.refresh();
    const former = await seen(bench);
    bench.write(changes);
    const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    const build = (): Promise<void> => Promise.reject(full);
    const parts: CorpusParts = { ...realParts, vectorIndexes: { ...realParts.vectorIndexes, build } };
    await expect(bench.refresh({ parts })).rejects.toThrow(sentence);
    expect(await seen(bench)).toEqual(former);
  });

  /** A database that may grow by a few pages only. */
  function openOnSmallDisk(path: string): ReturnType<CorpusParts['store']['openForWriting']> {
    const connection = new Database(path);
    const pages = connection.pragma('page_count', { simple: true }) as number;
    connection.pragma(`max_page_count = ${pages + 8}`);
    return sqliteCorpusStore(connection);
  }
});

describe('a damaged database', () => {
  test('is told in one sentence', async () => {
    await bench.refresh();
    rmSync(bench.location.database);
    const connection = new Database(bench.location.database);
    createCorpusTables(connection, bench.location);
    connection.close();
    await expect(bench.refresh()).rejects.toThrow(UserError);
    await expect(bench.open()).rejects.toThrow(/not a corpus of Verbatim/);
  });
});
