/** Keys begin with `moderation.`. */
export const moderation = {} as const;
