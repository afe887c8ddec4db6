import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readStaticTable, type StaticTable } from './static-table.js';
import { splitWords, WordPiece } from './training/word-piece.js';

/**
 * The bundled model's table of word vectors, looked up in process: no network runs, so that thousands of words can be
 * compared while a question waits.
 */
export interface WordVectors {
  readonly dimensions: number;
  /** Sum of the vectors of the word's pieces, not normalised: a longer vector carries more meaning. */
  vectorOf(word: string): Float32Array;
  /** Background idf, about 0 (in every passage) to 9 (rarer than any word of the vocabulary), from the word's rank. */
  rarityOf(word: string): number;
  /** Written with a capital in the training texts; `null` for a word that is not whole in the vocabulary. */
  isName(word: string): boolean | null;
  /** The whole words of the vocabulary, most frequent first. */
  words(): Iterable<string>;
}

/** Words of a passage, and the share of running text that the most frequent word makes up (Zipf). */
const passageWords = 110;
const zipfShare = 0.1;
/** Background idf of a word rarer than any of the vocabulary. */
export const highestRarity = 9;
/** Distinct words kept ready; one question touches about two thousand. */
const cacheLimit = 20_000;

/** @param folder a model written by `training/`. Takes the table's size in memory, about 10 MB. */
export async function loadWordVectors(folder: string): Promise<WordVectors> {
  const [network, tokenizer, shapes] = await Promise.all([
    readFile(join(folder, 'onnx', 'model.onnx')),
    readFile(join(folder, 'tokenizer.json'), 'utf8'),
    readFile(join(folder, 'names.json'), 'utf8'),
  ]);
  const { model } = JSON.parse(tokenizer) as { model: { vocab: Record<string, number> } };
  const { names } = JSON.parse(shapes) as { names: string };
  return wordVectors(readStaticTable(network), model.vocab, Buffer.from(names, 'base64'));
}

/** @param names one bit for each token, the lowest first: whether it is a name. */
function wordVectors(table: StaticTable, vocabulary: Readonly<Record<string, number>>, names: Uint8Array): WordVectors {
  const ids = new Map(Object.entries(vocabulary));
  const tokens = Object.entries(vocabulary)
    .sort((a, b) => a[1] - b[1])
    .map(([token]) => token);
  const pieces = new WordPiece(tokens);
  const ranks = rankWholeWords(tokens);
  const cache = new Map<string, Float32Array>();
  return {
    dimensions: table.dimensions,
    vectorOf(word) {
      const known = cache.get(word);
      if (known !== undefined) return known;
      const vector = new Float32Array(table.dimensions);
      for (const part of splitWords(word)) for (const id of pieces.encodeWord(part)) addRow(table, id, vector);
      if (cache.size >= cacheLimit) cache.clear();
      cache.set(word, vector);
      return vector;
    },
    isName(word) {
      const id = ids.get(word);
      return id === undefined ? null : ((names[id >> 3] ?? 0) & (1 << (id & 7))) !== 0;
    },
    words: () => ranks.keys(),
    rarityOf(word) {
      const rank = ranks.get(word);
      if (rank === undefined) return highestRarity;
      return Math.min(highestRarity, -Math.log(1 - Math.exp((-passageWords * zipfShare) / rank)));
    },
  };
}

/** Whole words stand in the vocabulary in order of frequency. */
function rankWholeWords(tokens: readonly string[]): Map<string, number> {
  const ranks = new Map<string, number>();
  for (const token of tokens) {
    if (token.length > 1 && !token.startsWith('##') && !token.startsWith('[')) ranks.set(token, ranks.size + 1);
  }
  return ranks;
}

function addRow(table: StaticTable, id: number, sum: Float32Array): void {
  const scale = table.scales[id]!;
  const offset = id * table.dimensions;
  for (let i = 0; i < table.dimensions; i++) sum[i]! += table.rows[offset + i]! * scale;
}
