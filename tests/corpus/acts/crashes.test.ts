import { cpSync, rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { eraseArticle } from '../../../src/corpus/acts/erase-article.js';
import { findArticle } from '../../../src/corpus/acts/find-article.js';
import { removeArticle } from '../../../src/corpus/acts/remove-article.js';
import { restoreArticle } from '../../../src/corpus/acts/restore-article.js';
import { rollBack } from '../../../src/corpus/acts/roll-back.js';
import type { CorpusParts } from '../../../src/corpus/corpus-parts.js';
import type { ArticleId } from '../../../src/domain/article.js';
import type { CorpusStore } from '../../../src/store/corpus-store.js';
import { page, realParts } from '../corpus-workbench.js';
import { createActsBench, type ActsBench } from './acts-bench.js';

const secret = 'The smuggler Odo Vantongeren hid below the quay of Lisk.';

class Crash extends Error {}

const writes = [
  'saveVectors',
  'saveSignature',
  'changeMembers',
  'erase',
  'wipe',
  'useModel',
  'forgetModelsBut',
] as const satisfies readonly (keyof CorpusStore)[];

/** Parts that fail at one of the calls by which an act touches the world, before it or right after it. */
function crashing(at: number): { readonly parts: CorpusParts; readonly calls: () => number } {
  let calls = 0;
  const step = (): void => {
    if (++calls === at) throw new Crash(`call ${at}`);
  };
  const watched = <Target extends object>(target: Target, names: readonly (keyof Target & string)[]): Target => {
    const copy = { ...target };
    for (const name of names) {
      const original = target[name] as (...args: unknown[]) => unknown;
      copy[name] = ((...args: unknown[]): unknown => {
        step();
        const result = original.apply(target, args);
        step();
        return result;
      }) as Target[typeof name];
    }
    return copy;
  };
  const { store } = realParts;
  return {
    calls: () => calls,
    parts: {
      ...realParts,
      store: { ...store, openForWriting: (path, origin) => watched(store.openForWriting(path, origin), writes) },
      vectorIndexes: watched(realParts.vectorIndexes, ['build']),
    },
  };
}

interface Case {
  readonly name: string;
  /** What is done before, so that there is something to act on. */
  readonly prepare: (bench: ActsBench) => Promise<unknown>;
  readonly act: (parts: CorpusParts, bench: ActsBench, articleId: ArticleId) => Promise<unknown>;
}

const cases: readonly Case[] = [
  {
    name: 'a removal',
    prepare: () => Promise.resolve(),
    act: (parts, { location, embedder }, articleId) => removeArticle(parts, location, { articleId, embedder }),
  },
  {
    name: 'a restoration',
    prepare: (bench) => bench.removeArticle('A smuggler'),
    act: (parts, { location, embedder }, articleId) => restoreArticle(parts, location, { articleId, embedder }),
  },
  {
    name: 'a rollback',
    prepare: async (bench) => {
      bench.write({ 'fog.md': null, 'rain.md': null });
      await bench.refresh();
    },
    act: (parts, { location, embedder }) => rollBack(parts, location, { to: 1, embedder }),
  },
  {
    name: 'an erasure',
    prepare: () => Promise.resolve(),
    act: (parts, { location, embedder }, articleId) => eraseArticle(parts, location, { articleId, embedder }),
  },
];

async function prepared({ prepare }: Case): Promise<{ readonly bench: ActsBench; readonly articleId: ArticleId }> {
  const bench = await createActsBench({
    'secret.md': page('A smuggler', secret),
    'fog.md': page('Fog', 'Fog lay over the harbour. The ferry stayed in.'),
    'rain.md': page('Rain', 'Rain fell on the ramp.'),
  });
  await bench.refresh();
  const articleId = bench.idOf('A smuggler');
  await prepare(bench);
  return { bench, articleId };
}

describe.each(cases)('$name that ends at any of its steps', (one) => {
  test('leaves the state before it or the one after it', async () => {
    const { bench, articleId } = await prepared(one);
    const saved = `${bench.data}-saved`;
    cpSync(bench.data, saved, { recursive: true });
    const before = await bench.seen();
    await one.act(realParts, bench, articleId);
    const after = await bench.seen();
    expect(after).not.toEqual(before);

    const met = new Set<string>();
    for (let at = 1; ; at++) {
      rmSync(bench.data, { recursive: true });
      cpSync(saved, bench.data, { recursive: true });
      const { parts, calls } = crashing(at);
      const ended = await one.act(parts, bench, articleId).catch((error: unknown) => error);
      if (calls() < at) break;
      expect(ended).toBeInstanceOf(Crash);
      const seen = await bench.seen();
      expect([before, after]).toContainEqual(seen);
      const isAfter = JSON.stringify(seen) === JSON.stringify(after);
      met.add(isAfter ? 'after' : 'before');
      if (!isAfter) await one.act(realParts, bench, articleId);
      expect(await bench.seen()).toEqual(after);
      if (one.name !== 'an erasure') continue;
      await bench.refresh();
      expect([at, bench.filesHolding(secret)]).toEqual([at, []]);
      expect(findArticle(realParts, bench.location, { text: 'A smuggler', scope: 'stored' }).kind).toBe('none');
    }
    expect([...met].sort()).toEqual(['after', 'before']);
  });
});
