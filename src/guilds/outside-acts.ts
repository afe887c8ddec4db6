import { statSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { blankAnswers, type BlankParts } from '../../commands/blank-answers.js';
import { lookInto } from '../corpus/acts/with-corpus.js';
import type { CorpusLocation } from '../corpus/corpus-location.js';
import type { CorpusParts } from '../corpus/corpus-parts.js';
import type { WorkerParts } from '../corpus/corpus-worker.js';
import type { OpenCorpora } from '../corpus/open-corpora.js';
import type { ArticleId } from '../domain/article.js';
import type { GuildCorpora } from './guild-corpora.js';
import { inEnglish } from '../language/in-words.js';

interface OutsideActsParts {
  /** Each corpus once. */
  readonly locations: () => readonly CorpusLocation[];
  readonly corpora: Pick<OpenCorpora, 'catchUp'>;
  readonly guildCorpora: Pick<GuildCorpora, 'guildsOf' | 'shared'>;
  readonly parts: CorpusParts;
  readonly blanking: BlankParts;
  /** Tells a database that was written from one that was not. Default: by its files' times and sizes. */
  readonly stampOf?: (database: string) => string;
  readonly now: () => Date;
  readonly logger: Pick<WorkerParts['logger'], 'info' | 'warn' | 'error'>;
}

const lookInterval = 60_000;
/** What could not be reached is tried again so often. */
const retryInterval = 3_600_000;

/**
 * Sees what others, such as the terminal, did to the corpora while the bot runs or did not: questions are answered from
 * what they left, and messages that quote what they erased are blanked. A corpus that was not written costs a look at
 * its files. For use once the bot has logged in.
 */
export class OutsideActs {
  readonly #stop = new AbortController();
  readonly #seen = new Map<string, string>();
  #retriedAt = -Infinity;
  #underWay: Promise<void> | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(private readonly parts: OutsideActsParts) {}

  /** Looks now, and every minute. */
  start(): void {
    void this.look();
    this.#timer = setInterval(() => void this.look(), lookInterval).unref();
  }

  /** Resolves when it has looked and blanked what it could; never rejects. */
  look(): Promise<void> {
    this.#underWay ??= this.#lookAround().finally(() => (this.#underWay = null));
    return this.#underWay;
  }

  /** Resolves once nothing is under way; what is left is blanked after the next log-in. */
  async close(): Promise<void> {
    this.#stop.abort();
    if (this.#timer !== null) clearInterval(this.#timer);
    await this.#underWay;
  }

  async #lookAround(): Promise<void> {
    const { blanking, locations, logger } = this.parts;
    try {
      const known = new Set(blanking.blanking.due());
      for (const location of locations()) {
        if (this.#stop.signal.aborted) return;
        await this.#lookAt(location);
      }
      const due = blanking.blanking.due();
      const isTime = this.parts.now().getTime() - this.#retriedAt >= retryInterval;
      if (isTime) this.#retriedAt = this.parts.now().getTime();
      await this.#blank(isTime ? due : due.filter((id) => !known.has(id)));
    } catch (error) {
      logger.error({ err: error }, 'could not look for what was erased elsewhere');
    }
  }

  async #lookAt(location: CorpusLocation): Promise<void> {
    const { parts, corpora, guildCorpora, blanking, stampOf = stampOfFiles, logger } = this.parts;
    const stamp = stampOf(location.database);
    if (this.#seen.get(location.database) === stamp) return;
    try {
      const found = lookInto(parts, location, (store) => ({
        generation: store.currentGeneration()?.number ?? null,
        erased: store.tombstones().flatMap(({ burial, articleId }) => (burial === 'erased' ? [articleId] : [])),
      }));
      if (found !== null) {
        const isShared = guildCorpora.shared?.database === location.database;
        const erased: ArticleId[] = [...new Set(found.erased)];
        for (const guildId of isShared ? [null] : guildCorpora.guildsOf(location))
          blanking.blanking.note(erased, guildId);
        if (await corpora.catchUp(location, found.generation)) {
          logger.info({ corpus: location.name, generation: found.generation }, 'articles were changed elsewhere');
        }
      }
      this.#seen.set(location.database, stamp);
    } catch (error) {
      logger.error({ corpus: location.name, err: error }, 'could not look at what was changed elsewhere');
    }
    await setImmediate();
  }

  async #blank(answerIds: readonly number[]): Promise<void> {
    if (answerIds.length === 0) return;
    const { blanking, logger } = this.parts;
    const { changed, unreached } = await blankAnswers(blanking, answerIds, this.#stop.signal);
    if (changed > 0) logger.info({ messages: changed }, 'messages that quote what was erased were blanked');
    for (const { place, why, error } of unreached) {
      logger.warn(
        { ...place, why: inEnglish(why), err: error },
        'a message that quotes what was erased could not be blanked yet',
      );
    }
  }
}

/** Changes with each write. A log without a byte is one that a reader made. */
function stampOfFiles(database: string): string {
  const stamps = [database, `${database}-wal`].map((path) => {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats === undefined || stats.size === 0 ? '' : `${stats.mtimeMs} ${stats.size}`;
  });
  return stamps.join('/');
}
