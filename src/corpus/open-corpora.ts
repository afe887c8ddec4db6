import { say } from '../language/say.js';
import type { Message, Text } from '../language/wording.js';
import type { SearchableCorpus } from '../retrieval/searchable-corpus.js';
import type { CorpusLocation } from './corpus-location.js';
import type { CorpusJob, JobOutcome } from './corpus-job.js';
import {
  CorpusWorker,
  type JobRun,
  type RunOptions,
  type WorkerParts,
  type WorkerRunOptions,
  type WorkUnderWay,
} from './corpus-worker.js';
import { LiveCorpus } from './live-corpus.js';
import type { RefreshReport } from './refresh-report.js';
import { RefreshTurns } from './refresh-turns.js';

export interface OpenCorporaParts {
  /** Opens the current generation. */
  readonly open: (location: CorpusLocation) => Promise<SearchableCorpus>;
  /** Does a job, in a process of its own. */
  readonly work: (location: CorpusLocation, ...job: Parameters<WorkerParts['work']>) => ReturnType<WorkerParts['work']>;
  /** Told of each job that ended well, once questions are answered from what it left. */
  readonly onDone?: (location: CorpusLocation, job: CorpusJob, outcome: JobOutcome) => void;
  /** How many stay open; more only while all of them are in use. At least 1. */
  readonly mostOpen: number;
  readonly now: () => Date;
  readonly logger: WorkerParts['logger'];
}

/** How long a refresh that nobody waits for works at a stretch, in milliseconds. */
const longestStretch = 2 * 3_600_000;

/** A corpus in use: it stays open, through refreshes too, until it is given back. */
export interface OpenCorpusLease {
  readonly live: LiveCorpus;
  release(): void;
}

interface Slot {
  readonly location: CorpusLocation;
  readonly worker: CorpusWorker;
  /** `null`: closed. */
  opening: Promise<LiveCorpus> | null;
  live: LiveCorpus | null;
  leases: number;
  /** Refreshes that nobody waits for, those that wait for their turn among them. */
  refreshes: number;
}

/**
 * The corpora of one process, each opened on first use, those used least recently closed again. On each one job is done at
 * a time, whether it is open or not; of refreshes there are a few at a time in all, and what else is done waits for none of
 * them.
 */
export class OpenCorpora {
  /** Least recently used first. */
  readonly #slots = new Map<string, Slot>();
  readonly #turns = new RefreshTurns();
  readonly #refreshes = new Set<Promise<unknown>>();
  #isClosed = false;

  constructor(private readonly parts: OpenCorporaParts) {}

  /** Opens the corpus unless it is open, once for all who ask. Rejects as `open` does; the next call tries again. */
  async lease(location: CorpusLocation): Promise<OpenCorpusLease> {
    const slot = this.#slot(location);
    this.#slots.delete(location.database);
    this.#slots.set(location.database, slot);
    slot.leases++;
    try {
      slot.opening ??= this.#open(slot);
      const live = await slot.opening;
      let isReleased = false;
      return {
        live,
        release: () => {
          if (!isReleased) this.#giveBack(slot);
          isReleased = true;
        },
      };
    } catch (error) {
      this.#giveBack(slot);
      throw error;
    }
  }

  /**
   * Does a job, or tells at once who is at work on this corpus and how far. A refresh waits while too many are under way.
   * Rejects as the job does (UserError for people), and with the signal's reason.
   */
  async run<Job extends CorpusJob>(location: CorpusLocation, job: Job, options: RunOptions): Promise<JobRun<Job>> {
    const slot = this.#slot(location);
    const inTurn: WorkerRunOptions['inTurn'] = (work, signal) => this.#turns.take('asked', work, signal);
    try {
      return await slot.worker.run(job, job.kind === 'refresh' ? { ...options, inTurn } : options);
    } finally {
      this.#closeIdle();
    }
  }

