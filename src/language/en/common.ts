/** Keys begin with `common.`. */
export const common = {} as const;
