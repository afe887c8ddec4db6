/** In days. A guild that comes back before finds everything as it was. */
export const leftGuildRetentionDays = 30;

/** Port: which guilds removed the bot, and when. */
export interface GuildLifeStore {
  /** The first of several notes counts. */
  noteLeft(guildId: string): void;
  noteBack(guildId: string): void;
  /** Every guild of which anything is kept here. */
  known(): readonly string[];
  /** Those that removed the bot and were not erased yet. */
  left(): readonly string[];
  /** Those that left longer ago than `leftGuildRetentionDays`. */
  due(): readonly string[];
  /** Erases every row of a guild, so that no file holds it afterwards. */
  erase(guildId: string): void;
}
