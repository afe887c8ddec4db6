import { markAnswers, type MarkParts } from '../commands/mark-answers.js';
import type { CorpusJob, JobOutcome } from './corpus/corpus-job.js';
import type { CorpusLocation } from './corpus/corpus-location.js';
import type { WorkerParts } from './corpus/corpus-worker.js';
import type { OpenCorpora } from './corpus/open-corpora.js';
import type { GuildCorpora } from './guild-corpora.js';
import { revisionChanges } from './revision-changes.js';

export interface AnswerMarkingParts {
  readonly corpora: Pick<OpenCorpora, 'lease'>;
  readonly guildCorpora: Pick<GuildCorpora, 'guildsOf' | 'shared'>;
  readonly marking: () => MarkParts;
  readonly logger: Pick<WorkerParts['logger'], 'info' | 'warn' | 'error'>;
}

/**
 * Tells in old messages what became of what they quote, after each job that changed articles. In the background, one
 * after the other; what is not told when the bot stops is told by nobody, for a mark is a courtesy and not the record.
 */
export class AnswerMarking {
  readonly #stop = new AbortController();
  #queue: Promise<void> = Promise.resolve();

  constructor(private readonly parts: AnswerMarkingParts) {}

  noteDone(location: CorpusLocation, job: CorpusJob, outcome: JobOutcome): void {
    const changes = revisionChanges(job, outcome);
    if (changes.length === 0) return;
    this.#queue = this.#queue.then(() => this.#mark(location, changes));
  }

  /** Resolves once nothing is under way. */
  async close(): Promise<void> {
    this.#stop.abort();
    await this.#queue;
  }

  async #mark(location: CorpusLocation, changes: ReturnType<typeof revisionChanges>): Promise<void> {
    const { corpora, guildCorpora, marking, logger } = this.parts;
    const { signal } = this.#stop;
    if (signal.aborted) return;
    const isShared = guildCorpora.shared?.database === location.database;
    const guildIds = isShared ? [null] : guildCorpora.guildsOf(location);
    try {
      const opened = await corpora.lease(location);
      // A refresh may switch generations meanwhile, and would close the former one.
      const { corpus, release } = opened.live.lease();
      try {
        const article = corpus.article.bind(corpus);
        for (const guildId of guildIds) {
          const { changed, unreached } = await markAnswers(marking(), changes, { guildId, article, signal });
          if (changed > 0) logger.info({ corpus: location.name, messages: changed }, 'old answers marked');
          for (const { place, why } of unreached) logger.warn({ ...place, why }, 'an old answer could not be marked');
        }
      } finally {
        release();
        opened.release();
      }
    } catch (error) {
      if (!signal.aborted) logger.error({ corpus: location.name, err: error }, 'old answers could not be marked');
    }
  }
}
