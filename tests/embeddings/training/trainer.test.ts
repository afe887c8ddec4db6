import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileTrainer, runTrainer, type TrainerProgress } from '../../../embeddings/training/compiled-trainer.js';
import { writeCorpusFile } from '../../../embeddings/training/corpus-file.js';
import type { Source } from '../../../embeddings/training/sources.js';
import { WordPiece } from '../../../embeddings/training/word-piece.js';

const WORDS = ['ferry', 'harbour', 'captain', 'goal', 'referee', 'striker', 'the', 'of', 'and', 'a'];
const VOCABULARY = ['[PAD]', '[UNK]', '.', ...WORDS];
const DIMENSIONS = 32;
const SETTINGS = { vocabulary: VOCABULARY.length, dimensions: DIMENSIONS, batch: 32, batches: 100, seed: 3 };
const compilerMissing = spawnSync('g++', ['--version']).status !== 0;

/** Two subjects that never meet in one document. */
const SOURCE: Source = {
  ...{ name: 'invented', kind: 'text', weight: 1, vocabularyWeight: 1 },
  documents: () =>
    Array.from({ length: 40 }, (_, i) => {
      const subject = i % 2 === 0 ? ['ferry', 'harbour', 'captain'] : ['goal', 'referee', 'striker'];
      const sentence = (j: number) => `The ${subject[j % 3]!} and the ${subject[(j + 1 + (i % 2)) % 3]!} of a.`;
      return { headline: null, paragraphs: Array.from({ length: 6 }, (_, j) => sentence(i + j)) };
    }),
};

describe.skipIf(compilerMissing)('trainer.cpp', () => {
  let folder: string;
  let program: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'verbatim-trainer-'));
    program = compileTrainer(join('embeddings', 'training', 'trainer.cpp'), folder);
    writeCorpusFile(join(folder, 'corpus.bin'), [SOURCE], new WordPiece(VOCABULARY));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  function train(settings: Readonly<Record<string, number>>, progress: TrainerProgress[] = []): Promise<Float32Array> {
    const paths = { corpus: join(folder, 'corpus.bin'), table: join(folder, 'table.f32') };
    return runTrainer(program, paths, settings, (report) => progress.push(report));
  }

  function row(table: Float32Array, word: string): Float32Array {
    const id = VOCABULARY.indexOf(word);
    return table.subarray(id * DIMENSIONS, (id + 1) * DIMENSIONS);
  }

  function length(vector: Float32Array): number {
    return Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0));
  }

  function cosine(table: Float32Array, one: string, other: string): number {
    const [a, b] = [row(table, one), row(table, other)];
    return a.reduce((sum, x, i) => sum + x * b[i]!, 0) / length(a) / length(b);
  }

  it('brings words of one subject together, and shortens words that tell nothing', async () => {
    const progress: TrainerProgress[] = [];
    const table = await train(SETTINGS, progress);
    expect(table.length).toBe(VOCABULARY.length * DIMENSIONS);
    expect(progress.at(-1)).toMatchObject({ batch: 100, batches: 100 });
    expect(progress.at(-1)!.loss).toBeLessThan(progress[0]!.loss);
    expect(cosine(table, 'ferry', 'harbour')).toBeGreaterThan(cosine(table, 'ferry', 'goal') + 0.3);
    expect(length(row(table, 'the'))).toBeLessThan(length(row(table, 'striker')));
  });

  it('gives the same table for the same seed and another for another', async () => {
    const first = await train({ ...SETTINGS, batches: 5 });
    expect(await train({ ...SETTINGS, batches: 5 })).toEqual(first);
    expect(await train({ ...SETTINGS, batches: 5, seed: 4 })).not.toEqual(first);
  });

  it('refuses an option it does not know', async () => {
    await expect(train({ ...SETTINGS, speed: 1 })).rejects.toThrow('code 1');
  });
});
