/** Keys begin with `views.`. */
export const views = {} as const;
