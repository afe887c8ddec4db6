/** Days after which a look is forgotten that no other followed. */
export const lastLookDays = 180;

/** Port: when a member last asked for what is new, in each guild. The time alone, one row a member and guild. */
export interface LastLookStore {
  /** `null`: never, or too long ago. @param guildId `null` in a direct conversation */
  lastLook(guildId: string | null, memberId: string): Date | null;
  noteLook(guildId: string | null, memberId: string): void;
}
