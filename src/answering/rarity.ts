import { highestRarity, type WordVectors } from '../../embeddings/word-vectors.js';
import { inverseDocumentFrequency } from '../retrieval/keyword-index.js';
import type { SearchableCorpus } from '../retrieval/searchable-corpus.js';
import type { QuestionTerm } from './question.js';

/**
 * How much a term tells, 0 (in every passage) to 1: rare in this corpus and rare in the language. A small corpus alone would call every
 * plain word rare; the language alone would call the corpus's own subject rare.
 */
export function rarityIn(
  corpus: SearchableCorpus,
  wordVectors: WordVectors | null,
  { term, word }: QuestionTerm,
): number {
  const { documents } = corpus.passages;
  const rarest = inverseDocumentFrequency(documents, 0);
  const here = inverseDocumentFrequency(documents, corpus.passages.documentFrequency(term)) / rarest;
  return wordVectors === null ? here : Math.min(wordVectors.rarityOf(word) / highestRarity, here);
}
