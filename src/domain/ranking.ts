import type { Article } from './article.js';
import type { Passage } from './passage.js';

/** What each leg said of a passage before anything was normalised. `null`: the leg did not see this passage. */
export interface Evidence {
  readonly passageBm25: number | null;
  readonly articleBm25: number | null;
  /** Cosine of question and passage. */
  readonly cosine: number | null;
}

/** A passage that may answer, with its article and the fused score that ordered it. */
export interface Hit {
  readonly passage: Passage;
  readonly article: Article;
  readonly score: number;
  readonly evidence: Evidence;
}
