import type { Text } from '../language/wording.js';
import type { CorpusJob, JobOutcome } from '../corpus/corpus-job.js';
import type { CorpusLocation } from '../corpus/corpus-location.js';
import type { RefreshProgress } from '../corpus/refresh-report.js';

/** What the corpus-work process is told, once. */
export interface CorpusWork {
  readonly job: CorpusJob;
  readonly location: CorpusLocation;
  readonly dataDir: string;
  /** In place of those of the environment: the playground opens one for its run. */
  readonly fetchAllowHosts: readonly string[];
}

/** What it is told afterwards when the work is called off. */
export const stopWork = 'stop';

/** What it tells its parent. It ends by itself after `done` and `failed`. */
export type FromCorpusWork =
  | { readonly type: 'progress'; readonly progress: RefreshProgress }
  | { readonly type: 'done'; readonly outcome: JobOutcome }
  /** `forMembers`: as in `UserError`, of which the message is one clear sentence. `null`: the message holds the trace. */
  | { readonly type: 'failed'; readonly message: string; readonly forMembers: Text | null };
