import type { Asker } from '../../commands/reply-target.js';
import { languageOfLocale } from '../language/language.js';
import type { CommandListing } from './reader.js';

/** Ids by English names. */
export type CommandIds = ReadonlyMap<string, string>;

const none: CommandIds = new Map();

/** The ids that Discord gave the bot's commands, for naming them by mentions; none before they are registered. */
export class RegisteredCommands {
  #ids = none;
  #guildId: string | null = null;

  /** @param guildId the one server that lists them; `null`: everywhere. */
  know(ids: CommandIds, guildId: string | null): void {
    this.#ids = ids;
    this.#guildId = guildId;
  }

  /** Whose locale is not told, most likely has that of the server. */
  listingFor({ guildId, locale, guildLocale }: Pick<Asker, 'guildId' | 'locale' | 'guildLocale'>): CommandListing {
    const known = locale ?? guildLocale;
    const isListed = this.#guildId === null || this.#guildId === guildId;
    return {
      language: known === null ? null : (languageOfLocale(known) ?? 'en'),
      ids: isListed ? this.#ids : none,
    };
  }
}
