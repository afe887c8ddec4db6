import type { HistoryEntry } from '../src/corpus/acts/history.js';
import type { FoundArticle, WantedArticle } from '../src/corpus/acts/find-article.js';
import type { SourceWithSize } from '../src/corpus/acts/sources.js';
import type { ActedArticle } from '../src/corpus/acts/switch-members.js';
import type { CorpusJob, JobOutcome } from '../src/corpus/corpus-job.js';
import type { WorkProgress } from '../src/corpus/work-progress.js';
import type { Message } from '../src/language/wording.js';
import type { BlockedHost, HeldChange } from '../src/store/source-store.js';
import type { AttachedFile } from './command.js';

export interface WorkOptions {
  /** Who asked for it, for whoever comes second: a name, never kept. */
  readonly by: string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: WorkProgress) => void;
}

/** Port: what moderators do to the articles that their guild looks after. Looking blocks until the disk has answered. */
export interface CorpusDesk {
  /**
   * Does one job, in a process of its own; answers come from the new state once it resolves.
   * @throws UserError when another is under way (who runs it, how far it is), or as the job tells; the signal's reason.
   */
  run<Job extends CorpusJob>(job: Job, options: WorkOptions): Promise<JobOutcome<Job>>;
  /** What is being done just now and how far it is, in words; `null`: nothing. */
  underWay(): Message | null;
  /** The bytes of a file that was attached. @throws UserError when it can't be fetched or is too large. */
  fetchAttached(file: AttachedFile, signal: AbortSignal): Promise<Uint8Array>;
  sources(): readonly SourceWithSize[];
  /** The latest first. */
  history(limit: number): readonly HistoryEntry[];
  generation(number: number): HistoryEntry | null;
  /** What waits for a decision. */
  held(): readonly HeldChange[];
  find(wanted: WantedArticle & { readonly signal: AbortSignal }): Promise<FoundArticle>;
  /** Removed articles, which can be restored. */
  removed(signal: AbortSignal): Promise<readonly ActedArticle[]>;
  blockedHosts(): readonly BlockedHost[];
  /** Guilds whose answers quote these articles. */
  readonly guildIds: readonly string[];
}

/** Port: the desk of each guild. */
export interface CorpusDesks {
  of(guildId: string): CorpusDesk;
}
