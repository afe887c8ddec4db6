/** Keys begin with `answer.`. */
export const answer = {} as const;
