import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from './sources.js';
import { splitWords } from './word-piece.js';

/** Written with a capital inside a sentence in at least this share of its occurrences, a word is a name. */
const NAME_SHARE = 0.7;
const FEWEST = 3;
/** A word inside a sentence: a small letter or a comma and one space go before it. */
const INSIDE = /(?<=[\p{Ll},] )\p{L}[\p{L}\p{M}'’-]*/gu;

/**
 * Finds which words of a model's vocabulary are names, by how they are written in the training texts, and writes one bit for each
 * token into `names.json`. Members often write names small; the bit tells them from other rare words.
 */
export function writeNameWords(folder: string, sources: readonly Source[]): void {
  const vocabulary = vocabularyOf(folder);
  const capital = new Uint32Array(vocabulary.size);
  const small = new Uint32Array(vocabulary.size);
  for (const source of sources) {
    if (source.kind !== 'text') continue;
    for (const { paragraphs } of source.documents()) {
      for (const paragraph of paragraphs) countShapes(paragraph, vocabulary, { capital, small });
    }
  }
  const bits = new Uint8Array(Math.ceil(vocabulary.size / 8));
  for (let id = 0; id < vocabulary.size; id++) {
    const seen = capital[id]! + small[id]!;
    if (capital[id]! >= FEWEST && capital[id]! / seen >= NAME_SHARE) bits[id >> 3]! |= 1 << (id & 7);
  }
  const names = Buffer.from(bits).toString('base64');
  writeFileSync(join(folder, 'names.json'), `${JSON.stringify({ names })}\n`);
}

function vocabularyOf(folder: string): Map<string, number> {
  const { model } = JSON.parse(readFileSync(join(folder, 'tokenizer.json'), 'utf8')) as {
    model: { vocab: Record<string, number> };
  };
  return new Map(Object.entries(model.vocab));
}

function countShapes(
  text: string,
  vocabulary: ReadonlyMap<string, number>,
  counts: { readonly capital: Uint32Array; readonly small: Uint32Array },
): void {
  for (const [written] of text.matchAll(INSIDE)) {
    const [word, ...rest] = splitWords(written.replace(/['’]s$/u, ''));
    const id = word === undefined || rest.length > 0 ? undefined : vocabulary.get(word);
    if (id !== undefined) (/^\p{Lu}/u.test(written) ? counts.capital : counts.small)[id]!++;
  }
}
