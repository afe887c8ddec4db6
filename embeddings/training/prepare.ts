import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeCorpusFile, type CorpusCounts } from './corpus-file.js';
import type { Source } from './sources.js';
import { chooseVocabulary, type VocabularyOptions } from './vocabulary.js';
import { splitWords, WordPiece } from './word-piece.js';

/** What the trainer needs, and what the model card reports. */
export interface Prepared {
  readonly vocabulary: readonly string[];
  readonly corpusPath: string;
  readonly counts: readonly CorpusCounts[];
}

/** Reads the sources twice: once to choose the vocabulary, once to write them as token ids into `folder`. */
export function prepareCorpus(
  sources: readonly Source[],
  options: VocabularyOptions,
  folder: string,
  report: (line: string) => void,
): Prepared {
  report('Counting words…');
  const vocabulary = chooseVocabulary(countWords(sources), options);
  writeFileSync(join(folder, 'vocabulary.json'), JSON.stringify(vocabulary));
  report(`Chose ${String(vocabulary.length)} tokens; writing the corpus as token ids…`);
  const corpusPath = join(folder, 'corpus.bin');
  const counts = writeCorpusFile(corpusPath, sources, new WordPiece(vocabulary));
  writeFileSync(join(folder, 'counts.json'), JSON.stringify(counts));
  for (const { name, documents, sentences, tokens } of counts) {
    report(`  ${name}: ${String(documents)} documents, ${String(sentences)} sentences, ${String(tokens)} tokens`);
  }
  return { vocabulary, corpusPath, counts };
}

function countWords(sources: readonly Source[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const source of sources) {
    if (source.vocabularyWeight === 0) continue;
    for (const { headline, paragraphs } of source.documents()) {
      for (const text of headline === null ? paragraphs : [headline, ...paragraphs]) {
        for (const word of splitWords(text)) counts.set(word, (counts.get(word) ?? 0) + source.vocabularyWeight);
      }
    }
  }
  return counts;
}
