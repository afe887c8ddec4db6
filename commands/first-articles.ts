/** Port: what a guild answers from before its moderators did anything. */
export interface FirstArticles {
  /** Whether there is nothing to answer from, and will not be until its moderators see to it. Asked seldom: it may look into a file. */
  areMissing(guildId: string): boolean;
  /** Whether the operator offers articles that moderators may choose. */
  readonly areOffered: boolean;
}
