import type { Day } from './day.js';

/** How large a state of a corpus is, and which days it spans. */
export interface CorpusSize {
  readonly articles: number;
  readonly undated: number;
  readonly passages: number;
  /** Day of the oldest and the newest dated article. */
  readonly first: Day | null;
  readonly last: Day | null;
}

/** What is told of a corpus wherever it is named. */
export interface CorpusFacts extends CorpusSize {
  readonly name: string;
  /** `null` before the first refresh. */
  readonly generation: number | null;
  /** ISO 8601 time of the last refresh, whether or not it changed anything. */
  readonly refreshedAt: string | null;
}
