/** How many rows speak of a member. */
export interface KeptOfMember {
  /** Answers that the member asked for: where they stand, never the question. */
  readonly answers: number;
  readonly votes: number;
  readonly reports: number;
  /** Questions that found no answer, in guilds that keep these. */
  readonly unanswered: number;
  /** What the member was asked to confirm, within a day. */
  readonly pending: number;
  /** What the member did as a moderator. */
  readonly acts: number;
  /** Servers, direct messages as one, in which it is kept when the member last asked for what is new. */
  readonly looks: number;
  /** 1 when a language was chosen. */
  readonly languages: number;
  /** Channels and threads in which it is kept what the member asked about within a day. */
  readonly conversations: number;
}

/** Port: what is kept of one member, over all guilds. */
export interface PrivacyStore {
  kept(userId: string): KeptOfMember;
  /**
   * Erases the member everywhere, so that no file holds the id or a question of theirs afterwards. Answers stay without
   * their asker, acts without their moderator, reports without who made them.
   */
  forget(userId: string): void;
}
