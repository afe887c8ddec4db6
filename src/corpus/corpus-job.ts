import type { ArticleId } from '../domain/article.js';
import type { Source, SourceSpec } from '../domain/source.js';
import { say } from '../language/say.js';
import type { Message } from '../language/wording.js';
import type { HeldChange } from '../store/source-store.js';
import type { EraseOutcome } from './acts/erase-article.js';
import type { AppliedChange } from './acts/held-changes.js';
import type { RecognisedSource } from './acts/recognise-source.js';
import type { RestoreOutcome } from './acts/restore-article.js';
import type { AddedSource } from './acts/sources.js';
import type { RollBackOutcome } from './acts/roll-back.js';
import type { ActOutcome } from './acts/switch-members.js';
import type { RefreshReport } from './refresh-report.js';

/** What is done to a corpus: plain data, for it travels to another process. */
export type CorpusJob =
  /** `recheck`: every page is asked for again. */
  | { readonly kind: 'refresh'; readonly dryRun: boolean; readonly recheck: boolean }
  | { readonly kind: 'rollback'; readonly to: number }
  | { readonly kind: 'remove' | 'restore' | 'erase'; readonly articleId: ArticleId }
  /** Only looks what stands at an address. */
  | { readonly kind: 'recognise-source'; readonly url: string }
  /** `bytes` are those of an upload. */
  | { readonly kind: 'add-source'; readonly spec: SourceSpec; readonly bytes?: Uint8Array }
  | { readonly kind: 'remove-source'; readonly id: number }
  | { readonly kind: 'apply-held' | 'discard-held'; readonly id: number }
  | { readonly kind: 'block-host' | 'unblock-host'; readonly host: string };

export type JobKind = CorpusJob['kind'];

/** What each kind of job gives. */
export interface JobOutcomes {
  readonly refresh: RefreshReport;
  readonly rollback: RollBackOutcome;
  readonly remove: ActOutcome;
  readonly restore: RestoreOutcome;
  readonly erase: EraseOutcome;
  readonly 'recognise-source': RecognisedSource;
  readonly 'add-source': AddedSource;
  readonly 'remove-source': Source;
  readonly 'apply-held': AppliedChange;
  readonly 'discard-held': HeldChange;
  readonly 'block-host': ActOutcome & { readonly host: string };
  readonly 'unblock-host': { readonly host: string };
}

export type JobOutcome<Job extends CorpusJob = CorpusJob> = JobOutcomes[Job['kind']];

/** "A refresh", to begin a sentence. */
export function jobInWords(kind: JobKind): Message {
  return say(`corpus.job-${kind}`);
}

const unseenKinds: readonly JobKind[] = [
  'recognise-source',
  'add-source',
  'remove-source',
  'discard-held',
  'unblock-host',
];

/** Whether questions may be answered otherwise once the job is done. */
export function changesAnswers(job: CorpusJob): boolean {
  return job.kind === 'refresh' ? !job.dryRun : !unseenKinds.includes(job.kind);
}
