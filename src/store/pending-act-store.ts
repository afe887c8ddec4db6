/** What somebody is asked to confirm. */
export interface NewPendingAct {
  /** `null` in a direct conversation. */
  readonly guildId: string | null;
  readonly askerId: string;
  /** Names what is done: one of the registry's acts. */
  readonly act: string;
  /** What it is done to, as the act writes it: ids and numbers, never words of an article or a person. */
  readonly subject: string;
}

export interface PendingAct extends NewPendingAct {
  readonly id: number;
}

/** How long somebody may take to confirm, in hours. */
export const pendingActHours = 24;

/** Port: what waits for a "yes". Kept, so that the buttons work after a restart; gone once it is decided, or after a day. */
export interface PendingActStore {
  add(act: NewPendingAct): number;
  /** `null`: decided, never asked, or too old. */
  find(id: number): PendingAct | null;
  /** `false` when somebody else decided it meanwhile. */
  decide(id: number): boolean;
}
