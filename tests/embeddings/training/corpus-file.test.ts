import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeCorpusFile } from '../../../embeddings/training/corpus-file.js';
import { inflections } from '../../../embeddings/training/inflections.js';
import { quantise } from '../../../embeddings/training/quantise.js';
import { splitSentences } from '../../../embeddings/training/sentences.js';
import { missingInput, type Source } from '../../../embeddings/training/sources.js';
import { WordPiece } from '../../../embeddings/training/word-piece.js';
import { pseudoRandom, tinyVocabulary } from './tiny-model.js';

describe('chooseVocabulary', () => {
  it('is repeatable, without doubles, and holds words, characters and pieces', () => {
    const vocabulary = tinyVocabulary();
    expect(vocabulary).toEqual(tinyVocabulary());
    expect(new Set(vocabulary).size).toBe(vocabulary.length);
    expect(vocabulary).toEqual(expect.arrayContaining(['[PAD]', '[UNK]', 'captain', 'z', '##z']));
  });
});

describe('splitSentences', () => {
  it('keeps titles and initials together and fragments with the sentence before', () => {
    expect(
      splitSentences('Gen. A. Holt left the northern port today. The ferry to Ostmark stayed behind. Why?'),
    ).toEqual(['Gen. A. Holt left the northern port today.', 'The ferry to Ostmark stayed behind. Why?']);
  });
});

describe('writeCorpusFile', () => {
  it('marks headlines and questions and leaves out pairs whose words are not whole', () => {
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-corpus-'));
    const source = (kind: Source['kind'], documents: [string | null, string][]): Source => ({
      ...{ name: kind, kind, weight: 0.5, vocabularyWeight: 1 },
      documents: () => documents.map(([headline, paragraph]) => ({ headline, paragraphs: [paragraph] })),
    });
    const text: [string | null, string][] = [
      ['Ferry boarded', 'Had the ferry left at nine? Never again, she told them.'],
    ];
    const pairs: [string, string][] = [
      ['ferry', 'captain'],
      ['xylophone', 'captain'],
      ['gates', 'gates'],
    ];
    const path = join(folder, 'corpus.bin');
    const counts = writeCorpusFile(
      path,
      [source('text', text), source('pairs', pairs)],
      new WordPiece(tinyVocabulary()),
    );
    expect(counts.map(({ documents, sentences }) => [documents, sentences])).toEqual([
      [1, 3],
      [1, 2],
    ]);
    const bytes = readFileSync(path);
    const numbers = new Uint32Array(new Uint8Array(bytes.subarray(0, 24)).buffer);
    expect([...numbers.subarray(1, 4)]).toEqual([2, 2, 5]);
    const flagsAt = 24 + 2 * 16 + (2 + 1) * 4 + (5 + 1) * 4;
    expect([...bytes.subarray(flagsAt, flagsAt + 5)]).toEqual([1, 2, 0, 0, 0]);
    expect(bytes.length).toBe(flagsAt + 5 + numbers[4]! * 2);
    rmSync(folder, { recursive: true });
  });
});

describe('quantise', () => {
  it('errs by half a step at most and leaves a row of zeros alone', () => {
    const table = pseudoRandom(64);
    table.fill(0, 0, 32);
    const { rows, scales } = quantise(table, 32);
    expect(scales[0]).toBe(0);
    table.forEach((value, i) => {
      const scale = scales[Math.floor(i / 32)]!;
      expect(Math.abs(rows[i]! * scale - value)).toBeLessThanOrEqual(scale / 2 + 1e-7);
    });
  });
});

describe('inflections', () => {
  it('forms plurals and past forms, regular and irregular', () => {
    expect(inflections('deny', true)).toEqual(expect.arrayContaining(['denies', 'denied', 'denying']));
    expect(inflections('stop', true)).toEqual(expect.arrayContaining(['stopped', 'stopping']));
    expect(inflections('win', true)).toContain('won');
    expect(inflections('truce', false)).toEqual(['truces']);
  });
});

describe('missingInput', () => {
  it('says in one sentence which file is missing', () => {
    expect(missingInput('no-such-folder', 'no-such-folder')).toMatch(
      /^The training texts are not here \(.*is missing\).*\.$/u,
    );
  });
});
