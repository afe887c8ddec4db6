import type { WordVectors } from '../../../embeddings/word-vectors.js';
import type { SearchableCorpus } from '../../retrieval/searchable-corpus.js';

/** What a text is verified with. */
export interface VerifyParts {
  readonly corpus: SearchableCorpus;
  /** Tells names at the beginning of a sentence; `null`: only capitals do. */
  readonly wordVectors: WordVectors | null;
  /** Called between short steps of work: lets others have the thread, and ends work that was called off by throwing. */
  readonly rest: () => Promise<void>;
}
