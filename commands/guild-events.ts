/** What Discord tells of the guilds that the bot is in. */
export interface GuildEvents {
  /** At each log-in: all of them, those too that are down just now. */
  present(guildIds: ReadonlySet<string>): void;
  joined(guildId: string): void;
  /** The bot was removed, or the guild deleted; not when it is merely down. */
  left(guildId: string): void;
}
