import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStaticTable, staticVector } from '../static-table.js';
import { readBeirSet, readNewsSet, type EvaluationSet } from './evaluation-sets.js';
import { keywordScores, measureSet, type Embed, type SetQuality } from './measure.js';
import { WordPiece } from './word-piece.js';

const BEIR_SETS = ['xquad_en', 'cranfield', 'trecqa_dev', 'wikiqa_dev'];
const WEIGHTS = [0.1, 0.2, 0.3, 0.4, 0.5];

/** Embeds with a written model folder, without the library: the same vectors, as the tests of the writer show. */
function embedderOf(folder: string): Embed {
  const table = readStaticTable(readFileSync(join(folder, 'onnx', 'model.onnx')));
  const { model } = JSON.parse(readFileSync(join(folder, 'tokenizer.json'), 'utf8')) as {
    model: { vocab: Record<string, number> };
  };
  const vocabulary: string[] = [];
  for (const [token, id] of Object.entries(model.vocab)) vocabulary[id] = token;
  const tokenizer = new WordPiece(vocabulary);
  const nothing = new Float32Array(table.dimensions);
  return (text) => staticVector(table, tokenizer.encode(text)) ?? nothing;
}

/** Measures a written model folder on every set that is there; none of them is looked at in training. */
export function measureModel(
  folder: string,
  evaluationFolder: string,
  newsFolder: string,
  report: (line: string) => void,
): SetQuality[] {
  const embed = embedderOf(folder);
  const measured: SetQuality[] = [];
  const measure = (set: EvaluationSet | null): void => {
    if (set === null) return;
    report(`Measuring on ${set.name}, ${String(set.queries.length)} questions…`);
    measured.push(measureSet(set, embed, keywordScores(set), WEIGHTS));
  };
  for (const name of BEIR_SETS) measure(readBeirSet(evaluationFolder, name));
  measure(readNewsSet(newsFolder));
  return measured;
}
