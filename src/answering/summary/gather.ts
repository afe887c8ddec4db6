import type { Text } from '../../language/wording.js';
import type { UnsummarisedCode } from './summary.js';
import type { Pooled } from './score-sentences.js';

/** The sentences that a subject gives to choose from. */
export interface Gathered {
  readonly pool: readonly Pooled[];
  /** Articles that the subject covers, and those of them that were read. */
  readonly covered: number;
  readonly read: number;
  readonly undatedExcluded: number;
  /** Terms of the topic: what two sentences must share to be about the same thing. */
  readonly terms: ReadonlySet<string>;
  readonly asksAboutNow: boolean;
  /** Articles about many things: words that many sentences share say nothing of what matters. */
  readonly isMixed: boolean;
  /** What is gained by the first sentence of an article. */
  readonly leadWeight: number;
}

/** Why there is nothing to choose from. */
export interface NotGathered {
  readonly code: UnsummarisedCode;
  readonly reason: Text;
  readonly undatedExcluded: number;
}

export type Gathering = Gathered | NotGathered;

export function notGathered(code: UnsummarisedCode, reason: Text, undatedExcluded = 0): NotGathered {
  return { code, reason, undatedExcluded };
}
