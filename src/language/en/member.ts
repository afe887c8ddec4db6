/** Keys begin with `member.`. */
export const member = {} as const;