  /**
   * Refreshes in the background when it is its turn; what takes too long goes on behind the others. `null` when nothing was
   * refreshed, since another was at work on it or it failed: a failure is logged, never thrown.
   */
  refresh(location: CorpusLocation, by: Text = say('corpus.the-schedule')): Promise<RefreshReport | null> {
    const refreshed = this.#refreshInTurns(this.#slot(location), by);
    this.#refreshes.add(refreshed);
    void refreshed.finally(() => this.#refreshes.delete(refreshed));
    return refreshed;
  }

  /**
   * Answers from what another process left of a corpus that is open here, where `generation`, the stored one, is not the one
   * that answers. `false`: nothing was to be done. Rejects as `open` does.
   */
  async catchUp(location: CorpusLocation, generation: number | null): Promise<boolean> {
    const slot = this.#slots.get(location.database);
    const live = slot?.live ?? null;
    if (slot === undefined || live === null || slot.worker.work !== null) return false;
    const former = live.current;
    if (former.state.generation === generation) return false;
    slot.leases++;
    try {
      const next = await this.parts.open(location);
      // What is done here meanwhile switches by itself.
      const isLate = this.#isClosed || this.working(location) !== null || live.current !== former;
      if (isLate) next.close();
      else live.swap(next);
      return !isLate;
    } finally {
      this.#giveBack(slot);
    }
  }

  /** Closes a corpus and knows it no more, so that its files may go; `false` while anybody uses it or works on it. */
  forget(location: CorpusLocation): boolean {
    const slot = this.#slots.get(location.database);
    if (slot === undefined) return true;
    if (slot.leases > 0 || slot.refreshes > 0 || slot.worker.work !== null) return false;
    close(slot);
    this.#slots.delete(location.database);
    return true;
  }

  /** Who is at work on a corpus, and how far; `null` when nobody is. */
  working(location: CorpusLocation): WorkUnderWay | null {
    return this.#slots.get(location.database)?.worker.work ?? null;
  }

  /** How far work has come, in words; `null` when none is under way and none waits. */
  refreshing(location: CorpusLocation): Message | null {
    const slot = this.#slots.get(location.database);
    return slot?.worker.inWords() ?? ((slot?.refreshes ?? 0) > 0 ? say('corpus.waiting') : null);
  }

  /** Ends all work and closes everything; what is leased is closed once its questions are answered. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([...this.#slots.values()].map(({ worker }) => worker.stop()));
    await Promise.all(this.#refreshes);
    for (const slot of this.#slots.values()) {
      await slot.opening?.catch(() => null);
      close(slot);
    }
  }

  #slot(location: CorpusLocation): Slot {
    const known = this.#slots.get(location.database);
    if (known !== undefined) return known;
    const { open, work, onDone, now, logger } = this.parts;
    const worker = new CorpusWorker({
      name: location.name,
      // What is just being opened may be the former generation.
      live: () => slot.opening?.catch(() => null) ?? Promise.resolve(null),
      open: () => open(location),
      work: (job, options) => work(location, job, options),
      ...(onDone !== undefined && {
        onDone: (job, outcome) => {
          onDone(location, job, outcome);
        },
      }),
      now,
      logger,
    });
    const slot: Slot = { location, worker, opening: null, live: null, leases: 0, refreshes: 0 };
    this.#slots.set(location.database, slot);
    return slot;
  }

  async #refreshInTurns(slot: Slot, by: Text): Promise<RefreshReport | null> {
    slot.refreshes++;
    try {
      for (;;) {
        const report = await this.#turns.take('scheduled', () => this.#refreshAtAStretch(slot, by));
        this.#closeIdle();
        if (report !== 'unfinished') return report;
      }
    } finally {
      slot.refreshes--;
    }
  }

  async #refreshAtAStretch(slot: Slot, by: Text): Promise<RefreshReport | 'unfinished' | null> {
    if (this.#isClosed) return null;
    const stretch = new AbortController();
    const timer = setTimeout(() => {
      stretch.abort(new Error('others wait for their turn'));
    }, longestStretch);
    try {
      const report = await slot.worker.refresh({ by, signal: stretch.signal });
      if (report !== null || !stretch.signal.aborted) return report;
      const hours = longestStretch / 3_600_000;
      this.parts.logger.warn({ corpus: slot.location.name, hours }, 'a refresh takes long; it goes on behind others');
      return 'unfinished';
    } finally {
      clearTimeout(timer);
    }
  }

  async #open(slot: Slot): Promise<LiveCorpus> {
    try {
      slot.live = new LiveCorpus(await this.parts.open(slot.location));
    } catch (error) {
      slot.opening = null;
      throw error;
    }
    this.#closeIdle();
    return slot.live;
  }

  #giveBack(slot: Slot): void {
    slot.leases--;
    this.#closeIdle();
  }

  #closeIdle(): void {
    const open = [...this.#slots.values()].filter(({ live }) => live !== null);
    const idle = open.filter(({ leases, worker }) => leases === 0 && worker.work === null);
    for (const slot of idle.slice(0, Math.max(0, open.length - this.parts.mostOpen))) close(slot);
  }
}

function close(slot: Slot): void {
  slot.live?.close();
  slot.live = null;
  slot.opening = null;
}
