import { UserError } from '../domain/errors.js';
import { say } from '../language/say.js';
import type { Message, Text } from '../language/wording.js';
import type { SearchableCorpus } from '../retrieval/searchable-corpus.js';
import { changesAnswers, type CorpusJob, type JobKind, type JobOutcome, type JobOutcomes } from './corpus-job.js';
import type { LiveCorpus } from './live-corpus.js';
import type { RefreshProgress, RefreshReport } from './refresh-report.js';
import { createProgressClock, type WorkProgress } from './work-progress.js';

/** Lines of one kind in the log of one refresh: a site that broke as a whole has a hundred thousand to tell. */
const mostLogged = 20;

type Write = (fields: Readonly<Record<string, unknown>>, message: string) => void;

export interface WorkerParts {
  /** For the log. */
  readonly name: string;
  /** What questions are answered from; `null` while nobody has asked. */
  readonly live: () => Promise<LiveCorpus | null>;
  /** Rejects with the signal's reason when it is aborted. */
  readonly work: (
    job: CorpusJob,
    options: { readonly signal: AbortSignal; readonly onProgress: (progress: RefreshProgress) => void },
  ) => Promise<JobOutcome>;
  /** Opens the current generation. */
  readonly open: () => Promise<SearchableCorpus>;
  /** Told of each job that ended well, once questions are answered from what it left. */
  readonly onDone?: (job: CorpusJob, outcome: JobOutcome) => void;
  readonly now: () => Date;
  readonly logger: { readonly info: Write; readonly warn: Write; readonly error: Write };
}

/** A job under way, for whoever comes second. */
export interface WorkUnderWay {
  readonly kind: JobKind;
  /** Who began it, as `RunOptions.by` says; kept in memory alone. */
  readonly by: Text;
  readonly since: Date;
  readonly progress: WorkProgress | null;
}

export interface RunOptions {
  /** Who wants it, in words that may be shown to others: a member's display name, "the schedule". */
  readonly by: Text;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: WorkProgress) => void;
}

export interface WorkerRunOptions extends RunOptions {
  /** Begins the work when it is its turn. Default: at once. */
  readonly inTurn?: <Result>(work: () => Promise<Result>, signal: AbortSignal) => Promise<Result>;
}

/** What became of a wish to have something done. */
export type JobRun<Job extends CorpusJob = CorpusJob> =
  | { readonly kind: 'done'; readonly outcome: JobOutcomes[Job['kind']] }
  /** Another job was under way, so that nothing was begun. */
  | { readonly kind: 'busy'; readonly work: WorkUnderWay };

/** Does one job at a time on a corpus. Until the switch, and after a failure, the former generation answers. */
export class CorpusWorker {
  readonly #stop = new AbortController();
  #underWay: { readonly work: WorkUnderWay; readonly ended: Promise<void> } | null = null;
  #progress: WorkProgress | null = null;

  constructor(private readonly parts: WorkerParts) {}

  /** `null` when nothing is under way. */
  get work(): WorkUnderWay | null {
    return this.#underWay === null ? null : { ...this.#underWay.work, progress: this.#progress };
  }

  /** Rejects as the job does, and with the signal's reason when it or the worker is stopped. */
  async run<Job extends CorpusJob>(job: Job, options: WorkerRunOptions): Promise<JobRun<Job>> {
    const { work } = this;
    if (work !== null) return { kind: 'busy', work };
    const outcome = this.#do(job, options);
    const ended = outcome.then(
      () => undefined,
      () => undefined,
    );
    const underWay = { kind: job.kind, by: options.by, since: this.parts.now(), progress: null };
    this.#underWay = { work: underWay, ended };
    try {
      return { kind: 'done', outcome: (await outcome) as JobOutcomes[Job['kind']] };
    } finally {
      this.#underWay = null;
      this.#progress = null;
    }
  }

  /** Refreshes unless something else is under way. `null` when nothing was refreshed: a failure is logged, never thrown. */
  async refresh(options: RunOptions): Promise<RefreshReport | null> {
    try {
      const run = await this.run({ kind: 'refresh', dryRun: false, recheck: false }, options);
      return run.kind === 'done' ? run.outcome : null;
    } catch {
      // Logged where it happened.
      return null;
    }
  }

  /** "Reading pages: 120 of 6,880"; `null` when nothing is under way. */
  inWords(): Message | null {
    if (this.#underWay === null) return null;
    if (this.#progress === null) return say('corpus.starting');
    const { stage, done, total } = this.#progress;
    return say('corpus.progress', { stage: say(`corpus.stage-${stage}`), done, total });
  }

  /** Ends what is under way; resolves when it is gone. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#underWay?.ended;
  }

  async #do(job: CorpusJob, options: WorkerRunOptions): Promise<JobOutcome> {
    const { name: corpus, work, logger } = this.parts;
    const signal = AbortSignal.any([this.#stop.signal, ...(options.signal === undefined ? [] : [options.signal])]);
    const clock = createProgressClock(() => performance.now());
    const onProgress = (progress: RefreshProgress): void => {
      this.#progress = clock(progress);
      options.onProgress?.(this.#progress);
    };
    const begin = (): Promise<JobOutcome> => work(job, { signal, onProgress });
    try {
      const outcome = await (options.inTurn?.(begin, signal) ?? begin());
      if (changesAnswers(job)) await this.#switch();
      if (job.kind === 'refresh' && !job.dryRun && !this.#stop.signal.aborted) this.#log(outcome as RefreshReport);
      this.parts.onDone?.(job, outcome);
      return outcome;
    } catch (error) {
      if (!signal.aborted) {
        if (error instanceof UserError) logger.error({ corpus }, `${job.kind} failed: ${error.message}`);
        else logger.error({ corpus, err: error }, `${job.kind} failed; answers go on from the last generation`);
      }
      throw error;
    }
  }

  #log({
    added,
    changed,
    removed,
    reread,
    unchanged,
    rejected,
    held,
    problems,
    generation,
    seconds,
  }: RefreshReport): void {
    const { name: corpus, logger } = this.parts;
    const counts = { added, changed, removed, reread, unchanged, rejected: rejected.length, held: held.length };
    logger.info({ corpus, ...counts, generation, seconds: seconds.total }, 'articles refreshed');
    this.#warn(rejected, 'left out of the corpus');
    this.#warn(problems, 'a source has a problem');
    this.#warn(
      held.map(({ path, source, reason }) => ({ path: path ?? source, reason })),
      'held for a moderator',
    );
  }

  /** One line for each, and one for all those beyond the first. */
  #warn(all: readonly object[], message: string): void {
    const { name: corpus, logger } = this.parts;
    for (const fields of all.slice(0, mostLogged)) logger.warn({ corpus, ...fields }, message);
    const further = all.length - mostLogged;
    if (further > 0) logger.warn({ corpus, further }, `${message}: ${further} more`);
  }

  async #switch(): Promise<void> {
    const live = await this.parts.live();
    if (live === null) return;
    const next = await this.parts.open();
    if (this.#stop.signal.aborted) next.close();
    else live.swap(next);
  }
}
