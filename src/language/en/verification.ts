/** Keys begin with `verification.`. */
export const verification = {} as const;
