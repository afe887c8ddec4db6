/** Keys begin with `corpus.`. */
export const corpus = {} as const;
