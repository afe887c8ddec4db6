/** What a member may say is wrong with an answer. */
export const reportReasons = ['misleading', 'wrong-source', 'out-of-date', 'not-an-answer'] as const;
export type ReportReason = (typeof reportReasons)[number];

/** An answer with open reports. */
export interface ReportedAnswer {
  readonly answerId: number;
  readonly channelId: string;
  /** `null`: the message is not known. */
  readonly messageId: string | null;
  /** `false`: only the asker ever saw the message. */
  readonly isPublic: boolean;
  /** How many members gave each reason; those that nobody gave are left out. */
  readonly reasons: ReadonlyMap<ReportReason, number>;
  /** When the first of them came. */
  readonly since: Date;
}

export interface ReportPage {
  /** The one reported first comes first. */
  readonly reported: readonly ReportedAnswer[];
  /** Answers with open reports in all. */
  readonly total: number;
}

/**
 * Port: what members say of answers. One vote and one report for each member and answer; what was said of an answer goes
 * with it. Nothing of this is ever read by what finds or ranks.
 */
export interface FeedbackStore {
  /** `true`: noted; `false`: the member had voted, and the vote was taken back. Nothing happens when the answer is gone. */
  toggleUseful(answerId: number, memberId: string): boolean;
  /** Members who found the answer useful. */
  useful(answerId: number): number;
  /** `new`: the first of this member; `changed`: another reason than before; `same`: nothing new, or the answer is gone. */
  report(answerId: number, memberId: string, reason: ReportReason): 'new' | 'changed' | 'same';
  /** `null`: none is open. */
  openReports(answerId: number): ReportedAnswer | null;
  /** Answers of a guild with open reports, from the one at `offset` on. */
  reported(guildId: string, offset: number, limit: number): ReportPage;
  /** Closes the open reports of an answer; how many there were. */
  settle(answerId: number): number;
}
