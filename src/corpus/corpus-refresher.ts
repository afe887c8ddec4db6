import type { LiveCorpus } from './live-corpus.js';
import type { RefreshProgress, RefreshReport } from './refresh-report.js';
import { UserError } from '../domain/errors.js';
import type { SearchableCorpus } from '../retrieval/searchable-corpus.js';

type Write = (fields: Readonly<Record<string, unknown>>, message: string) => void;

export interface RefresherParts {
  /** For the log. */
  readonly name: string;
  /** What questions are answered from; `null` while nobody has asked. */
  readonly live: () => Promise<LiveCorpus | null>;
  /** Rejects with the signal's reason when it is aborted. */
  readonly refresh: (options: {
    readonly signal: AbortSignal;
    readonly onProgress: (progress: RefreshProgress) => void;
  }) => Promise<RefreshReport>;
  /** Opens the current generation. */
  readonly open: () => Promise<SearchableCorpus>;
  readonly logger: { readonly info: Write; readonly warn: Write; readonly error: Write };
}

/** Brings a corpus up to its folder in the background. Until the switch, and after a failure, the old one answers. */
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
    const { name: corpus, refresh, logger } = this.parts;
    const { signal } = this.#stop;
    try {
      const report = await refresh({ signal, onProgress: (progress) => (this.#progress = progress) });
      await this.#switch();
      if (signal.aborted) return;
      const { added, changed, removed, reread, unchanged, rejected, generation } = report;
      const counts = { added, changed, removed, reread, unchanged, rejected: rejected.length };
      logger.info({ corpus, ...counts, generation, seconds: report.seconds.total }, 'articles refreshed');
      for (const { path, reason } of rejected) logger.warn({ corpus, path, reason }, 'left out of the corpus');
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof UserError) logger.error({ corpus }, `refresh failed: ${error.message}`);
      else logger.error({ corpus, err: error }, 'refresh failed; answers go on from the last one');
    }
  }

  async #switch(): Promise<void> {
    const live = await this.parts.live();
    if (live === null) return;
    const next = await this.parts.open();
    if (this.#stop.signal.aborted) next.close();
    else live.swap(next);
  }
}
