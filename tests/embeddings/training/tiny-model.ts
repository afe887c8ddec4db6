import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { AutoModel, AutoTokenizer, env, type PreTrainedModel, type PreTrainedTokenizer } from '@xenova/transformers';
import { writeModelFolder } from '../../../embeddings/training/model-files.js';
import { quantise } from '../../../embeddings/training/quantise.js';
import { chooseVocabulary } from '../../../embeddings/training/vocabulary.js';
import { splitWords } from '../../../embeddings/training/word-piece.js';

/** Text invented for these tests. */
const TINY_TEXT =
  'The ferry to Ostmark left at nine. Its captain, Åsa Lindqvist, said that 1,240 passengers had boarded - twice as ' +
  'many as in 2019! “Never again,” she told reporters; the harbour’s gates re-opened at noon (local time).';

/** A small vocabulary with whole words, pieces and single characters. */
export function tinyVocabulary(): string[] {
  const counts = new Map<string, number>();
  for (const word of splitWords(TINY_TEXT)) counts.set(word, (counts.get(word) ?? 0) + 2);
  for (const character of 'abcdefghijklmnopqrstuvwxyz0123456789') counts.set(character, 1);
  return chooseVocabulary(counts, { size: 130, pieces: 12 });
}

/** Repeatable numbers between -1 and 1. */
export function pseudoRandom(count: number): Float32Array {
  let state = 7;
  return Float32Array.from({ length: count }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return (state / 2_147_483_647) * 2 - 1;
  });
}

/** Writes a model of random vectors into a fresh folder. */
export function writeTinyModel(dimensions: number) {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-model-'));
  const vocabulary = tinyVocabulary();
  const table = quantise(pseudoRandom(vocabulary.length * dimensions), dimensions);
  writeModelFolder(folder, vocabulary, table);
  return { folder, vocabulary, table };
}

/** Loads a model folder with the library that runs it in the product, from disk alone. */
export async function loadModelFolder(
  folder: string,
): Promise<{ model: PreTrainedModel; tokenizer: PreTrainedTokenizer }> {
  env.allowRemoteModels = false;
  env.localModelPath = dirname(folder);
  const name = basename(folder);
  return {
    model: await AutoModel.from_pretrained(name, { quantized: false }),
    tokenizer: await AutoTokenizer.from_pretrained(name),
  };
}
