import type { LiveCorpus } from './live-corpus.js';
import type { RefreshProgress, RefreshReport } from './refresh-report.js';
import { UserError } from '../domain/errors.js';
import type { SearchableCorpus } from '../retrieval/searchable-corpus.js';

type Write = (fields: Readonly<Record<string, unknown>>, message: string) => void;

export interface RefresherParts {
  readonly live: LiveCorpus;
  /** Rejects with the signal's reason when it is aborted. */
  readonly refresh: (options: {
    readonly signal: AbortSignal;
    readonly onProgress: (progress: RefreshProgress) => void;
  }) => Promise<RefreshReport>;
  /** Opens the current generation. */
  readonly open: () => Promise<SearchableCorpus>;
  readonly logger: { readonly info: Write; readonly warn: Write; readonly error: Write };
}

/** Brings the live corpus up to its folder in the background. Until the switch, and after a failure, the old one answers. */
export class CorpusRefresher {
  readonly #stop = new AbortController();
  #underWay: Promise<void> | null = null;
  #progress: RefreshProgress | null = null;

  constructor(private readonly parts: RefresherParts) {}

  /** Refreshes once; a call while one is under way joins it. A failure is logged, never thrown. */
  refresh(): Promise<void> {
    this.#underWay ??= this.#run().finally(() => {
      this.#underWay = null;
      this.#progress = null;
    });
    return this.#underWay;
  }

  /** "reading: 120 of 6880"; `null` when nothing is under way. */
  inWords(): string | null {
    if (this.#underWay === null) return null;
    if (this.#progress === null) return 'starting';
    const { stage, done, total } = this.#progress;
    return `${stage}: ${done}${total === null ? '' : ` of ${total}`}`;
  }

  /** Ends what is under way; resolves when it is gone. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#underWay;
  }

  async #run(): Promise<void> {
    const { live, refresh, open, logger } = this.parts;
    const { signal } = this.#stop;
    try {
      const report = await refresh({ signal, onProgress: (progress) => (this.#progress = progress) });
      const next = await open();
      if (signal.aborted) {
        next.close();
        return;
      }
      live.swap(next);
      const { added, changed, removed, reread, unchanged, rejected, generation } = report;
      const counts = { added, changed, removed, reread, unchanged, rejected: rejected.length };
      logger.info({ ...counts, generation, seconds: report.seconds.total }, 'articles refreshed');
      for (const { path, reason } of rejected) logger.warn({ path, reason }, 'left out of the corpus');
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof UserError) logger.error({}, `refresh failed: ${error.message}`);
      else logger.error({ err: error }, 'refresh failed; answers go on from the last one');
    }
  }
}
