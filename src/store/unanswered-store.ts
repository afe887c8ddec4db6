/** A question that the articles of a guild did not answer. Moderators never see who asked it. */
export interface UnansweredQuestion {
  readonly id: number;
  readonly text: string;
  /** Members who asked it. */
  readonly askers: number;
  readonly lastAskedAt: Date;
}

export interface UnansweredPage {
  /** What most members asked comes first, then what was asked last. */
  readonly questions: readonly UnansweredQuestion[];
  readonly total: number;
}

export const unansweredRetentionDays = 30;
/** Of one guild; the one asked longest ago gives way. */
export const mostUnanswered = 500;

/**
 * Port: what was asked in vain, for guilds that switched it on. Who asked is kept beside it for two things alone: one
 * member counts once, and what a member asked can be forgotten.
 */
export interface UnansweredStore {
  /** Questions that differ in case, spaces and the punctuation at their end are one. */
  note(guildId: string, memberId: string, text: string): void;
  /** From the one at `offset` on. */
  list(guildId: string, offset: number, limit: number): UnansweredPage;
  /** Forgets one, or all of the guild (`null`); how many there were. */
  clear(guildId: string, id: number | null): number;
}
