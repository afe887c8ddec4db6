import type { GuildEvents } from '../../commands/guild-events.js';
import type { WorkerParts } from '../corpus/corpus-worker.js';
import { leftGuildRetentionDays, type GuildLifeStore } from '../store/guild-life-store.js';

interface GuildLifeParts {
  readonly guilds: GuildLifeStore;
  /** Guilds that have a corpus of their own in the data folder. */
  readonly withCorpora: () => readonly string[];
  /** Deletes that corpus, if there is one and `isDue` holds right before; `false`: it does not, or the corpus is in use. */
  readonly eraseCorpus: (guildId: string, isDue: () => boolean) => Promise<boolean>;
  readonly logger: Pick<WorkerParts['logger'], 'info' | 'warn' | 'error'>;
}

/** How often it is looked for guilds whose time is up, in milliseconds. */
const checkInterval = 86_400_000;

/** Which guilds are there, and what becomes of the data of those that removed the bot. */
export class GuildLife implements GuildEvents {
  #timer: NodeJS.Timeout | null = null;
  #checks: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor(private readonly parts: GuildLifeParts) {}

  /** What is known of other guilds counts as left from now on: they removed the bot while it was away. */
  present(guildIds: ReadonlySet<string>): void {
    const { guilds, withCorpora, logger } = this.parts;
    for (const guildId of guilds.left()) if (guildIds.has(guildId)) guilds.noteBack(guildId);
    const known = new Set([...guilds.known(), ...withCorpora()]);
    const gone = [...known].filter((guildId) => !guildIds.has(guildId));
    for (const guildId of gone) guilds.noteLeft(guildId);
    if (gone.length > 0)
      logger.info({ guilds: gone.length, days: leftGuildRetentionDays }, 'guilds left; data is kept');
    // Only now: whoever came back while the bot was away must find everything.
    this.#timer ??= setInterval(() => void this.check(), checkInterval).unref();
    void this.check();
  }

  joined(guildId: string): void {
    this.parts.guilds.noteBack(guildId);
  }

  left(guildId: string): void {
    this.parts.guilds.noteLeft(guildId);
    this.parts.logger.info({ guild: guildId, days: leftGuildRetentionDays }, 'a guild left; its data is kept');
  }

  /** Erases guilds whose time is up, one check after the other. Never rejects. */
  check(): Promise<void> {
    this.#checks = this.#checks.then(() => this.#eraseDue());
    return this.#checks;
  }

  /** Resolves when nothing is being erased. */
  async close(): Promise<void> {
    this.#isClosed = true;
    if (this.#timer !== null) clearInterval(this.#timer);
    await this.#checks;
  }

  async #eraseDue(): Promise<void> {
    const { guilds, logger } = this.parts;
    if (this.#isClosed) return;
    for (const guildId of guilds.due()) {
      try {
        await this.#erase(guildId);
      } catch (error) {
        logger.error({ guild: guildId, err: error }, 'a guild that left could not be erased; tried again in a day');
      }
    }
  }

  /** The row that says that it left goes last, so that what was cut short is done at the next check. */
  async #erase(guildId: string): Promise<void> {
    const { guilds, eraseCorpus, logger } = this.parts;
    // It may come back while others, or old files of its own, are being erased.
    const isDue = (): boolean => guilds.due().includes(guildId);
    const isErased = await eraseCorpus(guildId, isDue);
    if (!isDue()) return;
    if (!isErased) {
      logger.warn({ guild: guildId }, 'articles of a guild that left are in use; erased at the next check');
      return;
    }
    guilds.erase(guildId);
    logger.info({ guild: guildId }, 'a guild that left was erased');
  }
}
