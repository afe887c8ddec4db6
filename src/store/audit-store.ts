/** One act of a moderator, or of the bot itself. */
export interface NewAuditEntry {
  readonly guildId: string;
  /** Who did it; `null`: the bot by itself. */
  readonly actorId: string | null;
  /** What was done, in a word or two: `hide quote`, `refresh`. */
  readonly act: string;
  /** What it was done to: an id, a name, an address. Never words of an article, nor a member. `null`: nothing in particular. */
  readonly target: string | null;
  /** How it ended, in a few words: `done`, `cancelled`. */
  readonly outcome: string;
}

export interface AuditEntry extends NewAuditEntry {
  readonly id: number;
  readonly at: Date;
}

export interface AuditPage {
  /** The newest first. */
  readonly entries: readonly AuditEntry[];
  /** `before` of the next page; `null` on the last one. */
  readonly next: number | null;
}

/** In days: as long as the answers that acts speak of. Enough to look into what happened, not a file on moderators. */
export const auditRetentionDays = 180;

/** Port: who did what and when, guild by guild. A moderator who is forgotten leaves the act without a name. */
export interface AuditStore {
  /** Gives its id. Drops entries past their retention. */
  add(entry: NewAuditEntry): number;
  /** Entries older than the one with the id `before`, or the newest (`null`). */
  page(guildId: string, before: number | null, limit: number): AuditPage;
}
