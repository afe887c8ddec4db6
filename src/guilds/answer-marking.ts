import { setImmediate } from 'node:timers/promises';
import { noteMarks, tellMarks, type MarkParts, type MarkReport } from '../../commands/mark-answers.js';
import type { CorpusJob, JobOutcome } from '../corpus/corpus-job.js';
import type { CorpusLocation } from '../corpus/corpus-location.js';
import type { WorkerParts } from '../corpus/corpus-worker.js';
import type { OpenCorpora } from '../corpus/open-corpora.js';
import type { GuildCorpora } from './guild-corpora.js';
import { inEnglish } from '../language/in-words.js';
import { revisionChanges } from './revision-changes.js';

interface AnswerMarkingParts {
  readonly corpora: Pick<OpenCorpora, 'lease'>;
  readonly guildCorpora: Pick<GuildCorpora, 'guildsOf' | 'shared'>;
  readonly marks: MarkParts['marks'];
  /** Resolves once messages can be written. */
  readonly marking: () => Promise<MarkParts>;
  readonly logger: Pick<WorkerParts['logger'], 'info' | 'warn' | 'error'>;
}

/** Changes that are looked up before others have their turn. */
const atATime = 100;

/**
 * Tells in old messages what became of what they quote, after each job that changed articles. In the background, one
 * after the other, and not before the bot has logged in. What was not told is tried again with the next change and after
 * the next log-in.
 */
export class AnswerMarking {
  readonly #stop = new AbortController();
  #queue: Promise<void> = Promise.resolve();

  constructor(private readonly parts: AnswerMarkingParts) {}

  noteDone(location: CorpusLocation, job: CorpusJob, outcome: JobOutcome): void {
    const changes = revisionChanges(job, outcome);
    if (changes.length === 0) return;
    this.#queue = this.#queue.then(() => this.#note(location, changes));
    this.retry();
  }

  /** Tries again what could not be told. */
  retry(): void {
    this.#queue = this.#queue.then(() => this.#tellUntold());
  }

  /** Resolves once nothing is under way. */
  async close(): Promise<void> {
    this.#stop.abort();
    await this.#queue;
  }

  async #note(location: CorpusLocation, changes: ReturnType<typeof revisionChanges>): Promise<void> {
    const { corpora, guildCorpora, marks, logger } = this.parts;
    const { signal } = this.#stop;
    const isShared = guildCorpora.shared?.database === location.database;
    const guildIds = isShared ? [null] : guildCorpora.guildsOf(location);
    try {
      const opened = await corpora.lease(location);
      // A refresh may switch generations meanwhile, and would close the former one.
      const lease = opened.live.lease();
      try {
        const article = lease.corpus.article.bind(lease.corpus);
        for (const guildId of guildIds) {
          for (let first = 0; first < changes.length; first += atATime) {
            noteMarks(marks, changes.slice(first, first + atATime), { guildId, article });
            await setImmediate();
          }
        }
      } finally {
        lease.release();
        opened.release();
      }
    } catch (error) {
      if (!signal.aborted) logger.error({ corpus: location.name, err: error }, 'old answers could not be marked');
    }
  }

  async #tellUntold(): Promise<void> {
    const marking = await this.#whenReady();
    if (marking === null) return;
    try {
      this.#log(await tellMarks(marking, marking.marks.untold(), this.#stop.signal));
    } catch (error) {
      this.parts.logger.error({ err: error }, 'old answers could not be marked');
    }
  }

  /** `null`: the bot stops. */
  async #whenReady(): Promise<MarkParts | null> {
    const { signal } = this.#stop;
    const stopped = new Promise<null>((resolve) => {
      if (signal.aborted) resolve(null);
      signal.addEventListener('abort', () => {
        resolve(null);
      });
    });
    return Promise.race([stopped, this.parts.marking()]);
  }

  #log({ changed, unreached }: MarkReport): void {
    const { logger } = this.parts;
    if (changed > 0) logger.info({ messages: changed }, 'old answers marked');
    for (const { place, why, error } of unreached) {
      logger.warn({ ...place, why: inEnglish(why), err: error }, 'an old answer could not be marked yet');
    }
  }
}
